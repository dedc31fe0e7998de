"""Days that contradict one another: force before signature, ends before beginnings, causes
after effects, old calendars."""

from __future__ import annotations

from misak.booking.force import RESERVED, Force
from misak.check.view import View
from misak.ground.calendars import read_calendar
from misak.ground.days import iso
from misak.ground.faults import Fault
from misak.kinds.keys import DATED
from misak.ledger.bounds import bounds
from misak.ledger.values import Dated, Instrument
from misak.text.attributes import listed, read_attributes, split


def check(view: View) -> list[Fault]:
    """The faults of all dated lines."""
    found: list[Fault] = []
    for id_, instrument in view.books.ledger.instruments.items():
        force = view.books.expansion.forces[id_]
        if force.signed is None or not instrument.sides:
            found += _needed(view, instrument, force)
        if force.signed is not None and not _usual(instrument, force, force.signed):
            line = force.signed_line  # of a day that is not known exactly the first that it may be
            found += _order(view, instrument, force, line.when.earliest if line else force.signed)
        found += _bounded(view, instrument)
        scoped = [line for line in instrument.dates if line.articles or line.under or line.parties]
        if scoped:
            found += _scopes(view, instrument, scoped)
    return found + _calendars(view)


def _needed(view: View, instrument: Instrument, force: Force) -> list[Fault]:
    found = []
    if force.signed is None:
        found.append(view.fault("D406" if instrument.class_ == "treaty" else "D408", instrument.at))
    if instrument.class_ == "treaty" and not instrument.sides:
        found.append(view.fault("D407", instrument.at))
    return found


def _usual(instrument: Instrument, force: Force, signed: int) -> bool:
    """Signed, in force afterwards, and no more said: as most are, in order."""
    return (
        not (force.ended or force.provisional or instrument.cites or instrument.causes)
        and len(force.lines) == 1
        and force.lines[0][0] >= signed
    )


def _order(view: View, instrument: Instrument, force: Force, signed: int) -> list[Fault]:
    """Days of one instrument that stand in the wrong order, and against those that it names."""
    found = []
    for day, line in (*force.lines, *force.provisional):
        if day < signed and not line.when.text.count("/"):
            found.append(view.fault("D403", line.at, line.when.text, iso(day), iso(signed)))
    begin = min((day for day, _ in force.lines), default=signed)
    for day, how, line in force.ended:
        if day < begin and how != RESERVED:
            found.append(view.fault("D404", line.at, line.when.text, iso(day), iso(begin)))
    last = max((day for day, _ in force.lines), default=signed)
    return found + _cites(view, instrument, signed, last) + _causes(view, instrument, signed)


def _cites(view: View, instrument: Instrument, signed: int, last: int) -> list[Fault]:
    """What it cites was signed later than it was signed, and than it came into force."""
    found = []
    for cited in instrument.cites:
        other = view.books.expansion.forces.get(cited)
        day = other.signed if other is not None else None
        if day is not None and day > max(signed, last):
            at = view.key(instrument, "cites")
            found.append(view.fault("D405", at, cited, cited, iso(day), iso(signed)))
    return found


def _causes(view: View, instrument: Instrument, signed: int) -> list[Fault]:
    """What is to explain it began later."""
    found = []
    for cause in instrument.causes:
        other = view.books.expansion.forces.get(cause.id)
        if other is None or other.signed is None:
            continue
        dates = view.books.ledger.instruments[cause.id].dates
        if min((d.when.earliest for d in dates), default=0) > signed:
            day = iso(other.signed)
            found.append(view.fault("D409", cause.at, cause.id, cause.id, day, iso(signed)))
    return found


def _bounded(view: View, instrument: Instrument) -> list[Fault]:
    """A dated line that goes on until what is neither a day nor known."""
    names = view.books.ledger.names
    return [
        view.fault("N301", line.at, line.until, line.until, "thing", near=tuple(names))
        for line in instrument.dates
        if line.until and not bounds(line.until, names)
    ]


def _scopes(view: View, instrument: Instrument, scoped: list[Dated]) -> list[Fault]:
    """A dated line for an article or a party that the instrument does not have."""
    found: list[Fault] = []
    known = {*instrument.parties, *instrument.participants}
    known |= {m for p in known for m, _, _, _ in view.books.ledger.groups.get(p, ())}
    bound = view.books.ledger.states
    states = {bound.get(p, p) for p in known}  # by the name of any of its days (rule 34)
    for line in scoped:
        for article in sorted(
            (line.articles or frozenset()) | ({line.under} if line.under else set())
        ):
            if article not in instrument.articles:
                found.append(
                    view.fault("D410", line.at, article, article, near=tuple(instrument.articles))
                )
        for party in sorted(line.parties or ()):
            if instrument.class_ == "treaty" and bound.get(party, party) not in states:
                found.append(view.fault("D411", line.at, party, party, near=tuple(sorted(known))))
    return found


def _calendars(view: View) -> list[Fault]:
    """A date that stands in its old calendar too must be the same day (Hijri: a day to either
    side)."""
    found = []
    for document in view.loaded.documents.values():
        for field in document.fields:
            if ";" not in field.value or field.key not in DATED:
                continue
            head, *rest = split(field.value)
            attributes, _ = read_attributes(rest)
            day = head.partition(",")[0].strip()
            for calendar in ("julian", "rumi", "hijri"):
                if calendar in attributes:
                    when = read_calendar(f"{calendar} {listed(attributes[calendar])[0]}")
                    spot = document.find(field.line, attributes[calendar], field.column)
                    if when is None:
                        found.append(Fault("D401", spot, (attributes[calendar],)))
                    elif not any(
                        when.earliest <= d <= when.latest
                        for d in _days(view, document.path, field.line)
                    ):
                        found.append(
                            Fault(
                                "D402",
                                spot,
                                (f"{calendar} {attributes[calendar]}", iso(when.earliest), day),
                            )
                        )
    return found


def _days(view: View, file: str, line: int) -> list[int]:
    return [
        d
        for i in view.books.ledger.instruments.values()
        if i.at.file == file
        for one in i.dates
        if one.at.line == line
        for d in (one.when.earliest, one.when.latest)
    ]
