"""The register of treaty texts: how their sentences wrap what they provide, in both languages. Data only; prose/frames/register.py reads it."""

from __future__ import annotations

# Words by which a text is known to be a treaty's, as search keys.
MARKS = (
    "akit taraf", "akid taraf", "bagitli taraf", "sozlesen taraf", "isbu antlasma", "isbu muahede", "mutabik kalm", "taahhut ed", "yukumlenir",
    "contracting part", "high part", "shall ", "undertake", "the present treaty", "hereby", "hereinafter",
)
ENOUGH = 3  # of them make a treaty text

# What stands for the parties of the instrument, as search keys.
PARTIES = (
    "yuksek akit taraflar", "yuksek akid taraflar", "akit taraflar", "akid taraflar", "bagitli taraflar", "sozlesen taraflar", "taraf devletler",
    "the two high contracting parties", "the high contracting parties", "high contracting parties", "the two contracting parties", "the contracting parties",
    "contracting parties", "the parties", "both parties", "the two parties", "the other party", "the other side", "the other parties", "other party", "other government",
    "each other", "one another",
)
INSTRUMENT = ("isbu antlasma", "isbu muahede", "isbu sozlesme", "the present treaty", "this treaty", "the present convention", "this convention")

# English sentences as plain ones: what is found, what is put for it. Applied in this order, each once.
PLAIN = (
    (r"\b(?:hereby|solemnly|mutually|likewise|furthermore|accordingly|respectively)\b,?\s*", ""),
    (r"^(?:by|under|according to) (?:this|the present) (?:treaty|convention|article),?\s*", ""),
    (r"^.{3,90}?\b(?:agrees?|declares?|accepts?|consents?|stipulates?|states?|is agreed|are agreed) that\s+", ""),
    (r"\b(?:undertakes?|agrees?|engages?|promises?|pledges?|binds? (?:itself|themselves)) not to\s+", "does not "),
    (r"\b(?:undertakes?|agrees?|engages?|promises?|pledges?|consents?|binds? (?:itself|themselves)) to\s+", ""),
    (r"\bshall not\s+", "does not "),
    (r"\b(?:shall|will|must|is to|are to) (?=(?:form|constitute|become|remain|be|have)\b)", ""),
    (r"\b(?:shall|will|must|is to|are to)\s+", ""),
    (r"\b(?:the )?(?:town and port|towns?|cit(?:y|ies)|region|district|province|sanjak|vilayet|territory|port|islands?) of (?=[A-Z])", ""),
)
# Who is bound, whether not to, and to what: where no row's own sentence fits.
BOUND = (
    r"^(?P<who>.+?)\s+(?:shall|undertakes?|agrees?|engages?|promises?|pledges?|binds? (?:itself|themselves))\s+(?P<neg>not\s+)?(?:to\s+)?(?P<what>.+?)\W*$"
)
FORBIDS = r"^(?:prohibit|forbid|prevent|abstain|refrain)"

# What stands for something named before, as search keys; the first row that fits counts.
REFERENTS = (
    ("@parties", PARTIES), ("@instrument", INSTRUMENT),
    ("@parties", ("taraflar", "iki devlet", "iki taraf", "iki ulke", "her iki taraf", "iki tarafta", "uyeler", "devletler", "digerleri")),
    ("@each", ("birbirleri", "birbiri")),
    ("@parties", ("oteki taraflar", "diger taraflar")),
    ("@instrument", ("bu antlasma", "bu anlasma", "bu pakt", "pakt", "antant")),
    ("@parties", ("oteki taraf", "karsi taraf", "diger taraf")),
    ("@matter", ("konu", "sorun", "mesele")),
)
