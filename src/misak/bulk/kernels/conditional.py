"""Transfers that name their giver, and places within places, in NumPy: nobody gives what he
does not hold.

Whether a row acts depends on the rows before it, so a table cannot be booked by neighbours
alone. But a row that fails against its neighbour fails for good where all rows before it act,
and after it only the next row has to be looked at again. So one pass finds all failures, and a
walk over these alone, for all places at once, settles the rest. Places within places are booked
from the outside in: each inherits the rows of its containers that acted.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from misak.bulk.kernels import kernel
from misak.bulk.kernels.assemble import Acts, assemble, ends
from misak.bulk.kernels.chains import Array, Chains
from misak.bulk.kernels.scratch import keep
from misak.bulk.kernels.sheet import Sheet
from misak.bulk.kernels.values import (
    ANY,
    NO_SUCCESSIONS,
    NONE,
    Booking,
    Intervals,
    Successions,
    Transfers,
    Voids,
    above,
)

UNBOOKED = -3  # for a row that has not acted: no holder was before it


class Tree(NamedTuple):
    """Places by depth (places of no container are 0), and every pair of a place and one that it
    lies in."""

    depth: Array
    place: Array
    container: Array


class _Rows(NamedTuple):
    """The rows that bear on some places, sorted by place, day and row; ``first`` marks the
    first of each place."""

    place: Array
    day: Array
    giver: Array
    taker: Array
    first: Array


def tree(parents: dict[int, int], places: int) -> Tree:
    """Read the containers. Raises ``values.Cycle`` where a place lies within itself."""
    depth = np.zeros(
        max([places, *(p + 1 for p in parents), *(p + 1 for p in parents.values())]), np.int32
    )
    pairs = [(place, container) for place in parents for container in above(parents, place)]
    for place, _ in pairs:
        depth[place] += 1
    inner, outer = (
        (np.array(column, np.int32) for column in zip(*sorted(pairs)))
        if pairs
        else (np.empty(0, np.int32),) * 2
    )
    return Tree(depth, inner, outer)


def book(
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: dict[int, int] | None = None,
) -> Booking:
    """Book any table of transfers. Rows as ``definition.book``."""
    keep()
    table = kernel.arrays(transfers)
    count = len(table.place)
    polities = int(max(table.taker.max(initial=-1), table.giver.max(initial=-1))) + 1
    chains = Chains(successions, polities)
    found = tree(parents or {}, int(table.place.max(initial=-1)) + 1)
    layout = kernel.packing(
        np.append(table.place, np.int32(len(found.depth) - 1)), table.day, max(count, 1)
    )
    before = np.full(count, UNBOOKED, np.int32)
    state = _State(table, chains, layout, before, bool(len(found.place)))
    parts = [state.level(found, depth) for depth in range(int(found.depth.max(initial=0)) + 1)]
    intervals = parts[0] if len(parts) == 1 else _in_order(parts)
    row = np.concatenate(state.void_rows) if state.void_rows else before[:0]
    holder = np.concatenate(state.void_holders) if state.void_holders else before[:0]
    order = np.argsort(row)
    return Booking(intervals, Voids(row[order], holder[order]))


def _in_order(parts: list[Intervals]) -> Intervals:
    columns = [np.concatenate(column) for column in zip(*parts)]
    order = np.argsort((columns[0].astype(np.int64) << 32) | columns[2])
    return Intervals(*(column[order] for column in columns))


class _State:
    """The table, and what has been found of its rows so far: ``before`` is the holder before
    each row that acted."""

    def __init__(
        self, table: Transfers, chains: Chains, layout: kernel.Packing, before: Array, nested: bool
    ) -> None:
        self.table, self.chains, self.layout, self.before, self.nested = (
            table,
            chains,
            layout,
            before,
            nested,
        )
        self.void_rows: list[Array] = []
        self.void_holders: list[Array] = []

    def level(self, found: Tree, depth: int) -> Intervals:
        """Book the places of one depth; those they lie in must be booked."""
        keys = self._gather(found, depth)
        sheet = Sheet(len(keys))
        for block in kernel.blocks(keys, self.layout):
            self._block(keys[block], depth, sheet)
        return sheet.intervals()

    def _gather(self, found: Tree, depth: int) -> Array:
        """The sorted keys of the places' own rows, and of those of their containers that acted."""
        table = self.table
        rows = np.arange(len(table.place), dtype=np.int32)
        if len(found.place):
            rows = rows[found.depth[table.place] == depth]
        keys = kernel.pack(table.place[rows], table.day[rows], rows, self.layout)
        if depth:
            place, row = self._inherited(found, depth)
            keys = np.concatenate((keys, kernel.pack(place, table.day[row], row, self.layout)))
        keys.sort()
        return keys

    def _block(self, keys: Array, depth: int, sheet: Sheet) -> None:
        """Book some whole places of one depth. An inherited row has the holder before it as its
        giver."""
        table = self.table
        row, place = self.layout.row(keys), self.layout.place(keys)
        giver, own = np.take(table.giver, row), np.ones(len(keys), bool)
        if depth:
            own = np.take(table.place, row) == place
            giver = np.where(own, giver, np.take(self.before, row))
        first = np.ones(len(keys), bool)
        first[1:] = place[1:] != place[:-1]
        level = _Rows(place, self.layout.day(keys), giver, np.take(table.taker, row), first)
        stands, holder = self._settle(level)
        void = np.flatnonzero(~stands & own)
        self.void_rows.append(row[void])
        self.void_holders.append(holder[void])
        acts = np.flatnonzero(stands & (holder != level.taker))
        if self.nested:
            mine = acts[own[acts]]
            self.before[row[mine]] = holder[mine]
        made = Acts(place[acts], level.taker[acts], level.day[acts], row[acts].astype(np.int32))
        assemble(
            made, ends(made), self.chains.due(made.taker, made.begin), acts[:0], self.chains, sheet
        )

    def _inherited(self, found: Tree, depth: int) -> tuple[Array, Array]:
        """Pairs of a place of this depth and a row of a container that acted."""
        acted = np.flatnonzero(self.before != UNBOOKED).astype(np.int32)
        by_place = acted[np.argsort(self.table.place[acted], kind="stable")]
        starts = np.searchsorted(self.table.place[by_place], np.arange(len(found.depth) + 1))
        chosen = np.flatnonzero(found.depth[found.place] == depth)
        inner, outer = found.place[chosen], found.container[chosen]
        counts = starts[outer + 1] - starts[outer]
        within = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        return np.repeat(inner, counts), by_place[np.repeat(starts[outer], counts) + within]

    def _settle(self, level: _Rows) -> tuple[Array, Array]:
        """For each row whether it stands (acts or confirms), and who held before it."""
        count = len(level.place)
        holder = np.full(count, NONE, np.int32)
        if not count:
            return np.ones(0, bool), holder
        holder[1:] = self.chains.holder(level.taker[:-1], level.day[:-1], level.day[1:])
        holder[level.first] = NONE
        stands = (level.giver == ANY) | (level.giver == holder) | (level.taker == holder)
        fails = np.flatnonzero(~stands)
        if fails.size:
            self._walk(level, stands, holder, fails)
        return stands, holder

    def _walk(self, level: _Rows, stands: Array, holder: Array, fails: Array) -> None:
        """Go through the failures of all places at once, correcting ``stands`` and ``holder``
        behind each."""
        place = level.place
        edge = np.append(level.first, True)  # the row after the last begins another place
        head = np.ones(len(fails), bool)
        head[1:] = place[fails[1:]] != place[fails[:-1]]
        bad = fails[head]
        prior = np.where(level.first[bad], -1, bad - 1)
        fails = np.append(fails, len(place))
        while bad.size:
            stands[bad] = False
            after = bad + 1
            more = np.flatnonzero(~edge[after])
            after, prior = after[more], prior[more]
            known = np.flatnonzero(prior >= 0)
            held = np.full(len(after), NONE, np.int32)
            at = prior[known]
            held[known] = self.chains.holder(
                level.taker[at], level.day[at], level.day[after[known]]
            )
            holder[after] = held
            good = (
                (level.giver[after] == ANY)
                | (level.giver[after] == held)
                | (level.taker[after] == held)
            )
            stands[after] = good
            # a row that stands is followed by rows that were compared with the right neighbour: on
            # to the next failure
            done = after[good]
            upcoming = fails[np.searchsorted(fails, done, side="right")]
            inside = np.flatnonzero(upcoming < len(place))
            upcoming, done = upcoming[inside], done[inside]
            upcoming = upcoming[place[upcoming] == place[done]]
            bad = np.concatenate((after[~good], upcoming))
            prior = np.concatenate((prior[~good], upcoming - 1))
