"""What instruments set of a fact on one day without an order. Rule 4."""

from __future__ import annotations

from misak.booking.books import Books
from misak.effects.life import Turn
from misak.effects.values import Key, Why

RENAMED = (Turn.PASSED, Turn.NAMED)  # what gives a fact to another government of its state


def clashing(books: Books, key: Key, day: int) -> list[tuple[object, Why]]:
    """What other instruments set on the same day as the change that rules on a day, without an
    order (rule 4), with their clauses. A new name for whoever holds settles nothing (27)."""
    at = books.index(key, day)
    if at < 0 or not books.replay.clashes:
        return []
    row = books.changes[key]
    while at and row[at].how in RENAMED and books.same(row[at].value, row[at - 1].value):
        at -= 1
    change = row[at]
    store, until = books.desk.changes, len(books.replay.clashes)
    shared = {key: until}  # with the number of clashes that it had part in
    while key in store.shared:
        until = min(until, store.before[key])
        key = store.shared[key]
        shared[key] = until
    return [
        (value, one)
        for number, (at, of, one, other) in enumerate(books.replay.clashes)
        if number < shared.get(of, 0) and at == change[0] and other is change[2]
        for on, value, why, _ in books.changes[of]
        if on == at and why is one
    ]
