"""A clause between all parties of a convention, taken together: which of them nothing sets apart,
and in which order they come to be bound. Rules 19, 34.

A thousand parties make a million pairs. Of most of them the books say one and the same thing: the
clause acts between the two from the later of their days. So they are booked as circles, one for
each day on which somebody joins; a party of whom anything else may be said, as that it leaves or
has a successor, is booked pair by pair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from misak.booking.force import Force
from misak.effects.armistice import TYPE as ARMISTICE
from misak.effects.values import Circle
from misak.ground.days import FOREVER
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Carry, EndInstrument
from misak.ledger.persons import Persons
from misak.ledger.values import Act, Instrument, Ledger

Pair = tuple[str, str]
MOVING = frozenset(
    row.id for row in ROWS if any(isinstance(e, (Carry, EndInstrument)) for e in row.effects)
)


class Joining(NamedTuple):
    """From when a clause acts for one party: by its own day, and without it."""

    day: int
    force: int
    party: str


class Apart:
    """The states of which a step of booking may say something of their own."""

    def __init__(self, ledger: Ledger, people: Persons, forces: dict[str, Force]) -> None:
        self.states, self.forces = people.states, forces
        continued = {found.old for found in people.continuations}
        ended = (p for p, (_, end) in people.spans.items() if end < FOREVER and p not in continued)
        self.everywhere = self._states(ended)  # who has a successor, or ends without one
        self.leaving: dict[str, set[str]] = {}  # by instrument: for whom a clause ends it
        self._known: dict[str, set[str]] = {}
        for act in ledger.acts:
            for effect in act.row.effects if act.row.id in MOVING else ():
                if isinstance(effect, Carry):
                    for slot in (effect.giver, effect.taker):
                        self.everywhere |= self._states(act.slots.get(slot, ()))
                elif isinstance(effect, EndInstrument) and effect.parties in act.slots:
                    named = self._states(act.slots[effect.parties])
                    for ref in act.refs:
                        self.leaving.setdefault(ref.id, set()).update(named)

    def _states(self, polities: Iterable[str]) -> set[str]:
        return {self.states.get(polity, polity) for polity in polities}

    def of(self, instrument: Instrument) -> set[str]:
        """Those of an instrument: also whoever a dated line of an end, a suspension, a reservation
        or an objection names, and the states of which several governments are parties."""
        if instrument.id not in self._known:
            self._known[instrument.id] = self._named(instrument)
        return self._known[instrument.id]

    def _named(self, instrument: Instrument) -> set[str]:
        found = self.forces[instrument.id]
        lines = [stop.line for stop in found.ended]
        lines += [line for _, line in (*found.suspended, *found.revived, *found.reserved)]
        lines += [line for _, line in found.objected]
        named = {p for line in lines for p in (*(line.parties or ()), *(line.to or ()))}
        times = Counter(self.states.get(party, party) for party in instrument.parties)
        several = {state for state, number in times.items() if number > 1}
        leaving = self.leaving.get(instrument.id, set())
        return self.everywhere | self._states(named) | several | leaving


def multilateral(ledger: Ledger, act: Act, slots: Pair, instrument: Instrument) -> bool:
    """Whether a clause is one between all parties, who stand on no sides and are no groups, and
    what it does hangs on no place and on no other clause."""
    if instrument.class_ != "treaty" or instrument.type == ARMISTICE:
        return False
    if len(instrument.parties) < 3 or len(instrument.sides) != 1:
        return False
    if (
        act.role
        or "adopted" in act.attributes
        or not act.slots.keys().isdisjoint((*slots, "where"))
    ):
        return False
    default = next((slot.default for slot in act.row.slots if slot.name == slots[0]), "")
    return bool(default) and ledger.groups.keys().isdisjoint(instrument.parties)


def circles(bound: list[Joining]) -> list[tuple[Circle, Joining]]:
    """Parties by the days from which they are bound: each circle with the days of its clause."""
    found = []
    before: tuple[str, ...] = ()
    ordered = sorted(bound, key=lambda one: (one.force, one.day))
    for _, joining in groupby(ordered, key=lambda one: (one.force, one.day)):
        joined = [*joining]
        circle = Circle(tuple(one.party for one in joined), before)
        if len(joined) > 1 or before:
            found.append((circle, joined[0]))
        before += circle.joined
    return found


def mixed(parties: tuple[str, ...], plain: frozenset[str]) -> list[Pair]:
    """The pairs of parties, each once, that are not both of the plain ones."""
    found: list[Pair] = []
    after: list[str] = []  # those that are not plain, behind the party at hand
    for place in range(len(parties) - 1, -1, -1):
        one = parties[place]
        others = after[::-1] if one in plain else parties[place + 1 :]
        found[:0] = [(one, other) for other in others]
        if one not in plain:
            after.append(one)
    return found
