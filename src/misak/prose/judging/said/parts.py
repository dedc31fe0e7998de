"""The parts of a sentence, each of which gets a mark: its clauses, its phrases, what stands in
brackets."""

from __future__ import annotations

import re

from misak.kinds.persons import OFFICES, TITLES
from misak.kinds.readings import SIGNATURE
from misak.kinds.weights import NEGATIONS
from misak.prose.frames.claims import Claim
from misak.prose.frames.phrases_en import VERBS, pieces
from misak.prose.frames.reader import Sentence
from misak.prose.frames.simpler import gives_back, only_held
from misak.prose.judging.said.relatives import relatives, within_relative
from misak.prose.judging.verdicts import BORNE, SIMPLIFIED, Mark
from misak.prose.reading.mentions import Mention
from misak.prose.reading.parse import Predicate
from misak.words.fold import fold

NEAR = 3  # words between a name and a title
REPRESENTED = ("represent", "tarafindan", "temsil", "adina")  # what is done by or for somebody
SHORTEST = 3  # words of a part that says something of its own
_BRACKETS = re.compile(r"\(([^()]*)\)")
_VERB = re.compile(
    rf"\b{VERBS}\b|\b(?-i:[a-z]+ed)\b|\b(?:is|are|had|has|have|shall|will|would|may)\b", re.I
)
_OUT = (
    "except",
    "excluding",
    "apart",
    "without",
    "but",
    "haric",
    "disinda",
    "including",
    "called",
    "known",
)

Span = tuple[int, int]


def asides(sentence: Sentence) -> list[Span]:
    """The stretches in brackets that say something of their own: with a verb, and no exception to
    what stands before them."""
    text = sentence.passage.text
    found: list[Span] = []
    if any(c.source == "template" for c in sentence.claims):
        return found  # it is read as one
    for bracket in _BRACKETS.finditer(text):
        keys = fold(bracket[1]).split()
        if len(keys) < SHORTEST or set(keys) & (set(_OUT) | NEGATIONS):
            continue
        if _VERB.search(bracket[1]) or _finite(sentence, bracket.span(1)):
            found.append(bracket.span(1))
    return found


def _finite(sentence: Sentence, span: Span) -> bool:
    words = sentence.parsed.words
    return any(
        p.kind == "finite" and p.at < len(words) and span[0] <= words[p.at].start < span[1]
        for p in sentence.parsed.predicates
    )


def persons(sentence: Sentence) -> list[Span]:
    """The names of persons whom the books do not know, with their titles, where a sentence tells
    of a signature: who signed is a part of its own."""
    if not any(c.kind == SIGNATURE for c in sentence.claims):
        return []
    words = sentence.parsed.words
    roles = {id(f.mention) for c in sentence.claims for fs in c.roles.values() for f in fs}
    return [
        (words[m.first].start, words[m.last - 1].end)
        for c in sentence.parsed.chunks
        for m in c.mentions
        if m.types >= {"new", "person"} and id(m) not in roles and _titled(sentence, m)
    ]


def _titled(sentence: Sentence, mention: Mention) -> bool:
    """Whether a title, an office or a *by* beside a name says that it is a person's."""
    words = sentence.parsed.words
    around = words[max(0, mention.first - NEAR) : mention.last + NEAR]
    return any(w.key in TITLES or w.key.startswith((*OFFICES, *REPRESENTED)) for w in around)


def inside(sentence: Sentence, claim: Claim) -> set[int]:
    """The places of the words of brackets and of persons that say something of their own, where a
    claim is not read from one of these itself."""
    spans = [s for s in asides(sentence) if not s[0] <= claim.first < claim.last <= s[1]]
    spans += persons(sentence) if claim.kind == SIGNATURE else []
    words = sentence.parsed.words
    own = {i for i, w in enumerate(words) for a, b in spans if a <= w.start < b}
    return own | within_relative(sentence, claim.at)


def unmarked(sentence: Sentence, marks: list[Mark], lang: str) -> list[Span]:
    """The parts of a sentence on which no mark stands."""
    spans = [m for m in (_told(mark) for mark in marks) if m is not None]
    found = [s for s in asides(sentence) if not any(s[0] <= a < s[1] for a, _ in spans)]
    found += persons(sentence)
    if lang != "en":
        return found + _verbs(sentence, marks) + _described(sentence, spans)
    return found + [part for s in _clauses(sentence) for part in _rest(sentence, s, spans)]


def _described(sentence: Sentence, spans: list[Span]) -> list[Span]:
    """What participles tell of names on which marks stand, where none stands on it itself."""
    words = sentence.parsed.words
    own = [(words[one[0]].start, words[one[-1]].end) for one in relatives(sentence)]
    return [
        (a, b)
        for a, b in own
        if any(x <= a and b < y for x, y in spans) and not any(a <= x and y <= b for x, y in spans)
    ]


def _verbs(sentence: Sentence, marks: list[Mark]) -> list[Span]:
    """The clauses of a Turkish sentence of which nothing is said: no mark stands on them, or only
    one on what describes a name within them."""
    words = sentence.parsed.words
    own = [p for p in sentence.parsed.predicates if p.at < len(words)]
    verbs = [p for p in own if p.kind == "finite" or _runs_on(sentence, p)]
    found = [_unsaid(sentence, verb, marks) for verb in verbs if marks]
    starts = {words[m.first].start for m in sentence.parsed.mentions}
    text = sentence.passage.text
    return [
        s
        for s in found
        if len(text[s[0] : s[1]].split()) >= SHORTEST - any(s[0] <= at < s[1] for at in starts)
    ]


def _runs_on(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb that another follows says something of its own (*X açık olup yönetilecek*): it
    neither leads in nor stands without a name."""
    words = sentence.parsed.words
    named = any(
        verb.begin <= m.first < verb.at and m.types & {"place", "polity"}
        for m in sentence.parsed.mentions
    )
    ends = words[verb.at].key.endswith(("arak", "erek", "olup"))
    after = next((p for p in sentence.parsed.predicates if p.at > verb.at), None)
    goes_on = after is not None and after.kind == "finite"
    return verb.kind == "adverbial" and ends and named and goes_on and not verb.leads


def _unsaid(sentence: Sentence, verb: Predicate, marks: list[Mark]) -> Span:
    """The stretch of a verb on which no mark stands; empty where one does."""
    text, words = sentence.passage.text, sentence.parsed.words
    first, last = words[_begun(sentence, verb)].start, words[verb.at].end
    over = [m for m in marks if m.first < last and first < m.last]
    if not all(m.last < words[verb.at].start and (_describes(m) or _cut(text, m)) for m in over):
        return last, last
    begin = max((m.last for m in over), default=first)
    begin += len(text[begin:last]) - len(text[begin:last].lstrip())
    return begin, last


def _begun(sentence: Sentence, verb: Predicate) -> int:
    """Where the clause of a verb begins: at its doer, where that alone stands before its comma
    (*Rusya, Kars'ı aldı*), or before *ise*."""
    words = sentence.parsed.words
    if verb.begin and words[verb.begin - 1].key == "ise":
        commas = (at for at in range(verb.begin - 1, 0, -1) if "," in words[at].before)
        return next(commas, 0)
    for chunk in sentence.parsed.chunks:
        if chunk.last == verb.begin and chunk.codes[:1] == "N":
            return chunk.first
    return verb.begin


def _describes(mark: Mark) -> bool:
    """Whether a mark is of a participle, which only describes a name."""
    return mark.claim is not None and mark.claim.form == "participle"


def _cut(text: str, mark: Mark) -> bool:
    """Whether a mark ends at a participle within a name (*geri kalan adalar*), behind a comma."""
    return "," in text[mark.first : mark.last] and not text[mark.last :].lstrip().startswith(",")


def _rest(sentence: Sentence, part: Span, spans: list[Span]) -> list[Span]:
    """What of a part of a sentence no mark stands on: all of it, or the remark behind the mark."""
    over = [(a, b) for a, b in spans if a < part[1] and part[0] < b]
    if not over:
        return [part]
    last = max(b for _, b in over)
    tail = sentence.passage.text[last : part[1]]
    told = len(tail.split()) >= SHORTEST and _VERB.search(tail)
    return [(last, part[1])] if told else []


def _told(mark: Mark) -> Span | None:
    return (mark.first, mark.last) if mark.last > mark.first else None


def _clauses(sentence: Sentence) -> list[Span]:
    """The stretches of an English sentence that say something, each with its own verb."""
    text = sentence.passage.text
    return [
        (p.first, p.last)
        for p in pieces(text)
        if len(text[p.first : p.last].split()) >= SHORTEST and _VERB.search(p.text)
    ]


def presupposed(text: str, first: int, last: int, marks: list[Mark]) -> bool:
    """Whether a stretch within what is borne out only says that somebody had taken what he gives
    back: who gives it back had it."""
    firm = (m for m in marks if m.verdict in (BORNE, SIMPLIFIED))
    told = any(m.first <= first < last <= m.last for m in firm)
    return told and only_held(text[first:last]) and gives_back(text)
