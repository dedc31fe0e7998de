"""The frontiers between states. Rules 6, 11, 17, 34, 35."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oracle.persons import consent
from oracle.values import Pair, Support, Task

if TYPE_CHECKING:
    from oracle.life import Life

Fixed = dict[Pair, list[Support]]


class Frontiers:
    """Between which states the frontier is fixed, and what that rests on. It is executed: only
    annulment undoes it."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.fixed: Fixed = {}
        self.asleep: Fixed = {}  # annulled with their articles, which may be revived

    def fix(self, task: Task) -> None:
        """The frontier between the two states is fixed, where both agree (8)."""
        agreed = consent(self.life.world, task.instrument, self.life.now)
        if task.instrument.treaty and any(self.life.state[p] not in agreed for p in task.pair):
            return
        key = tuple(sorted(self.life.state[p] for p in task.pair))
        support = Support(*task.by, task.number, executed=True)
        self.fixed.setdefault(key, []).append(support)

    def stop(self, gone: Callable[[Support], bool]) -> None:
        """What was annulled is undone, where nothing else says the same (28); it may be revived."""
        for key, rests in list(self.fixed.items()):
            self.asleep.setdefault(key, []).extend(s for s in rests if gone(s))
            self.fixed[key] = [s for s in rests if not gone(s)]
            if not self.fixed[key]:
                del self.fixed[key]

    def wake(self) -> None:
        """The frontiers of articles that act again are fixed again (34)."""
        ends = self.life.endings
        for key, rests in self.asleep.items():
            for support in list(rests):
                found = self.life.instrument(support.instrument)
                if ends.over(found, support.article) or any(
                    ends.left(found, support.article, side) for side in key
                ):
                    continue
                rests.remove(support)
                self.fixed.setdefault(key, []).append(support)

    def succeed(self, old: str, new: str) -> None:
        """A frontier passes to the successor; with the successor itself it is none (6)."""
        self.fixed = _after(self.fixed, old, new)
        self.asleep = _after(self.asleep, old, new)


def _after(frontiers: Fixed, old: str, new: str) -> Fixed:
    """The frontiers of a state as its successor has them."""
    found: Fixed = {}
    for key, rests in frontiers.items():
        heirs = tuple(sorted({new if state == old else state for state in key}))
        if len(heirs) == 2:
            found.setdefault(heirs, []).extend(rests)
    return found
