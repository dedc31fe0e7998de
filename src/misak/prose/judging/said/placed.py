"""Names that no role of a claim took, in English: the place of each in its sentence against the
clause. Who does something is not who gets it."""

from __future__ import annotations

from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.sides import (
    BY,
    FROM,
    GIVEN_TO,
    IN,
    OF,
    OTHER,
    RIGHT,
    SUBJECT,
    TO,
    WHOSE,
    side,
    stands,
    stretch_of,
)
from misak.prose.judging.said.weighing import handed
from misak.prose.reading.mentions import Mention

ACTING = (SUBJECT, WHOSE, OF, TO, FROM, BY)  # sides of who does it, has it, gets it


def placed(sentence: Sentence, mention: Mention, having: set[str], clause: Shelved) -> bool:
    """Whether the place of a name in an English sentence does not speak against the slots of a
    clause that have it."""
    how = _side(sentence, mention)
    used = how == BY and clause.act.row.export == RIGHT  # by whom a right is used
    if (how not in (SUBJECT, WHOSE) and not used) or "polity" not in mention.types:
        return True
    return stands(clause, having, how, stretch_of(sentence.parsed, 0, len(sentence.parsed.words)))


def party(
    shelf: Shelf, sentence: Sentence, mention: Mention, own: frozenset[str], clause: Shelved
) -> bool:
    """Whether a name that no slot of a clause has may stand beside it as a party of its paper. Who
    is said to do it, to have it or to get it must be the paper's own party, and not one to whom the
    article gives something."""
    if handed(sentence, mention.first):
        return False
    paper = clause.act.instrument
    how = _side(sentence, mention)
    if how == SUBJECT and _suffers(sentence):
        how = OTHER  # *the Ottoman army was demobilised*
    if how in ACTING or how == IN:
        given = any(
            own & have
            for each in shelf.by_instrument.get(paper, ())
            if each.act.article == clause.act.article
            for slot, have in each.around.items()
            if slot in GIVEN_TO
        )
        home = how == IN or bool(own & frozenset(shelf.home(paper)))
        return home and not given and bool(own & _parties(shelf, paper))
    return bool(own & _parties(shelf, paper))


def _suffers(sentence: Sentence) -> bool:
    """Whether something is said to be done to the subject of a sentence."""
    return stretch_of(sentence.parsed, 0, len(sentence.parsed.words)).passive


def _parties(shelf: Shelf, paper: str) -> set[str]:
    """The states of the parties of a paper."""
    return {shelf.state(p) for p in shelf.ledger.instruments[paper].parties}


def _side(sentence: Sentence, mention: Mention) -> str:
    """On which side a name stands in an English sentence; on none in others."""
    own = next((c for c in sentence.parsed.chunks if mention in c.mentions), None)
    if not sentence.parsed.english or own is None:
        return OTHER
    return side(stretch_of(sentence.parsed, 0, len(sentence.parsed.words)), own)
