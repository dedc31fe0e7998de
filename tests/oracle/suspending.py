"""Treaties that are suspended and revived, for all or for one party (34)."""

from __future__ import annotations

from hypothesis import strategies as st

from oracle.names import Draw, Names
from oracle.world import LAST, Clause, Instrument, Line

# who administers is left out: who would after a suspension, no rule says
LASTING = {"administer", "occupy", "lease", "evacuate", "adopt"}


def suspended(draw: Draw, names: Names, found: Instrument) -> Instrument:
    """Now and then the treaty is suspended when all of it acts, until a day, or until it is
    revived."""
    first = _settled(found)
    if not names.now_and_then(draw, "suspended", 2) or first > LAST - 6:
        return found
    day = draw(st.integers(first, LAST - 6))
    again = draw(st.integers(day + 1, LAST - 1))
    parties = draw(st.sampled_from([None, None, frozenset(found.parties[:1])]))
    line = Line(day, None, parties)
    how = draw(st.sampled_from(["for good", "until", "revived"]))
    if how == "until":
        line = line._replace(until=again)
    revived = (Line(again, None, parties),) if how == "revived" else ()
    return found._replace(suspended=(line,), revived=revived)


def _settled(found: Instrument) -> int:
    """The first day after all those that a treaty names; beyond all days where it holds what is
    left out."""
    clauses = [c for _, rows in found.articles for c in rows]
    kinds = {c.kind for c in clauses} | {o.kind for c in clauses for o in c.conditions}
    if not found.force or not kinds.isdisjoint(LASTING) or found.type or found.acceded:
        return LAST
    lines = [
        line.day + (line.notice or 0) + (line.term or 0)
        for rows in (found.force, found.provisional, found.ended)
        for line in rows
    ]
    named = [day for c in clauses for day in _days(c)]
    return max([found.day, *lines, *named]) + 1


def _days(clause: Clause) -> list[int]:
    """The days on which a clause may still begin something; beyond all where an event says."""
    once = LAST if isinstance(clause.once, str) else clause.once
    return [day for day in (clause.on, once) if day is not None]
