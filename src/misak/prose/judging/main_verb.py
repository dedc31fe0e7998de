"""What the main verb of an English stretch says is done: a clause that does something else bears
the stretch out by none of its other words (*Russia lost territory it had been granted*)."""

from __future__ import annotations

import re

from misak.kinds.deeds import STANDING
from misak.kinds.readings import NEGATIVE_READINGS
from misak.prose.frames.phrases_en import VERBS
from misak.prose.judging.deeds import deeds, same_deed
from misak.prose.judging.shelf import Shelved
from misak.prose.judging.sides import Stretch
from misak.prose.reading.stems import stem, synonyms

_VERB = re.compile(rf"{VERBS}|[a-z]+ed", re.I)
RULING = frozenset(["duty", "right", "ban"])  # what rules another verb: *agreed to withdraw*
TOPICAL = ("right", "duty")  # exports of clauses that are told by the name of their topic


def main_deeds(part: Stretch) -> frozenset[str]:
    """The deeds of the first verb of an English stretch that says one itself; nothing where none
    does."""
    if not part.english:
        return frozenset()
    words = part.parsed.words
    for at in range(part.verb, part.end):
        infinitive = at > part.begin and words[at - 1].key == "to" and not words[at].capital
        if infinitive or _VERB.fullmatch(words[at].key):
            found = deeds(stem(words[at].key)) - RULING
            if found:
                return found
    return frozenset()


def does(main: frozenset[str], clause: Shelved) -> bool:
    """Whether a clause does what a main verb says: by its kind, or by the name of what it is
    about."""
    row = clause.act.row
    if not main or same_deed(main, row.id):
        return True
    if row.export not in TOPICAL or row.reading in NEGATIVE_READINGS:
        return False
    names = (s for own in clause.topics.values() for name in own for s in name)
    return any(deeds(each) & (main - STANDING) for name in names for each in synonyms(name))
