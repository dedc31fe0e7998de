"""The part of a ledger on which one question rests, so that a reading can be booked for it alone.

A clause is kept when its effects can touch the fluent asked about and it concerns every argument, or when it acts across
subjects: endings of instruments, successions, recognitions (for title), performances. A test compares slices with whole books.
"""

from __future__ import annotations

from misak.booking.mentions import concerns
from misak.kinds.effects import Attest, Carry, Effect, Lift, Link, Move, Open, Owe, Set, Settle
from misak.ledger.values import Act, Ledger

Subjects = tuple[frozenset[str], ...]  # for each argument the ids that stand for it; none of an argument that enumerates
TITLE = {"title", "administration", "status"}  # these rest on one another


def sliced(ledger: Ledger, fluent: str, subjects: Subjects) -> Ledger:
    """The ledger with only the acts that can bear on a fluent of these subjects, and their parents."""
    kept = {act.number for act in ledger.acts if bears(ledger, act, fluent, subjects)}
    kept |= {act.parent for act in ledger.acts if act.number in kept and act.role}
    acts = tuple(act for act in ledger.acts if act.number in kept or (act.role == "provided" and act.parent in kept))
    return ledger._replace(acts=acts)


def bears(ledger: Ledger, act: Act, fluent: str, subjects: Subjects) -> bool:
    """Whether an act can change the answer to a question about a fluent of these subjects."""
    if any(_across(effect, fluent) for effect in act.row.effects):
        return True
    if not any(_touches(effect, fluent) for effect in act.row.effects):
        return False
    about = concerns(ledger, act)
    return all(not about.isdisjoint(subject) for subject in subjects)


def _across(effect: Effect, fluent: str) -> bool:
    """Whether an effect reaches beyond the things that its clause names."""
    if isinstance(effect, Carry) or (isinstance(effect, Link) and effect.relation == "adopts"):
        return True
    if isinstance(effect, Settle):
        return fluent in ("owes", "right") if effect.how == "performed" else fluent in (*TITLE, "matter")
    if isinstance(effect, Set):
        return fluent in TITLE and effect.fluent == "recognises"
    return isinstance(effect, Lift) and effect.fluent == "in_force"


def _touches(effect: Effect, fluent: str) -> bool:
    """Whether an effect can change the fluent."""
    if fluent in TITLE:
        return isinstance(effect, (Move, Open)) or (isinstance(effect, (Set, Lift, Attest)) and effect.fluent in TITLE)
    if fluent in ("owes", "right"):
        return isinstance(effect, Owe)
    if fluent == "matter":
        return isinstance(effect, Open)
    return isinstance(effect, (Set, Lift, Attest)) and effect.fluent == fluent
