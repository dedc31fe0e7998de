"""Duties and rights, and what is done once. Rules 19, 20, 28, 30, 40."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oracle.dates import bound, single
from oracle.persons import NEVER, consent
from oracle.values import NOBODY, Bond, Owed, Pair, Task

YEAR = 365  # no world lives through a leap day

if TYPE_CHECKING:
    from oracle.life import Life


class Bonds:
    """What is owed, by whom, to whom."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.all: list[Bond] = []
        self.asleep: list[Bond] = []  # stopped with their articles, which may be revived

    def owe(self, task: Task) -> None:
        """A duty or right begins between two, on the day that the clause acts for them."""
        clause, life = task.clause, self.life
        obligor, obligee = task.pair
        agreed = consent(life.world, task.instrument, life.now)
        if task.instrument.treaty and life.state[obligor] not in agreed:
            return
        right, once = clause.kind == "grant", single(life.world, clause)
        end, due = life.end_of(clause), NEVER
        if clause.within is not None:
            due = life.now + clause.within
        if once and clause.on is not None:
            due = max(clause.on, life.now)  # a day named in the text never precedes force (2)
        if right:
            end, due = min(end, due), NEVER
        if end <= life.now:
            return
        waits = bound(life.world, clause.once) if clause.once is not None else life.now
        groups = tuple(
            v for values in clause.slots.values() for v in values if v in life.world.groups
        )
        self.all += [
            Bond(
                *task.by,
                obligor,
                obligee,
                topic,
                due,
                waits,
                end,
                right,
                once,
                groups,
                self._followed(task, due, end, waits) if once else NEVER,
                clause.own_end,
                isinstance(clause.once, str) and clause.once.startswith('"'),
                clause.amount,
                clause.slots.get("in", ("",))[0],
                life.now,
            )
            for topic in clause.slots[""]
        ]

    def close(self) -> None:
        """At the end of the day: a right in a place that began today goes with the land, where all
        who gave it by that clause have it; what an armistice allows goes with no land (35)."""
        begun = [b for b in self.all if b.where and b.right and b.begun == self.life.now]
        for at, bond in enumerate(self.all):
            if bond in begun and self.life.instrument(bond.instrument).type != "armistice":
                having = {self.life.state[p] for p in self._having(bond.where, bond.obligee)}
                givers = {self.life.state[b.obligor] for b in begun if _beside(b, bond)}
                self.all[at] = bond._replace(goes=givers <= having)

    def _having(self, place: str, obligee: str) -> list[str]:
        """Who has the land: who holds it and who administers it, but for the obligee itself; of a
        place of nobody's whoever has the land around it."""
        life, around = self.life, place or None
        while around is not None:
            both = (life.titles.holder[around], life.rule.by[around])
            found = [p for p in both if p != NOBODY and life.state[p] != life.state[obligee]]
            if found:
                return found
            around = life.world.places[around]
        return []

    def _obligor(self, bond: Bond) -> str:
        """Who answers for a bond today: whoever has the land, where a right goes with it (35)."""
        having = self._having(bond.where, bond.obligee) if bond.goes else []
        if not having or self.life.state[bond.obligor] in {self.life.state[p] for p in having}:
            return bond.obligor
        return having[0]

    def title_passed(self, place: str, before: str) -> None:
        """A duty in a place ends when its obligor loses the place (40)."""
        state = self.life.state

        def stays(bond: Bond) -> bool:
            return bond.where != place or bond.right or state[bond.obligor] != before

        self.all = [b for b in self.all if stays(b)]
        self.asleep = [b for b in self.asleep if stays(b)]

    def _followed(self, task: Task, due: int, end: int, waits: int) -> int:
        """The last day on which the books follow a single act: its due day, a year from its
        beginning where it has none, or longer where a line says that somebody looked (30)."""
        if due == NEVER and (end < NEVER or waits == NEVER):
            return NEVER
        last = due if due < NEVER else max(self.life.now, waits) + YEAR - 1
        lines = task.instrument.watched
        return max([last, *(line.day for line in lines if task.article in (line.articles or ()))])

    def past(self, bond: Bond) -> bool:
        """Whether the day of a single act has passed: it stays as it stood, and nobody says
        whether it was done (30)."""
        return bond.single and self.life.now > bond.followed

    def _was_due(self, bond: Bond) -> bool:
        """Whether the due day of a single act, or the day on which it was last followed, is
        over."""
        return bond.single and self.life.now > min(bond.due, bond.followed)

    def drop(self, goes: Callable[[Bond], bool]) -> None:
        """End the bonds of which a test holds, but no single act that was due: it stays as it
        stood, overdue where somebody looked longer (30)."""
        self.all = [b for b in self.all if self._was_due(b) or not goes(b)]

    def stop(self, goes: Callable[[Bond], bool]) -> None:
        """Stop the bonds of which a test holds with their article: it may be revived."""
        self.asleep += [b for b in self.all if not self._was_due(b) and goes(b)]
        self.drop(goes)

    def wake(self) -> None:
        """The bonds of articles that act again between their two go on."""
        life, ends = self.life, self.life.endings
        for bond in list(self.asleep):
            found = life.instrument(bond.instrument)
            sides = (life.state[bond.obligor], life.state[bond.obligee])
            if ends.over(found, bond.article) or any(
                ends.left(found, bond.article, side) for side in sides
            ):
                continue
            self.asleep.remove(bond)
            if life.now < bond.end:
                self.all.append(bond)

    def perform(self, task: Task) -> None:
        """The single acts of an article are done; with a topic, the bonds of that topic (40)."""
        id_, _, labels = task.clause.slots[""][0].partition(" art ")
        topics = task.clause.slots.get("as")
        self.all = [
            b
            for b in self.all
            if b.instrument != id_
            or (labels and b.article not in labels.split(", "))
            or (b.topic not in topics if topics else not b.single)
        ]

    def end_group(self, group: str) -> None:
        """A group has ended: what was owed to it or by it ends (28)."""
        self.drop(lambda b: group in b.groups)
        self.asleep = [b for b in self.asleep if group not in b.groups]

    def succeed(self, old: str, new: str) -> None:
        """Duties lapse with a state, and what was due stays as it stood; rights go on with the
        successor (6, 30)."""
        self.drop(lambda b: old in (b.obligor, b.obligee) and not b.right)

        def instead(who: str) -> str:
            return new if who == old else who

        def after(bonds: list[Bond]) -> list[Bond]:
            found = [
                b._replace(obligor=instead(b.obligor), obligee=instead(b.obligee)) if b.right else b
                for b in bonds
            ]
            return [b for b in found if self.life.state[b.obligor] != self.life.state[b.obligee]]

        self.all = after(self.all)
        asleep = [b for b in self.asleep if b.right or old not in (b.obligor, b.obligee)]
        self.asleep = after(asleep)

    def seen(self) -> dict[Pair, set[Owed]]:
        """What each state owes each other, with its life."""
        owes: dict[Pair, set[Owed]] = {}
        state = self.life.state
        for b in self.all:
            told = Owed(b.topic, self._life(b), b.amount, b.where)
            owes.setdefault((state[self._obligor(b)], state[b.obligee]), set()).add(told)
        return owes

    def _life(self, bond: Bond) -> str:
        now = self.life.now
        if self.past(bond):
            return "was-due"
        if now < bond.once:
            return "waits" if bond.event else "suspended"
        return "overdue" if bond.single and now > bond.due else "owed"


def _beside(one: Bond, other: Bond) -> bool:
    """Whether two bonds are the same right of the same holder by one clause, of several givers."""
    names = ("instrument", "article", "obligee", "topic", "where")
    return all(getattr(one, name) == getattr(other, name) for name in names)
