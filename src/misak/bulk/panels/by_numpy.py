"""Panels in NumPy, a block of rows at a time: spells become ranges of periods, ranges of
periods become ranges of rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import numpy as np

from misak.bulk.kernels.chains import Array
from misak.bulk.kernels.scratch import keep
from misak.bulk.panels.plan import MISSING, Column, Plan, Rule
from misak.bulk.tables.facts import Held

ROWS = 1 << 18  # rows in a block: what is made of them stays in the cache
SPAN = 1 << 22  # more than any period: years and days both fit below it
YEARS = np.array(
    [date(year, 1, 1).toordinal() for year in range(1, 10000)] + [date.max.toordinal() + 1]
)


class Block(NamedTuple):
    """Some rows of a panel: the numbers of a and b, the period, a cell array for each column
    (1, 0, MISSING), and, where wanted, for each column the number of each row's citation and
    the citations."""

    a: Array
    b: Array
    period: Array
    cells: dict[str, Array]
    cites: dict[str, tuple[Array, list[str]]]


class Segments(NamedTuple):
    """Periods ``first`` to ``last`` (both count) of a unit; sorted by unit and first, and where
    merged apart from one another."""

    unit: Array
    first: Array
    last: Array


class _Filled(NamedTuple):
    """A column as ranges of rows: where it is 1, not known, and silent for no; what cites it;
    the periods covered for all."""

    name: str
    ones: tuple[Array, Array]
    gaps: tuple[Array, Array]
    silent: tuple[Array, Array]
    cited: tuple[Array, Array, list[str]]
    covered: tuple[int, int]


def year_of(day: Array) -> Array:
    """The years of days."""
    found: Array = np.searchsorted(YEARS, day, side="right")
    return found


def first_day(year: Array) -> Array:
    """The first days of years."""
    found: Array = YEARS[np.clip(year, 1, 10000) - 1]
    return found


def at_day(year: Array, rule: Rule) -> Array:
    """The day that the rule names in each year."""
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    common = (
        date(2001, rule.month, min(rule.day, 28) if rule.month == 2 else rule.day)
        .timetuple()
        .tm_yday
        - 1
    )
    day = first_day(year) + common + (leap if rule.month > 2 else 0)
    return day + leap if (rule.month, rule.day) == (2, 29) else day


def blocks(plan: Plan, cite: bool = False, size: int = ROWS) -> Iterator[Block]:
    """The rows of a panel in order, in blocks; as ``panel_definition.rows``."""
    keep()
    layout = _Layout(plan)
    filled = [layout.fill(column, cite) for column in plan.columns]
    for start in range(0, layout.rows, size):
        yield layout.block(filled, start, min(start + size, layout.rows), cite)


class _Layout:
    """Where each unit's rows begin."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.width = len(plan.codes) + 1
        found = periods(*self.columns(plan.universe), plan)
        self.segments = found
        self.counts = found.last - found.first + 1
        self.ends = np.cumsum(self.counts)
        self.starts = self.ends - self.counts
        self.rows = int(self.ends[-1]) if len(self.ends) else 0
        self.low, self.high = found.unit * SPAN + found.first, found.unit * SPAN + found.last

    def columns(self, spells: list[Held]) -> tuple[Array, Array, Array]:
        """(unit, begin, end) of spells."""
        if not spells:
            return (np.empty(0, np.int64),) * 3
        a, b, begin, end = (np.array(column, np.int64) for column in list(zip(*spells))[:4])
        return a * self.width + b + 1, begin, end

    def ranges(self, segments: Segments) -> tuple[Array, Array, Array]:
        """The ranges of rows in which segments fall, and the number of the segment of each."""
        low, high = segments.unit * SPAN + segments.first, segments.unit * SPAN + segments.last
        first, beyond = (
            np.searchsorted(self.high, low),
            np.searchsorted(self.low, high, side="right"),
        )
        counts = np.maximum(beyond - first, 0)
        which = np.repeat(np.arange(len(counts)), counts)
        at = (
            np.arange(int(counts.sum()))
            - np.repeat(np.cumsum(counts) - counts, counts)
            + first[which]
        )
        begin = self.starts[at] + np.maximum(segments.first[which] - self.segments.first[at], 0)
        end = (
            self.starts[at]
            + np.minimum(segments.last[which], self.segments.last[at])
            - self.segments.first[at]
            + 1
        )
        return begin, end, which

    def fill(self, column: Column, cite: bool) -> _Filled:
        """A column as ranges of rows."""
        plan = self.plan
        begin, end, _ = self.ranges(periods(*self.columns(column.spells), plan))
        loose = plan if plan.rule.kind == "at" else plan._replace(rule=Rule())
        unknown = self.ranges(periods(*self.columns(column.gaps), loose))[:2]
        strict = plan if plan.rule.kind == "at" else plan._replace(rule=Rule("share", share=1.0))
        both = [
            *column.silent,
            *(Held(a, b, *column.covered, ()) for a, b in {(s.a, s.b) for s in column.silent}),
        ]
        silent = self.ranges(periods(*self.columns(both), strict))[:2]
        covered = (column.covered[0], column.covered[1] - 1)
        if not plan.daily:
            years = np.arange(max(plan.first, 1), min(plan.last, 9999) + 1)
            opens, closes = (
                (at_day(years, plan.rule),) * 2
                if plan.rule.kind == "at"
                else (first_day(years), first_day(years + 1) - 1)
            )
            inside = years[(opens >= column.covered[0]) & (closes < column.covered[1])]
            covered = (int(inside[0]), int(inside[-1])) if len(inside) else (1, 0)
        return _Filled(
            column.name,
            (begin, end),
            unknown,
            silent,
            self.cited(column, loose) if cite or column.numeric else (begin, end, []),
            covered,
        )

    def cited(self, column: Column, loose: Plan) -> tuple[Array, Array, list[str]]:
        """The citations of rows as ranges that do not overlap, each with its text: a sweep over
        the ends of all ranges."""
        unit, begin, end = self.columns(column.spells)
        low, high, which = self.ranges(touched(unit, begin, end, loose))
        order = np.argsort(low, kind="stable")
        edges: dict[int, list[tuple[int, int]]] = {}
        for number in order.tolist():
            edges.setdefault(int(low[number]), []).append((1, int(which[number])))
            edges.setdefault(int(high[number]), []).append((-1, int(which[number])))
        active: dict[int, int] = {}
        pieces: list[tuple[int, int, str]] = []
        known: dict[frozenset[int], str] = {}
        since = 0
        for edge in sorted(edges):
            if active:
                now = frozenset(active)
                if now not in known:
                    known[now] = "; ".join(
                        sorted({cite for spell in now for cite in column.spells[spell].cites})
                    )
                pieces.append((since, edge, known[now]))
            for step, spell in edges[edge]:
                active[spell] = active.get(spell, 0) + step
                if not active[spell]:
                    del active[spell]
            since = edge
        return (
            np.array([p[0] for p in pieces], np.int64),
            np.array([p[1] for p in pieces], np.int64),
            [p[2] for p in pieces],
        )

    def block(self, filled: list[_Filled], start: int, stop: int, cite: bool) -> Block:
        """The rows from ``start`` to ``stop``."""
        one, beyond = (
            int(np.searchsorted(self.ends, start, side="right")),
            int(np.searchsorted(self.starts, stop)),
        )
        counts = np.minimum(self.ends[one:beyond], stop) - np.maximum(
            self.starts[one:beyond], start
        )
        unit = self.segments.unit[one:beyond]
        a, b = ((unit // self.width).astype(np.int32), (unit % self.width - 1).astype(np.int32))
        offset = (self.segments.first[one:beyond] - self.starts[one:beyond] + start).astype(
            np.int32
        )
        period = np.repeat(offset, counts)
        period += np.arange(stop - start, dtype=np.int32)
        cells, cites = {}, {}
        for column in filled:
            values = _paint(column.ones, start, stop)
            if not _within(period, column.covered):
                outside = (period < column.covered[0]) | (period > column.covered[1])
                if len(column.silent[0]):
                    outside &= _paint(column.silent, start, stop) == 0
                values[outside & (values == 0)] = MISSING
            if len(column.gaps[0]):
                values[(values == 0) & (_paint(column.gaps, start, stop) != 0)] = MISSING
            cells[column.name] = values
            if cite or column.cited[2]:
                cites[column.name] = _cite(column.cited, start, stop, values)
        return Block(np.repeat(a, counts), np.repeat(b, counts), period, cells, cites)


def _within(period: Array, covered: tuple[int, int]) -> bool:
    return len(period) == 0 or (int(period.min()) >= covered[0] and int(period.max()) <= covered[1])


def _paint(ranges: tuple[Array, Array], start: int, stop: int) -> Array:
    """1 in ranges of rows that do not overlap, 0 elsewhere, for the rows from ``start`` to
    ``stop``."""
    low, high = ranges
    one, beyond = int(np.searchsorted(high, start, side="right")), int(np.searchsorted(low, stop))
    steps = np.zeros(stop - start + 1, np.int8)
    if beyond > one:
        steps[np.maximum(low[one:beyond], start) - start] += 1
        steps[np.minimum(high[one:beyond], stop) - start] -= 1
        np.cumsum(steps, dtype=np.int8, out=steps)
    return steps[:-1]


def _cite(
    cited: tuple[Array, Array, list[str]], start: int, stop: int, values: Array
) -> tuple[Array, list[str]]:
    low, high, texts = cited
    one, beyond = int(np.searchsorted(high, start, side="right")), int(np.searchsorted(low, stop))
    number = np.full(stop - start, -1, np.int32)
    for at in range(one, beyond):
        number[max(int(low[at]), start) - start : min(int(high[at]), stop) - start] = at - one
    number[values != 1] = -1
    return number, texts[one:beyond]


def touched(unit: Array, begin: Array, end: Array, plan: Plan) -> Segments:
    """The periods of single spells (by any day, or by the day that the rule names), in the
    order of the spells."""
    if plan.daily:
        first, last = begin, end - 1
    elif plan.rule.kind == "at":
        first, last = year_of(begin), year_of(end - 1)
        first = first + (at_day(first, plan.rule) < begin)
        last = last - (at_day(last, plan.rule) >= end)
    else:
        first, last = year_of(begin), year_of(end - 1)
    return Segments(unit, np.maximum(first, plan.first), np.minimum(last, plan.last))


def periods(unit: Array, begin: Array, end: Array, plan: Plan) -> Segments:
    """The periods in which units have their spells by the plan's rule, merged: sorted, and
    apart from one another."""
    if not plan.daily and plan.rule.kind == "share":
        return _shares(*_union(unit, begin, end), plan)
    found = touched(unit, begin, end, plan)
    kept = np.flatnonzero(found.first <= found.last)
    unit, first, beyond = _union(found.unit[kept], found.first[kept], found.last[kept] + 1)
    return Segments(unit, first, beyond - 1)


def _union(unit: Array, begin: Array, end: Array) -> tuple[Array, Array, Array]:
    """Spells of one unit that overlap or touch as one."""
    if not len(unit):
        return unit, begin, end
    order = np.lexsort((begin, unit))
    unit, low, high = (
        unit[order],
        unit[order] * SPAN + begin[order],
        unit[order] * SPAN + end[order],
    )
    reach = np.maximum.accumulate(high)
    head = np.ones(len(unit), bool)
    head[1:] = low[1:] > reach[:-1]
    starts = np.flatnonzero(head)
    stops = np.append(starts[1:], len(unit)) - 1
    return unit[starts], low[starts] - unit[starts] * SPAN, reach[stops] - unit[starts] * SPAN


def _shares(unit: Array, begin: Array, end: Array, plan: Plan) -> Segments:
    """The years of which spells that do not overlap take at least the share; the spells of a
    year add up."""
    first, last = year_of(begin), year_of(end - 1)
    single = first == last
    head, tail = np.minimum(end, first_day(first + 1)) - begin, end - first_day(last)
    years = np.concatenate((first, last[~single]))
    units = np.concatenate((unit, unit[~single]))
    days = np.concatenate((head, tail[~single]))
    key, where = np.unique(units * SPAN + years, return_inverse=True)
    total = np.bincount(where, weights=days, minlength=len(key))
    year = key % SPAN
    enough = total >= plan.rule.share * (first_day(year + 1) - first_day(year))
    inner = np.flatnonzero(last - first > 1)
    unit = np.concatenate((key[enough] // SPAN, unit[inner]))
    low, high = (
        np.concatenate((year[enough], first[inner] + 1)),
        np.concatenate((year[enough], last[inner] - 1)),
    )
    low, high = np.maximum(low, plan.first), np.minimum(high, plan.last)
    kept = low <= high
    unit, low, beyond = _union(unit[kept], low[kept], high[kept] + 1)
    return Segments(unit, low, beyond - 1)
