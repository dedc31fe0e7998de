"""What an act is about: the ids in its slots, and the parties between which it stands."""

from __future__ import annotations

from misak.ledger.references import references
from misak.ledger.values import Act, Ledger


def mentioned(ledger: Ledger, act: Act) -> set[str]:
    """The ids in the slots of an act: polities as states, groups with their members, matters with
    their places."""
    values = {v for row in act.slots.values() for v in row}
    for value in list(values):
        if value in ledger.groups:
            values |= {m for m, _, _, _ in ledger.groups[value]}
        name = ledger.names.get(value)
        if name is not None and name.type == "matter":
            values |= {
                p.strip() for text, _, _ in name.lines.get("over", ()) for p in text.split(",")
            }
    states = ledger.states
    return {states.get(v, v) for v in values}


def concerns(ledger: Ledger, act: Act) -> set[str]:
    """What an act mentions, with the states of its instrument's parties and the instrument
    itself."""
    instrument = ledger.instruments[act.instrument]
    found = mentioned(ledger, act) | {act.instrument}
    for party in instrument.parties:
        found.add(ledger.states.get(party, party))
        found |= {ledger.states.get(m, m) for m, _, _, _ in ledger.groups.get(party, ())}
    return found


def bounding(act: Act) -> set[str]:
    """The instruments and happenings on whose days its own hang: ``until X``, ``once X``."""
    given = act.attributes
    return (
        {ref.id for word in ("until", "once") if word in given for ref in references(given[word])}
        if given
        else set()
    )
