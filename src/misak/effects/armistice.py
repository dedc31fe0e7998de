"""An armistice ends with the peace between its parties, pair by pair, and wholly with the last
pair. Rule 30."""

from __future__ import annotations

from itertools import combinations, product

from misak.effects import ends
from misak.effects.desk import Desk
from misak.effects.life import Ending
from misak.effects.values import Bond, Why
from misak.ledger.values import Act, Instrument

TYPE = "armistice"  # a reserved word of the front matter's ``type``


def peace(desk: Desk, day: int, pair: frozenset[str], cause: Why) -> None:
    """A later instrument's peace acts between two states: the armistices between them end for the
    two."""
    for id_, instrument in desk.ledger.instruments.items():
        if instrument.type != TYPE or (isinstance(cause, Act) and cause.instrument == id_):
            continue
        pairs = _pairs(desk, instrument)
        if pair not in pairs or not _earlier(instrument, day):
            continue
        quiet = desk.peaceful.setdefault(id_, set())
        quiet.add(pair)
        if pairs <= quiet:
            ends.end(desk, day, id_, ends.End(None, None, Ending.PEACE, False), cause)
        else:
            _between(desk, day, id_, pair, cause)


def _pairs(desk: Desk, instrument: Instrument) -> set[frozenset[str]]:
    sides = [[desk.state(p) for p in side] for side in instrument.sides]
    if len(sides) == 1:
        return {frozenset(pair) for pair in combinations(sides[0], 2)}
    return {frozenset(p) for a, b in combinations(sides, 2) for p in product(a, b)}


def _earlier(instrument: Instrument, day: int) -> bool:
    return any(d.key in ("signed", "in-force") and d.when.earliest <= day for d in instrument.dates)


def _between(desk: Desk, day: int, id_: str, pair: frozenset[str], cause: Why) -> None:
    for key, _ in desk.live.get(id_, ()):
        states = frozenset(desk.state(p) for p in key[2:4])
        if key[0] == "bond" and states == pair and isinstance(desk.changes.current(key), Bond):
            desk.changes.write(key, day, None, cause, Ending.PEACE)
