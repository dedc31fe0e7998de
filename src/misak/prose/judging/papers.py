"""Which papers a stretch may name under a clause: a paper that neither the heading nor the clause
speaks of is left over, and bears nothing out."""

from __future__ import annotations

from typing import NamedTuple

from misak.prose.frames.reader import Sentence
from misak.prose.judging.align import Match
from misak.prose.judging.shelf import Shelved
from misak.prose.reading.scope import Scope


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


def papers_in(sentence: Sentence, match: Match | None, scope: Scope) -> Places:
    """Where a sentence names papers, beside a clause; beside none all are known."""
    found = Places(set(), set())
    papers = papers_of(match.clause, scope) if match is not None else frozenset[str]()
    for name in sentence.names:
        own = match is None or not name.ids or not papers.isdisjoint(name.ids)
        (found.known if own else found.strange).update(range(name.first, name.last))
    return found


def other_papers(sentence: Sentence, begin: int, end: int, scope: Scope) -> frozenset[str]:
    """The papers that a stretch names and that are not of its scope."""
    named = [n for n in sentence.names if begin <= n.first < end and n.ids]
    return frozenset(i for n in named if not set(n.ids) & set(scope.ids) for i in n.ids)
