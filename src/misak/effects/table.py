"""The effects by the shape that rows of the catalogue give them: one line an effect, one file
behind each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from misak.effects import (
    administration,
    attest,
    duty,
    fact,
    instrument,
    lift,
    link,
    matter,
    performance,
    succession,
    title,
)
from misak.effects.posting import Moment, Scene
from misak.kinds.effects import (
    Attest,
    Carry,
    Effect,
    EndInstrument,
    Lift,
    Link,
    MoveAdministration,
    MoveTitle,
    Nothing,
    Open,
    Owe,
    Perform,
    Set,
    Settle,
)
from misak.kinds.row import Kind
from misak.ledger.values import Act, Instrument, Ledger

Post = Callable[[Scene, Act, Effect, Instrument, Moment], None]
EVERYWHERE = frozenset(
    {"on", "account", "text", "contested", "rejected", "source", "unchecked", "adopted"}
)
TIMED = frozenset({"at", "order", "once"})  # on all but links, statements and no-effect


def _nothing(effect: Effect, act: Act, ledger: Ledger) -> frozenset[str]:
    return frozenset()


class Handler(NamedTuple):
    """What the stages may do with an effect: post its clause, and ask whether it bears on a
    fluent."""

    post: Post
    bears: Callable[[Effect, str], bool]
    hears: Callable[[Effect], frozenset[str]]
    timed: bool = True  # hears the hour, the order, and what it waits for
    refuses: Callable[[Effect, Act, Ledger], frozenset[str]] = _nothing


EFFECTS: dict[type, Handler] = {
    MoveTitle: Handler(title.post, title.bears, title.hears),
    MoveAdministration: Handler(administration.post, administration.bears, administration.hears),
    Set: Handler(fact.post, fact.bears, fact.hears),
    Lift: Handler(lift.post, lift.bears, lift.hears),
    EndInstrument: Handler(instrument.post, instrument.bears, instrument.hears),
    Owe: Handler(duty.post, duty.bears, duty.hears, refuses=duty.refuses),
    Open: Handler(matter.post, matter.bears, matter.hears),
    Settle: Handler(matter.post, matter.bears, matter.hears),
    Perform: Handler(performance.post, performance.bears, performance.hears),
    Carry: Handler(succession.post, succession.bears, succession.hears),
    Attest: Handler(attest.post, attest.bears, attest.hears, False),
    Link: Handler(link.post, link.bears, link.hears, False),
    Nothing: Handler(link.post, link.bears, link.hears, False),
}


def post(scene: Scene, act: Act, instrument_: Instrument, at: Moment) -> None:
    """Post what a clause does on its day."""
    for effect in act.row.effects:
        EFFECTS[type(effect)].post(scene, act, effect, instrument_, at)


def bears(row: Kind, fluent: str) -> bool:
    """Whether a clause of this row can change a fluent."""
    return any(EFFECTS[type(effect)].bears(effect, fluent) for effect in row.effects)


def hears(row: Kind) -> frozenset[str]:
    """The attributes that a clause of this row hears (rule 28's table, by its first effect)."""
    first = row.effects[0] if row.effects else Nothing()
    timed = TIMED if EFFECTS[type(first)].timed else frozenset()
    return EVERYWHERE | timed | EFFECTS[type(first)].hears(first)


def unheard(act: Act, ledger: Ledger) -> list[str]:
    """The attributes that are written on a clause and that it does not hear, in the order of
    their names."""
    refused = frozenset[str]()
    for effect in act.row.effects:
        refused |= EFFECTS[type(effect)].refuses(effect, act, ledger)
    return sorted((act.attributes.keys() - hears(act.row)) | (act.attributes.keys() & refused))
