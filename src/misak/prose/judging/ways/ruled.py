"""Coming under another's rule, against the unions and hands that the books know."""

from __future__ import annotations

from misak.kinds.effects import Set
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import BORNE, SIMPLIFIED, Detail, Judged
from misak.prose.reading.linking import Linker


def rule(shelf: Shelf, linker: Linker, claim: Claim, sentence: Sentence) -> Judged | None:
    """Coming under another's rule: membership or representation on that day, later, or never."""
    actor, others = claim.one("actor"), claim.roles.get("other", ())
    if actor is None or not others:
        return None
    day = sentence.context.day
    home = {shelf.state(p) for p in shelf.home(sentence.context.instrument)}
    own = {s for f in others for s in states(shelf, f, sentence, day)} - home
    ties = sorted(_bonds(shelf, own, states(shelf, actor, sentence, day)))
    if not ties:
        return None
    regimes = [
        c.act
        for c in shelf.clauses
        if any(isinstance(e, Set) and e.fluent == "regime" for e in c.act.row.effects)
        and any(shelf.state(a) in own for a in c.act.slots.get("actor", ()))
        and c.day <= day
    ]
    if ties[0] > day:
        return Judged(SIMPLIFIED, tuple(regimes[:3]), (Detail("union", (f"day:{ties[0]}",)),))
    return Judged(BORNE, tuple(regimes[:3]))


def _bonds(shelf: Shelf, own: set[str], ruler: frozenset[str]) -> list[int]:
    """The days from which polities of some states are represented by another, or are in one
    union with it."""
    up = shelf.books.people.up
    found = []
    for lower, ties in up.items():
        if shelf.state(lower) in own:
            for tie in ties:
                above = {
                    shelf.state(tie.upper),
                    *(shelf.state(t.upper) for t in up.get(tie.upper, ())),
                }
                beside = {
                    shelf.state(low)
                    for low, theirs in up.items()
                    for t in theirs
                    if shelf.state(t.upper) in above
                }
                if ruler & (above | beside):
                    found.append(tie.begin)
    return found
