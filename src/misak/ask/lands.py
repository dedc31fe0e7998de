"""The land of each state, by every name of the state."""

from __future__ import annotations

from misak.ask.around import LANDS
from misak.ask.evidence import adjectives, spellings
from misak.ask.unknown import Precision
from misak.ledger.values import Ledger
from misak.words.fold import fold


def lands(ledger: Ledger) -> dict[str, tuple[str, Precision]]:
    """The land of each state, by every name of the state: the place that the books call *X
    toprakları* for a state called X."""
    named: dict[str, list[str]] = {}
    states = ledger.states
    for name in ledger.names.values():
        if name.type == "polity":
            for key in (*spellings(name), *adjectives(name)):
                named.setdefault(key, []).append(states.get(name.id, name.id))
    found: dict[str, tuple[str, Precision]] = {}
    for name in ledger.names.values():
        for naming in name.namings if name.type == "place" else ():
            key = fold(naming.tr)
            bare = next((key.removesuffix(w).strip() for w in LANDS if key.endswith(w)), "")
            owners = named.get(bare, ())
            for spelling, known in named.items() if owners else ():
                if set(known) & set(owners):
                    found.setdefault(spelling, (name.id, Precision(naming.precision)))
    return found
