"""What a reading books as the base does: all up to the first posting that only one of the two
makes. Books of a reading go on from a copy of the base's books as they stood there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from misak.booking.force import Force
from misak.booking.replay import Replay
from misak.effects import armistice
from misak.effects.desk import Binding, Desk
from misak.effects.instrument import Endings
from misak.effects.posting import SEQUENCE, Keyed, Posting
from misak.effects.values import Line
from misak.ledger.persons import Persons
from misak.ledger.values import Ledger

STRIDE = 256  # postings from one copy to the next, at most
COPIES = 12  # of a part of the ledger, which has fewer postings


class Made(NamedTuple):
    """What is to be booked: postings in their order, the ledger that they come from, the days of
    its instruments, and whom they bind."""

    ledger: Ledger
    people: Persons
    postings: Sequence[Keyed]
    forces: Mapping[str, Force]
    binding: Binding


class Trail:
    """Copies of the books of the base, as they stood after so many of its postings.

    Each is left by the books of the first reading that come by there, as long as they book what the
    base does; the base itself, which is all that most commands need, leaves none.
    """

    def __init__(self, base: Made | None = None) -> None:
        self._base = base
        self._copies: dict[int, Replay] = {}

    def booked(self, made: Made) -> Replay:
        """The books of a reading, from the nearest copy on that stands for them too."""
        same = 0 if self._base is None else shared(self._base, made)
        at = max((n for n in self._copies if n <= same), default=0)
        if at:
            found = self._copies[at].copied(made.ledger, made.binding)
        else:
            found = Replay(Desk(made.ledger, made.people, made.binding))
        stride = min(STRIDE, len(made.postings) // COPIES + 1)
        while self._base is not None and at + stride <= same:
            found.run(made.postings[at : at + stride])
            at += stride
            self._copies[at] = found.copied(self._base.ledger, self._base.binding)
        found.run(made.postings[at:])
        return found


def shared(base: Made, made: Made) -> int:
    """How many postings a reading books as the base does: the same ones, up to the end of an
    instrument whose days for its parties the reading has otherwise. Where that is an armistice
    none, as any peace may end it; nor where groups have other members."""
    parted = base.binding.parted | made.binding.parted
    moved = {id_ for id_ in parted if made.forces.get(id_) is not base.forces.get(id_)}
    types = {base.ledger.instruments[id_].type for id_ in moved}
    if armistice.TYPE in types or made.ledger.groups != base.ledger.groups:
        return 0
    count = 0
    for (one, posting), (other, own) in zip(base.postings, made.postings, strict=False):
        if one >> SEQUENCE != other >> SEQUENCE or not _same(posting, own):
            break
        if moved and isinstance(own, Endings) and own.id in moved:
            break
        count += 1
    return count


def _same(one: Posting, other: Posting) -> bool:
    """Whether two postings do the same: a clause or a dated line as a cause is told apart from
    another that says the same, a line of the gazetteer is made anew for each reading."""
    if one is other:
        return True
    if one != other:
        return False
    return one.cause is other.cause or isinstance(one.cause, Line)
