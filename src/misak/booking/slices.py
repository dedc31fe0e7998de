"""The part of a ledger on which one question rests, so that a reading can be booked for it alone.

A clause is kept when its effects can touch the fluent asked about and it concerns every argument, or when it acts across
subjects: endings of instruments, successions, recognitions (for title), performances. A test compares slices with whole books.
"""

from __future__ import annotations

from typing import cast

from misak.booking.mentions import bounding, concerns, mentioned
from misak.booking.postings import (
    ATTEST,
    CLOSING,
    CONTINUE,
    EXPIRE,
    FIRM,
    LIFT,
    MOVE,
    OPENING,
    PERFORM,
    SET,
    Key,
    Posting,
    Value,
)
from misak.kinds.effects import Attest, Carry, Effect, Lift, Link, Move, Open, Owe, Settle
from misak.kinds.effects import Set as SetFact
from misak.ledger.values import Act, Ledger

Subjects = tuple[
    frozenset[str], ...
]  # for each argument the ids that stand for it; none of an argument that enumerates
TITLE = {"title", "administration", "status"}  # these rest on one another
STATING = (SET, LIFT, ATTEST)


def sliced(ledger: Ledger, fluent: str, subjects: Subjects) -> Ledger:
    """The ledger with only the acts that can bear on a fluent of these subjects, and their parents."""
    kept = bearing(ledger, fluent, subjects)
    kept |= {act.parent for act in ledger.acts if act.number in kept and act.role}
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


def openings(opened: list[Posting], fluent: str, subjects: Subjects) -> list[Posting]:
    """Of the gazetteer's postings those on which a fluent of these subjects rests."""
    lives = (CONTINUE, EXPIRE, SET, LIFT) if fluent == "member" else (CONTINUE, EXPIRE)
    if fluent not in TITLE:
        return [posting for posting in opened if posting[1] in lives]
    about = frozenset().union(*subjects)
    return [
        p
        for p in opened
        if (p[1] in (OPENING, CLOSING) and (not about or p[2][0] in about)) or p[1] in lives
    ]


def moving(postings: list[Posting], holders: frozenset[str], known: set[str]) -> list[Posting]:
    """Of the postings of a slice about titles those that can move one or set a status: of recognitions only those of claimants by who ever holds one."""
    kept = []
    for row in postings:
        op, args = row[1], row[2]
        if op in STATING:
            key = cast("Key", args[0])
            firm = (
                op == SET
                and key[0] == "recognises"
                and key[1] in holders
                and key[2] in known
                and cast("Value", args[1]).strength in FIRM
            )
            if not firm and key[0] not in TITLE:
                continue
        if op != PERFORM:
            kept.append(row)
    return kept


def claimed(postings: list[Posting], states: dict[str, str]) -> set[str]:
    """Whose recognition may pass title: the states that claim one, and the instruments in which they do."""
    found: set[str] = set()
    for _, op, args in postings:
        if op == MOVE and args[1] == "claim":
            found |= {states.get(taker, taker) for taker in cast("tuple[str, ...]", args[4])} | {
                cast("Act", args[-1]).instrument
            }
    return found


def bearing(ledger: Ledger, fluent: str, subjects: Subjects) -> set[int]:
    """The numbers of the acts that can change the answer to a question about a fluent of these subjects."""
    kept = {act.number for act in ledger.acts if _direct(ledger, act, fluent, subjects)}
    instruments = {act.instrument for act in ledger.acts if act.number in kept}
    matters = {m for act in ledger.acts if act.number in kept for m in act.slots.get("matter", ())}
    claimants = _claimants(ledger, kept)
    return kept | {
        act.number
        for act in ledger.acts
        if act.number not in kept and _across(ledger, act, instruments, matters, claimants)
    }


def _claimants(ledger: Ledger, kept: set[int]) -> set[str]:
    """Those whose claims to title rest on the kept acts, and these acts' instruments: recognition of either passes title."""
    found: set[str] = set()
    for act in ledger.acts:
        if act.number in kept and any(
            isinstance(e, Move) and e.mode == "claim" for e in act.row.effects
        ):
            found |= {
                ledger.states.get(p, p)
                for e in act.row.effects
                if isinstance(e, Move)
                for p in act.slots.get(e.taker, ())
            }
            found.add(act.instrument)
    return found


def _direct(ledger: Ledger, act: Act, fluent: str, subjects: Subjects) -> bool:
    if not any(_touches(effect, fluent) for effect in act.row.effects):
        return False
    about = concerns(ledger, act)
    return all(not about.isdisjoint(subject) for subject in subjects)


def _across(
    ledger: Ledger, act: Act, instruments: set[str], matters: set[str], claimants: set[str]
) -> bool:
    """Whether an act reaches what others have done: it ends or performs their instruments, settles their matters, carries all."""
    for effect in act.row.effects:
        if isinstance(effect, Carry):
            return True
        if (
            claimants
            and isinstance(effect, SetFact)
            and effect.fluent == "recognises"
            and not claimants.isdisjoint(mentioned(ledger, act))
        ):
            return True
        if isinstance(effect, (Settle, Link, Lift)) and any(
            ref.id in instruments for ref in act.refs
        ):
            return True
        if isinstance(effect, Settle) and not matters.isdisjoint(act.slots.get("matter", ())):
            return True
    return False


def _touches(effect: Effect, fluent: str) -> bool:
    """Whether an effect can change the fluent."""
    if fluent in TITLE:
        return isinstance(effect, (Move, Open)) or (
            isinstance(effect, (SetFact, Lift, Attest)) and effect.fluent in TITLE
        )
    if fluent in ("owes", "right"):
        return isinstance(effect, Owe)
    if fluent == "matter":
        return isinstance(effect, Open)
    return isinstance(effect, (SetFact, Lift, Attest)) and effect.fluent == fluent
