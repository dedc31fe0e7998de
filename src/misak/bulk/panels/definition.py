"""The meaning of a panel, day by day, slow and plain. Every engine must give these rows.
Standard library only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from misak.bulk.panels.plan import MISSING, Plan, Rule
from misak.bulk.tables.facts import Held

Cell = tuple[int, tuple[str, ...]]
Row = tuple[int, int, int, tuple[Cell, ...]]


def rows(plan: Plan) -> Iterator[Row]:
    """(a, b, period, cells) in order; a cell is (1, 0 or MISSING; what states it, sorted). b is
    -1 where a unit has no second part."""
    units = _by_unit(plan.universe)
    columns = [
        (_by_unit(c.spells), _by_unit(c.gaps), _by_unit(c.silent), c.covered) for c in plan.columns
    ]
    for a, b in sorted(units):
        for period in range(plan.first, plan.last + 1):
            days = _days(period, plan.daily)
            if counts(units[a, b], days, plan.rule, plan.daily):
                yield (
                    a,
                    b,
                    period,
                    tuple(
                        _cell(
                            spells.get((a, b), []),
                            gaps.get((a, b), []),
                            [*silent.get((a, b), []), Held(a, b, *covered, ())],
                            days,
                            plan,
                        )
                        for spells, gaps, silent, covered in columns
                    ),
                )


def _by_unit(spells: list[Held]) -> dict[tuple[int, int], list[Held]]:
    found: dict[tuple[int, int], list[Held]] = {}
    for spell in spells:
        found.setdefault((spell.a, spell.b), []).append(spell)
    return found


def _days(period: int, daily: bool) -> range:
    if daily:
        return range(period, period + 1)
    first = date(period, 1, 1).toordinal()
    return range(first, date(period, 12, 31).toordinal() + 1)


def counts(spells: list[Held], days: range, rule: Rule, daily: bool) -> bool:
    """Whether spells count in a period by the rule; a share is a share of the days of the whole
    period."""
    held = {day for s in spells for day in range(max(s.begin, days.start), min(s.end, days.stop))}
    if daily or rule.kind == "any":
        return bool(held)
    if rule.kind == "at":
        return _at(days, rule) in held
    return bool(held) and len(held) >= rule.share * len(days)


def _at(days: range, rule: Rule) -> int:
    """The day of a year that the rule names; 29 February is the 28th where the year has none."""
    year = date.fromordinal(days.start).year
    try:
        return date(year, rule.month, rule.day).toordinal()
    except ValueError:
        return date(year, rule.month, rule.day - 1).toordinal()


def _cell(
    spells: list[Held], gaps: list[Held], silent: list[Held], days: range, plan: Plan
) -> Cell:
    if counts(spells, days, plan.rule, plan.daily):
        touching = [
            s
            for s in spells
            if counts([s], days, Rule() if plan.rule.kind == "share" else plan.rule, plan.daily)
        ]
        return 1, tuple(sorted({cite for s in touching for cite in s.cites}))
    if not plan.daily and plan.rule.kind == "at":
        days = range(_at(days, plan.rule), _at(days, plan.rule) + 1)
    looked = {day for s in silent for day in range(max(s.begin, days.start), min(s.end, days.stop))}
    whole = len(looked) == len(days)
    doubtful = any(s.begin < days.stop and days.start < s.end for s in gaps)
    return (0, ()) if whole and not doubtful else (MISSING, ())
