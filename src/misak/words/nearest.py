"""Did you mean: the known words nearest to one that is not known; loaded only where a fault is
made."""

from __future__ import annotations

from collections.abc import Iterable

from misak.words.fold import fold

LEAST = 60.0  # of a hundred: what is less alike is no offer
ASKED = 66.0  # the same for names that people ask about, which are longer than ids


def nearest(
    word: str, candidates: Iterable[str], limit: int = 3, least: float = LEAST
) -> tuple[str, ...]:
    """The candidates most like the word, best first, at most ``limit`` and none less
    alike than ``least``; case, diacritics and hyphens do not count."""
    from rapidfuzz import fuzz, process  # where a fault is made, and only there

    by_key: dict[str, list[str]] = {}
    for candidate in dict.fromkeys(candidates):
        by_key.setdefault(fold(candidate), []).append(candidate)
    found = process.extract(
        fold(word), list(by_key), scorer=fuzz.ratio, limit=max(limit, 1), score_cutoff=least
    )
    return tuple(candidate for key, _, _ in found for candidate in by_key[key])[:limit]
