"""English names in sentences: their article, their possessive, their number, and verbs in that
number."""

from __future__ import annotations

import re

from misak.words.fold import fold, split_gloss

# How plural names end, so that the apostrophe stands alone: the United States', the Straits', the
# Netherlands'.
_PLURAL = ("es", "ts", "ds", "ns", "ls", "cs", "ers")


def possessive(name: str) -> str:
    """``Georgia`` gives ``Georgia's``, ``United States`` gives ``United States'``; a gloss in
    brackets stays behind: ``Smyrna's (Izmir)``."""
    head, gloss = split_gloss(name)
    return head + ("'" if fold(head).endswith(_PLURAL) else "'s") + gloss


# A name whose first or last word is a common noun takes the article: the Treaty of Kars, the
# Georgian SSR, the Ottoman Empire.
_HEADS = frozenset(
    [
        "agreement",
        "annexation",
        "armistice",
        "award",
        "battle",
        "board",
        "conference",
        "convention",
        "council",
        "declaration",
        "district",
        "exchange",
        "formation",
        "frontier",
        "future",
        "government",
        "kingdom",
        "league",
        "mandate",
        "note",
        "occupation",
        "peace",
        "port",
        "preliminary",
        "protocol",
        "regime",
        "republic",
        "rest",
        "sanjak",
        "statute",
        "status",
        "three",
        "treaty",
        "union",
        "vilayet",
    ]
)
_TAILS = frozenset(
    [
        "agreement",
        "alliance",
        "allies",
        "archipelago",
        "assembly",
        "award",
        "bahamas",
        "balkans",
        "bosphorus",
        "bosporus",
        "caliphate",
        "campaign",
        "canal",
        "caucasus",
        "coast",
        "commission",
        "comoros",
        "company",
        "confederation",
        "conference",
        "congo",
        "convention",
        "council",
        "crimea",
        "dardanelles",
        "debt",
        "delta",
        "dobruja",
        "dodecanese",
        "duchy",
        "dynasty",
        "emirate",
        "emirates",
        "empire",
        "entente",
        "federation",
        "firman",
        "frontier",
        "gambia",
        "government",
        "gulf",
        "hebrides",
        "hejaz",
        "horde",
        "islands",
        "isles",
        "khanate",
        "kingdom",
        "kingdoms",
        "lakes",
        "lands",
        "league",
        "levant",
        "line",
        "maldives",
        "mission",
        "morea",
        "netherlands",
        "ocean",
        "offensive",
        "pact",
        "peninsula",
        "peninsulas",
        "philippines",
        "plate",
        "powers",
        "principalities",
        "principality",
        "protocol",
        "protocols",
        "province",
        "provinces",
        "question",
        "republic",
        "republics",
        "revolt",
        "revolution",
        "river",
        "rsfsr",
        "sanjak",
        "sanjaks",
        "sea",
        "shogunate",
        "ssr",
        "state",
        "states",
        "straits",
        "strip",
        "sudan",
        "sultanate",
        "territories",
        "territory",
        "treaties",
        "treaty",
        "tsfsr",
        "turks",
        "union",
        "ussr",
        "valley",
        "vilayet",
        "vilayets",
        "war",
        "wars",
        "withdrawal",
        "zone",
    ]
)


# Parts of an instrument, which take no article before their number: Article 6 of the Treaty of
# Kars.
_PARTS = frozenset(["article", "articles", "annex", "clause", "declaration", "letter", "protocol"])


def the(name: str) -> str:
    """The name with its article where it takes one in a sentence: ``the Georgian SSR``,
    ``Georgia``.

    A name ``X of Y`` takes it (``the Democratic Republic of Georgia``), unless it begins with
    an article, a number or somebody's possessive.
    """
    head, _ = split_gloss(name)
    words = fold(head).split()
    if not words or words[0] in ("the", "a", "an") or words[0][0].isdigit():
        return name
    if words[0] in _PARTS and len(words) > 1 and words[1][0].isdigit():
        return name
    owned = re.search(r"(?<!eople)['’]s ", f"{head.partition(' of ')[0]} ") is not None
    parted = not owned and " of " in f" {head}"[1:]
    takes = words[0] in _HEADS or (words[-1] in _TAILS and not owned) or parted
    return f"the {name}" if takes else name


# Nouns that are several without an s, and names that end in s and are one.
_SEVERAL = frozenset(["people", "children", "men", "women", "police", "troops"])
_ONE = frozenset(
    ["states of america", "united states", "netherlands", "united nations", "customs union"]
)
_SINGULAR_S = ("ss", "us", "is", "os")
_LINKS = frozenset(
    [
        "of",
        "in",
        "at",
        "on",
        "for",
        "between",
        "under",
        "from",
        "who",
        "that",
        "with",
        "without",
        "above",
        "to",
    ]
)


def is_plural(name: str) -> bool:
    """Whether an English name of one thing is plural: ``the Straits``, ``the Arab lands``,
    ``the people of Ford``; not ``Kars``.

    What counts is the noun before *of*, *in* or the like. A capitalised name of one word is
    one, unless it takes the article.
    """
    head, _ = split_gloss(name)
    if fold(head).removeprefix("the ").startswith(tuple(_ONE)):
        return False
    words = head.split()
    bare = words[1:] if words and words[0].lower() in ("the", "a", "an") else words
    if not bare or (words[0].lower() in ("a", "an")):
        return False
    stop = next((i for i, word in enumerate(bare) if i and word.lower() in _LINKS), len(bare))
    noun = fold(bare[stop - 1])
    if " and " in f" {' '.join(bare[:stop])} ":
        return True
    if noun in _SEVERAL:
        return True
    if not noun.endswith("s") or noun.endswith(_SINGULAR_S):
        return False
    return bare[stop - 1][:1].islower() or (noun in _TAILS or len(bare) > stop)


# A verb of the third person, by its form for one: the form for several.
_IRREGULAR = {
    "is": "are",
    "has": "have",
    "does": "do",
    "exists": "exist",
    "was": "were",
    "goes": "go",
    "its": "their",
}
_VERBS = frozenset(
    [
        "administers",
        "adopts",
        "agrees",
        "annexes",
        "asks",
        "belongs",
        "breaks",
        "carries",
        "cedes",
        "changes",
        "claims",
        "comes",
        "counts",
        "declares",
        "drops",
        "ends",
        "entrusts",
        "evacuates",
        "exists",
        "fights",
        "follows",
        "forms",
        "garrisons",
        "gives",
        "grants",
        "grows",
        "holds",
        "joins",
        "keeps",
        "lapses",
        "leases",
        "leaves",
        "loses",
        "means",
        "mediates",
        "meets",
        "occupies",
        "opens",
        "opposes",
        "owes",
        "passes",
        "pays",
        "protests",
        "publishes",
        "recognises",
        "refrains",
        "rejects",
        "remains",
        "renounces",
        "resists",
        "secures",
        "sends",
        "signs",
        "stands",
        "stays",
        "stops",
        "succeeds",
        "supports",
        "takes",
        "undertakes",
        "unites",
        "waits",
        "wins",
        "withdraws",
    ]
)


def is_verb(word: str) -> bool:
    """Whether a word is a verb (or *its*) that ``agree`` can put into the number of its subject."""
    return word in _VERBS or word in _IRREGULAR


def agree(verb: str, several: bool) -> str:
    """The verb in the number of its subject: ``owes`` gives ``owe`` for several, ``passes``
    ``pass``, ``carries`` ``carry``."""
    if not several:
        return verb
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "zes")) else verb[:-1]
