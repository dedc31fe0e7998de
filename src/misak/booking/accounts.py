"""Accounts of places: a place has its own, or shares that of the place it lies in, until something sets it apart (SEMANTICS 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from misak.booking.postings import Key, Why

if TYPE_CHECKING:
    from misak.booking.replay import Replay

FLUENTS = ("title", "administration", "contested")
FOLLOW = "="  # administration goes with title
KEEP = object()


class Accounts:
    """The accounts of places while postings are booked: a key is a fluent and a place."""

    def __init__(self, books: Replay) -> None:
        self.books = books
        self.states = books.states
        self.inside = books.ledger.inside
        self.within = books.ledger.within
        self.contested: list[
            str
        ] = []  # the places that have an account of doubts, in the order in which they got it

    def above(self, place: str) -> list[str]:
        """The places in which a place lies, nearest first; a cycle is followed once."""
        found: dict[str, None] = {}
        while place in self.inside and self.inside[place] not in found:
            place = self.inside[place]
            found[place] = None
        return list(found)

    def state(self, polity: str) -> str:
        """The state of a polity; ``nobody`` is its own."""
        return self.states.get(polity, polity)

    def account(self, fluent: str, place: str) -> Key:
        """The account that speaks for a place now: its own, else that of the nearest container that has one."""
        changes = self.books.changes
        for each in (place, *self.above(place)) if place in self.inside else (place,):
            if (fluent, each) in changes:
                return (fluent, each)
        return (fluent, place)

    def value(self, fluent: str, place: str) -> object:
        """What the account of a place says now; None where it has none."""
        row = self.books.changes.get((fluent, place))
        if row is None and place in self.inside:
            row = self.books.changes.get(self.account(fluent, place))
        return row[-1][1] if row else None

    def nodes(self, place: str) -> list[str]:
        """A place and what lies within it and has some account of its own: all else there goes with one of these."""
        parts = self.within.get(place)
        if parts is None:
            return [place]
        changes = self.books.changes
        return [
            place,
            *(
                part
                for part in parts
                if part != place and any((fluent, part) in changes for fluent in FLUENTS)
            ),
        ]

    def put(
        self,
        day: int,
        fluent: str,
        place: str,
        values: dict[str, object],
        cause: Why,
        how: str = "",
    ) -> None:
        """Write new values for nodes of a place; a node that keeps its value is set apart from one that does not."""
        if not values:
            return
        if place not in self.within:
            self._apart(day, fluent, place, cause, False)
            self.books.write((fluent, place), day, values[place], cause, how)
            return
        ruled: dict[
            str, object
        ] = {}  # what has or gets an account of its own, with its new value (KEEP: the old one)
        for node in sorted(self.nodes(place), key=lambda n: len(self.above(n))):
            container = next((each for each in self.above(node) if each in ruled), "")
            value = values.get(node, KEEP)
            if (fluent, node) in self.books.changes or value != ruled.get(container, KEEP):
                ruled[node] = value
        for node, value in ruled.items():
            self._apart(day, fluent, node, cause, value is KEEP)
        for node, value in ruled.items():
            if value is not KEEP:
                self.books.write((fluent, node), day, value, cause, how)

    def _apart(self, day: int, fluent: str, place: str, cause: Why, keeps: bool) -> None:
        """Give a place an account of its own, with the history of the one that it shared."""
        key = (fluent, place)
        if key in self.books.changes:
            return
        if fluent == "contested":
            self.contested.append(place)
        shared = self.account(fluent, place)
        if shared in self.books.changes:
            self.books.changes[key] = list(self.books.changes[shared])
            self.books.shared[key] = shared
            self.books.confirms[key] = list(self.books.confirms.get(shared, ()))
        elif keeps:
            self.books.changes[key] = [
                (day, FOLLOW if fluent == "administration" else None, cause, "apart")
            ]

    def sharing(self, fluent: str, place: str) -> list[str]:
        """The nodes of a place that share its account."""
        shared = self.account(fluent, place)
        return [node for node in self.nodes(place) if self.account(fluent, node) == shared]
