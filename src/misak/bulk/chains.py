"""What becomes of a polity: the forest of successions as arrays. It depends on the polity and the day, never on the place."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from misak.bulk.values import NO_SUCCESSIONS, Successions

Array = NDArray[Any]
NOTHING = -1
WIDEST_TABLE = 1 << 26  # cells of the polity-by-day table; beyond it the look-up is a search


class Chains:
    """Successions sorted by day and row.

    ``day``, ``new`` and ``row`` describe each; ``then`` is the next succession of its heir on the same day or later;
    ``last`` is where a chain of successions of one day ends. A number is a place in these arrays, or NOTHING.
    """

    def __init__(self, successions: Successions = NO_SUCCESSIONS, polities: int = 0) -> None:
        days, old, new = (np.asarray(column, np.int64) for column in successions)
        order = np.argsort(days, kind="stable")
        order = order[old[order] != new[order]]
        self.row = order.astype(np.int64)
        self.day, self.old, self.new = days[order].astype(np.int32), old[order].astype(np.int32), new[order].astype(np.int32)
        self.count = len(order)
        self.polities = max(polities, int(max(self.old.max(initial=-1), self.new.max(initial=-1))) + 1)
        self.steps = np.unique(self.day)
        self._rank: Array | None = None
        self._table: Array | None = None
        if self.count:
            self._prepare()
        self.then, self.last = self._forest()

    def _prepare(self) -> None:
        """Either a table polity × step (first succession after that step), or sorted keys to search."""
        self.base = int(self.steps[0])
        span = int(self.steps[-1]) - self.base + 1
        if self.polities * (len(self.steps) + 1) <= WIDEST_TABLE and span <= WIDEST_TABLE:
            rank = np.zeros(span + 1, np.int32)  # one day more at the front: before the first step none has passed
            rank[self.steps - self.base + 1] = 1
            self._rank = np.cumsum(rank, dtype=np.int32)
            table = np.full((self.polities, len(self.steps) + 1), NOTHING, np.int32)
            step = np.searchsorted(self.steps, self.day)
            for at in range(self.count - 1, -1, -1):
                table[self.old[at], : step[at] + 1] = at
            self._table = table
            self._flat = table.ravel()
        else:
            by_old = np.lexsort((self.day, self.old))
            self._sorted = (self.old[by_old].astype(np.int64) << 32) | self.day[by_old]
            self._at = np.append(by_old, NOTHING).astype(np.int32)

    def first(self, polity: Array, day: Array) -> Array:
        """The first succession of each polity on a day later than each day, or NOTHING. Polities below zero have none."""
        if self._table is not None and self._rank is not None:
            step = np.take(self._rank, np.subtract(day, self.base - 1, dtype=np.int32), mode="clip")
            step += polity * np.int32(len(self.steps) + 1)
            if polity.size and int(polity.min()) < 0:
                return np.where(polity < 0, np.int32(NOTHING), np.take(self._flat, step, mode="clip"))
            return np.take(self._flat, step)
        wanted = (polity.astype(np.int64) << 32) | day
        at = np.searchsorted(self._sorted, wanted, side="right")
        found = self._at[at]
        return np.where((found != NOTHING) & (self.old[found] == polity), found, np.int32(NOTHING))

    def _forest(self) -> tuple[Array, Array]:
        """For each succession the next one of its heir, in time; and the last of the chain that runs within its day."""
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

    def holder(self, polity: Array, day: Array, until: Array) -> Array:
        """Who holds at each day ``until`` (after the successions of that day) what each polity got on each ``day``."""
        if not self.count:
            return polity
        first = self.first(polity, day)
        hit = np.flatnonzero(first != NOTHING)
        if not hit.size:
            return polity
        found = polity.copy()
        at, end = first[hit], until[hit]
        while hit.size:
            reached = self.day[at] <= end
            hit, at, end = hit[reached], self.last[at[reached]], end[reached]
            found[hit] = self.new[at]
            at = self.then[at]
            more = at != NOTHING
            hit, at, end = hit[more], at[more], end[more]
        return found

    def pieces(self, place: Array, holder: Array, begin: Array, end: Array, cause: Array, ender: Array) -> tuple[Array, ...]:
        """Intervals cut at every succession of their holders, in the same order; the columns of ``Intervals``."""
        columns = (place, holder, begin, end, cause, ender)
        if not self.count or not len(place):
            return columns
        first = self.first(holder, begin)
        hit = np.flatnonzero(first != NOTHING)
        hit = hit[self.day[first[hit]] <= end[hit]]
        if not hit.size:
            return columns
        cuts: list[tuple[Array, Array]] = []
        at = first[hit]
        while hit.size:
            cuts.append((hit, at))
            at = self.then[self.last[at]]
            more = np.flatnonzero(at != NOTHING)
            hit, at = hit[more], at[more]
            more = np.flatnonzero(self.day[at] <= end[hit])
            hit, at = hit[more], at[more]
        return self._cut(columns, cuts)

    def _cut(self, columns: tuple[Array, ...], cuts: list[tuple[Array, Array]]) -> tuple[Array, ...]:
        """Make room behind each interval for its cuts and write them in; ``cuts[k]`` are the (k+1)-th of their intervals."""
        count = len(columns[0])
        which = np.concatenate([hit for hit, _ in cuts])
        more = np.bincount(which, minlength=count) if len(cuts) > 1 else None
        # an interval's place in the result: its own number and the cuts of all before it
        firsts = cuts[0][0]
        extra = np.cumsum(more[firsts]) if more is not None else np.arange(1, len(firsts) + 1)
        total = count + int(extra[-1])
        source = np.ones(total, np.int32)
        starts = np.zeros(count, np.int64)
        starts[firsts] = firsts + np.concatenate(([0], extra[:-1]))
        for depth, (hit, _) in enumerate(cuts, 1):
            source[starts[hit] + depth] = 0
        source = np.cumsum(source, dtype=np.int32)
        source -= 1
        place, holder, begin, end, cause, ender = (np.take(column, source) for column in columns)
        for depth, (hit, at) in enumerate(cuts, 1):
            here = starts[hit] + depth
            end[here - 1], ender[here - 1] = self.day[at], ~self.row[at]
            last = self.last[at]
            holder[here], begin[here], cause[here] = self.new[last], self.day[at], ~self.row[last]
        lasting = np.flatnonzero(begin < end)
        if len(lasting) == len(begin):
            return place, holder, begin, end, cause, ender
        return tuple(np.take(column, lasting) for column in (place, holder, begin, end, cause, ender))
