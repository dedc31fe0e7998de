"""Clauses that say that somebody or something stays out of what is done to all others
(*mübadele dışında kalma*)."""

from __future__ import annotations

from collections.abc import Sequence

from misak.prose.judging.known.shelf import Shelved
from misak.prose.reading.tokens import Word

STEMS = ("disin", "exemp", "bagis", "muaf")
BEGUN = frozenset(stem[:4] for stem in STEMS)


def leaves_out(clause: Shelved, words: Sequence[Word]) -> bool:
    """Whether a clause is that something is left out, of which some words say nothing."""
    if clause.begun.isdisjoint(BEGUN):
        return False
    own = (s for names in clause.topics.values() for name in names for s in name)
    return any(s.startswith(STEMS) for s in own) and not any(w.key.startswith(STEMS) for w in words)
