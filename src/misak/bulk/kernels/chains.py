"""What becomes of a polity: the forest of successions as arrays. It depends on the polity and
the day, never on the place."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from misak.bulk.kernels.values import NO_SUCCESSIONS, Successions
from misak.ground.days import NEVER

Array = NDArray[Any]
NOTHING = -1
WIDEST_TABLE = 1 << 26  # cells of the polity-by-day table; beyond it the look-up is a search


class Chains:
    """Successions sorted by day and row.

    ``day``, ``new`` and ``row`` describe each; ``then`` is the next succession of its heir on
    the same day or later; ``last`` is where a chain of successions of one day ends. A number is
    a place in these arrays, or NOTHING.
    """

    def __init__(self, successions: Successions = NO_SUCCESSIONS, polities: int = 0) -> None:
        days, old, new = (np.asarray(column, np.int64) for column in successions)
        order = np.argsort(days, kind="stable")
        order = order[old[order] != new[order]]
        self.row = order.astype(np.int64)
        self.day, self.old, self.new = (
            days[order].astype(np.int32),
            old[order].astype(np.int32),
            new[order].astype(np.int32),
        )
        self.count = len(order)
        self.polities = max(
            polities, int(max(self.old.max(initial=-1), self.new.max(initial=-1))) + 1
        )
        self.steps = np.unique(self.day)
        self._rank: Array | None = None
        if self.count:
            self._prepare()
        self.then, self.last = self._forest()

    def _prepare(self) -> None:
        """Either a table polity × step (first succession after that step), or sorted keys to
        search."""
        self.base = int(self.steps[0])
        span = int(self.steps[-1]) - self.base + 1
        self.width = len(self.steps) + 1
        if (self.polities + 1) * self.width <= WIDEST_TABLE and span <= WIDEST_TABLE:
            rank = np.zeros(
                span + 1, np.int32
            )  # one day more at the front: before the first step none has passed
            rank[self.steps - self.base + 1] = 1
            self._rank = np.cumsum(rank, dtype=np.int32)
            table = np.full(
                (self.polities + 1, self.width), NOTHING, np.int32
            )  # the first row is of nobody
            step = np.searchsorted(self.steps, self.day)
            for at in range(self.count - 1, -1, -1):
                table[self.old[at] + 1, : step[at] + 1] = at
            self._first = table.ravel()
            self._due = self._days(self._first)
        else:
            by_old = np.lexsort((self.day, self.old))
            self._sorted = (self.old[by_old].astype(np.int64) << 32) | self.day[by_old]
            self._at = np.append(by_old, NOTHING).astype(np.int32)

    def _days(self, first: Array) -> Array:
        """The days of successions, and for NOTHING one that never comes."""
        return np.where(first == NOTHING, NEVER, self.day[first]).astype(np.int32)

    def _step(self, polity: Array, day: Array) -> Array:
        assert self._rank is not None
        step = np.take(self._rank, np.subtract(day, self.base - 1, dtype=np.int32), mode="clip")
        step += polity * np.int32(self.width)
        step += np.int32(self.width)
        return step

    def first(self, polity: Array, day: Array) -> Array:
        """The first succession of each polity (or NONE) on a day later than each day, or
        NOTHING."""
        if self._rank is not None:
            return np.take(self._first, self._step(polity, day), mode="clip")
        wanted = (polity.astype(np.int64) << 32) | day
        at = np.searchsorted(self._sorted, wanted, side="right")
        found = self._at[at]
        return np.where((found != NOTHING) & (self.old[found] == polity), found, np.int32(NOTHING))

    def due(self, polity: Array, day: Array) -> Array:
        """The day of that succession, or one that never comes."""
        if not self.count:
            return np.full(len(polity), NEVER, np.int32)
        if self._rank is not None:
            return np.take(self._due, self._step(polity, day), mode="clip")
        return self._days(self.first(polity, day))

    def _forest(self) -> tuple[Array, Array]:
        """For each succession the next one of its heir, in time; and the last of the chain that
        runs within its day."""
        then = np.full(self.count, NOTHING, np.int32)
        upcoming: dict[int, int] = {}
        for at in range(self.count - 1, -1, -1):
            then[at] = upcoming.get(int(self.new[at]), NOTHING)
            upcoming[int(self.old[at])] = at
        last = np.arange(self.count, dtype=np.int32)
        for at in range(self.count - 1, -1, -1):
            after = then[at]
            if after != NOTHING and self.day[after] == self.day[at]:
                last[at] = last[after]
        return then, last

    def holder(self, polity: Array, day: Array, until: Array, due: Array | None = None) -> Array:
        """Who holds at each day ``until`` (after the successions of that day) what each polity
        got on each ``day``."""
        if not self.count:
            return polity
        hit = np.flatnonzero((self.due(polity, day) if due is None else due) <= until)
        if not hit.size:
            return polity
        found = polity.copy()
        at, end = self.first(polity[hit], day[hit]), until[hit]
        while hit.size:
            at = self.last[at]
            found[hit] = self.new[at]
            at = self.then[at]
            more = np.flatnonzero(at != NOTHING)
            hit, at, end = hit[more], at[more], end[more]
            more = np.flatnonzero(self.day[at] <= end)
            hit, at, end = hit[more], at[more], end[more]
        return found

    def cuts(
        self, polity: Array, day: Array, until: Array, hit: Array
    ) -> list[tuple[Array, Array]]:
        """The successions at which intervals that are due one are cut: of each (its number, the
        succession), first all first cuts, then all second ones."""
        found: list[tuple[Array, Array]] = []
        at = self.first(polity[hit], day[hit])
        while hit.size:
            found.append((hit, at))
            at = self.then[self.last[at]]
            more = np.flatnonzero(at != NOTHING)
            hit, at = hit[more], at[more]
            more = np.flatnonzero(self.day[at] <= until[hit])
            hit, at = hit[more], at[more]
        return found
