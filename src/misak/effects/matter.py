"""Matters: raised, referred to a procedure, settled, closed. Rules 13, 22."""

from __future__ import annotations

from typing import NamedTuple

from misak.effects import doubt
from misak.effects.desk import Desk
from misak.effects.life import How, ending
from misak.effects.posting import SPAN, Moment, Scene
from misak.effects.values import Doubt, Matter
from misak.ground.days import add_term, read_term
from misak.kinds.effects import Effect, Open, Settle
from misak.ledger.values import Act, Instrument

HEARS = frozenset({"within"})
FLUENT = "matter"


class Raising(NamedTuple):
    """A matter opens or is referred; between two claimants over a place it makes title
    contested."""

    matter: str
    procedure: str
    claimants: tuple[str, ...]
    scope: tuple[str, ...]
    due: int | None
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Matters, and titles by the doubts that they raise."""
        return FLUENT in fluents or not fluents.isdisjoint(SPAN)

    def book(self, desk: Desk, day: int) -> None:
        """Raised again it keeps what was said of it before, unless something new is said."""
        if desk.dead(self.cause):
            return
        key = (FLUENT, self.matter)
        now = desk.changes.current(key)
        new = Matter("open", self.procedure, self.claimants, self.cause.instrument, self.due)
        known = isinstance(now, Matter) and now.state == "open"
        if isinstance(now, Matter) and known:
            new = new._replace(
                procedure=self.procedure or now.procedure,
                claimants=self.claimants or now.claimants,
                due=self.due or now.due,
            )
            desk.changes.confirm(key, day, self.cause)
        if len(new.claimants) > 1:
            disputed = Doubt("matter", self.matter, self.cause, new.claimants)
            doubt.dispute(desk, day, disputed, self.scope)
        if isinstance(now, Matter) and known and now._replace(by=new.by) == new:
            return
        desk.changes.write(key, day, new, self.cause)


class Settling(NamedTuple):
    """A matter is settled or closed."""

    matter: str
    how: How
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Matters, and titles by the doubts that fall away."""
        return FLUENT in fluents or not fluents.isdisjoint(SPAN)

    def book(self, desk: Desk, day: int) -> None:
        """The procedure once promised stays told: it is overtaken where another instrument
        settles."""
        if desk.dead(self.cause):
            return
        key = (FLUENT, self.matter)
        now = desk.changes.current(key)
        if not isinstance(now, Matter) or now.state != "open":
            desk.fault("B506", self.cause, self.matter, str(day))
            if isinstance(now, Matter):
                desk.changes.confirm(key, day, self.cause)
                return
        procedure, by = (now.procedure, now.by) if isinstance(now, Matter) else ("", "")
        desk.changes.write(key, day, Matter(self.how, procedure, (), by), self.cause)
        doubt.undispute(desk, day, self.matter, self.cause)


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting for each matter; ``within`` is the time in which the procedure was to be done."""
    if isinstance(effect, Settle):
        for matter in act.slots[effect.matter]:
            scene.post(at.day, Settling(matter, ending(effect.how), act))
        return
    assert isinstance(effect, Open)
    procedure = act.slots.get(effect.procedure, ("",))[0] if effect.procedure else ""
    slots = [slot for slot in effect.claimants.split("+") if slot]
    claimants = tuple(p for slot in slots for p in act.slots.get(slot, ()))
    term = read_term(act.attributes.get("within", ""))
    due = add_term(at.day, term) if term else None
    scope = act.slots.get(effect.scope, ()) if effect.scope else ()
    for matter in act.slots[effect.matter]:
        scene.post(at.day, Raising(matter, procedure, claimants, scope, due, act))


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return HEARS if isinstance(effect, Open) else frozenset()


def bears(effect: Effect, fluent: str) -> bool:
    """Matters; what opens one may make a title contested."""
    return fluent == FLUENT or (isinstance(effect, Open) and fluent in SPAN)
