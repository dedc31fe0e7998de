"""How much a word weighs that no role took up: nothing, little, or too much to stand unread under a
mark."""

from __future__ import annotations

import re

from misak.kinds.weights import (
    BEARING,
    BEARING_STEMS,
    LIGHT,
    NEGATIONS,
    QUANTIFIERS,
    SHORT_VERBS,
    VERBS_ALIKE,
)
from misak.prose.frames.claims import Claim
from misak.prose.frames.filling import wraps
from misak.prose.frames.reader import Sentence
from misak.prose.reading.parse import Predicate
from misak.prose.reading.stems import among, said, stem
from misak.prose.reading.tokens import Word
from misak.words.fold import fold

HARD = 2  # the weight of a name, a number, a negation, a quantifier, a verb


def weight(sentence: Sentence, at: int, known: tuple[str, ...], claim: Claim, against: bool) -> int:
    """How much a word weighs that nothing took up: 0 nothing, 1 a soft word, 2 a name, number,
    negation, quantifier or verb.

    What bears out a claim may be said in another word of the same meaning; what refutes it
    (``against``) may not.
    """
    word = sentence.parsed.words[at]
    keys = {word.key, word.whole}
    predicate = next((p for p in sentence.parsed.predicates if p.at == at), None)
    if keys & NEGATIONS or (predicate is not None and predicate.negative):
        return 0 if claim.negative or claim.frame.endswith("neg") else HARD
    if keys & QUANTIFIERS:
        return HARD
    if _weightless(sentence, at, predicate, against):
        return 0
    if _said_there(sentence, at, predicate, known, against):
        return 0
    return HARD if _mentioned(sentence, at) or _telling(word, at, predicate) else 1


def _weightless(sentence: Sentence, at: int, predicate: Predicate | None, against: bool) -> bool:
    """Whether a word adds nothing: a particle, the number of its item, a verb that only says that
    something is agreed."""
    word = sentence.parsed.words[at]
    light = LIGHT if against else LIGHT | BEARING
    if not against and not word.suffix and word.key.startswith(BEARING_STEMS):
        return True
    ruling = predicate is not None and wraps(predicate)
    return bool({word.key, word.whole} & light) or _numbering(sentence, at) or ruling


def _said_there(
    sentence: Sentence, at: int, predicate: Predicate | None, known: tuple[str, ...], against: bool
) -> bool:
    """Whether the books use a word themselves; or, unless it is to refute, one that says
    the same."""
    word = sentence.parsed.words[at]
    own = stem(fold(word.text) if not word.suffix else word.key)
    if among(own, known):
        return True
    if against or _mentioned(sentence, at):
        return False
    return said(own, known) or _verb(predicate, own, known)


def _verb(predicate: Predicate | None, own: str, known: tuple[str, ...]) -> bool:
    """Whether a verb is one that the books use in another form: *açılacak* and *açılır*."""
    if predicate is None:
        return False
    lemmas = {lemma for lemma, _ in predicate.lemmas}
    short = short_verb(predicate)
    if short and said(short, known):
        return True
    alike = {v for row in VERBS_ALIKE if lemmas & set(row) for v in row if len(v) > 2}
    return any((len(own) > 3 and h[:4] == own[:4]) or h.startswith(tuple(alike)) for h in known)


def short_verb(predicate: Predicate) -> str:
    """The stem by which the table of synonyms knows a short Turkish verb (*aç-*), of whose forms no
    two begin with the same five letters; empty for others."""
    return next((SHORT_VERBS[v] for v, _ in predicate.lemmas if v in SHORT_VERBS), "")


def _mentioned(sentence: Sentence, at: int) -> bool:
    return any(m.first <= at < m.last for c in sentence.parsed.chunks for m in c.mentions)


def _telling(word: Word, at: int, predicate: Predicate | None) -> bool:
    """Whether a word is a verb that says something, a number, or a name within a sentence."""
    if predicate is not None and predicate.kind == "finite":
        return True
    named = at > 0 or bool(word.suffix)  # an ending behind an apostrophe is that of a name
    return _number(word) or (word.capital and named and not _plain(word))


def _numbering(sentence: Sentence, at: int) -> bool:
    """Whether a word is the number of its own item."""
    return at == 0 and bool(re.match(r"\W*\d+\s*[.)-]", sentence.passage.text))


def _number(word: Word) -> bool:
    return word.key == "%" or bool(re.fullmatch(r"[\d.,]+", word.key))


def _plain(word: Word) -> bool:
    return (
        bool(word.readings) and not word.suffix and word.text[1:].islower() and len(word.text) > 9
    )
