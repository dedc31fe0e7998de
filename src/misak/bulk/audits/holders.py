"""Who held what by a list of holders: places with their holders, or states, each of which holds
itself. Standard library only."""

from __future__ import annotations

from typing import NamedTuple

from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported
from misak.ground.days import BEGINNING, FOREVER, read_date

PLACES = ("place", "entity", "territory")
HOLDERS = ("holder", "state", "owner")
BEGINS, ENDS = ("from", "begin", "since"), ("until", "end")


class Held(NamedTuple):
    """One line of a list: the holder on ``begin <= day < end``, and the row that says so."""

    holder: str
    begin: int
    end: int
    cite: str


Holders = dict[str, list[Held]]


class NotAList(ValueError):
    """A table is no list of holders; the argument is what it lacks."""


def of_spells(found: Imported) -> Holders:
    """The holders that a mapped table states: of places, or of states, of which each holds its
    own land. Raises NotAList where it is of neither."""
    if found.mapping.shape not in ("polity", "place"):
        raise NotAList("holder")
    held: Holders = {}
    for s in found.spells:
        if s.known and (s.b or found.mapping.shape == "polity"):
            held.setdefault(s.a, []).append(Held(s.b or s.a, s.begin, s.end, s.cite))
    return held


def of_table(table: Table) -> Holders:
    """The holders of a plain table with columns for the place and its holder, and days from and
    until where it has them."""
    place, holder = (_column(table, names, True) for names in (PLACES, HOLDERS))
    begin, end = (_column(table, names, False) for names in (BEGINS, ENDS))
    held: Holders = {}
    for row in range(table.rows):
        first, last = (
            read_date(table.columns[c][row]) if c and table.columns[c][row] else None
            for c in (begin, end)
        )
        line = Held(
            table.columns[holder][row],
            first.earliest if first else BEGINNING,
            last.latest + 1 if last else FOREVER,
            f"{table.name}:{table.line(row)}",
        )
        held.setdefault(table.columns[place][row], []).append(line)
    return held


def _column(table: Table, names: tuple[str, ...], needed: bool) -> str:
    small = {name.lower(): name for name in reversed(table.columns)}
    found = next((small[name] for name in names if name in small), "")
    if needed and not found:
        raise NotAList(names[0])
    return found


def on(held: Holders, place: str, day: int) -> list[Held]:
    """The lines of a list about a place on a day; none where the list does not treat it then."""
    return [line for line in held.get(place, ()) if line.begin <= day < line.end]
