"""Which paper or happening the words of a claim mean in their sentence."""

from __future__ import annotations

from misak.ledger.values import Instrument
from misak.prose.frames.claims import Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.reading.linking import Linker
from misak.prose.reading.mentions import INSTRUMENTS
from misak.prose.reading.scope import OWN, narrowed, of
from misak.prose.reading.spelling import tells_office

ACCEDED, APPROVED = "acceded", "approved"  # the lines of who joined a paper later


def instrument_of(shelf: Shelf, linker: Linker, filler: Filler | None, sentence: Sentence) -> str:
    """The instrument or happening that a filler means in its sentence."""
    if filler is None or filler.mention is None:
        return ""
    if sentence.context.instrument in filler.ids:
        return sentence.context.instrument
    said = sentence.dates[0] if sentence.dates else None
    day = said.day if said else sentence.context.day
    return linker.resolve(filler.mention, INSTRUMENTS, day, said.iso if said else "")


def bearers(
    shelf: Shelf, linker: Linker, filler: Filler | None, sentence: Sentence
) -> tuple[str, ...]:
    """The papers that a filler may mean: one, or those of several days that bear a name of which
    neither the sentence nor what it stands under says which is meant."""
    mention = filler.mention if filler is not None else None
    if mention in sentence.parsed.mentions and tells_office(sentence.parsed.words, mention.last):
        return ()  # *Paris Üniversitesi* is no paper
    one = instrument_of(shelf, linker, filler, sentence)
    naming = next(
        (n for n in sentence.names if mention and n.first <= mention.first < n.last), None
    )
    if naming is None:  # *the treaty*, *it*: what the heading names, which several may bear
        put_in = mention is not None and mention not in sentence.parsed.mentions
        if not put_in or sentence.scope.several or one not in sentence.scope.ids:
            return (one,)
        own = sentence.scope
    else:
        own = narrowed(of([naming], OWN), sentence.scope)
    days = {shelf.signed(id_) for id_ in own.ids}
    return own.ids if len(days) > 1 else (one,)


def together(shelf: Shelf, instrument: Instrument, sentence: Sentence) -> list[Instrument]:
    """A paper with those that a sentence or its heading names by the same name and that were made
    on the same day (*Karlowitz*): who is a party of one of them is named as one of all."""
    ids = [i for n in sentence.names for i in n.ids] + list(sentence.scope.ids)
    day = shelf.signed(instrument.id)
    others = [shelf.ledger.instruments[i] for i in dict.fromkeys(ids) if i != instrument.id]
    return [instrument, *(o for o in others if shelf.signed(o.id) == day)]


def joined(shelf: Shelf, instrument: Instrument) -> dict[str, int]:
    """The states that acceded to a paper, with the day of each: they did not sign it. So of those
    who only approved what all others had signed for by name."""
    signed = {shelf.state(p) for p, _, _ in instrument.signatories}
    unsigned = [p for p in instrument.parties if shelf.state(p) not in signed]
    keys = (ACCEDED, APPROVED) if len(unsigned) < len(signed) else (ACCEDED,)
    lines = [d for d in instrument.dates if d.key in keys and d.account is None]
    return {
        shelf.state(p): line.when.earliest
        for line in lines
        for p in line.parties or ()
        if shelf.state(p) not in signed
    }
