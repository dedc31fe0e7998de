"""The possessive of English names; "the" is the gazetteer's business and is never added."""

from __future__ import annotations

from misak.words.fold import fold, split_gloss

# Last words that are plural, so that the apostrophe stands alone: the United States', the Straits'.
_PLURAL = frozenset(
    ["allies", "armies", "articles", "communists", "dardanelles", "forces", "greeks", "governments", "islands", "kingdoms", "mandates", "ministers", "nationals", "nations", "netherlands", "parties", "peoples", "philippines", "powers", "principalities", "provinces", "refugees", "republics", "russians", "soviets", "states", "straits", "territories", "troops", "turks", "tribes", "waters"]
)


def possessive(name: str) -> str:
    """``Georgia`` gives ``Georgia's``, ``United States`` gives ``United States'``; a gloss in brackets stays behind: ``Smyrna's (Izmir)``."""
    head, gloss = split_gloss(name)
    words = fold(head).split()
    return head + ("'" if words and words[-1] in _PLURAL else "'s") + gloss
