"""Rights and duties in a place: they go with it to whoever holds or represents it next. VCS 12;
rule 35."""

from __future__ import annotations

from misak.booking.books import Books
from misak.effects import armistice
from misak.effects.life import Turn
from misak.effects.values import NOBODY, Bond, Key, Value
from misak.ledger.values import Act


def owed_by(books: Books, key: Key, day: int) -> str:
    """Who answers for a bond on a day: its obligor, or whoever came to stand in its place by
    holding the land or representing it.

    Only a bond in a place, of a row that passes, moves; and only where its first obligor had the
    land when it began, whoever succeeded him since, and owed it alone or with others who had: what
    all the powers owe, one of them owes for itself and not for the land that its army is in. What
    an armistice allows goes with no land: it is between those who fight. Who holds it is asked of
    the whole books of the reading, also for the part of them in which it is booked.
    """
    obligor, obligee = key[2], key[3]
    first = _first(books, key)
    begin, bond, why, _ = books.changes[first][0]
    if not isinstance(bond, Bond) or not isinstance(why, Act) or not why.row.passes:
        return obligor
    if books.ledger.instruments[why.instrument].type == armistice.TYPE:
        return obligor
    had = {each for place in bond.where for each in _states(books, place, begin, first[3])}
    if books.state(first[2]) not in had or not _together(books, first) <= had:
        return obligor
    for place in bond.where:
        whole = books.of_land(place)
        if whole.state(first[2]) not in _states(books, place, begin, first[3]):
            continue
        now = _having(whole, place, day, obligee)
        if now and whole.state(obligor) not in {whole.state(each) for each in now}:
            return now[0]
    return obligor


def _states(books: Books, place: str, day: int, obligee: str) -> set[str]:
    """The states that have the land about a place on a day."""
    whole = books.of_land(place)
    return {whole.state(each) for each in _having(whole, place, day, obligee)}


def _together(books: Books, key: Key) -> set[str]:
    """The states that owe the same to the same by one clause, from one day on."""
    begin = books.changes[key][0].day
    alike = (other for other in books.bonds(key[3]) if (other[1], *other[3:]) == (key[1], *key[3:]))
    return {books.state(other[2]) for other in alike if books.changes[other][0].day == begin}


def _first(books: Books, key: Key) -> Key:
    """The bond as it began, where it has passed to a successor since."""
    while books.changes[key][0].how is Turn.PASSED:
        key = next(old for old, heir in books.desk.heirs.items() if heir == key)
    return key


def _having(books: Books, place: str, day: int, obligee: str) -> list[str]:
    """Who has the land about a place on a day: who represents its holder, the holder, the
    administrator; never the obligee itself."""
    other = books.state(obligee)
    for each in _about(books, place, day):
        holder, administrator = books.holder(each, day), books.administrator(each, day)
        found = [
            polity
            for named in (holder, administrator)
            if named is not None and named != NOBODY
            for holding in named.split("+")
            for polity in (*_representing(books, holding, day), holding)
            if books.state(polity) != other
        ]
        if found:
            return list(dict.fromkeys(found))
    return []


def _about(books: Books, place: str, day: int) -> list[str]:
    """A place and those in which it lies; of a site, where it stands on the day and all around
    that."""
    above = books.replay.titles.above
    found = [place, *above(place)]
    for key in books.by_fluent.get("status", ()):
        value = books.value(key, day) if key[1] == place else None
        if isinstance(value, Value) and value.id in books.ledger.inside:
            found += [value.id, *above(value.id)]
    return found


def _representing(books: Books, polity: str, day: int) -> list[str]:
    """Who represents a polity on a day, as a mandatory or protector does; a union is told of
    its members (``unions``)."""
    ties = books.people.up.get(polity, ())
    return [tie.upper for tie in ties if not tie.member and tie.begin <= day < tie.end]
