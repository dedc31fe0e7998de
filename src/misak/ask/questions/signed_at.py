"""signed_at(INSTRUMENT): the place of signature, as the line of the signature says it."""

from __future__ import annotations

from misak.ask.found import Found, Item, entry_line
from misak.booking.books import Books


def answer(books: Books, id_: str, _: str | None, day: int) -> Found:
    """The place where an instrument was signed, from the day of signature on; not covered where
    no line says it."""
    force = books.expansion.forces.get(id_)
    line = force.signed_line if force is not None else None
    if force is None or line is None or not line.place:
        return Found((), (line or entry_line(books, id_),), covered=False)
    if force.signed is not None and day < force.signed:
        return Found((), (line,), until=force.signed)
    return Found((Item(_known(books, line.place)),), (line,), force.signed)


def _known(books: Books, place: str) -> str:
    """The id of a place or town of the gazetteer that is called so, else the name as the line
    writes it."""
    for name in books.ledger.names.values():
        if name.type in ("place", "town") and any(place in (n.en, n.tr) for n in name.namings):
            return name.id
    return place
