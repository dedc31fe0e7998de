"""Two halves of one article (*open to merchantmen, closed to warships*), and what only some part of
it forbids: a stretch that takes a word of one half and a word of the other, or leaves out what
limits a ban, says something else than the article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from misak.kinds.deeds import BANS
from misak.kinds.readings import NEGATIVE_EXPORTS
from misak.kinds.weights import HALVES, SHIPS, WARSHIPS
from misak.prose.frames.claims import Claim
from misak.prose.frames.reader import Sentence
from misak.prose.judging.align import Match
from misak.prose.judging.amounts import article_text
from misak.prose.judging.shelf import Shelf, Shelved
from misak.prose.judging.sought import Sought, sought_in
from misak.prose.reading.scope import Scope
from misak.prose.reading.stems import said, stem
from misak.words.fold import fold

_PARTS = re.compile(r"[^,.;:]+")
MISSING = 1  # words of what is forbidden that a note may leave out: *keeping*, *sending*


def beyond(
    shelf: Shelf, claim: Claim, sentence: Sentence, scope: Scope, match: Match | None
) -> bool:
    """Whether a claim takes a word of one half of its article and one of the other, or forbids more
    than its clause."""
    if match is None:
        return False
    sought = sought_in(claim, sentence, scope)
    return banned_more(match.clause, sought) or crossed(shelf, match.clause, sought)


def crossed(shelf: Shelf, clause: Shelved, sought: Sought) -> bool:
    """Whether a stretch says of one kind of ship what an article says of the other."""
    keys = _keys(sought)
    kinds = [begun for begun in SHIPS if _any(keys, begun)]
    verbs = [begun for begun in HALVES if _any(keys, begun)]
    if len(kinds) != 1 or len(verbs) != 1:
        return False
    parts = [fold(p).split() for p in _PARTS.findall(article_text(shelf, clause))]
    about = [part for part in parts if _any(part, kinds[0])]
    told = any(_any(part, verbs[0]) for part in about)
    other = any(_any(part, begun) for part in about for begun in HALVES if begun not in verbs)
    return other and not told


def banned_more(clause: Shelved, sought: Sought) -> bool:
    """Whether an English stretch forbids more than a clause does: it leaves out words of what is
    forbidden (*no warship may pass*, beside one on those above fifteen thousand tons)."""
    if not sought.part.english or not sought.deeds & BANS:
        return False
    if clause.act.row.export not in NEGATIVE_EXPORTS or not clause.topics:
        return False
    have = tuple(stem(one) for one in _keys(sought))
    names = [name for topic in clause.topics.values() for name in topic]
    return all(sum(not said(one, have) for one in name) > MISSING for name in names)


def _keys(sought: Sought) -> list[str]:
    """The words of a stretch, a warship told as a ship of war."""
    part = sought.part
    found: list[str] = []
    for word in part.parsed.words[part.begin : part.end]:
        found += ["war", "ships"] if word.key.startswith(WARSHIPS) else [word.key]
    return found


def _any(keys: Iterable[str], begun: tuple[str, ...]) -> bool:
    return any(key.startswith(begun) for key in keys)
