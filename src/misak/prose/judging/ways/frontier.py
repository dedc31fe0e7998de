"""A side of the home state's frontier: whether it was fixed, by this paper, and for good."""

from __future__ import annotations

from functools import cache

from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import Set
from misak.ledger.values import Act
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.neighbours import on_side
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED, Detail, Judged
from misak.prose.reading.linking import Linker

FIXED = ("final", "fixed", "largely")  # statuses that say that the frontier was drawn


def side(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """A side of the home state's frontier: each neighbour on it fixed, by this instrument, and
    for good."""
    said = claim.one("side")
    if said is None:
        return None
    day = sentence.day
    base = _base(shelf, sentence.context.instrument)
    neighbours = on_side(shelf, base, said.text, day)
    if not neighbours:
        return None
    drawn = {other: _drawn(shelf, base, other) for other in neighbours}
    here = {
        other: [c for c in clauses if c.act.instrument == sentence.context.instrument]
        for other, clauses in drawn.items()
    }
    reasons = tuple(c.act for other in neighbours for c in here[other][:1])
    if not reasons and claim.text("status") not in FIXED:
        return None  # that a frontier is safe now is told by no paper that drew another
    return _side(drawn, here, reasons)


def _side(
    drawn: dict[str, list[Shelved]], here: dict[str, list[Shelved]], reasons: tuple[Act, ...]
) -> Judged:
    """What is to be said of a side of which a paper drew these frontiers."""
    left = [other for other in drawn if not here[other]]
    if not left:
        return Judged(BORNE, reasons)
    later = tuple(c.act for other in left for c in drawn[other][:1])
    verdict = SIMPLIFIED if reasons else CONTRADICTED
    return Judged(verdict, (*reasons, *later), (Detail("side", (",".join(left),)),))


def _base(shelf: Shelf, id_: str) -> str:
    """The polity whose frontier is meant: among the parties of the heading's paper that of the
    books' main state, else its first side."""
    instrument = shelf.ledger.instruments.get(id_)
    if instrument is None:
        return ""
    central = _central(shelf)
    own = [p for p in instrument.parties if shelf.state(p) == central]
    return next(iter((*own, *shelf.home(id_), *instrument.parties)), "")


def _drawn(shelf: Shelf, base: str, other: str) -> list[Shelved]:
    """The clauses that fix the frontier of a polity with a state."""
    wanted = {shelf.state(base), other}
    return [
        c
        for c in shelf.clauses
        if _fixes(c.act.row.id)
        and not c.act.account
        and wanted <= {shelf.state(v) for name in ("one", "other") for v in c.slots.get(name, ())}
    ]


@cache
def _fixes(row: str) -> bool:
    """Whether the clauses of a row fix a frontier."""
    return any(
        isinstance(e, Set) and e.fluent == "boundary" and e.value == "fixed"
        for e in BY_ID[row].effects
    )


def _central(shelf: Shelf) -> str:
    """The state that is a party to most instruments of the books: the one whose frontiers a
    note means when it names none."""
    counts: dict[str, int] = {}
    for instrument in shelf.ledger.instruments.values():
        for state in {shelf.state(p) for p in instrument.parties}:
            counts[state] = counts.get(state, 0) + 1
    return max(counts, key=lambda s: (counts[s], s)) if counts else ""
