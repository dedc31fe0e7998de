"""``since F = V`` and ``until F = V`` asked without a day. Of what is so no more they ask about
the last time that it was so: of today there would be only a *no* to tell, and no day."""

from __future__ import annotations

from misak.ask.compared import matches
from misak.ask.evaluate import evaluate
from misak.ask.found import YES
from misak.ask.language import Asked
from misak.ask.names import Index
from misak.ask.resolving import resolve
from misak.ask.spans import moving_days
from misak.booking.books import Books
from misak.ground.days import read_date


def moment(books: Books, index: Index, asked: Asked, today: int) -> int:
    """The day that such a question is about: today where it is so today, was last known to be so,
    or never was; else the last day on which it was so."""
    if asked.modifier not in ("since", "until") or not asked.equals or None in asked.args:
        return today
    if any(read_date(text) is not None for text in asked.equals):
        return today  # the day itself is compared
    bare = asked._replace(modifier="")
    end = today + 1
    for day in sorted({today, *(d for d in moving_days(books) if d <= today)}, reverse=True):
        found = evaluate(books, index, bare, resolve(index, bare, day, []), day)
        if day == today and found.followed is not None:
            equals = tuple(index.value(text, day) for text in asked.equals)
            if matches(books, found.last, equals):
                return today
        if found.values == YES:
            return end - 1
        end = day
    return today
