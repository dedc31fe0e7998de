"""matter(M): not raised, open, settled or closed, with the procedure that was promised. Rule 22."""

from __future__ import annotations

from misak.ask.favour import doubts
from misak.ask.found import Found, Item, distinct, entry_line, reasons, searched, span
from misak.ask.horizon import of_fact
from misak.booking.books import Books
from misak.effects.values import Key, Matter, Why
from misak.ground.days import iso


def answer(books: Books, args: tuple[str | None, ...], day: int, equals: tuple[str, ...]) -> Found:
    """The state of a matter on a day; with ``?`` every matter in the state asked for (open
    where none is)."""
    if not args or args[0] is None:
        return _every(books, day, equals or ("open",))
    key = ("matter", args[0])
    change = books.change(key, day)
    if change is None:
        return _before(books, key, day)
    since, until = span(books, key, day)
    return Found((_item(books, key, day),), _story(books, key, day), since, until)


def _before(books: Books, key: Key, day: int) -> Found:
    """A matter that no clause has raised: that is in doubt while the title of a place over which
    it will be is contested already."""
    ahead = books.changes.get(key)
    over = books.ledger.names[key[1]].lines.get("over", ()) if ahead else ()
    places = [place.strip() for value, *_ in over for place in value.split(",")]
    whys = [doubt.cause for place in places for doubt in doubts(books, place, day)]
    return Found(
        (Item("not-raised"),),
        distinct([*whys, entry_line(books, key[1])]),
        until=ahead[0].day if ahead else None,
        contested=bool(whys),
    )


def _item(books: Books, key: Key, day: int) -> Item:
    value = books.value(key, day)
    assert isinstance(value, Matter)
    change = books.change(key, day)
    extra: list[tuple[str, object]] = []
    if value.procedure:
        extra.append(("procedure", value.procedure))
        if value.state == "open" and value.due is not None:
            extra.append(("due", iso(value.due)))
        by = getattr(change[2], "instrument", "") if change else ""
        if value.state != "open":
            extra.append(("promise", "kept" if by == value.by else "overtaken"))
    return Item(str(value.state), tuple(extra))


def _story(books: Books, key: Key, day: int) -> tuple[Why, ...]:
    """What rules now, then all that came before it."""
    row = books.changes[key][: books.index(key, day) + 1]
    confirmed = books.confirmations(key, row[0][0], day)
    return distinct([*reasons(books, key, day)[:1], *(c[2] for c in row), *confirmed])


def _every(books: Books, day: int, equals: tuple[str, ...]) -> Found:
    items: list[Item] = []
    whys: list[Why] = []
    for key in books.by_fluent.get("matter", ()):
        value = books.value(key, day)
        if not isinstance(value, Matter) or value.state not in equals:
            continue
        if value.state != "open" or of_fact(books, key, None, day) is None:
            items.append(Item(key[1], _item(books, key, day).extra))
            whys += reasons(books, key, day)
    return Found(tuple(items), distinct(whys) or searched(books))
