"""administration(PLACE): who governs in fact; with title, until an occupation. Rule 15."""

from __future__ import annotations

from bisect import bisect_right

from misak.ask.favour import doubts
from misak.ask.found import Found, Item, distinct, entry_line, reasons, same_day, span
from misak.ask.questions import status, title
from misak.booking.books import Books
from misak.effects.superior import WITHIN
from misak.effects.values import FOLLOW, NOBODY


def answer(books: Books, args: tuple[str | None, ...], day: int, equals: tuple[str, ...]) -> Found:
    """The administrator of a place on a day, from when until when, whether by occupation or
    with title."""
    place = args[0]
    if place is None:
        return title.every(books, day, equals, books.administrator)
    found = _grounds(books, place, day)
    if not found.covered or not found.values:
        return found
    since, until = _days(books, place, day)
    first = _grounds(books, place, since).reasons if since < (found.since or 0) else ()
    return found._replace(since=since, until=until, reasons=distinct([*first, *found.reasons]))


def _grounds(books: Books, place: str, day: int) -> Found:
    """Who administers on a day, and by what: an occupation, or title (after a withdrawal with
    both)."""
    key = books.account("administration", place, day)
    value = books.value(key, day) if key else FOLLOW
    if key is not None and value != FOLLOW:
        since, until = span(books, key, day)
        others = same_day(books, key, day)
        holders = tuple(Item(v) for v in str(value).split("+"))
        return Found(
            holders,
            reasons(books, key, day) or (entry_line(books, place),),
            since,
            until,
            contested=bool(others),
            others=others,
        )
    found = _as_title(books, place, day)
    if key is None:
        return found
    since, _ = span(books, key, day)
    late = (since or 0) >= (found.since or 0)
    back = reasons(books, key, day)
    return found._replace(
        since=max(found.since or 0, since or 0),
        reasons=distinct([*back, *found.reasons] if late else [*found.reasons, *back]),
    )


def _as_title(books: Books, place: str, day: int) -> Found:
    """What the title says of the administration: its holder, or of a place that has only parts
    who administers each. It is contested where who ran the place ended and nobody came after."""
    left = any(doubt.of == NOBODY for doubt in doubts(books, place, day))
    found = title.answer(books, (place,), day, ())._replace(contested=left, others=())
    if found.values:
        own = _own_rule(books, place, day)
        beside = (("status", own),) if own else ()
        values = tuple(item._replace(extra=(*item.extra, *beside)) for item in found.values)
        return found._replace(values=values, parts=())
    parts = [str(dict(part.extra)["part"]) for part in found.parts]
    held = [(books.administrator(part, day), part) for part in parts]
    return found._replace(
        parts=tuple([Item(who, (("part", part),)) for who, part in held if who is not None])
    )


def _own_rule(books: Books, place: str, day: int) -> list[str]:
    """The statuses that a place has within its holder's state (autonomous, tributary): who holds
    the title there does not simply govern. Rules 15, 31."""
    live = status.live(books, place, day)
    return [value.id for _, value in live if value.superior == WITHIN]


def _days(books: Books, place: str, day: int) -> tuple[int, int | None]:
    """The first day of the time in which a place has the administrator of this day, and the
    first day after it."""
    near = (place, *books.replay.titles.above(place))
    days = sorted(
        {
            change[0]
            for each in near
            for fluent in ("title", "administration")
            for change in books.changes.get((fluent, each), ())
        }
    )
    who = books.administrator(place, day)
    first = bisect_right(days, day) - 1
    last = first + 1
    while first > 0 and books.same(books.administrator(place, days[first - 1]), who):
        first -= 1
    while last < len(days) and books.same(books.administrator(place, days[last]), who):
        last += 1
    return days[first], days[last] if last < len(days) else None
