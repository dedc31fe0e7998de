"""Nothing unread under a mark: what of a claim's clause was consumed, what weighs nothing, and
what is left over."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.catalogue import BY_ID
from misak.kinds.deeds import LIMITS
from misak.kinds.readings import LANDS, SIGNATURE, TELLING_NOTHING
from misak.kinds.weights import DEGREES, FIRSTS, RANKS, UNDOING, UNIVERSAL
from misak.prose.frames.claims import Claim
from misak.prose.frames.match import UNKNOWN
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.denial import otherwise, says_deed
from misak.prose.judging.known.align import LOOKED_FOR, Match
from misak.prose.judging.known.deeds import deeds, done_by, words_of
from misak.prose.judging.known.fields import listed_words
from misak.prose.judging.known.fitting import WHO, outside
from misak.prose.judging.known.glosses import described
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.known.signers import approvers, signers
from misak.prose.judging.known.topics import named
from misak.prose.judging.said.amounts import amounts_of, article_text, article_words
from misak.prose.judging.said.articles import articles_of, other_number
from misak.prose.judging.said.days import said_of, war_told
from misak.prose.judging.said.fence import span
from misak.prose.judging.said.limits import limits, respects
from misak.prose.judging.said.main_verb import same_verb
from misak.prose.judging.said.names_taken import HANDED_TO, Asked, names_taken
from misak.prose.judging.said.orders import orders
from misak.prose.judging.said.papers import papers_in, papers_of_article
from misak.prose.judging.said.parts import inside
from misak.prose.judging.said.taken import places_of, taken_up
from misak.prose.judging.said.weighing import in_name, mutual, weight
from misak.prose.judging.verdicts import CONTRADICTED, Mark
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import stem_of, stems
from misak.prose.reading.tokens import Word


def asked_of(mark: Mark, claim: Claim, match: Match | None) -> Asked:
    """What a mark was judged by."""
    what = {d.what for d in mark.details}
    against = mark.verdict == CONTRADICTED
    denied = claim.negative and not against and otherwise(match)
    differs = denied or (against and not claim.negative)
    ranked, some = bool(what & {"first", "reading"}), "members" in what
    return Asked(mark.scope, ranked, against, some, denied, differs)


class Left(NamedTuple):
    """What a clause leaves over: words that weigh (``hard``), words that may not (``soft``),
    and what the books have otherwise."""

    hard: tuple[Word, ...]
    soft: tuple[Word, ...]
    article: tuple[str, str] = ("", "")  # (the books', the note's)
    day: tuple[str, str] = ("", "")
    amount: tuple[str, str] = ("", "")

    @property
    def words(self) -> tuple[Word, ...]:
        """All words left over, in order."""
        return tuple(sorted((*self.hard, *self.soft), key=lambda w: w.start))


def unread(
    shelf: Shelf, claim: Claim, sentence: Sentence, match: Match | None, asked: Asked
) -> Left:
    """What of a claim's clause neither the claim, nor the clause of the books, nor another
    claim of the sentence takes up."""
    begin, end = span(claim, sentence)
    words, scope = sentence.parsed.words, asked.scope
    taken = set(claim.used) | {claim.at}
    beside = _papers_beside(shelf, sentence, match, asked)
    papers, strange = papers_in(sentence, claim, match, scope, (begin, end), beside)
    taken |= papers | strange
    taken |= taken_up(claim, sentence) | inside(sentence, claim)
    wrong_article, numbers = articles_of(claim, sentence, match, (begin, end))
    wrong_day, days = said_of(shelf, claim, sentence, match, scope, (begin, end))
    taken |= _universal(shelf, sentence, match)
    wrong_amount, amounts = amounts_of(shelf, sentence, match, (begin, end))
    taken |= numbers | days | amounts | _lands(sentence)
    taken |= names_taken(shelf, claim, sentence, match, asked)
    taken |= _topics(shelf, claim, sentence, match)
    taken |= described(sentence)
    taken |= _without(shelf, claim, sentence, match, scope) | mutual(claim, sentence)
    taken |= limits(shelf, sentence, match) | _orders(shelf, claim, sentence, asked)
    war = war_told(shelf, claim, sentence, match, scope)
    taken |= war | signers(shelf, claim, sentence)
    taken -= _wars(claim, match) - war
    taken -= set() if asked.ranked or asked.against else _ranks(sentence)
    if asked.some:
        taken |= listed_words(sentence)
    told = same_verb(sentence.parsed, match, begin, end)
    known = (*_known(shelf, claim, sentence, match, scope), *told)
    strange |= places_of(claim, HANDED_TO) - taken if match is not None else set()
    strange |= approvers(claim, sentence) | respects(sentence, match) | _undone(claim, sentence)
    strange &= set(range(begin, end))
    strange |= other_number(claim, sentence, match, (begin, end))
    hard = [words[at] for at in sorted(strange)]
    soft: list[Word] = []
    for at in sorted(set(range(begin, min(end, len(words)))) - taken):
        heavy = _heavy(sentence, at, claim, asked, (taken, known))
        if heavy:
            (hard if heavy > 1 else soft).append(words[at])
    return Left(tuple(hard), tuple(soft), wrong_article, wrong_day, wrong_amount)


def _papers_beside(
    shelf: Shelf, sentence: Sentence, match: Match | None, asked: Asked
) -> frozenset[str]:
    """The papers that the article of a clause names in other clauses, where a mark bears out what
    says no *not*: what is not done to one of them is done to another."""
    if match is None or asked.against or any(p.negative for p in sentence.parsed.predicates):
        return frozenset()
    return papers_of_article(shelf, match.clause)


def _heavy(
    sentence: Sentence, at: int, claim: Claim, asked: Asked, have: tuple[set[int], tuple[str, ...]]
) -> int:
    """How much a word weighs that nothing took up; ``have`` is what was, and the stems that the
    books use."""
    word, (taken, known) = sentence.parsed.words[at], have
    if asked.ranked and word.key in FIRSTS:
        return 0
    heavy = weight(sentence, at, known, claim, asked.against)
    if heavy > 1 and word.key not in RANKS and in_name(sentence, at, taken, known):
        heavy = 0 if word.key in TELLING_NOTHING else 1
    return 0 if heavy == 1 and not asked.against and word.key in DEGREES else heavy


def _ranks(sentence: Sentence) -> set[int]:
    """The words that say who or what was first or the only one, but within a name: no role takes
    these up."""
    known = (m for m in sentence.parsed.mentions if not m.ids[0].startswith(UNKNOWN))
    named = {at for m in known for at in range(m.first, m.last)}
    words = enumerate(sentence.parsed.words)
    return {at for at, w in words if w.key in RANKS and at not in named}


def _undone(claim: Claim, sentence: Sentence) -> set[int]:
    """The verb of a claim that was known by a noun beside it, where that verb says that it is not
    so (*bağımsızlık reddedildi*)."""
    own = next((p for p in sentence.parsed.predicates if p.at == claim.at), None)
    if own is None or claim.negative or not any(lemma in UNDOING for lemma, _ in own.lemmas):
        return set()
    does = deeds(stem_of(sentence.parsed.words[claim.at])) & done_by(claim.kind)
    return set() if does and not says_deed(sentence, claim, claim.kind) else {claim.at}


def _wars(claim: Claim, match: Match | None) -> set[int]:
    """The words of the wars that a claim says were ended: no slot holds them, so only what was held
    against the days and the foes of the war takes them up."""
    fillers = claim.roles.get("war", ()) if match is not None else ()
    named = [f.mention for f in fillers if f.mention and "event" in f.mention.types]
    return {at for m in named for at in range(m.first, m.last)}


def _orders(shelf: Shelf, claim: Claim, sentence: Sentence, asked: Asked) -> set[int]:
    """The words by which a claim about a signature tells what came first, where the days of the
    books say so, or refute it."""
    papers = _one_paper(shelf, claim) or list(asked.scope.ids)
    if claim.kind != SIGNATURE or len(papers) != 1:
        return set()
    found = orders(shelf, sentence, papers[0], span(claim, sentence))
    told = [one for one in found if (one.wrong if asked.against else one.right)]
    return {at for one in told for at in one.places}


def _topics(shelf: Shelf, claim: Claim, sentence: Sentence, match: Match | None) -> set[int]:
    """The words of the names of topics, where the clause is about these."""
    if match is None:
        return set()
    return {
        at
        for one in named(shelf, claim, sentence)
        if one.topic in match.clause.topics
        for at in one.places
    }


def _universal(shelf: Shelf, sentence: Sentence, match: Match | None) -> set[int]:
    """The words that say *all*, where the article itself says *all*."""
    if match is None:
        return set()
    article = article_words(article_text(shelf, match.clause))
    whole = match.score >= LOOKED_FOR and not any(each in LIMITS for each in article)
    if not whole and not article & UNIVERSAL:
        return set()
    return {i for i, w in enumerate(sentence.parsed.words) if w.key in UNIVERSAL}


def _without(
    shelf: Shelf, claim: Claim, sentence: Sentence, match: Match | None, scope: Scope
) -> set[int]:
    """The words by which a claim leaves a place out (*X dışında*), where the paper leaves it
    out too."""
    places = {i for f in claim.roles.get("except", ()) for i in f.ids}
    papers = {*scope.ids, *([match.clause.act.instrument] if match is not None else [])}
    if not places or not any(
        places & set(clause.slots.get("what", ()))
        for id_ in papers
        for clause in shelf.by_instrument.get(id_, ())
        if outside(clause)
    ):
        return set()
    return {i for i in range(*span(claim, sentence)) if _key(sentence, i) in ("disinda", "haric")}


def _key(sentence: Sentence, at: int) -> str:
    words = sentence.parsed.words
    return words[at].key if at < len(words) else ""


def _known(
    shelf: Shelf, claim: Claim, sentence: Sentence, match: Match | None, scope: Scope
) -> tuple[str, ...]:
    """The stems that the books themselves use: of the article, its topics, the kind's own
    sentences and words."""
    found = _of_kind(claim, sentence)
    for id_ in [*scope.ids, *_one_paper(shelf, claim)]:
        found += stems(" ".join(f"{n.tr} {n.en}" for n in shelf.ledger.names[id_].namings))
    if match is not None:
        if match.score >= LOOKED_FOR:
            found += words_of(match.clause.act.row.id)
        found += match.clause.words
        found += stems(f"{match.clause.act.row.says.tr} {match.clause.act.row.says.en}")
        found += [s for names in match.clause.topics.values() for n in names for s in n]
        for child in shelf.children.get(match.clause.act.number, ()):
            found += [s for names in child.topics.values() for n in names for s in n]
    return tuple(dict.fromkeys(found))


def _of_kind(claim: Claim, sentence: Sentence) -> list[str]:
    """The stems of the kind's own sentences and words; a frame's *boğazlar* is no name that was
    read."""
    row = BY_ID[claim.kind]
    own = stems(" ".join([row.says.tr, row.says.en, row.word.tr, row.word.en, claim.frame]))
    named = {s for m in sentence.parsed.mentions if m.types & WHO for s in stems(m.text)}
    return [one for one in own if one not in named]


def _one_paper(shelf: Shelf, claim: Claim) -> list[str]:
    """The paper that a claim names, if it can mean one only: the names of others say nothing."""
    named = [i for f in claim.roles.get("instrument", ()) for i in f.ids]
    papers = [i for i in named if i in shelf.ledger.instruments]
    return papers if len(papers) == 1 else []


def _lands(sentence: Sentence) -> set[int]:
    """The words that only say what a place named before them is: *Kars sancağı*, *Artvin
    vilayeti*."""
    words = sentence.parsed.words
    ends = [m.last for c in sentence.parsed.chunks for m in c.mentions if "place" in m.types]
    return {
        at
        for at in ends
        if at < len(words) and not words[at].before.strip() and words[at].key.startswith(LANDS)
    }
