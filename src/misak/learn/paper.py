"""A paper: so many questions about a unit, of some kinds, by a seed. The same seed gives the
same paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    """Different questions, the kinds in turn; fewer than asked for where the unit has no more. No
    clause and no place is asked about twice while there are others.

    ``difficulty`` 1 to 3 takes only such; 0 takes all.
    """
    chance, found = Random(seed), _Found(number, difficulty)
    own = {kind: make for kind, make in Maker(library, unit).kinds().items() if kind in kinds}
    for again in (False, True):
        _fill(found, dict(own), chance, again)
    return found.questions


class _Found:
    """The questions of a paper so far."""

    def __init__(self, number: int, difficulty: int) -> None:
        self.number, self.difficulty = number, difficulty
        self.questions: list[Question] = []
        self.ids: set[str] = set()
        self.asked: set[str] = set()

    @property
    def full(self) -> bool:
        """Whether there are as many as were asked for."""
        return len(self.questions) >= self.number

    def take(self, question: Question | None, again: bool) -> bool:
        """Take a question; no, where it is none, is there already, is of another difficulty, or
        (unless ``again``) is about what another one is about."""
        if (
            question is None
            or question.id in self.ids
            or (question.asks in self.asked and not again)
        ):
            return False
        if self.difficulty and question.difficulty != self.difficulty:
            return False
        self.ids.add(question.id)
        self.asked |= {question.asks} - {""}
        self.questions.append(question)
        return True


def _fill(
    found: _Found,
    makers: dict[Kind, Callable[[Random], Question | None]],
    chance: Random,
    again: bool,
) -> None:
    """Question after question, the kinds in turn, until there are enough or no kind gives more."""
    wasted = dict.fromkeys(makers, 0)
    while makers and not found.full:
        for kind, make in list(makers.items()):
            if found.full:
                return
            taken = found.take(make(chance), again)
            wasted[kind] = 0 if taken else wasted[kind] + 1
            if wasted[kind] > WASTED:
                del makers[kind]
