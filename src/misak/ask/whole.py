"""What is asked of a part that the books follow only with the whole around it: who ran the whole
is not known of the part while war moves from one part to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from misak.ask.found import NO, Found
from misak.ask.questions import administration, status
from misak.ask.unknown import Heard, Precision
from misak.booking.books import Books
from misak.effects.administration import by_force
from misak.effects.values import Change

STATUS = "status"
MOVING = ("administration", STATUS)  # what may differ from part to part
HELD_BY_FORCE = ("occupied", "administered")
FIGHTING = ("war", "hostilities")


class Told(NamedTuple):
    """An answer, and whether it stands ``alone``: what other readings say of it tells nothing."""

    found: Found
    alone: bool


def of_part(books: Books, question: str, heard: Sequence[Heard], found: Found, day: int) -> Told:
    """The answer about the whole, where it may be told of the part that was named; else that the
    books do not cover the part, beside which other accounts of the whole say nothing.

    Force takes a whole part by part: a part may have been taken before the day that the books
    have for the whole, or after it. That the whole has no status does not deny its part one.
    """
    places = [each.id for each in heard if each.precision is Precision.PART]
    if question not in MOVING or not found.covered or found.followed is not None:
        return Told(found, False)
    if places and question == STATUS and (not found.values or found.values == NO):
        return Told(Found((), found.reasons, covered=False), True)
    if any(_in_motion(books, place, day) for place in places):
        return Told(Found((), found.reasons, covered=False), True)
    return Told(found, False)


def _in_motion(books: Books, place: str, day: int) -> bool:
    """Whether a place is held by force on a day, or is taken by it in a war that is on."""
    now = status.answer(books, (place,), day, ())
    if any(item.id in HELD_BY_FORCE for item in now.values):
        return True
    until = administration.answer(books, (place,), day, ()).until
    return until is not None and _taken(books, place, until) and _one_war(books, place, day, until)


def _taken(books: Books, place: str, day: int) -> bool:
    """Whether an administration that begins on a day came by force."""
    change = _administration(books, place, day)
    return change is not None and by_force(change.cause, False)


def _administration(books: Books, place: str, day: int) -> Change | None:
    key = books.account("administration", place, day)
    return books.change(key, day) if key is not None else None


def _one_war(books: Books, place: str, day: int, until: int) -> bool:
    """Whether the state that ran a place was at war with somebody both on a day and on the day on
    which the place was taken."""
    own = books.state(books.administrator(place, day) or "")
    return any(
        books.value(key, day) is not None and books.value(key, until) is not None
        for fluent in FIGHTING
        for key in books.by_fluent.get(fluent, ())
        if own in map(books.state, key[1:3])
    )
