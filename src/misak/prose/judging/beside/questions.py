"""A claim as a question in the question language, so that anybody can ask the books the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from misak.ground.days import iso
from misak.kinds.effects import Attest, Lift, Link, Move, Open, Owe, Set
from misak.kinds.questions import BY_ID as QUESTIONS
from misak.prose.frames.claims import Claim
from misak.prose.judging.known.align import Match
from misak.prose.judging.known.shelf import Shelf, Shelved


def question(shelf: Shelf, claim: Claim, match: Match | None) -> str:
    """The question that bears on the clause that a claim is about; empty where there is none."""
    if match is None or not match.clause.act.row.effects:
        return ""
    text = _of(shelf, claim, match)
    return f"{text} on {iso(match.clause.day)}" if text and match.clause.day else text


def _of(shelf: Shelf, claim: Claim, match: Match) -> str:
    clause, effect = match.clause, match.clause.act.row.effects[0]
    value = partial(_value, clause, _named(claim, match))
    if isinstance(effect, Move):
        return f"{effect.fluent}({value(effect.scope)})"
    if isinstance(effect, Owe):
        return _owed(shelf, clause, effect, value)
    if isinstance(effect, Open):
        return f"matter({value(effect.matter)})"
    if isinstance(effect, Link):
        return f"article({clause.act.instrument}, {value(effect.target)})"
    if isinstance(effect, (Set, Lift)) and effect.fluent in QUESTIONS:
        args = list(effect.args)[: len(QUESTIONS[effect.fluent].args)]
        return f"{effect.fluent}({', '.join(map(value, args))})"
    if isinstance(effect, Attest) and effect.fluent in QUESTIONS:
        args = [value(a) for a in effect.args]
        missing = len(QUESTIONS[effect.fluent].args) - len(args)
        return f"{effect.fluent}({', '.join([*args, *[clause.act.instrument] * missing])})"
    return ""


def _owed(shelf: Shelf, clause: Shelved, effect: Owe, value: Callable[[str], str]) -> str:
    """What one owes another: whoever is owed is not of the state that owes."""
    obligor = value(effect.obligor)
    if effect.nature != "duty":
        return f"right({value(effect.obligee)}, {value(effect.topic)})"
    owed = clause.slots.get(effect.obligee, ())
    others = (v for v in owed if shelf.state(v) != shelf.state(obligor))
    return f"owes({obligor}, {next(others, value(effect.obligee))}, {value(effect.topic)})"


def _named(claim: Claim, match: Match) -> frozenset[str]:
    """All that a claim names, and the topic by which its clause was found."""
    fillers = (f for fs in claim.roles.values() for f in fs)
    return frozenset((match.topic, *(id_ for f in fillers for id_ in f.ids)))


def _value(clause: Shelved, named: frozenset[str], slot: str) -> str:
    """The value of a slot that the claim names; of several that it does not name the first."""
    values = clause.slots.get(slot, ())
    return next((v for v in values if v in named), values[0] if values else "?")
