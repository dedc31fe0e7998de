"""Lines about the life of an instrument that cannot be meant: for nobody, renewed without a
term, prolonged after its end. Rule 34."""

from __future__ import annotations

from misak.booking.prolonged import PROLONGING
from misak.check.view import View
from misak.effects.life import Turn
from misak.ground.days import iso
from misak.ground.faults import Fault
from misak.ledger.values import Act, Dated, Instrument

FOR_WHOM = ("acceded", "reserves", "objects")  # lines that say nothing without a party


def check(view: View) -> list[Fault]:
    """The faults of such lines, and of clauses that prolong what has ended."""
    found: list[Fault] = []
    for instrument in view.books.ledger.instruments.values():
        for line in instrument.dates:
            if line.key in FOR_WHOM or line.renews:
                found += _line(view, instrument, line)
    if not PROLONGING.isdisjoint(view.books.ledger.kinds):
        for act in view.books.ledger.acts:
            if act.row.id in PROLONGING and "term" in act.attributes:
                found += _prolongs(view, act)
    return found


def _line(view: View, instrument: Instrument, line: Dated) -> list[Fault]:
    """What is missing in one line, or said twice."""
    if line.renews and not line.term:
        return [view.fault("D424", line.at, line.renews)]
    if line.key not in FOR_WHOM:
        return []
    if not line.parties or (line.key == "objects" and not line.to):
        return [view.fault("D421", line.at, line.when.text, line.key)]
    if line.key != "acceded":
        return _strange(view, instrument, line)
    document = view.loaded.documents[instrument.at.file]
    first = {
        part.strip()
        for field in document.fields
        if field.key in ("parties", "taraflar")
        for side in field.value.split("|")
        for part in side.split(",")
    }
    return [view.fault("D425", line.at, p, p) for p in sorted(line.parties & first)]


def _strange(view: View, instrument: Instrument, line: Dated) -> list[Fault]:
    """Whom a line names that is no party, by the name of any of its days (rule 34)."""
    states = view.books.ledger.states
    parties = line.parties or frozenset()
    known = {*instrument.parties, *(parties if line.key == "objects" else ())}
    sides = {states.get(p, p) for p in known}
    named = sorted({*parties, *(line.to or ())})
    return [view.fault("D411", line.at, p, p) for p in named if states.get(p, p) not in sides]


def _prolongs(view: View, act: Act) -> list[Fault]:
    """A prolongation that acts when its instrument has ended for all, and was not revived."""
    day = view.books.expansion.days.get(act.number)
    found = []
    for ref in act.refs if day is not None else ():
        over = 0
        for at, articles, parties, how, _ in sorted(
            view.books.replay.endings.get(ref.id, ()), key=lambda one: one[0]
        ):
            if at <= (day or 0) and articles is None and parties is None:
                over = 0 if how == Turn.REVIVED else at
        if over:
            found.append(view.fault("D422", act.at, ref.id, ref.id, iso(over)))
    return found
