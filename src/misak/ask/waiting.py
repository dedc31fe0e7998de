"""Clauses that wait for an event that has not come or has no day: they move nothing, and it is said
that they wait. Rule 40."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from misak.ask.found import Item, Other
from misak.booking.books import Books
from misak.booking.mentions import concerns
from misak.ledger.values import Act, two

AWAITS = "awaits"  # the reading under which such a clause stands beside an answer
WAITS = "waits"  # its rank
FOR = "şu beklenir: {0} | it waits for {1}"


class Waiting(NamedTuple):
    """A clause that waits: since when, and for what, in the author's words."""

    since: int
    act: Act
    event: str

    @property
    def reason(self) -> str:
        """What it waits for, in both languages."""
        tr, en = two(self.event)
        return FOR.format(tr, en) if self.event else ""

    @property
    def beside(self) -> Other:
        """How it stands beside an answer: to whom it would give what it is about, if to anybody."""
        takers = (getattr(effect, "taker", "") for effect in self.act.row.effects)
        would = tuple(Item(id_) for slot in takers for id_ in self.act.slots.get(slot, ()))
        return Other(AWAITS, would, self.act, self.reason, WAITS)


def waiting(books: Books, day: int) -> Iterator[Waiting]:
    """The clauses that wait on a day; one whose article has ended by then waits no more."""
    for since, act, event in books.expansion.waiting:
        if since <= day and not _ended(books, act, day):
            yield Waiting(since, act, event)


def about(
    books: Books, fluent: str, subjects: tuple[frozenset[str], ...], day: int
) -> Iterator[Waiting]:
    """Those of them that would change a fluent of these subjects."""
    for one in waiting(books, day):
        own = any(getattr(effect, "fluent", "") == fluent for effect in one.act.row.effects)
        named = concerns(books.ledger, one.act)
        if own and all(not named.isdisjoint(subject) for subject in subjects):
            yield one


def _ended(books: Books, act: Act, day: int) -> bool:
    return any(
        end.day <= day
        and end.parties is None
        and (end.articles is None or act.article in end.articles)
        for end in books.replay.endings.get(act.instrument, ())
    )
