"""An armistice ends with the peace between its parties, pair by pair, and wholly with the last
pair. Rule 30."""

from __future__ import annotations

from itertools import combinations, product

from misak.effects import ends
from misak.effects.desk import Desk
from misak.effects.life import Ending
from misak.effects.values import Bond, Why
from misak.ground.days import FOREVER
from misak.ledger.values import Act, Instrument

TYPE = "armistice"  # a reserved word of the front matter's ``type``


def peace(desk: Desk, day: int, pair: frozenset[str], cause: Why) -> None:
    """A later instrument's peace acts between two states: the armistices between them end for the
    two."""
    for id_, instrument in desk.of_type.get(TYPE, ()):
        if not _earlier(desk, instrument, day, cause):
            continue
        pairs = _pairs(desk, instrument)
        if pair not in pairs:
            continue
        quiet = desk.peaceful.setdefault(id_, set())
        quiet.add(pair)
        if pairs <= quiet:
            ends.end(desk, day, id_, ends.End(None, None, Ending.PEACE, False), cause)
            continue
        _between(desk, day, id_, pair, cause)
        left = frozenset().union(*(pairs - quiet))
        alone = frozenset(p for p in instrument.parties if desk.state(p) not in left)
        if alone:  # at peace with all of the others, it is bound no more
            ends.end(desk, day, id_, ends.End(None, alone, Ending.PEACE, False), cause)


def _pairs(desk: Desk, instrument: Instrument) -> set[frozenset[str]]:
    sides = [[desk.state(p) for p in side] for side in instrument.sides]
    if len(sides) == 1:
        return {frozenset(pair) for pair in combinations(sides[0], 2)}
    return {frozenset(p) for a, b in combinations(sides, 2) for p in product(a, b)}


def _earlier(desk: Desk, armistice: Instrument, day: int, cause: Why) -> bool:
    """Whether an armistice was made before the instrument that brings the peace, and by its day."""
    made = _made(armistice)
    if isinstance(cause, Act):
        day = min(day, _made(desk.ledger.instruments[cause.instrument]) - 1)
    return made <= day


def _made(instrument: Instrument) -> int:
    """The day on which an instrument was made: its first, whatever the line calls it."""
    return min((d.when.earliest for d in instrument.dates), default=FOREVER)


def _between(desk: Desk, day: int, id_: str, pair: frozenset[str], cause: Why) -> None:
    for key, _ in desk.live.get(id_, ()):
        states = frozenset(desk.state(p) for p in key[2:4])
        if key[0] == "bond" and states == pair and isinstance(desk.changes.current(key), Bond):
            desk.changes.write(key, day, None, cause, Ending.PEACE)
