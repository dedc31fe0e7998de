"""A published panel against its own spells: which cells are wrong, and by which rule they likely became so. Standard library only.

Each mistaken rule is a way to make the panel anew. A wrong cell belongs to the first rule under which it would be as
published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from misak.bulk.audits.findings import Finding
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import YES, Imported, Spell
from misak.ground.days import FOREVER

Cell = tuple[str, str, int]
Made = dict[
    Cell, list[tuple[str, ...]]
]  # the cells that spells make 1, each with the rows of every spell that does
ABSENT = (0, -1)  # the value and the row of a cell that the panel does not have
FIRST = (
    "polity1",
    "ccode1",
    "statea",
    "state1",
    "gwcode1",
    "mem1",
    "a",
    "obligor",
    "polity",
    "ccode",
    "gwcode",
    "member",
)
SECOND = ("polity2", "ccode2", "stateb", "state2", "gwcode2", "mem2", "b", "obligee")


class NotAPanel(ValueError):
    """A table has no columns for its units, or none of a fact of the spells; the argument is what is missing."""


class Panel(NamedTuple):
    """A panel's cells by unit and year: a value, or None where it is missing; ``directed`` where pairs stand both ways."""

    cells: dict[str, dict[Cell, tuple[int | None, int]]]
    directed: bool
    years: range


def read(
    table: Table, facts: Iterable[str], columns: dict[str, str], listed: bool = False
) -> Panel:
    """Find the columns of units, year and facts; ``columns`` names those called otherwise. Raises NotAPanel.

    ``listed``: a table with no column of a fact may be a list, in which to stand is to be 1; so are lists of states by year.
    """
    a = _column(table, columns.get("a"), FIRST, "polity1")
    b = columns.get("b") or next((c for c in SECOND if c in table.columns), "")
    year = _column(table, columns.get("year"), ("year",), "year")
    facts = list(facts)
    named = {
        fact: columns.get(fact, fact) for fact in facts if columns.get(fact, fact) in table.columns
    }
    if not named and not (listed and not b and len(facts) == 1):
        raise NotAPanel(" | ".join(facts))
    seconds = table.columns[b] if b else [""] * table.rows
    units = list(zip(table.columns[a], seconds, [_number(y) for y in table.columns[year]]))
    found: dict[str, dict[Cell, tuple[int | None, int]]] = {}
    for fact, column in named.items():
        found[fact] = {
            unit: (_value(v), row)
            for row, (unit, v) in enumerate(zip(units, table.columns[column]))
        }
    if not named:
        found[facts[0]] = {unit: (1, row) for row, unit in enumerate(units)}
    pairs = {(u[0], u[1]) for u in units}
    directed = bool(b) and any((y, x) in pairs for x, y in pairs)
    years = [u[2] for u in units]
    return Panel(found, directed, range(min(years, default=0), max(years, default=-1) + 1))


def _column(table: Table, said: str | None, known: tuple[str, ...], what: str) -> str:
    column = said or next((c for c in known if c in table.columns), "")
    if column not in table.columns:
        raise NotAPanel(what)
    return column


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 9999:
        raise NotAPanel(f"year = {text}")
    return int(text)


def _value(text: str) -> int | None:
    return None if text in ("", ".", "NA", "-9") else int(text in YES)


def audit(table: Table, panel: Panel, sources: list[Imported]) -> list[Finding]:
    """The wrong cells, by fact, unit and year; cells that ought to be 1 and have no row are told too."""
    found: list[Finding] = []
    for fact, cells in panel.cells.items():
        source = next(
            s for s in sources if fact in s.mapping.facts or any(x.fact == fact for x in s.spells)
        )
        found += _fact(table, fact, cells, panel, source)
    return found


def _fact(
    table: Table,
    fact: str,
    cells: dict[Cell, tuple[int | None, int]],
    panel: Panel,
    source: Imported,
) -> list[Finding]:
    spells = [s for s in source.spells if s.fact == fact]
    doubtful = _cells([s for s in spells if not s.known], source, panel)
    known = [s for s in spells if s.known]
    true = _cells(known, source, panel)
    rules = _mistakes(known, [s for s in source.backward if s.fact == fact], source, panel, true)
    low, high = source.mapping.covered
    covered = {
        year
        for year in panel.years
        if low <= date(year, 1, 1).toordinal() and date(year, 12, 31).toordinal() < high
    }
    wrong: list[tuple[Cell, int, int, bool]] = []
    for cell in cells.keys() | true.keys():
        value, row = cells.get(cell, ABSENT)
        if value is None or (row < 0 and cell[2] not in panel.years):
            continue
        outside = cell not in true and (cell[2] not in covered or cell in doubtful)
        if value == 0 if outside else value != (cell in true):
            wrong.append((cell, value, row, outside))
    found = []
    for cell, value, row, outside in sorted(wrong):
        where = f"{fact} {' '.join(x for x in cell[:2] if x)} {cell[2]}"
        rows = [f"{table.name}:{table.first + row}"] if row >= 0 else []
        if outside:
            found.append(Finding("not-covered-as-zero", where, "0", "", "; ".join(rows)))
            continue
        group = next(
            (name for name, made in rules if (cell in made()) == bool(value)), "unexplained"
        )
        cites = dict.fromkeys(c for each in true.get(cell, ()) for c in each) or _near(
            known, cell, source
        )
        found.append(
            Finding(
                group,
                where,
                str(value) if row >= 0 else "—",
                str(int(cell in true)),
                "; ".join([*rows, *cites]),
            )
        )
    return found


def _near(spells: list[Spell], cell: Cell, source: Imported) -> list[str]:
    """The rows about the two, where none states the cell; of groups, those that both have been in."""
    near = [s for s in spells if {s.a, s.b} <= {cell[0], cell[1], ""}]
    if source.mapping.shape == "group":
        both = {s.group for s in near if s.a == cell[0]} & {
            m.group for m in source.members if m.a == cell[1]
        }
        both |= {s.group for s in near if s.a == cell[1]} & {
            m.group for m in source.members if m.a == cell[0]
        }
        near = [s for s in near if s.group in both]
    return [s.cite for s in near][:4]


def _mistakes(
    spells: list[Spell], backward: list[Spell], source: Imported, panel: Panel, true: Made
) -> list[tuple[str, Callable[[], Made]]]:
    """Each mistaken rule with the panel it makes, made once and only where it is asked for."""
    made: dict[str, Made] = {}
    members = source.members

    def rule(key: str, name: str, make: Callable[[], Made]) -> tuple[str, Callable[[], Made]]:
        def cells() -> Made:
            if key not in made:
                made[key] = make()
            return made[key]

        return name, cells

    rules = [
        rule(
            "backward",
            "end-before-begin",
            lambda: _cells(
                [*spells, *backward],
                source,
                panel,
                [*members, *(s._replace(fact="") for s in backward)],
            ),
        ),
        rule(
            "turned",
            "symmetrised",
            lambda: {**true, **{(b, a, year): cites for (a, b, year), cites in true.items()}},
        ),
        rule(
            "years",
            "year-for-day",
            lambda: _cells(
                [_whole_years(s) for s in spells], source, panel, [_whole_years(s) for s in members]
            ),
        ),
        rule(
            "hull",
            "rejoining",
            lambda: _cells(_one_spell(spells, "hull"), source, panel, _one_spell(members, "hull")),
        ),
        rule(
            "first",
            "rejoining",
            lambda: _cells(
                _one_spell(spells, "first"), source, panel, _one_spell(members, "first")
            ),
        ),
        rule(
            "last",
            "rejoining",
            lambda: _cells(_one_spell(spells, "last"), source, panel, _one_spell(members, "last")),
        ),
    ]
    return rules if backward else rules[1:]


def _whole_years(spell: Spell) -> Spell:
    first = date.fromordinal(spell.begin).year
    last = date.fromordinal(spell.end - 1).year
    return spell._replace(
        begin=date(first, 1, 1).toordinal(),
        end=date(last, 12, 31).toordinal() + 1 if last < 9999 else FOREVER,
    )


def _one_spell(spells: list[Spell], which: str) -> list[Spell]:
    """Members that rejoin with one spell only: from first to last, or the first, or the last."""
    by_member: dict[tuple[str, str, str], list[Spell]] = {}
    for s in sorted(spells, key=lambda s: s.begin):
        by_member.setdefault((s.group, s.a, s.b), []).append(s)
    if which == "hull":
        return [own[0]._replace(end=max(s.end for s in own)) for own in by_member.values()]
    return [own[0] if which == "first" else own[-1] for own in by_member.values()]


def _cells(
    spells: list[Spell], source: Imported, panel: Panel, members: list[Spell] | None = None
) -> Made:
    """The cells that spells make 1, by any day of the year, with the rows that state them."""
    found: Made = {}
    one_way = bool(spells) and source.mapping.one_way(spells[0].fact)
    pairs = (
        _grouped(spells, members or source.members)
        if source.mapping.shape == "group"
        else [(s.a, s.b, s.begin, s.end, (s.cite,)) for s in spells]
    )
    for a, b, begin, end, cites in pairs:
        first, last = date.fromordinal(begin).year, date.fromordinal(min(end, FOREVER) - 1).year
        for year in range(max(first, panel.years.start), min(last + 1, panel.years.stop)):
            for cell in _places(a, b, year, one_way, panel.directed):
                found.setdefault(cell, []).append(cites)
    return found


def _places(a: str, b: str, year: int, directed: bool, both: bool) -> list[Cell]:
    if not b:
        return [(a, "", year)]
    if both:
        return [(a, b, year)] if directed else [(a, b, year), (b, a, year)]
    low, high = sorted((a, b), key=lambda code: (int(code) if code.isdecimal() else 10**9, code))
    return [(low, high, year)]


def _grouped(
    spells: list[Spell], members: list[Spell]
) -> list[tuple[str, str, int, int, tuple[str, ...]]]:
    """Within a group each spell of a member with each spell of every other member, on the days of both."""
    groups: dict[str, list[Spell]] = {}
    for s in members:
        groups.setdefault(s.group, []).append(s)
    return [
        (
            one.a,
            other.a,
            max(one.begin, other.begin),
            min(one.end, other.end),
            (one.cite, other.cite),
        )
        for one in spells
        for other in groups.get(one.group, ())
        if one.a != other.a and max(one.begin, other.begin) < min(one.end, other.end)
    ]
