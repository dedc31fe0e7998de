"""What another reading posts otherwise than the base: where none of it reaches a question, both
answer alike, and nothing need be booked again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from misak.booking.expand import redone
from misak.booking.kept import Kept
from misak.booking.reading import Reading
from misak.booking.slices import SITED, TITLE, claimed, hung_on
from misak.effects.administration import Evacuation, Handing
from misak.effects.duty import FLUENT as BOND
from misak.effects.fact import Begin
from misak.effects.instrument import Endings
from misak.effects.posting import SEQUENCE, SPAN, Posting, day_of_key
from misak.effects.title import Giving
from misak.kinds.fluents import FIGHTING, RECOGNITION
from misak.ledger.persons import Persons
from misak.ledger.values import Act, Ledger

# What moves a fluent: the fluents that change it where they change. One that is not here may be
# changed by anything on which it rests.
MOVING = {
    "title": SPAN,
    "administration": SPAN,
    "status": SPAN | {"rejects"},  # contested while a state rejects what it rests on
    **dict.fromkeys(SITED, frozenset({BOND})),
    **dict.fromkeys(FIGHTING, frozenset(FIGHTING)),
    **dict.fromkeys(RECOGNITION, frozenset(RECOGNITION)),
    "boundary": frozenset({"boundary"}),
}


class Step(NamedTuple):
    """A posting that only one of the two readings makes, with its day."""

    day: int
    posting: Posting


class Part(NamedTuple):
    """The part of a ledger on which a question rests, the numbers of its clauses, its instruments,
    and the places of whose title something there hangs: in which something is owed, or where a
    clause acts only if the transfer does whose condition it is."""

    ledger: Ledger
    numbers: frozenset[int]
    instruments: frozenset[str]
    sited: frozenset[str]

    def has(self, posting: Posting) -> bool:
        """Whether a posting comes from this part."""
        if isinstance(posting.cause, Act):
            return posting.cause.number in self.numbers
        return not isinstance(posting, Endings) or posting.id in self.instruments


def part_of(ledger: Ledger, small: Ledger, fluent: str) -> Part:
    """What is known of a part of a ledger (``small``), on which a fluent rests."""
    return Part(
        small,
        frozenset(act.number for act in small.acts),
        frozenset(small.instruments),
        hung_on(ledger, small.acts, fluent),
    )


class Titles(NamedTuple):
    """What is known of all titles under the base: who ever holds one, whose recognition may pass
    one, and the state of each polity."""

    holders: frozenset[str]
    claimants: set[str]
    states: dict[str, str]


def differing(
    ledger: Ledger,
    people: Persons,
    reading: Reading,
    kept: Kept,
    part: frozenset[int] | None = None,
) -> list[Step]:
    """The postings that only the base (``kept``) makes or only a reading, which books ``ledger``
    (its groups are the reading's); ``part`` are its clauses where it is a part of the whole."""
    new = redone(ledger, people, reading, kept, part)
    numbers = part or kept.rows.keys() if new.numbers is None else new.numbers
    lines = kept.lines
    if new.moved is not None:
        lines = [one for one in lines if not isinstance(one[1], Endings) or one[1].id in new.moved]
    old = [*lines, *(keyed for number in numbers for keyed in kept.rows.get(number, ()))]
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
    moving = MOVING.get(fluent)
    if not near or moving is None:
        return bool(near)
    if any(one.moves(moving) or _sited(one, part) for one in near):
        return True
    begun = [one for one in near if isinstance(one, Begin)]
    if not begun or not (fluent in TITLE or part.sited):
        return False
    known = titles.claimants | claimed([(0, one) for one in near], titles.states)
    return any(one.passes(titles.holders, known, titles.states) for one in begun)


def _sited(posting: Posting, part: Part) -> bool:
    """Whether a posting moves the title or the administration of a place on which something
    hangs."""
    if not isinstance(posting, (Giving, Handing, Evacuation)):
        return False
    return not part.sited.isdisjoint(posting.places)
