"""What nothing later reaches: bonds of instruments that never end and are never performed, between polities that neither end nor give way to others.

Such a bond begins on its day and stays; it need not take its turn among the postings. ``tests/laws/test_plain.py`` holds that it makes no difference.
"""

from __future__ import annotations

from misak.booking.force import Force
from misak.booking.persons import Persons
from misak.ground.days import FOREVER
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Carry, Lift, Settle
from misak.ledger.values import Ledger

ENDING = frozenset(
    row.id
    for row in ROWS
    if any(
        (isinstance(e, Lift) and e.fluent == "in_force")
        or (isinstance(e, Settle) and e.what == "instrument")
        for e in row.effects
    )
)
CARRYING = {
    row.id: effect.giver for row in ROWS for effect in row.effects if isinstance(effect, Carry)
}
REACHING = ENDING | CARRYING.keys()


def quiet(
    ledger: Ledger, people: Persons, forces: dict[str, Force]
) -> tuple[set[str], dict[str, str]]:
    """Under a reading with these days: the instruments that end or are performed, and the state of each polity that neither ends nor gives way."""
    instruments = {id_ for id_, found in forces.items() if found.ended or found.suspended}
    passing = {polity for polity, (_, end) in people.spans.items() if end < FOREVER}
    for act in ledger.acts if not ledger.kinds.isdisjoint(REACHING) else ():
        if act.row.id in REACHING:
            instruments |= {ref.id for ref in act.refs}
            passing |= {*act.slots.get(CARRYING.get(act.row.id, ""), ())}
    states = people.states
    gone = {states.get(polity, polity) for polity in passing}
    return instruments, {
        polity: state
        for polity in people.spans
        if (state := states.get(polity, polity)) not in gone
    }
