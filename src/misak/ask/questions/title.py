"""title(PLACE): who holds title, and what makes it contested."""

from __future__ import annotations

from collections.abc import Callable

from misak.ask.favour import doubts as doubts_of
from misak.ask.found import (
    Found,
    Item,
    Other,
    distinct,
    entry_line,
    reasons,
    same_day,
    searched,
    span,
)
from misak.booking.books import Books
from misak.effects.values import NOBODY, Doubt, Key, Why


def answer(books: Books, args: tuple[str | None, ...], day: int, equals: tuple[str, ...]) -> Found:
    """The holder of a place on a day, its parts where they differ, and who else claims it."""
    place = args[0]
    if place is None:
        return every(books, day, equals, books.holder)
    key = books.account("title", place, day)
    if key is None or books.value(key, day) is None:
        return _only_parts(books, place, key, day)
    holder = str(books.value(key, day))
    since, until = span(books, key, day)
    own = tuple(Item(each) for each in holder.split("+"))
    doubts = doubts_of(books, place, day)
    others = (
        *same_day(books, key, day),
        *(other for doubt in doubts for other in _other(books, place, doubt, day)),
    )
    left = [doubt.cause for doubt in doubts if doubt.of == NOBODY]
    return Found(
        own,
        distinct([*reasons(books, key, day), *left]),
        since,
        until,
        contested=bool(others or doubts),
        others=others,
        parts=_parts(books, place, holder, day),
        shared=len(own) > 1,
    )


def _only_parts(books: Books, place: str, key: Key | None, day: int) -> Found:
    """A place of which the books hold nothing itself: its parts, where they are held; else, and
    before its own opening (rule 13), it is not covered."""
    own = books.changes.get(("title", place), ())
    if own and day < own[0].day:
        return Found((), (entry_line(books, place),), covered=False)
    parts = _parts(books, place, "", day)
    whys = [
        why
        for part in parts
        if (account := books.account("title", str(dict(part.extra)["part"]), day)) is not None
        for why in reasons(books, account, day)[:1]
    ]
    if parts:
        return Found((), distinct(whys), parts=parts)
    found = reasons(books, key, day) if key is not None else (entry_line(books, place),)
    return Found((), found, covered=False)


def _parts(books: Books, place: str, holder: str, day: int) -> tuple[Item, ...]:
    """What lies within and is held by another."""
    within = books.replay.titles.within.get(place, ())
    if books.titled.isdisjoint(within):
        return ()  # nothing within has a title of its own
    found = []
    for part in within:
        held = books.holder(part, day)
        if held is not None and books.state(held) != books.state(holder):
            found.append(Item(held, (("part", part),)))
    return tuple(found)


def _other(books: Books, place: str, doubt: Doubt, day: int) -> list[Other]:
    """The account of a claimant, or of each claimant of an open matter."""
    if doubt.kind != "matter":
        return [Other(doubt.kind, (Item(doubt.of),), doubt.cause, "", "contested")]
    holder = books.holder(place, day)
    rivals = [c for c in doubt.claimants if holder is None or books.state(c) != books.state(holder)]
    return [Other(doubt.of, (Item(c),), doubt.cause, "", "contested") for c in rivals]


def every(
    books: Books, day: int, equals: tuple[str, ...], of: Callable[[str, int], str | None]
) -> Found:
    """All places whose holder (or administrator) is the one asked for; all that are covered
    where none is named."""
    states = {books.state(e) for e in equals}
    places = sorted(name.id for name in books.ledger.names.values() if name.type == "place")
    hits = [
        p
        for p in places
        if (held := of(p, day)) is not None and (not states or books.state(held) in states)
    ]
    why: list[Why] = []
    for place in hits:
        key = books.account("title", place, day)
        if key is not None:
            why += reasons(books, key, day)[:1]
    fallback = tuple(entry_line(books, e) for e in equals if e in books.ledger.names) or searched(
        books
    )
    return Found(tuple(Item(p) for p in hits), tuple(why) or fallback)
