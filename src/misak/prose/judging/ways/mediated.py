"""Who mediated a paper: by a clause that says so, or as one who took part."""

from __future__ import annotations

from misak.kinds.readings import MEDIATION, MEETING
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.named import instrument_of
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.verdicts import BORNE, NO_ARTICLE, SIMPLIFIED, Detail, Judged, Mark
from misak.prose.reading.linking import Linker
from misak.prose.reading.scope import NOTHING


def mediators(shelf: Shelf, linker: Linker, sentence: Sentence, unread: Mark) -> list[Mark]:
    """Whoever a signature is said to have come about through is a claim of its own; ``unread`` is
    the mark of the sentence where nothing is understood of it."""
    found = []
    for claim in sentence.claims:
        if "mediator" not in claim.roles and claim.kind != MEDIATION:
            continue
        if claim.negative:  # of who did not bring a paper about the books tell nothing
            found += [unread] if claim.kind == MEDIATION else []
            continue
        papers = claim.roles.get("instrument", ())
        actors = claim.roles.get("mediator", claim.roles.get("actor", ()))
        own = claim._replace(kind=MEDIATION, roles={"instrument": papers, "actor": actors})
        judged = mediation(shelf, linker, own, sentence)
        judged = judged or Judged(NO_ARTICLE, (), (Detail("nothing"),))
        found.append(
            unread._replace(
                verdict=judged.verdict,
                claim=own,
                first=claim.first,
                last=claim.last,
                reasons=judged.reasons,
                details=judged.details,
                kind=MEDIATION,
                scope=NOTHING,
            )
        )
    return found


def mediation(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """Who mediated an instrument: a clause that says so, a participant, a promise that it
    performs."""
    id_ = instrument_of(shelf, linker, claim.one("instrument"), sentence)
    instrument = shelf.ledger.instruments.get(id_)
    actor = claim.one("actor")
    if instrument is None or actor is None:
        return None
    who = states(shelf, actor, sentence, 0)
    for clause in shelf.clauses:
        if (
            clause.act.row.id == MEDIATION
            and id_ in clause.act.slots.get("instrument", ())
            and who & _doers(shelf, clause)
        ):
            return _told(shelf, clause, who)
    if who & {shelf.state(p) for p in instrument.participants}:
        lines = tuple(d for d in instrument.dates if d.key == "signed")[:1]
        took_part = Detail("participant", (",".join(instrument.participants),))
        return Judged(SIMPLIFIED, lines, (took_part,))
    return None


def _told(shelf: Shelf, clause: Shelved, who: frozenset[str]) -> Judged:
    """A mediation that a clause tells; simplified where the parties met by themselves too."""
    for met in shelf.by_instrument[clause.act.instrument]:
        if met.act.row.id == MEETING and not who & _doers(shelf, met):
            direct = Detail("direct", (f"art:{met.act.instrument}",))
            return Judged(SIMPLIFIED, (clause.act, met.act), (direct,))
    return Judged(BORNE, (clause.act,))


def _doers(shelf: Shelf, clause: Shelved) -> set[str]:
    return {shelf.state(a) for a in clause.act.slots.get("actor", ())}
