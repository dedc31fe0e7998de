"""Stretches that speak of what the clause before them named (*ve bu haklar denetlenecek*)."""

from __future__ import annotations

from collections.abc import Sequence

from misak.kinds.readings import PAPERS
from misak.prose.reading.tokens import Word

LINKING = ("ve", "ancak", "fakat", "ama", "ise", "ayrica", "hatta")


def points_back(words: Sequence[Word]) -> bool:
    """Whether Turkish words begin with *this* and a noun that is no paper: what is meant stands
    before them."""
    keys = [w.key for w in words if w.key not in LINKING]
    return keys[:1] == ["bu"] and len(keys) > 1 and not keys[1].startswith(PAPERS)
