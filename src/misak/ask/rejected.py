"""What a document or event did by one side is contested while a state rejects it. Rule 38."""

from __future__ import annotations

from misak.ask.found import NO, Other, reasons
from misak.booking.books import Books
from misak.effects.values import Key, Why
from misak.ledger.values import Act

REJECTED = "rejects"  # the fluent, and the reason for another answer


def rejections(books: Books, key: Key, day: int) -> tuple[Other, ...]:
    """A *no* for each state that on a day rejects all that a fact rests on.

    A treaty is nothing that one side did, and one with the state that rejects says the same with
    it; what another document or event says too must be rejected as well.
    """
    if key[0] == REJECTED or REJECTED not in books.by_fluent:
        return ()
    whys = reasons(books, key, day)
    alone = {act.instrument for act in whys if isinstance(act, Act) and not _treaty(books, act)}
    return tuple(
        Other(by, NO, causes[0], REJECTED, "contested")
        for by, causes in _by(books, alone, day).items()
        if len(causes) == len(alone) and not _agreed(books, key, books.state(by), day)
    )


def _by(books: Books, instruments: set[str], day: int) -> dict[str, list[Why]]:
    """What rejects each of these instruments on a day, by whoever does."""
    found: dict[str, dict[str, Why]] = {}
    for key in books.by_fluent[REJECTED] if instruments else ():
        change = books.change(key, day) if key[2] in instruments else None
        if change is not None and change.value is not None and books.desk.stands(key[1], day):
            found.setdefault(key[1], {})[key[2]] = change.cause
    return {by: [*causes.values()] for by, causes in found.items()}


def _agreed(books: Books, key: Key, state: str, day: int) -> bool:
    """Whether a treaty with a state says the same, of what the fact is about or of that state."""
    same = [key, (key[0], state, *key[2:])]
    whys = [w for k in same if books.value(k, day) is not None for w in reasons(books, k, day)]
    return any(
        isinstance(why, Act)
        and _treaty(books, why)
        and state in {books.state(p) for p in books.ledger.instruments[why.instrument].parties}
        for why in whys
    )


def _treaty(books: Books, act: Act) -> bool:
    return books.ledger.instruments[act.instrument].class_ == "treaty"
