"""Who gets something in one of the books' sentences and gives it in a stretch, or the other way
round."""

from __future__ import annotations

from misak.prose.judging.said.by_hand import GIVING
from misak.prose.judging.said.sides import SUBJECT, TO
from misak.prose.judging.said.sought import Sought
from misak.prose.judging.said.summaries import Told


def turned(told: Told, sought: Sought) -> bool:
    """Whether who gets something there gives it here, or the other way round."""
    if _swapped(told, sought):
        return True
    doer = any(how == SUBJECT for _, how in sought.names) and not sought.part.passive
    return doer and bool(sought.main.deeds & GIVING) and told.getting != sought.part.getting


def _swapped(told: Told, sought: Sought) -> bool:
    """Whether who does it there has it done to him here (*Y pays X*, beside *X pays to Y*)."""
    if sought.part.passive or sought.part.getting:
        return False
    there = [
        (how, frozenset[str]().union(*(told.names.get(i, frozenset()) for i in m.ids)))
        for m, how in sought.names
    ]
    doer = any(how == SUBJECT and sides and SUBJECT not in sides for how, sides in there)
    return doer and any(how == TO and sides == {SUBJECT} for how, sides in there)
