"""Turkish words whose endings no rule foretells: data for ``turkish.inflect``; the stems are those of the Türk Dil Kurumu's dictionary."""

from __future__ import annotations

# Front endings after a back vowel: ihtilal-i, protokol-ü, Kemal'e. Written without circumflex.
FRONT = frozenset(
    ["alkol", "amiral", "bilal", "cemaat", "cemal", "celal", "dikkat", "emsal", "federal", "general", "hal", "harp", "hakikat", "helal", "hilal", "idrak", "ihlal", "ihmal", "ihtilal", "ihtimal", "ikbal", "ikmal", "intikal", "iptal", "istikbal", "istiklal", "istimlak", "iştirak", "itaat", "ithal", "işgal", "kabul", "kanaat", "kemal", "kontrol", "liberal", "mahsul", "makul", "mareşal", "meal", "menfaat", "mesul", "meşgul", "misal", "moral", "nepal", "petrol", "protokol", "refakat", "resul", "rol", "saat", "sadakat", "senegal", "sembol", "sual", "şefkat", "terminal", "usul", "ziraat"]
)

# The stem that a common noun shows before a vowel: hakk-ı, kayd-ı, hudud-u, şehr-i.
STEMS = dict(
    pair.split(":")
    for pair in ["af:aff", "ahit:ahd", "akit:akd", "bent:bend", "cihat:cihad", "cilt:cild", "fesih:fesh", "fikir:fikr", "geçit:geçid", "grup:grub", "haciz:hacz", "had:hadd", "hak:hakk", "harp:harb", "hat:hatt", "hudut:hudud", "hüküm:hükm", "icat:icad", "iktisat:iktisad", "isim:ism", "itimat:itimad", "kanat:kanad", "kasıt:kasd", "kayıt:kayd", "kısım:kısm", "maksat:maksad", "metin:metn", "mevcut:mevcud", "nehir:nehr", "nutuk:nutk", "oğul:oğl", "resim:resm", "ret:redd", "senet:sened", "serhat:serhadd", "sicil:sicill", "şehir:şehr", "taahhüt:taahhüd", "tehdit:tehdid", "ufuk:ufk", "umut:umud", "ümit:ümid", "vakit:vakt", "vücut:vücud", "yurt:yurd"]
)

# Words of several syllables that keep their k before a vowel: hukuk-u, ittifak-ı.
HARD = frozenset(
    ["ahlak", "emlak", "evrak", "hukuk", "idrak", "iltihak", "infak", "intibak", "istihkak", "istimlak", "iştirak", "ittifak", "misak", "müttefik", "taalluk", "tahakkuk", "tahkik", "tasdik", "tatbik", "tazyik", "tebrik", "tedarik", "tefrik", "teşrik", "teşvik", "tetkik"]
)

# Last words of names that end in ı, i, u or ü and are no possessive: Doğu Anadolu'ya, Bekir Sami'yi.
NOT_POSSESSIVE = frozenset(
    ["ağrı", "ali", "anadolu", "avni", "bakü", "baskı", "batı", "bilgi", "bingazi", "büyükelçi", "çizgi", "delhi", "denizli", "deri", "doğu", "duygu", "elçi", "etki", "fahri", "fethi", "fevzi", "gemi", "gümrü", "gürcü", "hamdi", "hayri", "hilmi", "hüsnü", "ilgi", "inönü", "işçi", "kadri", "kapı", "katkı", "kaygı", "kişi", "konu", "korku", "kutu", "lütfi", "mehdi", "mekki", "midilli", "milli", "nabi", "naci", "nafi", "necati", "nuri", "olgu", "oltu", "ordu", "osmanlı", "ölçü", "örgü", "remzi", "rıfkı", "rumeli", "rüştü", "sami", "savcı", "saygı", "sergi", "sırrı", "sözcü", "suphi", "su", "sürü", "şevki", "şükrü", "tepki", "temsilci", "vasfi", "vehbi", "vergi", "yargı", "yeni", "yetki", "zeki"]
)

# Names of one word that do end in a possessive: Kırklareli'ne.
POSSESSIVE = frozenset(["halkoyu", "içişleri", "kamuoyu", "kırklareli", "kocaeli", "kuşadası"])

# Names of languages take no apostrophe: Türkçeyi.
LANGUAGES = frozenset(
    ["almanca", "arapça", "azerice", "bulgarca", "ermenice", "farsça", "fransızca", "gürcüce", "ingilizce", "italyanca", "kürtçe", "osmanlıca", "rumca", "rusça", "sırpça", "türkçe", "ukraynaca", "yunanca"]
)

# Nouns in -mak and -mek that are no infinitives: ırmağ-ı, but bulundurma-yı.
NO_INFINITIVE = frozenset(["basamak", "ekmek", "emek", "ırmak", "kaymak", "parmak", "tokmak", "yemek"])

# Proper names in -lar and -ler that are no plurals: Hitler'e, but Ermenilere.
NOT_PLURAL = frozenset(["adler", "butler", "himmler", "hitler", "kepler"])
