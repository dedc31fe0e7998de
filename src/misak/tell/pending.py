"""What is open on a day: matters that are raised and not settled, with the procedure that was promised for them."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.found import distinct
from misak.ask.library import Library
from misak.booking.books import Books
from misak.effects.values import Matter
from misak.ground.days import iso
from misak.ledger.values import Act
from misak.tell.days import one
from misak.tell.facts import Facts
from misak.tell.notes import Notes
from misak.tell.rows import Held, days, held_on
from misak.tell.wording import name


def pending(
    library: Library, on: str | int | None, reading: str = "", only: frozenset[str] | None = None
) -> Json:
    """The open matters of a day (or ``only`` some of them): each with what it is about, who claims, the promised procedure and its conditions, and its clauses."""
    day = one(on)
    books = library.books(library.reading(reading))
    notes = Notes(books)
    rows = [
        _matter(books, held, day, notes)
        for held in held_on(Facts(books), day)
        if held.fact[0] == "matter"
        and held.spell.shown[0] == "open"
        and (only is None or held.fact[1] in only)
    ]
    rows.sort(key=lambda row: (str(row["since"]), str(row["id"])))
    return {"on": iso(day), "reading": books.reading.name, "matters": rows, "notes": notes.rows}


def _matter(books: Books, held: Held, day: int, notes: Notes) -> Json:
    key = held.fact
    state = books.value(key, day)
    assert isinstance(state, Matter)
    row = books.changes[key][: books.index(key, day) + 1]
    whys = distinct([*(change[2] for change in row), *books.confirmations(key, row[0][0], day)])
    acts = [why for why in whys if isinstance(why, Act)]
    conditions = dict.fromkeys(
        topic
        for act in acts
        for slot in act.row.slots
        if slot.type == "topic"
        for topic in act.slots.get(slot.name, ())
    )
    lines = books.ledger.names[key[1]].lines.get("over", ())
    over = dict.fromkeys(
        place.strip() for value, _, _ in lines for place in value.split(",") if place.strip()
    )
    over.update(
        dict.fromkeys(
            place
            for act in acts
            for slot in act.row.slots
            if slot.type == "place"
            for place in act.slots.get(slot.name, ())
        )
    )

    def told(ids: object) -> list[Json]:
        return [{"id": id_, **name(books.ledger, id_, day)} for id_ in ids]  # type: ignore[attr-defined]

    return {
        "id": key[1],
        "name": name(books.ledger, key[1], day),
        "procedure": told((state.procedure,))[0] if state.procedure else None,
        "due": iso(state.due) if state.due is not None else None,
        "past_due": state.due is not None and state.due < day,
        "conditions": told(conditions),
        "claimants": told(state.claimants),
        "over": told(over),
        **days(held),
        "notes": [notes.number(why) for why in whys],
    }
