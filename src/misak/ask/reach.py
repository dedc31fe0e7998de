"""As far as the books follow what they say (rule 32), for those who tell of many days at once:
a table, a line of time, a panel, a page. One answer has ``horizon``; this is the same, fact by
fact."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from misak.ask.horizon import Horizon, of_bond, of_fact, searches
from misak.booking.books import Books
from misak.effects.duty import FLUENT as BOND
from misak.effects.values import Bond, Key
from misak.ground.days import FOREVER


class Days(NamedTuple):
    """Days that follow one another: ``begin <= day < end``."""

    begin: int
    end: int


def edge(books: Books, fact: tuple[str, ...], keys: Sequence[Key], day: int) -> Horizon | None:
    """The horizon that a day lies beyond for a fact; None where the books follow it then.

    ``keys`` are the accounts behind a duty or right: each of them that stands is followed by
    itself, and the fact as long as one of them is.
    """
    if not _of_bonds(keys):
        return of_fact(books, fact, None, day)
    found = []
    for key in keys:
        change = books.change(key, day)
        if change is None or not isinstance(change.value, Bond):
            continue
        own = of_bond(books, fact[0], key, day)
        if own is None or own.day > day:
            return None
        found.append(own)
    return max(found, key=lambda one: one.day, default=None)


def stretches(books: Books, fact: tuple[str, ...], keys: Sequence[Key], days: Days) -> list[Days]:
    """The days, of those given, on which the books follow a fact that holds on them."""
    inside = {d for d in turns(books, fact[0], keys) if days.begin < d < days.end}
    inside |= _edges(books, fact, keys, sorted({*inside, days.end}), days)
    found: list[Days] = []
    for begin, end in pairwise(sorted({*days, *inside})):
        if edge(books, fact, keys, begin) is not None:
            continue
        if found and found[-1].end == begin:
            begin = found.pop().begin
        found.append(Days(begin, end))
    return found


def _edges(
    books: Books, fact: tuple[str, ...], keys: Sequence[Key], after: list[int], days: Days
) -> set[int]:
    """The horizons among some days: on the eve of the next turn one has passed if ever."""
    known = (edge(books, fact, keys, day - 1) for day in after)
    return {one.day for one in known if one is not None and days.begin < one.day < days.end}


def turns(books: Books, fluent: str, keys: Sequence[Key]) -> set[int]:
    """The days on which it can turn what a fact rests on, or whether somebody searched."""
    found = {day for one in searches(books, fluent) for day in (one.begin, one.end)}
    for key in keys:
        found |= {change.day for change in books.changes.get(key, ())}
        found |= {day for day, _ in books.replay.confirms.get(key, ())}
    return {day for day in found if 0 < day < FOREVER}


def _of_bonds(keys: Sequence[Key]) -> bool:
    return bool(keys) and keys[0][0] == BOND
