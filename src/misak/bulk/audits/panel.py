"""A published panel against its own spells: which cells are wrong, and by which rule they
likely became so. Standard library only.

Each mistaken rule is a way to make the panel anew. A wrong cell belongs to the first rule under
which it would be as published.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import NamedTuple

from misak.bulk.audits import numbers
from misak.bulk.audits.excuses import Excuses
from misak.bulk.audits.findings import Finding
from misak.bulk.audits.keys import Cell, Mismatch, Panel, Said
from misak.bulk.audits.pairs import Made, Maker, mistakes
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported, Spell

ABSENT = Said(0, -1)  # what a panel says of a cell that it does not have
Same = Callable[[str, str, int], bool]


class _Wrong(NamedTuple):
    """A cell that is not as its spells say; ``outside`` where they say nothing of it."""

    cell: Cell
    said: Said
    outside: bool


def _never(one: str, other: str, year: int) -> bool:
    return False


def audit(
    table: Table, panel: Panel, sources: list[Imported], same: Same = _never
) -> list[Finding]:
    """The wrong cells, by fact, unit and year; cells that ought to be 1 and have no row are
    told too.

    ``same`` tells whether two codes mean one state in a year: a state whose code changed is
    found under either. Raises Mismatch where no unit of the panel occurs in the spells.
    """
    found: list[Finding] = _twice(table, panel)
    for fact, cells in panel.cells.items():
        source = next(
            s for s in sources if fact in s.mapping.facts or any(x.fact == fact for x in s.spells)
        )
        found += _Audit(table, fact, panel, source, same).findings(cells)
    for fact in panel.numbers:
        source = next(s for s in sources if fact in s.mapping.numbers)
        found += numbers.audit(table, panel, source, fact)
    return found


def _twice(table: Table, panel: Panel) -> list[Finding]:
    """Cells that stand more than once, as one finding."""
    if not panel.twice:
        return []
    cell, rows = next(iter(panel.twice.items()))
    cites = "; ".join(f"{table.name}:{table.line(row)}" for row in rows[:4])
    return [Finding("twice", str(cell), str(len(panel.twice)), "1", cites)]


class _Audit:
    """One fact of a panel against the spells that state it."""

    def __init__(self, table: Table, fact: str, panel: Panel, source: Imported, same: Same) -> None:
        self.table, self.fact, self.panel, self.source, self.same = (
            table,
            fact,
            panel,
            source,
            same,
        )
        self.maker = Maker(source, panel)
        spells = [s for s in source.spells if s.fact == fact]
        self.known = [s for s in spells if s.known]
        one_way = panel.directed and self.maker.one_way(fact)
        self.excuses = Excuses(source, self.known, one_way)
        unread = [s for s in source.unread if s.fact == fact]
        self.doubtful = self.maker.cells([*(s for s in spells if not s.known), *unread])
        self.true = self.maker.cells(self.known)
        low, high = source.mapping.covered
        self.covered = {
            year
            for year in panel.years
            if low <= date(year, 1, 1).toordinal() and date(year, 12, 31).toordinal() < high
        }

    def findings(self, cells: dict[Cell, Said]) -> list[Finding]:
        """The wrong cells of the fact."""
        self.meet(cells)
        wrong = sorted(self.wrong(cells))
        groups = self.explained([w for w in wrong if not w.outside])
        found = []
        for cell, said, outside in wrong:
            where = f"{self.fact} {cell}"
            row = f"{self.table.name}:{self.table.line(said.row)}" if said.row >= 0 else ""
            if outside:
                found.append(Finding("not-covered-as-zero", where, "0", "", row))
                continue
            cites = dict.fromkeys(c for each in self.true.get(cell, ()) for c in each)
            rows = "; ".join(filter(None, [row, *(cites or self.near(cell))]))
            value = str(said.value) if said.row >= 0 else "—"
            should = str(int(cell in self.true))
            found.append(Finding(groups[cell], where, value, should, rows))
        return found

    def explained(self, wrong: list[_Wrong]) -> dict[Cell, str]:
        """The rule that likely went wrong of each cell: of those that make it so, the one that
        explains most of its unit."""
        backward = [s for s in self.source.backward if s.fact == self.fact]
        rules = mistakes(self.known, backward, self.maker, self.true) if wrong else []
        units: dict[tuple[str, str, str], list[_Wrong]] = {}
        for each in wrong:
            units.setdefault(each.cell[:3], []).append(each)
        found: dict[Cell, str] = {}
        for cells in units.values():
            makes = [
                {w.cell for w in cells if (w.cell in rule.made()) == bool(w.said.value)}
                for rule in rules
            ]
            order = sorted(range(len(rules)), key=lambda at: -len(makes[at]))
            for w in cells:
                at = next((at for at in order if w.cell in makes[at]), None)
                left = "no-row" if w.said.row < 0 else "unexplained"
                found[w.cell] = left if at is None else rules[at].name
        return found

    def meet(self, cells: dict[Cell, Said]) -> None:
        """Whether the panel and its spells name any unit in common; if none, their keys differ
        and not their cells."""
        ones = [cell for cell, said in cells.items() if said.value == 1]
        if not ones or not self.known:
            return
        units = {cell[:3] for cell in self.maker_units()}
        if not any(cell[:3] in units for cell in ones):
            one, other = ones[0], next(iter(units), ("", "", ""))
            raise Mismatch(str(one), " ".join(filter(None, other)))

    def maker_units(self) -> Made:
        """The cells of all spells of the fact, those of which it is not known whether they hold
        among them."""
        return {**self.true, **self.doubtful} or self.maker.cells(self.source.members)

    def wrong(self, cells: dict[Cell, Said]) -> list[_Wrong]:
        """The cells that are not as they should be; those of a state whose code changed are
        looked for under the other."""
        found = []
        for cell in cells.keys() | self.true.keys():
            said = cells.get(cell, ABSENT)
            if said.value is None or (said.row < 0 and cell.year not in self.panel.years):
                continue
            unknown = cell.year not in self.covered or cell in self.doubtful
            outside = cell not in self.true and unknown
            if said.value == 0 if outside else said.value != (cell in self.true):
                found.append(_Wrong(cell, said, outside))
        found = [w for w in found if w.said.value or not self.excused(w.cell, cells)]
        return self.renamed(found, cells)

    def excused(self, cell: Cell, cells: dict[Cell, Said]) -> bool:
        """Whether a panel need not have a cell that the spells make: one of a state and itself
        under its other code, or one that its pact leaves open."""
        if cell not in self.true or not cell.b:
            return False
        return self.same(cell.a, cell.b, cell.year) or self.excuses.excused(cell, cells)

    def renamed(self, wrong: list[_Wrong], cells: dict[Cell, Said]) -> list[_Wrong]:
        """What is wrong without the cells of a state that stands under another of its codes as
        it should."""
        codes = {code for cell in cells.keys() | self.true.keys() for code in cell[1:3] if code}
        known: dict[tuple[str, int], list[str]] = {}

        def names(code: str, year: int) -> list[str]:
            if (code, year) not in known:
                others = (c for c in codes if c != code and code and self.same(code, c, year))
                known[code, year] = [code, *others]
            return known[code, year]

        def elsewhere(w: _Wrong) -> bool:
            group, one, other, year = w.cell
            for a in names(one, year):
                for b in names(other, year):
                    cell = Cell(group, a, b, year)
                    says = cells.get(cell, ABSENT).value == 1
                    if cell != w.cell and (cell in self.true if w.said.value else says):
                        return True
            return False

        return [w for w in wrong if w.outside or not elsewhere(w)]

    def near(self, cell: Cell) -> list[str]:
        """The rows about the two, where none states the cell; of groups, those that both have
        been in."""
        by_first, pacts = self.rows
        near = sorted(
            (at, s)
            for code in {cell.a, cell.b}
            for at, s in by_first.get(code, ())
            if s.b in (cell.a, cell.b, "")
        )
        if self.source.mapping.shape == "group" and cell.b:
            both = pacts.get(cell.a, set()) & pacts.get(cell.b, set())
            near = [(at, s) for at, s in near if s.group in both]
        return [s.cite for _, s in near][:4]

    @cached_property
    def rows(self) -> tuple[dict[str, list[tuple[int, Spell]]], dict[str, set[str]]]:
        """The spells by their first state, each with its place among all, and the pacts of each
        state: looked up once, where a table has a hundred thousand rows."""
        by_first: dict[str, list[tuple[int, Spell]]] = {}
        for at, s in enumerate(self.known):
            by_first.setdefault(s.a, []).append((at, s))
        pacts: dict[str, set[str]] = {}
        for m in self.source.members:
            pacts.setdefault(m.a, set()).add(m.group)
        return by_first, pacts
