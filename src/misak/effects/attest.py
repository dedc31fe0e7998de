"""A clause states a fact and moves nothing: who won, who helped, whose a place is confirmed to be.
Rules 9, 10."""

from __future__ import annotations

from typing import NamedTuple

from misak.effects import title
from misak.effects.desk import Desk
from misak.effects.fact import arguments
from misak.effects.posting import SPAN, Moment, Scene
from misak.effects.values import Key, Value
from misak.kinds.effects import Attest, Effect
from misak.ledger.values import Act, Instrument

HEARS = frozenset({"line"})


class Statement(NamedTuple):
    """A statement about a fact."""

    key: Key
    value: str
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Its own fluent."""
        return self.key[0] in fluents

    def book(self, desk: Desk, day: int) -> None:
        """A confirmation where it agrees, and a fact of its own where nothing else is booked."""
        if desk.dead(self.cause):
            return
        if self.key[0] == "title":
            title.attested(desk, day, self.key[1], self.value, self.cause)
            return
        keyed = (self.key[0], *(desk.state(k) for k in self.key[1:]), self.cause.instrument)
        desk.changes.write(keyed, day, Value(self.value, names=self.key[1:]), self.cause)


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting for each argument; none where a slot is left out."""
    assert isinstance(effect, Attest)
    value = act.slots[effect.value[1:]][0] if effect.value[:1] == "=" else effect.value
    if not all(name in act.slots for name in effect.args):
        return
    for args, day in arguments(scene, act, effect, at.day):
        scene.post(day, Statement((effect.fluent, *args), value, act))


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """Its own fluent; a title with what rests on it."""
    own = getattr(effect, "fluent", "")
    return own == fluent or (own in SPAN and fluent in SPAN)
