"""A stretch that no frame took, laid beside the clauses of its paper: which of them does what it
says, has each of its names on the side where it stands, and tells all its words. It can only bear a
stretch out; where anything differs nothing is said."""

from __future__ import annotations

from misak.kinds.deeds import EMPTY
from misak.kinds.fronts import RATIFYING
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.another import of_another
from misak.prose.judging.beside.covering import looked_for
from misak.prose.judging.beside.crossed import amiss
from misak.prose.judging.beside.one_changed import of_the_paper
from misak.prose.judging.beside.turned import turned
from misak.prose.judging.known.align import SIDES, Match
from misak.prose.judging.known.deeds import deeds, words_of
from misak.prose.judging.known.governments import unslotted
from misak.prose.judging.known.shelf import PAIR, Shelf, Shelved
from misak.prose.judging.said.articles import articles_said
from misak.prose.judging.said.by_hand import GIVING, PASSES, TITLE, given
from misak.prose.judging.said.left_out import leaves_out
from misak.prose.judging.said.main_verb import TOPICAL, does, does_same, named
from misak.prose.judging.said.papers import papers_of
from misak.prose.judging.said.pointing import points_back
from misak.prose.judging.said.seasons import timely, untimely
from misak.prose.judging.said.sides import (
    BY,
    FROM,
    IN,
    OF,
    OTHER,
    SUBJECT,
    TO,
    UNDER,
    WHOSE,
    agrees,
)
from misak.prose.judging.said.sought import Sought, sought_in
from misak.prose.judging.said.summaries import Summaries, Told, beside, deeds_of
from misak.prose.reading.mentions import Mention
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import said, stem, stems

LEAST = 0.7  # of the telling words must be known before the guard is asked
FEW = 2  # words of a part of a sentence without names that tell what it is about
LISTED = 2  # places that make a list
TRIED = 6  # clauses held against the guard
HEADS = ("what", "where")  # slots of what becomes something


def doing(
    shelf: Shelf, summaries: Summaries, claim: Claim, sentence: Sentence, scope: Scope
) -> list[Match]:
    """The clauses of a scope that may tell what a stretch tells, best first."""
    sought = sought_in(claim, sentence, scope)
    text = sentence.passage.text[claim.first : claim.last]
    if _no_provision(sought, sentence, scope) or (claim.first and _hangs(sought)):
        return []
    clauses = [
        clause
        for id_ in scope.ids
        for clause in shelf.by_instrument.get(id_, ())
        if not clause.act.role and clause.act.account is None and timely(shelf, text, clause)
    ]
    found = [
        (share, -clause.act.number, clause)
        for clause in clauses
        for share in [_fit(shelf, summaries, sentence, clause, sought)]
        if share >= LEAST
    ]
    said_, late = articles_said(sentence.passage.text), untimely(shelf, text)
    found.sort(
        key=lambda one: (
            *(_numbered(one[2], said_), not late(one[2]), one[0], _about(one[2], sought)),
            *(_own_share(one[2], sought), one[1]),
        ),
        reverse=True,
    )
    if _open(shelf, scope, [clause for _, _, clause in found]):
        return []
    if not found:
        return _together(shelf, summaries, sentence, clauses, sought)
    return [_whole(looked_for(share, clause)) for share, _, clause in found[:TRIED]]


def _no_provision(sought: Sought, sentence: Sentence, scope: Scope) -> bool:
    """Whether a stretch tells what was done to its paper: that is no provision of it."""
    return _ratified(sought, sentence) or any(of_the_paper(sentence, i) for i in scope.ids)


def _ratified(sought: Sought, sentence: Sentence) -> bool:
    """Whether a stretch says that a paper that it names was ratified: that it was to be says not
    that it was."""
    said_ = any(one.startswith(RATIFYING) for one in sought.telling)
    return said_ and bool(sentence.names)


def _bare(sought: Sought) -> bool:
    """Whether a stretch has no name and hardly a word that tells what it is about."""
    return not sought.names and sum(not deeds(t) for t in sought.telling) < FEW


def _hangs(sought: Sought) -> bool:
    """Whether what a stretch cut out of a sentence is said of stands before it (*ve askerlikten
    arındırılacaktı*)."""
    return _bare(sought) or _refers(sought)


def _refers(sought: Sought) -> bool:
    """Whether a stretch cut out of a sentence says something of *it* (*closing it to warships*, *ve
    bu haklar denetlenecek*): what is meant stands before it."""
    words = sought.part.parsed.words[sought.part.begin : sought.part.end]
    if not sought.part.english:
        return points_back(words)
    return sought.part.english and any(w.key in ("it", "them") for w in words[1:2])


def _numbered(clause: Shelved, said_: set[str]) -> bool:
    """Whether a clause is of an article that the sentence names by its number."""
    return clause.act.article.removeprefix("clause ") in said_


def _open(shelf: Shelf, scope: Scope, clauses: list[Shelved]) -> bool:
    """Whether papers of several days bear the name meant, and more than one tells it."""
    days = {shelf.signed(clause.act.instrument) for clause in clauses}
    return len(days) > 1 and not scope.several


def _together(
    shelf: Shelf, summaries: Summaries, sentence: Sentence, clauses: list[Shelved], sought: Sought
) -> list[Match]:
    """The clauses of a paper that do the same to the places of a list, each to some of them: as one
    match, where each place has one and all other names stand in every one of them."""
    places = [
        one
        for one in sought.names
        if one[1] in (SUBJECT, OTHER, OF, IN, WHOSE) and "place" in one[0].types
    ]
    others = [one for one in sought.names if one not in places]
    if len(places) < LISTED:
        return []
    own: list[Shelved] = []
    for place in places:
        part = sought._replace(names=[place, *others])
        fits = [c for c in clauses if _plain(shelf, summaries, sentence, c, part) >= LEAST]
        if not fits:
            return []
        own.append(next((c for c in fits if c in own), fits[0]))
    first = max(own, key=lambda c: _plain(shelf, summaries, sentence, c, sought._replace(names=[])))
    match = _whole(looked_for(LEAST, first))
    return [match._replace(more=tuple(c for c in own if c is not first))]


def _about(clause: Shelved, sought: Sought) -> float:
    """How much of the name of what a clause is about a stretch has, all where it names the place:
    of two articles with all of its words it is the one that is about it."""
    telling = (*sought.telling, *(s for m, _ in sought.names for s in stems(m.text)))
    have = {v for slot in HEADS for v in clause.around.get(slot, ())}
    if have & {i for m, _ in sought.names for i in m.ids}:
        return 1.0
    return max(
        (
            sum(said(one, telling) for one in name) / len(name)
            for names in clause.topics.values()
            for name in names
        ),
        default=0.0,
    )


def _own_share(clause: Shelved, sought: Sought) -> float:
    """How much of the telling words a clause's own article has."""
    hits = sum(said(each, clause.words) for each in sought.telling)
    return hits / max(len(sought.telling), 1)


def _whole(match: Match) -> Match:
    """A match whose clause has all names of the stretch on their sides."""
    return match._replace(agree=(SIDES,))


def _own(known: tuple[str, ...], sought: Sought) -> bool:
    """Whether a clause itself has one of the telling words that say no deed: the words for its deed
    alone make no match."""
    others = [one for one in sought.telling if not deeds(one)]
    return not others or any(said(one, known) for one in others)


def _plain(
    shelf: Shelf, summaries: Summaries, sentence: Sentence, clause: Shelved, sought: Sought
) -> float:
    """How much of a stretch's telling words a clause has, by its slots."""
    row = clause.act.row.id
    if _elsewhere(shelf, clause, sought):
        return 0.0
    if not _same(sought, clause) or not _slots(shelf, summaries, sentence, clause, sought):
        return 0.0
    topics = (s for own in clause.topics.values() for n in own for s in n)
    known = (*_of_its_sign(summaries, clause, sought), *topics)
    return _share((*known, *words_of(row)), sought) if _own(known, sought) else 0.0


def _of_its_sign(summaries: Summaries, clause: Shelved, sought: Sought) -> tuple[str, ...]:
    """The words of a clause's article without those that it has only where it says the contrary: in
    a sentence with *not* beside a Turkish stretch without, or the other way round."""
    if sought.part.english:
        return clause.words
    told = summaries.of(clause, english=False)
    other = {w for one in told for w in one.words if one.negative != sought.negative}
    same = {w for one in told for w in one.words if one.negative == sought.negative}
    if not same:
        return clause.words
    return tuple(w for w in clause.words if w not in other - same)


def _elsewhere(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether what a clause is about is called by the name of a place that the stretch has not
    (*Tuna'da gemicilik*), or is that something is left out, of which the stretch says nothing."""
    if leaves_out(clause, sought.part.parsed.words):
        return True
    proper = {one for topic in clause.topics for one in shelf.proper(topic)}
    words = sought.part.parsed.words[sought.part.begin : sought.part.end]
    return bool(proper) and not proper & {stem(w.key) for w in words}


def _same(sought: Sought, clause: Shelved) -> bool:
    """Whether a clause does a deed that a stretch says: what somebody is bound or has a right to do
    is told by the name of what it is about."""
    main = sought.main
    return does(main.deeds, clause, main.verb) and does_same(sought.deeds, clause, main.verb)


def _fit(
    shelf: Shelf, summaries: Summaries, sentence: Sentence, clause: Shelved, sought: Sought
) -> float:
    """How much of a stretch's telling words a clause has, in its slots and its article, or in one
    sentence of the books on that article; 0 where a name stands on another side."""
    found = _plain(shelf, summaries, sentence, clause, sought)
    for told in summaries.of(clause, sought.part.english) if sought.names else ():
        if _sentence(shelf, clause, told, sought):
            found = max(found, _share((*told.words, *_alike(told, sought)), sought))
    if found < LEAST or (sought.papers and not sought.papers & papers_of(clause)):
        return 0.0
    if _headless(shelf, clause, sought) or amiss(shelf, clause, sought):
        return 0.0
    return 0.0 if of_another(shelf, clause, sought) else found


def _headless(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether an English stretch says only what became of something and to whom, and not of what
    (*awarded to Greece*): any clause that gives Greece something would tell it."""
    if not sought.part.english or any(not deeds(one) for one in sought.telling):
        return False
    topical = clause.act.row.export in TOPICAL
    bare = set(sought.telling) <= {sought.main.verb} and bool(sought.main.deeds & EMPTY)
    if topical and not bare and named(clause, sought.main.verb):
        known = (*clause.words, *_topics(clause))
        return not all(said(t, known) for t in sought.telling)
    have = {v for slot in HEADS for v in clause.around.get(slot, ())}
    about = bool(have or topical or bare or clause.topics or _gives(sought))
    return about and not _meant(shelf, sought) & have


def _gives(sought: Sought) -> bool:
    """Whether the telling words of a stretch say that something passes to somebody."""
    return any(deeds(one) & GIVING for one in sought.telling)


def _meant(shelf: Shelf, sought: Sought) -> set[str]:
    """All that the names of a stretch may mean, with their states and what lies in them."""
    own = {i for m, _ in sought.names for i in m.ids}
    return own | {v for i in own for v in (shelf.state(i), *shelf.parts(i))}


def _topics(clause: Shelved) -> tuple[str, ...]:
    """The stems of the names of what a clause is about."""
    return tuple(s for own in clause.topics.values() for name in own for s in name)


def _share(known: tuple[str, ...], sought: Sought) -> float:
    """How much of the telling words is known; a stretch without a name needs two."""
    hits = [each for each in sought.telling if said(each, known)]
    size = len([t for t in sought.telling if t in hits or t not in sought.having])
    if not sought.names and len(hits) < max(2, size * (not sought.part.english)):
        return 0.0  # without a name each of its words is needed to know what it is about
    return len(hits) / size if hits else 0.0


def _slots(
    shelf: Shelf, summaries: Summaries, sentence: Sentence, clause: Shelved, sought: Sought
) -> bool:
    """Whether a clause has every name of a stretch on its side, at least one in a slot of its own;
    a party may be said beside, and a place where something lies that its article names."""
    if _placeless(sought) and _placed(clause):
        return False  # it is about a place of which nothing is said
    own = [
        agrees(shelf, sentence, clause, m, how, sought.part)
        or (how in (OTHER, IN) and _of_topic(shelf, clause, m))
        for m, how in sought.names
    ]
    others = [one for one, has in zip(sought.names, own, strict=True) if not has]
    if _given_away(sought, others):
        return False
    return (any(own) or not own) and all(
        how not in (TO, FROM, BY, SUBJECT, UNDER, WHOSE)
        and (
            (how != OF and unslotted(shelf, clause, m))
            or not summaries.names(clause).isdisjoint(m.ids)
        )
        for m, how in others
    )


def _of_topic(shelf: Shelf, clause: Shelved, mention: Mention) -> bool:
    """Whether a place is in the name of what a clause is about (*İstanbul'da sürekli elçi*)."""
    own = set(stems(mention.text))
    return any(own & shelf.proper(topic) for topic in clause.topics)


def _placeless(sought: Sought) -> bool:
    """Whether a stretch names no place."""
    return not any("place" in m.types for m, _ in sought.names)


def _placed(clause: Shelved) -> bool:
    """Whether a clause is about a place that must be named."""
    return bool(clause.around.get("where")) and clause.act.row.export in TOPICAL


def _given_away(sought: Sought, others: list[tuple[Mention, str]]) -> bool:
    """Whether what a stretch says was given is among the names that no slot of a clause has."""
    gives = bool(sought.main.deeds & GIVING)
    return gives and any("place" in m.types and how in (OTHER, OF, IN) for m, how in others)


def _sentence(shelf: Shelf, clause: Shelved, told: Told, sought: Sought) -> bool:
    """Whether one of the books' sentences on an article has every name of a stretch on its side and
    says one of its deeds; who stands alone on a side of the paper may do it unsaid."""
    if told.negative != sought.negative:
        return False
    if not any(i in told.names for m, _ in sought.names for i in m.ids) or turned(told, sought):
        return False
    if not all(
        beside(told, mention.ids, how, sought.part)
        or (how == SUBJECT and _unsaid(shelf, clause, told, sought, mention))
        for mention, how in sought.names
    ):
        return False
    have = deeds_of(told)
    if PASSES in have and not given(clause):
        have |= {TITLE}  # what goes to somebody is his
    return all(not own or bool(own & have) for own in (sought.main.deeds, sought.deeds))


def _unsaid(shelf: Shelf, clause: Shelved, told: Told, sought: Sought, mention: Mention) -> bool:
    """Whether somebody may do what one of the books' sentences tells without being named in it: it
    names no other party that does it, and he has no other part in its clause."""
    own = {*mention.ids, *(shelf.state(i) for i in mention.ids)}
    if any(own & have for slot, have in clause.around.items() if slot not in PAIR):
        return False
    parties = shelf.ledger.instruments[clause.act.instrument].parties
    others = {p for p in parties if SUBJECT in told.names.get(p, ())}
    if others and not {s for p in others for s in (p, shelf.state(p))} & own:
        return False
    return not own.isdisjoint(_alone(shelf, clause, sought))


def _alone(shelf: Shelf, clause: Shelved, sought: Sought) -> frozenset[str]:
    """Who may do what an article tells without naming him: the paper's own party; who gives
    something to the others, any that stands alone on a side."""
    id_ = clause.act.instrument
    gives = not sought.part.passive and not sought.part.getting and _to_another(shelf, sought)
    return frozenset(shelf.home(id_)) | (shelf.alone(id_) if gives else frozenset())


def _to_another(shelf: Shelf, sought: Sought) -> bool:
    """Whether a stretch says of somebody that he gives something to somebody else."""
    own = [(how, {shelf.state(i) for i in m.ids}) for m, how in sought.names]
    givers = set[str]().union(*(ids for how, ids in own if how == SUBJECT))
    takers = set[str]().union(*(ids for how, ids in own if how == TO))
    return bool(givers and takers) and not givers & takers


def _alike(told: Told, sought: Sought) -> tuple[str, ...]:
    """The words of a stretch that say a deed which the books' sentence says in another word."""
    have = deeds_of(told)
    have |= {TITLE} if PASSES in have else set()
    return tuple(one for one in sought.telling if deeds(one) & have)
