"""Words by which notes tell what the front matter of a paper has, by how they begin, in both languages. Data only; prose/judging/fronted.py reads it."""

from __future__ import annotations

SIGNED = ("imza", "akded", "akted", "sign", "conclud", "yapil", "between", "arasinda")
PAPERS = ("antlasma", "anlasma", "sozlesme", "ateskes", "mutareke", "treaty", "convention", "armistice", "truce", "agreement", "pact")
FORCE = ("yururlu", "girec", "girdi", "girmi", "force", "effect")
RATIFYING = ("onay", "tasdik", "ratif", "approv")
ENDING = ("sona", "sonlan", "sonu", "bit", "bitir", "end", "conclud", "terminat", "brought", "bring", "mark", "finish")
WARS = ("savas", "harb", "harp", "war", "hostilit", "conflict", "carpisma")
PEACES = ("baris", "sulh", "peace")
ALLIES = ("allies", "allied", "itilaf", "muttefik")
YEARS = ("yil", "yilligina", "yillik", "sene", "year", "years")
LASTING = ("sure", "gecerli", "kalac", "kaldi", "devam", "last", "remain", "valid", "period", "term", "duration")
ARTICLES = ("madde", "article")
OVER = ("after", "following", "sonra", "sonunda", "ardindan")
FOR = frozenset(("for", "of", "behalf"))
# Given names so common that they tell nobody from another.
GIVEN = frozenset(("mehmed", "mehmet", "ahmed", "ahmet", "mustafa", "ali", "hasan", "john", "charles"))
# What may stand beside and adds nothing to who, when and where.
ADDED = frozenset((
    "document", "settlement", "belge", "metin", "baris", "belligerents", "camp", "wars",
    "adasi", "adasinda", "after", "aksami", "arasi", "ardindan", "at", "behalf", "both", "came", "city", "come", "comprised", "comprises", "consist", "consisted",
    "consisting", "consists", "contained", "containing", "contains", "countries", "date", "day", "delegates", "empire", "enter", "entered", "evening", "formally",
    "gecesi", "gun", "gunduz", "gunu", "held", "iceren", "iki", "ilce", "ilcesinde", "instrument", "instruments", "into", "island", "kasaba", "kasabasi",
    "kasabasinda", "kent", "kentinde", "koyu", "koyunde", "made", "near", "night", "noon", "officially", "oldu", "olmustur", "olus", "olusan", "olusmakta",
    "olusur", "olusuyor", "parties", "place", "powers", "representatives", "respectively", "sehir", "sehrinde", "signatories", "sonra", "sonrasi", "sonrasinda",
    "sonunda", "take", "taraflari", "tarih", "tarihi", "then", "took", "town", "two", "ulke", "village", "went", "when", "which", "yapilan", "yapildi",
    "yapilmis", "year",
))
