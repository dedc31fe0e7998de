"""The keys of the front matter, and the lines of the gazetteer, in both vocabularies."""

from __future__ import annotations

from misak.kinds.row import Words

SUBJECTS = {"treaty": "treaty", "antlaşma": "treaty", "document": "document", "belge": "document", "event": "event", "olay": "event",
            "gazetteer": "gazetteer", "dizin": "gazetteer", "conclusions": "conclusions", "sonuçlar": "conclusions",
            "notes": "notes", "notlar": "notes", "ledger": "ledger", "defter": "ledger"}

KEYS = (
    Words("title", "ad"), Words("type", "tür"), Words("signed", "imza"), Words("adopted", "kabul"), Words("date", "tarih"),
    Words("approved", "onay"), Words("exchanged", "teati"), Words("deposited", "tevdi"), Words("published", "yayım"),
    Words("registered", "tescil"), Words("in-force", "yürürlük"), Words("provisional", "geçici"), Words("ended", "bitiş"),
    Words("acceded", "katılma"), Words("reserves", "çekince"), Words("objects", "itiraz"), Words("suspended", "askı"),
    Words("revived", "canlanma"), Words("follows", "izleme"),
    Words("parties", "taraflar"), Words("takes-part", "katılan"), Words("signed-by", "imzalayan"), Words("because", "neden"),
    Words("cites", "anar"), Words("numbering", "numara"), Words("citation", "künye"), Words("place", "yer"), Words("source", "kaynak"),
)
LEDGER_KEYS = (Words("title", "ad"), Words("stands-on", "dayanak"))  # of the file that says what a ledger stands on
LEDGER_KEY_OF: dict[str, str] = {word: words.en for words in LEDGER_KEYS for word in words}
KEY_OF: dict[str, str] = {word: words.en for words in KEYS for word in words}
OF_TEXTS = ("title", "source")  # what a gazetteer, conclusions and notes hear
KEYS_OF: dict[str, tuple[str, ...]] = {  # the keys that a file about something hears
    "treaty": tuple(words.en for words in KEYS if words.en != "date"), "document": tuple(words.en for words in KEYS),
    "event": ("title", "type", "date", "takes-part", "because", "cites", "citation", "place", "source"),
    "gazetteer": OF_TEXTS, "conclusions": OF_TEXTS, "notes": OF_TEXTS,
}
DATED = ("signed", "adopted", "date", "approved", "exchanged", "deposited", "published", "registered", "in-force", "provisional", "ended",
         "acceded", "reserves", "objects", "suspended", "revived")
HEARD: dict[str, tuple[str, ...]] = {  # what a dated line of a key hears beside its account, its sources and old calendars
    "in-force": ("art", "for", "under", "term", "renews"), "provisional": ("art", "for", "under", "until"),
    "ended": ("art", "for", "under", "how", "by", "notice"), "acceded": ("art", "for", "under", "how", "by"),
    "reserves": ("art", "for", "under", "how", "by"), "objects": ("art", "for", "to", "whole", "under", "how", "by"),
    "suspended": ("art", "for", "under", "how", "by", "until"), "revived": ("art", "for", "under", "how", "by"),
}
USUALLY_HEARD = ("art", "for", "under", "how", "by")  # what every other dated line hears
EVERYWHERE = ("at", "account", "contested", "rejected", "source", "unchecked", "julian", "rumi", "hijri")
TYPE_OF = {"mütareke": "armistice", "ateşkes": "armistice"}  # types of treaties that mean something to the books, by the words for them

TYPES = {"polities": "polity", "places": "place", "peoples": "people", "topics": "topic", "groups": "group", "matters": "matter",
         "procedures": "procedure", "towns": "town", "accounts": "account", "readings": "reading", "coverage": "coverage",
         "units": "unit"}

ENTRY_LINES = (
    Words("state", "devlet"), Words("from", "başlangıç"), Words("until", "bitiş"), Words("continues", "sürdürür"),
    Words("represented-by", "temsil-eden"), Words("member-of", "bağlı"), Words("name", "ad"), Words("code", "kod"), Words("in", "içinde"),
    Words("opens", "açılış"), Words("closes", "kapanış"), Words("point", "nokta"), Words("member", "üye"), Words("over", "üzerinde"), Words("held-by", "sahibi"),
    Words("takes", "alır"), Words("covers", "kapsar"), Words("source", "kaynak"), Words("adjective", "sıfat"), Words("does", "eylem"), Words("follows", "izler"),
    Words("single", "bir-kez"), Words("same", "aynısı"), Words("provides", "sağlar"), Words("others", "başkaları"), Words("forbidden", "yasak"),
    Words("instruments", "belgeler"), Words("happenings", "olaylar"), Words("concludes", "sonuçlar"),
)
PROVISIONS = (  # what a duty is to those who study alliances, behind ``provides``
    Words("defence", "savunma"), Words("offence", "saldırı"), Words("neutrality", "tarafsızlık"),
    Words("non-aggression", "saldırmazlık"), Words("consultation", "danışma"),
)
PROVISION_OF: dict[str, str] = {word: words.en for words in PROVISIONS for word in words}
ALONE = frozenset({"single", "others", "forbidden"})  # lines that are one word
LINE_OF: dict[str, str] = {word: words.en for words in ENTRY_LINES for word in words}

ENTRY_HEARD: dict[str, tuple[str, ...]] = {  # what a line of the gazetteer hears beside its account and its sources
    "name": ("from", "until", "spoken", "alias", "compound", "plain", "part", "whole", "approximate"), "code": ("from", "until"),
    "opens": ("by",), "continues": ("wholly",),
}
LINES_OF: dict[str, tuple[str, ...]] = {  # the lines that an entry of a type hears, beside those that every entry hears
    "polity": ("state", "from", "until", "continues", "represented-by", "member-of", "code", "adjective"),
    "place": ("in", "opens", "closes", "point", "code"), "group": ("member", "until", "others", "follows"), "topic": ("does", "single", "forbidden", "provides", "until"),
    "matter": ("over", "follows"), "account": ("held-by",), "reading": ("takes",), "coverage": ("covers", "follows"),
    "unit": ("instruments", "happenings", "concludes"), "people": (), "procedure": (), "town": (),
}
LINES_EVERYWHERE = ("name", "source", "same")
LINES_ONCE: dict[str, tuple[str, ...]] = {  # of which only the first would be heard
    "polity": ("state",), "place": ("in", "point", "closes"), "topic": ("single", "forbidden"), "group": ("others", "follows"), "matter": ("follows",), "account": ("held-by",),
}
ENTRY_EVERYWHERE = ("account", "contested", "rejected", "source", "unchecked")
KEY_HEARD: dict[str, tuple[str, ...]] = {  # what a key that is no dated line hears
    "because": ("necessary", "contributing", "fact", "opinion", "of", *ENTRY_EVERYWHERE), "citation": ("art",),
    "follows": ("art", "source", "unchecked"), "parties": ("others",),
}
STATEMENT_HEARD: dict[str, tuple[str, ...]] = {"expect": ("contested",)}

STATEMENT_LINES = (
    Words("ask", "sor"), Words("expect", "bekle"), Words("where", "nerede"), Words("claims", "savunur"), Words("by", "nasıl"),
    Words("item", "kalem"), Words("missing", "eksik"), Words("opinion", "görüş"),
)
STATEMENT_OF: dict[str, str] = {word: words.en for words in STATEMENT_LINES for word in words}
