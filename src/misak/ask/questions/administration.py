"""administration(PLACE): who governs in fact; with title, until an occupation."""

from __future__ import annotations

from misak.ask.found import Found, Item, distinct, entry_line, reasons, span
from misak.ask.questions import title
from misak.booking.books import Books
from misak.booking.accounts import FOLLOW


def answer(books: Books, args: tuple[str | None, ...], day: int, equals: tuple[str, ...]) -> Found:
    """The administrator of a place on a day."""
    place = args[0]
    if place is None:
        return title.every(books, day, equals, books.administrator)
    key = books.account("administration", place, day)
    value = books.value(key, day) if key else FOLLOW
    if key is None or value == FOLLOW:
        found = title.answer(books, args, day, equals)
        if key is None:
            ahead = [c[0] for each in (place, *books.replay.titles.above(place)) for c in books.changes.get(("administration", each), ())]
            return found._replace(contested=False, others=(), until=min([d for d in (found.until, *ahead) if d is not None], default=None))
        since, until = span(books, key, day)
        back = reasons(books, key, day)
        later = [d for d in (found.until, until) if d is not None]
        first = max(found.since or 0, since or 0)
        causes = distinct([*back, *found.reasons]) if (since or 0) >= (found.since or 0) else distinct([*found.reasons, *back])
        return found._replace(contested=False, others=(), since=first, until=min(later, default=None), reasons=causes)
    since, until = span(books, key, day)
    return Found(tuple(Item(v) for v in str(value).split("+")), reasons(books, key, day) or (entry_line(books, place),), since, until)
