"""Clauses that say nothing but one name for each slot, as most do: their postings without the questions that only other clauses raise.

The books are the same as with ``expand`` alone; ``tests/laws/test_plain.py`` holds that. A clause for which it is not sure is left to it.
"""

from __future__ import annotations

from collections.abc import Callable

from misak.booking.acting import Context
from misak.booking.postings import MOVE, Bond
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Move, Owe
from misak.ledger.values import Act

Slots = dict[str, tuple[str, ...]]
Plain = Callable[[Context, Act, int, Slots, int, int, "frozenset[str] | None", dict[str, str]], bool]


def _owing(effect: Owe) -> Plain:
    """A bond of one obligor to one obligee, both calm, by an instrument that is: it is booked at once."""
    nature, topic_slot, obligor_slot, obligee_slot, _ = effect
    new = tuple.__new__

    def post(ctx: Context, act: Act, number: int, slots: Slots, day: int, key: int, consent: frozenset[str] | None, calm: dict[str, str]) -> bool:
        if obligor_slot not in slots or obligee_slot not in slots:
            return False
        one, other = slots[obligor_slot], slots[obligee_slot]
        obligor, obligee = one[0], other[0]
        if len(one) > 1 or len(other) > 1 or obligor not in calm or obligee not in calm or (consent is not None and calm[obligor] not in consent):
            return False
        where, who = (slots.get("where", ()), slots.get("beneficiary", ())) if len(slots) > 3 else ((), ())
        own, bonds = str(number), ctx.bonds
        for topic in slots.get(topic_slot, ()):
            bonds["bond", own, obligor, obligee, topic] = [(day, new(Bond, (nature, obligor, obligee, topic, where, who, day, None, None)), act, "")]
        return True

    return post


def _moving(effect: Move) -> Plain:
    """A gift by one polity that speaks for itself alone to another."""
    fluent, scope_slot, giver_slot, taker_slot, mode = effect

    def post(ctx: Context, act: Act, number: int, slots: Slots, day: int, key: int, consent: frozenset[str] | None, calm: dict[str, str]) -> bool:
        if giver_slot not in slots or taker_slot not in slots:
            return False
        giver, taker, states = slots[giver_slot], slots[taker_slot], ctx.states
        if consent is None or len(giver) > 1 or len(taker) > 1 or giver[0] in ctx.people.ties:
            return False
        state = states.get(giver[0], giver[0])
        giving = ctx.alone.get(state)
        if giving is None:
            giving = ctx.alone[state] = frozenset((state,))
        agreed = consent if state in consent else consent | giving
        party = states.get(taker[0], taker[0]) in agreed
        ctx.out.append((key | len(ctx.out), MOVE, (fluent, mode, slots.get(scope_slot, ()), giver, taker, agreed, giving, party, act)))
        return True

    return post


def _ways() -> dict[str, Plain]:
    """For each row with one effect of these how it is posted."""
    found: dict[str, Plain] = {}
    for row in ROWS:
        effect = row.effects[0] if len(row.effects) == 1 else None
        if isinstance(effect, Owe) and not effect.mutual:
            found[row.id] = _owing(effect)
        elif isinstance(effect, Move):
            found[row.id] = _moving(effect)
    return found


PLAIN = _ways()
