"""What is asked of a group: its members on that day are asked one by one, each told by name. Rules 19, 26."""

from __future__ import annotations

from collections.abc import Callable

from misak.ask.found import Found, Item, distinct, entry_line
from misak.booking.books import Books
from misak.ledger.persons import members

Args = tuple[str | None, ...]


def of_group(books: Books, args: Args) -> int | None:
    """The place of the argument that is a group; None where none is."""
    return next((n for n, arg in enumerate(args) if arg in books.ledger.groups), None)


def spread(books: Books, args: Args, day: int, place: int, ask: Callable[[Args], Found]) -> Found:
    """The answers about the members of the group at a place of the arguments, as one: covered where some member's is."""
    group = str(args[place])
    line = entry_line(books, group)
    told = [
        (member, ask((*args[:place], member, *args[place + 1 :])))
        for member in members(books.ledger, group, day)
    ]
    seen = [(member, one) for member, one in told if one.covered]
    if not seen:
        return Found((), (line,), covered=False)
    positive = [(m, one) for m, one in seen if one.values and str(one.values[0].id) != "no"]
    whys = distinct([*(why for _, one in positive for why in one.reasons), line])
    begins = [one.since for _, one in positive if one.since is not None]
    doubt = any(one.contested for _, one in positive)
    if None in args:
        items = tuple(item for _, one in positive for item in one.values)
        return Found(items, whys, contested=doubt)
    if not positive:
        return Found((Item("no"),), distinct([w for _, one in seen for w in one.reasons]))
    first = positive[0][1].values[0]
    named = (*first.extra, ("members", [member for member, _ in positive]))
    return Found((Item(first.id, named),), whys, min(begins, default=None), contested=doubt)
