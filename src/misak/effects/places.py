"""Accounts of places: a place has its own, or shares that of the place it lies in, until something
sets it apart (rule 14)."""

from __future__ import annotations

from collections.abc import Mapping

from misak.effects.changes import Changes
from misak.effects.life import How, Turn
from misak.effects.values import FOLLOW, NOBODY, Change, Doubt, Key, Why
from misak.ledger.values import Act, Ledger

FLUENTS = ("title", "administration", "contested")
KEEP = object()  # a node whose value stays as it is


class Places:
    """Who holds and administers each place while postings are booked: a key is a fluent and a
    place.

    ``idle`` are the marks of clauses that moved nothing, so that their conditions do not act
    either; ``void`` those whose giver did not hold.
    """

    def __init__(self, ledger: Ledger, changes: Changes) -> None:
        self.changes, self.rows, self.states = changes, changes.rows, changes.states
        self.inside, self.within = ledger.inside, ledger.within
        self.contested: list[str] = []  # the places that have an account of doubts
        self.known: dict[str, frozenset[str]] = {}  # the states of each holder met so far
        self.doubted = False  # whether any title was ever contested
        self.idle: set[str] = set()
        self.void: list[tuple[int, str, Act]] = []
        self._above: dict[str, tuple[str, ...]] = {}  # the gazetteer's, walked once for each place

    def copied(self, ledger: Ledger, changes: Changes) -> Places:
        """The same for a copy of the facts, to be gone on with apart from these."""
        found = Places(ledger, changes)
        found.contested, found.doubted = [*self.contested], self.doubted
        found.idle, found.void = {*self.idle}, [*self.void]
        found.known, found._above = self.known, self._above  # what is so of any books
        return found

    def above(self, place: str) -> tuple[str, ...]:
        """The places in which a place lies, nearest first; a cycle is followed once."""
        known = self._above.get(place)
        if known is None:
            found: dict[str, None] = {}
            at = place
            while at in self.inside and self.inside[at] not in found:
                at = self.inside[at]
                found[at] = None
            known = self._above[place] = tuple(found)
        return known

    def state(self, polity: str) -> str:
        """The state of a polity; ``nobody`` is its own."""
        return self.states.get(polity, polity)

    def of(self, holder: str | None) -> frozenset[str]:
        """The states that hold, several in a condominium."""
        if holder is None:
            return frozenset()
        found = self.known.get(holder)
        if found is None:
            found = self.known[holder] = frozenset(self.state(h) for h in holder.split("+"))
        return found

    def account(self, fluent: str, place: str) -> Key:
        """The account that speaks for a place now: its own, else that of the nearest container that
        has one."""
        if (fluent, place) in self.rows or place not in self.inside:
            return (fluent, place)
        for each in self.above(place):
            if (fluent, each) in self.rows:
                return (fluent, each)
        return (fluent, place)

    def value(self, fluent: str, place: str) -> object:
        """What the account of a place says now; None where it has none."""
        row = self.rows.get((fluent, place))
        if row is None and place in self.inside:
            row = self.rows.get(self.account(fluent, place))
        return row[-1].value if row else None

    def holder(self, place: str) -> str | None:
        """Who holds title now; None where the books have not opened the place."""
        return self.value("title", place)  # type: ignore[return-value]

    def administrator(self, place: str) -> str | None:
        """Who administers now: whoever came to it by an act, else the holder of title."""
        value = self.value("administration", place)
        return self.holder(place) if value in (None, FOLLOW) else str(value)

    def doubts(self, place: str) -> tuple[Doubt, ...]:
        """What makes the title of a place contested now."""
        return self.value("contested", place) or ()  # type: ignore[return-value]

    def nodes(self, place: str) -> list[str]:
        """A place and what lies within it and has some account of its own: all else there goes with
        one of these."""
        parts = self.within.get(place)
        if parts is None:
            return [place]
        own = [p for p in parts if p != place and any((f, p) in self.rows for f in FLUENTS)]
        return [place, *own]

    def going(self, node: str) -> frozenset[str]:
        """A node with all places within it that go with it: those that lie in no nearer node."""
        own = {*self.nodes(node)}
        parts = (p for p in self.within.get(node, ()) if p not in own)
        nearest = {p: next(each for each in self.above(p) if each in own) for p in parts}
        return frozenset({node, *(p for p, each in nearest.items() if each == node)})

    def sharing(self, fluent: str, place: str) -> list[str]:
        """The nodes of a place that share its account."""
        shared = self.account(fluent, place)
        return [node for node in self.nodes(place) if self.account(fluent, node) == shared]

    def put(
        self, day: int, key: Key, values: Mapping[str, object], cause: Why, how: How = Turn.BEGUN
    ) -> None:
        """Write new values for nodes of a place; a node that keeps its value is set apart from one
        that does not.

        ``key`` is the fluent and the place.
        """
        if not values:
            return
        fluent, place = key
        if place not in self.within:
            self._apart(day, key, cause, False)
            self.changes.write(key, day, values[place], cause, how)
            return
        ruled = self._ruled(key, values)
        for node, value in ruled.items():
            self._apart(day, (fluent, node), cause, value is KEEP)
        for node, value in ruled.items():
            if value is not KEEP:
                self.changes.write((fluent, node), day, value, cause, how)

    def _ruled(self, key: Key, values: Mapping[str, object]) -> dict[str, object]:
        """What has or gets an account of its own, with its new value (KEEP: the old one)."""
        fluent, place = key
        above = {node: self.above(node) for node in self.nodes(place)}
        ruled: dict[str, object] = {}
        for node in sorted(above, key=lambda n: len(above[n])):
            container = next((each for each in above[node] if each in ruled), "")
            value = values.get(node, KEEP)
            if (fluent, node) in self.rows or value != ruled.get(container, KEEP):
                ruled[node] = value
        return ruled

    def _apart(self, day: int, key: Key, cause: Why, keeps: bool) -> None:
        """Give a place an account of its own, with the history of the one that it shared."""
        if key in self.rows:
            return
        fluent, place = key
        if fluent == "contested":
            self.contested.append(place)
        shared = self.account(fluent, place)
        if shared in self.rows:
            self.changes.split(key, shared)
        elif keeps:
            value = FOLLOW if fluent == "administration" else None
            self.rows[key] = [Change(day, value, cause, Turn.APART)]


def without(holder: str, states: frozenset[str], places: Places) -> str:
    """Who is left of a condominium when some states renounce; empty where nobody is."""
    return "+".join(h for h in holder.split("+") if places.state(h) not in states)


def instead(holder: str, old: str, new: str) -> str:
    """The holders with one polity in the place of another."""
    return "+".join(dict.fromkeys(new if h == old else h for h in holder.split("+")))


def vacant(holder: str | None) -> bool:
    """Whether nobody holds: the place was not opened, or its holder renounced in nobody's
    favour."""
    return holder is None or holder == NOBODY
