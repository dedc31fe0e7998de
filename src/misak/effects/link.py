"""Links between instruments, and articles that do nothing: looked up where they are asked for, they
post nothing."""

from __future__ import annotations

from misak.effects.posting import Moment, Scene
from misak.kinds.effects import Effect, Link
from misak.ledger.values import Act, Instrument


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """Nothing is posted."""


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return frozenset(effect.hears) if isinstance(effect, Link) else frozenset()


def bears(effect: Effect, fluent: str) -> bool:
    """No fact by itself."""
    return False
