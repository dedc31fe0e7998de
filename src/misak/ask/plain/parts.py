"""The parts of a reply to a plain question: stretches of days, and one sense in which it is
answered."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.answer import Answer
from misak.kinds.row import Words


class Spell(NamedTuple):
    """A stretch of days in which one answer holds."""

    first: int
    last: int
    answer: Answer


class Part(NamedTuple):
    """An answer in one sense: the question of the question language, the answer as a whole, its
    spells."""

    sense: Words
    question: str
    answer: Answer
    spells: tuple[Spell, ...]
