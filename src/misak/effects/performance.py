"""A later instrument performs an article: of its bonds that which it names, else its single acts.
Rules 22, 40."""

from __future__ import annotations

from typing import NamedTuple

from misak.effects import duty
from misak.effects.desk import Desk
from misak.effects.life import Ending
from misak.effects.posting import Moment, Scene
from misak.effects.values import Bond, Key
from misak.kinds.effects import Effect, Perform
from misak.ledger.values import Act, Instrument, Ref

HEARS: frozenset[str] = frozenset()


class Performing(NamedTuple):
    """Articles of an instrument are performed; ``topics`` names the bonds, where it does."""

    ref: Ref
    topics: tuple[str, ...]
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Bonds."""
        return duty.FLUENT in fluents

    def book(self, desk: Desk, day: int) -> None:
        """Bans, rights and continuing duties go on; where nothing is performed, that is a fault."""
        if desk.dead(self.cause):
            return
        hit = False
        for key, act in [*desk.live.get(self.ref.id, ())]:
            if key[0] not in duty.FLUENTS:
                continue
            if self.ref.articles is not None and act.article not in self.ref.articles:
                continue
            if self._meant(desk, key):
                hit |= duty.perform(desk, day, key, self.cause, Ending.PERFORMED)
        if not hit:
            desk.fault("B508", self.cause, self.ref.id)

    def _meant(self, desk: Desk, key: Key) -> bool:
        if self.topics:
            return key[4] in self.topics
        bonds = [c.value for c in desk.changes.rows[key] if isinstance(c.value, Bond)]
        return bool(bonds) and bonds[-1].life.single


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting for each article named."""
    assert isinstance(effect, Perform)
    topics = act.slots.get(effect.topic, ())
    for ref in act.refs:
        scene.post(at.day, Performing(ref, topics, act))


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """Nothing by itself: whoever asks about an instrument's bonds follows its performance."""
    return False
