"""Who is meant: the polities of a slot by day, "the parties" where none is named, and pairs of
them. rule 19."""

from __future__ import annotations

from itertools import combinations, product

from misak.ledger.persons import members
from misak.ledger.values import Act, Instrument, Ledger


def polities(ledger: Ledger, act: Act, instrument: Instrument, slot: str, day: int) -> list[str]:
    """The values of a slot with groups replaced by their members of that day; the parties where the
    row says so."""
    if slot in act.slots:
        return _members(ledger, act.slots[slot], day)
    default = next((s.default for s in act.row.slots if s.name == slot), "")
    return _members(ledger, instrument.parties, day) if default else []


def expand_pairs(
    ledger: Ledger,
    states: dict[str, str],
    act: Act,
    instrument: Instrument,
    one: str,
    other: str,
    day: int | None,
    how: str,
) -> list[tuple[str, str]]:
    """The pairs of two slots. ``both`` is symmetric (each pair once), ``each`` is directed.

    Groups stand for their members of the day; without a day for all who are ever members.
    With neither slot said: every pair across the sides, or all pairs where there are no sides. With
    one said: it and the parties that are not on its side.
    """
    first, second = act.slots.get(one), act.slots.get(other)
    if (
        first is not None
        and len(first) == 1
        and second is not None
        and len(second) == 1
        and first[0] not in ledger.groups
        and second[0] not in ledger.groups
    ):
        return [(first[0], second[0])]
    defaults = {s.name: s.default for s in act.row.slots}
    if first is None and second is None:
        return _across(ledger, instrument, day, how) if defaults.get(one) else []
    whole = {
        s.name for s in act.row.slots if s.type == "group"
    }  # a slot for a group means the group, not its members
    if second is None:
        left = _members(ledger, first or (), day)
        if defaults.get(other) == "others" and not (how == "both" and len(left) > 1):
            return [(a, b) for a in left for b in _opposite(ledger, states, instrument, a, day)]
        return list(combinations(left, 2)) if how == "both" else []
    right = list(second) if other in whole else _members(ledger, second, day)
    if first is None:
        if not defaults.get(one):
            return []
        if other in defaults and defaults[other] != "others":
            return [(a, b) for a in _members(ledger, instrument.parties, day) for b in right]
        return [(a, b) for b in right for a in _opposite(ledger, states, instrument, b, day)]
    return [(a, b) for a, b in product(_members(ledger, first, day), right) if a != b]


def _members(ledger: Ledger, values: tuple[str, ...], day: int | None) -> list[str]:
    found: list[str] = []
    for value in values:
        found += members(ledger, value, day) if value in ledger.groups else [value]
    return found


def _across(
    ledger: Ledger, instrument: Instrument, day: int | None, how: str
) -> list[tuple[str, str]]:
    sides = [_members(ledger, side, day) for side in instrument.sides]
    if len(sides) == 1:
        pairs = list(combinations(sides[0], 2))
    else:
        pairs = [pair for a, b in combinations(sides, 2) for pair in product(a, b)]
    return pairs if how == "both" else [*pairs, *((b, a) for a, b in pairs)]


def _opposite(
    ledger: Ledger, states: dict[str, str], instrument: Instrument, polity: str, day: int | None
) -> list[str]:
    """The parties that are not on a polity's side (or all others where there are no sides)."""
    state = states.get(polity, polity)
    sides = [_members(ledger, side, day) for side in instrument.sides]
    own = [side for side in sides if any(states.get(p, p) == state for p in side)]
    rest = (
        [p for side in sides if side not in own for p in side]
        if len(sides) > 1
        else [p for side in sides for p in side]
    )
    return [p for p in rest if states.get(p, p) != state]
