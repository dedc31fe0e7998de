"""The frontiers between states. Rules 6, 11, 17, 35."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oracle.persons import consent
from oracle.values import Pair, Support, Task

if TYPE_CHECKING:
    from oracle.life import Life


class Frontiers:
    """Between which states the frontier is fixed, and what that rests on. It is executed: only
    annulment undoes it."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.fixed: dict[Pair, list[Support]] = {}

    def fix(self, task: Task) -> None:
        """The frontier between the two states is fixed, where both agree (8)."""
        agreed = consent(self.life.world, task.instrument, self.life.now)
        if task.instrument.treaty and any(self.life.state[p] not in agreed for p in task.pair):
            return
        key = tuple(sorted(self.life.state[p] for p in task.pair))
        support = Support(*task.by, task.number, executed=True)
        self.fixed.setdefault(key, []).append(support)

    def unsupport(self, gone: Callable[[Support], bool]) -> None:
        """What was annulled is undone, where nothing else says the same (28)."""
        left = {key: [s for s in rests if not gone(s)] for key, rests in self.fixed.items()}
        self.fixed = {key: rests for key, rests in left.items() if rests}

    def succeed(self, old: str, new: str) -> None:
        """A frontier passes to the successor; with the successor itself it is none (6)."""
        for key, rests in list(self.fixed.items()):
            if old not in key:
                continue
            del self.fixed[key]
            other = key[0] if key[1] == old else key[1]
            if other != new:
                self.fixed.setdefault(tuple(sorted((other, new))), []).extend(rests)
