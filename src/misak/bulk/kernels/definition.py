"""The meaning of a table of transfers, one event after another. Every engine must give these
rows. Standard library only.

On one day successions come first, then rows in their order. A row that names a giver who does
not hold is void, unless the taker holds already: then it is a confirmation, which begins
nothing. A transfer moves the place and every place within it that has the same holder (or, like
it, none yet). What begins and ends on one day held on no day and is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from misak.bulk.kernels.values import (
    ANY,
    NO_SUCCESSIONS,
    NONE,
    OPEN,
    Booking,
    Intervals,
    Row,
    Successions,
    Transfers,
    Voids,
    above,
)
from misak.ground.days import FOREVER


class _Holdings:
    """Who holds what now, since when and why; and what has ended."""

    def __init__(self) -> None:
        self.now: dict[int, tuple[int, int, int]] = {}
        self.done: list[Row] = []

    def holder(self, place: int) -> int:
        return self.now[place][0] if place in self.now else NONE

    def write(self, place: int, holder: int, day: int, cause: int) -> None:
        self.close(place, day, cause)
        if holder != NONE:
            self.now[place] = (holder, day, cause)

    def close(self, place: int, day: int, ender: int) -> None:
        found = self.now.pop(place, None)
        if found is not None and found[1] < day:
            self.done.append((place, found[0], found[1], day, found[2], ender))


def book(
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: Mapping[int, int] | None = None,
) -> Booking:
    """Book a table. ``parents`` gives the place in which a place lies; raises ``values.Cycle``
    where one lies within itself."""
    inside: dict[int, list[int]] = {}
    for place in parents or {}:
        for container in above(dict(parents or {}), place):
            inside.setdefault(container, []).append(place)
    held = _Holdings()
    voids: list[tuple[int, int]] = []
    events = [(int(day), 0, row) for row, day in enumerate(successions.day)] + [
        (int(day), 1, row) for row, day in enumerate(transfers.day)
    ]
    for day, kind, row in sorted(events):
        if kind == 0:
            old, new = int(successions.old[row]), int(successions.new[row])
            for place in (
                [p for p, (holder, _, _) in held.now.items() if holder == old] if old != new else ()
            ):
                held.write(place, new, day, ~row)
            continue
        place, giver, taker = (
            int(transfers.place[row]),
            int(transfers.giver[row]),
            int(transfers.taker[row]),
        )
        holder = held.holder(place)
        if holder == taker:
            continue
        if giver not in (ANY, holder):
            voids.append((row, holder))
            continue
        for each in (place, *inside.get(place, ())):
            if held.holder(each) == holder:
                held.write(each, taker, day, row)
    for place in list(held.now):
        held.close(place, FOREVER, OPEN)
    columns = [
        list(column) for column in zip(*sorted(held.done, key=lambda row: (row[0], row[2])))
    ] or [[] for _ in Intervals._fields]
    return Booking(
        Intervals(*columns),
        Voids([row for row, _ in sorted(voids)], [holder for _, holder in sorted(voids)]),
    )
