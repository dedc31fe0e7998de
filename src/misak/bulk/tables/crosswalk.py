"""From one system of codes to another, day by day: by the gazetteer's dated names, and by the
list of codes that differ.

A code that neither treats is the same number in both systems: Gleditsch and Ward took over the
codes of the Correlates of War but for those of ``crosswalk.csv``. A state that the other system
does not list keeps its number, and this is told.
"""

from __future__ import annotations

import csv
import io
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from misak.bulk.tables.codes import Codes
from misak.bulk.tables.facts import PLACE, Held, Stated, joined
from misak.bulk.tables.rows import Imported, Spell
from misak.ground.days import BEGINNING, FOREVER, read_date

SYSTEMS = ("cow", "gw")
WALKS = ("cow-gw", "gw-cow")
# States that one system lists and the other does not: their numbers mean nothing there.
ALONE = {
    "gw": frozenset({"89", "99", "396", "397", "563", "564", "711", "815"}),
    "cow": frozenset(),
}


class _Line(NamedTuple):
    """A code of one system and of the other for one state on ``begin <= day < end``."""

    one: str
    other: str
    begin: int
    end: int


class Crosswalk:
    """A way from one system of codes to another."""

    def __init__(self, walk: str, codes: Codes) -> None:
        self.source, _, self.target = walk.partition("-")
        self.codes = codes
        self.lines: dict[str, list[_Line]] = {}
        text = files("misak.bulk.tables").joinpath("crosswalk.csv").read_text(encoding="utf-8")
        for row in csv.DictReader(io.StringIO(text)):
            first, last = (read_date(row[column]) for column in ("from", "until"))
            line = _Line(
                row[self.source],
                row[self.target],
                first.earliest if first else BEGINNING,
                last.latest + 1 if last else FOREVER,
            )
            self.lines.setdefault(line.one, []).append(line)

    def pieces(self, code: str, begin: int, end: int) -> list[tuple[int, int, str]]:
        """What a code is in the other system from ``begin`` to before ``end``, piece after
        piece."""
        edges = {begin, end}
        for low, high, *_ in self.codes.names.get((self.source, code), ()):
            edges |= {low, high}
        for line in self.lines.get(code, ()):
            edges |= {line.begin, line.end}
        days = sorted(day for day in edges if begin <= day <= end)
        found: list[tuple[int, int, str]] = []
        for low, high in pairwise(days):
            other = self.on(code, low)
            if found and found[-1][2] == other:
                found[-1] = (found[-1][0], high, other)
            else:
                found.append((low, high, other))
        return found

    def on(self, code: str, day: int) -> str:
        """A code in the other system on a day."""
        for line in self.lines.get(code, ()):
            if line.begin <= day < line.end:
                return line.other
        for begin, end, state in self.codes.names.get((self.source, code), ()):
            if begin <= day < end:
                others = self.codes.codes_of(self.target, state, day)
                return code if code in others or not others else others[0]
        return code

    def called(self, found: Imported) -> dict[str, dict[str, int]]:
        """The names that the codes of a table go by, under what these codes are in the other
        system: 970 is Nauru in one and Kiribati in the other."""
        made: dict[str, dict[str, int]] = {}
        for spell in (*found.spells, *found.members):
            if names := found.called.get(spell.a):
                for _, _, other in self.pieces(spell.a, spell.begin, spell.end):
                    made.setdefault(other, {}).update(names)
        return made

    def over(self, stated: Stated) -> tuple[Stated, list[str]]:
        """What tables of Misak's own layout state in the first system, in the other one; and
        the codes that it does not list."""
        own = [fact for fact in stated.facts.values() if fact.scheme == self.source]
        number = {code: at for at, code in enumerate(stated.codes)}
        alone: set[str] = set()

        def pieces(at: int, low: int, high: int) -> list[tuple[int, int, int]]:
            """A code's pieces by numbers; nobody is nobody."""
            if at < 0:
                return [(low, high, at)]
            alone.update({stated.codes[at]} & ALONE[self.source])
            found = self.pieces(stated.codes[at], low, high)
            return [(b, e, number.setdefault(other, len(number))) for b, e, other in found]

        def cut(held: Held, place: bool) -> list[Held]:
            firsts = (
                [(held.begin, held.end, held.a)] if place else pieces(held.a, held.begin, held.end)
            )
            return [
                held._replace(a=a, b=b, begin=low, end=high)
                for begin, end, a in firsts
                for low, high, b in pieces(held.b, begin, end)
            ]

        facts = dict(stated.facts)
        for fact in own:
            spells, gaps, silent = (
                [piece for one in held for piece in cut(one, fact.shape == PLACE)]
                for held in (fact.spells, fact.gaps, fact.silent)
            )
            facts[fact.name] = fact._replace(
                spells=spells, gaps=gaps, silent=silent, scheme=self.target
            )
        made = stated._replace(codes=list(number), facts=facts)
        return joined([made, Stated([], {}, [])]), sorted(alone)

    def crossed(self, found: Imported) -> tuple[Imported, list[str]]:
        """A table in the codes of the other system, its spells cut where they change; and the
        codes that it does not list."""
        place = found.mapping.shape == "place"
        alone: dict[str, None] = {}

        def cut(spell: Spell) -> list[Spell]:
            firsts = (
                [(spell.begin, spell.end, spell.a)]
                if place
                else self.pieces(spell.a, spell.begin, spell.end)
            )
            alone.update(dict.fromkeys({spell.a, spell.b} & ALONE[self.source]))
            return [
                spell._replace(a=a, b=b, begin=low, end=high)
                for begin, end, a in firsts
                for low, high, b in (
                    self.pieces(spell.b, begin, end) if spell.b else [(begin, end, "")]
                )
            ]

        spells, backward, members, unread = (
            [piece for spell in spells for piece in cut(spell)]
            for spells in (found.spells, found.backward, found.members, found.unread)
        )
        moves = [
            m._replace(
                giver=self.on(m.giver, m.when.earliest), taker=self.on(m.taker, m.when.earliest)
            )
            for m in found.moves
        ]
        made = found._replace(
            mapping=found.mapping._replace(codes=self.target),
            spells=spells,
            backward=backward,
            members=members,
            unread=unread,
            moves=moves,
            called=self.called(found),
        )
        return made, sorted(alone)
