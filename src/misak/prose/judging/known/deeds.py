"""What a stretch of a note says is done, by the words for each kind of effect, and whether a clause
does the same."""

from __future__ import annotations

from functools import cache

from misak.kinds.deeds import DEEDS, GETTING
from misak.prose.reading.stems import alike, stem
from misak.words.fold import fold


@cache
def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(fold(word)) for word in words.split())


@cache
def words_of(row: str) -> tuple[str, ...]:
    """The stems of the words by which notes say what the clauses of a row do."""
    return tuple(
        sorted(one for deed in DEEDS.values() if row in deed.rows for one in _stems(deed.words))
    )


@cache
def deeds(one: str) -> frozenset[str]:
    """The deeds that a stem says."""
    return frozenset(
        name
        for each, names in _by_head().get(one[:4], ())
        if one == each or (len(each) > 3 and alike(one, each))
        for name in names
    )


@cache
def _by_head() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The stems by which deeds are said, each with its deeds, by the first letters, in which all
    that are alike agree."""
    told: dict[str, list[str]] = {}
    for name, deed in DEEDS.items():
        for each in _stems(deed.words):
            told.setdefault(each, []).append(name)
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for each, names in told.items():
        found.setdefault(each[:4], []).append((each, tuple(names)))
    return found


def same_deed(said: frozenset[str], row: str) -> bool:
    """Whether some deeds that a stretch says are a row's; none said speaks against nothing."""
    known = done_by(row)
    return not said or not known or bool(said & known)


@cache
def done_by(row: str) -> frozenset[str]:
    """The deeds that the clauses of a row do."""
    return frozenset(name for name, deed in DEEDS.items() if row in deed.rows)


def gets(one: str) -> bool:
    """Whether the subject of a word is who gets something."""
    return one in _stems(GETTING)
