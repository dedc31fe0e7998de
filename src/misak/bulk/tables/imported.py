"""Tables read by their mappings: spells and transfers with days, each with the row that states it. Standard library only."""

from __future__ import annotations

from typing import NamedTuple

from misak.bulk.tables.mapping import Mapping
from misak.bulk.tables.reading import Table
from misak.ground.days import FOREVER, When, read_date
from misak.ground.faults import Fault
from misak.ground.spots import Spot

OPTIONAL = frozenset({"name", "row", "source", "censored"})  # a table may lack such a column
YES, NO = frozenset({"1", "true", "yes", "True"}), frozenset({"0", "false", "no", "False"})


class Spell(NamedTuple):
    """``fact`` holds of ``a`` (and towards ``b``, where it is between two) on the days ``begin <= day < end``.

    ``group`` is what the two belong to, where the row names only a member; ``known`` is False where the row exists and
    does not say whether the fact holds: then it is missing, not absent. ``cite`` tells the row. ``censored`` is True
    where the spell was still running on the last day that the source knows: its end is that day and not its own.
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


class Move(NamedTuple):
    """One row of a table of transfers; an empty giver or taker is nobody of the table. ``when`` is what the row says of the day."""

    place: str
    giver: str
    taker: str
    when: When
    whole: bool
    cite: str
    row: int


class Imported(NamedTuple):
    """What a table says, and the faults of its rows.

    ``called`` are the names that each code goes by, with their first rows; ``backward`` the spells that end before they
    begin, with their days turned round: an audit asks whether somebody read them so; ``members`` the days of every
    member of a group, with a fact or without.
    """

    mapping: Mapping
    table: str
    spells: list[Spell]
    moves: list[Move]
    called: dict[str, dict[str, int]]
    backward: list[Spell]
    members: list[Spell]
    faults: list[Fault]


def read_table(table: Table, mapping: Mapping, name: str = "") -> Imported:
    """Read every row. Rows that cannot be read are faults and are left out; ``name`` is the table's name in citations."""
    mapping = _spelled(mapping, table)
    found = Imported(mapping, name or table.name, [], [], {}, [], [], [])
    missing = [
        c
        for meaning, columns in mapping.columns.items()
        for c in columns
        if c not in table.columns and meaning not in OPTIONAL
    ]
    missing += [c for c in mapping.facts.values() if c and c not in table.columns]
    for column in missing:
        found.faults.append(
            Fault(
                "X806",
                Spot(table.name, 1, 1, 1, ",".join(table.columns)),
                (column, mapping.name),
                tuple(table.columns),
            )
        )
    if not missing:
        reader = _Rows(table, mapping, found)
        for row in range(table.rows):
            reader.read(row)
    return _until_the_source_ends(found)


def _until_the_source_ends(found: Imported) -> Imported:
    """What is known of spells when their source ends, the same for every engine and audit: nothing after its last day.

    A spell that is still running then ends there and is told as ``censored``; one that begins later still is not known.
    Where a mapping names no last day, it is the last that the table itself names.
    """
    spells, members, mapping = found.spells, found.members, found.mapping
    until = mapping.covered[1]
    if mapping.to_last:
        named = [s.end if s.end < FOREVER else s.begin + 1 for s in (*spells, *members)]
        until = max(named, default=FOREVER)

    def known(spell: Spell) -> Spell:
        if spell.begin >= until:
            return spell._replace(known=False)
        return spell._replace(
            end=min(spell.end, until), censored=spell.censored or spell.end >= until
        )

    return found._replace(
        spells=[known(s) for s in spells],
        members=[known(s) for s in members],
        mapping=mapping._replace(covered=(mapping.covered[0], until)),
    )


def _spelled(mapping: Mapping, table: Table) -> Mapping:
    """The mapping with its columns as the table spells them: releases differ in capitals (ccode, CCode)."""
    small = {name.lower(): name for name in reversed(table.columns)}

    def column(name: str) -> str:
        return name if name in table.columns else small.get(name.lower(), name)

    return mapping._replace(
        columns={k: tuple(map(column, v)) for k, v in mapping.columns.items()},
        facts={k: v and column(v) for k, v in mapping.facts.items()},
    )


def untold(mapping: Mapping, table: Table, meaning: str, row: int) -> bool:
    """Whether a row leaves out a part of a date for which the table has a column; a table without days leaves none out."""
    columns = mapping.columns[meaning]
    return len(columns) != 2 or any(table.columns[c][row] in mapping.missing for c in columns)


class _Rows:
    def __init__(self, table: Table, mapping: Mapping, found: Imported) -> None:
        self.table, self.mapping, self.found = table, mapping, found
        self.of = {
            meaning: [table.columns[c] for c in columns]
            for meaning, columns in mapping.columns.items()
            if all(c in table.columns for c in columns)
        }
        self.flags = {
            fact: table.columns[column] for fact, column in mapping.facts.items() if column
        }
        self.days: dict[tuple[str, ...], When | None] = {}

    def cell(self, meaning: str, row: int) -> str:
        """The value of a one-column meaning, empty where it is missing."""
        if meaning not in self.of:
            return ""
        value = self.of[meaning][0][row]
        return "" if value in self.mapping.missing else value

    def fault(self, code: str, row: int, *args: str) -> None:
        """A fault at a row, which is shown whole."""
        self.found.faults.append(
            Fault(
                code,
                Spot(self.table.name, self.table.first + row, 1, 1, self.table.shown(row)),
                args,
            )
        )

    def read(self, row: int) -> None:
        """One row as spells or as a move."""
        shape = self.mapping.shape
        cite = f"{self.found.table}:{self.table.first + row}"
        if shape == "transfer":
            when = self.when("day", row)
            if when is not None:
                whole = bool(self.mapping.whole) and self.cell("portion", row) in self.mapping.whole
                self.found.moves.append(
                    Move(
                        self.cell("place", row),
                        self.cell("giver", row),
                        self.cell("taker", row),
                        when,
                        whole,
                        cite,
                        row,
                    )
                )
            return
        span = self.span(row)
        if span is None:
            return
        group, a, b = self.who(shape, row)
        if not a or (shape in ("dyad", "place") and not b) or (shape == "group" and not group):
            self.fault(
                "X807",
                row,
                next(
                    c
                    for meaning in (
                        "polity",
                        "place",
                        "holder",
                        "obligor",
                        "obligee",
                        "group",
                        "member",
                    )
                    if meaning in self.of and not self.cell(meaning, row)
                    for c in self.mapping.columns[meaning]
                ),
            )
            return
        if name := self.cell("name", row):
            self.found.called.setdefault(a, {}).setdefault(name, row)
        if shape == "group" and span[0] < span[1]:
            self.keep(self.found.members, Spell("", group, a, b, *span, True, cite, row))
        facts = [self.cell("fact", row)] if "fact" in self.of else list(self.mapping.facts)
        for fact in facts:
            says = self.flags[fact][row] if fact in self.flags else "1"
            if says in NO:
                continue
            spell = Spell(fact, group, a, b, min(span), max(span), says in YES, cite, row)
            if span[0] < span[1]:
                self.keep(self.found.spells, spell)
            else:
                self.found.backward.append(spell)

    def keep(self, spells: list[Spell], spell: Spell) -> None:
        """Keep a spell. Where its row says that it was still running at its end, what comes after is not known."""
        censored = self.cell("censored", spell.row) in YES
        spells.append(spell._replace(censored=censored))
        if censored and spell.end < FOREVER:
            begin, until = spell.end, self.mapping.covered[1]
            if begin < until:
                spells.append(spell._replace(begin=begin, end=FOREVER, known=False, censored=True))

    def who(self, shape: str, row: int) -> tuple[str, str, str]:
        """(group, a, b) of a spell."""
        if shape == "polity":
            return "", self.cell("polity", row), ""
        if shape == "place":
            return "", self.cell("place", row), self.cell("holder", row)
        if shape == "dyad":
            return "", self.cell("obligor", row), self.cell("obligee", row)
        return self.cell("group", row), self.cell("member", row), ""

    def span(self, row: int) -> tuple[int, int] | None:
        """The days of a spell; None where they cannot be read, with a fault."""
        mapping = self.mapping
        begin = self.when("begin", row)
        if begin is None:
            return None
        first = self.chosen(begin, mapping.begin_unknown, row, "begin")
        if self.of["end"][0][row] in mapping.open_end:
            return None if first is None else (first, FOREVER)
        end = self.when("end", row)
        last = self.chosen(end, mapping.end_unknown, row, "end") if end is not None else None
        if first is None or last is None:
            return None
        last += mapping.inclusive
        if last <= first:
            self.fault("X803", row, begin.text, end.text if end else "")
        return first, last

    def chosen(self, when: When, rule: str, row: int, meaning: str) -> int | None:
        """The day that stands for a date with a missing month or day, by the mapping's rule."""
        if when.earliest == when.latest:
            return when.earliest
        day = {"earliest": when.earliest, "latest": when.latest}.get(rule)
        if day is None or untold(self.mapping, self.table, meaning, row):
            self.fault("X805" if day is not None else "X812", row, meaning, when.text, rule)
        return day

    def when(self, meaning: str, row: int) -> When | None:
        """The date of a row; one that cannot be read is a fault."""
        parts = tuple(column[row] for column in self.of[meaning])
        if parts not in self.days:
            self.days[parts] = _date(parts, self.mapping.missing)
        if self.days[parts] is None:
            self.fault("X804", row, "-".join(parts))
        return self.days[parts]


def _date(parts: tuple[str, ...], missing: frozenset[str]) -> When | None:
    """A date in one column (ISO, or 31.12.1999) or in up to three; from the first missing part on the rest is unknown."""
    if len(parts) == 1:
        pieces = parts[0].partition(" ")[0].split(".")
        return read_date(
            "-".join(reversed([p.zfill(2) for p in pieces])) if len(pieces) == 3 else parts[0]
        )
    known = []
    for part, width in zip(parts, (4, 2, 2)):
        if part in missing:
            break
        known.append(part.zfill(width))
    return read_date("-".join(known)) if known else None
