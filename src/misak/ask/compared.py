"""``= VALUE``: whether what the books say is what is asked for, by state, by the nature of a bond,
or as one of several statuses."""

from __future__ import annotations

from misak.ask.found import NO, PARTLY, YES, Found, Item
from misak.ask.language import Asked
from misak.ask.questions import bond
from misak.booking.books import Books
from misak.kinds.status import INCLUDES


def compared(books: Books, asked: Asked, found: Found, equals: tuple[str, ...]) -> tuple[Item, ...]:
    """Yes or no to ``= VALUE``; *in part* where only places within have that status (rule 37)."""
    if _same(books, asked, found.values, equals):
        return YES
    return PARTLY if asked.question.several and found.parts else NO


def _same(books: Books, asked: Asked, items: tuple[Item, ...], equals: tuple[str, ...]) -> bool:
    """Whether the values are those asked for; where several may stand at once, as statuses do,
    whether those asked for are among them."""
    if asked.question.shape == "bond" and set(equals) <= {*bond.NATURES}:
        return {_nature(asked, item) for item in items} <= {*equals}
    if not asked.question.several:
        return matches(books, items, equals)
    own = {str(item.id) for item in _included(items, equals)}
    return bool(own) and own.issuperset(equals)


def _nature(asked: Asked, item: Item) -> str:
    """What one bond is, to be compared with *duty*, *ban* or *right*; *no* where there is none."""
    usual = "right" if asked.question.id == "right" else "duty"
    return "no" if item.id == "no" else str(dict(item.extra).get("nature", usual))


def _included(items: tuple[Item, ...], equals: tuple[str, ...]) -> tuple[Item, ...]:
    """The values with each that is said in another that includes it where that other was asked
    for: a tributary land governs itself too."""
    return tuple(
        item._replace(id=wider)
        if (wider := INCLUDES.get(str(item.id), "")) in equals and item.id not in equals
        else item
        for item in items
    )


def matches(books: Books, values: tuple[Item, ...], equals: tuple[str, ...]) -> bool:
    """Whether the values are those asked for: polities by state, in any order."""
    have = {books.state(str(v.id)) for v in values}
    return have == {books.state(e) for e in equals}
