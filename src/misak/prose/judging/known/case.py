"""What a judgment is made of: a claim in its sentence, the clause beside which it is laid, and
what its item of the note tells besides."""

from __future__ import annotations

from typing import NamedTuple

from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match, distinct
from misak.prose.judging.known.meanings import meant, states
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.reading.stems import share

HALF = 0.5  # of the words of a name must be there, and it is spoken of


class Beside(NamedTuple):
    """What an item tells besides a claim: the clauses that its other claims are about, and its
    words."""

    told: frozenset[int]
    words: tuple[str, ...]

    def speaks_of(self, name: tuple[str, ...]) -> bool:
        """Whether the item speaks of something with this name, given as stems."""
        return share(name, self.words) >= HALF

    def hints_at(self, name: tuple[str, ...]) -> bool:
        """The same, where one long word that tells the name from others is enough."""
        return self.speaks_of(name) or distinct(name, self.words)


class Case(NamedTuple):
    """A claim in its sentence with the clause beside which it is laid."""

    shelf: Shelf
    claim: Claim
    sentence: Sentence
    match: Match

    @property
    def clause(self) -> Shelved:
        """The clause of the match."""
        return self.match.clause

    def states(self, filler: Filler) -> frozenset[str]:
        """All that a filler may mean on the clause's day."""
        return states(self.shelf, filler, self.sentence, self.clause.day)

    def meant(self, filler: Filler, type_: str) -> frozenset[str]:
        """The same, in a slot of some type."""
        return meant(self.shelf, filler, self.sentence, self.clause.day, type_)
