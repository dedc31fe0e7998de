"""A mark that stands whichever name stands there says nothing of that name: the sentence is judged
again with another in its place, and a mark that does not fall is lowered.

Of a false sentence with one wrong name this is the surest sign that the name was not read: the
rules that hold a claim against its clause need not know why.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from misak.kinds.readings import CAUSE, MEDIATION, SIGNATURE
from misak.prose.frames.reader import Sentence
from misak.prose.judging.marks.substitutes import Other, Place, Substitutes, told
from misak.prose.judging.verdicts import FIRM, PARTLY, Detail, Mark


class Judge(NamedTuple):
    """How a sentence is judged with something else in one place: what may stand there, and the
    marks of a sentence that was changed."""

    substitutes: Substitutes
    marks: Callable[[str], list[Mark]]


def carried(judge: Judge, sentence: Sentence, marks: list[Mark]) -> list[Mark]:
    """The marks of a sentence, those lowered that would stand with another name or number too."""
    judge = judge._replace(marks=cache(judge.marks))
    return [_weighed(judge, sentence, mark, marks) for mark in marks]


def _weighed(judge: Judge, sentence: Sentence, mark: Mark, marks: list[Mark]) -> Mark:
    """A mark as far as it hangs on the names and numbers within it, those aside that stand within a
    part with a mark of its own."""
    claim = mark.claim
    if mark.verdict not in FIRM or claim is None or claim.negative:
        return mark
    if claim.kind in (CAUSE, MEDIATION):
        return mark
    own = [p for p in judge.substitutes.places(sentence, mark) if not _of_a_part(p, mark, marks)]
    idle = [p for p in own if _idle(judge, mark, p)]
    if not idle:
        return mark
    text = sentence.passage.text
    return mark._replace(
        verdict=PARTLY,
        details=tuple(Detail("left", (f"text:{text[p.first : p.last]}",)) for p in idle),
        left=tuple((p.first, p.last) for p in idle),
    )


def _of_a_part(place: Place, mark: Mark, marks: list[Mark]) -> bool:
    """Whether a place stands within a narrower mark than one."""
    length = mark.last - mark.first
    return any(m.first <= place.first < m.last and m.last - m.first < length for m in marks)


def _idle(judge: Judge, mark: Mark, place: Place) -> bool:
    """Whether a mark stands whoever stands in a place: strangers, or another party of the paper of
    which its clauses say something else."""
    if place.strangers and all(_stands(judge, place, one) for one in place.strangers):
        return True
    shelf = judge.substitutes.shelf
    slots = told(shelf, mark).slots({*place.ids, *(shelf.state(i) for i in place.ids)})
    for one in place.rivals:
        found = _standing(judge, place, one)
        signed = any(m.kind == SIGNATURE for m in found)  # each party may be told there
        alike = signed or any(told(shelf, m).slots([shelf.state(one.id)]) & slots for m in found)
        if found and not alike:
            return True
    return False


def _stands(judge: Judge, place: Place, other: Other) -> bool:
    return bool(_standing(judge, place, other))


def _standing(judge: Judge, place: Place, other: Other) -> list[Mark]:
    """The marks on a place once something else stands there; none where one of them falls."""
    found = [m for m in judge.marks(other.text) if m.first <= place.first < m.last]
    return found if all(m.verdict in FIRM for m in found) else []
