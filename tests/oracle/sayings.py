"""What is recognised, and which matters are open. Rules 21, 22, 36."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oracle.values import Pair, Task

if TYPE_CHECKING:
    from oracle.life import Life


class Sayings:
    """Recognitions by government and object, and the matters by what has become of them."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.recognitions: set[Pair] = set()
        self.matters: dict[str, str] = {}
        self.raised: dict[str, set[str]] = {}  # by which instruments

    def recognise(self, task: Task) -> None:
        """Recognition begins; by the holder of a title of whoever claims it, title passes too
        (12)."""
        for who in task.clause.slots["by"]:
            for what in task.clause.slots[""]:
                self.recognitions.add((who, what))
                if task.clause.strength in ("", "express"):
                    self.life.titles.accept(self.life.state[who], what, task)
                    self.life.statuses.recognised(self.life.state[who], what)

    def rename(self, old: str, new: str) -> None:
        """The giver's recognition passes to its continuer; of the object only to the same one
        by a new name (36)."""
        found: set[Pair] = {
            (new if giver == old else giver, what) for giver, what in self.recognitions
        }
        if new in self.life.world.wholly:
            found = {(giver, new if what == old else what) for giver, what in found}
        else:
            found = {(giver, what) for giver, what in found if what != old}
        self.recognitions = found

    def open(self, task: Task) -> None:
        """A matter is opened between two over places, whose title it makes contested (13)."""
        matter, slots = task.clause.slots[""][0], task.clause.slots
        self.matters[matter] = "open"
        self.raised.setdefault(matter, set()).add(task.instrument.id)
        over = {p for named in slots["over"] for p in self.life.world.within(named)}
        disputed = self.life.titles.disputes.setdefault(matter, {})
        for place in over:
            disputed.setdefault(place, set()).update((*slots["between"], *slots["and"]))

    def settle(self, task: Task) -> None:
        """A matter is settled."""
        matter = task.clause.slots[""][0]
        self.matters[matter] = "settled"
        self.life.titles.disputes.pop(matter, None)
