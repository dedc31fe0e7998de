"""A fact ends by a clause: peace, armistice, a claim dropped, a status lifted, a frontier that is
none any more. Rules 16, 18, 27, 30."""

from __future__ import annotations

from typing import NamedTuple

from misak.effects import armistice, fact
from misak.effects.desk import Desk
from misak.effects.life import Ending, How, ending
from misak.effects.posting import SPAN, Moment, Scene
from misak.effects.values import Key, Value, Why
from misak.kinds.effects import Effect, Lift
from misak.kinds.fluents import FIGHTING, GOVERNMENT
from misak.kinds.status import OF_THE_PLACE
from misak.ledger.values import Act, Instrument

HEARS = frozenset({"from-signature"})
# these may end nothing
SILENT = (Ending.PEACE, Ending.ARMISTICE, Ending.WAR, Ending.RECOGNISED, Ending.REJECTED)


class Lifting(NamedTuple):
    """A fact ends, of that value where one is named."""

    key: Key
    value: str
    how: How
    cause: Why

    def moves(self, fluents: frozenset[str]) -> bool:
        """Its own fluent."""
        return self.key[0] in fluents

    def book(self, desk: Desk, day: int) -> None:
        """It ends wherever it stands; a clause that ends nothing is a fault, unless it need not."""
        if desk.dead(self.cause) or desk.left(self.cause, self.key[1:]):
            return
        hit = False
        for each in _lifted(desk, self.key):
            rules = fact.ruling(desk, each)
            now = desk.changes.current(rules)
            if now is None:
                hit |= self._stopped(desk, day, each, rules)
            if now is not None and self._of(now):
                hit |= self._ends(desk, day, each, self._anew(desk, rules, day))
        if self.how is Ending.PEACE and self.key[0] == "war":
            armistice.peace(desk, day, frozenset(self.key[1:3]), self.cause)
        if not hit and self.how not in SILENT and not _over(desk, self.key, day):
            desk.fault("B507", self.cause, str(day))

    def _stopped(self, desk: Desk, day: int, key: Key, rules: Key) -> bool:
        """What a suspension has stopped is lifted too: no revival brings it back. Whether there
        was any."""
        before = desk.stopped(rules)
        if before is None or not self._of(before.value):
            return False
        desk.never_again(key, day, self.cause, self.how)
        return True

    def _ends(self, desk: Desk, day: int, key: Key, anew: list[Why]) -> bool:
        """A fact ends, and goes on where a clause of the same day says it ``anew``: by that one
        alone. Whether anything ended: not where it began on that day."""
        rules = fact.ruling(desk, key)
        now = desk.changes.rows[rules][-1]
        if now.cause in anew:
            desk.changes.supports[rules] = anew
            return False
        fact.end(desk, day, key, self.cause, self.how)
        for first, why in enumerate(anew):
            if not first:
                desk.changes.write(key, day, now.value, why)
            desk.changes.rest(key, why, not first)
            desk.record(key, why)
        return True

    def _anew(self, desk: Desk, key: Key, day: int) -> list[Why]:
        """The clauses of other instruments that say a fact on the same day, where no order is said:
        endings go first, and what they say stands (rule 4). Of fighting the end is the later."""
        change = desk.changes.rows[key][-1]
        said = [(change.day, change.cause), *desk.changes.confirms.get(key, ())]
        return [
            cause
            for at, cause in said
            if at == day and self.how not in SILENT and _unordered(cause, self.cause)
        ]

    def _of(self, now: object) -> bool:
        return not self.value or (isinstance(now, Value) and now.id == self.value)


def _unordered(one: Why, other: Why) -> bool:
    """Whether two clauses are of different instruments and neither says its order."""
    return (
        isinstance(one, Act)
        and isinstance(other, Act)
        and one.instrument != other.instrument
        and not {"order", "at"} & (one.attributes.keys() | other.attributes.keys())
    )


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting for each fact that the clause ends."""
    assert isinstance(effect, Lift)
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    for args, day in fact.arguments(scene, act, effect, at.day):
        key = fact.keyed(scene.states, effect, args)
        scene.post(day, Lifting(key, value, ending(effect.how), act))


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """Its own fluent; a status with title and administration."""
    own = getattr(effect, "fluent", "")
    return own == fluent or (own in SPAN and fluent in SPAN)


def _over(desk: Desk, key: Key, day: int) -> bool:
    """Whether it has ended on the very day already, with a state or with the place that it lies
    in: the clause says what is so."""
    rows = (desk.changes.rows.get(fact.ruling(desk, each)) for each in _lifted(desk, key))
    return any(row and row[-1].day == day and row[-1].value is None for row in rows)


def _lifted(desk: Desk, key: Key) -> list[Key]:
    """The facts that a clause ends: of a status all classes where none is named; the fighting of
    all governments."""
    if key[0] in FIGHTING:
        return _fighting(desk, key)
    if key[0] in GOVERNMENT and key not in desk.changes.rows:
        return _of_states(desk, key)
    if key[0] != "status":
        return [key]
    if len(key) == 3:
        return fact.spread(desk, key)
    near = {key[1], *desk.places.above(key[1]), *desk.places.within.get(key[1], ())}
    classes = dict.fromkeys(
        k[2]
        for k in desk.changes.rows.of("status")
        if k[1] in near and (k[1] == key[1] or k[2] not in OF_THE_PLACE)
    )
    return [each for klass in classes for each in fact.spread(desk, (*key, klass))]


def _fighting(desk: Desk, key: Key) -> list[Key]:
    """Armistice or peace by one government ends the fighting of all of its state with that enemy
    (rule 27)."""
    one, other = desk.state(key[1]), desk.state(key[2])
    sides = ((one, other), (other, one))
    return [
        k
        for k in desk.changes.rows.of(key[0])
        if (k == key or (desk.state(k[1]), desk.state(k[2])) in sides)
    ]


def _of_states(desk: Desk, key: Key) -> list[Key]:
    """What a government undoes that another of its state did before it."""
    wanted = [desk.state(p) for p in key[1:]]
    found = [
        k
        for k in desk.changes.rows.of(key[0])
        if len(k) == len(key) and [desk.state(p) for p in k[1:]] == wanted
    ]
    return found or [key]
