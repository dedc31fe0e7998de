"""Who holds title, by which government's name, and what makes it contested. Rules 4, 8-14, 27."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oracle.persons import consent, speaks_for
from oracle.values import NOBODY, Task

if TYPE_CHECKING:
    from oracle.life import Life


class Titles:
    """The titles of all places while a world is lived through."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.holder: dict[str, str] = {}  # the government that is named
        self.gained: dict[str, tuple[str, str, str]] = {}  # by which instrument, article; from whom
        # claimant, what the claim rests on, claim or waits
        self.claims: dict[str, list[tuple[str, str, str]]] = {p: [] for p in life.world.places}
        # day, instrument, taker, and whether an order was stated
        self.passed: dict[str, tuple[int, str, str, bool]] = {}
        self.unordered: dict[str, bool] = {}
        # by matter and place: between whom
        self.disputes: dict[str, dict[str, set[str]]] = {}
        for place in life.world.places:
            self.holder[place] = life.world.opens[self._opened(place)]

    def _opened(self, place: str) -> str:
        while place not in self.life.world.opens:
            place = self.life.world.places[place] or ""
        return place

    def state(self, place: str) -> str:
        """The state that holds title."""
        return self.life.state[self.holder[place]]

    def contested(self, place: str) -> bool:
        """Whether a claim, a gift that waits, an open matter or two acts of one day make the
        title contested."""
        disputed = any(place in over for over in self.disputes.values())
        return bool(self.claims[place]) or self.unordered.get(place, False) or disputed

    def favoured(self, place: str) -> set[str]:
        """The states in whose favour the title is contested: who claims it, for whom it waits, who
        disputes it (8, 12, 13)."""
        rivals = {who for over in self.disputes.values() for who in over.get(place, ())}
        return {self.life.state[who] for who in {c[0] for c in self.claims[place]} | rivals}

    # how it changes

    def give(self, place: str, taker: str, task: Task) -> None:
        """Title passes. Two instruments on one day without an order leave it contested (4)."""
        now, by, ordered = self.life.now, task.instrument.id, bool(task.clause.order)
        day, instrument, other, said = self.passed.get(place, (-1, "", "", False))
        differ = (
            self.life.state.get(other) != self.life.state[taker]
        )  # the same value twice is none
        clash = day == now and instrument != by and differ and not ordered and not said
        self.passed[place] = (now, by, taker, ordered)
        self.gained[place] = (*task.by, self.holder[place])
        self.hold(place, taker)
        self.unordered[place] = clash
        self.drop(place, {self.life.state[taker]})

    def hold(self, place: str, holder: str) -> None:
        """Somebody holds title; administration follows, statuses may end with it."""
        before, self.holder[place] = self.holder[place], holder
        self.unordered[place] = False
        self.life.rule.title_passed(place, before, holder)
        if self.life.state[before] != self.life.state[holder]:
            self.life.statuses.title_passed(place, self.life.state[before], self.life.state[holder])
            self.life.bonds.title_passed(place, self.life.state[before])

    def name(self, place: str, government: str) -> None:
        """A government that is named for a title, where its state holds it (27)."""
        if government != NOBODY and self.life.state[government] == self.state(place):
            self.holder[place] = government

    def drop(self, place: str, states: set[str]) -> None:
        """Claims of these states fall away."""
        self.claims[place] = [c for c in self.claims[place] if self.life.state[c[0]] not in states]

    def _claim(self, place: str, who: str, by: str, kind: str) -> None:
        if not any((c[0], c[2]) == (who, kind) for c in self.claims[place]):
            self.claims[place].append((who, by, kind))

    # clauses

    def cede(self, task: Task) -> None:
        """A gift: of the place from whoever agrees, of what lies within it from the giver's
        side (9, 14)."""
        life, found, slots = self.life, task.instrument, task.clause.slots
        agreed = consent(life.world, found, life.now) if found.treaty else set()
        giving = {s for g in slots.get("from", ()) for s in speaks_for(life.world, g, life.now)}
        agreed |= giving
        taker = slots["to"][0]
        waits = found.treaty and life.state[taker] not in agreed and bool(task.clause.conditions)
        for named in slots[""]:
            before = self.holder[named]
            own = {life.state[before]} & agreed
            parts = giving | own if "from" in slots else agreed
            for place in life.world.within(named):
                can = self.state(place) in (agreed if place == named else parts)
                can = can or self.holder[place] == before == NOBODY
                if self.state(place) == life.state[taker]:
                    self.drop(place, agreed | {life.state[taker]})
                    self.name(place, taker)
                    life.acted |= {task.number} if place == named else set()
                elif can and waits:
                    self._claim(place, taker, found.id, "waits")
                    for giver in slots.get("from", ()):
                        self.name(place, giver)
                elif can:
                    self.give(place, taker, task)
                    self.drop(place, agreed)
                    life.acted.add(task.number)

    def renounce(self, task: Task) -> None:
        """Whoever renounces gives up what he has there and no more (10)."""
        slots = task.clause.slots
        who, taker = self.life.state[slots["by"][0]], slots.get("to", (NOBODY,))[0]
        for named in slots[""]:
            for place in self.life.world.within(named):
                self.drop(place, {who})
                self.life.statuses.given_up(place, who)
                if self.state(place) == who:
                    self.give(place, taker, task)
                elif self.state(place) == self.life.state[taker]:
                    self.name(place, taker)

    def annex(self, task: Task) -> None:
        """Annexation makes title contested; vacant title is taken at once (12)."""
        who = task.clause.slots["by"][0]
        for named in task.clause.slots[""]:
            for place in self.life.world.within(named):
                if self.holder[place] == NOBODY:
                    self.give(place, who, task)
                elif self.state(place) != self.life.state[who]:
                    self._claim(place, who, task.instrument.id, "claim")
                else:
                    self.name(place, who)
        self.life.rule.occupy(task)

    def confirm(self, task: Task) -> None:
        """Attests, moves nothing; but the government that is named as holder came to it last,
        and to what his state holds within (14, 27)."""
        for named in task.clause.slots[""]:
            for place in self.life.world.within(named):
                self.name(place, task.clause.slots["of"][0])

    def accept(self, who: str, what: str, task: Task) -> None:
        """The holder recognises a claimant, or the act by which it claims: title passes (12)."""
        state = self.life.state
        for place, claims in self.claims.items():
            for claimant, by, kind in list(claims):
                fits = state[claimant] == state.get(what, what) or by == what
                if kind == "claim" and fits and self.state(place) == who:
                    taker = what if state.get(what) == state[claimant] else claimant
                    self.give(place, taker, task)
                    self.drop(place, {who})

    # endings and persons

    def undo(self, id_: str, label: str) -> None:
        """Annulment gives back what the taker still holds, to whoever held it before (VCLT 69)."""
        for place, (by, article, before) in list(self.gained.items()):
            if (by, article) == (id_, label):
                del self.gained[place]
                self.hold(place, self.life.world.standing(before, self.life.now))
                self.drop(place, {self.life.state[before]})

    def rename(self, old: str, new: str) -> None:
        """A government continues another alone; no title changes its state."""
        self.holder = {p: new if h == old else h for p, h in self.holder.items()}

    def succeed(self, place: str, old: str, new: str) -> None:
        """The title of one place passes to a successor."""
        if self.holder[place] == old:
            self.hold(place, new)
            self.gained.pop(place, None)
            self.drop(place, {self.life.state[new]})
