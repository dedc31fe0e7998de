"""The other readings of a ledger: which of them can bear on a question, and their books as far as
it rests on them."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from misak.ask.readings import Unit, units
from misak.booking.books import Books
from misak.booking.differing import Part, Step, Titles, differing, reaches
from misak.booking.membership import bears, joining, with_members
from misak.booking.reading import Reading
from misak.booking.slices import Subjects, bearing, claimed, openings, sliced
from misak.ledger.values import Act, Dated, Groups, Ledger


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


class Alternatives:
    """The readings beside the base, each booked where it is asked for, and no further than a
    question needs; what was booked once is kept. ``base`` are the books under the base reading."""

    def __init__(self, base: Books) -> None:
        self.base, self.ledger, self.people = base, base.given, base.people
        self.units: list[Unit] = units(base)
        self._groups: dict[Reading, Groups] = {}
        self._rests: dict[tuple[str, Subjects], Rest] = {}
        self._pieces: dict[tuple[str, Subjects], tuple[Ledger, Part]] = {}
        self._sliced: dict[tuple[Reading, str, Subjects], Books] = {}
        self._steps: dict[Reading, list[Step]] = {}

    @cached_property
    def _joining(self) -> Ledger:
        return joining(self.ledger)

    def rest(self, fluent: str, subjects: Subjects) -> Rest:
        """On what a question about a fluent of some subjects rests; a span asks for the same
        again and again."""
        key = (fluent, subjects)
        if key not in self._rests:
            acts = bearing(self.ledger, fluent, subjects)
            ids = {act.instrument for act in self.ledger.acts if act.number in acts}
            self._rests[key] = Rest(acts, frozenset(ids).union(*subjects))
        return self._rests[key]

    def days(self, rest: Rest) -> set[int]:
        """The days on which a reading on which a question hangs begins or ends to differ."""
        hanging = (unit for unit in self.units if any(map(rest.hangs_on, unit.lines)))
        return {day for unit in hanging for day in (unit.since, unit.until)}

    def part(self, reading: Reading, fluent: str, subjects: Subjects) -> Books:
        """The books under a reading, as far as a fluent of some subjects rests on them."""
        key = (reading, fluent, subjects)
        if key not in self._sliced:
            opened = openings(self.base.opened, fluent, subjects)
            small = self._piece(fluent, subjects)[0]._replace(groups=self._grouped(reading))
            self._sliced[key] = Books(
                small, reading, self.people, self.base, opened, self.base.kept
            )
        return self._sliced[key]

    def differs(self, reading: Reading, fluent: str, subjects: Subjects, day: int) -> bool:
        """Whether a reading posts anything else than the base until a day that can reach a fluent
        of some subjects; where it does not, it answers as the base."""
        if reading not in self._steps:
            ledger = self.base.ledger._replace(groups=self._grouped(reading))
            self._steps[reading] = differing(ledger, self.people, reading, self.base.kept)
        part = self._piece(fluent, subjects)[1]
        return reaches(self._steps[reading], part, fluent, day, self._titles)

    def _piece(self, fluent: str, subjects: Subjects) -> tuple[Ledger, Part]:
        """The part of the ledger on which a fluent of some subjects rests."""
        key = (fluent, subjects)
        if key not in self._pieces:
            small = sliced(self.ledger, fluent, self.rest(fluent, subjects).acts)
            numbers = frozenset(act.number for act in small.acts)
            self._pieces[key] = small, Part(numbers, frozenset(small.instruments))
        return self._pieces[key]

    def _grouped(self, reading: Reading) -> Groups:
        """The groups of the ledger under a reading."""
        if reading not in self._groups:
            forces = self.base.expansion.forces
            self._groups[reading] = (
                with_members(self.ledger, self.people, reading, forces)
                if bears(self._joining, reading)
                else self.base.ledger
            ).groups
        return self._groups[reading]

    @cached_property
    def _titles(self) -> Titles:
        """What the base knows of all titles."""
        states = self.people.states
        return Titles(self.base.holders, claimed(self.base.expansion.postings, states), states)
