"""Who is meant: the polities of a slot by day, "the parties" where none is named, and pairs of
them. rule 19."""

from __future__ import annotations

from itertools import combinations, product
from typing import NamedTuple

from misak.ledger.persons import members
from misak.ledger.values import Act, Instrument, Ledger

Pair = tuple[str, str]


def polities(ledger: Ledger, act: Act, instrument: Instrument, slot: str, day: int) -> list[str]:
    """The values of a slot with groups replaced by their members of that day; the parties where the
    row says so."""
    if slot in act.slots:
        return _members(ledger, act.slots[slot], day)
    default = next((s.default for s in act.row.slots if s.name == slot), "")
    return _members(ledger, instrument.parties, day) if default else []


class Between(NamedTuple):
    """Who may stand in a pair on a day: the ledger, states by polity, the instrument whose parties
    are meant where a slot is left out, the day."""

    ledger: Ledger
    states: dict[str, str]
    instrument: Instrument
    day: int | None

    def members(self, values: tuple[str, ...]) -> list[str]:
        """These values, groups as their members."""
        return _members(self.ledger, values, self.day)

    def opposite(self, polity: str) -> list[str]:
        """The parties that are not on a polity's side."""
        return _opposite(self.ledger, self.states, self.instrument, polity, self.day)


def expand_pairs(between: Between, act: Act, slots: tuple[str, str], how: str) -> list[Pair]:
    """The pairs of two slots. ``both`` is symmetric (each pair once), ``each`` is directed.

    With neither slot said: every pair across the sides, or all pairs where there are no sides. With
    one said: it and the parties that are not on its side.
    """
    one, other = slots
    first, second = act.slots.get(one), act.slots.get(other)
    defaults = {s.name: s.default for s in act.row.slots}
    if second is not None:
        right = _right(between, act, other, second)
        if first is not None:
            return [(a, b) for a, b in product(between.members(first), right) if a != b]
        whole = other in defaults and defaults[other] != "others"
        return _second_alone(between, right, whole) if defaults.get(one) else []
    if first is not None:
        return _first_alone(between, first, defaults.get(other), how)
    ledger, _, instrument, day = between
    return _across(ledger, instrument, day, how) if defaults.get(one) else []


def _second_alone(between: Between, right: list[str], whole: bool) -> list[Pair]:
    """The pairs where only the second slot is said: with all parties, or with those of the other
    sides."""
    if whole:
        return list(product(between.members(between.instrument.parties), right))
    return [(a, b) for b in right for a in between.opposite(b)]


def _right(between: Between, act: Act, slot: str, said: tuple[str, ...]) -> list[str]:
    """Who is meant by what the second slot says: a slot for a group means the group, not its
    members."""
    whole = any(s.name == slot and s.type == "group" for s in act.row.slots)
    return list(said) if whole else between.members(said)


def _first_alone(
    between: Between, first: tuple[str, ...], default: str | None, how: str
) -> list[Pair]:
    """The pairs where only the first slot is said: with the others, or among themselves."""
    left = between.members(first)
    if default == "others" and not (how == "both" and len(left) > 1):
        return [(a, b) for a in left for b in between.opposite(a)]
    return list(combinations(left, 2)) if how == "both" else []


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
