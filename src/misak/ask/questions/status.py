"""status(PLACE): what a place is, class by class, with what it shares with the place it lies in, and occupation derived."""

from __future__ import annotations

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
from misak.effects.values import Value, Why
from misak.kinds.effects import Move
from misak.kinds.status import OF_THE_PLACE
from misak.ledger.values import Act


def answer(books: Books, args: tuple[str | None, ...], day: int, equals: tuple[str, ...]) -> Found:
    """The values of every class that a place has on a day; or the places that have a value."""
    place = args[0]
    if place is None:
        return _every(books, day, equals)
    items, whys, days, ends, others = _values(books, place, day)
    covered = books.account("title", place, day) is not None
    if not items:
        return Found(
            (), tuple(_ended(books, place, day)) or (entry_line(books, place),), covered=covered
        )
    return Found(
        tuple(items),
        distinct(whys),
        max(days),
        min(ends, default=None),
        contested=bool(others),
        others=tuple(others),
    )


def _values(
    books: Books, place: str, day: int
) -> tuple[list[Item], list[Why], list[int], list[int], list[Other]]:
    items: list[Item] = []
    whys: list[Why] = []
    days: list[int] = []
    ends: list[int] = []
    others: list[Other] = []
    seen: set[str] = set()
    for each in (place, *books.replay.titles.above(place)):
        for key in books.by_fluent.get("status", ()):
            if key[1] != each or key[2] in seen or (each != place and key[2] in OF_THE_PLACE):
                continue
            change = books.change(key, day)
            if change is None:
                continue
            seen.add(
                key[2]
            )  # also where it has ended: then the place has it no longer, whatever it lies in
            value = change[1]
            if not isinstance(value, Value):
                continue
            since, until = span(books, key, day)
            extra = [("class", key[2])] + ([("under", value.under)] if value.under else [])
            items.append(Item(value.id, tuple(extra)))
            whys += reasons(books, key, day)
            days.append(since or 0)
            ends += [until] if until else []
            others += same_day(books, key, day)
    occupied = _occupied(books, place, day)
    if occupied is not None:
        item, why, since, until = occupied
        items.append(item)
        whys += why
        days.append(since)
        ends += [until] if until else []
    return items, whys, days, ends, others


def _occupied(
    books: Books, place: str, day: int
) -> tuple[Item, tuple[Why, ...], int, int | None] | None:
    """Occupied is derived: administration taken by another state than the holder's, and not by agreement (rule 16)."""
    key = books.account("administration", place, day)
    holder, by = books.holder(place, day), books.administrator(place, day)
    if (
        key is None
        or holder is None
        or by is None
        or books.state(holder) == books.state(by)
        or holder == "nobody"
    ):
        return None
    row, at = books.changes[key], books.index(key, day)
    while at > 0 and row[at][3] == "passed":
        at -= 1  # a successor goes on with what its predecessor began
    cause = row[at][2]
    if not isinstance(cause, Act) or not any(
        isinstance(e, Move) and e.mode in ("hand", "back") for e in cause.row.effects
    ):
        return None
    since, until = span(books, key, day)
    return (
        Item("occupied", (("class", "administration"), ("under", by))),
        reasons(books, key, day),
        since or 0,
        until,
    )


def _ended(books: Books, place: str, day: int) -> list[Why]:
    """What ended the statuses that the place once had."""
    found = []
    for key in books.by_fluent.get("status", ()):
        change = books.change(key, day) if key[1] == place else None
        if change is not None and change[1] is None:
            found.append(change[2])
    return found


def _every(books: Books, day: int, equals: tuple[str, ...]) -> Found:
    hits: list[str] = []
    whys: list[Why] = []
    for place in sorted(n.id for n in books.ledger.names.values() if n.type == "place"):
        items, why, *_ = _values(books, place, day)
        if any(not equals or item.id in equals for item in items):
            hits.append(place)
            whys += why
    return Found(tuple(Item(p) for p in hits), distinct(whys) or searched(books))
