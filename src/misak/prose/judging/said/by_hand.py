"""Whose a place is, beside a clause that only gives somebody its administration: *ceded* and
*annexed* are not borne out by that, *given* and *left* say less than the article."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import MoveAdministration, MoveTitle
from misak.kinds.weights import BY_HAND
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.case import Case
from misak.prose.judging.known.deeds import deeds
from misak.prose.judging.known.shelf import Shelved
from misak.prose.judging.verdicts import FITS, SIMPLIFIED, Detail, Finding
from misak.prose.reading.stems import stems

GIVEN = ("hand", "entrust")  # how administration comes to somebody who has not the title
PASSES, TITLE = "pass", "title"  # deeds: a place passes to somebody, the title to it does
GIVING = frozenset([PASSES, TITLE])  # deeds whose object is a land


def usurped(claim: Claim, sentence: Sentence, clause: Shelved) -> bool:
    """Whether a claim says in so many words that the title passed (*ceded*, *ilhak etti*), and the
    clause gives the administration alone."""
    said = _said(claim, sentence)
    return given(clause) and TITLE in said and not _administered(claim, sentence)


def by_hand(case: Case) -> Finding:
    """A place said to be given to somebody who by the article only administers it."""
    claim, clause = case.claim, case.clause
    passes = any(isinstance(e, MoveTitle) for e in BY_ID[claim.kind].effects)
    passes = passes or PASSES in _said(claim, case.sentence)
    if not passes or not given(clause) or _administered(claim, case.sentence):
        return FITS
    return Finding(SIMPLIFIED, (Detail("hand", (f"clause:{clause.act.number}",)),))


def given(clause: Shelved) -> bool:
    """Whether a clause gives the administration of a place, and no title."""
    effects = clause.act.row.effects
    moved = any(isinstance(e, MoveAdministration) and e.mode in GIVEN for e in effects)
    return moved and not any(isinstance(e, MoveTitle) for e in effects)


def _said(claim: Claim, sentence: Sentence) -> frozenset[str]:
    return frozenset[str]().union(*(deeds(one) for one in _stems(claim, sentence)))


def _administered(claim: Claim, sentence: Sentence) -> bool:
    """Whether a claim itself says that it is about the administration."""
    return any(one.startswith(BY_HAND) for one in _stems(claim, sentence))


def _stems(claim: Claim, sentence: Sentence) -> tuple[str, ...]:
    return stems(sentence.passage.text[claim.first : claim.last])
