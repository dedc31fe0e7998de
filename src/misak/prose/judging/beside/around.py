"""What stands around a clause in its paper, and the item does not tell: conditions, duties
beside it, parties that it does not bind."""

from __future__ import annotations

import re

from misak.kinds.effects import Set
from misak.kinds.readings import DEED
from misak.prose.judging.known.case import Beside, Case
from misak.prose.judging.known.fields import TIES
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.verdicts import FITS, SIMPLIFIED, Detail, Finding
from misak.prose.reading.stems import share, stems

DUTIES = "obligation"  # the family whose clauses may stand beside one another in one article
DEEDS = "happenings"
NAMED = ("one", "other", "obligor", "obligee", "actor")  # slots that say whom a clause binds
MOST = 3  # of the clauses beside it are told


def conditions(case: Case, beside: Beside) -> Finding:
    """Conditions of which the item says nothing."""
    clause = case.clause
    untold = [
        c
        for c in case.shelf.children.get(clause.act.number, ())
        if c.act.role == "provided"
        and c.act.number not in beside.told
        and not any(beside.hints_at(name) for names in c.topics.values() for name in names)
    ]
    if untold:
        told = tuple(f"clause:{c.act.number}" for c in untold)
        return Finding(SIMPLIFIED, (Detail("condition", told),))
    named = clause.slots.get("condition", ())
    left = [c for c in named if not any(beside.hints_at(name) for name in clause.topics.get(c, ()))]
    if named and len(left) == len(named):
        return Finding(SIMPLIFIED, (Detail("condition", (",".join(left),)),))
    return FITS


def duties(case: Case, beside: Beside) -> Finding:
    """A more particular duty or deed of the same parties in the same article, of which the item
    says nothing."""
    clause = case.clause
    relation = clause.act.row.reading == "relation"
    if (not clause.topics and not relation) or clause.act.role:
        return FITS
    found = [
        c for c in _fellows(case) if (relation or c.act.row.export != DEED) and not _told(c, beside)
    ]
    if not found or (clause.act.row.family == DUTIES and not _general(clause, found)):
        return FITS
    told = tuple(f"clause:{c.act.number}" for c in found[:MOST])
    return Finding(SIMPLIFIED, (Detail("also", told),))


def _fellows(case: Case) -> list[Shelved]:
    """The duties and deeds of the same parties in the same article; beside a duty duties only."""
    clause = case.clause
    families = (DUTIES,) if clause.act.row.family == DUTIES else (DUTIES, DEEDS)
    who = _bound(case.shelf, clause)
    return [
        c
        for c in case.shelf.by_instrument[clause.act.instrument]
        if c is not clause
        and _stands_alone(c, clause.act.article)
        and c.act.row.family in families
        and who & _bound(case.shelf, c)
    ]


def _stands_alone(clause: Shelved, article: str) -> bool:
    """Whether a clause of an article stands by itself, with a topic, and is nobody's account."""
    return (
        clause.act.article == article
        and not clause.act.role
        and clause.act.account is None
        and "topic" in clause.slots
    )


def _told(clause: Shelved, beside: Beside) -> bool:
    """Whether the item tells a clause by itself, or speaks of its topic."""
    return clause.act.number in beside.told or any(
        beside.speaks_of(name)
        for topic in clause.slots["topic"]
        for name in clause.topics.get(topic, ())
    )


def _general(clause: Shelved, beside: list[Shelved]) -> bool:
    """Whether the clause speaks in a general way (a field of cooperation, a refusal) of what
    others beside it say exactly."""
    row = clause.act.row
    return any(c.act.row.export != row.export or c.act.row is row for c in beside) and (
        any(isinstance(e, Set) for e in row.effects) or row.export in ("cooperation", "duty")
    )


def _bound(shelf: Shelf, clause: Shelved) -> frozenset[str]:
    """The states that a clause binds."""
    values = [v for slot in ("obligor", "one", "actor") for v in clause.slots.get(slot, ())]
    return frozenset(state for v in values for state in shelf.members(v, clause.day))


def parties(case: Case) -> Finding:
    """*The parties*, where the clause binds some of them only."""
    shelf, clause = case.shelf, case.clause
    instrument = shelf.ledger.instruments[clause.act.instrument]
    if not _all_of_them(case) or len(instrument.parties) < 3:
        return FITS
    named = {value for slot in NAMED for value in clause.act.slots.get(slot, ())}
    topics = set(clause.slots.get("topic", ()))
    alike = [
        c
        for c in shelf.by_instrument[clause.act.instrument]
        if c is not clause and topics & set(c.slots.get("topic", ()))
    ]
    covered = {shelf.state(n) for n in named}
    covered |= {shelf.state(v) for c in alike for slot in NAMED for v in c.slots.get(slot, ())}
    if named and any(shelf.state(p) not in covered for p in instrument.parties):
        return Finding(SIMPLIFIED, (Detail("party", (",".join(sorted(named)),)),))
    return FITS


def _all_of_them(case: Case) -> bool:
    """Whether the claim speaks of the parties as such."""
    return any(
        f.ids[:1] == ("@parties",)
        for role in ("one", "actor", "obligor", "obligee")
        for f in case.claim.roles.get(role, ())
    )


def ties(case: Case) -> Finding:
    """Relations of several kinds (*ekonomik, siyasi ve kültürel*), of which the instrument's
    articles treat some."""
    clause = case.clause
    family = clause.act.row.family
    found = TIES.search(case.sentence.passage.text) if family == DUTIES else None
    if found is None:
        return FITS
    topics = [
        name
        for c in case.shelf.by_instrument[clause.act.instrument]
        for names in c.topics.values()
        for name in names
    ]
    parts = [stems(part) for part in re.split(r"\s*,\s*|\s+(?:ve|and)\s+", found[1])]
    held = [p for p in parts if p and any(share(p, name) >= 1 for name in topics)]
    if held and len(held) < len(parts):
        return Finding(SIMPLIFIED, (Detail("members", (",".join(clause.slots.get("topic", ())),)),))
    return FITS
