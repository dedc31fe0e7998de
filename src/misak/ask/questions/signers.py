"""signer(INSTRUMENT, POLITY): the states for which an instrument was signed, by its lines of
signature. Who acceded later, or is only named as a party, has not signed it."""

from __future__ import annotations

from misak.ask.found import NO, YES, Found, Item, distinct, entry_line
from misak.ask.questions.in_force import parties_line
from misak.ask.questions.instruments import acted_for, signed
from misak.booking.books import Books
from misak.effects.values import Line, Why


def answer(books: Books, id_: str, polity: str | None, day: int) -> Found:
    """Whether somebody signed for a polity, or for its state by another name; with ``?`` all for
    whom somebody did.

    Where the books name no signatures, or leave out those of some party, they do not deny one.
    """
    instrument = books.ledger.instruments[id_]
    found = signed(books, id_, day)
    if not instrument.signatories:
        return Found((), (parties_line(books, id_), entry_line(books, id_)), covered=False)
    if found.values == NO:
        return found._replace(values=() if polity is None else NO)
    lines: dict[str, Why] = {
        party: Line(id_, "signed-by", party, instrument.sources, True, at)
        for party, _, at in instrument.signatories
    }
    states = {books.state(party) for party in lines}
    first = [party for party in instrument.parties if party not in instrument.acceded]
    more = instrument.others or not {books.state(party) for party in first} <= states
    if polity is None:
        items = tuple(Item(party) for party in lines)
        return Found(items, distinct([*found.reasons, *lines.values()]), found.since, more=more)
    return _one(books, polity, lines, found, bool(more))


def _one(books: Books, polity: str, lines: dict[str, Why], found: Found, more: bool) -> Found:
    """Whether a polity is among those for whom somebody signed. Where another government of its
    state is, and it is not, it did not sign, whoever may be left out."""
    on = found.since or 0
    own = [why for party, why in lines.items() if acted_for(books, party, polity, on)]
    if own:
        return Found(YES, distinct([*found.reasons, *own]), found.since)
    known = books.state(polity) in {books.state(party) for party in lines}
    whys = (*found.reasons, *lines.values())
    return Found(NO if known or not more else (), whys, covered=known or not more)
