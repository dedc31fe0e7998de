"""The possessive of English names; "the" is the gazetteer's business and is never added."""

from __future__ import annotations

from misak.words.fold import fold, split_gloss

# How plural names end, so that the apostrophe stands alone: the United States', the Straits', the Netherlands'.
_PLURAL = ("es", "ts", "ds", "ns", "ls", "cs", "ers")


def possessive(name: str) -> str:
    """``Georgia`` gives ``Georgia's``, ``United States`` gives ``United States'``; a gloss in brackets stays behind: ``Smyrna's (Izmir)``."""
    head, gloss = split_gloss(name)
    return head + ("'" if fold(head).endswith(_PLURAL) else "'s") + gloss
