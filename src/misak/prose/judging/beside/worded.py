"""What a clause tells of a claim by another deed, or says nothing of."""

from __future__ import annotations

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import NEGATIVE_EXPORTS, TAKEN_OVER, TOGETHER
from misak.prose.judging.beside.laid import Laid
from misak.prose.judging.known.align import LOOKED_FOR
from misak.prose.judging.known.shelf import kin
from misak.prose.judging.verdicts import CONTRADICTED, Judged


def worded_otherwise(kind: str, clause: str) -> bool:
    """Whether a clause says what a claim says by another deed: it replaces what is said to be
    taken over, it bans what is said to be a field of working together."""
    reading, row = BY_ID[kind].reading, BY_ID[clause]
    if reading == TAKEN_OVER:
        return kin(kind, clause) == 2
    return reading == TOGETHER and row.export in NEGATIVE_EXPORTS


def says_nothing(one: Laid, judged: Judged) -> bool:
    """Whether what was read by its words alone says nothing: a place that both name; and it may
    bear out, never accuse."""
    match = one.match
    if match is None or not one.inside or not match.topic:
        return True
    return judged.verdict == CONTRADICTED and match.score >= LOOKED_FOR
