"""A booked table to ask, as of any day: one place, the whole world, and what would be otherwise
without a treaty."""

from __future__ import annotations

from bisect import bisect_right
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np

from misak.bulk.kernels import conditional, kernel
from misak.bulk.kernels.chains import Array
from misak.bulk.kernels.values import (
    NO_SUCCESSIONS,
    Booking,
    Intervals,
    Successions,
    Transfers,
    above,
)

BLOCK = 1 << 18  # intervals looked through at a time
PARALLEL_FROM = 1 << 21


class WhatIf(NamedTuple):
    """A world without some rows: the places that they touch, and the intervals of these places
    instead of those booked."""

    places: Array
    intervals: Intervals


class World:
    """The intervals of a table with an index by place. ``treaty`` gives each row of the
    transfers its treaty."""

    def __init__(
        self,
        transfers: Transfers,
        successions: Successions = NO_SUCCESSIONS,
        parents: dict[int, int] | None = None,
        treaty: Array | None = None,
        booking: Booking | None = None,
    ) -> None:
        self.transfers, self.successions, self.parents = (
            kernel.arrays(transfers),
            successions,
            parents or {},
        )
        self.plain = not self.parents and kernel.is_plain(self.transfers)
        self.intervals = (booking or self._book(self.transfers)).intervals
        place = np.asarray(self.intervals.place)
        count = (
            max(
                int(place.max(initial=-1)),
                int(self.transfers.place.max(initial=-1)),
                *self.parents,
                *self.parents.values(),
                -1,
            )
            + 1
        )
        self._starts = _view(np.searchsorted(place, np.arange(count + 1)).astype(np.int64))
        self._begin, self._end = _view(self.intervals.begin), _view(self.intervals.end)
        self._treaty = None if treaty is None else _index(np.asarray(treaty))
        self._rows = _index(self.transfers.place)
        self._inside: dict[int, list[int]] = {}
        for inner in self.parents:
            for container in above(self.parents, inner):
                self._inside.setdefault(container, []).append(inner)

    def _book(self, transfers: Transfers) -> Booking:
        return (
            kernel.book(transfers, self.successions)
            if self.plain
            else conditional.book(transfers, self.successions, self.parents)
        )

    def as_of(self, place: int, day: int) -> int:
        """The number of the interval of a place on a day, or -1 where nobody has it."""
        start = self._starts[place]
        at = bisect_right(self._begin, day, start, self._starts[place + 1]) - 1
        return at if at >= start and day < self._end[at] else -1

    def on(self, day: int) -> Array:
        """The numbers of all intervals of a day, by place."""
        count = len(self.intervals.begin)
        starts = range(0, count, BLOCK)
        if count < PARALLEL_FROM:
            return (
                np.concatenate([self._held(start, day) for start in starts])
                if count
                else np.empty(0, np.int64)
            )
        with ThreadPoolExecutor(2) as pool:
            return np.concatenate(list(pool.map(lambda start: self._held(start, day), starts)))

    def _held(self, start: int, day: int) -> Array:
        """Of the intervals from ``start`` on, a block that stays in the cache."""
        held = self.intervals.begin[start : start + BLOCK] <= day
        held &= self.intervals.end[start : start + BLOCK] > day
        found = np.flatnonzero(held)
        found += start
        return found

    def without(self, treaty: int) -> WhatIf:
        """The world without the rows of a treaty: only what they touch is booked again. Needs
        ``treaty`` at the start."""
        if self._treaty is None:
            raise ValueError("this world was made without treaties")
        gone = _rows_of(self._treaty, np.array([treaty]))
        touched = np.unique(self.transfers.place[gone])
        if self.parents:
            wanted: set[int] = set()
            for place in touched.tolist():
                wanted |= {place, *self._inside.get(place, ())}
            touched = np.array(sorted(wanted), np.int32)
            around = {c for place in wanted for c in above(self.parents, place)}
            rows = _rows_of(self._rows, np.array(sorted(wanted | around), np.int64))
        else:
            rows = _rows_of(self._rows, touched)
        rows = np.setdiff1d(rows, gone, assume_unique=True)
        rows.sort()
        made = self._book(Transfers(*(column[rows] for column in self.transfers))).intervals
        cause, ender = (
            np.where(
                np.asarray(column) >= 0,
                rows[np.maximum(column, 0)] if len(rows) else column,
                column,
            ).astype(np.int32)
            for column in (made.cause, made.ender)
        )
        found = made._replace(cause=cause, ender=ender)
        if self.parents:
            kept = np.flatnonzero(np.isin(found.place, touched))
            found = Intervals(*(np.asarray(column)[kept] for column in found))
        return WhatIf(touched, found)

    def merged(self, whatif: WhatIf) -> Intervals:
        """All intervals of the world without the treaty: those of other places as booked, and
        the new ones."""
        kept = np.flatnonzero(~np.isin(self.intervals.place, whatif.places))
        columns = [
            np.concatenate((np.asarray(one)[kept], other))
            for one, other in zip(self.intervals, whatif.intervals)
        ]
        order = np.lexsort((columns[2], columns[0]))
        return Intervals(*(column[order] for column in columns))


def _index(values: Array) -> tuple[Array, Array]:
    """Rows by value: the rows in order of their values, and where those of each value begin."""
    order = np.argsort(values, kind="stable")
    return order, np.searchsorted(values[order], np.arange(int(values.max(initial=-1)) + 2))


def _view(values: Any) -> Any:
    """An array as a view whose single items are Python's own integers, which bisecting reads
    faster than NumPy's."""
    return np.ascontiguousarray(values).data


def _rows_of(index: tuple[Array, Array], values: Array) -> Array:
    order, starts = index
    values = values[values < len(starts) - 1]
    counts = starts[values + 1] - starts[values]
    within = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    found: Array = order[np.repeat(starts[values], counts) + within]
    return found
