"""What is open on a day: matters that are raised and not settled, with the procedure that was
promised for them."""

from __future__ import annotations

from collections.abc import Iterable

from misak.ask.answer import Json
from misak.ask.found import distinct
from misak.ask.horizon import of_fact
from misak.ask.library import Library
from misak.ask.others import why_so
from misak.ask.waiting import Waiting, waiting
from misak.booking.books import Books
from misak.effects.values import Matter
from misak.ground.days import iso
from misak.ground.langs import LANGS
from misak.ledger.values import Act
from misak.say.clauses import sentence
from misak.tell.crowds import Fact
from misak.tell.days import one
from misak.tell.facts import Facts
from misak.tell.notes import Notes
from misak.tell.rows import Held, days, held_on
from misak.tell.wording import name


def pending(
    library: Library, on: str | int | None, reading: str = "", only: frozenset[str] | None = None
) -> Json:
    """The open matters of a day (or ``only`` some of them).

    Each has what it is about, who claims, the promised procedure and its conditions, and its
    clauses. ``not_followed`` are those that were open when the books last followed them, with that
    day (rule 32), ``waiting`` the clauses that wait for what has not come (rule 40).
    """
    day = one(on)
    books = library.books(library.reading(reading))
    facts, notes = Facts(books), Notes(books)
    asked = [f for f in facts.all() if f[0] == "matter" and (only is None or f[1] in only)]
    rows = [
        _matter(books, held, day, notes)
        for held in held_on(facts, day)
        if held.fact in asked and held.spell.shown[0] == "open"
    ]
    rows.sort(key=lambda row: (str(row["since"]), str(row["id"])))
    return {
        "on": iso(day),
        "reading": books.reading.name,
        "matters": rows,
        "not_followed": _left(facts, asked, day),
        "waiting": []
        if only is not None
        else [_waits(books, one, notes) for one in waiting(books, day)],
        "notes": notes.rows,
    }


def _waits(books: Books, one: Waiting, notes: Notes) -> Json:
    """A clause that waits, with what it says and what it waits for."""
    return {
        "sentence": {lang: sentence(books.ledger, one.act, lang, one.since) for lang in LANGS},
        "for": why_so(one.reason),
        "since": iso(one.since),
        "until": None,
        "notes": [notes.number(one.act)],
    }


def _left(facts: Facts, asked: Iterable[Fact], day: int) -> list[Json]:
    """The matters that the books do not follow to a day and that were open on the last that they
    do."""
    books, found = facts.books, list[Json]()
    for fact in asked:
        edge = of_fact(books, fact, None, day)
        spell = facts.on(fact, edge.day - 1) if edge is not None else None
        if edge is not None and spell is not None and spell.shown[:1] == ("open",):
            last = edge.day - 1
            found.append(
                {"id": fact[1], "name": name(books.ledger, fact[1], day), "followed": iso(last)}
            )
    return found


def _matter(books: Books, held: Held, day: int, notes: Notes) -> Json:
    """One open matter as a row."""
    key = held.fact
    state = books.value(key, day)
    assert isinstance(state, Matter)
    row = books.changes[key][: books.index(key, day) + 1]
    whys = distinct([*(change[2] for change in row), *books.confirmations(key, row[0][0], day)])
    acts = [why for why in whys if isinstance(why, Act)]

    def told(ids: Iterable[str]) -> list[Json]:
        return [{"id": id_, **name(books.ledger, id_, day)} for id_ in ids]

    return {
        "id": key[1],
        "name": name(books.ledger, key[1], day),
        "procedure": told((state.procedure,))[0] if state.procedure else None,
        "due": iso(state.due) if state.due is not None else None,
        "past_due": state.due is not None and state.due < day,
        "conditions": told(_named(acts, "topic")),
        "claimants": told(state.claimants),
        "over": told(dict.fromkeys([*_over(books, key[1]), *_named(acts, "place")])),
        **days(books, held),
        "notes": [notes.number(why) for why in whys],
    }


def _over(books: Books, matter: str) -> list[str]:
    """The places that a matter is about, by its entry."""
    lines = books.ledger.names[matter].lines.get("over", ())
    return [each.strip() for value, _, _ in lines for each in value.split(",") if each.strip()]


def _named(acts: list[Act], type_: str) -> list[str]:
    """What clauses name in their slots of a type, each once."""
    found = [
        id_
        for act in acts
        for slot in act.row.slots
        if slot.type == type_
        for id_ in act.slots.get(slot.name, ())
    ]
    return list(dict.fromkeys(found))
