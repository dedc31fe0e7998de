"""The words by which a stretch says what is done: its verbs, and the nouns before verbs that say
nothing themselves."""

from __future__ import annotations

from misak.kinds.deeds import FREED, HANDED, RELEASE, RULE
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.deeds import deeds
from misak.prose.judging.said.sides import Stretch
from misak.prose.reading.parse import Predicate
from misak.prose.reading.stems import stem

AUXILIARY = frozenset(["et", "ol", "yap", "bulun", "ver", "al", "tut", "koy", "kal", "getir"])
DONE = ("ed", "en")  # ends of English verbs that say what is done


def said_verbs(sentence: Sentence, part: Stretch) -> list[str]:
    """The stems of the words by which a stretch says what is done: its verbs, and the noun before a
    verb that says nothing itself (*terhis edilecek*)."""
    words = part.parsed.words
    if part.english:
        return [
            stem(w.key)
            for at, w in enumerate(words[part.begin : part.end])
            if not w.capital and (deeds(stem(w.key)) or w.key.endswith(DONE))
        ]
    found: list[str] = []
    inner = [p for p in sentence.parsed.predicates if part.begin <= p.at < part.end]
    said = [p for p in inner if p.kind != "participle"] or inner  # *belirlenen çizgi* tells a line
    for own in said:
        found.append(stem(words[own.at].key))
        found += _governed(part, own)
    return found or [stem(w.key) for w in words[part.begin : part.end]]


def said_deeds(sentence: Sentence, part: Stretch) -> frozenset[str]:
    """The deeds that the verbs of a stretch say; who is set free has nothing passed to him."""
    if sets_free(sentence, part):
        return RELEASE
    return frozenset[str]().union(*(deeds(one) for one in said_verbs(sentence, part)))


def _governed(part: Stretch, own: Predicate) -> list[str]:
    lemmas = {lemma for lemma, _ in own.lemmas}
    if lemmas & HANDED and own.at > part.begin + 1:
        before = part.parsed.words[own.at - 2 : own.at]
        if before[1].key.startswith(RULE):
            return [stem(w.key) for w in before]
    if not lemmas & AUXILIARY or own.at <= part.begin:
        return []
    return [stem(part.parsed.words[own.at - 1].key)]


def sets_free(sentence: Sentence, part: Stretch) -> bool:
    """Whether *bırak-* says that somebody is set free: nothing passes by that."""
    words = part.parsed.words
    return any(
        p.at > part.begin and words[p.at - 1].key == FREED.adverb
        for p in sentence.parsed.predicates
        if part.begin <= p.at < part.end and any(lemma == FREED.verb for lemma, _ in p.lemmas)
    )
