"""The rows of a table by its mapping: spells, transfers and agreements, each with the row that
states it. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from misak.bulk.tables.dates import Order, dayless, month_of_old, months_alone, read_parts
from misak.bulk.tables.letters import code
from misak.bulk.tables.mapping import DATES, NUMBERED, Mapping
from misak.bulk.tables.reading import Table
from misak.ground.days import BEGINNING, FOREVER, When
from misak.ground.faults import Fault
from misak.ground.spots import Spot

YES, NO = frozenset({"1", "true", "yes", "True"}), frozenset({"0", "false", "no", "False"})
# as every reader of the panel takes it: no 1_000, no inf
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
WHO = frozenset(
    {"polity", "obligor", "obligee", "member", "holder", "giver", "taker", "place", "party"}
)
NEEDED = {  # whom a row must name, by the shape of its table
    "polity": ("polity",),
    "place": ("place", "holder"),
    "dyad": ("obligor", "obligee"),
    "group": ("group", "member"),
}


class Spell(NamedTuple):
    """``fact`` holds of ``a`` (and towards ``b``, where it is between two) on the days ``begin
    <= day < end``.

    ``group`` is what the two belong to, where the row names only a member; ``known`` is False
    where the row exists and does not say whether the fact holds: then it is missing, not
    absent. ``cite`` tells the row. ``censored`` is True where the spell was still running on
    the last day that the source knows: its end is that day and not its own. ``side`` is that of
    a member in its group, whose own side it does not have the fact with; ``value`` the number
    that the row states.
    """

    fact: str
    group: str
    a: str
    b: str
    begin: int
    end: int
    known: bool
    cite: str
    row: int
    censored: bool = False
    side: str = ""
    value: str = ""


class Agreement(NamedTuple):
    """One instrument of a table of instruments: its id, title, parties and day."""

    id: str
    title: str
    parties: tuple[str, ...]
    when: When
    cite: str


class Move(NamedTuple):
    """One row of a table of transfers; an empty giver or taker is nobody of the table. ``when``
    is what the row says of the day. ``whole``: the giver is left nothing, as always where the
    mapping names no column for the portion; ``unsure``: whether he is, the row does not say.
    """

    place: str
    giver: str
    taker: str
    when: When
    whole: bool
    cite: str
    row: int
    unsure: bool = False


class Loose(NamedTuple):
    """The days that a spell holds at least, where the table does not know its own: from the
    last day on which it can have begun to the first on which it can have ended."""

    begin: int
    end: int


Place = tuple[int, int]  # a row, and the first day that stands for its spell


class Imported(NamedTuple):
    """What a table says, and the faults of its rows.

    ``called`` are the names that each code goes by, with their first rows; ``backward`` the
    spells that end before they begin, with their days turned round: an audit asks whether
    somebody read them so; ``members`` the days of every member of a group, with a fact or
    without; ``loose`` what is certain of the spells whose days are not all known, by row and
    first day; ``years`` the dates of which the table has no days; ``unread`` what rows state
    whose days cannot be read: nobody knows when.
    """

    mapping: Mapping
    table: str
    spells: list[Spell]
    moves: list[Move]
    called: dict[str, dict[str, int]]
    backward: list[Spell]
    members: list[Spell]
    faults: list[Fault]
    agreements: list[Agreement]
    loose: dict[Place, Loose]
    years: frozenset[str] = frozenset()
    unread: list[Spell] = []  # noqa: RUF012  # a default that nobody writes to


def by_years(mapping: Mapping, table: Table) -> frozenset[str]:
    """The dates that stand in one column in which a table has years only, or years and months,
    as one that knows no days at all."""
    nothing = mapping.missing | mapping.open_end
    single = {k: v[0] for k, v in mapping.columns.items() if k in DATES and len(v) == 1}
    return frozenset(
        meaning
        for meaning, column in single.items()
        if column in table.columns and dayless(table.columns[column], nothing)
    )


def untold(found: Imported, table: Table, meaning: str, row: int) -> bool:
    """Whether a row leaves out a part of a date for which the table has a column; a table
    without days leaves none out."""
    mapping = found.mapping
    columns = mapping.columns[meaning]
    if mapping.periodic or meaning in found.years:
        return False
    cell = table.columns[columns[0]][row]
    if len(columns) == 1 and (months_alone(cell) or month_of_old(cell)):
        return False
    return len(columns) != 2 or any(table.columns[c][row] in mapping.missing for c in columns)


def _columns(table: Table, mapping: Mapping) -> dict[str, list[list[str]]]:
    """The columns of a table by their meanings, those that it has; codes that are numbers as
    other tables write them."""
    found = {
        meaning: [table.columns[c] for c in columns]
        for meaning, columns in mapping.columns.items()
        if all(c in table.columns for c in columns)
    }
    if mapping.codes.lower() not in NUMBERED:
        return found
    return found | {m: [list(map(code, c)) for c in v] for m, v in found.items() if m in WHO}


class Rows:
    """Reads row after row into what is found; ``nameless`` are the rows left out because they
    name no polity."""

    def __init__(self, table: Table, found: Imported, order: Order) -> None:
        self.table, self.mapping, self.found, self.order = table, found.mapping, found, order
        self.of = _columns(table, self.mapping)
        self.flags = {
            fact: table.columns[column] for fact, column in self.mapping.facts.items() if column
        }
        self.numbers = {
            name: [table.columns[c] for c in columns]
            for name, columns in self.mapping.numbers.items()
        }
        self.days: dict[tuple[str, ...], When | None] = {}
        self.nameless: list[int] = []
        self.odd: dict[str, list[int]] = {}
        self.clear = {
            fact: self.mapping.accepted.get(fact, YES) | self.mapping.missing for fact in self.flags
        }
        self.seen: set[tuple[str, str, str, str, int, int]] = set()

    def cell(self, meaning: str, row: int) -> str:
        """The value of a one-column meaning, empty where it is missing."""
        if meaning not in self.of:
            return ""
        values = [column[row] for column in self.of[meaning]]
        if len(values) > 1:
            return "-".join(values)
        return "" if values[0] in self.mapping.missing else values[0]

    def at(self, row: int, code: str, *args: str) -> Fault:
        """A fault at a row, which is shown whole."""
        spot = Spot(self.table.name, self.table.line(row), 1, 1, self.table.shown(row))
        return Fault(code, spot, args)

    def fault(self, code: str, row: int, *args: str) -> None:
        """Keep a fault of a row."""
        self.found.faults.append(self.at(row, code, *args))

    def once(self) -> Iterator[Fault]:
        """What is told once for all rows: those that name no polity, and columns of facts that
        say neither yes nor no."""
        if self.nameless:
            yield self.at(self.nameless[0], "X824", str(len(self.nameless)))
        for column, rows in self.odd.items():
            value = self.table.columns[column][rows[0]]
            yield self.at(rows[0], "X850", value, column, str(len(rows)))

    def read(self, row: int) -> None:
        """One row as spells, as a move or as an agreement."""
        shape = self.mapping.shape
        cite = f"{self.found.table}:{self.table.line(row)}"
        if shape == "transfer":
            self.move(row, cite)
        elif shape == "instrument":
            self.agreement(row, cite)
        else:
            self.spells(row, cite)

    def move(self, row: int, cite: str) -> None:
        """A row of a table of transfers."""
        when = self.when("day", row)
        if when is None:
            return
        portion = self.cell("portion", row)
        whole = "portion" not in self.mapping.columns or portion in self.mapping.whole
        place, giver, taker = (self.cell(part, row) for part in ("place", "giver", "taker"))
        unsure = not whole and not portion
        self.found.moves.append(Move(place, giver, taker, when, whole, cite, row, unsure))

    def agreement(self, row: int, cite: str) -> None:
        """A row of a table of instruments: each party has made one on that day."""
        when = self.when("day", row)
        id_ = self.cell("instrument", row)
        cells = [column[row] for column in self.of["party"]]
        parties = tuple(dict.fromkeys(c for c in cells if c not in self.mapping.missing))
        if when is None or not id_:
            if not id_:
                self.fault("X807", row, self.mapping.columns["instrument"][0])
            return
        if not parties:
            self.without(row, self.mapping.columns["party"][0])
            return
        title = self.cell("title", row)
        self.found.agreements.append(Agreement(id_, title, parties, when, cite))
        for fact in self.mapping.facts:
            for party in parties:
                span = (when.earliest, when.latest + 1)
                self.found.spells.append(Spell(fact, id_, party, "", *span, True, cite, row))

    def without(self, row: int, column: str) -> None:
        """A row that names no polity where one belongs: a fault, or left out where the mapping
        says so."""
        if self.mapping.skip:
            self.nameless.append(row)
        else:
            self.fault("X807", row, column)

    def spells(self, row: int, cite: str) -> None:
        """A row of spells, of which it can have two."""
        shape = self.mapping.shape
        group, a, b = self.who(shape, row)
        empty = [m for m in NEEDED[shape] if not self.cell(m, row)]
        if empty:
            self.without(row, self.mapping.columns[empty[0]][0])
            return
        if shape == "dyad" and a == b:
            self.fault("X832", row, a)
            return
        for begin, end in (("begin", "end"), ("begin2", "end2")):
            if begin == "begin2" and not self.again(row):
                continue
            span = self.span(row, begin, end)
            spell = Spell("", group, a, b, BEGINNING, FOREVER, True, cite, row)
            if span is None:
                self.found.unread.extend(self.facts(spell))
                continue
            if name := self.cell("name", row):
                self.found.called.setdefault(a, {}).setdefault(name, row)
            side = self.cell("side", row)
            sided = bool(side) or "side" not in self.mapping.columns
            spell = spell._replace(begin=span[0], end=span[1], side=side, known=sided)
            if shape == "group" and span[0] < span[1]:
                self.keep(self.found.members, spell)
            self.stated(spell)

    def again(self, row: int) -> bool:
        """Whether a row has a second spell."""
        return "begin2" in self.of and self.of["begin2"][0][row] not in self.mapping.missing

    def stated(self, spell: Spell) -> None:
        """The facts and numbers that a row states of its two on its days."""
        row, begin, end = spell.row, spell.begin, spell.end
        turned = spell._replace(begin=min(begin, end), end=max(begin, end))
        for made in self.facts(turned):
            if begin < end:
                self.keep(self.found.spells, made)
            else:
                self.found.backward.append(made)
        for name, columns in self.numbers.items() if begin < end else ():
            for column, (a, b) in zip(columns, ((spell.a, spell.b), (spell.b, spell.a))):
                if column[row] not in self.mapping.missing:
                    self.number(spell._replace(fact=name, a=a, b=b, value=column[row]))

    def facts(self, spell: Spell) -> Iterator[Spell]:
        """A spell for each fact that its row states or leaves open; none for those it denies."""
        row = spell.row
        facts = [self.cell("fact", row)] if "fact" in self.of else list(self.mapping.facts)
        for fact in facts:
            says = self.flags[fact][row] if fact in self.flags else "1"
            yes = self.mapping.accepted.get(fact, YES)
            if says in NO:
                continue
            if fact in self.flags and says not in self.clear[fact]:
                if yes is not YES:
                    continue
                self.odd.setdefault(self.mapping.facts[fact], []).append(row)
            said = says in yes or fact not in self.flags
            yield spell._replace(fact=fact, known=spell.known and said)

    def number(self, spell: Spell) -> None:
        """Keep a spell with its number; what is none is a fault."""
        if NUMBER.fullmatch(spell.value):
            self.keep(self.found.spells, spell)
        else:
            self.fault("X823", spell.row, spell.fact, spell.value)

    def keep(self, spells: list[Spell], spell: Spell) -> None:
        """Keep a spell. Where its row says that it was still running at its end, what comes
        after is not known.

        A dispute of two that its table has by years has the same days in each of them: they are
        kept once.
        """
        if self.mapping.shape == "dyad" and spell.group and not spell.value:
            key = spell[:6]
            if key in self.seen:
                return
            self.seen.add(key)
        censored = self.cell("censored", spell.row) in YES
        spells.append(spell._replace(censored=censored))
        if censored and spell.end < FOREVER:
            begin, until = spell.end, self.mapping.covered[1]
            if begin < until:
                spells.append(spell._replace(begin=begin, end=FOREVER, known=False, censored=True))

    def who(self, shape: str, row: int) -> tuple[str, str, str]:
        """(group, a, b) of a spell."""
        if shape == "polity":
            return self.cell("group", row), self.cell("polity", row), ""
        if shape == "place":
            return "", self.cell("place", row), self.cell("holder", row)
        if shape == "dyad":
            return self.cell("group", row), self.cell("obligor", row), self.cell("obligee", row)
        return self.cell("group", row), self.cell("member", row), ""

    def span(self, row: int, begins: str, ends: str) -> tuple[int, int] | None:
        """The days of a spell; None where they cannot be read, with a fault."""
        mapping = self.mapping
        begin = self.when(begins, row)
        if begin is None:
            return None
        first = self.chosen(begin, mapping.begin_unknown, row, begins)
        if self.of[ends][0][row] in mapping.open_end:
            return None if first is None else (first, FOREVER)
        end = self.when(ends, row)
        last = self.chosen(end, mapping.end_unknown, row, ends) if end is not None else None
        if first is None or last is None:
            return None
        last += mapping.inclusive
        if (
            not mapping.periodic
            and end
            and (begin.earliest, end.earliest) != (begin.latest, end.latest)
        ):
            sure = Loose(begin.latest, end.earliest + mapping.inclusive)
            self.found.loose[row, first] = sure
        if last <= first:
            self.fault("X803", row, begin.text, end.text if end else "")
        return first, last

    def chosen(self, when: When, rule: str, row: int, meaning: str) -> int | None:
        """The day that stands for a date with a missing month or day, by the mapping's rule."""
        if when.earliest == when.latest:
            return when.earliest
        day = {"earliest": when.earliest, "latest": when.latest}.get(rule)
        if day is None or untold(self.found, self.table, meaning, row):
            self.fault("X805" if day is not None else "X812", row, meaning, when.text, rule)
        return day

    def when(self, meaning: str, row: int) -> When | None:
        """The date of a row; one that cannot be read is a fault."""
        parts = tuple(column[row] for column in self.of[meaning])
        if parts not in self.days:
            self.days[parts] = read_parts(parts, self.mapping.missing, self.order)
        if self.days[parts] is None:
            apart = " " if any(part.startswith("-") for part in parts) else "-"
            self.fault("X804", row, apart.join(parts))
        return self.days[parts]
