"""What a panel is to hold, worked out once for every engine: which units exist on which days,
and what each column states.

A unit's row exists for a period (a year, or a day) in which it exists by the rule; a cell is 1
where the fact holds by the rule, 0 where it does not and the source covers the whole period,
and missing otherwise. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from misak.bulk.panels import numbers
from misak.bulk.tables.facts import PLACE, POLITY, Fact, Held, Stated
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
    "1": ("{0} of polity1", "polity1 için {0}"),
    "2": ("{0} of polity2", "polity2 için {0}"),
    "either": ("{0} between the two, either way", "ikisi arasında {0}, herhangi bir yönde"),
}


class Rule(NamedTuple):
    """When a year counts: ``any`` day does, the day ``at`` (month, day) does, or a ``share`` of
    its days does."""

    kind: str = "any"
    month: int = 1
    day: int = 1
    share: float = 0.0


class Column(NamedTuple):
    """A column: spells keyed as the panel's units are (b is -1 where a unit has no second
    part); and, keyed so too, where it is not known whether it holds, and where silence means no
    beside the days covered for all units. The label is in English and in Turkish. ``numeric``:
    its cells are the numbers that its spells state (numbers.py). ``some``: see Fact."""

    name: str
    label: tuple[str, str]
    spells: list[Held]
    gaps: list[Held]
    silent: list[Held]
    covered: tuple[int, int]
    source: str
    numeric: bool = False
    some: bool = False


Names = Callable[[int, int], str]  # the name of a code, by its number, in a period


class Wanted(NamedTuple):
    """What a panel is to show: facts (all that fit the unit where none is named), when a year
    counts, and who exists.

    Who exists is told by the fact ``universe``, by default the first fact about single
    polities; where there is none, everybody who occurs exists throughout.
    """

    facts: tuple[str, ...] = ()
    rule: Rule = Rule()
    universe: str = ""


class Plan(NamedTuple):
    """A panel: ``universe`` are the days on which each unit exists; ``first`` and ``last`` are
    years, or days for a panel of days.

    ``names`` gives the names that stand beside the codes, where they are wanted; ``called``
    what tables call codes.
    """

    unit: str
    rule: Rule
    first: int
    last: int
    codes: list[str]
    universe: list[Held]
    columns: list[Column]
    names: Names | None = None
    called: dict[str, str] = {}  # noqa: RUF012  # a default that nobody writes to

    @property
    def numeric(self) -> bool:
        """Whether some column has numbers."""
        return any(column.numeric for column in self.columns)

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

    @property
    def name_heads(self) -> tuple[str, ...]:
        """The columns of names, where they are wanted."""
        return tuple(f"{head}_name" for head in self.heads[:-1]) if self.names else ()

    def shown(self, cite: bool) -> list[str]:
        """The names of all columns, in order."""
        ends = ("", "_cite") if cite else ("",)
        return [*self.heads, *self.name_heads, *(c.name + e for c in self.columns for e in ends)]


class NoSuch(ValueError):
    """What was asked for is not stated, or no unit can have it: a fault code, the name, and the
    unit."""


def make(stated: Stated, unit: str, first: int, last: int, wanted: Wanted | None = None) -> Plan:
    """Plan a panel. Raises NoSuch."""
    wanted = wanted or Wanted()
    for name in (*wanted.facts, *((wanted.universe,) if wanted.universe else ())):
        if name not in stated.facts:
            raise NoSuch("X813", name)
    chosen = [stated.facts[name] for name in wanted.facts] or list(stated.facts.values())
    period = (unit, wanted.rule, first, last, stated.codes)
    if unit == "place-year":
        universe, columns = _places(chosen, wanted, unit)
    else:
        home = _home(stated, wanted.universe)
        alive = _alive(home, stated)
        if not alive:
            raise NoSuch("X814", unit)
        universe = alive if unit == "polity-year" else _dyads(alive, unit.startswith("directed"))
        shown = [f for f in chosen if f is not home or f.name in wanted.facts]
        made = {f.name: _columns(f, unit, universe) for f in shown}
        columns = [c for each in made.values() for c in each]
        _refuse(made, wanted, unit)
    return Plan(*period, universe, columns, None, stated.called)


class Unshown(NamedTuple):
    """Codes of a source that no unit of a panel can have: who exists is said by ``home``."""

    source: str
    codes: list[str]
    home: str


def home_of(stated: Stated, wanted: Wanted, unit: str) -> Fact | None:
    """The fact that says who exists in a panel; none where its units are places."""
    return None if unit == "place-year" else _home(stated, wanted.universe)


def unshown(stated: Stated, home: Fact | None, days: tuple[int, int]) -> list[Unshown]:
    """The codes that facts state on the days of a panel, and that the one that says who exists
    does not list on any day: nothing of them is shown."""
    if home is None:
        return []
    alive = {s.a for s in home.spells}
    found: dict[str, set[int]] = {}
    for fact in stated.facts.values():
        if fact is not home and fact.shape != PLACE:
            said = (s for s in fact.spells if s.begin < days[1] and days[0] < s.end)
            codes = {code for s in said for code in (s.a, s.b) if code >= 0} - alive
            found.setdefault(fact.source, set()).update(codes)
    return [
        Unshown(source, [stated.codes[code] for code in sorted(codes)], home.name)
        for source, codes in found.items()
        if codes
    ]


def _refuse(made: dict[str, list[Column]], wanted: Wanted, unit: str) -> None:
    """A fact that is asked for by its name and that the unit cannot have ends the panel."""
    for name in wanted.facts:
        if not made.get(name):
            raise NoSuch("X826", name, unit)


def _places(chosen: list[Fact], wanted: Wanted, unit: str) -> tuple[list[Held], list[Column]]:
    """The universe and the columns of a panel of places."""
    facts = [f for f in chosen if f.shape == PLACE]
    if not facts:
        raise NoSuch("X814", unit)
    columns = {f.name: [_column(f.name, "fact", f, lambda spells: spells)] for f in facts}
    _refuse(columns, wanted, unit)
    return [s for f in facts for s in f.spells], [c for each in columns.values() for c in each]


def _home(stated: Stated, universe: str) -> Fact | None:
    """The fact that says who exists."""
    if universe:
        return stated.facts[universe]
    known = [f for f in stated.facts.values() if f.shape == POLITY and not f.numeric]
    return next((f for f in known if f.spells), known[0] if known else None)


def _alive(home: Fact | None, stated: Stated) -> list[Held]:
    """The days on which each polity exists, within what the source covers."""
    if home is None:
        facts = [f for f in stated.facts.values() if f.shape != PLACE]
        said = (s for f in facts for s in (*f.spells, *f.gaps))
        occurring = {p for s in said for p in (s.a, s.b) if p >= 0}
        return [Held(p, -1, BEGINNING, FOREVER, ()) for p in sorted(occurring)]
    low, high = home.covered
    return [
        s._replace(begin=max(s.begin, low), end=min(s.end, high))
        for s in home.spells
        if max(s.begin, low) < min(s.end, high)
    ]


def _dyads(alive: list[Held], directed: bool) -> list[Held]:
    """Two polities on the days on which both exist; each pair once (the lower number first), or
    both ways."""
    spans = sorted((s.a, s.begin, s.end) for s in alive)
    return [
        Held(a, b, begin if begin > b_begin else b_begin, end if end < b_end else b_end, ())
        for a, begin, end in spans
        for b, b_begin, b_end in spans
        if a != b and (directed or a < b) and begin < b_end and b_begin < end
    ]


def _column(name: str, label: str, fact: Fact, turn: Callable[[list[Held]], list[Held]]) -> Column:
    """A column of a fact; ``turn`` makes spells of its shape spells of the panel's units,
    ``label`` is one of LABELS."""
    en, tr = LABELS[label]
    spells = turn(fact.spells)
    return Column(
        name,
        (en.format(fact.name), tr.format(fact.name)),
        [numbers.marked(s) for s in spells] if fact.numeric else spells,
        turn(fact.gaps),
        turn(fact.silent),
        fact.covered,
        fact.source,
        fact.numeric,
        fact.some,
    )


def _columns(fact: Fact, unit: str, universe: list[Held]) -> list[Column]:
    """A fact as columns of a unit. Direction is never lost: a directed fact gives two columns
    where a pair stands once.

    Duties out of one pact have a third, as the tables of pairs have it: whether either of the
    two has it.
    """
    name = fact.name
    if fact.shape == PLACE:
        return []
    if fact.shape == POLITY:
        if unit == "polity-year":
            return [_column(name, "fact", fact, lambda spells: spells)]
        return _of_each(fact, universe)
    if unit == "polity-year":
        if fact.numeric:
            return []  # a number towards each of many is no number of one
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


def _of_each(fact: Fact, universe: list[Held]) -> list[Column]:
    """A fact of one polity as two columns of a pair: of its first, and of its second."""
    seconds: dict[int, list[int]] = {}
    firsts: dict[int, list[int]] = {}
    for a, b in dict.fromkeys((s.a, s.b) for s in universe):
        seconds.setdefault(a, []).append(b)
        firsts.setdefault(b, []).append(a)

    def of_first(spells: list[Held]) -> list[Held]:
        return [s._replace(b=b) for s in spells for b in seconds.get(s.a, ())]

    def of_second(spells: list[Held]) -> list[Held]:
        return [s._replace(a=a, b=s.a) for s in spells for a in firsts.get(s.a, ())]

    return [
        _column(f"{fact.name}_1", "1", fact, of_first),
        _column(f"{fact.name}_2", "2", fact, of_second),
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
