"""What a published panel is a panel of: which columns name its units and its year, and its
cells by these. Standard library only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from misak.bulk.tables.letters import code
from misak.bulk.tables.mapping import NUMBERED, Mapping
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import NO, YES

FIRST = (
    "polity1",
    "ccode1",
    "statea",
    "state1",
    "gwcode1",
    "mem1",
    "statelno",
    "state1no",
    "stateno",
    "ccodea",
    "cowcode1",
    "gwno1",
    "a",
    "obligor",
    "polity",
    "ccode",
    "gwcode",
    "cowcode",
    "gwno",
    "member",
)
SECOND = (
    "polity2",
    "ccode2",
    "stateb",
    "state2",
    "gwcode2",
    "mem2",
    "statehno",
    "state2no",
    "ccodeb",
    "cowcode2",
    "gwno2",
    "b",
    "obligee",
)
GROUPS = ("version4id", "atopid", "group", "dispnum", "disno", "warnum")
YEARS = ("year", "yr")
SYSTEMS = {"gw": ("gw",), "cow": ("cow", "ccode")}  # how columns of their codes begin
SHOWN = 3  # names of columns that a fault gives as examples
UNITS = ("member-year", "polity-year", "dyad-year", "directed-dyad-year")
COLLAPSE = ("any", "max")
UNKNOWN = frozenset({"", ".", "NA", "NaN", "-9"})


class Cell(NamedTuple):
    """A unit and a year: ``b`` is empty where the unit is one polity, ``group`` where the panel
    is not by groups."""

    group: str
    a: str
    b: str
    year: int

    def __str__(self) -> str:
        return " ".join(str(part) for part in self if part != "")


class Said(NamedTuple):
    """What a panel says of a cell: a value, or None where it is missing; and the row that says
    so."""

    value: int | None
    row: int


class Shown(NamedTuple):
    """What a panel says of a number, as text, empty where it is missing; and the row."""

    text: str
    row: int


class Panel(NamedTuple):
    """A panel's cells by fact; ``directed`` where pairs stand both ways, ``paired`` where units
    are pairs, ``grouped`` where they stand by alliance; ``twice`` are the cells that stand more
    than once, with their rows; ``numbers`` what it says of facts that are numbers."""

    cells: dict[str, dict[Cell, Said]]
    directed: bool
    paired: bool
    grouped: bool
    years: range
    twice: dict[Cell, list[int]]
    numbers: dict[str, dict[Cell, Shown]]


class Asked(NamedTuple):
    """What the one who audits says of a panel: columns called otherwise, its unit, and how
    cells that stand twice are one."""

    columns: dict[str, str] = {}  # noqa: RUF012  # a default that nobody writes to
    unit: str = ""
    collapse: str = ""


class NotAPanel(ValueError):
    """A table cannot be compared: the code of the fault, and what it tells beside the table's
    name."""


class Mismatch(ValueError):
    """A panel and its spells are of different units; the arguments are what each is of."""


def read(
    table: Table, facts: Iterable[str], mappings: list[Mapping], asked: Asked | None = None
) -> Panel:
    """Find the columns of units, year and facts. Raises NotAPanel, and Mismatch where the
    spells are not of such units.

    A table with no column of a fact may be a list, in which to stand is to be 1; so are lists
    of states by year.
    """
    asked = asked or Asked()
    units = _Units(table, mappings, asked)
    cells = units.cells()
    numeric = {name for m in mappings for name in m.numbers}
    numbers = _numbers(table, cells, mappings, asked)
    plain = [fact for fact in facts if fact not in numeric]
    found = {
        fact: _collapsed(cells, _values(table, *said))
        for fact in plain
        if (said := _says(table, fact, mappings, asked))
    }
    if not found and len(plain) == 1 and units.of_states():
        found[plain[0]] = _collapsed(cells, [1] * len(cells))
    if not (found or numbers):
        raise NotAPanel("X815", table.name, ", ".join((*plain, *sorted(numeric))))
    years = [cell.year for cell in cells]
    reach = range(min(years, default=0), max(years, default=-1) + 1)
    twice = {} if asked.collapse else _twice(cells)
    return Panel(
        found, units.directed(cells), units.paired, bool(units.group), reach, twice, numbers
    )


def _says(
    table: Table, fact: str, mappings: list[Mapping], asked: Asked
) -> tuple[str, frozenset[str]] | None:
    """The column that says whether a fact holds, and the values that say yes: one that is asked
    for, one that is called as the fact, or the one by which the spells themselves say it."""
    accepted = next((m.accepted[fact] for m in mappings if fact in m.accepted), YES)
    own = [m.facts[fact] for m in mappings if m.facts.get(fact)]
    own += [other for m in mappings for name in (fact, *own) for other in m.also.get(name, ())]
    if column := _find(table, (asked.columns.get(fact, fact),)):
        told = column in own or fact in asked.columns
        return column, accepted if told else YES
    column = _find(table, tuple(own)) if fact not in asked.columns else ""
    return (column, accepted) if column else None


def _numbers(
    table: Table, cells: list[Cell], mappings: list[Mapping], asked: Asked
) -> dict[str, dict[Cell, Shown]]:
    """The facts that are numbers, where the panel has a column that is called as the fact, as
    the spells' own, or as is asked for; the first row of a cell counts."""
    found: dict[str, dict[Cell, Shown]] = {}
    for m in mappings:
        for fact, own in m.numbers.items():
            names = (asked.columns.get(fact, fact), *(own if len(own) == 1 else ()))
            if column := _find(table, names):
                shown = found.setdefault(fact, {})
                for row, (cell, text) in enumerate(zip(cells, table.columns[column])):
                    shown.setdefault(cell, Shown("" if text in UNKNOWN else text, row))
    return found


def _values(table: Table, column: str, yes: frozenset[str]) -> list[int | None]:
    """What each row of a column says. Raises NotAPanel where that is neither yes nor no."""
    cells = table.columns[column]
    if yes is YES:
        for cell in dict.fromkeys(cells):
            if cell not in YES | NO | UNKNOWN:
                raise NotAPanel("X851", cell, column)
    return [_value(cell, yes) for cell in cells]


def _twice(cells: list[Cell]) -> dict[Cell, list[int]]:
    """The cells that stand more than once, with their rows."""
    seen = Counter(cells)
    twice: dict[Cell, list[int]] = {}
    for row, cell in enumerate(cells):
        if seen[cell] > 1:
            twice.setdefault(cell, []).append(row)
    return twice


class _Units:
    """The columns of a panel's units, recognised by their names or asked for."""

    def __init__(self, table: Table, mappings: list[Mapping], asked: Asked) -> None:
        self.table, self.asked, self.mappings = table, asked, mappings
        said = asked.columns
        self.a = self.needed("a", FIRST)
        self.year = self.needed("year", YEARS)
        self.b = self.named("b", SECOND)
        own = [c.lower() for m in mappings for c in m.columns.get("group", ())]
        groups = {m.shape for m in mappings if "group" in m.columns}
        self.group = self.named("group", (*own, *GROUPS)) if groups else said.get("group", "")
        if asked.unit in ("dyad-year", "directed-dyad-year") and not self.b:
            raise Mismatch(asked.unit, self.a)
        if asked.unit in ("member-year", "polity-year"):
            self.b = ""
        self.paired = bool(self.b)
        self.one_system()
        if self.paired and all(m.shape == "polity" for m in mappings):
            raise Mismatch(f"{self.a}, {self.b}", "polity")

    def one_system(self) -> None:
        """Codes of one system are not compared with those of another, where the name of their
        column tells which they are of and nobody has named that column himself."""
        scheme = next((s for s, heads in SYSTEMS.items() if self.a.lower().startswith(heads)), "")
        others = [m.codes for m in self.mappings if m.codes.lower() in SYSTEMS]
        if scheme and others and "a" not in self.asked.columns:
            if all(other.lower() != scheme for other in others):
                raise Mismatch(f"{self.a} ({scheme})", others[0])

    def named(self, meaning: str, known: tuple[str, ...]) -> str:
        """A column that is asked for or known by its name; empty where there is none."""
        said = self.asked.columns.get(meaning)
        if said is not None:
            if said and said not in self.table.columns:
                raise NotAPanel("X852", self.table.name, said)
            return said
        return _find(self.table, known)

    def needed(self, meaning: str, known: tuple[str, ...]) -> str:
        """A column without which there is no panel."""
        column = self.named(meaning, known)
        if not column:
            raise NotAPanel("X852", self.table.name, ", ".join(known[:SHOWN]))
        return column

    def cells(self) -> list[Cell]:
        """The cell of each row."""
        nothing = [""] * self.table.rows
        group, first, second = (
            self.table.columns[column] if column else nothing
            for column in (self.group, self.a, self.b)
        )
        if any(m.codes.lower() in NUMBERED for m in self.mappings):
            first, second = list(map(code, first)), list(map(code, second))
        years = [
            _number(year, self.year, self.table.line(row))
            for row, year in enumerate(self.table.columns[self.year])
        ]
        return list(map(Cell, group, first, second, years))

    def of_states(self) -> bool:
        """Whether a row is about one state, of which the spells are too: such a table can be a
        list."""
        return not self.paired and all(m.shape == "polity" for m in self.mappings)

    def directed(self, cells: list[Cell]) -> bool:
        """Whether pairs stand both ways, or a pair stands with its greater code first, as only
        directed panels have it."""
        if not self.paired or self.asked.unit:
            return self.asked.unit == "directed-dyad-year"
        pairs = {(cell.a, cell.b) for cell in cells}
        if any((b, a) in pairs for a, b in pairs):
            return True
        numbers = all(a.isdecimal() and b.isdecimal() for a, b in pairs)
        return numbers and any(int(a) > int(b) for a, b in pairs)


def _find(table: Table, known: tuple[str, ...]) -> str:
    """The first of some names that is a column, whatever its capitals."""
    small = {name.lower(): name for name in reversed(table.columns)}
    return next((small[name.lower()] for name in known if name.lower() in small), "")


def _collapsed(cells: list[Cell], values: list[int | None]) -> dict[Cell, Said]:
    """One value a cell: 1 where one of its rows says so, else missing where one of them is,
    else 0."""
    found: dict[Cell, Said] = {}
    for row, (cell, value) in enumerate(zip(cells, values)):
        before = found.get(cell)
        if before is None or (value == 1 and before.value != 1):
            found[cell] = Said(value, row)
        elif value is None and before.value == 0:
            found[cell] = Said(None, row)
    return found


def _number(text: str, column: str, line: int) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 9999:
        raise NotAPanel("X853", text, column, str(line))
    return int(text)


def _value(text: str, yes: frozenset[str]) -> int | None:
    return None if text in UNKNOWN else int(text in yes)
