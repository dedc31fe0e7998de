"""Which papers a stretch may name under a clause: a paper that neither the heading nor the clause
speaks of is left over, and bears nothing out."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.reading.namings import PaperNamed
from misak.prose.reading.parse import JOINTS
from misak.prose.reading.scope import Scope, aside


def papers_of(clause: Shelved, scope: Scope | None = None) -> frozenset[str]:
    """The clause's own paper and those that it names, with those of a scope."""
    act = clause.act
    slots = (id_ for ids in act.slots.values() for id_ in ids)
    own = scope.ids if scope is not None else ()
    return frozenset((*own, act.instrument, *(ref.id for ref in act.refs), *slots))


class Places(NamedTuple):
    """The places of the words that name papers: of those that a clause or its scope knows, and of
    others, which the article may name but the clause does not."""

    known: set[int]
    strange: set[int]


def papers_of_article(shelf: Shelf, clause: Shelved) -> frozenset[str]:
    """The papers that the clauses of an article name: what it adopts or ends, and that by which it
    draws a line."""
    own = shelf.by_instrument.get(clause.act.instrument, ())
    beside = [c for c in own if c.act.article == clause.act.article and not c.act.role]
    return frozenset(
        i
        for c in beside
        for ids in c.act.slots.values()
        for i in ids
        if i in shelf.ledger.instruments
    )


def papers_in(
    sentence: Sentence,
    claim: Claim,
    match: Match | None,
    scope: Scope,
    span: tuple[int, int],
    beside: frozenset[str] = frozenset(),
) -> Places:
    """Where a sentence names papers, beside a clause; beside none all are known. Where a claim's
    own words name several that are no list, what is said of the one is not asked of the other: all
    but the clause's, the claim's own, or those ``beside``, are strange."""
    found = Places(set(), set())
    several = apart(sentence, span)
    papers = _asked_of(claim, match, None if several else scope) | beside
    for name in sentence.names:
        anybody = match is None and name not in several
        other = bool(name.year) and not name.fits  # the books lack one of that year
        own = anybody or (not other and (not name.ids or not papers.isdisjoint(name.ids)))
        (found.known if own else found.strange).update(range(name.first, name.last))
    return found


def apart(sentence: Sentence, span: tuple[int, int]) -> list[PaperNamed]:
    """The papers that some words name apart from each other, each with words of its own (*X A ile,
    Y B ile imzalandı*); none where they are one, or a list."""
    words = sentence.parsed.words
    named = [
        n
        for n in sentence.names
        if span[0] <= n.first < span[1] and n.ids and not aside(sentence.parsed, n)
    ]
    pairs = itertools.pairwise(named)
    between = [w for a, b in pairs for w in words[a.last : b.first] if w.key not in JOINTS]
    return named if between and len({n.ids for n in named}) > 1 else []


def _asked_of(claim: Claim, match: Match | None, scope: Scope | None) -> frozenset[str]:
    """The papers of which a claim may speak: its clause's and its scope's, or those that its own
    roles name."""
    if match is not None:
        return papers_of(match.clause, scope)
    fillers = (f for fs in claim.roles.values() for f in fs)
    return frozenset(i for f in fillers for i in f.ids)


def other_papers(sentence: Sentence, begin: int, end: int, scope: Scope) -> frozenset[str]:
    """The papers that a stretch names and that are not of its scope."""
    named = [n for n in sentence.names if begin <= n.first < end and n.ids]
    return frozenset(i for n in named if not set(n.ids) & set(scope.ids) for i in n.ids)
