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

    def __init__(self, parents: Mapping[int, int]) -> None:
        self.inside: dict[int, list[int]] = {}
        for place in parents:
            for container in above(dict(parents), place):
                self.inside.setdefault(container, []).append(place)
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

    def succeed(self, old: int, new: int, day: int, row: int) -> None:
        """Everything that the old holder has goes to the new one."""
        if old != new:
            for place in [p for p, (holder, _, _) in self.now.items() if holder == old]:
                self.write(place, new, day, ~row)

    def transfer(self, act: tuple[int, int, int], day: int, row: int) -> int | None:
        """Move a place with what lies in it from giver to taker; who held it instead, where the
        row is void."""
        place, giver, taker = act
        holder = self.holder(place)
        if holder == taker:
            return None
        if giver not in (ANY, holder):
            return holder
        for each in (place, *self.inside.get(place, ())):
            if self.holder(each) == holder:
                self.write(each, taker, day, row)
        return None


def book(
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: Mapping[int, int] | None = None,
) -> Booking:
    """Book a table. ``parents`` gives the place in which a place lies; raises ``values.Cycle``
    where one lies within itself."""
    held = _Holdings(parents or {})
    voids: list[tuple[int, int]] = []
    events = [(int(day), 0, row) for row, day in enumerate(successions.day)] + [
        (int(day), 1, row) for row, day in enumerate(transfers.day)
    ]
    for day, kind, row in sorted(events):
        if kind == 0:
            held.succeed(int(successions.old[row]), int(successions.new[row]), day, row)
            continue
        act = (int(transfers.place[row]), int(transfers.giver[row]), int(transfers.taker[row]))
        void = held.transfer(act, day, row)
        if void is not None:
            voids.append((row, void))
    for place in list(held.now):
        held.close(place, FOREVER, OPEN)
    columns = [
        list(column) for column in zip(*sorted(held.done, key=lambda row: (row[0], row[2])))
    ] or [[] for _ in Intervals._fields]
    return Booking(
        Intervals(*columns),
        Voids([row for row, _ in sorted(voids)], [holder for _, holder in sorted(voids)]),
    )
