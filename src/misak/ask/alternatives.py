"""The other readings of a ledger: which of them can bear on a question, and their books as far as
it rests on them."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.readings import Unit, units
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
