"""What the server answers, without the server: each question as plain data, the same as the command
line's ``--json``."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ask.refusal import refused as fault_of
from misak.ground.days import iso
from misak.ground.langs import LANGS
from misak.ledger.values import Name
from misak.say.faults import data
from misak.say.naming import title
from misak.tell.portrait import portrait
from misak.tell.whatif import suppose, whatif
from misak.tell.world import world


class Reply(NamedTuple):
    """A status of HTTP and what to say."""

    status: int
    body: Json


def ask(library: Library, q: str, on: str, reading: str) -> Json:
    """One question, one answer with its reasons: ``misak ask --json``."""
    return library.ask(q, on=on or None, reading=reading).to_dict()


def on_day(library: Library, date: str, reading: str) -> Json:
    """Who held and administered every place, and who was at war: ``misak world --json``."""
    return world(library, date, reading)


def instruments(library: Library) -> Json:
    """All treaties, documents and happenings, with the days of signature and of force."""
    forces = library.books().expansion.forces
    return {
        "instruments": [
            {
                "id": id_,
                "class": one.class_,
                "type": one.type,
                "title": {lang: title(library.ledger, id_, lang) for lang in LANGS},
                "signed": iso(found.signed) if (found := forces[id_]).signed else None,
                "in_force": iso(min(day for day, _ in found.lines)) if found.lines else None,
                "parties": list(one.parties),
                "articles": list(one.articles),
            }
            for id_, one in library.ledger.instruments.items()
        ]
    }


def places(library: Library) -> Json:
    """All places, with their names, points and codes."""
    ledger = library.ledger
    return {
        "places": [
            {
                "id": name.id,
                "name": {lang: title(ledger, name.id, lang) for lang in LANGS},
                "inside": ledger.inside.get(name.id),
                "point": _point(name),
                "codes": dict(
                    value.split(None, 1)
                    for value, _, _ in name.lines.get("code", ())
                    if " " in value
                ),
            }
            for name in sorted(ledger.names.values())
            if name.type == "place"
        ]
    }


def _point(name: Name) -> list[float] | None:
    """The point of a place, where the gazetteer has one that can be read."""
    written = name.lines.get("point", [("", {}, 0)])[0][0].split()
    try:
        return [float(part) for part in written] if len(written) == 2 else None
    except ValueError:
        return None


def who(library: Library, name: str, on: str, reading: str) -> Json:
    """What the books hold of an instrument, a place or a polity on a day: ``misak who --json``."""
    return portrait(library, name, on or None, reading)


def supposed(library: Library, without: list[str], in_force: list[str], reading: str) -> Json:
    """What would be otherwise: ``misak whatif --json``."""
    return whatif(library, suppose(library, without, in_force, reading))


def refused(error: Exception) -> Reply:
    """A question that cannot be answered, as a fault: 404 for a name that the books do not know,
    400 for what is not understood."""
    if isinstance(error, UnknownName):
        return Reply(404, {"fault": data(fault_of(error))})
    if isinstance(error, NotUnderstood):
        return Reply(400, {"fault": data(fault_of(error))})
    raise error
