"""Cells that the spells of a pact make and that a panel need not have. Standard library only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from misak.bulk.audits.keys import Cell, Said
from misak.bulk.tables.rows import Imported, Spell

Cells = dict[Cell, Said]


class Excuses:
    """The members of the pacts of one fact.

    Two are excused: of a pact of which the source does not say to whom a member owes (``some``),
    a cell beside one that the panel has; and two of whom one left on the very day on which the
    other came, as a state's codes follow each other.
    """

    def __init__(self, source: Imported, known: list[Spell], one_way: bool) -> None:
        self.some, self.inclusive = source.mapping.some, source.mapping.inclusive
        self.one_way = one_way
        self.of: dict[str, list[Spell]] = {}
        self.members: dict[str, list[Spell]] = {}
        for s in known:
            self.of.setdefault(s.a, []).append(s)
        for m in source.members:
            self.members.setdefault(m.group, []).append(m)

    def excused(self, cell: Cell, cells: Cells) -> bool:
        """Whether each spell that makes the cell leaves it open."""
        ways = [cell] if self.one_way else [cell, cell._replace(a=cell.b, b=cell.a)]
        made = [open_ for way in ways for open_ in self.left_open(way, cells)]
        return bool(made) and all(made)

    def left_open(self, cell: Cell, cells: Cells) -> Iterator[bool]:
        """Of each pact of a year in which the first owes and the second is: whether that leaves
        the cell open."""
        first, last = date(cell.year, 1, 1).toordinal(), date(cell.year, 12, 31).toordinal()
        for one in self.of.get(cell.a, ()):
            low, high = max(one.begin, first), min(one.end, last + 1)
            if cell.group not in ("", one.group) or low >= high:
                continue
            others = self.beside(one, low, high)
            mine = [m for m in others if m.a == cell.b]
            if mine:
                shown = {m.a for m in others if m.a != cell.b and self.shown(cell, m.a, cells)}
                yield (self.some and bool(shown)) or all(self.passing(one, m) for m in mine)

    def beside(self, one: Spell, low: int, high: int) -> list[Spell]:
        """The other members of a pact on some days."""
        members = self.members.get(one.group, ())
        return [m for m in members if m.a != one.a and m.begin < high and low < m.end]

    def shown(self, cell: Cell, other: str, cells: Cells) -> bool:
        """Whether a panel has the same of the first towards another."""
        said = cells.get(cell._replace(b=other))
        return said is not None and said.value == 1

    def passing(self, one: Spell, other: Spell) -> bool:
        """Whether two have one day in common, the last of one and the first of the other."""
        begin, end = max(one.begin, other.begin), min(one.end, other.end)
        return self.inclusive and end - begin == 1 and one.begin != other.begin
