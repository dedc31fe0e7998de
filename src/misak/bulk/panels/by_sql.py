"""Panels as SQL: one text for DuckDB and for Spark, but for the expression that joins the
citations of a cell."""

from __future__ import annotations

from datetime import date
from typing import Any

from misak.bulk.kernels.sql_booking import Runner
from misak.bulk.panels.plan import MISSING, Column, Plan, Rule
from misak.bulk.tables.facts import Held

MERGED = """
SELECT col, a, b, min(begin) AS begin, max(finish) AS finish FROM (
  SELECT *, sum(fresh) OVER (PARTITION BY col, a, b ORDER BY begin, finish
    ROWS UNBOUNDED PRECEDING) AS island FROM (
    SELECT *, CASE WHEN begin <= max(finish) OVER (PARTITION BY col, a, b ORDER BY begin,
      finish ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS fresh
    FROM {spells}
  ) marked
) numbered GROUP BY col, a, b, island
"""
"""Spells of one column and unit that overlap or touch as one."""

ANY_DAY = "s.begin < p.following AND s.finish > p.first"
AT_DAY = "s.begin <= p.mark AND s.finish > p.mark"


def counted(spells: str, rule: Rule) -> str:
    """The periods (col, a, b, period) in which spells count by a rule."""
    if rule.kind == "share":
        return f"""
SELECT s.col, s.a, s.b, p.period FROM ({MERGED.format(spells=spells)}) s JOIN periods p ON {ANY_DAY}
GROUP BY s.col, s.a, s.b, p.period, p.first, p.following
HAVING sum(least(s.finish, p.following) - greatest(s.begin, p.first)) >= {rule.share!r} *
  (p.following - p.first)"""
    return (
        f"SELECT DISTINCT s.col, s.a, s.b, p.period FROM {spells} s JOIN periods p ON "
        f"{AT_DAY if rule.kind == 'at' else ANY_DAY}"
    )


def prepare(run: Runner, plan: Plan) -> None:
    """Give the plan to a runner as tables, and work out the rows and what is said of each."""
    columns = list(enumerate(plan.columns))
    run.give("periods", _periods(plan))
    run.give("universe", _held([(0, s) for s in plan.universe]))
    run.give("spells", _held([(n, s) for n, c in columns for s in c.spells]))
    run.give("gaps", _held([(n, s) for n, c in columns for s in c.gaps]))
    run.give("silent", _held([(n, s) for n, c in columns for s in _silent(c)]))
    run.give("covered", _covered(columns))
    run.give("cites", _cites(columns))
    at = plan.rule.kind == "at" and not plan.daily
    rule = Rule() if plan.daily else plan.rule
    run.make("units", counted("universe", rule))
    run.make("ones", counted("spells", rule))
    run.make("doubts", counted("gaps", rule if at else Rule()))
    run.make("looked", counted("silent", rule if at else Rule("share", share=1.0)))
    inside = (
        "c.low <= p.mark AND p.mark < c.high"
        if at
        else "c.low <= p.first AND p.following <= c.high"
    )
    run.make("treated", f"SELECT c.col, p.period FROM covered c JOIN periods p ON {inside}")


def _silent(column: Column) -> list[Held]:
    """Where silence means no: the spells that say so, and for those whom they name also the
    days that are covered for all."""
    named = {(s.a, s.b) for s in column.silent}
    return [*column.silent, *(Held(a, b, *column.covered, ()) for a, b in named)]


def _covered(columns: list[tuple[int, Column]]) -> dict[str, Any]:
    """The days on which each column is covered for all."""
    return {
        "col": [n for n, _ in columns],
        "low": [c.covered[0] for _, c in columns],
        "high": [c.covered[1] for _, c in columns],
    }


def _cites(columns: list[tuple[int, Column]]) -> dict[str, Any]:
    """What states each spell."""
    cites = [(n, at, cite) for n, c in columns for at, s in enumerate(c.spells) for cite in s.cites]
    return {
        "col": [n for n, _, _ in cites],
        "spell": [at for _, at, _ in cites],
        "cite": [cite for _, _, cite in cites] or [""][:0],
    }


def _periods(plan: Plan) -> dict[str, Any]:
    periods = list(range(plan.first, plan.last + 1))
    if plan.daily:
        return {
            "period": periods,
            "first": periods,
            "following": [p + 1 for p in periods],
            "mark": periods,
        }
    firsts = [date(year, 1, 1).toordinal() for year in periods]
    return {
        "period": periods,
        "first": firsts,
        "following": [date(year, 12, 31).toordinal() + 1 for year in periods],
        "mark": [_mark(year, plan.rule) for year in periods],
    }


def _mark(year: int, rule: Rule) -> int:
    try:
        return date(year, rule.month, rule.day).toordinal()
    except ValueError:
        return date(year, rule.month, rule.day - 1).toordinal()


def _held(spells: list[tuple[int, Held]]) -> dict[str, list[int]]:
    return {
        "col": [n for n, _ in spells],
        "spell": _numbers(spells),
        "a": [s.a for _, s in spells],
        "b": [s.b for _, s in spells],
        "begin": [s.begin for _, s in spells],
        "finish": [s.end for _, s in spells],
    }


def _numbers(spells: list[tuple[int, Held]]) -> list[int]:
    """The number of each spell within its column."""
    seen: dict[int, int] = {}
    found = []
    for column, _ in spells:
        found.append(seen.get(column, 0))
        seen[column] = found[-1] + 1
    return found


def rows(plan: Plan, cite: bool, listed: str) -> str:
    """The statement that gives the panel's rows in order; ``listed`` joins the distinct texts
    ``{0}`` of a group, sorted."""
    parts, joins = [], []
    for n, _ in enumerate(plan.columns):
        parts.append(
            f"CASE WHEN o{n}.a IS NOT NULL THEN 1 WHEN d{n}.a IS NULL AND (t{n}.period IS "
            f"NOT NULL OR l{n}.a IS NOT NULL) THEN 0 ELSE {MISSING} END AS v{n}"
        )
        for table, short in (("ones", "o"), ("doubts", "d"), ("looked", "l")):
            joins.append(
                f"LEFT JOIN {table} {short}{n} ON {short}{n}.col = {n} AND {short}{n}.a = "
                f"u.a AND {short}{n}.b = u.b AND {short}{n}.period = u.period"
            )
        joins.append(f"LEFT JOIN treated t{n} ON t{n}.col = {n} AND t{n}.period = u.period")
        if cite:
            parts.append(f"CASE WHEN o{n}.a IS NOT NULL THEN c{n}.cited END AS c{n}")
            joins.append(
                f"LEFT JOIN cited c{n} ON c{n}.col = {n} AND c{n}.a = u.a AND c{n}.b = u.b "
                f"AND c{n}.period = u.period"
            )
    touching = AT_DAY if plan.rule.kind == "at" and not plan.daily else ANY_DAY
    cited = (
        f"WITH cited AS (SELECT s.col, s.a, s.b, p.period, {listed.format('c.cite')} AS "
        f"cited FROM spells s JOIN periods p ON {touching} "
        "JOIN cites c ON c.col = s.col AND c.spell = s.spell GROUP BY s.col, s.a, s.b, p.period) "
    )
    return (
        f"{cited if cite else ''}SELECT u.a, u.b, "
        f"u.period{''.join(', ' + part for part in parts)} FROM units u {' '.join(joins)} ORDER "
        f"BY u.a, u.b, u.period"
    )
