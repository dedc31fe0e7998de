"""The world on a day: who held and who administered every place that the books cover, and who
was at war."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.found import Found
from misak.ask.library import Library
from misak.ask.questions import title
from misak.ask.readings import Unit
from misak.booking.books import Books
from misak.booking.mentions import mentioned
from misak.booking.reading import BASE
from misak.booking.slices import Subjects
from misak.ground.days import iso
from misak.kinds.effects import Attest, Effect, Lift, Move, Open, Set, Settle
from misak.ledger.values import Act, Dated, Ledger
from misak.tell.days import one
from misak.tell.facts import PLACES, Facts
from misak.tell.notes import Notes
from misak.tell.rows import Held, days, held_on
from misak.tell.wording import name, sentence, value

WARS = ("war", "hostilities")


def world(
    library: Library, on: str | int | None, reading: str = "", only: frozenset[str] | None = None
) -> Json:
    """Every place (or ``only`` some) with its holder, administrator, status and days, and the
    wars of a day (end of it).

    ``places`` are those that the books cover then, ``not_covered`` the ids of the others, without
    those that a base offers and this ledger does not follow;
    ``contested`` says that a claimant, an open matter or another reading has a different
    holder. Raises UnknownName, NotUnderstood.
    """
    day = one(on)
    books = library.books(library.reading(reading))
    facts, notes = Facts(books), Notes(books)
    names = books.ledger.names.values()
    places = sorted(e.id for e in names if e.type == "place" and (only is None or e.id in only))
    doubtful = contested(library, books, places, day)
    held = {
        row.fact: row
        for row in held_on(facts, day, [(fluent, place) for place in places for fluent in PLACES])
    }
    rows = [
        _place(books, place, held, day, notes, place in doubtful)
        for place in places
        if ("title", place) in held
    ]
    return {
        "on": iso(day),
        "reading": books.reading.name,
        "places": rows,
        "not_covered": [
            place
            for place in places
            if ("title", place) not in held and place not in library.offered
        ],
        "wars": [_war(books, row, day, notes) for fact, row in held.items() if fact[0] in WARS],
        "notes": notes.rows,
    }


def _place(
    books: Books,
    place: str,
    held: dict[tuple[str, ...], Held],
    day: int,
    notes: Notes,
    doubtful: bool,
) -> Json:
    own, governed = held["title", place], held["administration", place]
    status = [row for fact, row in held.items() if fact[0] == "status" and fact[1] == place]
    return {
        "id": place,
        "name": name(books.ledger, place, day),
        "in": books.ledger.inside.get(place),
        "title": [{"id": id_, **name(books.ledger, id_, day)} for id_ in own.spell.shown],
        "administration": [
            {"id": id_, **name(books.ledger, id_, day)} for id_ in governed.spell.shown
        ],
        "status": [
            {"id": row.spell.shown[0], "class": row.fact[2], **value(books, row.spell, day)}
            for row in status
        ],
        "contested": doubtful,
        **days(books, own),
        "notes": list(
            dict.fromkeys(notes.number(row.spell.why) for row in (own, governed, *status))
        ),
    }


def _war(books: Books, row: Held, day: int, notes: Notes) -> Json:
    first, second = row.spell.names or row.fact[1:3]
    return {
        "fluent": row.fact[0],
        "declared": row.spell.token == "yes",
        "one": {"id": first, **name(books.ledger, first, day)},
        "other": {"id": second, **name(books.ledger, second, day)},
        "sentence": sentence(books, row.fact, row.spell, day),
        **days(books, row),
        "notes": [notes.number(row.spell.why)],
    }


def contested(library: Library, books: Books, places: list[str], day: int) -> set[str]:
    """The places whose title is contested on a day, as asking for each would say; each other
    reading is booked once, for the places it reaches."""
    held = {place: title.answer(books, (place,), day, ()) for place in places}
    found = {place for place, one in held.items() if one.contested}
    acts = books.bearing.on("title", ())
    by_day, differs = books.reading == BASE, library.alternatives.differs
    for unit in library.units():
        other = unit.reading.name != books.reading.name
        if unit.rank == "contested" and other and unit.since <= day < unit.until:
            touching = _touching(books, unit, acts)
            near = _reach(library.books().ledger, touching)
            if not touching or (by_day and not differs(unit.reading, "title", near, day)):
                continue
            open_ = [place for place in places if place not in found]
            found |= _elsewhere(library, unit, near, held, open_, day)
    return found


def _touching(books: Books, unit: Unit, acts: frozenset[int]) -> list[Act]:
    """The clauses of another reading that can move a title."""
    return [
        act
        for line in unit.lines
        for act in _acts(books.ledger, line)
        if act.number in acts and not all(map(_beside, act.row.effects))
    ]


def _elsewhere(
    library: Library,
    unit: Unit,
    near: Subjects,
    held: dict[str, Found],
    places: list[str],
    day: int,
) -> set[str]:
    """The places, of those given, that another reading gives to somebody else on a day."""
    there = library.part(unit.reading, "title", near)
    asked = [place for place in places if not near or place in near[0]]
    answers = {place: title.answer(there, (place,), day, ()) for place in asked}
    return {place for place, one in answers.items() if _said(one) != _said(held[place])}


def _said(found: Found) -> tuple[object, ...]:
    return sorted(str(item.id) for item in found.values), found.covered


def _acts(ledger: Ledger, line: Act | Dated) -> list[Act]:
    """The clauses that a line of another reading is or moves: itself and what it stands under,
    or all of a dated instrument."""
    if isinstance(line, Act):
        return [line, ledger.acts[line.parent]] if line.role == "or" else [line]
    return [act for act in ledger.acts if act.instrument == line.instrument]


def _beside(effect: Effect) -> bool:
    """Whether an effect leaves titles alone: statuses and administration rest on title, never
    the other way."""
    return isinstance(effect, (Set, Lift, Attest, Move)) and effect.fluent in (
        "status",
        "administration",
    )


def _reach(ledger: Ledger, acts: list[Act]) -> Subjects:
    """The places that clauses can change, with what lies around and within, as what is asked
    about; nothing where one reaches beyond the places that it names."""
    near: set[str] = set()
    for act in acts:
        named = {
            id_
            for id_ in mentioned(ledger, act)
            if id_ in ledger.names and ledger.names[id_].type == "place"
        }
        if not named or not all(
            isinstance(effect, (Move, Open, Settle)) for effect in act.row.effects
        ):
            return ()
        for place in named:
            near |= {place, *ledger.within.get(place, ())}
            while place in ledger.inside and ledger.inside[place] not in near:
                place = ledger.inside[place]
                near.add(place)
    return (frozenset(near),)
