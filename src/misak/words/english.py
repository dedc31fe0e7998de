"""The possessive and the article of English names in sentences."""

from __future__ import annotations

from misak.words.fold import fold, split_gloss

# How plural names end, so that the apostrophe stands alone: the United States', the Straits', the Netherlands'.
_PLURAL = ("es", "ts", "ds", "ns", "ls", "cs", "ers")


def possessive(name: str) -> str:
    """``Georgia`` gives ``Georgia's``, ``United States`` gives ``United States'``; a gloss in brackets stays behind: ``Smyrna's (Izmir)``."""
    head, gloss = split_gloss(name)
    return head + ("'" if fold(head).endswith(_PLURAL) else "'s") + gloss


# A name whose first or last word is a common noun takes the article: the Treaty of Kars, the Georgian SSR, the Ottoman Empire.
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
        "award",
        "conference",
        "convention",
        "empire",
        "entente",
        "federation",
        "government",
        "islands",
        "kingdom",
        "lands",
        "league",
        "line",
        "mission",
        "pact",
        "powers",
        "protocol",
        "protocols",
        "republic",
        "republics",
        "rsfsr",
        "sanjaks",
        "ssr",
        "state",
        "states",
        "straits",
        "treaty",
        "tsfsr",
        "turks",
        "union",
        "ussr",
    ]
)


def the(name: str) -> str:
    """The name with its article where it takes one in a sentence: ``the Georgian SSR``, ``Georgia``."""
    head, _ = split_gloss(name)
    words = fold(head).split()
    return (
        f"the {name}"
        if words
        and words[0] not in ("the", "a", "an")
        and (words[0] in _HEADS or words[-1] in _TAILS)
        else name
    )
