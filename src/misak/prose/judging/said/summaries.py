"""The author's own sentences on an article, taken apart as a note's are: which names each has, on
which side, and by which words."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.prose.frames.reader import Reader
from misak.prose.judging.known.deeds import deeds
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.sides import IN, OF, OTHER, SUBJECT, WHOSE, Stretch, side, stretch_of
from misak.prose.reading.parse import parse
from misak.prose.reading.stems import stem_of
from misak.prose.reading.tokens import words

_PARTS = re.compile(r"[^.;:]+")


class Told(NamedTuple):
    """One sentence of the books on an article: for each name the sides on which it stands, the
    stems of its words, whether it says *not*."""

    names: dict[str, frozenset[str]]
    words: tuple[str, ...]
    negative: bool
    getting: bool = False  # whether its subject gets something


class Summaries:
    """The sentences of the books on their articles, taken apart when they are first asked for."""

    def __init__(self, shelf: Shelf, reader: Reader) -> None:
        self.shelf, self.reader = shelf, reader
        self.made: dict[tuple[str, str, bool], tuple[Told, ...]] = {}
        self.named: dict[tuple[str, str], frozenset[str]] = {}

    def of(self, clause: Shelved, english: bool) -> tuple[Told, ...]:
        """What the books tell of a clause's article in a language."""
        key = (clause.act.instrument, clause.act.article, english)
        if key not in self.made:
            text = self.text(clause, english)
            self.made[key] = tuple(self.told(part[0], english) for part in _PARTS.finditer(text))
        return self.made[key]

    def text(self, clause: Shelved, english: bool) -> str:
        """The books' own sentences on a clause's article, as they stand; empty where none do."""
        articles = self.shelf.ledger.instruments[clause.act.instrument].articles
        article = articles.get(clause.act.article)
        return article.quotes.get("en" if english else "tr", "") if article else ""

    def names(self, clause: Shelved) -> frozenset[str]:
        """All ids that the books' sentences on a clause's article name, in either language."""
        key = (clause.act.instrument, clause.act.article)
        if key not in self.named:
            told = (one for english in (False, True) for one in self.of(clause, english))
            self.named[key] = frozenset(i for one in told for i in one.names)
        return self.named[key]

    def told(self, text: str, english: bool) -> Told:
        """A sentence of the books, taken apart."""
        parsed = parse(text, words(text, self.reader.analyser), self.reader.linker, english)
        part = stretch_of(parsed, 0, len(parsed.words))
        names: dict[str, set[str]] = {}
        for chunk in part.chunks:
            for mention in chunk.mentions:
                for id_ in mention.ids:
                    names.setdefault(id_, set()).add(side(part, chunk))
        negative = any(p.negative for p in parsed.predicates) or bool(
            {w.key for w in parsed.words} & {"not", "no", "neither", "nor", "hicbir"}
        )
        stems = tuple(dict.fromkeys(stem_of(w) for w in parsed.words))
        return Told({k: frozenset(v) for k, v in names.items()}, stems, negative, part.getting)


def beside(told: Told, ids: tuple[str, ...], place: str, part: Stretch) -> bool:
    """Whether one of the books' sentences has a name on the side on which a stretch has it: what
    one makes its subject the other may have on no side."""
    sides = frozenset[str]().union(*(told.names.get(i, frozenset()) for i in ids))
    if not sides:
        return False
    loose = {SUBJECT, OTHER, WHOSE, OF, IN}
    return place in sides or (place in loose and bool(sides & loose) and not part.passive)


def denies(part: Stretch) -> bool:
    """Whether a stretch says *not*."""
    own = [p for p in part.parsed.predicates if part.begin <= p.at < part.end]
    keys = {w.key for w in part.parsed.words[part.begin : part.end]}
    return any(p.negative for p in own) or bool(keys & {"not", "no", "neither", "nor", "hicbir"})


def deeds_of(told: Told) -> frozenset[str]:
    """The deeds that one of the books' sentences says."""
    return frozenset[str]().union(*(deeds(one) for one in told.words))
