"""A unit of teaching as a page of its own: which instruments it tells, and on which days."""

from __future__ import annotations

from misak.ask.library import Library
from misak.atlas.scope import Scope
from misak.ground.days import BEGINNING, FOREVER
from misak.learn.units import Unit
from misak.ledger.values import Act

YEAR = 366  # days that are shown before the first and after the last of a unit


def scoped(library: Library, unit: Unit, id_: str, title: dict[str, str]) -> Scope:
    """What the page of a unit tells: its instruments (of places and years all that speak of them),
    the places that they name, and its own days, else a year around theirs."""
    instruments = unit.instruments | _speaking(library, unit)
    shown = [day for each in instruments for day in _days(library, each)]
    first = unit.since if unit.since > BEGINNING + 1 else 0
    since = first or min(shown, default=BEGINNING + YEAR) - YEAR
    until = unit.until % FOREVER or max(shown, default=since + YEAR) + YEAR
    named = {
        place
        for act in library.ledger.acts
        if act.instrument in instruments
        for place in _places(library, act)
    }
    return Scope(id_, title, frozenset(instruments), unit.places | named, since, until)


def _speaking(library: Library, unit: Unit) -> set[str]:
    """The instruments that speak of the places of a unit; of years, those that are of them."""
    if unit.instruments and not unit.places:
        return set()
    days = {id_: found for id_ in library.ledger.instruments if (found := _days(library, id_))}
    own = {id_ for id_, found in days.items() if unit.since <= found[0] < unit.until}
    if not unit.places:
        return own
    acts = library.ledger.acts
    return own & {act.instrument for act in acts if unit.places & {*_places(library, act)}}


def _days(library: Library, id_: str) -> list[int]:
    """The days of an instrument: of its signature, else of its happening."""
    dates = library.ledger.instruments[id_].dates
    found = [line.when.earliest for line in dates if line.account is None]
    return found if found and 0 < found[0] < FOREVER else []


def _places(library: Library, act: Act) -> list[str]:
    """The places that a clause names."""
    names = library.ledger.names
    found = [each for slot in act.slots.values() for each in slot if each in names]
    return [each for each in found if names[each].type == "place"]
