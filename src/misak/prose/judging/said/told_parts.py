"""The author's own Turkish sentences on an article, part by part: each with a verb of its own."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.kinds.deeds import LIMITS
from misak.kinds.weights import CONDITIONAL, EXCHANGES, LIGHT
from misak.prose.judging.known.shelf import Shelved
from misak.prose.judging.said.sides import Stretch, stretch_of
from misak.prose.judging.said.summaries import Summaries, Told
from misak.prose.judging.said.weighing import short_verb
from misak.prose.reading.numbers import numbers
from misak.prose.reading.parse import Parsed, parse
from misak.prose.reading.splitting import verbal
from misak.prose.reading.stems import stem_of
from misak.prose.reading.tokens import words

_SENTENCES = re.compile(r"[^.;:]+")
_IF = re.compile(r"[^\W\d_](?:sa|se)\b")


class Part(NamedTuple):
    """One part of the books' sentence, with a verb of its own: what it tells, the words of its
    verbs, its numbers, what it may only allow, and whether something limits it."""

    told: Told
    verbs: tuple[str, ...]
    numbers: frozenset[float]
    keys: frozenset[str]
    may: bool
    limited: bool


class Parts:
    """The parts of the books' sentences, taken apart when they are first asked for."""

    def __init__(self, summaries: Summaries) -> None:
        self.summaries = summaries
        self.made: dict[str, tuple[Part, ...]] = {}

    def of(self, clause: Shelved) -> tuple[Part, ...]:
        """The parts of what the books tell in Turkish of a clause's article."""
        text = self.summaries.text(clause, english=False)
        if text not in self.made:
            pieces = [p for one in _SENTENCES.findall(text) for p in _pieces(one)]
            self.made[text] = tuple(self._part(one) for one in pieces)
        return self.made[text]

    def _part(self, text: str) -> Part:
        reader = self.summaries.reader
        parsed = parse(text, words(text, reader.analyser), reader.linker, False)
        whole = stretch_of(parsed, 0, len(parsed.words))
        keys = frozenset(k for w in parsed.words for k in (w.key, w.whole))
        counted = frozenset(n.value for n in numbers(text))
        told = self.summaries.told(text, False)
        own = verbs_of(parsed, whole)
        return Part(told, own, counted, keys, whole.may, _limits(text, keys))


def _pieces(sentence: str) -> list[str]:
    """The stretches of a sentence between commas, each with a verb of its own at its end."""
    found, begun = [], ""
    for piece in sentence.split(","):
        begun = f"{begun},{piece}" if begun else piece
        if verbal(begun):
            found.append(begun)
            begun = ""
    return [*found, begun] if begun.strip() else found


def _limits(text: str, keys: frozenset[str]) -> bool:
    """Whether something limits what is told: a condition, an exception, something in return."""
    if keys & {*LIMITS, *CONDITIONAL} or any(k.startswith(EXCHANGES) for k in keys):
        return True
    return bool(_IF.search(text))


def verbs_of(parsed: Parsed, part: Stretch) -> tuple[str, ...]:
    """The stems of the verbs of a stretch that are no auxiliaries, and of the words right before
    those that are (*terhis edilecek*); a short verb is its noun (*geçti*, *geçiş*)."""
    own = [p for p in parsed.predicates if part.begin <= p.at < part.end]
    found = []
    for one in own:
        word = parsed.words[one.at]
        light = word.key in LIGHT and one.at > part.begin
        plain = parsed.words[one.at - 1] if light else word
        found.append((not light and short_verb(one)) or stem_of(plain))
    return tuple(found)
