"""``in GROUP``: what holds of the members of a group alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from misak.ask.found import Found, Item, distinct, entry_line
from misak.ask.language import Asked, NotUnderstood
from misak.booking.books import Books
from misak.ledger.persons import members

Args = tuple[str | None, ...]
SIDES = {  # the words under which a duty or right says who stands in a place of its question
    "owes": ("obligor", "obligee"),
    "right": ("obligee",),
}


class Within(NamedTuple):
    """What was asked of the members of a group, on which day, and how to ask with other
    arguments."""

    books: Books
    asked: Asked
    args: Args
    group: str
    day: int
    ask: Callable[[Args], Found]

    def among(self) -> list[str]:
        """The members on the day."""
        return members(self.books.ledger, self.group, self.day)


def of_members(within: Within, found: Found) -> Found:
    """The values that are members of a group, or speak of some, with what says so of these: the
    reasons of others go with them.

    None is a member only where the books deny it of each. Raises NotUnderstood where the question
    leaves no state open, so that a group narrows nothing.
    """
    place = _open(within.asked, within.args)
    if place is None:
        raise NotUnderstood("C651", (within.asked.text,))
    if within.args[-1] is None and within.asked.question.shape == "bond":
        return _owing(within, place, found)
    own = frozenset(within.books.state(member) for member in within.among())
    kept = tuple(item for item in found.values if _side(within.books, item) in own)
    all_of_it = bool(kept) and len(kept) == len(found.values)
    found = found._replace(values=kept, group=within.group)
    return found if all_of_it else _grounded(within, place, found)


def _side(books: Books, item: Item) -> str:
    """The state of which a value speaks: itself, or for whom somebody signed."""
    return books.state(str(dict(item.extra).get("for", item.id)))


def _owing(within: Within, place: int, found: Found) -> Found:
    """Duties and rights of each member: their values are topics, and not each says on whom it
    lies."""
    each = _asked_each(within, place, sorted(within.among()))
    values = _together(SIDES[within.asked.question.id][place], each)
    speaking = [one for _, one in each if one.values or not values]
    whys = distinct([why for one in speaking for why in one.reasons])
    return found._replace(
        values=values,
        group=within.group,
        reasons=whys or (entry_line(within.books, within.group),),
        covered=bool(values) or all(one.covered for one in speaking),
        contested=any(one.contested for one in speaking),
        others=tuple(other for one in speaking for other in one.others),
    )


def _together(word: str, each: list[tuple[str, Found]]) -> tuple[Item, ...]:
    """What is alike for several members as one value that names them."""
    sides: dict[Item, list[str]] = {}
    for member, one in each:
        for item in one.values:
            rest = tuple(row for row in item.extra if row[0] not in (word, f"{word}s"))
            sides.setdefault(_hashed(item._replace(extra=rest)), []).append(member)
    return tuple(
        item._replace(extra=(*item.extra, (word, who[0]) if len(who) == 1 else (f"{word}s", who)))
        for item, who in sides.items()
    )


def _hashed(item: Item) -> Item:
    """A value whose lists are tuples, so that it can be looked up."""
    extra = ((key, tuple(said) if isinstance(said, list) else said) for key, said in item.extra)
    return item._replace(extra=tuple(extra))


def _asked_each(within: Within, place: int, who: list[str]) -> list[tuple[str, Found]]:
    """The question of each of some members."""
    before, after = within.args[:place], within.args[place + 1 :]
    return [(side, within.ask((*before, side, *after))) for side in who]


def _grounded(within: Within, place: int, found: Found) -> Found:
    """What was found of members with the reasons that speak of them alone."""
    kept = found.values
    said = {_side(within.books, item) for item in kept}
    who = [side for side in within.among() if not kept or within.books.state(side) in said]
    each = [one for _, one in _asked_each(within, place, who)]
    if not each:  # it has no member then
        return found._replace(reasons=(entry_line(within.books, within.group),))
    if len(each) == len(kept) == 1:
        return each[0]._replace(values=kept, more=found.more, group=found.group)
    whys = distinct([why for one in each for why in one.reasons])
    sure = bool(kept) or all(one.covered for one in each)
    return found._replace(reasons=whys or found.reasons, covered=found.covered and sure)


def _open(asked: Asked, args: Args) -> int | None:
    """The first place of a question that is left open and takes a state."""
    types = asked.question.args
    free = (at for at, arg in enumerate(args) if arg is None and types[at] == "polity")
    return next(free, None)
