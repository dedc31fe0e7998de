"""What a Turkish participle tells of a place or a state named behind it (*1912'de işgal edilen X*):
it says something of its own, and nothing of what the sentence says of that name."""

from __future__ import annotations

from misak.kinds.weights import NEGATIONS, QUANTIFIERS
from misak.prose.frames.reader import Sentence
from misak.prose.reading.parse import Predicate

# What tells which part of a place is meant limits what is said of it.
LIMITING = frozenset(["kal", "bulun", "ol", "uzan", "yaşa", "yasa", "içer", "kapsa"])
SHORTEST = 2  # words of a participle's own clause


def relatives(sentence: Sentence) -> list[range]:
    """The places of the words of each such clause, its participle included."""
    if sentence.parsed.english:
        return []
    found = (_clause(sentence, p) for p in sentence.parsed.predicates if p.kind == "participle")
    return [one for one in found if len(one) >= SHORTEST]


def within_relative(sentence: Sentence, at: int) -> set[int]:
    """The words of such clauses, but of one to which the word at a place belongs."""
    return {i for one in relatives(sentence) if at not in one for i in one}


def _clause(sentence: Sentence, verb: Predicate) -> range:
    """The words of a participle's clause before the name that it describes; none where it
    describes none, or limits it."""
    words, end = sentence.parsed.words, verb.at + 1
    heads = {
        m.first
        for m in sentence.parsed.mentions
        if m.types & {"place", "polity"} and not m.types & {"event", "new"}
    }
    papers = {at for n in sentence.names for at in range(n.first, n.last)}
    if end not in heads or end in papers or words[end].before.strip():
        return range(0)
    if verb.negative or any(lemma in LIMITING for lemma, _ in verb.lemmas):
        return range(0)
    begin = _begin(sentence, verb)
    limits = any(w.key in NEGATIONS or w.key in QUANTIFIERS for w in words[begin:end])
    return range(0) if limits or papers & set(range(begin, end)) else range(begin, end)


def _begin(sentence: Sentence, verb: Predicate) -> int:
    """Where a participle's clause begins: behind the last comma and the last subject before it."""
    words = sentence.parsed.words
    commas = [at for at in range(verb.begin + 1, verb.at + 1) if "," in words[at].before]
    subjects = [
        c.last
        for c in sentence.parsed.chunks
        if c.codes[:1] == "N" and verb.begin <= c.first < verb.at
    ]
    return max([verb.begin, *commas, *subjects])
