"""The kinds of claim that prose makes (29, as gold texts name them), their arguments, and which slots of the catalogue's rows give them.

``CORE`` are the arguments that must be right for a clause to be right. ``REL`` says which attitude a row of attitudes claims.
"""

from __future__ import annotations

ARGUMENTS: dict[str, dict[str, tuple[str, ...]]] = {
    "sign": {"treaty": ("instrument",), "parties": ("actor",), "date": ("date",), "place": ("place",), "party": ("for",), "person": ("person",), "mediator": ("mediator",), "after": ("after",)},
    "treaty_status": {"treaty": ("instrument",), "status": ("status",), "by": ("actor",)},
    "adopt": {"by": ("actor",), "from": ("instrument",)},
    "cede": {"territory": ("what",), "to": ("taker",), "from": ("giver",), "temporary": ("temporary",)},
    "hold": {"territory": ("what",), "holder": ("taker", "value", "actor"), "under": ("under",)},
    "autonomy": {"territory": ("what",), "under": ("under",)},
    "independent": {"entity": ("what",), "from": ("giver",)},
    "regime": {"object": ("what",), "rule": ("rule",), "by": ("actor",)},
    "boundary": {"between": ("one", "other"), "side": ("side",), "status": ("status",), "except": ("except",)},
    "plebiscite": {"territory": ("what",), "who": ("people",)},
    "refer": {"matter": ("matter",), "to": ("procedure",), "members": ("members",)},
    "forces": {"actor": ("obligor", "actor"), "action": ("action",), "place": ("where", "what")},
    "right": {"holder": ("obligee", "value"), "what": ("topic",), "where": ("where", "what")},
    "oblige": {"actor": ("obligor",), "what": ("topic",), "neg": ("neg",)},
    "end_war": {"parties": ("one", "other"), "war": ("war",)},
    "recognize": {"by": ("actor",), "what": ("what",), "first": ("first",)},
    "reject": {"by": ("actor",), "what": ("what",), "cond": ("condition",)},
    "abolish": {"what": ("topic",), "ack": ("ack",), "by": ("actor",)},
    "pay": {"payer": ("obligor",), "what": ("topic",), "payee": ("obligee",)},
    "population": {"group": ("beneficiary",), "where": ("where", "what"), "action": ("topic", "value"), "by": ("obligor",)},
    "cooperate": {"parties": ("one", "other"), "fields": ("topic",)},
    "renounce": {"by": ("actor",), "what": ("what",)},
    "concession": {"from": ("instrument",), "what": ("what",), "nth": ("nth",)},
    "battle": {"name": ("battle",), "winner": ("winner",), "loser": ("loser",), "actor": ("leader",)},
    "regime_change": {"state": ("actor", "giver"), "to": ("value",), "ended": ("ended",)},
    "relation": {"rel": ("rel",), "by": ("one", "actor", "people"), "whom": ("other", "instrument"), "against": ("foe",), "ended": ("ended",)},
    "cause": {"cause": ("cause",), "effect": ("what",)},
    "distinction": {"subject": ("subject",), "what": ("what",)},
    "join": {"who": ("actor", "giver"), "org": ("group", "taker"), "neg": ("neg",)},
}
CORE: dict[str, tuple[str, ...]] = {
    "sign": ("treaty", "parties"), "treaty_status": ("treaty", "status"), "adopt": ("by", "from"), "cede": ("territory", "to"), "hold": ("territory", "holder"),
    "autonomy": ("territory",), "independent": ("entity",), "regime": ("object", "rule"), "boundary": ("between", "side"), "plebiscite": ("territory",),
    "refer": ("matter", "to"), "forces": ("actor", "action"), "right": ("holder", "what"), "oblige": ("actor", "what"), "end_war": ("parties", "war"),
    "recognize": ("by", "what"), "reject": ("by", "what"), "abolish": ("what",), "pay": ("payer", "what"), "population": ("group", "where", "action"),
    "cooperate": ("parties", "fields"), "renounce": ("by", "what"), "concession": ("from",), "battle": ("name",), "regime_change": ("state",),
    "relation": ("rel", "by", "whom"), "cause": ("cause", "effect"), "distinction": ("subject", "what"), "join": ("who", "org"),
}
REL = {
    "support": "support", "drop-support": "support", "oppose": "oppose", "estrange": "estrange", "relations": "resume", "end-alliance": "ally", "mediate": "mediate",
    "rule-over": "rule", "aid": "support", "resist": "oppose", "protest": "oppose",
}
STATUS = {"void": "void", "replace": "replaced", "lapse": "never_in_force", "prolong": "prolonged", "denounce": "denounced", "terminate": "ended", "annul": "void"}
RULE = {"open-passage": "open", "international-commission": "commission", "demilitarise": "demilitarised", "special-regime": "special", "free-port": "open", "mandate": "mandate",
        "neutral-zone": "neutral", "protectorate": "protectorate", "remilitarise": "special"}
ACTION = {"withdraw": "withdraw", "occupy": "occupy", "evacuate": "withdraw"}
GIVEN = {"status": STATUS, "rule": RULE, "action": ACTION, "rel": REL}  # arguments that the row itself gives

# Slots that prose may fill with words that name nothing of the books, unless they name one of these types.
TEXTUAL: dict[tuple[str, str], frozenset[str]] = {
    ("reject", "what"): frozenset(), ("treaty_status", "instrument"): frozenset(), ("renounce", "what"): frozenset(), ("refer", "matter"): frozenset(),
    ("refer", "procedure"): frozenset(["polity", "place"]),
}

# What the document layer claims: a heading with a date, a cause.
END_WAR = "end_war"  # the reading of what ends a war
SIGNATURE, CAUSE, FIRST = "sign", "cause", "distinction"
PEACE, FRONTIER = "peace", "frontier"
# A list item of a treaty that no frame took binds somebody to something.
DUTY = "owe"
LISTED = "list"  # the frame of such an item

# Claims of one family may be about one clause: what prose calls a cession may be booked as an allocation.
FAMILIES = (
    ("cede", "hold", "renounce"), ("hold", "right"), ("hold", "regime", "autonomy"), ("cede", "independent"), ("recognize", "reject", "independent"), ("oblige", "right", "cooperate", "population", "pay", "forces", "reject"),
    ("adopt", "treaty_status"), ("refer", "plebiscite"), ("boundary",), ("end_war",), ("abolish",), ("autonomy", "regime", "independent"), ("relation",), ("battle",), ("join",),
    ("regime_change", "independent"), ("oblige", "refer"), ("regime", "oblige", "right", "cooperate"),
)
# Attitudes and deeds that may be told one for the other.
# Rows of different readings of which one may say what the other says.
NEIGHBOURS = (("occupy", "administer"), ("recognise", "declare-independence"), ("evacuate", "withdraw"), ("retrocede", "evacuate"), ("retrocede", "withdraw"))
RELATED = (("relations", "meet"), ("aid", "support"), ("protest", "oppose", "estrange"), ("war", "conflict"), ("oppose", "act"), ("resist", "war"))
# Rows that are judged in a way of their own: how.
JUDGED = {"sign": "signature", "cause": "cause", "concession": "conceded", "distinction": "superlative", "rule-over": "ruled", "frontier": "side", "recognise": "first", "lapse": "never"}
CEDED = "cede"  # the reading of what hands a place over
INDEPENDENT = "independent"  # the reading of what says that somebody is under nobody
MEDIATION, MEETING = "mediate", "meet"
# Claims that rest on no clause of the books: judged in their own way or not at all.
FREE_STANDING = ("sign", "cause", "concession", "distinction", "rule-over")
# What the judges ask of a row's reading or export: it says that something is not done; it is a plain deed; it takes over another's articles.
REJECTION = "rejection"  # the export of what says that something is not accepted
JOINING = "membership"  # the export of what lets somebody in, of a reading that also lets him out
NEGATIVE_EXPORTS, NEGATIVE_READINGS = ("prohibition", REJECTION), ("treaty_status", "reject", "join")
# Rows that say the contrary of one another.
OPPOSITES = (("refer", "settle"), ("raise", "settle"), ("abolish", "restore"), ("recognise", "reject"), ("recognise", "withdraw-recognition"), ("demilitarise", "remilitarise"), ("support", "oppose"))
BINDING = ("duty", "prohibition", "withdrawal", "payment")  # exports of what binds one to another: who is said to be bound is not to whom it is owed
OUTSIDE = "outside"  # the fluent of what stays outside a frontier
DEED, TAKEN_OVER, BATTLE, TOGETHER = "act", "adopt", "battle", "cooperate"
# Nouns that say that an instrument or a happening is meant, as stems.
GENERIC = frozenset((
    "antlasma", "anlasma", "savas", "zafer", "muharebe", "harb", "harp", "mutareke", "ateskes", "pakt", "antant", "sozlesme", "konferans", "gorusme", "baris",
    "meydan", "bildirge", "isyan", "olay", "treaty", "agreement", "battle", "victory", "armistice", "ceasefire", "pact", "convention", "war", "conference",
))
# Those of them that are no paper's: *Balkan Savaşı*.
WARS = ("savas", "zafer", "muharebe", "harb", "harp", "isyan", "battle", "victory", "war")
# How the number of a war is written in words and in figures, as search keys.
NUMBERED = {"birinci": ("i", "1"), "ikinci": ("ii", "2"), "ucuncu": ("iii", "3"), "first": ("i", "1"), "second": ("ii", "2"), "third": ("iii", "3")}
# Words that say that parts of a paper are meant, as they begin.
PARTS = ("madde", "bend", "bent", "protokol", "ek", "article", "clause", "protocol", "annex")
# Nouns that say that a place is meant, as stems.
LANDS = ("ada", "nehr", "irmag", "gol", "dag", "ova", "bolge", "liman", "bogaz", "korfez", "vilayet", "sancag", "ili", "koy")
SIGNING = ("imzala", "antlas")
PACTS = ("pakt", "antant", "birlik", "ittifak")  # what is founded when it is signed
# What a word after a name makes of it: S doer, W one of those between whom, B on whose behalf, K against, M through whom, T after what,
# Q because of what, P under whose hand, E except, Z as what. (D, L, A, I, G, O, N are the cases; H the noun that a participle belongs to.)
POSTPOSITIONS = (
    ("tarafindan", "S"), ("tarafinca", "S"), ("arasinda", "W"), ("adina", "B"), ("temsilen", "B"), ("araciligi", "M"), ("aracilik", "M"), ("etkisi", "M"), ("girisimi", "M"),
    ("destegi", "M"), ("ardindan", "T"), ("sonra", "T"), ("uzerine", "T"), ("uzerindeki", "A"), ("sonucu", "T"), ("sonunda", "T"), ("takiben", "T"), ("nedeniyle", "Q"), ("yuzunden", "Q"),
    ("dolayi", "Q"), ("sayesinde", "Q"), ("himaye", "P"), ("koruyuculug", "P"), ("korumasi", "P"), ("gozetimi", "P"), ("mandasi", "P"), ("mandater", "P"), ("yonetimi", "P"),
    ("egemenligi", "P"), ("denetimi", "P"), ("hakimiyeti", "P"), ("idaresi", "P"), ("karsi", "K"), ("aleyhine", "K"), ("disinda", "E"), ("haric", "E"), ("lehine", "D"),
    ("olarak", "Z"), ("komutasi", "C"), ("onderligi", "C"),
)
# Nouns of papers, as stems (a name with one of them and its possessive means a paper), and the same in English.
PAPERS = (
    "antlasma", "andlasma", "anlasma", "sozlesme", "pakt", "antant", "muahede", "mutareke", "ateskes", "protokol", "itilafname", "bildirge", "mukavele",
)
# What stands behind a name that several things bear and says that no paper is meant: *the Balkan states*, *Balkan savaşları*.
NO_PAPERS = (
    "state", "war", "league", "countr", "power", "nation", "people", "peninsula", "front", "provinc", "territor", "delegat", "alli", "problem", "question", "crisis",
    "savas", "devlet", "ulke", "harb", "harp", "yarimada", "millet", "halk", "cephe", "sorun", "bunalim", "topra",
)
# Words that name no paper by themselves: *the Boundary Agreement* may be any.
COMMON_NAMES = frozenset((
    "boundary border frontier trade commerce commercial secret preliminary final general special separate economic military financial customs "
    "cultural population exchange minority minorities cooperation partition interim bilateral tripartite new old first second third last later "
    "earlier same supplementary additional mutual defence defense naval security regional international humiliating famous infamous this that "
    "these such following resulting sinir hudut gizli son genel ozel ekonomik askeri mali kulturel nufus azinlik on kesin yeni eski ilk ikinci "
    "ucuncu ayni ikili uclu bolgesel "
).split())
PLAIN_PAPERS = ("treaty", "treatie", "agreement", "convention", "armistice", "ceasefire", "pact", "accord", "protocol", "entent")
# Nouns of papers that people write for each other: an *anlaşma* may be called a treaty, a protocol is none.
TREATIES = ("antlasma", "andlasma", "anlasma", "muahede", "treaty", "treatie", "agreement", "accord")
# Words of a paper's name that do not tell it from another's.
TELLING_NOTHING = frozenset((
    "bu", "bir", "su", "samimi", "baris", "dostluk", "ticaret", "ateskes", "kardeslik", "ittifak", "saldirmazlik", "tarafsizlik", "isbirligi", "ve", "ile",
    "peace", "brotherhood", "alliance", "of", "and", "the", "between", "with", "by", "in", "on", "to", "at", "for", "from", "under", "an", "per", "as", "also", "tarihli", "yili", "yilinda", "sulh", "guvenlik",
    "karsilikli", "yardim", "yardimlasma", "iliskin", "iyi", "komsuluk", "kesin", "savunma", "ek", "tarihinde", "imzalanan", "dair", "rejimi",
    "terms", "provisions", "conditions", "articles", "clauses", "text", "results", "consequences", "effects", "importance", "significance", "main", "signing", "background",
    "rejimine", "regarding", "concerning", "regime", "definitive", "non", "aggression", "neutrality", "mutual", "assistance", "good", "commerce",
))
# What follows a paper that is named as a time or a background only; and headings that order what is told of one paper.
BACKGROUND = ("sonra", "once", "ardindan", "uzerine", "itibaren", "kadar", "oncesi", "sonrasi", "gibi", "oncesinde", "sonrasinda", "dek")
# What follows a paper with which another one's is only compared.
COMPARED = ("ayni", "farkli", "aksine", "benzer", "oldugu")
# What another paper does to one that is named beside it: the other one is spoken of.
REPLACED = ("yerine", "yerini", "degistir", "replac", "revis", "supersed", "amend", "annul", "revoke")
KEEPING = (
    "madde", "onem", "sonuc", "hukum", "sart", "kosul", "karar", "neden", "icerik", "ozellik", "taraf", "terms", "importance", "results", "articles",
    "provisions", "consequences", "significance", "yorum", "not", "genel", "imza",
)
# Headings of the parts of one treaty, as stems: under the note's title they keep its paper.
SECTIONS = (
    "sinir", "hudut", "bogaz", "azinlik", "borc", "kapitulasyon", "patrikhane", "okul", "egitim", "din", "adalar", "ordu", "asker", "mali", "ekonomi", "hukuk", "nufus", "mubadele", "tazminat", "toprak",
    "siyas", "strait", "border", "frontier", "minorit", "debt", "territor", "militar", "financ", "capitulation", "population", "econom",
)
NOTHING_STEMS = ("friend",)
BEHIND = ("maddelik", "tarihli")  # behind these a paper's name begins
SIGNED_STEMS = ("imzala", "signed")
# What follows a paper by which something was done: *X Antlaşması ile*, *X'e göre*.
BY_PAPER = ("ile", "gore", "geregi", "geregince", "uyarinca", "sonucu", "sonucunda", "cercevesinde")
