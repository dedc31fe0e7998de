"""Bonds of one circle as facts that share their spells: told once, and listed one by one only
where somebody asks for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from misak.booking.books import Books
from misak.booking.rows import Together, together
from misak.effects.duty import FLUENT
from misak.effects.values import Bond, Change, Circle, Key

BONDS = {"duty": "owes", "ban": "owes", "right": "right"}
Fact = tuple[str, ...]
Family = tuple[str, str]  # a fluent and a topic


class Side(NamedTuple):
    """A party of a circle: its state, and the polity as its clause has it."""

    state: str
    polity: str


class Crowd(NamedTuple):
    """The facts of a fluent and a topic between each of those who have ``joined`` and every other,
    both ways, ``without`` those (by state) of which other clauses say something too. Parties stand
    in the order of their states."""

    family: Family
    joined: tuple[Side, ...]
    before: tuple[Side, ...]
    without: frozenset[tuple[str, str]] = frozenset()

    def pairs(self) -> Iterator[tuple[Side, Side]]:
        """Who is bound to whom, in order."""
        joined = {*self.joined}
        everyone = sorted((*self.joined, *self.before))
        for one in everyone:
            for other in everyone if one in joined else self.joined:
                if one != other and (one.state, other.state) not in self.without:
                    yield one, other

    def facts(self) -> Iterator[Fact]:
        """Its facts, sorted."""
        fluent, topic = self.family
        for one, other in self.pairs():
            yield fluent, one.state, other.state, topic

    @property
    def mutual(self) -> bool:
        """Whether all of its bonds go both ways."""
        return all((b, a) in self.without for a, b in self.without)

    def facing(self) -> list[list[Side]]:
        """Those who stand across from everybody else, and the others; one list where all do."""
        if len(self.before) > 1:
            return [[*self.joined], [*self.before]]
        return [sorted((*self.joined, *self.before))]

    def numbers(self) -> Iterator[tuple[Side, int]]:
        """Each party with the number of others to whom it is bound."""
        joined, before = len(self.joined), len(self.before)
        less: dict[str, int] = {}
        for state, _ in self.without:
            less[state] = less.get(state, 0) + 1
        for side in self.joined:
            yield side, joined + before - 1 - less.get(side.state, 0)
        for side in self.before:
            yield side, joined - less.get(side.state, 0)


class Column(NamedTuple):
    """The circles of one clause and topic, and the polities in them by state."""

    mark: str
    circles: tuple[Circle, ...]
    those: Together
    polities: dict[str, str]

    def crowds(self, family: Family) -> list[Crowd]:
        """Its circles as crowds."""
        sides = {polity: Side(state, polity) for state, polity in self.polities.items()}
        found: list[Crowd] = []
        everyone: list[Side] = []  # in order, as long as each circle follows on the one before
        for joined, before in self.circles:
            if len(everyone) != len(before):
                everyone = sorted(sides[polity] for polity in before)
            joining = sorted(sides[polity] for polity in joined)
            found.append(Crowd(family, tuple(joining), tuple(everyone)))
            everyone = sorted([*everyone, *joining])
        return found


class Crowds:
    """The circles of some books by what is owed in them."""

    def __init__(self, books: Books) -> None:
        self.state, kept = books.state, books.accounts_kept
        circles = books.desk.circles
        self.columns: dict[Family, list[Column]] = {}
        self.place: dict[Key, int] = {}  # of an account among all, in the order of their beginning
        if circles:
            self.place = {key: place for place, key in enumerate(kept)}
        for (mark, topic), those in together(circles).items():
            own = tuple(circles[key] for key in those.accounts)
            family = (BONDS[nature(kept[those.accounts[0]])], topic)
            polities = {self.state(p): p for p in (*those.earlier, *those.joined)}
            column = Column(mark, own, those, polities)
            self.columns.setdefault(family, []).append(column)

    def keys(self, fact: Fact) -> list[tuple[int, Key]]:
        """The bonds of circles behind a fact, by pair, each with its place among all accounts."""
        found: list[tuple[int, Key]] = []
        for column in self.columns.get((fact[0], fact[-1]), ()):
            one, other = (column.polities.get(state, "") for state in fact[1:3])
            account = column.those.account(one, other)
            if account is not None:
                key = (FLUENT, column.mark, one, other, fact[3])
                found.append((self.place[account], key))
        return found

    def told(self, single: dict[Fact, list[Key]]) -> tuple[list[Crowd], set[Fact]]:
        """All as crowds, without the facts for which ``single`` has bonds between two, and facts
        one by one where clauses bring other parties together, or on other days: several clauses
        that say the same of the same parties make one crowd."""
        known: dict[Family, list[Fact]] = {}
        for fact in single if self.columns else ():
            if (fact[0], fact[-1]) in self.columns:
                known.setdefault((fact[0], fact[-1]), []).append(fact)
        crowds: list[Crowd] = []
        singly: set[Fact] = set()
        for family, columns in self.columns.items():
            if all(column.circles == columns[0].circles for column in columns):
                without = self._without(columns[0], known.get(family, []))
                crowds += (
                    crowd._replace(without=frozenset(without[place])) if place in without else crowd
                    for place, crowd in enumerate(columns[0].crowds(family))
                )
                continue
            own = (crowd for column in columns for crowd in column.crowds(family))
            singly |= {fact for crowd in own for fact in crowd.facts()}
        return crowds, singly

    def _without(self, column: Column, facts: list[Fact]) -> dict[int, set[tuple[str, str]]]:
        """Facts by the circle to which they belong as well."""
        places = {key: place for place, key in enumerate(column.those.accounts)}
        found: dict[int, set[tuple[str, str]]] = {}
        for fact in facts:
            one, other = (column.polities.get(state, "") for state in fact[1:3])
            account = column.those.account(one, other)
            if account is not None:
                found.setdefault(places[account], set()).add((fact[1], fact[2]))
        return found


def nature(row: list[Change]) -> str:
    """The nature of the bond of a change list."""
    return next((change[1].nature for change in row if isinstance(change[1], Bond)), "duty")
