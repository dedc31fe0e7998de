"""The names of topics found among the words of a sentence: where the books themselves have a name
for what is said."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.ledger.values import Ledger, two
from misak.prose.reading.stems import alike, stem
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

TOPICS = ("topic", "procedure", "matter", "people", "word")
OWN_VERB = "does"  # the line of an entry with the verb that says it
BEGUN = 4  # letters that the first words of a name and of a text have in common
INFINITIVE = ("mak", "mek")
SHORT = 3  # a word that is no longer is meant only where a text has it as it is


class Said(NamedTuple):
    """A name of a topic as a sentence has it: the topic, and the places of its words."""

    topic: str
    places: frozenset[int]


class TopicNames:
    """All names and verbs of the topics of a ledger, by how they begin. Made once."""

    def __init__(self, ledger: Ledger) -> None:
        self._by_start: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for id_, entry in ledger.names.items():
            if entry.type not in TOPICS:
                continue
            spelled = [text for n in entry.namings for text in (n.tr, n.en)]
            spelled += [text for value, *_ in entry.lines.get(OWN_VERB, ()) for text in two(value)]
            for keys in dict.fromkeys(_keys(text) for text in spelled):
                if keys:
                    self._by_start.setdefault(keys[0][:BEGUN], []).append((keys, id_))

    def said(self, words: list[Word], begin: int, end: int) -> list[Said]:
        """The names of topics that stand whole among some words of a sentence."""
        found = []
        for at in range(end - begin):
            for name, topic in self._by_start.get(_key(words[begin + at])[:BEGUN], ()):
                if _matches(words[begin + at : min(begin + at + len(name), end)], name):
                    places = range(begin + at, begin + at + len(name))
                    found.append(Said(topic, frozenset(places)))
        return found


def _keys(text: str) -> tuple[str, ...]:
    """The words of a name, folded, without endings behind an apostrophe; what stands in brackets
    is part of it."""
    words = re.findall(r"([^\W_]+)(?:[’'][^\W_]+)?", text)
    return tuple(fold(word) for word in words)


def _key(word: Word) -> str:
    """A word folded, without the ending behind an apostrophe."""
    return word.key if word.suffix else fold(word.text)


def _matches(words: list[Word], name: tuple[str, ...]) -> bool:
    """Whether some words are those of a name, each with whatever ending it takes."""
    return len(words) == len(name) and all(map(_alike, words, name))


def _alike(word: Word, own: str) -> bool:
    """Whether a word is one of a name: a verb by its stem, so that *almamak* is of *almak*; a
    short word only as it is, or with an ending."""
    said = _key(word)
    if said == own:
        return True
    if own.endswith(INFINITIVE):
        return any(fold(r.lemma) == own[:-3] for r in word.readings) or stem(said) == stem(own)
    if min(len(said), len(own)) > SHORT:
        return alike(stem(said), stem(own))
    return len(own) == SHORT and said.startswith(own)
