"""A unit of a course, as the ledger lists it: the instruments and happenings that it treats,
and what it concludes."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.library import Library
from misak.booking.mentions import mentioned
from misak.ledger.values import Act
from misak.text.attributes import listed


class Course(NamedTuple):
    """A unit: ids of instruments (treaties and documents), of happenings and of conclusions, in
    its own order."""

    id: str
    instruments: tuple[str, ...]
    happenings: tuple[str, ...]
    conclusions: tuple[str, ...]


def course(library: Library, text: str) -> Course:
    """The unit that a text names by its id or a name in either language; raises UnknownName."""
    id_ = library.index.find(text, "unit", 0)
    lines = library.ledger.names[id_].lines

    def of(word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(i for value, _, _ in lines.get(word, ()) for i in listed(value)))

    return Course(id_, of("instruments"), of("happenings"), of("concludes"))


def acts_of(library: Library, unit: Course) -> list[Act]:
    """The clauses of everything that a unit treats."""
    wanted = {*unit.instruments, *unit.happenings}
    return [act for act in library.ledger.acts if act.instrument in wanted]


def about(library: Library, unit: Course, type_: str) -> frozenset[str]:
    """What the clauses of a unit name of one type of the gazetteer: its places, its matters."""
    names = library.ledger.names
    return frozenset(
        id_
        for act in acts_of(library, unit)
        for id_ in (
            *mentioned(library.ledger, act),
            *(value for row in act.slots.values() for value in row),
        )
        if id_ in names and names[id_].type == type_
    )


def within(library: Library, text: str, type_: str) -> frozenset[str] | None:
    """What a named unit is about, or None where no unit is named: everything; raises
    UnknownName."""
    return about(library, course(library, text), type_) if text else None
