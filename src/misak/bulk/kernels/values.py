"""What bulk booking takes and gives: columns of integers, the same for every engine. Standard
library only.

Days are ordinals as in ``ground.days``; places and polities are numbers from 0. A cause is a
row of the transfers (0, 1, …) or, below zero, a row of the successions (``~row``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

ANY = -2  # as giver: the row names none, and acts whoever holds
NONE = -1  # as holder: the books do not say; as taker: the fact ends
OPEN = -(2**31)  # as ender: nothing has ended it

Ints = Sequence[int]  # a list, or an array of NumPy; this module is loaded without NumPy
Row = tuple[int, int, int, int, int, int]


class Transfers(NamedTuple):
    """Rows in booking order within a day: ``place`` passes on ``day`` from ``giver`` (or ANY)
    to ``taker`` (or NONE)."""

    place: Any
    day: Any
    giver: Any
    taker: Any


class Successions(NamedTuple):
    """Rows in booking order within a day: all that ``old`` holds passes to ``new``, before the
    transfers of that day."""

    day: Any
    old: Any
    new: Any


class Intervals(NamedTuple):
    """``holder`` has ``place`` on the days ``begin <= day < end``; with the cause that began it
    and that ended it.

    Sorted by place and begin. ``end`` is FOREVER and ``ender`` OPEN where nothing has ended it.
    """

    place: Any
    holder: Any
    begin: Any
    end: Any
    cause: Any
    ender: Any

    def rows(self) -> list[Row]:
        """The intervals as plain tuples, in order."""
        return [tuple(int(v) for v in row) for row in zip(*self)]  # type: ignore[misc]


class Voids(NamedTuple):
    """Rows that gave what their giver did not hold: the row of the transfers, and who held then
    (or NONE). Sorted by row."""

    row: Any
    holder: Any

    def rows(self) -> list[tuple[int, int]]:
        """The void rows as plain tuples, in order."""
        return [(int(row), int(holder)) for row, holder in zip(*self)]


class Booking(NamedTuple):
    """What every engine returns for the same rows."""

    intervals: Intervals
    voids: Voids


NO_SUCCESSIONS = Successions((), (), ())


class Cycle(ValueError):
    """A place lies within itself; the argument is the place."""


def above(parents: dict[int, int], place: int) -> list[int]:
    """The places in which a place lies, nearest first. Raises Cycle where it lies within itself."""
    found: list[int] = []
    at = place
    while at in parents:
        at = parents[at]
        if at == place or at in found:
            raise Cycle(place)
        found.append(at)
    return found
