"""A question: what is asked, what may be answered, which answer is right, and the article that
says so."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from misak.kinds.row import Words


class Kind(Enum):
    """The kinds of question; the value is the word on the command line."""

    CHOICE = "choice"  # one of four
    TRUTH = "truth"  # true or false, with the reason
    MATCH = "match"  # a provision to each treaty
    ORDER = "order"  # what came first
    CLOZE = "cloze"  # who, what, when: a gap to fill
    MAP = "map"  # who holds the place that is shown on the map of a day


class Ground(NamedTuple):
    """Why the key is right: an article of an instrument, and the sentence that says so."""

    instrument: str
    article: str
    cited: Words
    says: Words


class Question(NamedTuple):
    """A question in both languages.

    ``options`` are what may be chosen; ``keys`` are the places of the right ones. Of a CLOZE the
    one option is the accepted answer. Of a MATCH ``options`` are the right-hand sides and ``pairs``
    the left-hand ones in the same order; of an ORDER ``options`` stand in the right order. ``asks``
    is what the books were asked, for whoever checks the key.
    """

    id: str
    kind: Kind
    prompt: Words
    options: tuple[Words, ...]
    keys: tuple[int, ...]
    grounds: tuple[Ground, ...]
    difficulty: int
    day: int = 0
    place: str = ""
    pairs: tuple[Words, ...] = ()
    asks: str = ""
    ids: tuple[str, ...] = ()  # what the options name, where they name something

    @property
    def key(self) -> Words:
        """The first right answer."""
        return self.options[self.keys[0]]
