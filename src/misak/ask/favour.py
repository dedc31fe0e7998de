"""In whose favour the title of a place is contested: what makes it so in one reading, and who holds
or claims it as an account that is not rejected tells it. Rules 8, 12, 13, 23, 31."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from misak.ask.readings import Unit, accounts
from misak.booking.books import Books
from misak.booking.differing import Part, part_of
from misak.booking.reading import BASE, Reading
from misak.booking.slices import openings, sliced
from misak.effects.values import Doubt
from misak.ground.days import FOREVER
from misak.ledger.values import Act

TITLE = "title"
Steps = tuple[tuple[int, frozenset[str]], ...]  # from a day on these states


class Favour(NamedTuple):
    """From a day until a day an account gives a place to a state, or makes its title contested in
    that state's favour; the base does not give it."""

    begin: int
    until: int
    state: str


def doubts(books: Books, place: str, day: int) -> tuple[Doubt, ...]:
    """What makes the title of a place contested on a day under the reading of these books."""
    for key in books.accounts("contested", place):
        change = books.change(key, day)
        if change is not None:
            return change.value or ()  # type: ignore[return-value]
    return ()


def favoured(books: Books, place: str, day: int) -> frozenset[str]:
    """The states in whose favour accounts make the title of a place contested on a day."""
    base = books.whole
    heavy = weighed(books, (place,))
    differ = [unit.reading for unit in heavy.units if heavy.differs(base, unit.reading, day)]
    worlds = [heavy.books(base, reading) for reading in differ]
    if len(differ) < len(heavy.units):
        worlds.append(base)  # which the others say too
    own = _states(books, place, day)
    return frozenset(state for other in worlds for state in _given(other, place, day) - own)


def held(books: Books, place: str) -> Steps:
    """The states that hold the title of a place, from each day on which that changes."""
    return _steps(books, place, ("title",), _states)


def given(books: Books, place: str) -> Steps:
    """The states that hold, claim or dispute the title of a place, or for whom it waits, from
    each day on which that changes."""
    return _steps(books, place, ("title", "contested"), _given)


def favours(given: Iterable[Steps], held: Steps) -> list[Favour]:
    """The states in whose favour some accounts make a title contested, with the days: whom they
    give the place (``given``) and who does not hold it (``held``)."""
    found: set[Favour] = set()
    for steps in given:
        for begin, until in pairwise((*sorted({day for day, _ in (*steps, *held)}), FOREVER)):
            states = _then(steps, begin) - _then(held, begin)
            found |= {Favour(begin, until, state) for state in states}
    return _joined(found)


def _steps(
    books: Books,
    place: str,
    fluents: tuple[str, ...],
    of: Callable[[Books, str, int], frozenset[str]],
) -> Steps:
    days = {
        change.day
        for fluent in fluents
        for key in books.accounts(fluent, place)
        for change in books.changes[key]
    }
    found: list[tuple[int, frozenset[str]]] = []
    for day in sorted(days):
        states = of(books, place, day)
        if not found or found[-1][1] != states:
            found.append((day, states))
    return tuple(found)


def _then(steps: Steps, day: int) -> frozenset[str]:
    """What steps say of a day; nobody before the first."""
    at = bisect_right(steps, day, key=lambda step: step[0])
    return steps[at - 1][1] if at else frozenset()


class Weighed(NamedTuple):
    """The accounts that can bear on the title of some places, and on what these titles rest: the
    part of the ledger, and its books under the base."""

    units: list[Unit]
    part: Part
    beside: Books

    def differs(self, base: Books, reading: Reading, day: int) -> bool:
        """Whether one of the accounts posts anything until a day that can reach the titles."""
        return base.differs(reading, self.part, TITLE, day)

    def books(self, base: Books, reading: Reading) -> Books:
        """The books under one of the accounts, as far as the titles rest on them."""
        if base.knows(reading):
            return base.under(reading)
        return base.part(self.part.ledger, reading, self.beside.opened, self.beside)


def weighed(books: Books, places: list[str] | tuple[str, ...]) -> Weighed:
    """The accounts that can bear on the title of some places and are no part of the reading of
    these books."""
    base = books.whole
    units = [u for u in accounts(base) if not u.reading.accounts <= books.reading.accounts]
    if not units:
        return Weighed([], part_of(base.ledger, base.ledger, TITLE), base)
    titles = base.replay.titles
    near = frozenset(
        p for each in places for p in (each, *titles.above(each), *titles.within.get(each, ()))
    )
    bear = base.bearing.on(TITLE, (near,))
    known = {act.instrument for act in base.ledger.acts if act.number in bear}
    small = sliced(base.given, TITLE, bear)
    part = part_of(base.ledger, small, TITLE)
    beside = base.part(small, BASE, openings(base.opened, TITLE, (near,)))
    return Weighed([unit for unit in units if _bears(unit, bear, known)], part, beside)


def _bears(unit: Unit, bear: AbstractSet[int], known: set[str]) -> bool:
    return any(
        line.number in bear or line.parent in bear
        if isinstance(line, Act)
        else line.instrument in known
        for line in unit.lines
    )


def _states(books: Books, place: str, day: int) -> frozenset[str]:
    holder = books.holder(place, day)
    return frozenset(map(books.state, holder.split("+"))) if holder else frozenset()


def _given(books: Books, place: str, day: int) -> frozenset[str]:
    """Who holds the title, who claims it, for whom it waits, who disputes it."""
    said = doubts(books, place, day)
    rivals = {who for d in said for who in (d.claimants if d.kind == "matter" else (d.of,))}
    return _states(books, place, day) | {books.state(who) for who in rivals}


def _joined(found: Iterable[Favour]) -> list[Favour]:
    """The spans of each state as one where they overlap or follow each other."""
    joined: list[Favour] = []
    for each in sorted(found, key=lambda f: (f.state, f.begin)):
        if joined and joined[-1].state == each.state and each.begin <= joined[-1].until:
            joined[-1] = joined[-1]._replace(until=max(joined[-1].until, each.until))
        else:
            joined.append(each)
    return sorted(joined)
