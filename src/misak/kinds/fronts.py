"""Words by which notes tell what the front matter of a paper has, by how they begin, in both languages. Data only; prose/judging/ways/fronted.py reads it."""

from __future__ import annotations

SIGNED = ("imza", "akded", "akted", "sign", "conclud", "yapil", "yapti", "yapmis", "between", "arasinda", "taraf", "parties", "gerceklest", "negotiat", "attend", "drawn")
PAPERS = ("antlasma", "anlasma", "sozlesme", "ateskes", "mutareke", "muahede", "bildirge", "protokol", "itilafname", "protocol", "declaration", "treaty", "convention", "armistice", "ceasefire", "truce", "agreement", "pact")
SPOKEN = ("temsil", "represent", "katil", "bulun", "heyet", "delega")  # who was at the talks, where a signer is named
FORCE = ("yururlu", "girec", "girdi", "girmi", "force", "effect")
RATIFYING = ("onay", "tasdik", "ratif", "approv")
ENDING = ("sona", "sonlan", "sonu", "son", "bit", "bitir", "cekil", "ayril", "cikti", "cikmis", "withdr", "left", "exit", "stop", "ceas", "halt", "durdur", "durdu", "end", "conclu", "terminat", "brought", "bring", "mark", "finish")
WARS = ("savas", "harb", "harp", "war", "hostilit", "muhasama", "conflict", "carpisma", "catisma", "fighting")
BEGUN = ("basla", "patlak", "cikan", "began", "begun", "broke", "start", "since", "beri")
FOUGHT = ("yillari", "tarihleri", "arasinda", "arasindaki", "yapilan", "suren", "gecen", "fought", "the")  # between the years of a war and its name
PEACES = ("baris", "sulh", "peace")
ALLIES = ("allies", "allied", "itilaf", "muttefik")
YEARS = ("yil", "yilligina", "yillik", "sene", "year", "years")
LASTING = ("sure", "gecerli", "kalac", "kaldi", "devam", "last", "remain", "valid", "period", "term", "duration")
ARTICLES = ("madde", "article")
OVER = ("after", "following", "sonra", "sonunda", "ardindan")
# Beginnings of words that tell who fought a war.
INVOLVED = ("involv", "fought", "pitt")
# Beginnings of words for the end of a war, before its name: *at the close of X*.
CLOSES = ("end", "close", "conclu", "aftermath", "wake", "cessation", "termination")
FOR = frozenset(("for", "of", "behalf"))
# Given names so common that they tell nobody from another.
GIVEN = frozenset(("mehmed", "mehmet", "ahmed", "ahmet", "mustafa", "ali", "hasan", "john", "charles"))
# What may stand beside and adds nothing to who, when and where.
ADDED = frozenset((
    "document", "settlement", "belge", "metin", "lengthy", "long", "difficult", "protracted", "months", "weeks", "major", "european", "western", "great", "important", "province", "location", "place", "baris", "belligerents", "camp", "wars",
    "adasi", "adasinda", "after", "aksami", "arasi", "ardindan", "at", "behalf", "both", "came", "city", "come", "comprised", "comprises", "consist", "consisted",
    "consisting", "consists", "contained", "containing", "contains", "countries", "date", "day", "delegates", "empire", "enter", "entered", "evening", "formally",
    "gecesi", "gun", "gunduz", "gunu", "held", "iceren", "iki", "ilce", "ilcesinde", "instrument", "instruments", "into", "island", "kasaba", "kasabasi",
    "kasabasinda", "kent", "kentinde", "koyu", "koyunde", "made", "near", "night", "noon", "officially", "oldu", "olmustur", "olus", "olusan", "olusmakta",
    "olusur", "olusuyor", "parties", "place", "powers", "representatives", "respectively", "sehir", "sehrinde", "signatories", "sonra", "sonrasi", "sonrasinda",
    "sonunda", "take", "taraflari", "tarih", "tarihi", "then", "took", "town", "two", "ulke", "village", "went", "when", "which", "yapilan", "yapildi",
    "yapilmis", "year", "yillari", "tarihleri", "yer", "aldi", "almistir", "tamami", "toplam", "ibaret", "ibarettir", "onemli", "baslica", "hukumleri", "soyledir", "sunlardir",
))
# Beginnings of such words.
ADDED_STEMS = (
    "olus", "devlet", "temsil", "heyet", "delege", "murahhas", "yetkili", "adina", "taraf", "karsilik", "side", "other", "one", "hand", "behalf", "represent", "delegat", "plenipot", "envoy", "final", "text", "nihai", "resmi", "official", "formal",
    "olarak", "bilin", "anil", "belligerent", "adversar", "warring", "signator", "known", "called", "separate", "ayri", "multilateral", "bilateral", "nation", "gun", "tarih", "document", "dated", "held", "talks", "gorusme", "muzakere", "taking", "isim", "adli", "anlas", "karsilikli", "respective",
    "konferans", "conference", "congress", "kongre", "toplan", "met", "cumhuriyet", "imparator", "kral", "hukumet", "govern", "kingdom", "empire", "republi", "monarch", "marine", "navy", "naval", "affairs", "refer", "histori", "diplomat", "tarihi", "foreign", "erdir", "ermis", "erdi", "veren", "verdi", "vermis", "koyan", "koydu", "mosyo", "middle", "eastern", "theatre", "theater",
)
