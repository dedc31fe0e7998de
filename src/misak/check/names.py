"""Names: those that nothing defines, cycles of places and successions, polities outside their
days, lines of the gazetteer."""

from __future__ import annotations

from misak.check.view import View
from misak.ground.days import FOREVER, iso, read_date
from misak.ground.faults import Fault
from misak.kinds.catalogue import BY_ID, ROWS
from misak.ledger.coverage import coverage
from misak.ledger.persons import members
from misak.ledger.values import At, Instrument, Name
from misak.text.attributes import listed

REFERS = {
    "in": "place",
    "continues": "polity",
    "represented-by": "polity",
    "member-of": "polity",
    "member": "polity",
    "takes": "account",
    "over": "place",
}
HOLDERS = ("polity", "people", "group")
POLITIES = {row.id: tuple(slot.name for slot in row.slots if slot.type == "polity") for row in ROWS}
ALWAYS = (0, FOREVER)
PARTIES = ("polity", "group")


def check(view: View) -> list[Fault]:
    """The faults of names."""
    found: list[Fault] = []
    for name in view.books.ledger.names.values():
        if name.lines:
            found += _lines(view, name)
    for instrument in view.books.ledger.instruments.values():
        found += _mentions(view, instrument)
    return found + _cycles(view) + _opened(view) + _lives(view) + _signed(view)


def _unknown(view: View, id_: str, types: tuple[str, ...], at: At) -> list[Fault]:
    names = view.books.ledger.names
    if id_ in names and names[id_].type in types:
        return []
    if id_ in names:
        return [view.fault("N302", at, id_, id_, names[id_].type, types[0])]
    return [
        view.fault(
            "N301",
            at,
            id_,
            id_,
            types[0],
            near=tuple(n.id for n in names.values() if n.type in types),
        )
    ]


def _lines(view: View, name: Name) -> list[Fault]:
    """Each line of a gazetteer entry: what it refers to, and its dates."""
    found: list[Fault] = []
    for word, rows in name.lines.items():
        for value, _, line in rows:
            found += _entry_line(view, name, word, (value, At(name.at.file, line)))
    begin, end = view.books.people.spans.get(name.id, (0, FOREVER))
    if end <= begin:
        found.append(view.fault("D404", name.at, "", iso(end), iso(begin)))
    return found


def _entry_line(view: View, name: Name, word: str, said: tuple[str, At]) -> list[Fault]:
    value, at = said
    if word in REFERS:
        first = (value.split() or [""])[0].rstrip(",")
        ids = listed(value) if word in ("takes", "over") else (first,)
        return [fault for each in ids for fault in _unknown(view, each, (REFERS[word],), at)]
    if word == "held-by":
        return _unknown(view, value.split()[0], HOLDERS, at)
    if word == "covers":
        return _searched(view, value, at)
    if word == "opens":
        return _opening(view, value, at)
    if word == "point" and not _point(value):
        return [view.fault("N313", at, value, value)]
    return []


PARTNERS = ("polity", "group", "treaty", "document", "event")


def _searched(view: View, value: str, at: At) -> list[Fault]:
    """The states that a line of coverage speaks of: polities, or states that governments share;
    behind *with* also groups, of which somebody is a member, and papers and happenings, which
    somebody recognises."""
    states = set(view.books.ledger.states.values())
    said = coverage(value)
    return [
        fault
        for ids, types in ((said.states, ("polity",)), (said.partners, PARTNERS))
        for id_ in ids
        if id_ not in states
        for fault in _unknown(view, id_, types, at)
    ]


def _opening(view: View, value: str, at: At) -> list[Fault]:
    """Who held a place, and from which day."""
    head, _, day = value.rpartition(" ")
    found = []
    if read_date(day) is None or not head:
        found.append(view.fault("D401", at, day, day))
    for each in listed(head):
        found += [] if each == "nobody" else _unknown(view, each, ("polity",), at)
    return found


def _point(value: str) -> bool:
    parts = value.split()
    try:
        lat, lon = (float(part) for part in parts)
    except ValueError:
        return False
    return abs(lat) <= 90 and abs(lon) <= 180


def _above(names: dict[str, Name], id_: str, word: str) -> str:
    """What a name says that it lies in, or continues; empty where it says nothing."""
    entry = names.get(id_)
    return entry.lines[word][0][0].split()[0] if entry is not None and word in entry.lines else ""


def _circles(names: dict[str, Name], word: str) -> list[list[str]]:
    """The circles of *lies in* or *continues*: each name is walked through once, however long
    the chains are."""
    done: set[str] = set()
    found = []
    for start in (id_ for id_, name in names.items() if word in name.lines):
        path: dict[str, int] = {}
        at = start
        while at and at not in done and at not in path:
            path[at] = len(path)
            at = _above(names, at, word)
        if at in path:
            found.append(list(path)[path[at] :])
        done.update(path)
    return found


def _cycles(view: View) -> list[Fault]:
    """Places that lie within themselves, polities that continue themselves."""
    names = view.books.ledger.names
    found = []
    for word, code in (("in", "N306"), ("continues", "N307")):
        for circle in _circles(names, word):
            for place, id_ in enumerate(circle):
                name = names[id_]
                told = " → ".join([*circle[place:], *circle[:place], id_])
                at = At(name.at.file, name.lines[word][0][2])
                found.append(view.fault(code, at, "", id_, told))
    return found


def _mentions(view: View, instrument: Instrument) -> list[Fault]:
    found: list[Fault] = []

    def line(key: str, word: str) -> At:
        return _line(view, instrument, key, word)

    names = view.books.ledger.names
    for key, polities in (("parties", instrument.parties), ("takes-part", instrument.participants)):
        for polity in polities:
            if polity not in names or names[polity].type not in PARTIES:
                found += _unknown(view, polity, PARTIES, line(key, polity))
    for polity, _, at in instrument.signatories:
        found += _unknown(view, polity, ("polity",), at)
    for cause in instrument.causes:
        found += _unknown(view, cause.id, ("event", "treaty", "document"), cause.at)
        target = view.books.ledger.instruments.get(cause.id)
        if target and cause.article and cause.article not in target.articles:
            found.append(
                view.fault(
                    "N305",
                    cause.at,
                    cause.article,
                    cause.id,
                    cause.article,
                    near=tuple(target.articles),
                )
            )
    for cited in instrument.cites:
        found += _unknown(view, cited, ("treaty", "document", "event"), line("cites", cited))
    for _item, labels, at in instrument.numbering:
        for label in labels:
            if label not in instrument.articles:
                found.append(
                    view.fault(
                        "N305", at, label, instrument.id, label, near=tuple(instrument.articles)
                    )
                )
    if instrument.place:
        found += _unknown(view, instrument.place, ("place",), line("place", instrument.place))
    return found


def _opened(view: View) -> list[Fault]:
    """Places that no line opens and that lie in none that is opened; of those that only a base
    offers the ones that a clause gives, takes or runs: a river on which somebody has a right to
    sail is nobody's to open."""
    above, changes = view.books.replay.titles.above, view.books.changes
    acts = view.books.ledger.acts if view.loaded.offered else ()
    named = {
        each
        for act in acts
        if BY_ID[act.row.id].family == "territory"
        for values in act.slots.values()
        for each in values
    }
    closed = [
        name
        for name in view.books.ledger.names.values()
        if name.type == "place"
        and ("title", name.id) not in changes
        and (name.id not in view.loaded.offered or name.id in named)
    ]
    return [
        view.fault("B510", name.at, "", name.id)
        for name in closed
        if not any(("title", place) in changes for place in above(name.id))
    ]


def _signed(view: View) -> list[Fault]:
    """Parties and participants that do not stand on the day of signature: *China* of 1858 is not
    the one of today. Who comes to it later accedes, or succeeds, by a line of his own."""
    found: list[Fault] = []
    spans = view.books.people.spans
    for instrument in view.books.ledger.instruments.values():
        day = view.books.expansion.forces[instrument.id].signed
        if not day:
            continue
        later = {
            p for line in instrument.dates if line.key == "acceded" for p in line.parties or ()
        }
        for key, who in (("parties", instrument.parties), ("takes-part", instrument.participants)):
            for polity in who:
                begin, end = spans.get(polity, ALWAYS)
                if polity not in later and not begin <= day <= end:
                    at = _line(view, instrument, key, polity)
                    found.append(view.fault("N303", at, polity, polity, iso(day)))
    return found


def _line(view: View, instrument: Instrument, key: str, word: str) -> At:
    """The line of a front matter that names something."""
    document = view.loaded.documents[instrument.at.file]
    lines = (f.line for f in document.fields if f.key == key and word in f.value)
    return next((At(document.path, line) for line in lines), instrument.at)


def _lives(view: View) -> list[Fault]:
    """Polities that a clause names outside their days, and groups that have no members on its
    day."""
    found: list[Fault] = []
    spans = view.books.people.spans
    groups = view.books.ledger.groups
    first, last = view.books.expansion.span
    if not groups and all(begin <= first and last <= end for begin, end in spans.values()):
        return []  # all live through all that is booked
    days = view.books.expansion.days
    for act in view.books.ledger.acts:
        day = days.get(act.number)
        if day is None:
            continue
        slots = act.slots
        for slot in POLITIES[act.row.id]:
            if slot not in slots:
                continue
            for polity in slots[slot]:
                begin, end = spans.get(polity, ALWAYS)
                if polity in groups and not members(view.books.ledger, polity, day):
                    found.append(view.fault("N312", act.at, polity, polity, iso(day)))
                elif not begin <= day <= end:
                    found.append(view.fault("N303", act.at, polity, polity, iso(day)))
    return found
