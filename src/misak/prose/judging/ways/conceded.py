"""What a paper concedes of a document's claims."""

from __future__ import annotations

from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.named import instrument_of
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import BORNE, CONTESTED, CONTRADICTED, NO_ARTICLE, Detail, Judged
from misak.prose.reading.linking import Linker

LATER = 800  # days after the paper of the heading in which a concession may have been made


def concession(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """What an instrument concedes of a document's claims: in the base, or under some reading
    only."""
    id_ = instrument_of(shelf, linker, claim.one("instrument"), sentence)
    if not id_:
        return None
    here = sentence.context.instrument
    day = _asked_on(shelf, sentence)
    wanted = {i for f in claim.roles.get("what", ()) for i in f.ids}
    readings = ["", *(n.id for n in shelf.ledger.names.values() if n.type == "reading")]
    for reading in readings:
        held = shelf.library.held(f"concessions({id_})", day, reading)
        fits = [
            v
            for v in held
            if (v["id"] in wanted if wanted else not here or _id(v["instrument"]) == here)
        ]
        if fits:
            nth = claim.roles.get("nth") and fits[0]["id"] != held[0]["id"]
            return _judged(shelf, id_, fits[0], reading, bool(nth))
    return Judged(NO_ARTICLE)


def _asked_on(shelf: Shelf, sentence: Sentence) -> int:
    """The day on which the books are asked: some time after what the sentence speaks of; where
    it speaks of no day, the last of the books."""
    if sentence.context.day or sentence.dates:
        said = max((d.day for d in sentence.dates), default=0)
        return max(sentence.context.day + LATER, said)
    return shelf.last


def _judged(
    shelf: Shelf, id_: str, fitting: dict[str, object], reading: str, later: bool
) -> Judged:
    """A concession that the books hold, with the clause that makes it and the claim that it
    answers; ``later`` where it is said to be the first and is not."""
    named = str(fitting["id"])
    acts = [
        c.act
        for c in shelf.clauses
        if c.act.instrument == _id(fitting["instrument"])
        and named in sum(c.act.slots.values(), ())
        and c.act.article == fitting["article"]
    ]
    claims = [
        c.act for c in shelf.by_instrument.get(id_, ()) if named in c.act.slots.get("what", ())
    ]
    reasons = (*acts[:1], *claims[:1])
    if reading:
        return Judged(CONTESTED, reasons, (Detail("reading", (reading,)),))
    return Judged(CONTRADICTED if later else BORNE, reasons)


def _id(value: object) -> str:
    return str(value.get("id")) if isinstance(value, dict) else str(value)
