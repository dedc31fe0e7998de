"""The days of every instrument under a reading, and how prolongations move them. Rules 2, 34."""

from __future__ import annotations

from misak.booking.force import Force, force, force_day, moved_end
from misak.booking.reading import Reading, account_key, taken
from misak.ground.days import read_term
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Link
from misak.ledger.values import Act, Ledger

PROLONGING = frozenset(
    row.id
    for row in ROWS
    if any(isinstance(effect, Link) and effect.relation == "prolongs" for effect in row.effects)
)


def forces(ledger: Ledger, reading: Reading, base: dict[str, Force] | None) -> dict[str, Force]:
    """The days of every instrument under a reading; those of the base stand where the reading
    says nothing else."""
    if base is None or reading.earliest:
        found = {
            id_: force(instrument, reading)
            for id_, instrument in ledger.instruments.items()
            if id_ not in reading.without
        }
        return _prolonged(ledger, reading, found)
    found = {
        id_: base[id_] for id_ in ledger.instruments if id_ in base and id_ not in reading.without
    }
    for id_ in _others(ledger, reading) & found.keys():
        found[id_] = force(ledger.instruments[id_], reading)
    return _prolonged(ledger, reading, found, base)


def _others(ledger: Ledger, reading: Reading) -> set[str]:
    """The instruments whose own lines a reading reads in another way."""
    other = {id_ for id_, _ in reading.in_force}
    for id_, instrument in ledger.instruments.items() if reading.accounts else ():
        if any(
            d.account and account_key(d.account, d.at) in reading.accounts for d in instrument.dates
        ):
            other.add(id_)
    return other


def _prolonged(
    ledger: Ledger, reading: Reading, found: dict[str, Force], base: dict[str, Force] | None = None
) -> dict[str, Force]:
    """The days with every prolongation that acts before the end that it moves (rule 34); what
    has ended is not prolonged."""
    if PROLONGING.isdisjoint(ledger.kinds):
        return found
    fresh: dict[str, Force] = {}
    for day, act in _prolonging(ledger, reading, found):
        term = read_term(act.attributes["term"])
        for id_ in {ref.id for ref in act.refs} & found.keys():
            own = fresh.get(id_) or force(ledger.instruments[id_], reading)
            if term is not None:
                fresh[id_] = own._replace(ended=moved_end(own.ended, day, term))
    for id_, own in fresh.items():
        found[id_] = base[id_] if base is not None and base.get(id_) == own else own
    return found


def _prolonging(ledger: Ledger, reading: Reading, found: dict[str, Force]) -> list[tuple[int, Act]]:
    """The clauses that prolong by a term under a reading, with their days, in order."""
    acts = [
        act
        for act in ledger.acts
        if act.row.id in PROLONGING and "term" in act.attributes and act.instrument in found
    ]
    days = [
        (day, act.number, act)
        for act in acts
        if taken(act.account, act.at, reading)
        and (day := _prolonging_day(act, found[act.instrument])) is not None
    ]
    return [(day, act) for day, _, act in sorted(days)]


def _prolonging_day(act: Act, found: Force) -> int | None:
    """The day on which a clause prolongs: its own, else that of its article's force."""
    if act.on is not None:
        return act.on.latest
    return force_day(found, act.article, []) if found.lines else None


def usual_day(found: Force) -> int | None:
    """The day on which every clause acts that says nothing of its own and waits for force; None
    where that depends on the article, the party or the kind."""
    if len(found.lines) != 1 or found.provisional or found.parted:
        return None
    day, line = found.lines[0]
    if line.articles is not None or line.parties is not None:
        return None
    return day
