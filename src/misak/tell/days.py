"""The day that a telling is for: as people write it, or today."""

from __future__ import annotations

from datetime import date

from misak.ask.language import NotUnderstood, day, one_day
from misak.booking.books import Books
from misak.ground.days import read_date
from misak.say.days import said_when


def when(text: str | int | None, at_end: bool = True) -> int:
    """A day from a text (1921-10-14, 14.10.1921, 14 Ekim 1921); today without one. Raises
    NotUnderstood.

    A month or a year is its last day, or its first where ``at_end`` is false.
    """
    if isinstance(text, int):
        return text
    if not text:
        return date.today().toordinal()
    written = read_date(text.strip())
    if written is not None and not at_end:
        return written.earliest
    found = day(text)
    if found is None:
        raise NotUnderstood("D401", (text,))
    return found


def one(text: str | int | None) -> int:
    """The day of what is told of one day alone; today without a text. Raises NotUnderstood,
    also for a month or a year."""
    return one_day(text) if isinstance(text, str) and text else when(text)


def spoken(books: Books, day: int, lang: str) -> str:
    """A day of the books in words, no more exactly than the ledger knows it: what began in a month
    of 1897 did not begin on the last day of it."""
    return said_when(books.inexact.get(day), day, lang)
