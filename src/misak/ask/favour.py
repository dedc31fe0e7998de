"""In whose favour the title of a place is contested: what makes it so in one reading, and who holds
or claims it as an account that is not rejected tells it. Rules 8, 12, 13, 23, 31."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from misak.ask.readings import Unit, accounts
from misak.booking.books import Books
from misak.booking.slices import bearing
from misak.effects.values import Doubt
from misak.ground.days import FOREVER
from misak.ledger.values import Act


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
    return frozenset(
        state
        for other in _worlds(books, (place,))
        for state in _given(other, place, day) - _states(books, place, day)
    )


def favours(books: Books) -> dict[str, list[Favour]]:
    """All places whose title accounts make contested, by the states in whose favour and the days
    on which they do."""
    places = [name.id for name in books.ledger.names.values() if name.type == "place"]
    found: dict[str, set[Favour]] = {}
    for other in _worlds(books, places):
        for place in places:
            for favour in _spans(books, other, place):
                found.setdefault(place, set()).add(favour)
    return {place: sorted(rows) for place, rows in sorted(found.items())}


def _worlds(books: Books, places: list[str] | tuple[str, ...]) -> list[Books]:
    """The books of each account that can bear on the title of some of these places, without those
    that are part of the reading already."""
    base = books.whole
    units = [u for u in accounts(base) if not u.reading.accounts <= books.reading.accounts]
    if not units:
        return []
    titles = base.replay.titles
    near = {p for each in places for p in (each, *titles.above(each), *titles.within.get(each, ()))}
    bear = bearing(base.ledger, "title", (frozenset(near),))
    known = {act.instrument for act in base.ledger.acts if act.number in bear}
    return [base.under(u.reading) for u in units if _bears(u, bear, known)]


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


def _spans(books: Books, other: Books, place: str) -> list[Favour]:
    """When an account gives a place to a state to which the base does not."""
    days = {
        change.day
        for each in (books, other)
        for fluent in ("title", "contested")
        for key in each.accounts(fluent, place)
        for change in each.changes[key]
    }
    turns = sorted(days)
    found: list[Favour] = []
    for begin, until in pairwise((*turns, FOREVER)):
        for state in sorted(_given(other, place, begin) - _states(books, place, begin)):
            found.append(Favour(begin, until, state))
    return _joined(found)


def _joined(found: list[Favour]) -> list[Favour]:
    """The same spans, those of one state that follow each other as one."""
    joined: list[Favour] = []
    for each in sorted(found, key=lambda f: (f.state, f.begin)):
        if joined and (joined[-1].state, joined[-1].until) == (each.state, each.begin):
            joined[-1] = joined[-1]._replace(until=each.until)
        else:
            joined.append(each)
    return joined
