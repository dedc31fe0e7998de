"""How much a word weighs that no role took up: nothing, little, or too much to stand unread under a
mark."""

from __future__ import annotations

import re

from misak.kinds.persons import BODIES, OFFICES
from misak.kinds.readings import TELLING_NOTHING
from misak.kinds.weights import (
    BEARING,
    BEARING_STEMS,
    CONDITIONAL,
    CONTRARY,
    HAVING,
    LIGHT,
    MODAL,
    NEGATIONS,
    OTHERS,
    QUANTIFIERS,
    RULERS,
    SHORT_VERBS,
    STATUSES,
    VERBS_ALIKE,
)
from misak.prose.frames.claims import Claim
from misak.prose.frames.filling import wraps
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.fitting import WHO
from misak.prose.judging.said.sides import BODY_STEMS, SUBJECT, side, stretch_of
from misak.prose.reading.numbers import in_words
from misak.prose.reading.parse import JOINTS, Chunk, Predicate
from misak.prose.reading.stems import LONGEST, among, said, stem, stem_of
from misak.prose.reading.tokens import Word

BETWEEN = ("giver", "taker", "actor")  # roles of those between whom a place passes, or who has it
HANDING = frozenset("ADS")  # cases of those from whom, to whom, by whom
HANDING_WORDS = frozenset(["from", "to", "by"])
HELD = (*BODY_STEMS, "bayra")  # what is somebody's: forces, bodies, a flag
EACH, MUTUALLY = "birbir", "karsilikli"  # *karşılıklı olarak birbirlerini tanır*
REST = ("kalan", "kalani", "kalanlar", "kalanlari")  # *geri kalan adalar*
TODAY = ("modern", "present")  # *modern-day*
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
    if _quantifies(sentence, at):
        return HARD
    if _weightless(sentence, at, predicate, against):
        return 0
    if _said_there(sentence, at, predicate, _beside(claim, at, known), against):
        return 0
    hard = keys & CONTRARY or _mentioned(sentence, at) or _telling(word, at, predicate)
    return HARD if hard or _weighs(sentence, at) else 1


def _quantifies(sentence: Sentence, at: int) -> bool:
    """Whether a word says of how many something is said."""
    word = sentence.parsed.words[at]
    before = sentence.parsed.words[at - 1].key if at else ""
    if word.key in REST and before == "geri":
        return True
    return bool({word.key, word.whole} & QUANTIFIERS) and not _whoever(sentence, at)


def _whoever(sentence: Sentence, at: int) -> bool:
    """Whether an English *other* only says that whoever else is meant is not who is named (*any
    other state*, *the other parties*)."""
    words = sentence.parsed.words
    near = [w.key for w in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])]
    if words[at].key != "other" or len(near) < 2:
        return False
    return near[0] == "each" or (near[0] in ("any", "the") and near[1].startswith(OTHERS))


def _weighs(sentence: Sentence, at: int) -> bool:
    """Whether a word weighs as what a land may be, or by where it stands: as the condition under
    which something is to be done (*saldırı durumunda*), as a name at the beginning, or as the only
    verb."""
    after = sentence.parsed.words[at + 1 : at + 2]
    supposed = any(w.key in CONDITIONAL for w in after)
    status = sentence.parsed.words[at].key.startswith(STATUSES)
    return supposed or status or (at == 0 and _first_name(sentence)) or _verb_of(sentence, at)


def _verb_of(sentence: Sentence, at: int) -> bool:
    """Whether a word is the verb without which nothing is known of what was said."""
    return _last_verb(sentence, at) or _ruled(sentence, at)


def _ruled(sentence: Sentence, at: int) -> bool:
    """Whether an English word is the verb of what somebody is to do, may do or did not do (*may
    close the Straits*, *was allowed to build*): without it nothing is known of what was said."""
    words = sentence.parsed.words
    if not sentence.parsed.english or words[at].capital or words[at].key in HAVING:
        return False
    before = [w.key for w in words[max(0, at - 3) : at] if w.key not in ("not", "also", "never")]
    bound = before[-1:] == ["to"] and bool(set(before[-2:-1]) & RULERS)
    return bound or bool(set(before[-1:]) & MODAL)


def _weightless(sentence: Sentence, at: int, predicate: Predicate | None, against: bool) -> bool:
    """Whether a word adds nothing: a particle, the number of its item, a verb that only says that
    something is agreed."""
    word = sentence.parsed.words[at]
    light = LIGHT if against else LIGHT | BEARING
    if not against and not word.suffix and word.key.startswith(BEARING_STEMS):
        return True
    ruling = predicate is not None and wraps(predicate)
    if word.key == "day" and at and sentence.parsed.words[at - 1].key in TODAY:
        return True
    return bool({word.key, word.whole} & light) or _numbering(sentence, at) or ruling


def _said_there(
    sentence: Sentence, at: int, predicate: Predicate | None, known: tuple[str, ...], against: bool
) -> bool:
    """Whether the books use a word themselves; or, unless it is to refute, one that says
    the same."""
    word = sentence.parsed.words[at]
    if _dated(sentence, at):
        return False
    own = stem_of(word)
    if _named(sentence, at):  # a name is no other word that begins alike
        return own in known and not handed(sentence, at)
    if among(own, known):
        return True
    if against or (_mentioned(sentence, at) and not _common(sentence, at)):
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
    alike = {v[:LONGEST] for row in VERBS_ALIKE if lemmas & set(row) for v in row if len(v) > 2}
    return any((len(own) > 3 and h[:4] == own[:4]) or h.startswith(tuple(alike)) for h in known)


def short_verb(predicate: Predicate) -> str:
    """The stem by which the table of synonyms knows a short Turkish verb (*aç-*), of whose forms no
    two begin with the same five letters; empty for others."""
    return next((SHORT_VERBS[v] for v, _ in predicate.lemmas if v in SHORT_VERBS), "")


def _mentioned(sentence: Sentence, at: int) -> bool:
    return any(m.first <= at < m.last for c in sentence.parsed.chunks for m in c.mentions)


def _named(sentence: Sentence, at: int) -> bool:
    """Whether a word is in the name of a state, a group or a place."""
    return any(m.first <= at < m.last and m.types & WHO for m in sentence.parsed.mentions)


def _beside(claim: Claim, at: int, known: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which the books may tell a word: none of them one in the name of who by the
    claim has a place, gives it or gets it, whom his own slot tells."""
    own = (f.mention for role in BETWEEN for f in claim.roles.get(role, ()) if f.mention)
    told = any(m.first <= at < m.last and "polity" in m.types for m in own)
    return () if told else known


def handed(sentence: Sentence, at: int) -> bool:
    """Whether a name is of one from whom, to whom or by whom something is said to come: that an
    article names him too does not say so."""
    own = next((c for c in sentence.parsed.chunks if c.first <= at < c.last), None)
    if own is not None and _whose(sentence, own):
        return True
    if own is None or not any("polity" in m.types for m in own.mentions):
        return False
    before = word_before(sentence.parsed.words, own.first)
    given = own.codes[:1] in HANDING or before in HANDING_WORDS
    return given or _acts(sentence, own)


def _whose(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a Turkish name says whose the forces or the flag behind it are (*X orduları terhis
    edilecek*)."""
    after = sentence.parsed.words[chunk.last : chunk.last + 1]
    return "m" in chunk.codes and any(w.key.startswith(HELD) for w in after)


def _acts(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether an English name is that of who does what the first verb of its sentence says."""
    part = stretch_of(sentence.parsed, 0, len(sentence.parsed.words))
    return sentence.parsed.english and not part.passive and side(part, chunk) == SUBJECT


def word_before(words: list[Word], at: int) -> str:
    """The key of the word before a name, but an article; empty where it opens its sentence."""
    return next((w.key for w in words[max(0, at - 2) : at][::-1] if w.key != "the"), "")


def _common(sentence: Sentence, at: int) -> bool:
    """Whether a word that is a name of the books is a common one: *esirler*, *azınlıklar*."""
    word = sentence.parsed.words[at]
    own = [m for m in sentence.parsed.mentions if m.first <= at < m.last]
    listed = all(m.ids[0][:4] != "new:" and "person" not in m.types for m in own)
    return listed and bool(word.readings) and not word.suffix and (at == 0 or not word.capital)


def _telling(word: Word, at: int, predicate: Predicate | None) -> bool:
    """Whether a word is a verb that says something, a number, or a name within a sentence."""
    if predicate is not None and predicate.kind == "finite":
        return True
    named = at > 0 or bool(word.suffix)  # an ending behind an apostrophe is that of a name
    return _number(word) or (word.capital and named and not _plain(word))


def _last_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word is the last verb of a sentence without a finite one: what an item says by it
    (*Komisyonu kaldıran antlaşma*, *Boğazların açılması*) is its main point."""
    verbs = [p for p in sentence.parsed.predicates if p.lemmas and p.lemmas[0][0]]
    return bool(verbs) and verbs[-1].at == at and all(p.kind != "finite" for p in verbs)


def _first_name(sentence: Sentence) -> bool:
    """Whether a sentence begins with what may be the name of its doer: a bare noun right before the
    name of what it does something to (*Katerina Azak'ı geri verdi*)."""
    word, after = sentence.parsed.words[0], sentence.parsed.words[1:2]
    bare = [r for r in word.readings if r.pos == "Noun" and r.feats[-1:] == ("Nom",)]
    doing = bool(bare) and word.capital and not word.key.startswith((*BODIES, *OFFICES))
    named = any(m.first == 1 and m.types & WHO and m.ending for m in sentence.parsed.mentions)
    return doing and named and not after[0].before.strip()


def _dated(sentence: Sentence, at: int) -> bool:
    """Whether a word is a number of a day or a year said: that the books name the same year in
    another part of the article bears out no day of this one."""
    word = sentence.parsed.words[at]
    within = any(d.start <= word.start < d.start + len(d.text) for d in sentence.dates)
    return within and _number(word)


def _numbering(sentence: Sentence, at: int) -> bool:
    """Whether a word is the number of its own item."""
    return at == 0 and bool(re.match(r"\W*\d{1,2}\s*[.)-](?!\d)", sentence.passage.text))


def _number(word: Word) -> bool:
    """Whether a word is a number, in figures or in words."""
    return word.key == "%" or bool(re.fullmatch(r"[\d.,]+", word.key)) or in_words(word.key)


def _plain(word: Word) -> bool:
    return (
        bool(word.readings) and not word.suffix and word.text[1:].islower() and len(word.text) > 9
    )


def in_name(sentence: Sentence, at: int, taken: set[int], known: tuple[str, ...]) -> bool:
    """Whether a capital word is part of a proper name whose other words are known: *Lozan Barış
    Görüşmeleri*, *Milli Mücadele*."""
    words = sentence.parsed.words
    after = words[at + 1 : at + 2]
    if not words[at].capital or not words[at].readings or words[at].suffix or not after:
        return False
    if _own_name(sentence, at):
        return False
    if after[0].before.strip() or after[0].key in JOINTS:
        return False
    return at + 1 in taken or among(stem(after[0].key), known)


def _own_name(sentence: Sentence, at: int) -> bool:
    """Whether a word is a name of its own, or a new one before the name of a state, a group or a
    place (*Katerina Azak'ı geri verdi*)."""
    mentions = sentence.parsed.mentions
    own = [m.ids[0] for m in mentions if m.first <= at < m.last]
    if any(i[:4] != "new:" for i in own):
        return sentence.parsed.words[at].key not in TELLING_NOTHING
    return (bool(own) or at == 0) and any(m.first == at + 1 and m.types & WHO for m in mentions)


def mutual(claim: Claim, sentence: Sentence) -> set[int]:
    """The verb of *what one does not accept, the others do not accept*: it says again what the
    claim's own verb says; and *karşılıklı* where each does it to the other."""
    if any(w.key.startswith(EACH) for w in sentence.parsed.words):
        return {at for at, w in enumerate(sentence.parsed.words) if w.key == MUTUALLY}
    return _said_twice(claim, sentence)


def _said_twice(claim: Claim, sentence: Sentence) -> set[int]:
    """The participle that says with *not* what a claim's own verb says with *not*."""
    own = next((p for p in sentence.parsed.predicates if p.at == claim.at), None)
    if own is None or not own.negative:
        return set()
    lemmas = {lemma for lemma, _ in own.lemmas}
    return {
        p.at
        for p in sentence.parsed.predicates
        if p.kind == "participle"
        and p.negative
        and own.begin <= p.at < own.at
        and lemmas & {lemma for lemma, _ in p.lemmas}
    }
