"""Whether a body stands: while what founds it does. Rules 28, 32."""

from __future__ import annotations

from misak.ask.found import NO, YES, Found, distinct, entry_line
from misak.ask.horizon import of_fact
from misak.ask.questions import in_force
from misak.booking.books import Books
from misak.effects.values import Change, Key
from misak.ledger.values import Act


def exists(books: Books, group: str, day: int) -> Found:
    """Whether a body stands: from the first member that the books know to the end of what founds
    it. Before that another may have been a member; a circle of states that nothing founds has no
    days of its own, and neither has one whose last known member has left while others may stay."""
    keys = [key for key in books.by_fluent.get("member", ()) if key[2] == group]
    turns = sorted((change for key in keys for change in books.changes[key]), key=_day)
    before = [turn for turn in turns if turn.day <= day]
    dissolved = bool(books.ledger.names[group].lines.get("until"))
    founding = _founding(turns)
    if not before or not (dissolved or founding):
        return Found((), (entry_line(books, group),), covered=False)
    live = [key for key in keys if books.value(key, day) is not None]
    if live:
        return _standing(books, live, before[0], day)
    whys = distinct([before[-1].cause, before[0].cause])
    if dissolved or all(_ended(books, id_, day) for id_ in founding):
        return Found(NO, whys, before[-1].day)
    return Found((), whys, covered=False)


def _day(change: Change) -> int:
    return change.day


def _founding(turns: list[Change]) -> set[str]:
    """The instruments by which a body has its members."""
    return {turn.cause.instrument for turn in turns if isinstance(turn.cause, Act)}


def _standing(books: Books, live: list[Key], begun: Change, day: int) -> Found:
    """A body with members; not covered where the books follow none of them as far as the day."""
    seen = any(of_fact(books, key, None, day) is None for key in live)
    return Found(YES if seen else (), (begun.cause,), begun.day, covered=seen)


def _ended(books: Books, id_: str, day: int) -> bool:
    """Whether an instrument is no longer in force on a day."""
    found = in_force.answer(books, id_, (), "", day).values
    return bool(found) and found[0].id == "no"
