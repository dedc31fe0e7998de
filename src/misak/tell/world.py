"""The world on a day: who held and who administered every place that the books cover, and who was at war."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.ask.questions import title
from misak.booking.books import Books
from misak.booking.slices import bearing
from misak.ground.days import iso
from misak.ledger.values import Act
from misak.tell.days import when
from misak.tell.facts import PLACES, Facts
from misak.tell.notes import Notes
from misak.tell.rows import Held, days, held_on
from misak.tell.wording import name, sentence, value

WARS = ("war", "hostilities")


def world(library: Library, on: str | int | None, reading: str = "") -> Json:
    """Every place with its holder, administrator, status and days, and the wars of a day (end of it).

    ``places`` are those that the books cover then, ``not_covered`` the ids of the others; ``contested`` says that a claimant,
    an open matter or another reading has a different holder. Raises UnknownName, NotUnderstood.
    """
    day = when(on)
    books = library.books(library.reading(reading))
    facts, notes = Facts(books), Notes(books)
    places = sorted(entry.id for entry in books.ledger.names.values() if entry.type == "place")
    doubtful = contested(library, books, places, day)
    held = {row.fact: row for row in held_on(facts, day, [(fluent, place) for place in places for fluent in PLACES])}
    rows = [_place(books, place, held, day, notes, place in doubtful) for place in places if ("title", place) in held]
    return {
        "on": iso(day), "reading": books.reading.name, "places": rows, "not_covered": [p for p in places if ("title", p) not in held],
        "wars": [_war(books, row, day, notes) for fact, row in held.items() if fact[0] in WARS], "notes": notes.rows,
    }


def _place(books: Books, place: str, held: dict[tuple[str, ...], Held], day: int, notes: Notes, doubtful: bool) -> Json:
    own, governed = held["title", place], held["administration", place]
    status = [row for fact, row in held.items() if fact[0] == "status" and fact[1] == place]
    return {
        "id": place, "name": name(books.ledger, place, day), "in": books.ledger.inside.get(place),
        "title": [{"id": id_, **name(books.ledger, id_, day)} for id_ in own.spell.shown],
        "administration": [{"id": id_, **name(books.ledger, id_, day)} for id_ in governed.spell.shown],
        "status": [{"id": row.spell.shown[0], "class": row.fact[2], **value(books, row.spell, day)} for row in status],
        "contested": doubtful, **days(own), "notes": list(dict.fromkeys(notes.number(row.spell.why) for row in (own, governed, *status))),
    }


def _war(books: Books, row: Held, day: int, notes: Notes) -> Json:
    first, second = row.spell.names or row.fact[1:3]
    return {
        "fluent": row.fact[0], "declared": row.spell.token == "yes", "one": {"id": first, **name(books.ledger, first, day)},
        "other": {"id": second, **name(books.ledger, second, day)}, "sentence": sentence(books, row.fact, row.spell, day), **days(row), "notes": [notes.number(row.spell.why)],
    }


def contested(library: Library, books: Books, places: list[str], day: int) -> set[str]:
    """The places whose title is contested on a day, as asking for each would say; each other reading is booked once for all."""
    held = {place: title.answer(books, (place,), day, ()) for place in places}
    found = {place for place, one in held.items() if one.contested}
    acts = bearing(books.ledger, "title", ())
    instruments = {act.instrument for act in books.ledger.acts if act.number in acts}
    for unit in library.units():
        if unit.rank != "contested" or not unit.since <= day < unit.until or unit.reading.name == books.reading.name:
            continue
        if any(line.number in acts or line.parent in acts if isinstance(line, Act) else line.instrument in instruments for line in unit.lines):
            there = library.part(unit.reading, "title", ())
            elsewhere = {place: title.answer(there, (place,), day, ()) for place in places if place not in found}
            found |= {place for place, one in elsewhere.items() if {v.id for v in one.values} != {v.id for v in held[place].values} or one.covered != held[place].covered}
    return found
