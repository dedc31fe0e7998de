"""A paper: so many questions about a unit, of some kinds, by a seed. The same seed gives the
same paper."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from misak.ask.library import Library
from misak.learn.making import Maker
from misak.learn.question import Kind, Question
from misak.learn.units import EVERYTHING, Unit

WASTED = 24  # offers in a row that may give no question before a kind is left out


def paper(
    library: Library,
    number: int,
    seed: int = 1,
    unit: Unit = EVERYTHING,
    kinds: Sequence[Kind] = tuple(Kind),
    difficulty: int = 0,
) -> list[Question]:
    """Different questions, the kinds in turn; fewer than asked for where the unit has no more.

    ``difficulty`` 1 to 3 takes only such; 0 takes all.
    """
    maker = Maker(library, unit)
    chance = Random(seed)
    makers = {kind: make for kind, make in maker.kinds().items() if kind in kinds}
    wasted = dict.fromkeys(makers, 0)
    found: list[Question] = []
    seen: set[str] = set()
    while len(found) < number and makers:
        for kind, make in list(makers.items()):
            question = make(chance)
            if (
                question is None
                or question.id in seen
                or (difficulty and question.difficulty != difficulty)
            ):
                wasted[kind] += 1
                if wasted[kind] > WASTED:
                    del makers[kind]
                continue
            wasted[kind] = 0
            seen.add(question.id)
            found.append(question)
            if len(found) == number:
                break
    return found
