"""The other readings of a ledger: which of them can bear on a question, and their books as far as
it rests on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from misak.ask.found import Found, Item
from misak.ask.readings import Unit, units
from misak.ask.rejected import REJECTED
from misak.booking.books import Books
from misak.booking.differing import Part, part_of
from misak.booking.reading import BASE, Reading
from misak.booking.slices import BOOKED_AS, Bearing, Subjects, openings, sliced
from misak.ledger.values import Act, Dated


class Rest(NamedTuple):
    """On what a question rests: the numbers of the clauses that bear on it, and whose dated lines
    can (their instruments, and the subjects themselves)."""

    acts: frozenset[int]
    instruments: frozenset[str]

    def hangs_on(self, line: Act | Dated) -> bool:
        """Whether a line of an alternative can change the answer."""
        if isinstance(line, Dated):
            return line.instrument in self.instruments
        return line.number in self.acts or (line.role == "or" and line.parent in self.acts)


class Piece(NamedTuple):
    """The part of the ledger on which a question rests, and its books under the base."""

    part: Part
    books: Books


def otherwise(found: Found, elsewhere: Found) -> tuple[Item, ...] | None:
    """What another reading says, or what a rejection says that is made there; None where it says
    the same (rule 38)."""
    if ids(elsewhere.values) != ids(found.values) or elsewhere.covered != found.covered:
        return elsewhere.values
    known = {other.why.at for other in found.others}
    rejected = (o for o in elsewhere.others if o.reason == REJECTED and o.why.at not in known)
    return next((other.values for other in rejected), None)


def ids(values: tuple[Item, ...]) -> list[str]:
    """What is said, in a fixed order."""
    return sorted(str(v.id) for v in values)


SOONER = "title"  # of which most readings that touch it say the same in the end; of others few do


class Until:
    """The first look at other readings: books that go no further than to the day asked about, which
    cost half as much as whole ones. ``says`` tells whether books say what the answer does."""

    def __init__(
        self, every: Alternatives, of: tuple[str, Subjects], day: int, says: Callable[[Books], bool]
    ) -> None:
        self._every, self._of, self._day, self._says = every, of, day, says

    def same(self, reading: Reading) -> bool:
        """Whether a reading says the same. Not known (False) of one that was asked before: for more
        than one day whole books pay."""
        if self._of[0] != SOONER or self._every.known(reading, *self._of):
            return False
        books = self._every.part(reading, *self._of)
        return self._says(books.until(self._day))


class Alternatives:
    """The readings beside the base, each booked where it is asked for, and no further than a
    question needs; what was booked once is kept. ``base`` are the books under the base reading."""

    def __init__(self, base: Books) -> None:
        self.base, self.ledger, self.people = base, base.given, base.people
        self.units: list[Unit] = units(base)
        self._bearing = Bearing(self.ledger)
        self._rests: dict[tuple[str, Subjects], Rest] = {}
        self._pieces: dict[tuple[str, Subjects], Piece] = {}
        self._sliced: dict[tuple[Reading, str, Subjects], Books] = {}

    def rest(self, fluent: str, subjects: Subjects) -> Rest:
        """On what a question about a fluent of some subjects rests; a span asks for the same
        again and again."""
        key = (BOOKED_AS.get(fluent, fluent), subjects)
        if key not in self._rests:
            acts = self._bearing.on(*key)
            ids = {act.instrument for act in self.ledger.acts if act.number in acts}
            self._rests[key] = Rest(acts, frozenset(ids).union(*subjects))
        return self._rests[key]

    def days(self, rest: Rest) -> set[int]:
        """The days on which a reading on which a question hangs begins or ends to differ."""
        hanging = (unit for unit in self.units if any(map(rest.hangs_on, unit.lines)))
        return {day for unit in hanging for day in (unit.since, unit.until)}

    def known(self, reading: Reading, fluent: str, subjects: Subjects) -> bool:
        """Whether the books under a reading were asked about a fluent of some subjects before."""
        key = (reading, BOOKED_AS.get(fluent, fluent), subjects)
        return key in self._sliced or self.base.knows(reading)

    def part(self, reading: Reading, fluent: str, subjects: Subjects) -> Books:
        """The books under a reading, as far as a fluent of some subjects rests on them."""
        key = (reading, BOOKED_AS.get(fluent, fluent), subjects)
        if key not in self._sliced:
            piece = self._piece(fluent, subjects)
            small, opened = piece.part.ledger, piece.books.opened
            self._sliced[key] = self.base.part(small, reading, opened, piece.books)
        return self._sliced[key]

    def differs(self, reading: Reading, fluent: str, subjects: Subjects, day: int) -> bool:
        """Whether a reading posts anything else than the base until a day that can reach a fluent
        of some subjects; where it does not, it answers as the base."""
        part = self._piece(fluent, subjects).part
        return self.base.differs(reading, part, fluent, day)

    def _piece(self, fluent: str, subjects: Subjects) -> Piece:
        """The part of the ledger on which a fluent of some subjects rests."""
        key = (BOOKED_AS.get(fluent, fluent), subjects)
        if key not in self._pieces:
            small = sliced(self.ledger, key[0], self.rest(*key).acts)
            books = self.base.part(small, BASE, openings(self.base.opened, *key))
            self._pieces[key] = Piece(part_of(self.ledger, small, key[0]), books)
        return self._pieces[key]
