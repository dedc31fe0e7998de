"""The part of a ledger on which one question rests, so that a reading can be booked for it alone.

A clause is kept when its effects can touch the fluent asked about and it concerns every argument,
or when it acts across subjects: endings of instruments, successions, recognitions (for title),
performances. A test compares slices with whole books.
"""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.mentions import bounding, concerns, mentioned
from misak.effects import armistice, table
from misak.effects.fact import Begin
from misak.effects.posting import SPAN, Keyed
from misak.effects.succession import Continuation, Extinction
from misak.effects.title import Closing, Giving, Opening
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import (
    Carry,
    Effect,
    EndInstrument,
    Lift,
    Link,
    MoveTitle,
    Open,
    Perform,
    Settle,
)
from misak.kinds.effects import Set as SetFact
from misak.ledger.values import Act, Ledger

Subjects = tuple[frozenset[str], ...]  # for each argument the ids that stand for it
TITLE = SPAN
RULING = SPAN | {"rejects"}  # a status is contested while a state rejects what it rests on
SITED = frozenset({"owes", "right"})  # what is owed in a place goes, or ends, with its title
LIVES = (Continuation, Extinction)


def sliced(ledger: Ledger, fluent: str, bear: frozenset[int]) -> Ledger:
    """The ledger with only the acts of these numbers, which can bear on a fluent of some
    subjects (``bearing``), and their parents."""
    kept = bear | {act.parent for act in ledger.acts if act.number in bear and act.role}
    acts = tuple(
        act for act in ledger.acts if act.number in kept or (act.role and act.parent in kept)
    )
    if fluent == "in_force":
        return ledger._replace(acts=acts)
    met = {id_ for act in acts for id_ in (act.instrument, *(ref.id for ref in act.refs))}
    met |= {id_ for act in acts for id_ in bounding(act)}
    return ledger._replace(
        acts=acts,
        instruments={id_: found for id_, found in ledger.instruments.items() if id_ in met},
    )


def openings(opened: list[Keyed], fluent: str, subjects: Subjects) -> list[Keyed]:
    """Of the gazetteer's postings those on which a fluent of these subjects rests."""
    fluents = frozenset((fluent,))
    about = frozenset().union(*subjects) if subjects and fluent in TITLE else frozenset()
    placed = fluent in TITLE or fluent in SITED
    kept = []
    for keyed in opened:
        posting = keyed[1]
        if isinstance(posting, (Opening, Closing)):
            needed = placed and posting.about(about)
        else:
            needed = isinstance(posting, LIVES) or posting.moves(fluents)
        if needed:
            kept.append(keyed)
    return kept


def claimed(postings: list[Keyed], states: dict[str, str]) -> set[str]:
    """Whose recognition may move something: claimants of title with their instruments, and
    superiors."""
    found: set[str] = set()
    for _, posting in postings:
        if isinstance(posting, Giving):
            found |= posting.claimants(states)
        elif isinstance(posting, Begin) and posting.value.superior:
            found |= {states.get(p, p) for p in posting.value.under.split("+")}
    return found


class Kept(NamedTuple):
    """What is known of the acts that bear on a question, by which others reach it."""

    instruments: frozenset[str]
    matters: frozenset[str]
    claimants: frozenset[str]  # whose recognition matters: claimants of title, superiors
    sited: frozenset[str]  # the places in which something is owed
    armistice: bool


def bearing(ledger: Ledger, fluent: str, subjects: Subjects) -> frozenset[int]:
    """The numbers of the acts that can change the answer to a question about a fluent of these
    subjects."""
    adopted = _adopted(ledger, subjects)
    able = {row.id for row in ROWS if table.bears(row, fluent)}
    direct = [
        act
        for act in ledger.acts
        if act.row.id in able and (act.instrument in adopted or _about(ledger, act, subjects))
    ]
    kept = frozenset(act.number for act in direct)
    known = _known(ledger, direct, fluent, subjects)
    others = (act for act in ledger.acts if act.number not in kept)
    return kept.union(act.number for act in others if _across(ledger, act, known))


def _known(ledger: Ledger, acts: list[Act], fluent: str, subjects: Subjects) -> Kept:
    ids = {id_ for subject in subjects for id_ in subject if id_ in ledger.instruments}
    ids |= {act.instrument for act in acts}
    sited = _sited(ledger, acts) if fluent in SITED else frozenset()
    claiming = acts
    if sited:
        claiming = [act for act in ledger.acts if not sited.isdisjoint(mentioned(ledger, act))]
    return Kept(
        frozenset(ids),
        frozenset(m for act in acts for m in act.slots.get("matter", ())),
        frozenset(ledger.states.get(p, p) for p in _claimants(claiming)),
        sited,
        any(ledger.instruments[i].type == armistice.TYPE for i in ids),
    )


def _sited(ledger: Ledger, acts: list[Act]) -> frozenset[str]:
    """The places in which something is owed, what lies within them, and what they lie in."""
    where = {p for act in acts for p in act.slots.get("where", ())}
    near = {p for place in where for p in (place, *ledger.within.get(place, ()))}
    for place in [*near]:
        while place in ledger.inside and ledger.inside[place] not in near:
            place = ledger.inside[place]
            near.add(place)
    return frozenset(near)


def _claimants(acts: list[Act]) -> set[str]:
    """Claimants of title with the instruments in which they claim it, and superiors of statuses."""
    found: set[str] = set()
    for act in acts:
        for effect in act.row.effects:
            if isinstance(effect, MoveTitle) and effect.mode == "claim":
                found |= {*act.slots.get(effect.taker, ()), act.instrument}
            elif isinstance(effect, SetFact) and effect.superior:
                found |= {*act.slots.get(effect.under, ())}
    return found


def _adopted(ledger: Ledger, subjects: Subjects) -> frozenset[str]:
    """The instruments that others, which concern these subjects, adopt or link: their clauses
    act there too."""
    return frozenset(
        ref.id
        for act in ledger.acts
        if act.refs and any(isinstance(e, Link) for e in act.row.effects)
        for ref in act.refs
        if _about(ledger, act, subjects)
    )


def _about(ledger: Ledger, act: Act, subjects: Subjects) -> bool:
    about = concerns(ledger, act)
    return all(not about.isdisjoint(subject) for subject in subjects)


def _across(ledger: Ledger, act: Act, known: Kept) -> bool:
    """Whether an act reaches what others have done: it ends or performs their instruments,
    settles their matters, carries all."""
    return any(_reaches(ledger, act, effect, known) for effect in act.row.effects)


def _reaches(ledger: Ledger, act: Act, effect: Effect, known: Kept) -> bool:
    match effect:
        case Carry():
            return True
        case SetFact(fluent="recognises") if known.sited:
            return True
        case SetFact(fluent="recognises") if known.claimants:
            return not known.claimants.isdisjoint(mentioned(ledger, act))
        case SetFact(fluent="rejects") | Lift(fluent="rejects"):
            return not known.instruments.isdisjoint(act.slots.get(effect.args[1], ()))
        case Perform() | Link() | EndInstrument():
            return any(ref.id in known.instruments for ref in act.refs)
        case Settle():
            return not known.matters.isdisjoint(act.slots.get("matter", ()))
        case Lift(how="peace"):
            return known.armistice
        case MoveTitle() | Open():
            return bool(known.sited)  # titles hang on one another: all or none
    return False
