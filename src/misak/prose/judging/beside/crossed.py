"""Two halves of one article (*open to merchantmen, closed to warships*), and what only some part of
it forbids: a stretch that takes a word of one half and a word of the other, or leaves out what
limits a ban, says something else than the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from misak.kinds.deeds import BANS
from misak.kinds.readings import NEGATIVE_EXPORTS
from misak.kinds.weights import (
    CAUSING,
    FORBIDDING,
    FORBIDS,
    HALVES,
    KEEPING_OFF,
    NEGATIONS,
    REFUSING,
    SHIPS,
)
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.deeds import done_by
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.said.amounts import article_text
from misak.prose.judging.said.by_hand import GIVING
from misak.prose.judging.said.main_verb import named
from misak.prose.judging.said.sought import Sought, sought_in
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import said, stem
from misak.words.fold import fold

_PARTS = re.compile(r"[^,.;:]+")
MISSING = 1  # words of what is forbidden that a note may leave out: *keeping*, *sending*


def beyond(
    shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope, match: Match | None
) -> bool:
    """Whether a claim has words of its clause and says something else."""
    if match is None:
        return False
    sought = sought_in(claim, sentence, scope)
    return amiss(shelf, match.clause, sought)


def amiss(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether a clause says something else than a stretch that has its words."""
    return (
        _landless(clause, sought)
        or _causes(sought)
        or banned_more(clause, sought)
        or _forbids(clause, sought)
        or _affirms(clause, sought)
        or crossed(shelf, clause, sought)
        or _without(shelf, clause, sought)
    )


def _landless(clause: Shelved, sought: Sought) -> bool:
    """Whether an English stretch says only that somebody gives or gets a place, and a clause gives
    none: a right is no land."""
    lands = any("place" in m.types for m, _ in sought.names)
    if not (sought.part.english and lands and sought.main.deeds & GIVING):
        return False
    only = set(sought.telling) <= {sought.main.verb}
    gives = bool(done_by(clause.act.row.id) & GIVING) or named(clause, sought.main.verb)
    return only and not gives and not clause.around.get("taker")


def _causes(sought: Sought) -> bool:
    """Whether an English stretch says what came of something (*this caused a war*)."""
    return sought.part.english and any(key in CAUSING for key in sought.keys)


def _forbids(clause: Shelved, sought: Sought) -> bool:
    """Whether an English stretch says that something is forbidden, and a clause forbids nothing."""
    row = clause.act.row
    if row.export in NEGATIVE_EXPORTS or done_by(row.id) & BANS:
        return False
    names = [name for topic in clause.topics.values() for name in topic]
    said_ = sought.part.english and _any(sought.keys, FORBIDS)
    return said_ and not any(one in REFUSING for name in names for one in name)


def _affirms(clause: Shelved, sought: Sought) -> bool:
    """Whether a clause by its topic says that something is not done (*non-interference*), and
    an English stretch says nothing of the kind."""
    names = [name for topic in clause.topics.values() for name in topic]
    if not sought.part.english or not any(one in REFUSING for name in names for one in name):
        return False
    return not any(
        key in NEGATIONS or key.startswith((*FORBIDDING, *REFUSING, *KEEPING_OFF))
        for key in sought.keys
    )


def _without(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether a stretch says of some what an article says only of those who are not such
    (*non-Muslims*)."""
    barred = _barred(article_text(shelf, clause))
    own = sought.keys
    return bool(barred) and any(
        key.rstrip("s") in barred and (not at or own[at - 1] != "non") for at, key in enumerate(own)
    )


@lru_cache(1 << 12)  # each article of the books is looked at for every stretch
def _barred(article: str) -> frozenset[str]:
    """Of whom an article speaks only as of those who are not such."""
    text = fold(article)
    barred = set(re.findall(r"\bnon[ -]([a-z]{4,}?)s?\b", text))
    text = re.sub(r"\bsame [a-z ]{0,40}? as [a-z]+", "", text)  # *the same rights as Muslims*
    bare = {one.rstrip("s") for one in re.findall(r"(?<!non[ -])\b[a-z]+", text)}
    return frozenset(barred - bare)


def crossed(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether a stretch says of one kind of ship what an article says of the other."""
    kinds, verbs = _halves(sought.keys)
    if len(kinds) != 1 or len(verbs) != 1:
        return False
    about = [part for part in _parts(article_text(shelf, clause)) if _any(part, kinds[0])]
    told = any(_any(part, verbs[0]) for part in about)
    other = any(_any(part, begun) for part in about for begun in HALVES if begun not in verbs)
    return other and not told


Begun = tuple[tuple[str, ...], ...]


@lru_cache(1 << 8)  # a stretch is held against every clause of its paper
def _halves(keys: tuple[str, ...]) -> tuple[Begun, Begun]:
    """Of which kinds of ship some words speak, and which halves of an article they say."""
    return (
        tuple(begun for begun in SHIPS if _any(keys, begun)),
        tuple(begun for begun in HALVES if _any(keys, begun)),
    )


@lru_cache(1 << 12)
def _parts(article: str) -> tuple[list[str], ...]:
    """The parts of an article between its marks, as words."""
    return tuple(fold(part).split() for part in _PARTS.findall(article))


def banned_more(clause: Shelved, sought: Sought) -> bool:
    """Whether an English stretch forbids more than a clause does: it leaves out words of what is
    forbidden (*no warship may pass*, beside one on those above fifteen thousand tons)."""
    if not sought.part.english or not sought.deeds & BANS:
        return False
    if clause.act.row.export not in NEGATIVE_EXPORTS or not clause.topics:
        return False
    have = tuple(stem(one) for one in sought.keys)
    names = [name for topic in clause.topics.values() for name in topic]
    return all(sum(not said(one, have) for one in name) > MISSING for name in names)


def _any(keys: Iterable[str], begun: tuple[str, ...]) -> bool:
    return any(key.startswith(begun) for key in keys)
