"""War between states, fighting between governments. Rules 18, 27."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from oracle.values import Pair, Task

if TYPE_CHECKING:
    from oracle.life import Life


class Fighting:
    """Who is at war, and who fights."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.wars: dict[Pair, str] = {}  # pairs of states: declared (yes) or undeclared
        self.hostilities: set[Pair] = set()  # pairs of governments

    def states(self, *pair: str) -> Pair:
        """The two states of a pair, in their order."""
        return tuple(sorted(self.life.state[p] for p in pair))

    def war(self, task: Task) -> None:
        """War or fighting begins between each of one side and each of the other."""
        for pair in product(task.clause.slots[""], task.clause.slots["against"]):
            key = self.states(*pair)
            self.hostilities.add(tuple(sorted(pair)))
            if key[0] == key[1]:
                continue  # no state is at war with itself; two governments may fight
            if task.clause.kind == "war" or self.wars.get(key) != "yes":
                self.wars[key] = "yes" if task.clause.kind == "war" else "undeclared"

    def cease(self, pair: Pair) -> None:
        """The fighting of all governments of the two states ends."""
        key = self.states(*pair)
        self.hostilities = {h for h in self.hostilities if self.states(*h) != key}

    def peace(self, task: Task) -> None:
        """The state of war ends, the fighting with it, and an armistice between the two (30)."""
        self.wars.pop(self.states(*task.pair), None)
        self.cease(task.pair)
        self.life.endings.peace(task)

    def armistice(self, task: Task) -> None:
        """Fighting ends; and an undeclared war."""
        self.cease(task.pair)
        if self.wars.get(self.states(*task.pair)) == "undeclared":
            del self.wars[self.states(*task.pair)]

    def rename(self, old: str, new: str) -> None:
        """Fighting passes to no continuer (27); a mere new name is none (36)."""
        if new in self.life.world.wholly:
            named = {tuple(new if p == old else p for p in h) for h in self.hostilities}
            self.hostilities = {tuple(sorted(h)) for h in named if h[0] != h[1]}
        else:
            self.hostilities = {h for h in self.hostilities if old not in h}

    def end_state(self, gone: str) -> None:
        """A state has been succeeded: its wars lapse (6)."""
        self.wars = {pair: value for pair, value in self.wars.items() if gone not in pair}
        self.hostilities = {h for h in self.hostilities if gone not in self.states(*h)}
