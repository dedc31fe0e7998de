"""Words of prose that carry no weight under a mark, and words that always do. Data only."""

from __future__ import annotations

# Change what is claimed, wherever they stand.
QUANTIFIERS = frozenset((
    "ilk", "tek", "butun", "tum", "yalniz", "yalnizca", "sadece", "diger", "gecici", "gecic", "her", "bazi", "cogu", "kismen", "kalici", "sonuncu",
    "son", "ikinci", "tamamen", "tamami", "tamamini", "tamaminin", "hep", "haric", "yari", "yarisi", "first", "only", "all", "other", "temporary",
    "temporarily", "every", "some", "most", "partly", "last", "never", "always", "half", "entire", "entirely", "permanent", "permanently",
))
UNIVERSAL = frozenset(("tamamen", "butunuyle", "tumuyle", "completely", "entirely", "butun", "tum", "her", "hepsi", "tumu", "butunu", "all", "every", "each", "any"))
# Beginnings of words that tell an exchange.
EXCHANGES = ("karsilig", "mukabil", "takas", "exchang", "return", "swap")
RANKS = frozenset(("ilk", "tek", "yegane", "first", "only", "sole"))
# How much of a thing, by the writer's judgment: the books can neither bear it out nor refute it.
DEGREES = frozenset((
    "buyuk", "yuklu", "miktarda", "miktar", "onemli", "olcude", "genis", "cok", "sayida", "agir", "yogun", "ciddi", "siddetli", "great", "large", "big",
    "heavy", "heavily", "much", "part", "parts", "portion", "portions", "bir", "kismi", "kisim", "bolumu", "considerable", "considerably", "significant", "significantly", "major", "important", "severe", "huge", "very",
))
# Beginnings of words after which another name of the same follows: *bugünkü X*, *now X*.
CALLED = ("bugun", "gunumuz", "simdiki", "diger ad", "yani", "today", "now", "present", "modern", "also", "known", "called", "formerly", "ancient", "nowadays", "eski")
NEGATIONS = frozenset(["degil", "hicbir", "asla", "haric", "disinda", "not", "never", "without", "no"])
# Beginnings of words that forbid.
FORBIDDING = ("yasak", "yasag", "kacin", "onle", "engel", "menet", "men", "vazgec", "refrain", "forbid", "forbad", "prohibit", "abstain", "prevent", "ban", "clos", "shut", "kapal", "kapat")
# Beginnings of other words that say that something is not done.
KEEPING_OFF = ("respect", "neither", "nor", "free", "exempt", "cease", "stop", "spare", "withdr", "neutral", "guarant", "inviol", "integr", "protect")
FORBIDS = ("forbid", "forbad", "prohibit", "banned", "bans", "banning", "barred", "outlaw")
# Beginnings of stems in the name of a topic that say that something is not done.
REFUSING = ("no", "non")
REFUSALS = ("taniman", "tanima", "karism", "kacin", "zarar", "saldir", "verilme", "gelmem")
# Beginnings of words by which something is handed over without its title.
HANDED = ("teslim", "hand", "surrender")
FIRSTS = frozenset(("ilk", "first", "kez", "defa", "olarak"))
# Words that add nothing where a claim is borne out, and may add something where it is refuted.
BEARING = frozenset((
    "agreement", "convention", "pact", "accord", "document", "peninsula", "port", "ports", "coast", "mountains", "district", "districts", "zone", "along", "through", "there", "these", "those", "former",
    "soon", "later", "early", "again", "back", "together", "itself", "themselves", "however", "following", "various", "several",
    "new", "territory", "territories", "land", "lands", "area", "areas", "region", "regions", "allowed", "permitted", "entitled", "certain", "various",
    "fortress", "fortresses", "town", "towns", "city", "cities", "island", "islands", "province", "provinces", "kalesi", "kaleleri", "sehirleri",
    "necessitated", "required", "requires", "provided", "provides", "stipulated", "proclaimed", "pledged", "conditions", "signatories", "signatory", "party",
    "could", "might", "can", "another", "thereon", "therein", "remaining", "existing", "controlling", "commanding", "belonging", "situated", "lying", "territorial", "previous", "quasi",
    "government", "governments", "khanate", "khanates", "nominally", "should", "must", "shores", "possessions",
))
BEARING_STEMS = ("hakkinda", "sayil", "birbir", "antlasma", "anlasma", "sozlesme", "mutareke", "cevre", "nehr", "nehir", "irmag", "ada", "kiyi", "sahil", "tasra", "mevki", "yoredek", "denen", "adindaki", "yore", "civar", "havali", "dolay", "toprak", "topragi", "ulke", "bolge", "memleket", "yerler", "sehir", "eyalet", "vilayet", "kaleler", "arazi")
# Beginnings of the words of the two halves of an article: what is open and what is closed, ships of trade and of war.
HALVES = (("open", "acik", "acil"), ("clos", "shut", "kapal", "kapat"))
SHIPS = (("merch", "trading", "commerc", "civil", "ticar"), ("war", "milit", "naval", "savas", "harp"))
WARSHIPS = ("warship",)
# English words that rule the verb behind them; those that rule it by *to*.
MODAL = frozenset(("may", "might", "can", "could", "did", "does"))
RULERS = frozenset((
    "allowed", "permitted", "obliged", "forced", "required", "right", "rights", "free", "freedom", "entitled", "able", "bound",
    "compelled", "forbidden", "prohibited", "authorised", "authorized", "refused",
))
# Beginnings of English words for forces, which stand for whose they are.
FORCES = ("army", "armies", "troops", "forces", "fleet", "navy", "soldier", "garrison", "warship")
# English verbs by which something is said to have come of a paper: no article tells that.
CAUSING = ("caused", "causing", "provoked", "triggered", "sparked", "prompted", "inspired")
# Words behind *any other*, *the other* that say no more than whoever is meant anyway.
OTHERS = ("state", "part", "power", "countr", "nation", "signator", "government")
# English verbs that only say that somebody has or sets up somewhere what is named.
HAVING = frozenset(("establish", "established", "maintain", "maintained", "keep", "keeping", "kept", "have", "having", "build", "building", "built", "construct", "station", "possess", "introduce", "implement", "carry"))
# Verbs that say the same of what somebody may have somewhere, or pays.
# Short verbs with a form by which the table of synonyms has them.
# Beginnings of words for prisoners, and the words for war that stand beside them.
CAPTIVES = ("esir", "tutsa", "tutsag", "prisoner", "captive")
WAR_WORDS = frozenset(("savas", "harp", "war"))
# Words behind what must happen first.
CONDITIONAL = frozenset(("durumunda", "halinde", "takdirde"))
# Words behind that in which alone something is so, as they begin.
RESPECTS = ("islerinde", "bakimindan", "bakimdan", "yonunden", "yonden", "acisindan", "acidan", "matters", "affairs", "respects")
# Words by which one thing came after another, or before it.
LATER, EARLIER = frozenset(("sonra", "ardindan", "after", "following")), frozenset(("once", "before"))
# Words for *until* and *as far as*, behind what they rule and before it.
FAR = frozenset(("kadar", "dek", "degin"))
UNTIL = frozenset(("until", "till", "pending"))
# Behind a verb: from when on.
THEN = ("sonra", "uzerine", "itibaren", "anda", "andan", "yururlug")
# Words that count time, each as search keys begin.
TIME_UNITS = (("gun", "day"), ("hafta", "week"), ("ay", "month"), ("yil", "sene", "year"), ("saat", "hour"))
# Beginnings of verbs by which a peace or a paper comes about.
MAKING = ("girme", "girdig", "imzala", "yapil", "onayla", "sagla", "bit", "sonuclan", "akde", "kurul", "tamamla", "imza", "sign", "conclu", "ratif", "made", "reach", "came", "come")
SHORT_VERBS = {
    "ac": "acilm", "gec": "gecis", "kur": "kurul", "sec": "secim", "yik": "yikil", "kes": "kesil", "koru": "korum", "cek": "cekil", "kapa": "kapal", "kapat": "kapal", "ode": "odeme",
    "ata": "atama", "tani": "tanim", "kat": "katma", "sur": "surdu", "uy": "riaye", "dolas": "dolas", "isle": "islet", "tara": "taram", "goc": "gocme",
}
VERBS_ALIKE = (("ac", "kur", "bulundur", "olustur", "ata", "atan"), ("ode", "ver"))
# Auxiliaries, particles and turns that add nothing to a claim.
LIGHT = frozenset((
    "ve", "ile", "bir", "bu", "da", "de", "ise", "icin", "olarak", "tarafindan", "arasinda", "arasindaki", "ancak", "hatta", "ki", "o", "su", "ya", "veya",
    "resmen", "bugunku", "tarihli", "tarihinde", "yilinda", "yili", "adina", "gore", "geregi", "geregince", "uyarinca", "dogrultusunda", "sonucunda",
    "sonucu", "sonuc", "uzerinde", "ait", "dair", "iliskin", "ilgili", "kapsaminda", "cercevesinde", "itibaren", "et", "edil", "edilmistir", "edildi",
    "edilecek", "edilecektir", "etti", "etmistir", "edecek", "edecektir", "eder", "oldu", "olmustur", "olacak", "olacaktir", "olur", "olan", "olup",
    "olmasi", "olmak", "ol", "edilen", "eden", "eder", "edilir", "verildi", "verilmistir", "verilecek", "verilecektir", "yapildi", "yapilmistir",
    "yapilacak", "yapilacaktir", "yapilmasi", "yapilan", "karar", "kararlastirildi", "kararlastirilmistir", "kabul", "boylece", "ayrica", "yine", "artik",
    "antlasma", "antlasmasi", "antlasmayla", "antlasmaya", "antlasmanin", "anlasma", "madde", "maddesi", "maddesine", "maddesiyle", "maddesinde",
    "maddeye", "hukmu", "hukmune", "hukumleri", "devlet", "devleti", "devletleri", "devletine", "devletinin", "devletlerine", "devletlerin", "hukumeti",
    "hukumetine", "ulke", "ulkesi", "kenti", "sehri", "bolgesi", "ili", "topraklari", "topragi", "toprak", "yine", "yani", "alinacak", "alinan", "ettigi", "yapilan", "nedenle", "karsi", "ardindan", "etkisiyle", "donemde", "takim", "uzerine", "yonunde", "iste", "zamanda", "zaman", "ayni", "biri", "birinin", "sonra", "gibi", "kadar",
    "sayilir", "sayilacak", "sayilacaktir", "sayildi", "sayilmistir", "zamaninda", "buralari", "buralar", "bunun", "bununla", "buna", "onun", "kendi", "taraf", "taraflar", "taraflarin", "taraflara", "taraflarca", "iki", "imzalanan", "imzalanmis", "resmi",
    "sekilde", "suretiyle", "konusunda", "konu", "konusu", "hakkinda", "yonelik", "olma", "edilmesi", "etmesi", "gereken", "gerekir", "birlikte",
    "neticesinde", "devam", "gorusmeler", "gorusmelerden", "gorusmelerin", "sirasinda", "boyunca", "dolayisiyla", "suretiyle", "edilmek", "bulunan", "yer",
    "turk", "resmi", "hale", "haline", "durumu", "durumuna", "hali", "sartiyla", "kosuluyla", "sebebiyle", "olarak", "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "and", "or", "as", "was", "were", "is", "are", "be", "been", "has", "have",
    "had", "it", "its", "their", "that", "which", "this", "these", "with", "under", "would", "will", "shall", "between", "treaty", "article", "state",
    "aynen", "herhangi", "durumunda", "halinde", "takdirde", "derhal", "hemen", "icinde", "basta", "uzere", "zorunda", "saglanacak", "saglandi", "gecen", "soz", "adli",
    "bulunacak", "bulunacaktir", "bakimindan", "suretle", "esas", "esasi", "seklinde", "yerine", "getirilecek", "getirilecektir", "tutulacak", "tutulacaktir",
    "konulacak", "konacak", "alinacaktir", "kalacak", "kalacaktir", "isteyen", "istedikleri", "istedigi", "kisilik", "kisi", "kisiyle", "adet", "sayisi", "yerleri", "ortaya", "cikmasi", "cikarsa", "cikan", "hakkina", "hakki", "haklarina", "haklarini", "haklari", "devletlerarasi", "sahip", "mevcut", "ihtiyac", "duyuldugu", "benzer", "gerekli", "mumkun", "yerler", "senesinde", "sene", "senelik",
    "cumhuriyet", "cumhuriyeti", "imparatorlugu", "kralligi", "kingdom", "empire", "including", "well", "modern", "present", "there", "thereby", "upon", "terms", "provisions",
    "vukuunda", "vukubulmasi", "hususu", "husus", "hususlar", "hususlari", "hususunda", "vardi", "bulunuyordu", "bulunmaktadir", "bulunmaktaydi", "turlu", "cesitli", "anda", "aninda", "esnasinda", "boylelikle", "buralarda", "burada", "orada", "bilindigi",
    "simdi", "bundan", "boyle", "soyle", "anlamina", "gelmekteydi", "geliyordu", "yandan", "baska", "ongorulmustur", "ongorulmekteydi", "ongoruyordu", "ongoren", "belirtiliyordu", "belirtilmistir", "mahiyetinde", "niteliginde", "uygulamaya", "konulacakti",
    "hence", "particular", "particularly", "notably", "namely", "furthermore", "moreover", "additionally", "likewise", "accordingly", "consequently", "resulting", "such", "regarding", "concerning", "event", "stipulating", "stating", "declaring", "addition", "example", "thereof", "so", "called",
    "→", "->", "=>", "⇒", "finally", "eventually", "subsequently", "ultimately", "effectively", "outright", "thereafter", "meanwhile", "however", "therefore", "while", "whereas", "but", "nation", "nations", "country", "countries", "states", "control", "possession", "sovereignty", "over", "peninsula", "river", "plain", "port", "principality", "administration", "officially", "formally", "thus", "also", "then", "into", "who", "both", "parties", "party", "two", "agreed", "according", "provided", "he", "they",
))
# Words whose contrary an article may say of the same thing: they are never left over.
CONTRARY = frozenset(("kapali", "acik", "open", "closed", "yasak", "serbest", "war", "wartime", "peace", "peacetime", "day", "night", "merchant", "warship", "warships", "savasta", "barista", "gunduz", "gece"))
# Beginnings of the words for what a land may be: one of them says nothing of another.
STATUSES = (
    "autonom", "ozerk", "muhtar", "independen", "bagimsiz", "istiklal", "tributar", "vassal", "suzerain", "protectorate", "himaye", "mandate", "manda",
    "annex", "ilhak", "neutral", "tarafsiz", "demilitar", "askersiz", "silahsiz",
)
# Verbs that say that what is named before them is not so, or no more: the lemmas of Turkish ones.
UNDOING = frozenset(("reddet", "reddedil", "kaldir", "engelle", "onle", "yasakla", "iptal", "feshet"))
# Verbs that say that what they rule is not so.
DENYING = frozenset(("reddet", "reddedil", "yalanla"))
# Words that say that only a part of a land is meant.
PART_WORDS = frozenset(("part", "parts", "portion", "portions", "piece", "pieces", "some", "most", "much", "rest", "half", "strip", "corner", "bits", "areas", "areas", "districts", "northern", "southern", "eastern", "western"))
# Beginnings of stems that say that a place is somebody's to administer, and not whose it is.
BY_HAND = ("admi", "occu", "gove", "cont", "mana", "char", "yone", "idar", "isga", "dene", "manda", "geci", "temp", "prov")
TO_LAND = ("topraklarina", "topragina", "ulkesine", "sinirlarina")  # *X topraklarına katıldı*
GRANTED = ("grant", "giv", "conced", "recogni", "accept", "confirm", "allow", "permit", "admit")
