"""What falls with an instrument or happening, and what perhaps does. Rule 24.

What it was necessary for under the reading falls with it, and what that was necessary for, and
so on. What it only contributed to is *perhaps*; so is what a *perhaps* was necessary for.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from misak.booking.reading import Reading, causes
from misak.ledger.values import Cause, Ledger


class Fall(NamedTuple):
    """An instrument that falls (or perhaps), with the cause line that says so; None for what
    was taken away itself."""

    id: str
    cause: Cause | None


def falling(
    ledger: Ledger, removed: Iterable[str], reading: Reading
) -> tuple[list[Fall], list[Fall]]:
    """What falls, with what was removed first, and what perhaps does; each once, nearest first."""
    effects = _effects(ledger, reading)
    sure = _spread(effects, [Fall(id_, None) for id_ in removed], ("necessary",), frozenset())
    gone = frozenset(fall.id for fall in sure)
    first = [
        fall
        for one in sure
        for fall in _next(effects, one.id, ("contributing",))
        if fall.id not in gone
    ]
    return sure, _spread(effects, first, ("necessary",), gone)


def _effects(ledger: Ledger, reading: Reading) -> dict[str, list[Fall]]:
    """By instrument, what names it as a cause under the reading."""
    found: dict[str, list[Fall]] = {}
    for other in ledger.instruments.values():
        for cause in causes(other, reading):
            found.setdefault(cause.id, []).append(Fall(other.id, cause))
    return found


def _spread(
    effects: dict[str, list[Fall]], start: list[Fall], ranks: tuple[str, ...], known: frozenset[str]
) -> list[Fall]:
    """What falls with the first ones, each once, nearest first."""
    found: dict[str, Fall] = {}
    queue = deque(start)
    while queue:
        fall = queue.popleft()
        if fall.id in found or fall.id in known:
            continue
        found[fall.id] = fall
        queue += _next(effects, fall.id, ranks)
    return list(found.values())


def _next(effects: dict[str, list[Fall]], id_: str, ranks: tuple[str, ...]) -> Iterator[Fall]:
    """What names an instrument as a cause of one of these ranks."""
    for fall in effects.get(id_, ()):
        if fall.cause is not None and fall.cause.rank in ranks:
            yield fall
