"""What is due when: every clause on the day on which it acts, a clause between pairs on the
days of its pairs. Rules 2, 19, 30."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from oracle.dates import acting_day, apart, bound
from oracle.persons import NEVER, members, members_ever
from oracle.values import Pair, Task
from oracle.world import Clause, Instrument

if TYPE_CHECKING:
    from oracle.life import Life

BOTH = ("from", "to")
AMONG = ("between", "and")
MARKERS = {  # the slots of clauses that act between pairs
    "owe": BOTH,
    "pay": BOTH,
    "withdraw": BOTH,
    "refrain": BOTH,
    "grant": BOTH,
    "cooperate": AMONG,
    "exchange-population": AMONG,
    "peace": AMONG,
    "frontier": AMONG,
    "armistice": AMONG,
}
BOTH_WAYS = {"cooperate", "exchange-population"}
DUTIES = set(MARKERS) - {"peace", "armistice", "frontier"}
FIRST = {
    "replace",
    "denounce",
    "annul",
    "terminate",
    "succeed",
    "suspend",
    "revive",
}  # endings and successions (4)
OWED = "evacuate, owed"


class Plan:
    """The tasks of a world by day."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.tasks: dict[int, list[Task]] = {}
        self.number = 0
        for found in sorted(life.world.instruments, key=lambda i: i.id):
            for label, clauses in found.articles:
                for clause in [each for written in clauses for each in self._adopted(written)]:
                    self._clause(found, label, clause)

    def _clause(self, found: Instrument, label: str, clause: Clause) -> None:
        """A clause, by the account that is lived, and its conditions on its day."""
        other = clause.other
        chosen = other[1] if other and other[0] == self.life.account else clause
        day = self._schedule(found, label, chosen, 0)
        if chosen is not clause or day >= NEVER:
            return
        parent = self.number
        for each in clause.conditions:
            on = each._replace(on=day, order=clause.order, from_signature=clause.from_signature)
            self._schedule(found, label, on, parent)

    def _adopted(self, clause: Clause) -> list[Clause]:
        """A clause, or those of the articles that it adopts: they act again, for the adopter's
        parties on the adopter's days."""
        if clause.kind != "adopt":
            return [clause]
        id_, _, labels = clause.slots[""][0].partition(" art ")
        return [
            c._replace(from_signature=False, other=None)
            for label, clauses in self.life.instrument(id_).articles
            if not labels or label in labels
            for c in clauses
        ]

    def _schedule(self, found: Instrument, label: str, clause: Clause, parent: int) -> int:
        """Put a clause on its day, and say which it is (for a clause between pairs: the last of
        theirs)."""
        self.number += 1
        world = self.life.world
        named = tuple(
            v
            for values in clause.slots.values()
            for v in values
            if v in world.states or v in world.groups
        )
        if clause.kind in ("recognise", "renounce"):
            named = clause.slots["by"]
        pairs: list[Pair] = [()]
        if clause.kind in MARKERS:
            pairs = self._pairs(found, clause)
        last = NEVER
        for pair in pairs:
            day = acting_day(world, found, label, clause, pair or named, self.life.account)
            if pair and not self._members(clause, pair, day):
                continue
            if clause.once is not None and clause.kind not in DUTIES:
                day = max(day, bound(world, clause.once))
            last = self._put(day, Task((), found, label, clause, self.number, parent, pair))
        return last

    def _members(self, clause: Clause, pair: Pair, day: int) -> bool:
        """Whether the two of a pair are members on that day of the groups that the clause names
        (19)."""
        world = self.life.world

        def fits(who: str, marker: str) -> bool:
            named = clause.slots.get(marker)
            return named is None or any(who in members(world, n, day) for n in named)

        one, other = MARKERS[clause.kind]
        straight = fits(pair[0], one) and fits(pair[1], other)
        among = [m for n in clause.slots.get(one, ()) for m in members(world, n, day)]
        if one == "between" and other not in clause.slots and len(among) > 1:
            return pair[0] in among and pair[1] in among
        return straight or (one == "between" and fits(pair[1], one) and fits(pair[0], other))

    def _put(self, day: int, task: Task) -> int:
        """A task on its day; a treaty's evacuation within a time is owed first, and acts when
        it is due (30)."""
        clause = task.clause
        rank = (0 if clause.kind in FIRST else 1, clause.order, task.number, task.pair)
        if clause.kind == "evacuate" and clause.within is not None and task.instrument.treaty:
            owed = task._replace(rank=rank, clause=clause._replace(kind=OWED))
            self.tasks.setdefault(day, []).append(owed)
            day = min(day + clause.within, NEVER)
        self.tasks.setdefault(day, []).append(task._replace(rank=rank))
        return day

    def _pairs(self, found: Instrument, clause: Clause) -> list[Pair]:
        """Obligor and obligee (or the two of a symmetric fact): as named, or every pair across
        the sides, or all where there are none."""
        one, other = MARKERS[clause.kind]
        mutual = one == "between"
        world, slots = self.life.world, clause.slots
        sides = [list(side) for side in found.facing]
        left = [m for p in slots.get(one, ()) for m in members_ever(world, p)]
        right = [m for p in slots.get(other, ()) for m in members_ever(world, p)]
        if one in slots and other in slots:
            named = list(product(left, right))
        elif one in slots and mutual and len(left) > 1:
            named = list(combinations(left, 2))
        elif one in slots:
            named = [(a, b) for a in left for b in self._facing(sides, a)]
        elif other in slots:
            named = [(a, b) for b in right for a in self._facing(sides, b)]
        else:
            named = self._across(sides, mutual)
        state = self.life.state
        pairs: list[Pair] = [
            pair for pair in named if state[pair[0]] != state[pair[1]] and not apart(found, *pair)
        ]
        return [*pairs, *((b, a) for a, b in pairs)] if clause.kind in BOTH_WAYS else pairs

    def _across(self, sides: list[list[str]], mutual: bool) -> list[tuple[str, str]]:
        """Every pair across the sides, or all pairs where there are none; both ways but for
        what is mutual."""
        across = (
            [pair for a, b in combinations(sides, 2) for pair in product(a, b)]
            if len(sides) > 1
            else list(combinations(sides[0] if sides else [], 2))
        )
        return across if mutual else [*across, *((b, a) for a, b in across)]

    def _facing(self, sides: list[list[str]], polity: str) -> list[str]:
        """The parties across from one: on the other sides, or all others; all parties for one
        that is none of them."""
        state = self.life.state
        return [
            p
            for side in sides
            for p in side
            if len(sides) == 1 or state[polity] not in {state[m] for m in side}
        ]
