"""What is asked of a group: its members on that day are asked one by one, each told by name.
Rules 19, 26."""

from __future__ import annotations

from collections.abc import Callable

from misak.ask.found import Found, Item, distinct, entry_line
from misak.booking.books import Books
from misak.effects.values import Line
from misak.kinds.questions import Question
from misak.ledger.persons import members

Args = tuple[str | None, ...]


def of_group(books: Books, question: Question, args: Args) -> int | None:
    """The place of the argument that is a group where a state is asked for; None where none is."""
    return next(
        (
            place
            for place, (arg, type_) in enumerate(zip(args, question.args, strict=False))
            if type_ == "polity" and arg in books.ledger.groups
        ),
        None,
    )


def meant(
    books: Books, values: tuple[Item, ...], equals: tuple[str, ...], day: int
) -> tuple[str, ...]:
    """What is compared with, a group as those of the values that belong to it where all of them
    do: who holds something as some of a group's members is *the group* in people's words."""
    found: list[str] = []
    for each in equals:
        own = {books.state(one) for one in members(books.ledger, each, day)}
        ids = [str(item.id) for item in values]
        belong = bool(ids) and all(books.state(id_) in own for id_ in ids)
        found += ids if belong else [each]
    return tuple(found)


def spread(books: Books, args: Args, day: int, place: int, ask: Callable[[Args], Found]) -> Found:
    """The answers about the members of the group at a place of the arguments, as one: covered
    where some member's is."""
    group = str(args[place])
    line = entry_line(books, group)
    told = [
        (member, ask((*args[:place], member, *args[place + 1 :])))
        for member in members(books.ledger, group, day)
    ]
    seen = [(member, one) for member, one in told if one.covered]
    if not seen:
        return Found((), (line,), covered=False)
    positive = [(member, one) for member, one in seen if _positive(one)]
    if None in args:
        return _listed([one for _, one in positive], line)
    if not positive:
        whys = distinct([why for _, one in seen for why in one.reasons])
        if len(seen) < len(told):  # of some of them the books know nothing
            return Found((), whys, covered=False)
        return Found((Item("no"),), whys)
    return _held(positive, line)


def _positive(found: Found) -> bool:
    return bool(found.values) and str(found.values[0].id) != "no"


def _listed(found: list[Found], line: Line) -> Found:
    """All that the members have, each value with the member that has it."""
    items: list[Item] = []
    for item in (item for one in found for item in one.values):
        items += [item] if item not in items else []
    whys = distinct([*(why for one in found for why in one.reasons), line])
    return Found(tuple(items), whys, contested=any(one.contested for one in found))


def _held(told: list[tuple[str, Found]], line: Line) -> Found:
    """Yes for the members of whom it is so, from the first of their days."""
    first = told[0][1].values[0]
    begins = [one.since for _, one in told if one.since is not None]
    whys = distinct([*(why for _, one in told for why in one.reasons), line])
    named = (*first.extra, ("members", [member for member, _ in told]))
    doubt = any(one.contested for _, one in told)
    return Found((Item(first.id, named),), whys, min(begins, default=None), contested=doubt)
