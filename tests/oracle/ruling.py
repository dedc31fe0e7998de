"""Who administers, and what that rests on; troops that do not govern. Rules 15, 27, 29, 30, 31."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oracle.values import NOBODY, Support, Task

if TYPE_CHECKING:
    from oracle.life import Life


class Ruling:
    """The administration of all places. ``by`` names the government that administers.

    ``rests`` holds what put a foreign administrator there; it is empty where his state holds
    the title.
    """

    def __init__(self, life: Life) -> None:
        self.life = life
        self.by = dict(life.titles.holder)
        self.rests: dict[str, list[Support]] = {p: [] for p in self.by}
        self.done: set[tuple[int, str]] = set()  # evacuations that an earlier act has performed
        self.owed: dict[tuple[int, str], str] = {}  # evacuations that are due later, by whom

    def state(self, place: str) -> str:
        """The state whose government administers."""
        return self.life.state[self.by[place]]

    def foreign(self, place: str) -> bool:
        """Whether another state than the holder of title administers."""
        return self.state(place) != self.life.titles.state(place)

    def occupied(self, place: str) -> set[tuple[str, str]]:
        """Occupied, where force alone put the administrator there; or administered, where title
        is contested in his favour (31)."""
        titles, rests = self.life.titles, self.rests[place]
        if not self.foreign(place) or not rests or titles.holder[place] == NOBODY:
            return set()
        if not all(support.force for support in rests):
            return set()
        if any(self._treaty(support) for support in rests):
            return set()
        if self.life.statuses.under(place, self.state(place)):
            return set()
        favoured = self.state(place) in titles.favoured(place) | self.life.told(place)
        return {("administered" if favoured else "occupied", self.by[place])}

    def _treaty(self, support: Support) -> bool:
        """Whether a treaty's clause, which has not ended, put an administrator there."""
        return self.life.instrument(support.instrument).treaty

    # how it changes

    def govern(self, place: str, who: str, support: Support | None) -> None:
        """A government takes over; it is named for the title where its state holds it (27)."""
        who = self.life.world.standing(who, self.life.now)  # who is continued is answered for
        self._moved(place, who)
        same = self.by[place] == who
        self.by[place] = who
        rests = self.rests[place] if same else []
        self.rests[place] = [*rests, support] if support and self.foreign(place) else []
        self.life.titles.name(place, who)

    def _moved(self, place: str, who: str) -> None:
        """Evacuations still owed by whoever administered are performed by this one."""
        for key, evacuator in list(self.owed.items()):
            at = key[1]
            if (
                at == place
                and self.life.state[evacuator] == self.state(place) != self.life.state[who]
            ):
                self.done.add(key)

    def back(self, place: str) -> None:
        """Administration returns to the holder's government."""
        self.govern(place, self.life.titles.holder[place], None)

    def title_passed(self, place: str, before: str, holder: str) -> None:
        """Administration follows title until an occupation, and merges with it."""
        if self.state(place) == self.life.state[before]:
            self.by[place], self.rests[place] = holder, []
        elif self.state(place) == self.life.state[holder]:
            self.rests[place] = []

    def unsupport(self, gone: object) -> None:
        """What rested on a treaty's clause goes back when no clause is left that gave it (29)."""
        for place, rests in self.rests.items():
            left = [s for s in rests if not gone(s)]  # type: ignore[operator]
            if rests and not left:
                self.rests[place] = []
                self.back(place)
            else:
                self.rests[place] = left

    # clauses

    def occupy(self, task: Task) -> None:
        """Administration moves: of the place, and of what the same state administers within it."""
        life, clause = self.life, task.clause
        who = clause.slots["to" if clause.kind == "lease" else "by"][0]
        treaty = task.instrument.treaty
        force = not treaty and clause.kind in ("occupy", "annex", "declare-independence")
        support = Support(*task.by, task.number, not treaty, force, clause.own_end)
        end = life.end_of(clause)
        if end <= life.now:
            return
        life.expire_at(end, task.number)
        for named in clause.slots[""]:
            before = self.state(named)
            for place in life.world.within(named):
                if self.state(place) == before:
                    self.govern(place, who, support)

    def evacuate(self, task: Task) -> None:
        """Whoever leaves hands over, or the holder of title comes back; troops leave with him."""
        clause, life = task.clause, self.life
        who = life.state[clause.slots["by"][0]]
        for named in clause.slots[""]:
            for place in life.world.within(named):
                key = (task.number, place)
                if key in self.done:
                    continue
                life.statuses.troops_leave(place, who)
                if self.state(place) != who:
                    continue
                if "to" in clause.slots:
                    support = Support(*task.by, task.number, executed=True)
                    self.govern(place, clause.slots["to"][0], support)
                else:
                    self.back(place)
                life.statuses.given_up(place, who)  # whoever governed there gives it up (31)

    def owe(self, task: Task) -> None:
        """A treaty's evacuation is owed from its acting day; until it is due an earlier act may
        perform it (30)."""
        for named in task.clause.slots[""]:
            for place in self.life.world.within(named):
                self.owed[task.number, place] = task.clause.slots["by"][0]

    # persons

    def rename(self, old: str, new: str) -> None:
        """What a government ran goes to its continuer."""
        self.by = {p: new if by == old else by for p, by in self.by.items()}

    def succeed(self, place: str, old: str, new: str) -> None:
        """A successor goes on administering (6, 16)."""
        if self.by[place] == old and self.foreign(place):
            self.by[place] = new
            if not self.foreign(place):
                self.rests[place] = []
