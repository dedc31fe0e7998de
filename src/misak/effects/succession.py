"""Persons pass: a state succeeds another, a government continues one, a polity ends. Rules 5, 6,
27, 28, 31, 35, 36."""

from __future__ import annotations

from typing import NamedTuple

from misak.effects import administration, doubt, duty, fact, superior
from misak.effects.desk import Desk
from misak.effects.life import Ending, Turn
from misak.effects.passing import hand_on, pass_title
from misak.effects.places import instead
from misak.effects.posting import Moment, Scene
from misak.effects.values import FOLLOW, Bond, Key, Line, Why
from misak.kinds.effects import Carry, Effect
from misak.kinds.fluents import FIGHTING, GOVERNMENT, PERSONAL, RECOGNITION
from misak.ledger.values import Act, Instrument

HEARS: frozenset[str] = frozenset()
OWN = tuple(sorted(GOVERNMENT))
LAPSING = ("war", "hostilities", "stance", "member", "claims", "rejects")  # end with the state
LAND = ("title", administration.FLUENT)
PERSONS = tuple(sorted({*RECOGNITION, *LAPSING}))


class Succession(NamedTuple):
    """A state succeeds another, in all or in some places."""

    old: str
    new: str
    scope: tuple[str, ...]
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Every fact of a person."""
        return True

    def book(self, desk: Desk, day: int) -> None:
        """Title, boundary and territorial rights pass; the rest lapses (VCS 11, 12; rule 6)."""
        carry(desk, day, (self.old, self.new), self.scope, self.cause)
        before, after = desk.state(self.old), desk.state(self.new)
        if self.scope or before == after:
            return
        rows = desk.changes.rows
        about = rows.about((before, self.old), "boundary", *LAPSING)
        for key in (*about, *rows.bonds(self.old)):
            now = desk.changes.current(key)
            if key[0] == "boundary":
                self._boundary(desk, day, key, (before, after))
            elif now is None:
                self._stopped(desk, day, key)
            elif key[0] in LAPSING:
                fact.end(desk, day, key, self.cause, Ending.LAPSED)
            elif isinstance(now, Bond):
                hand_on(desk, day, key, (self.old, self.new), self.cause)

    def _stopped(self, desk: Desk, day: int, key: Key) -> None:
        """What its instrument's end had stopped passes or lapses like the rest."""
        before = desk.stopped(key)
        if before is not None and key[0] in LAPSING:
            desk.never_again(key, day, self.cause, Ending.LAPSED)
        elif before is not None and isinstance(before.value, Bond):
            hand_on(desk, day, key, (self.old, self.new), self.cause)

    def _boundary(self, desk: Desk, day: int, key: Key, sides: tuple[str, str]) -> None:
        """A frontier passes with the land, with the successor itself it is none; so does one that
        is undone, which a revival may bring back."""
        before, after = sides
        now, origin = desk.changes.current(key), desk.changes.rows[key][-1].cause
        other = key[1] if key[2] == before else key[2]
        heir = ("boundary", *sorted((other, after)))
        undone = desk.asleep.pop(key, {})
        if undone and other != after:
            desk.asleep.setdefault(heir, {}).update(undone)
        if now is None:
            return
        desk.changes.write(key, day, None, self.cause, Turn.PASSED)
        if other != after:
            desk.changes.write(heir, day, now, origin, Turn.PASSED)
            for why in desk.changes.supports.get(key, ()):
                desk.changes.rest(heir, why, False)
                desk.record(heir, why)


class Continuation(NamedTuple):
    """One government continues another alone; ``wholly`` where it is the same under a new name."""

    old: str
    new: str
    wholly: bool
    cause: Line

    def moves(self, fluents: frozenset[str]) -> bool:
        """Every fact of a person."""
        return True

    def book(self, desk: Desk, day: int) -> None:
        """Titles and administration pass, nothing of the state's lapses; what is a government's own
        passes as rule 36 says."""
        carry(desk, day, (self.old, self.new), (), self.cause)
        for key in desk.changes.rows.about((self.old,), *OWN):
            if desk.changes.current(key) is None:
                continue
            if self._passes(key):
                heir = (key[0], *(self.new if p == self.old else p for p in key[1:]))
                fact.hand_on(desk, day, key, heir, self.cause)
            elif key[1] == self.old or key[0] in FIGHTING or key[0] in RECOGNITION:
                fact.end(desk, day, key, self.cause, Ending.LAPSED)

    def _passes(self, key: Key) -> bool:
        """Whether a government's fact goes to its continuer: all where it is the same government;
        else no fighting."""
        if self.wholly:
            return True
        if key[0] in PERSONAL:
            return False
        return key[0] not in RECOGNITION or key[1] == self.old


class Extinction(NamedTuple):
    """A polity ends without a continuer."""

    polity: str
    cause: Line

    def moves(self, fluents: frozenset[str]) -> bool:
        """Every fact of a person."""
        return True

    def book(self, desk: Desk, day: int) -> None:
        """What it ran goes to the government of its state that stands; where none does, what rested
        on the state lapses."""
        doubt.expire(desk, day, self.polity, self.cause)
        state = desk.state(self.polity)
        others = [p for p in desk.governments(self.polity, day) if p != self.polity]
        if others:
            carry(desk, day, (self.polity, others[0]), (), self.cause)
            self._own(desk, day)
            return
        gone = desk.people.of_state.get(state, frozenset((self.polity,)))
        superior.expire(desk, day, gone, self.cause)
        rows = desk.changes.rows
        group = self.polity in desk.ledger.groups and self.polity in desk.named
        self._facts(desk, day, gone)
        for key in self._bonds(desk, gone, group):
            before = desk.stopped(key)
            value = rows[key][-1].value if before is None else before.value
            act = rows[key][-1].cause if before is None else before.act
            if value is None:
                continue
            if (key[0] == duty.FLUENT and not gone.isdisjoint(key[2:4])) or (
                group and self._of_group(act)
            ):
                duty.orphan(desk, day, key, self.cause)  # what was due stays as it stood (rule 30)

    def _facts(self, desk: Desk, day: int, gone: frozenset[str]) -> None:
        """What it held and ran, and what it and its state were to others, ends."""
        rows = desk.changes.rows
        for key in rows.of(*LAND, which=lambda key: rows[key][-1].value == self.polity):
            if key[0] == administration.FLUENT:  # it goes with title again
                desk.changes.write(key, day, FOLLOW, self.cause, Ending.LAPSED)
            else:  # the books do not say who holds it now
                fact.end(desk, day, key, self.cause, Ending.LAPSED)
        for key in rows.about(gone, *PERSONS):
            if rows[key][-1].value is not None:
                fact.end(desk, day, key, self.cause, Ending.LAPSED)

    def _bonds(self, desk: Desk, gone: frozenset[str], group: bool) -> list[Key]:
        """The bonds of its state that stand or are stopped; all such where it was a group."""
        rows = desk.changes.rows
        every = rows.of(*duty.FLUENTS) if group else rows.bonds(*sorted(gone))
        return [key for key in every if rows[key][-1].value is not None or key in desk.asleep]

    def _of_group(self, act: Why) -> bool:
        """Whether a bond is owed by or to a group that is over: it rests on the group (rule 28)."""
        return isinstance(act, Act) and any(self.polity in row for row in act.slots.values())

    def _own(self, desk: Desk, day: int) -> None:
        """What was the government's own, and no other's of its state: its fighting, attitudes,
        regime and recognitions, also that others recognised it."""
        for key in desk.changes.rows.about((self.polity,), *OWN):
            if self.polity != key[1] and key[0] not in RECOGNITION:
                continue
            if desk.changes.current(key) is not None:
                fact.end(desk, day, key, self.cause, Ending.LAPSED)


def carry(desk: Desk, day: int, sides: tuple[str, str], scope: tuple[str, ...], cause: Why) -> None:
    """All titles and administrations of one polity go to another, or those within a scope."""
    old, new = sides
    rows = desk.changes.rows
    places = scope or tuple(
        key[1]
        for key in rows.of(*LAND, which=lambda key: old in str(rows[key][-1].value))
        if old in str(rows[key][-1].value).split("+")
    )
    places = tuple(dict.fromkeys(places))
    administration.pass_on(desk, day, sides, places, cause)
    for place in places:
        held = {
            node: instead(holder, old, new)
            for node in desk.places.nodes(place)
            if (holder := desk.places.holder(node)) and old in holder.split("+")
        }
        pass_title(desk, day, place, held, cause, Turn.PASSED)
        ran = {
            node: FOLLOW
            for node in held
            if desk.places.value(administration.FLUENT, node) == held[node]
        }
        if ran:
            desk.places.put(day, (administration.FLUENT, place), ran, cause, Turn.MERGED)


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting, before all else of the day."""
    assert isinstance(effect, Carry)
    scope = act.slots.get(effect.scope, ()) if effect.scope else ()
    old, new = act.slots[effect.giver][0], act.slots[effect.taker][0]
    scene.post(at.day, Succession(old, new, scope, act), True)


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """Every fact of a person."""
    return True
