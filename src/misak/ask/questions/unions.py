"""What is asked of a union and held by its members: told with their names while they are in.
Rule 35."""

from __future__ import annotations

from collections.abc import Callable

from misak.ask.found import Found, Item, distinct
from misak.ask.questions.groups import of_group, spread
from misak.booking.books import Books
from misak.kinds.questions import Question
from misak.ledger.persons import within_union

Args = tuple[str | None, ...]
HELD = (
    "boundary",
    "owes",
    "right",
)  # the fluents that members hold for themselves: frontiers and what treaties bind them to


def with_members(
    books: Books, question: Question, args: Args, day: int, ask: Callable[[Args], Found]
) -> Found:
    """The answer about a union or a group; where it is no by itself, that about its members,
    each named.

    A group means its members of that day in every fact of states; a union speaks for its
    members only in what they hold for themselves.
    """
    found = ask(args)
    if _holds(found):
        return found
    group = of_group(books, question, args)
    if group is not None:
        return spread(books, args, day, group, ask)
    if question.id not in HELD or None in args:
        return found
    for place, arg in enumerate(args):
        told = [
            (member, one)
            for member in (
                within_union(books.people, arg, day) if arg in books.people.spans else ()
            )
            if _holds(one := ask((*args[:place], member, *args[place + 1 :])))
        ]
        if told:
            return _joined(told)
    return found


def _holds(found: Found) -> bool:
    return found.covered and bool(found.values) and str(found.values[0].id) != "no"


def _joined(told: list[tuple[str, Found]]) -> Found:
    """One answer of those about several members: the value that they share, the members, all
    reasons."""
    first = told[0][1].values[0]
    members = [member for member, _ in told]
    begins = [one.since for _, one in told if one.since is not None]
    ends = [one.until for _, one in told]
    return Found(
        (Item(first.id, (*first.extra, ("members", members))),),
        distinct([why for _, one in told for why in one.reasons]),
        min(begins, default=None),
        None if None in ends else max((end for end in ends if end is not None), default=None),
        contested=any(one.contested for _, one in told),
        others=tuple(other for _, one in told for other in one.others),
    )
