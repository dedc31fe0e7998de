"""What a panel is to hold, worked out once for every engine: which units exist on which days, and what each column states.

A unit's row exists for a period (a year, or a day) in which it exists by the rule; a cell is 1 where the fact holds by
the rule, 0 where it does not and the source covers the whole period, and missing otherwise. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from misak.bulk.tables.facts import PAIR, PLACE, POLITY, Fact, Held, Stated
from misak.ground.days import BEGINNING, FOREVER

UNITS = ("dyad-year", "directed-dyad-year", "polity-year", "place-year", "dyad-day")
MISSING = -1
LABELS = {
    "fact": ("{0}", "{0}"),
    "anybody": ("{0} with anybody", "{0}, herhangi biriyle"),
    "owes": ("{0}, as the one who owes", "{0}, yükümlü olarak"),
    "owed": ("{0}, as the one to whom it is owed", "{0}, hak sahibi olarak"),
    "12": ("{0}, from polity1 to polity2", "{0}, polity1'den polity2'ye"),
    "21": ("{0}, from polity2 to polity1", "{0}, polity2'den polity1'e"),
    "two": ("{0} between the two", "ikisi arasında {0}"),
    "either": ("{0} between the two, either way", "ikisi arasında {0}, herhangi bir yönde"),
}


class Rule(NamedTuple):
    """When a year counts: ``any`` day does, the day ``at`` (month, day) does, or a ``share`` of its days does."""

    kind: str = "any"
    month: int = 1
    day: int = 1
    share: float = 0.0


class Column(NamedTuple):
    """A column: spells keyed as the panel's units are (b is -1 where a unit has no second part); and, keyed so too, where
    it is not known whether it holds, and where silence means no beside the days covered for all units. The label is in
    English and in Turkish."""

    name: str
    label: tuple[str, str]
    spells: list[Held]
    gaps: list[Held]
    silent: list[Held]
    covered: tuple[int, int]
    source: str


class Plan(NamedTuple):
    """A panel: ``universe`` are the days on which each unit exists; ``first`` and ``last`` are years, or days for a panel of days."""

    unit: str
    rule: Rule
    first: int
    last: int
    codes: list[str]
    universe: list[Held]
    columns: list[Column]

    @property
    def daily(self) -> bool:
        """Whether a period is a day."""
        return self.unit.endswith("-day")

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of the columns that name a row."""
        first = {"polity-year": ("polity",), "place-year": ("place", "holder")}.get(
            self.unit, ("polity1", "polity2")
        )
        return (*first, "date" if self.daily else "year")


class NoSuch(ValueError):
    """What was asked for is not stated: a fault code and the name."""


def make(
    stated: Stated,
    unit: str,
    first: int,
    last: int,
    facts: tuple[str, ...] = (),
    rule: Rule | None = None,
    universe: str = "",
) -> Plan:
    """Plan a panel of some facts (all that fit the unit where none is named). Raises NoSuch.

    Who exists is told by the fact ``universe``, by default the first fact about single polities; where there is none,
    everybody who occurs exists throughout.
    """
    for name in (*facts, *((universe,) if universe else ())):
        if name not in stated.facts:
            raise NoSuch("X813", name)
    chosen = [stated.facts[name] for name in facts] or [
        f for f in stated.facts.values() if (f.shape == PLACE) == (unit == "place-year")
    ]
    if unit == "place-year":
        chosen = [f for f in chosen if f.shape == PLACE]
        if not chosen:
            raise NoSuch("X814", unit)
        return Plan(
            unit,
            rule or Rule(),
            first,
            last,
            stated.codes,
            [s for f in chosen for s in f.spells],
            [_column(f.name, "fact", f, lambda spells: spells) for f in chosen],
        )
    home = (
        stated.facts[universe]
        if universe
        else next((f for f in stated.facts.values() if f.shape == POLITY), None)
    )
    alive = _alive(home, stated)
    if not alive:
        raise NoSuch("X814", unit)
    columns = [
        c
        for f in chosen
        if f.shape != PLACE and (f is not home or f.name in facts)
        for c in _columns(f, unit)
    ]
    return Plan(
        unit,
        rule or Rule(),
        first,
        last,
        stated.codes,
        alive if unit == "polity-year" else _dyads(alive, unit.startswith("directed")),
        columns,
    )


def _alive(home: Fact | None, stated: Stated) -> list[Held]:
    """The days on which each polity exists, within what the source covers."""
    if home is None:
        occurring = {
            p
            for f in stated.facts.values()
            if f.shape == PAIR
            for s in f.spells
            for p in (s.a, s.b)
        }
        return [Held(p, -1, BEGINNING, FOREVER, ()) for p in sorted(occurring)]
    low, high = home.covered
    return [
        s._replace(begin=max(s.begin, low), end=min(s.end, high))
        for s in home.spells
        if max(s.begin, low) < min(s.end, high)
    ]


def _dyads(alive: list[Held], directed: bool) -> list[Held]:
    """Two polities on the days on which both exist; each pair once (the lower number first), or both ways."""
    spans = sorted((s.a, s.begin, s.end) for s in alive)
    return [
        Held(a, b, begin if begin > b_begin else b_begin, end if end < b_end else b_end, ())
        for a, begin, end in spans
        for b, b_begin, b_end in spans
        if a != b and (directed or a < b) and begin < b_end and b_begin < end
    ]


def _column(name: str, label: str, fact: Fact, turn: Callable[[list[Held]], list[Held]]) -> Column:
    """A column of a fact; ``turn`` makes spells of its shape spells of the panel's units, ``label`` is one of LABELS."""
    en, tr = LABELS[label]
    return Column(
        name,
        (en.format(fact.name), tr.format(fact.name)),
        turn(fact.spells),
        turn(fact.gaps),
        turn(fact.silent),
        fact.covered,
        fact.source,
    )


def _columns(fact: Fact, unit: str) -> list[Column]:
    """A fact as columns of a unit. Direction is never lost: a directed fact gives two columns where a pair stands once.

    Duties out of one pact have a third, as the tables of pairs have it: whether either of the two has it.
    """
    name = fact.name
    if fact.shape == POLITY:
        return [_column(name, "fact", fact, lambda spells: spells)] if unit == "polity-year" else []
    if unit == "polity-year":
        if not fact.directed:
            return [
                _column(
                    name,
                    "anybody",
                    fact,
                    lambda spells: [*_firsts(spells), *_firsts(_turned(spells))],
                )
            ]
        return [
            _column(f"{name}_from", "owes", fact, _firsts),
            _column(f"{name}_to", "owed", fact, lambda spells: _firsts(_turned(spells))),
        ]
    if unit.startswith("directed"):
        if fact.directed:
            return [_column(name, "12", fact, lambda spells: spells)]
        return [_column(name, "two", fact, lambda spells: [*spells, *_turned(spells)])]
    if not fact.directed:
        return [_column(name, "two", fact, _low_first)]
    both = [_column(name, "either", fact, _low_first)] if fact.shared else []
    return [
        *both,
        _column(f"{name}_12", "12", fact, lambda spells: [s for s in spells if s.a < s.b]),
        _column(f"{name}_21", "21", fact, lambda spells: [_turn(s) for s in spells if s.a > s.b]),
    ]


def _low_first(spells: list[Held]) -> list[Held]:
    """Spells of two as of the pair, the lower number first."""
    return [s if s.a < s.b else _turn(s) for s in spells]


def _turn(spell: Held) -> Held:
    return spell._replace(a=spell.b, b=spell.a)


def _turned(spells: list[Held]) -> list[Held]:
    return [_turn(s) for s in spells]


def _firsts(spells: list[Held]) -> list[Held]:
    return [s._replace(b=-1) for s in spells]
