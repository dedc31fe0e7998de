"""Instruments end: replaced, denounced, annulled, lapsed, terminated, by a clause or by a dated
line. Rules 17, 34; VCLT 54-72."""

from __future__ import annotations

from typing import NamedTuple

from misak.effects import ends
from misak.effects.desk import Desk
from misak.effects.life import How, ending
from misak.effects.posting import Moment, Scene
from misak.effects.values import Why
from misak.ground.days import add_term, read_term
from misak.kinds.effects import Effect, EndInstrument
from misak.ledger.values import Act, Instrument

HEARS = frozenset({"from-signature", "with-frontier", "notice"})


class Endings(NamedTuple):
    """An instrument ends, of these articles and for these parties (None: all)."""

    id: str
    articles: frozenset[str] | None
    parties: frozenset[str] | None
    how: How
    cause: Why
    frontier: bool = False

    def moves(self, fluents: frozenset[str]) -> bool:
        """What its instrument's clauses made, whatever it is."""
        return True

    def book(self, desk: Desk, day: int) -> None:
        """End it, unless the clause that says so has ended before."""
        if not desk.dead(self.cause):
            said = ends.End(self.articles, self.parties, self.how, self.frontier)
            ends.end(desk, day, self.id, said, self.cause)


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting for each instrument named, before all else of the day."""
    assert isinstance(effect, EndInstrument)
    parties = frozenset(act.slots.get(effect.parties, ())) or None
    notice = read_term(act.attributes.get("notice", ""))
    day = add_term(at.day, notice) if notice else at.day
    frontier = "with-frontier" in act.attributes
    for ref in act.refs:
        articles = frozenset(ref.articles) if ref.articles else None
        how = ending(effect.how)
        scene.post(day, Endings(ref.id, articles, parties, how, act, frontier), True)


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """Nothing by itself: whoever asks about what an instrument made follows its endings."""
    return fluent == "in_force"
