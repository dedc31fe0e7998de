"""The names of a claim held against the slots of a clause: whom it says to stand in each, and whom
the clause has there."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from misak.kinds.catalogue import BY_ID
from misak.kinds.readings import BATTLE, OUTSIDE
from misak.kinds.row import Slot
from misak.prose.frames.claims import Claim, Filler
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.meanings import meant
from misak.prose.judging.known.shelf import PAIR, Shelf, Shelved, givers, kin

NONE: frozenset[str] = frozenset()
WHO = frozenset(["polity", "group", "place"])
FREE = ("topic", "value", "procedure", "matter", "condition")
Asked = tuple[tuple[Slot, tuple[Filler, ...]], ...]  # slots, with who is said to stand in each


class Wanted(NamedTuple):
    """What a claim looks for in a slot of a row: what each of its names there may mean."""

    slot: str
    head: bool
    names: tuple[frozenset[str], ...]
    any: frozenset[str]  # what one of them may mean


class Fit(NamedTuple):
    """How the names of a claim fit the slots of a clause: what they weigh, which slots agree
    and which do not."""

    score: float
    agree: tuple[str, ...]
    wrong: tuple[str, ...]


def asked_of(claim: Claim, row: str) -> Asked:
    """The slots of a row that can be compared, with the fillers of the roles that answer to them;
    those where the claim names nobody are left out."""
    found = []
    for slot in BY_ID[row].slots:
        if slot.name in FREE and slot.type not in WHO:
            continue
        other = () if _leaves_outside(row) else _translated(claim, row, slot.name)
        fillers = claim.roles.get(slot.name) or other
        known = tuple(f for f in fillers if f.ids and not f.ids[0].startswith("new:"))
        if known:
            found.append((slot, known))
    return tuple(found)


def wanted_of(shelf: Shelf, sentence: Sentence, asked: Asked, day: int) -> tuple[Wanted, ...]:
    """What each filler of each slot may mean on a day; those that mean nothing are left out."""
    found = []
    for slot, fillers in asked:
        own = (meant(shelf, f, sentence, day, slot.type) for f in fillers)
        if names := tuple(each for each in own if each):
            head = slot.marker is None
            found.append(Wanted(slot.name, head, names, NONE.union(*names)))
    return tuple(found)


def fit(claim: Claim, clause: Shelved, wanted: tuple[Wanted, ...]) -> Fit:
    """The names of a claim against the slots of a clause: the head weighs more, and so does
    what is wrong in it."""
    score = float(kin(claim.kind, clause.act.row.id) * 2)
    agree, wrong = [], []
    if BATTLE in claim.roles:  # of that battle, or it would not be here
        agree.append(BATTLE)
        score += 4
    for one in wanted:
        have = clause.pair if one.slot in PAIR else clause.around.get(one.slot)
        if have is None:
            continue  # nothing to compare
        if not one.any.isdisjoint(have):
            agree.append(one.slot)
            score += (4 if one.head else 2) - 3 * sum(w.isdisjoint(have) for w in one.names)
        else:
            wrong.append(one.slot)
            score -= 6 if one.head else 1
    return Fit(score, tuple(agree), tuple(wrong))


def values(clause: Shelved, slot: str) -> tuple[str, ...]:
    """What a slot holds; of what binds both sides alike, both."""
    names = PAIR if slot in PAIR else (slot,)
    return tuple(value for name in names for value in clause.slots.get(name, ()))


SAME = {
    "taker": ("taker", "value", "actor"),
    "value": ("taker", "value"),
    "actor": ("actor", "obligor", "taker", "one"),
    "obligor": ("obligor", "actor", "one"),
    "obligee": ("obligee", "value", "actor"),
    "one": ("one", "obligor", "actor"),
    "other": ("other", "obligee"),
    "what": ("what", "where", "scope"),
    "where": ("where", "what"),
    "scope": ("what",),
    "under": ("under",),
}


GETTING = ("taker", "value", "obligee")  # roles of who gets something


def _translated(claim: Claim, row: str, slot: str) -> tuple[Filler, ...]:
    """The role of a claim that answers to a slot of another kind of clause: who gets a place is not
    who gives it up."""
    for name in _answering(row, slot, claim.kind):
        if name in claim.roles and any(f.ids for f in claim.roles[name]):
            return claim.roles[name]
    return ()


@cache
def _answering(row: str, slot: str, kind: str) -> tuple[str, ...]:
    """The roles of a kind of claim that may answer to a slot of a row: who gives a place up by the
    claim's kind is who gives it by the row's, and never who gets it."""
    own = {s.name for s in BY_ID[row].slots} - {slot}
    names = [n for n in SAME.get(slot, ()) if n not in own]  # who has his own slot is told there
    giving = givers(kind) - {"giver"}
    if slot in givers(row):
        return ("giver", *giving, *(n for n in names if n not in (*GETTING, *giving)))
    return tuple(n for n in names if slot not in GETTING or n not in giving)


def outside(clause: Shelved) -> bool:
    """Whether a clause says of whom something stays outside: then nobody who is said to have it
    answers to its doer."""
    return _leaves_outside(clause.act.row.id)


@cache
def _leaves_outside(row: str) -> bool:
    return any(getattr(e, "fluent", "") == OUTSIDE for e in BY_ID[row].effects)
