"""What another reading posts otherwise than the base: where none of it reaches a question, both
answer alike, and nothing need be booked again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from misak.booking.expand import redone
from misak.booking.kept import Kept
from misak.booking.reading import Reading
from misak.booking.slices import RULING, TITLE, claimed
from misak.effects.fact import Begin
from misak.effects.instrument import Endings
from misak.effects.performance import Performing
from misak.effects.posting import SEQUENCE, Keyed, Posting, day_of_key
from misak.ledger.persons import Persons
from misak.ledger.values import Act, Ledger


class Step(NamedTuple):
    """A posting that only one of the two readings makes, with its day."""

    day: int
    posting: Posting


class Part(NamedTuple):
    """The part of a ledger on which a question rests: the numbers of its clauses, and its
    instruments."""

    numbers: frozenset[int]
    instruments: frozenset[str]

    def has(self, posting: Posting) -> bool:
        """Whether a posting comes from this part."""
        if isinstance(posting.cause, Act):
            return posting.cause.number in self.numbers
        return not isinstance(posting, Endings) or posting.id in self.instruments


class Titles(NamedTuple):
    """What is known of all titles under the base: who ever holds one, whose recognition may pass
    one, and the state of each polity."""

    holders: frozenset[str]
    claimants: set[str]
    states: dict[str, str]


def differing(ledger: Ledger, people: Persons, reading: Reading, kept: Kept) -> list[Step]:
    """The postings that only the base (``kept``) makes or only a reading, which books ``ledger``
    (its groups are the reading's)."""
    new = redone(ledger, people, reading, kept)
    numbers = kept.rows.keys() if new.numbers is None else new.numbers
    old = [*kept.lines, *(keyed for number in numbers for keyed in kept.rows.get(number, ()))]
    left: dict[int, list[Posting]] = {}
    for key, posting in old:
        left.setdefault(key >> SEQUENCE, []).append(posting)
    found: list[Step] = []
    for key, posting in new.postings:
        same = left.get(key >> SEQUENCE, [])
        if posting in same:
            same.remove(posting)
        else:
            found.append(Step(day_of_key(key), posting))
    shift = SEQUENCE
    found += [Step(day_of_key(key << shift), one) for key, rest in left.items() for one in rest]
    return found


def reaches(steps: Iterable[Step], part: Part, fluent: str, day: int, titles: Titles) -> bool:
    """Whether any of these postings can change what the books say of a fluent by a day, as far as
    it rests on a part of the ledger."""
    near = [one.posting for one in steps if one.day <= day and part.has(one.posting)]
    if fluent not in TITLE:
        return bool(near)
    known: set[str] | None = None
    for posting in near:
        if isinstance(posting, Performing):
            continue
        if posting.moves(RULING):
            return True
        if isinstance(posting, Begin):
            if known is None:
                said: list[Keyed] = [(0, each) for each in near]
                known = titles.claimants | claimed(said, titles.states)
            if posting.passes(titles.holders, known, titles.states):
                return True
    return False
