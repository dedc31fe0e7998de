"""What places are: values of classes, each resting on what said it. Rules 16, 17, 31."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from oracle.values import Support, Task

if TYPE_CHECKING:
    from oracle.life import Life

CLASSES = {
    "autonomy": "constitution",
    "tributary": "constitution",
    "special-regime": "constitution",
    "mandate": "control",
    "protectorate": "constitution",
    "lease": "tenure",
    "demilitarise": "military",
    "neutral-zone": "military",
    "free-port": "port",
    "open-passage": "port",
    "property": "property",
    "garrison": "forces",
}
EXECUTED = {"property"}  # a status that outlives its instrument, and belongs to its place alone
WITHIN = {"autonomy", "tributary", "special-regime"}  # a status within its superior's state
OVER = {"mandate", "protectorate", "lease"}  # a status over another's land


class Asleep(NamedTuple):
    """A status that an end has stopped: where, its class and value, under whom, and the clause."""

    place: str
    klass: str
    value: str
    under: str
    support: Support


class Statuses:
    """The statuses of all places by class: the value, its superior, and what it rests on."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.of: dict[str, dict[str, tuple[str, str, list[Support]]]] = {
            p: {} for p in life.world.places
        }
        self.asleep: list[Asleep] = []  # stopped with their articles, which may be revived
        self.said: dict[int, int] = {}  # the day of each clause that says no order, by its number

    def begin(self, task: Task) -> None:
        """A status begins for a place and for what lies in it, in the place of another of its
        class."""
        clause, life = task.clause, self.life
        klass = CLASSES[clause.kind]
        slots = clause.slots
        marker = {"garrison": "by", "lease": "to", "property": "of"}.get(clause.kind, "under")
        under = slots.get(marker, ("",))[0]
        end = life.end_of(clause)
        if end <= life.now:
            return
        life.expire_at(end, task.number)
        if not clause.order:
            self.said[task.number] = life.now
        executed = clause.kind in EXECUTED
        support = Support(*task.by, task.number, executed, own=clause.own_end)
        for named in slots[""]:
            if clause.kind == "property" and under:  # it names the holder, of all within (14, 27)
                for place in life.world.within(named):
                    life.titles.name(place, under)
            for place in [named] if executed else life.world.within(named):
                value, of, rests = self.of[place].get(klass, ("", "", []))
                new = (clause.kind, life.state.get(under, ""))
                same = (value, life.state.get(of, "")) == new
                self.of[place][klass] = (clause.kind, under, [*(rests if same else []), support])
                self._forget(
                    place,
                    lambda one, by: (one, by) != new,  # noqa: B023 - used at once
                    klass,
                )

    def lease(self, task: Task) -> None:
        """A lease entrusts the land, and is a status over it."""
        self.life.rule.occupy(task)
        self.begin(task)

    def remilitarise(self, task: Task) -> None:
        """The military status of a place ends."""
        for named in task.clause.slots[""]:
            for place in self.life.world.within(named):
                self._lift(task, place, lambda klass, _: klass == "military")
                self._forget(place, lambda *_: True, "military")

    def end(self, task: Task) -> None:
        """One status of a place ends by name."""
        for named in task.clause.slots[""]:
            for place in self.life.world.within(named):
                value = task.clause.slots["as"][0]
                self._lift(task, place, lambda _, now: now == value)  # noqa: B023 - used at once
                self._forget(place, lambda now, _: now == value)  # noqa: B023 - used at once

    def _lift(self, task: Task, place: str, ends: Callable[[str, str], bool]) -> None:
        """What ends of a place goes on by what another instrument says on the same day, where no
        order is said: an ending goes first, whatever the two are called (4)."""
        for klass, (value, under, rests) in list(self.of[place].items()):
            left = [s for s in rests if self._anew(s, task)]
            if ends(klass, value) and left:
                self.of[place][klass] = (value, under, left)
            elif ends(klass, value):
                del self.of[place][klass]

    def _anew(self, support: Support, task: Task) -> bool:
        today = self.said.get(support.number) == self.life.now
        return today and support.instrument != task.instrument.id and not task.clause.order

    def _end(self, place: str, ends: Callable[[str, str], bool]) -> None:
        """End the statuses of a place of which a test of value and superior's state holds."""
        for klass, (value, under, _) in list(self.of[place].items()):
            if ends(value, self.life.state.get(under, "")):
                del self.of[place][klass]
        self._forget(place, ends)

    def _forget(
        self, place: str, ends: Callable[[str, str], bool], klass: str | None = None
    ) -> None:
        """What has ended or was replaced while it was stopped does not come back."""
        state = self.life.state
        self.asleep = [
            a
            for a in self.asleep
            if a.place != place
            or klass not in (None, a.klass)
            or not ends(a.value, state.get(a.under, ""))
        ]

    def stop(self, gone: Callable[[Support], bool]) -> None:
        """What rested on an article ends with it, and may be revived."""
        self.asleep += [
            Asleep(place, klass, value, under, support)
            for place, classes in self.of.items()
            for klass, (value, under, rests) in classes.items()
            for support in rests
            if gone(support)
        ]
        self.unsupport(gone)

    def wake(self) -> None:
        """The statuses of articles that act again go on."""
        ends = self.life.endings
        for each in list(self.asleep):
            if ends.over(self.life.instrument(each.support.instrument), each.support.article):
                continue
            self.asleep.remove(each)
            _, under, rests = self.of[each.place].get(each.klass, ("", each.under, []))
            self.of[each.place][each.klass] = (each.value, under, [*rests, each.support])

    def expire(self, gone: Callable[[Support], bool]) -> None:
        """What ends by its own words, also while it is stopped."""
        self.asleep = [a for a in self.asleep if not gone(a.support)]
        self.unsupport(gone)

    def title_passed(self, place: str, before: str, holder: str) -> None:
        """Within a state a status ends when the title leaves it; over a land when the superior
        gets the title (31)."""
        self._end(
            place,
            lambda value, under: (
                (value in WITHIN and under == before) or (value in OVER and under == holder)
            ),
        )

    def given_up(self, place: str, state: str) -> None:
        """A superior gives up a land over which he stands (31)."""
        self._end(place, lambda value, under: value in OVER and under == state)

    def recognised(self, superior: str, what: str) -> None:
        """A superior recognises a place's own polity, its holder or a claimant: what was under him
        there ends (31)."""
        titles, state = self.life.titles, self.life.state
        own = state.get(what, "")
        for place in self.of:
            if own in {
                titles.state(place),
                *(state[c[0]] for c in titles.claims[place] if c[2] == "claim"),
            }:
                self._end(place, lambda value, under: value in WITHIN | OVER and under == superior)

    def troops_leave(self, place: str, state: str) -> None:
        """A garrison is lifted by the evacuation of whoever stands there."""
        self._end(place, lambda value, under: value == "garrison" and under == state)

    def superior_ends(self, state: str) -> None:
        """A superior ends without a continuer: what was under him ends (28, 31)."""
        for place in self.of:
            self._end(place, lambda value, under: value in WITHIN | OVER and under == state)

    def under(self, place: str, state: str) -> bool:
        """Whether a place has a status under a state."""
        return any(
            self.life.state.get(under, "") == state and value in WITHIN | OVER
            for value, under, _ in self.of[place].values()
        )

    def unsupport(self, gone: Callable[[Support], bool]) -> None:
        """What rested on an article or a term ends, where nothing else says the same (28)."""
        for place, classes in self.of.items():
            for klass, (value, under, rests) in list(classes.items()):
                left = [s for s in rests if not gone(s)]
                if left:
                    self.of[place][klass] = (value, under, left)
                else:
                    del classes[klass]

    def seen(self, place: str) -> set[tuple[str, str]]:
        """The statuses of a place with their superiors' states, and what follows from its
        administration."""
        state = self.life.state
        own = {(value, state.get(under, "")) for value, under, _ in self.of[place].values()}
        return own | {(word, state[by]) for word, by in self.life.rule.occupied(place)}

    def doubtful(self, place: str) -> set[tuple[str, str]]:
        """The statuses within the holder's state, while a claim makes his title contested (31)."""
        titles, state = self.life.titles, self.life.state
        if not any(kind == "claim" for _, _, kind in titles.claims[place]):
            return set()
        return {
            (value, state[under])
            for value, under, _ in self.of[place].values()
            if value in WITHIN and state.get(under, "") == titles.state(place)
        }
