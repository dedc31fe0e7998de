"""The cells that spells make 1, and those that they would make by a rule that went wrong.
Standard library only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from misak.bulk.audits.keys import Cell, Panel
from misak.bulk.tables.rows import Imported, Spell
from misak.ground.days import FOREVER

# The cells that spells make 1, each with the rows of every spell that does.
Made = dict[Cell, list[tuple[str, ...]]]


class Span(NamedTuple):
    """The days on which a unit has a fact, and the rows that state it."""

    group: str
    a: str
    b: str
    begin: int
    end: int
    cites: tuple[str, ...]


class Rule(NamedTuple):
    """A way in which a panel can have gone wrong, and the cells that it would have made."""

    name: str
    made: Callable[[], Made]


class Maker:
    """Makes cells of spells, for the units of one panel."""

    def __init__(self, source: Imported, panel: Panel) -> None:
        self.source, self.panel = source, panel
        self.by_pact = source.mapping.shape == "group"

    def cells(self, spells: list[Spell], members: list[Spell] | None = None) -> Made:
        """The cells that spells make 1, by any day of the year."""
        return self.of_spans(
            self.spans(spells, members), bool(spells) and self.one_way(spells[0].fact)
        )

    def one_way(self, fact: str) -> bool:
        """Whether the source states a fact from one to the other."""
        return self.source.mapping.one_way(fact)

    def spans(self, spells: list[Spell], members: list[Spell] | None = None) -> list[Span]:
        """Spells as spans of units: within a pact each member's with every other, on the days
        of both."""
        if not self.by_pact or not self.panel.paired:
            return [Span(s.group, s.a, s.b, s.begin, s.end, (s.cite,)) for s in spells]
        groups: dict[str, list[Spell]] = {}
        for s in self.source.members if members is None else members:
            groups.setdefault(s.group, []).append(s)
        found = []
        for one in spells:
            for other in groups.get(one.group, ()):
                begin, end = max(one.begin, other.begin), min(one.end, other.end)
                allied = one.side and one.side == other.side
                allied = allied or (one.known and not other.known)  # nobody knows whose side
                if one.a != other.a and begin < end and not allied:
                    cites = (one.cite, other.cite)
                    found.append(Span(one.group, one.a, other.a, begin, end, cites))
        return found

    def of_spans(self, spans: list[Span], one_way: bool) -> Made:
        """The cells of spans."""
        found: Made = {}
        years = self.panel.years
        for span in spans:
            first = date.fromordinal(max(span.begin, 1)).year
            last = date.fromordinal(min(span.end, FOREVER) - 1).year
            for year in range(max(first, years.start), min(last + 1, years.stop)):
                for cell in self.places(span, year, one_way):
                    found.setdefault(cell, []).append(span.cites)
        return found

    def places(self, span: Span, year: int, one_way: bool) -> list[Cell]:
        """Where a span stands in a year of the panel: once, or both ways where it has no
        direction and the panel has."""
        group = span.group if self.panel.grouped else ""
        a, b = span.a, span.b
        if not self.panel.paired:
            both = b and not one_way
            return [Cell(group, a, "", year), *([Cell(group, b, "", year)] if both else [])]
        if self.panel.directed:
            one = Cell(group, a, b, year)
            return [one] if one_way else [one, Cell(group, b, a, year)]
        low, high = sorted((a, b), key=lambda c: (int(c) if c.isdecimal() else 10**9, c))
        return [Cell(group, low, high, year)]


def mistakes(spells: list[Spell], backward: list[Spell], maker: Maker, true: Made) -> list[Rule]:
    """Each mistaken rule with the panel it makes, made once and only where it is asked for."""
    made: dict[str, Made] = {}
    members = maker.source.members

    def rule(key: str, name: str, make: Callable[[], Made]) -> Rule:
        def cells() -> Made:
            if key not in made:
                made[key] = make()
            return made[key]

        return Rule(name, cells)

    def one(which: str) -> Callable[[], Made]:
        return lambda: maker.cells(_one_spell(spells, which), _one_spell(members, which))

    def shifted(by: int) -> Callable[[], Made]:
        way = bool(spells) and maker.one_way(spells[0].fact)
        return lambda: maker.of_spans(_shifted(maker.spans(spells), by), way)

    turned = [*members, *(s._replace(fact="") for s in backward)]
    rules = [
        rule("backward", "end-before-begin", lambda: maker.cells([*spells, *backward], turned)),
        rule(
            "turned",
            "symmetrised",
            lambda: {**true, **{c._replace(a=c.b, b=c.a): v for c, v in true.items()}},
        ),
        rule(
            "years",
            "year-for-day",
            lambda: maker.cells(list(map(_whole_years, spells)), list(map(_whole_years, members))),
        ),
        rule("hull", "rejoining", one("hull")),
        rule("first", "rejoining", one("first")),
        rule("last", "rejoining", one("last")),
        rule("next", "shifted-years", shifted(1)),
        rule("same", "shifted-years", shifted(0)),
    ]
    if maker.source.mapping.periodic:  # a row is a year: there are no spells to take for another
        rules = rules[:2]
    return rules if backward else rules[1:]


def _whole_years(spell: Spell) -> Spell:
    first = date.fromordinal(spell.begin).year
    last = date.fromordinal(spell.end - 1).year
    end = date(last, 12, 31).toordinal() + 1 if last < 9999 else FOREVER
    return spell._replace(begin=date(first, 1, 1).toordinal(), end=end)


def _one_spell(spells: list[Spell], which: str) -> list[Spell]:
    """Members that rejoin with one spell only: from first to last, or the first, or the last."""
    by_member: dict[tuple[str, str, str], list[Spell]] = {}
    for s in sorted(spells, key=lambda s: s.begin):
        by_member.setdefault((s.group, s.a, s.b), []).append(s)
    if which == "hull":
        return [own[0]._replace(end=max(s.end for s in own)) for own in by_member.values()]
    return [own[0] if which == "first" else own[-1] for own in by_member.values()]


def _shifted(spans: list[Span], by: int) -> list[Span]:
    """The years of a later spell run on from the end of an earlier one, from its last year or
    from the year after.

    So come out tables of years that were made by counting the years of all spells on from the
    first.
    """
    by_unit: dict[tuple[str, str, str], list[Span]] = {}
    for span in sorted(spans, key=lambda s: (s.begin, s.end)):
        by_unit.setdefault((span.group, span.a, span.b), []).append(span)
    found = []
    for own in by_unit.values():
        reach = 0
        for span in own:
            first = date.fromordinal(span.begin).year
            last = date.fromordinal(min(span.end, FOREVER) - 1).year
            start = reach + by if reach else first
            stop = min(start + last - first, 9998)
            found.append(
                span._replace(
                    begin=date(start, 1, 1).toordinal(), end=date(stop + 1, 1, 1).toordinal()
                )
            )
            reach = stop
    return found
