"""What a sentence is made of, and who speaks for a state on a day."""

from typing import NamedTuple

from misak.ask.found import Found
from misak.ask.language import Asked
from misak.booking.books import Books


class Telling(NamedTuple):
    """All that a sentence is made of: the books, the question with its arguments as ids, what
    was found, day and language."""

    books: Books
    asked: Asked
    args: tuple[str | None, ...]
    found: Found
    day: int
    lang: str


def government(books: Books, polity: str, day: int) -> str:
    """The government of a polity's state on a day: itself while it lives, else the youngest
    that does."""
    spans = books.people.spans
    begin, end = spans.get(polity, (0, 0))
    if begin <= day < end:
        return polity
    alive = [
        (b, p)
        for p, (b, e) in spans.items()
        if b <= day < e and books.state(p) == books.state(polity)
    ]
    return max(alive)[1] if alive else polity
