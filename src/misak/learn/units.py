"""A unit of teaching: a lesson of the ledger, an instrument, a place, a span of years; or
everything."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ground.days import BEGINNING, FOREVER, read_date
from misak.words.fold import fold
from misak.words.nearest import nearest


class Unit(NamedTuple):
    """What questions may be about: instruments and places (none named: all), on days from
    ``since`` to before ``until``."""

    instruments: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    since: int = BEGINNING + 1
    until: int = FOREVER

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
    """The unit that a text names: a lesson by id or title, years (``1908-1923``), an instrument
    or a place.

    Raises UnknownName.
    """
    if not text:
        return EVERYTHING
    years = re.fullmatch(r"\s*(\d{3,4})\s*[-–]\s*(\d{3,4})\s*", text)
    if years:
        first, last = (read_date(f"{int(year):04d}-01-01") for year in years.groups())
        if first is not None and last is not None and first.earliest <= last.earliest:
            return Unit(since=first.earliest, until=last.earliest + 366)
    named = fold(text)
    for lesson in lessons:
        titles: dict[str, str] = lesson["title"]  # type: ignore[assignment]
        if named in {fold(str(lesson["id"])), *(fold(each) for each in titles.values())}:
            return of_lesson(library, lesson)
    names = library.ledger.names
    for id_, entry in names.items():
        known = {fold(id_), *(fold(w) for n in entry.namings for w in (n.tr, n.en))}
        if named in known and (id_ in library.ledger.instruments or entry.type == "place"):
            return of_names(library, (id_,))
    raise UnknownName(text, "unit", nearest(text, [*names, *(str(one["id"]) for one in lessons)]))


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
