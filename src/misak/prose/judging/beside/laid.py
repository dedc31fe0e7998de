"""A claim laid beside the clause that it is about: the best of those that fit it, within the papers
by which it may be judged."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.catalogue import BY_ID
from misak.kinds.effects import Move
from misak.kinds.readings import FRONTIER, LISTED, NEGATIVE_EXPORTS, PEACE, SIGNATURE, TOGETHER
from misak.prose.frames.claims import CLAUSE, Claim, Filler
from misak.prose.frames.reader import Reader, Sentence
from misak.prose.judging.beside.covering import covering
from misak.prose.judging.known.align import ALIKE, Match, matches, opposite
from misak.prose.judging.known.deeds import done_by
from misak.prose.judging.known.meanings import states
from misak.prose.judging.known.shelf import PAIR, Shelf, kin, state_of
from misak.prose.judging.known.topics import only
from misak.prose.judging.said.articles import numbered
from misak.prose.judging.said.fence import (
    LOCATIVE,
    MONTH,
    about,
    by_paper,
    fenced,
    inside,
    of_other_years,
    scope_of,
    span,
)
from misak.prose.judging.said.main_verb import TOPICAL, does, main_of
from misak.prose.judging.said.seasons import timely, untimely
from misak.prose.judging.said.sides import RIGHT, stretch_of
from misak.prose.reading.mentions import Mention
from misak.prose.reading.scope import FIRST, OWN, Scope

HAPPENINGS = "happenings"  # the family of rows that tell what happened
LEAST = 6.0  # a match below this is none
ORDERED = (
    "will",
    "must",
    "may",
)  # what is to be done is laid down by a paper, and told by no happening
LEFT_OPEN = "open"  # the status of a matter that is said not to have been settled
PAPER = ("treaty", "document")  # types of names of papers
NEEDED, FACT = "necessary", "fact"  # how a happening follows from a paper that it carries out
DONE = "done"  # the mode of what is said to be over
NEAR = 2  # a match of the heading's paper may score so much less than the best, and is meant


class Laid(NamedTuple):
    """A claim with what it speaks of, the clause that it is about, and whether it may be judged by
    that clause."""

    claim: Claim
    scope: Scope
    match: Match | None
    inside: bool
    which: tuple[str, ...] = ()  # papers of several days that bear the name and all say so


def laid(shelf: Shelf, reader: Reader, claim: Claim, sentence: Sentence) -> Laid:
    """A claim with its scope and its clause; a signature is that of the paper that its scope
    names."""
    scope = scope_of(claim, sentence)
    if claim.kind == SIGNATURE and scope.ids:
        claim = _signed(claim, reader, sentence, scope)
    if (
        claim.kind in (PEACE, FRONTIER)
        and not claim.roles.keys() & set(PAIR)
        and _only(sentence, scope)
    ):
        claim = _of_parties(shelf, claim, scope.ids[0])
    if claim.frame == LISTED and scope.ids and scope.by != FIRST:
        whole = covering(shelf, claim, sentence, scope.ids)
        if whole is not None:
            return Laid(claim, scope, whole, True)
    best = Laid(claim, scope, *_best(shelf, claim, sentence, scope))
    return best._replace(which=_which(shelf, claim, sentence, best))


def _signed(claim: Claim, reader: Reader, sentence: Sentence, scope: Scope) -> Claim:
    """A signature as that of the paper that its scope names."""
    named = claim.one("instrument")
    other = named is None or not set(named.ids) & set(scope.ids)
    own = scope.by == OWN and other and (len(scope.ids) == 1 or named is not None)
    town = len(scope.ids) == 1 and _town(claim, sentence, scope)
    return _of_paper(claim, reader, scope.ids[0]) if own or town else claim


def _town(claim: Claim, sentence: Sentence, scope: Scope) -> bool:
    """Whether what was taken for the paper signed is only the town (*Ankara'da imzalandı*, under
    another paper)."""
    one = claim.one("instrument")
    if one is None or one.mention is None or set(one.ids) & set(scope.ids):
        return False
    words = sentence.parsed.words
    return one.mention in sentence.parsed.mentions and words[one.mention.first].suffix in LOCATIVE


def _which(shelf: Shelf, claim: Claim, sentence: Sentence, best: Laid) -> tuple[str, ...]:
    """The papers of several days that bear the name under which a claim stands, where more than one
    of them tells it as well as the best: none of them is chosen."""
    scope, match = best.scope, best.match
    if match is None or not best.inside or len(scope.ids) < ALIKE or scope.several:
        return ()
    alike = [
        m.clause.act.instrument
        for m in _about(shelf, claim, sentence)
        if m.clause.act.instrument in scope.ids
        and len(m.wrong) <= len(match.wrong)
        and set(match.agree) <= set(m.agree)
    ]
    papers = tuple(dict.fromkeys(alike))
    return papers if len({shelf.signed(i) for i in papers}) > 1 else ()


def _of_paper(claim: Claim, reader: Reader, id_: str) -> Claim:
    """A claim with a paper as its instrument, without names that the books do not know."""
    known = {
        role: tuple(f for f in fillers if not (f.ids and f.ids[0].startswith("new:")))
        for role, fillers in claim.roles.items()
    }
    kept = {role: fillers for role, fillers in known.items() if fillers}
    return claim._replace(roles={**kept, "instrument": (reader.paper(id_),)})


def _only(sentence: Sentence, scope: Scope) -> bool:
    """Whether a sentence names no paper but those of which a claim speaks."""
    return bool(scope.ids) and all(set(n.ids) & set(scope.ids) for n in sentence.names)


def _of_parties(shelf: Shelf, claim: Claim, id_: str) -> Claim:
    """A claim that a paper ended a war or drew a frontier, without saying between whom: between
    its parties."""
    parties = shelf.ledger.instruments[id_].parties
    fillers = tuple(
        Filler("", Mention(0, 0, "", (party,), types=frozenset(["polity"]))) for party in parties
    )
    return claim._replace(roles={**claim.roles, "one": fillers}) if fillers else claim


def _best(
    shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope
) -> tuple[Match | None, bool]:
    """The clause that a claim is about, and whether it stands within the papers by which the claim
    may be judged."""
    found = _about(shelf, claim, sentence)
    if not found:
        return None, True
    if fenced(claim, scope):
        listed = sentence.context.listed or by_paper(sentence) or claim.mode in ORDERED
        own = [m for m in found if inside(shelf, scope, m, listed)]
        own = numbered(claim, sentence, own)
        return (own[0], True) if own else (found[0], False)
    here = [m for m in found if m.clause.act.instrument == sentence.context.instrument]
    bound = sentence.context.listed or sentence.passage.number
    if here and (bound or here[0].score >= found[0].score - NEAR):
        return here[0], True
    return _unrejected(shelf, found), True


def _rejected(match: Match) -> bool:
    """Whether a clause is an account that the books reject: who says otherwise is not refuted by
    that."""
    account = match.clause.act.account
    return account is not None and account.rank == "rejected"


def _unrejected(shelf: Shelf, found: list[Match]) -> Match:
    """The best clause. Where it is an account that the books reject, never acted, or has another in
    some role, one that agrees in as much and neither is nor has, if there is one: who names no
    paper may mean any that says so (*Karaağaç was given to Turkey*, and to Bulgaria before)."""
    best = found[0]
    if not _rejected(best) and not best.wrong and not _idle(shelf, best):
        return best
    need = {*best.agree, *best.wrong}
    others = (
        m
        for m in found
        if m.clause.act.account is None and not m.wrong and need <= set(m.agree)
        if not _idle(shelf, m)
    )
    return next(others, best)


def _idle(shelf: Shelf, match: Match) -> bool:
    """Whether a clause of a treaty that moves a place never came into force."""
    act = match.clause.act
    moved = any(isinstance(effect, Move) for effect in act.row.effects)
    paper = shelf.ledger.names[act.instrument].type == "treaty"
    return moved and paper and not match.clause.day


def _about(shelf: Shelf, claim: Claim, sentence: Sentence) -> list[Match]:
    """The clauses that a claim may be about, best first; what says in the books' own words what
    is owed means that, and nothing else."""
    part = sentence.passage.text[claim.first : claim.last] or sentence.passage.text
    found = [
        m
        for m in matches(shelf, claim, sentence, part)
        if m.score >= LEAST and not (_rejected(m) and m.wrong) and _does(claim, sentence, m)
        if timely(shelf, part, m.clause)
    ]
    late = untimely(shelf, part)
    found.sort(key=lambda m: late(m.clause))
    topics = only(shelf, claim, sentence)
    return [m for m in found if not topics or topics & m.clause.topics.keys()]


def _does(claim: Claim, sentence: Sentence, match: Match) -> bool:
    """Whether a clause does what a claim says: rows of one family may do different things
    (*demilitarised* is not what a commission of both sides does, nor who administers)."""
    row = match.clause.act.row.id
    if claim.text("status") == LEFT_OPEN and claim.kind != row:
        return False  # what is settled somewhere is not left open there
    other = state_of(claim.kind) != state_of(row) and not opposite(claim, match.clause)
    if other and not done_by(claim.kind) & done_by(row):
        return False
    if claim.frame == LISTED:
        main = main_of(stretch_of(sentence.parsed, *span(claim, sentence)))
        return does(main.deeds, match.clause, main.verb)
    if kin(claim.kind, row) >= ALIKE:
        return True
    banned = match.clause.act.row.export in NEGATIVE_EXPORTS
    if banned and not claim.negative and BY_ID[claim.kind].reading != TOGETHER:
        return does(done_by(claim.kind), match.clause)  # a ban does what it bans only by its name
    if claim.source != CLAUSE and (sentence.scope.ids or sentence.names):
        return True  # a paper is named: what it has of the family is meant
    return does(done_by(claim.kind), match.clause)


def stray(shelf: Shelf, sentence: Sentence, one: Laid) -> bool:
    """Whether what a sentence without a paper of its own says is told by a paper other than the one
    of which the text was speaking: that is no ground for a mark. Not so where the claim names a war
    or another happening, which says of itself what is spoken of."""
    if one.match is None:
        return False
    if of_other_years(shelf, sentence, one.match) or _of_another_day(shelf, sentence, one):
        return True
    if _of_another_paper(shelf, sentence, one) or _misdated(shelf, sentence):
        return True
    if _never_acted(shelf, sentence, one) or _lends(shelf, sentence, one) or _other_matter(one):
        return True
    meant = sentence.carried.ids or (one.scope.ids if one.scope.by == FIRST else ())
    if (one.scope.ids and one.scope.by != FIRST) or not meant or _of_happening(shelf, one.claim):
        return False
    id_ = one.match.clause.act.instrument
    return shelf.ledger.names[id_].type in PAPER and id_ not in meant


def _other_matter(one: Laid) -> bool:
    """Whether a deed that was done is laid beside what somebody is bound to, or has a right to, of
    which the name says no such deed."""
    if one.match is None or BY_ID[one.claim.kind].export in TOPICAL:
        return False
    clause = one.match.clause
    return clause.act.row.export in TOPICAL and not does(done_by(one.claim.kind), clause)


def _lends(shelf: Shelf, sentence: Sentence, one: Laid) -> bool:
    """Whether whoever only gives a right by the clause is said to use it (*bulundurabilecek*)."""
    claim = one.claim
    if one.match is None or one.match.clause.act.row.export != RIGHT or "obligee" in claim.roles:
        return False
    clause, doers = one.match.clause, claim.roles.get("obligor", ())
    users = clause.around.get("obligee", frozenset())
    may = stretch_of(sentence.parsed, *span(claim, sentence)).may
    own = [states(shelf, f, sentence, clause.day) for f in doers]
    return may and bool(users) and any(one_ and not one_ & users for one_ in own)


def _never_acted(shelf: Shelf, sentence: Sentence, one: Laid) -> bool:
    """Whether what a sentence says was done, without naming a paper, is told only by an article
    that never came into force (*Bozcaada Yunanistan'a bırakıldı*)."""
    named = one.scope.ids or sentence.names
    if one.match is None or named or one.claim.mode != DONE:
        return False
    return _idle(shelf, one.match)


def _of_another_day(shelf: Shelf, sentence: Sentence, one: Laid) -> bool:
    """Whether what a sentence under a paper says somebody did, without a day and without naming
    what happened, is told only by a happening of other days: the paper itself is meant."""
    papers = one.scope.ids or sentence.carried.ids
    if one.match is None or sentence.dates or not papers:
        return False
    act = one.match.clause.act
    english = one.claim.source in (CLAUSE, "template")
    if act.row.family == HAPPENINGS or not english or _of_happening(shelf, one.claim):
        return False
    if about(one.match.clause, papers):
        return False  # what somebody did about the paper: *protested against it*
    far = all(abs(one.match.clause.day - shelf.signed(i)) > MONTH for i in papers)
    return far and shelf.ledger.names[act.instrument].type == "event"


def _of_another_paper(shelf: Shelf, sentence: Sentence, one: Laid) -> bool:
    """Whether what a sentence under a paper says, without a day and without naming what happened,
    is told only by a happening that carried out another paper, however near in time (*Britain
    acquired Cyprus*, under the treaty of the next day); one that names what that happening came
    of tells of it."""
    papers = one.scope.ids or sentence.carried.ids
    if one.match is None or sentence.dates or not papers or _of_happening(shelf, one.claim):
        return False
    if about(one.match.clause, papers):
        return False
    id_ = one.match.clause.act.instrument
    made, causes = _carried_out(shelf, id_), {c.id for c in shelf.ledger.instruments[id_].causes}
    happened = {i for m in sentence.parsed.mentions if m.types == {"event"} for i in m.ids}
    named = {*papers, *happened, *(i for n in sentence.names for i in n.ids)}
    return bool(made) and not made & named and not causes & happened


def _misdated(shelf: Shelf, sentence: Sentence) -> bool:
    """Whether a paper is named with a whole day in brackets behind it that is no day of its own
    (*by the Treaty of X (20 October 1923) …*): which paper is meant is not sure then."""
    text, words = sentence.passage.text, sentence.parsed.words
    for name in sentence.names:
        opens = words[name.last - 1].end
        if not text[opens:].lstrip().startswith("("):
            continue
        inner = text[opens:].partition(")")[0]
        days = [d.day for d in sentence.dates if d.exact and 0 <= d.start - opens < len(inner)]
        lines = [w.when for i in name.ids for w in shelf.ledger.instruments[i].dates]
        if any(not any(w.earliest <= day <= w.latest for w in lines) for day in days):
            return True
    return False


def _carried_out(shelf: Shelf, id_: str) -> set[str]:
    """The papers that a happening carried out: those without which it would not have been."""
    happening = shelf.ledger.instruments.get(id_)
    if happening is None or happening.class_ != "event":
        return set()
    grounds = [c.id for c in happening.causes if c.rank == NEEDED and c.mode == FACT]
    return {i for i in grounds if shelf.ledger.names[i].type in PAPER}


def _of_happening(shelf: Shelf, claim: Claim) -> bool:
    """Whether a claim names a happening of the books."""
    papers = shelf.ledger.instruments
    mentions = (f.mention for fillers in claim.roles.values() for f in fillers if f.mention)
    named = (papers[id_] for mention in mentions for id_ in mention.ids if id_ in papers)
    return any(paper.class_ == "event" for paper in named)
