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
Plain = Callable[
    [Act, int, Slots, int, int, frozenset[str], dict[str, str]], bool
]  # whether it posted an act with its number and slots on a day


def plain(ctx: Context) -> dict[str, Plain]:
    """For each row with one effect that can be plain, how a clause of a treaty is posted: of which day, key and consent, with the calm polities."""
    return {
        row: _owing(ctx, effect) if isinstance(effect, Owe) else _moving(ctx, effect)
        for row, effect in SIMPLE.items()
    }


def _owing(ctx: Context, effect: Owe) -> Plain:
    """A bond of one obligor to one obligee, both calm, by an instrument that is: it is booked at once."""
    nature, topic_slot, obligor_slot, obligee_slot, _ = effect
    usual = Bond(nature)  # one for all that say no more
    bonds = ctx.bonds

    def post(
        act: Act,
        number: int,
        slots: Slots,
        day: int,
        key: int,
        consent: frozenset[str],
        calm: dict[str, str],
    ) -> bool:
        try:
            topics, (obligor,), (obligee,) = (
                slots[topic_slot],
                slots[obligor_slot],
                slots[obligee_slot],
            )
        except (KeyError, ValueError):  # a slot that is left out, or that names several
            return False
        if calm.get(obligor) not in consent or obligee not in calm:
            return False
        bond = (
            usual
            if len(slots) == 3
            else Bond(nature, slots.get("where", ()), slots.get("beneficiary", ()))
        )
        own = str(number)
        for topic in topics:
            bonds["bond", own, obligor, obligee, topic] = [(day, bond, act, "")]
        return True

    return post


def _moving(ctx: Context, effect: Move) -> Plain:
    """A gift by one polity that speaks for itself alone to another."""
    fluent, scope_slot, giver_slot, taker_slot, mode = effect
    states, ties, out, alone = ctx.states, ctx.people.ties, ctx.out, ctx.alone

    def post(
        act: Act,
        number: int,
        slots: Slots,
        day: int,
        key: int,
        consent: frozenset[str],
        calm: dict[str, str],
    ) -> bool:
        try:
            scope, (giver,), (taker,) = slots[scope_slot], slots[giver_slot], slots[taker_slot]
        except (KeyError, ValueError):
            return False
        if giver in ties:
            return False
        state = states.get(giver, giver)
        giving = alone.get(state)
        if giving is None:
            giving = alone[state] = frozenset((state,))
        agreed = consent if state in consent else consent | giving
        party = states.get(taker, taker) in agreed
        out.append(
            (
                key | len(out),
                MOVE,
                (
                    fluent,
                    mode,
                    scope,
                    slots[giver_slot],
                    slots[taker_slot],
                    agreed,
                    giving,
                    party,
                    act,
                ),
            )
        )
        return True

    return post


def _simple() -> dict[str, Owe | Move]:
    """The rows with one effect, by which one polity owes another or gives to it."""
    found: dict[str, Owe | Move] = {}
    for row in ROWS:
        effect = row.effects[0] if len(row.effects) == 1 else None
        if isinstance(effect, Move) or (isinstance(effect, Owe) and not effect.mutual):
            found[row.id] = effect
    return found


SIMPLE = _simple()
