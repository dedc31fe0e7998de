"""Living through a world: every day in turn, every place by itself. Each rule as plainly as it
can be said."""

from __future__ import annotations

from collections.abc import Callable

from oracle.bonds import Bonds
from oracle.dates import bound
from oracle.endings import RESUMED, REVIVED, Endings
from oracle.fighting import Fighting
from oracle.frontiers import Frontiers
from oracle.persons import NEVER
from oracle.plan import DUTIES, OWED, Plan
from oracle.ruling import Ruling
from oracle.sayings import Sayings
from oracle.statuses import Statuses
from oracle.titles import Titles
from oracle.values import NOBODY, Day, Support, Task
from oracle.world import LAST, Clause, Instrument, World


class Life:
    """A world under one account, lived to its last day."""

    def __init__(self, world: World, account: str = "") -> None:
        self.world, self.account, self.now = world, account, 0
        self.state = {**world.states, NOBODY: NOBODY}
        self.acted: set[int] = set()  # gifts that did something: their conditions act too
        self.expiries: dict[int, set[int]] = {}  # by day, the numbers of the clauses that end
        self.titles, self.statuses = Titles(self), Statuses(self)
        self.rule = Ruling(self)
        self.fighting, self.bonds, self.sayings = Fighting(self), Bonds(self), Sayings(self)
        self.endings, self.frontiers = Endings(self), Frontiers(self)
        self.does = self._clauses()
        self.plan = Plan(self)
        # as another account tells it: alone against the base, never combined (23)
        self.otherwise = Life(world, "tale") if not account and "'tale'" in repr(world) else None
        for day in range(min(self.plan.tasks, default=0), 0):
            self._live(day)  # what was agreed before the first day that is asked about
        self.days = [self._seen_on(day) for day in range(LAST + 1)]

    def _clauses(self) -> dict[str, Callable[[Task], None]]:
        """Who does what a clause says; any other kind is a status."""
        rule, titles, sayings = self.rule, self.titles, self.sayings
        return {
            "cede": titles.cede,
            "leave": titles.cede,
            "renounce": titles.renounce,
            "annex": titles.annex,
            "confirm": titles.confirm,
            "occupy": rule.occupy,
            "administer": rule.occupy,
            "evacuate": rule.evacuate,
            OWED: rule.owe,
            "lease": self.statuses.lease,
            "remilitarise": self.statuses.remilitarise,
            "end-status": self.statuses.end,
            "war": self.fighting.war,
            "conflict": self.fighting.war,
            "peace": self.fighting.peace,
            "armistice": self.fighting.armistice,
            **dict.fromkeys(DUTIES, self.bonds.owe),
            "frontier": self.frontiers.fix,
            "perform": self.bonds.perform,
            "recognise": sayings.recognise,
            "raise": sayings.open,
            "settle": sayings.settle,
            "succeed": self._succeed,
            **dict.fromkeys(
                ("replace", "denounce", "annul", "terminate", "suspend", "revive"),
                self.endings.clause,
            ),
        }

    def instrument(self, id_: str) -> Instrument:
        """An instrument by its id."""
        return next(i for i in self.world.instruments if i.id == id_)

    def end_of(self, clause: Clause) -> int:
        """The day on which what a clause begins today ends by its own words."""
        if clause.until is not None:
            return bound(self.world, clause.until)
        return self.now + clause.term if clause.term is not None else NEVER

    def expire_at(self, day: int, number: int) -> None:
        """What this clause began ends on a day by its own words."""
        self.expiries.setdefault(day, set()).add(number)

    def told(self, place: str) -> set[str]:
        """The states to which another account gives a place today, or in whose favour it makes the
        title contested (31)."""
        return self.otherwise.days[self.now].favoured[place] if self.otherwise else set()

    # a day

    def _seen_on(self, day: int) -> Day:
        self._live(day)
        return self._seen()

    def _live(self, day: int) -> None:
        self.now = day
        for old, new, _, alone in self.world.continues:
            if alone == day:
                self._continue(old, new)
        for group, end in self.world.until.items():
            if end == day and group in self.world.groups:
                self.bonds.end_group(group)
        for found in sorted(self.world.instruments, key=lambda i: i.id):
            for at, line, how in self.endings.lines(found):
                if at == day and how in (REVIVED, RESUMED):
                    self.endings.revive(found.id, line.articles, line.parties, how)
                elif at == day:
                    self.endings.end(found.id, line.articles, line.parties, how)
        tasks = sorted(self.plan.tasks.get(day, ()), key=lambda t: t.rank)
        for task in tasks:
            if task.rank[0] == 0:
                self._do(task)
        self._expire(day)
        for task in tasks:
            if task.rank[0] == 1:
                self._do(task)
        self.bonds.close()

    def _do(self, task: Task) -> None:
        """A clause acts, unless its article has ended for those whom it concerns."""
        ends = self.endings
        if ends.over(task.instrument, task.article) or any(
            ends.left(task.instrument, task.article, self.state[p]) for p in task.pair
        ):
            return
        if task.pair and ends.parted_by_peace(task.instrument, task.pair):
            return
        if task.parent and task.parent not in self.acted:
            return
        self.does.get(task.clause.kind, self.statuses.begin)(task)

    def _expire(self, day: int) -> None:
        """What ends today by its own words."""
        self.bonds.drop(lambda bond: bond.end == day)
        numbers = self.expiries.get(day, set())

        def gone(support: Support) -> bool:
            return support.number in numbers

        if numbers:
            self.statuses.expire(gone)
            self.rule.unsupport(gone)

    def _continue(self, old: str, new: str) -> None:
        """From this day a government stands alone in the place of another (5, 27)."""
        self.titles.rename(old, new)
        self.rule.rename(old, new)
        self.fighting.rename(old, new)
        self.sayings.rename(old, new)

    def _succeed(self, task: Task) -> None:
        """A state succeeds another: in all, or one grant a place (6)."""
        old, new = task.clause.slots[""][0], task.clause.slots["by"][0]
        over = task.clause.slots.get("over")
        places = (
            set(self.world.places)
            if over is None
            else {p for named in over for p in self.world.within(named)}
        )
        for place in sorted(places):
            self.rule.succeed(place, old, new)
            self.titles.succeed(place, old, new)
        if over is None:
            self.fighting.end_state(self.state[old])
            self.bonds.succeed(old, new)
            self.frontiers.succeed(self.state[old], self.state[new])

    def _seen(self) -> Day:
        places = self.world.places
        return Day(
            {p: self.titles.state(p) for p in places},
            {p: self.world.standing(h, self.now) for p, h in self.titles.holder.items()},
            {p: self.titles.contested(p) for p in places},
            {p: {self.titles.state(p)} | self.titles.favoured(p) for p in places},
            {p: self.world.standing(by, self.now) for p, by in self.rule.by.items()},
            {p: self.statuses.seen(p) for p in places},
            {p: self.statuses.doubtful(p) for p in places},
            dict(self.fighting.wars),
            set(self.fighting.hostilities),
            self.bonds.seen(),
            set(self.frontiers.fixed),
            set(self.sayings.recognitions),
            dict(self.sayings.matters),
        )
