"""The slots of a clause against the roles of a claim: what differs, what is left out, what
holds for some of those named."""

from __future__ import annotations

from misak.kinds.row import Slot
from misak.prose.frames.claims import Filler
from misak.prose.judging.beside.around import DUTIES
from misak.prose.judging.known.case import Case
from misak.prose.judging.known.fitting import values
from misak.prose.judging.known.meanings import holders
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import (
    CONTRADICTED,
    FITS,
    SIMPLIFIED,
    UNREAD,
    Detail,
    Finding,
    together,
)
from misak.prose.reading.stems import share, stems

UNDER, WHERE = "under", "where"
# What somebody must or may do at one place says nothing of another.
ELSEWHERE = Finding(UNREAD, (Detail("unread"),))
WEIGHTY = (UNDER, "beneficiary")  # optional slots without which a clause says something else
LONG = 365  # days for which a place was somebody's before a paper
ALIKE = 0.6  # of the words of a people's name must be said


def slots(case: Case) -> Finding:
    """Names that differ contradict; an optional slot that the books fill and the claim leaves
    out simplifies."""
    return together(_slot(case, slot) for slot in case.clause.act.row.slots)


def _slot(case: Case, slot: Slot) -> Finding:
    held = values(case.clause, slot.name)
    fillers = [
        f for f in case.claim.roles.get(slot.name, ()) if f.ids and not f.ids[0].startswith("new:")
    ]
    fillers = [f for f in fillers if not _in_topic(case, f)]
    if slot.name in case.match.wrong and fillers:
        if slot.name == WHERE and case.clause.act.row.family == DUTIES:
            return ELSEWHERE
        sure = slot.marker is not None or not case.match.agree
        return _differs(held, fillers) if sure else FITS
    several = fillers and slot.many and slot.name in case.match.agree
    return together(
        [
            _each(case, slot, held, fillers) if several else FITS,
            _left_out(case, slot, held, fillers),
        ]
    )


def _in_topic(case: Case, filler: Filler) -> bool:
    """Whether a name stands within the name of what a clause is about, as the claim says it (*trade
    in the Black Sea and the Straits*): it fills no slot of its own."""
    names = case.clause.topics.get(case.match.topic, ())
    own = stems(filler.bare)
    inside = bool(own) and filler.bare in case.claim.text("topic")
    return inside and any(all(one in name for one in own) for name in names)


def _differs(held: tuple[str, ...], fillers: list[Filler]) -> Finding:
    names = (",".join(held), "|".join(f.bare for f in fillers))
    return Finding(CONTRADICTED, (Detail("differs", names),))


def _each(case: Case, slot: Slot, held: tuple[str, ...], fillers: list[Filler]) -> Finding:
    """Several names in a slot that holds several: those that are not there, and groups of which
    a part is."""
    have = _all(case.shelf, held, case.clause.day)
    missing = [f for f in fillers if not case.meant(f, slot.type) & have]
    unsaid = [f for f in missing if not _elsewhere(case, slot.name, case.states(f))]
    if unsaid:
        return _differs(held, unsaid)
    in_part = slot.marker is None and any(
        f not in missing and _in_part(case, f, have) for f in fillers
    )
    return Finding(SIMPLIFIED, (Detail("members", (",".join(held),)),)) if in_part else FITS


def _in_part(case: Case, filler: Filler, have: frozenset[str]) -> bool:
    """Whether a clause has some members of a group only, or a part of a place."""
    if any(i in case.shelf.ledger.groups for i in filler.ids):
        return not case.states(filler) <= have
    if not any(case.shelf.parts(i) for i in filler.ids):
        return False
    whole = {case.shelf.state(i) for i in filler.ids}
    whole |= {land for i in filler.ids for land in case.shelf.lands.get(i, ())}
    return not whole & have


def _left_out(case: Case, slot: Slot, held: tuple[str, ...], fillers: list[Filler]) -> Finding:
    """What the books have in a slot of which the claim says nothing, or for a people that it
    calls otherwise."""
    said = case.claim.roles.get(slot.name)
    people = slot.type == "people"
    detail = Detail("whom" if people else "slot", (",".join(held),))
    if not held:
        return FITS
    weighty = slot.name in WEIGHTY and not (slot.name == UNDER and _had_it(case, held))
    if not said and slot.optional and not slot.default and weighty:
        return Finding(SIMPLIFIED, (detail,))
    if said and people and not fillers and not _called(case, slot.name, held):
        return Finding(SIMPLIFIED, (detail,))
    return FITS


def _had_it(case: Case, held: tuple[str, ...]) -> bool:
    """Whether those under whom a place is had its title a year before: who is not named there is
    the one whose it was all along."""
    clause = case.clause
    heads = clause.around.get("what", frozenset())
    day = (clause.day or case.shelf.signed(clause.act.instrument)) - LONG
    own = holders(case.shelf, heads, day)
    return bool(own & {case.shelf.state(h) for h in held})


def _called(case: Case, slot: str, held: tuple[str, ...]) -> bool:
    """Whether the words of a claim are a name of one of some peoples."""
    said = tuple(case.claim.text(slot).lower().split())
    return any(
        share(name, said) > ALIKE for value in held for name in case.clause.topics.get(value, ())
    )


def _all(shelf: Shelf, held: tuple[str, ...], day: int) -> frozenset[str]:
    """All that some values stand for."""
    return frozenset[str]().union(*(shelf.around(value, day) for value in held))


def _elsewhere(case: Case, slot: str, wanted: frozenset[str]) -> bool:
    """Whether another clause of the instrument says the same of a name that this one does not
    have."""
    clause = case.clause
    rest = [
        s.name
        for s in clause.act.row.slots
        if s.name != slot and s.marker is not None and clause.slots.get(s.name)
    ]
    return any(
        other is not clause
        and other.act.row.reading == clause.act.row.reading
        and wanted & _all(case.shelf, other.slots.get(slot, ()), other.day)
        and all(r not in other.slots or set(other.slots[r]) & set(clause.slots[r]) for r in rest)
        for other in case.shelf.by_instrument[clause.act.instrument]
    )
