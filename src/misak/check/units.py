"""Units of a course: each instrument, happening and conclusion that one lists must be in the
books."""

from __future__ import annotations

from misak.check.view import View
from misak.ground.faults import Fault
from misak.ledger.values import At, Name
from misak.text.attributes import listed

HOLDS = {"instruments": ("treaty", "document"), "happenings": ("event",)}
CONCLUDES = "concludes"


def check(view: View) -> list[Fault]:
    """The lines of units that name what the books do not have, or name it under the wrong word."""
    return [
        fault
        for name in view.books.ledger.names.values()
        if name.type == "unit"
        for fault in _unit(view, name)
    ]


def _unit(view: View, unit: Name) -> list[Fault]:
    concluded = {entry.id for entry in view.books.ledger.conclusions}
    found: list[Fault] = []
    for word, rows in unit.lines.items():
        for value, _, line in rows:
            at = At(unit.at.file, line)
            for each in listed(value) if word in HOLDS else ():
                found += _held(view, each, HOLDS[word], at)
            found += [
                view.fault("N301", at, each, each, "conclusion", near=tuple(sorted(concluded)))
                for each in (listed(value) if word == CONCLUDES else ())
                if each not in concluded
            ]
    return found


def _held(view: View, id_: str, types: tuple[str, ...], at: At) -> list[Fault]:
    """Nothing, or the fault of an id that is of none of these types."""
    names = view.books.ledger.names
    if id_ not in names:
        near = tuple(name.id for name in names.values() if name.type in types)
        return [view.fault("N301", at, id_, id_, types[0], near=near)]
    if names[id_].type in types:
        return []
    return [view.fault("N302", at, id_, id_, names[id_].type, types[0])]
