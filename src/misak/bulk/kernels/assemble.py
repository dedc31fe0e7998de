"""From rows that are sorted by place and day to intervals: ends, causes and enders, cut at the
successions of their holders.

Nothing is gathered twice: rows that make no interval and rows that make several are worked out
as numbers alone, and one gathering writes all columns to where they stay.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from misak.bulk.kernels.chains import Array, Chains
from misak.bulk.kernels.sheet import Sheet
from misak.bulk.kernels.values import NONE, OPEN
from misak.ground.days import FOREVER


class Acts(NamedTuple):
    """Rows of whole places, sorted by place, day and row."""

    place: Array
    taker: Array
    begin: Array
    row: Array


class Ends(NamedTuple):
    """For each row the day of the next row of its place, or FOREVER; and the last rows of the
    places."""

    until: Array
    last: Array


def ends(acts: Acts) -> Ends:
    """Where the rows end if all of them act."""
    until = np.empty(len(acts.place), np.int32)
    if not len(until):
        return Ends(until, np.empty(0, np.int64))
    last = np.append(np.flatnonzero(acts.place[1:] != acts.place[:-1]), len(until) - 1)
    until[:-1] = acts.begin[1:]
    until[last] = FOREVER
    return Ends(until, last)


def assemble(
    acts: Acts, found: Ends, due: Array, removed: Array, chains: Chains, sheet: Sheet
) -> None:
    """Write the intervals of rows that act; ``due`` is when each taker passes on, ``removed``
    (in order) are rows that do not act. Changes the ends."""
    until, last = found
    count = len(until)
    if not count:
        return
    ender = np.empty(count, np.int32)
    ender[:-1] = acts.row[1:]
    ender[last] = OPEN
    if removed.size:
        _bridge(acts, until, ender, removed)
    stays = acts.begin < until
    stays[removed] = False
    if int(acts.taker.min()) < 0:
        stays &= acts.taker != NONE
    gone = np.flatnonzero(~stays)
    cuts: list[tuple[Array, Array]] = []
    if chains.count:
        passing = due <= until
        passing &= stays
        hit = np.flatnonzero(passing)
        cuts = chains.cuts(acts.taker, acts.begin, until, hit) if hit.size else []
    heads = cuts[0][0] if cuts else gone[:0]
    inner = [
        (np.searchsorted(heads, hit[chains.day[at] < until[hit]]), depth)
        for depth, (hit, at) in enumerate(cuts, 1)
    ]
    source, starts = _source(count, gone, inner, heads)
    out = sheet.room(len(source))
    for column, there in zip((acts.place, acts.taker, acts.begin, until, acts.row, ender), out):
        np.take(column, source, out=there, mode="clip")
    _, holder, begin, end, cause, enders = out
    for depth, (hit, at) in enumerate(
        cuts
    ):  # each cut ends the piece before it, and begins one unless the interval ends that day
        piece = starts[np.searchsorted(heads, hit)] + depth
        end[piece], enders[piece] = chains.day[at], ~chains.row[at]
        within = np.flatnonzero(chains.day[at] < until[hit])
        piece, at, base = piece[within] + 1, at[within], hit[within]
        ends_with = chains.last[at]
        holder[piece], begin[piece], cause[piece] = (
            chains.new[ends_with],
            chains.day[at],
            ~chains.row[ends_with],
        )
        end[piece], enders[piece] = until[base], ender[base]


def _bridge(acts: Acts, until: Array, ender: Array, removed: Array) -> None:
    """Rows before removed ones go on to the next row that stays."""
    begins = np.ones(len(removed), bool)
    begins[1:] = removed[1:] != removed[:-1] + 1
    heads, tails = removed[begins], removed[np.append(begins[1:], True)]
    before, after = heads - 1, tails + 1
    kept = np.flatnonzero((before >= 0) & (acts.place[before] == acts.place[heads]))
    before, tails, after = before[kept], tails[kept], np.minimum(after[kept], len(until) - 1)
    goes_on = (after > tails) & (acts.place[after] == acts.place[before])
    until[before] = np.where(goes_on, acts.begin[after], FOREVER)
    ender[before] = np.where(goes_on, acts.row[after], OPEN)


def _source(
    count: int, gone: Array, inner: list[tuple[Array, int]], heads: Array
) -> tuple[Array, Array]:
    """Which row each interval is taken from, and where the intervals of the rows begin that are
    cut (``heads``).

    The rows are counted up by one for each interval, by none within the pieces of a row, by
    more over rows that are gone.
    """
    extra = np.zeros(len(heads) + 1, np.int64)
    for at, _ in inner:
        extra[at + 1] += 1
    extra = np.cumsum(extra)
    starts = heads - np.searchsorted(gone, heads) + extra[:-1]
    steps = np.ones(count - len(gone) + int(extra[-1]) + 1, np.int64)
    for at, depth in inner:
        steps[starts[at] + depth] = 0
    np.add.at(steps, gone - np.arange(len(gone)) + extra[np.searchsorted(heads, gone)], 1)
    steps[0] -= 1
    return np.cumsum(steps[:-1], out=steps[:-1]), starts
