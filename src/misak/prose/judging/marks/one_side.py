"""Signatures said to be between states that all stand on one side of their paper
(*İtilaf Devletleri ile İtalya arasında*): with whom they made it is not said."""

from __future__ import annotations

from misak.kinds.readings import SIGNATURE
from misak.prose.frames.claims import Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import BORNE, SIMPLIFIED, UNREAD, Detail, Mark
from misak.prose.reading.mentions import Mention

PAIR = 2  # sides of a paper that two made


def one_sided(shelf: Shelf, sentence: Sentence, marks: list[Mark]) -> list[Mark]:
    """The marks of a sentence without what bears out a signature between states of one side."""
    names = [m for c in sentence.parsed.chunks if "W" in c.codes for m in c.mentions]
    if len(names) < PAIR:
        return marks
    return [_unread(m) if _alone(shelf, sentence, names, m) else m for m in marks]


def _unread(mark: Mark) -> Mark:
    said = (Detail("unread"),)
    return mark._replace(verdict=UNREAD, claim=None, reasons=(), question="", details=said)


def _alone(shelf: Shelf, sentence: Sentence, names: list[Mention], mark: Mark) -> bool:
    """Whether a mark bears out a signature, and all between whom it is said to be are of one of the
    two sides of its paper."""
    ids = {getattr(why, "instrument", "") for why in mark.reasons} & set(shelf.ledger.instruments)
    if mark.kind != SIGNATURE or mark.verdict not in (BORNE, SIMPLIFIED) or len(ids) != 1:
        return False
    id_ = ids.pop()
    day, sides = shelf.signed(id_), shelf.ledger.instruments[id_].sides
    owns = [states(shelf, Filler(m.text, m), sentence, day) for m in names]
    if len(sides) != PAIR or not all(owns):
        return False
    one, other = (_members(shelf, side, day) for side in sides)
    return all(o & one and not o & other for o in owns) or all(
        o & other and not o & one for o in owns
    )


def _members(shelf: Shelf, side: tuple[str, ...], day: int) -> frozenset[str]:
    """The states of one side, of a group its members of the day."""
    return frozenset(s for p in side for s in (shelf.state(p), *shelf.members(p, day)))
