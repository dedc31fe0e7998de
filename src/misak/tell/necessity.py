"""What falls with an instrument or happening, and what perhaps does. Rule 24.

What it was necessary for under the reading falls with it, and what that was necessary for, and so on. What it only contributed
to is *perhaps*; so is what a *perhaps* was necessary for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from misak.booking.reading import Reading, causes
from misak.ledger.values import Cause, Ledger


class Fall(NamedTuple):
    """An instrument that falls (or perhaps), with the cause line that says so; None for what was taken away itself."""

    id: str
    cause: Cause | None


def falling(
    ledger: Ledger, removed: Iterable[str], reading: Reading
) -> tuple[list[Fall], list[Fall]]:
    """What falls, with what was removed first, and what perhaps does; each once, nearest first."""
    sure = _spread(ledger, [Fall(id_, None) for id_ in removed], reading, ("necessary",))
    gone = {fall.id for fall in sure}
    first = [
        fall
        for one in sure
        for fall in _next(ledger, one.id, reading, ("contributing",))
        if fall.id not in gone
    ]
    return sure, _spread(ledger, first, reading, ("necessary",), gone)


def _spread(
    ledger: Ledger,
    start: list[Fall],
    reading: Reading,
    ranks: tuple[str, ...],
    known: set[str] = frozenset(),
) -> list[Fall]:  # type: ignore[assignment]
    found: dict[str, Fall] = {}
    queue = list(start)
    while queue:
        fall = queue.pop(0)
        if fall.id in found or fall.id in known:
            continue
        found[fall.id] = fall
        queue += _next(ledger, fall.id, reading, ranks)
    return list(found.values())


def _next(ledger: Ledger, id_: str, reading: Reading, ranks: tuple[str, ...]) -> Iterator[Fall]:
    """What names an instrument as a cause of one of these ranks."""
    for other in ledger.instruments.values():
        for cause in causes(other, reading):
            if cause.id == id_ and cause.rank in ranks:
                yield Fall(other.id, cause)
