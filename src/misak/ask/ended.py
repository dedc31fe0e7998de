"""Whether what has ended stays ended, so that it needs no search to say so. Rule 32."""

from __future__ import annotations

from misak.ask.found import Found
from misak.ask.language import Asked
from misak.booking.books import Books
from misak.ground.days import FOREVER


def stays_ended(
    books: Books, asked: Asked, ids: tuple[str | None, ...], found: Found, day: int
) -> bool:
    """Whether an answer tells of something that has ended: it stays ended, however long ago.

    A denial that knows its first day rests on an end, not on a search; a matter settled stays
    settled. A fact between two may begin again, be it a war after a peace: that it is none is
    followed as far as that it is one, unless one of the two is no more.
    """
    if found.last:
        return True  # a single act whose day has passed: no later day knows more
    first = found.values[0] if found.values else None
    if first is None or first.id == "no":
        known = {"ended", "life"} & set(dict(first.extra)) if first is not None else set()
        ended = found.covered and (found.since is not None or bool(known))
        return ended and (asked.question.shape != "fact" or _gone(books, ids, day))
    return first.id in ("settled", "closed")


def _gone(books: Books, ids: tuple[str | None, ...], day: int) -> bool:
    """Whether the state of one of those whom a question names is no more: its last government has
    ended."""
    spans = books.people.spans
    for id_ in ids:
        state = books.state(id_) if id_ else ""
        ends = [end for one, (_, end) in spans.items() if books.state(one) == state]
        if ends and max(ends) <= day < FOREVER:
            return True
    return False
