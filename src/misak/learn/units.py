"""A unit of teaching: a lesson of the ledger, an instrument, a place, a span of years; or
everything."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ground.days import BEGINNING, FOREVER, read_date
from misak.kinds.row import Words
from misak.tell.course import course
from misak.words.fold import fold
from misak.words.nearest import nearest


class Unit(NamedTuple):
    """What questions may be about: instruments and places (none named: all), on days from
    ``since`` to before ``until``; of their clauses only some, by file and line, where ``clauses``
    names any. ``title`` is what it calls itself, where it has a name."""

    instruments: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    since: int = BEGINNING + 1
    until: int = FOREVER
    clauses: frozenset[tuple[str, int]] = frozenset()
    title: Words = Words("", "")

    def has(self, file: str, line: int) -> bool:
        """Whether a clause may be asked about."""
        return not self.clauses or (file, line) in self.clauses

    def takes(self, instrument: str, day: int, place: str = "") -> bool:
        """Whether something that an instrument says of a day, perhaps of a place, belongs to
        the unit."""
        if not self.since <= day < self.until:
            return False
        if not self.instruments and not self.places:
            return True
        return instrument in self.instruments or place in self.places


EVERYTHING = Unit()


def unit(library: Library, text: str, lessons: list[Json]) -> Unit:
    """The unit that a text names: a lesson by id or title, a unit of the course, years
    (``1908-1923``), an instrument or a place.

    Raises UnknownName.
    """
    if not text:
        return EVERYTHING
    found = (
        _years(text)
        or _lesson(library, text, lessons)
        or _course(library, text)
        or _named(library, text)
    )
    if found is None:
        known = [*library.ledger.names, *(str(one["id"]) for one in lessons)]
        raise UnknownName(text, "unit", nearest(text, known))
    return found


def _years(text: str) -> Unit | None:
    """A span of years, the last of them whole."""
    years = re.fullmatch(r"\s*(\d{3,4})\s*[-–]\s*(\d{3,4})\s*", text)
    if years is None:
        return None
    first, last = (read_date(f"{int(year):04d}-01-01") for year in years.groups())
    if first is None or last is None or first.earliest > last.earliest:
        return None
    return Unit(since=first.earliest, until=last.earliest + 366)


def _lesson(library: Library, text: str, lessons: list[Json]) -> Unit | None:
    """A lesson by its id or its title in either language."""
    for lesson in lessons:
        titles: dict[str, str] = lesson["title"]  # type: ignore[assignment]
        if fold(text) in {fold(str(lesson["id"])), *(fold(each) for each in titles.values())}:
            return of_lesson(library, lesson)._replace(title=Words(titles["en"], titles["tr"]))
    return None


def _course(library: Library, text: str) -> Unit | None:
    """A unit of the ledger, by its instruments and happenings."""
    try:
        found = course(library, text)
    except UnknownName:
        return None
    whole = of_names(library, (*found.instruments, *found.happenings))
    return whole._replace(title=_name(library, found.id))


def _named(library: Library, text: str) -> Unit | None:
    """An instrument or a place by its id or a name of any day."""
    for id_, entry in library.ledger.names.items():
        if id_ in library.ledger.instruments or entry.type == "place":
            called = {fold(id_), *(fold(name) for n in entry.namings for name in (n.tr, n.en))}
            if fold(text) in called:
                return of_names(library, (id_,))._replace(title=_name(library, id_))
    return None


def _name(library: Library, id_: str) -> Words:
    first = library.ledger.names[id_].namings[0]
    return Words(first.en, first.tr)


def of_lesson(library: Library, lesson: Json) -> Unit:
    """What the steps of a lesson show, a year before its first day to a year after its last."""
    steps: list[Json] = lesson["steps"]  # type: ignore[assignment]
    days = [found.earliest for step in steps if (found := read_date(str(step["day"]))) is not None]
    unit = of_names(library, tuple(str(step.get("sel", "")) for step in steps))
    return unit._replace(since=min(days) - 366, until=max(days) + 366)


def of_names(library: Library, ids: tuple[str, ...]) -> Unit:
    """Some instruments and places as a unit."""
    instruments = frozenset(id_ for id_ in ids if id_ in library.ledger.instruments)
    places = frozenset(
        id_
        for id_ in ids
        if id_ in library.ledger.names and library.ledger.names[id_].type == "place"
    )
    return Unit(instruments, places)
