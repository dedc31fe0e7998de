"""Did you mean: the known words nearest to one that is not known; loaded only where a fault is made."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from misak.words.fold import fold


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The candidates most like the word, best first, at most ``limit``; case, diacritics and hyphens do not count."""
    by_key: dict[str, list[str]] = {}
    for candidate in dict.fromkeys(candidates):
        by_key.setdefault(fold(candidate), []).append(candidate)
    keys = get_close_matches(fold(word), by_key, n=max(limit, 1), cutoff=0.6)
    return tuple(candidate for key in keys for candidate in by_key[key])[:limit]
