"""What the main verb of an English stretch says is done: a clause that does something else bears
the stretch out by none of its other words (*Russia lost territory it had been granted*)."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.kinds.deeds import LINE, LINES, STANDING
from misak.kinds.readings import NEGATIVE_READINGS
from misak.prose.frames.phrases_en import VERBS
from misak.prose.judging.known.align import LOOKED_FOR, Match
from misak.prose.judging.known.deeds import deeds, same_deed
from misak.prose.judging.known.shelf import Shelved
from misak.prose.judging.said.by_hand import PASSES, TITLE
from misak.prose.judging.said.sides import Stretch, stretch_of
from misak.prose.reading.parse import Parsed
from misak.prose.reading.stems import said, stem, synonyms

_VERB = re.compile(rf"{VERBS}|[a-z]+ed", re.I)
MODALS = frozenset(["must", "may", "might", "shall", "will", "should", "would", "could", "can"])
RIGHTS = frozenset(["right", "rights", "freedom", "privilege", "privileges", "permission"])
NEAR = 4  # words between a verb and the right that it gives
RULING = frozenset(["duty", "right", "ban"])  # what rules another verb: *agreed to withdraw*
TOPICAL = ("right", "duty")  # exports of clauses that are told by the name of their topic


class Main(NamedTuple):
    """The stem of a main verb, and the deeds that it says; nothing where no verb says any."""

    verb: str = ""
    deeds: frozenset[str] = frozenset()


def main_of(part: Stretch) -> Main:
    """The first verb of an English stretch that says a deed itself."""
    if not part.english:
        return Main()
    words = part.parsed.words
    for at in range(part.verb, part.end):
        infinitive = at > part.begin and words[at - 1].key == "to" and not words[at].capital
        if infinitive or _VERB.fullmatch(words[at].key):
            verb = stem(words[at].key)
            found = _deeds(part, at)
            if found:
                return Main(verb, found)
    return Main()


def _deeds(part: Stretch, at: int) -> frozenset[str]:
    """The deeds that a verb says where it stands: what rules another verb or gives a right says
    none itself, and what *established* means is a frontier only where one is named."""
    words = part.parsed.words
    behind = {w.key for w in words[at + 1 : at + 1 + NEAR]}
    if words[at].key in MODALS or behind & RIGHTS:
        return frozenset()
    found = deeds(stem(words[at].key)) - RULING
    lines = any(w.key.startswith(LINES) for w in words[part.begin : part.end])
    return found if lines else found - LINE


def same_verb(parsed: Parsed, match: Match | None, begin: int, end: int) -> tuple[str, ...]:
    """The stem of the main verb of an English stretch, where the article that was looked for among
    all of its paper says the same deed in another word."""
    if match is None or match.score < LOOKED_FOR:
        return ()
    main = main_of(stretch_of(parsed, begin, end))
    said_ = frozenset[str]().union(*(deeds(w) for w in match.clause.words))
    said_ |= {TITLE} if PASSES in said_ else set()
    return (main.verb,) if said_ & main.deeds else ()


def does(main: frozenset[str], clause: Shelved, verb: str = "") -> bool:
    """Whether a clause does what a main verb says: by its kind, or by the name of what it is about
    (*surrender of the warships*)."""
    row = clause.act.row
    if not main or same_deed(main, row.id):
        return True
    return named(clause, verb) or (
        _topical(clause)
        and any(deeds(each) & (main - STANDING) for s in _topics(clause) for each in synonyms(s))
    )


def does_same(said_: frozenset[str], clause: Shelved, verb: str = "") -> bool:
    """Whether a clause does one of the deeds that a stretch says in any of its verbs: what somebody
    is bound or has a right to do is told by the name of what it is about."""
    if same_deed(said_, clause.act.row.id) or named(clause, verb):
        return True
    if not _topical(clause) or said_ & STANDING:
        return False
    return any(deeds(each) & said_ for s in _topics(clause) for each in synonyms(s))


def named(clause: Shelved, verb: str) -> bool:
    """Whether the name of what a clause gives a right or binds to has a verb itself."""
    return bool(verb) and _topical(clause) and said(verb, _topics(clause))


def _topical(clause: Shelved) -> bool:
    row = clause.act.row
    return row.export in TOPICAL and row.reading not in NEGATIVE_READINGS


def _topics(clause: Shelved) -> tuple[str, ...]:
    return tuple(s for own in clause.topics.values() for name in own for s in name)
