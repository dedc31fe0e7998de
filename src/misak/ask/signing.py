"""The day on which what says a thing was signed, and clauses as values: for *first* and *last*."""

from __future__ import annotations

from misak.ask.found import Item
from misak.booking.books import Books
from misak.effects.values import Why
from misak.ledger.values import Act, Dated


def signature(books: Books, id_: str) -> tuple[int, str]:
    """By which instruments are put in the order of their signatures."""
    return books.expansion.forces[id_].signed or 0, id_


def signed_on(books: Books, why: Why, at: int, who: str = "") -> int:
    """The day of signature of what says a thing; that of accession of who acceded to it."""
    instrument = books.ledger.instruments.get(getattr(why, "instrument", ""))
    if instrument is not None and who in instrument.acceded:
        return at
    force = books.expansion.forces.get(getattr(why, "instrument", ""))
    return force.signed if force is not None and force.signed is not None else at


def clauses(whys: tuple[Why, ...]) -> tuple[Item, ...]:
    """Reasons as values: ``kars-1921 art 4``."""
    found = []
    for why in whys:
        if isinstance(why, Act):
            label = (
                why.article
                if not why.article or not why.article[0].isdigit()
                else f"art {why.article}"
            )
            found.append(
                Item(
                    f"{why.instrument} {label}".strip(),
                    (("instrument", why.instrument), ("article", why.article)),
                )
            )
        elif isinstance(why, Dated):
            found.append(Item(why.instrument, (("instrument", why.instrument),)))
    return tuple(found)
