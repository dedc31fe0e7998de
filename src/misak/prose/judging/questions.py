"""A claim as a question in the question language, so that anybody can ask the books the same."""

from __future__ import annotations

from misak.ground.days import iso
from misak.kinds.effects import Attest, Lift, Link, Move, Open, Owe, Set
from misak.kinds.questions import BY_ID as QUESTIONS
from misak.prose.frames.claims import Claim
from misak.prose.judging.align import Match
from misak.prose.judging.shelf import Shelf


def question(shelf: Shelf, claim: Claim, match: Match | None) -> str:
    """The question that bears on the clause that a claim is about; empty where there is none."""
    if match is None or not match.clause.act.row.effects:
        return ""
    text = _of(shelf, claim, match)
    return f"{text} on {iso(match.clause.day)}" if text and match.clause.day else text


def _of(shelf: Shelf, claim: Claim, match: Match) -> str:
    clause, effect = match.clause, match.clause.act.row.effects[0]
    named = {match.topic, *(i for fs in claim.roles.values() for f in fs for i in f.ids)}

    def value(slot: str) -> str:
        """The value that the claim names; of several that it does not name the first."""
        values = clause.slots.get(slot, ())
        return next((v for v in values if v in named), values[0] if values else "?")

    if isinstance(effect, Move):
        return f"{effect.fluent}({value(effect.scope)})"
    if isinstance(effect, Owe):
        other = next(
            (
                v
                for v in clause.slots.get(effect.obligee, ())
                if shelf.state(v) != shelf.state(value(effect.obligor))
            ),
            value(effect.obligee),
        )
        return (
            f"owes({value(effect.obligor)}, {other}, {value(effect.topic)})"
            if effect.nature == "duty"
            else f"right({value(effect.obligee)}, {value(effect.topic)})"
        )
    if isinstance(effect, Open):
        return f"matter({value(effect.matter)})"
    if isinstance(effect, Link):
        return f"article({clause.act.instrument}, {value(effect.target)})"
    if isinstance(effect, (Set, Lift)) and effect.fluent in QUESTIONS:
        args = list(effect.args)[: len(QUESTIONS[effect.fluent].args)]
        return f"{effect.fluent}({', '.join(value(a) for a in args)})"
    if isinstance(effect, Attest) and effect.fluent in QUESTIONS:
        args = [value(a) for a in effect.args]
        missing = len(QUESTIONS[effect.fluent].args) - len(args)
        return f"{effect.fluent}({', '.join([*args, *[clause.act.instrument] * missing])})"
    return ""
