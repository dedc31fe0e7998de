"""Who somebody or what something is on a day: everything that the books hold of it then, fluent
by fluent."""

from __future__ import annotations

from collections.abc import Iterator

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.booking.books import Books
from misak.ground.days import iso
from misak.kinds.row import Words
from misak.tell.crowds import BONDS, Fact
from misak.tell.days import one
from misak.tell.facts import Facts, Spell
from misak.tell.notes import Notes
from misak.tell.reach import beyond
from misak.tell.rows import Held, bonds, places, sentences
from misak.tell.wording import HEADINGS, heading, name

ASKED = {"place": ("title", "administration", "status"), "matter": ("matter",)}
LISTED = ("title", "administration")  # of a polity: the places, not a sentence for each
HELD = {
    "title": Words("Holds title to", "Egemenliğinde olan yerler"),
    "administration": Words(
        "Administers for another or against him", "Başkasına ait olup yönettiği yerler"
    ),
    "signed": Words("Signed", "İmzaladıkları"),
    "lost": Words(
        "Holds, while another administers", "Egemenliğinde olup başkasının yönettiği yerler"
    ),
}


def portrait(library: Library, text: str, on: str | int | None, reading: str = "") -> Json:
    """What the books hold of a place, a polity, an instrument, a matter or a topic on a day
    (end of it).

    ``sections`` have a ``fluent``, a ``heading`` and ``rows`` (sentence, since, until, notes;
    what was asked has the whole ``answer``); ``notes`` are the clauses that the numbers stand
    for. Raises UnknownName, NotUnderstood.
    """
    day = one(on)
    id_ = library.index.find(text, "thing", day)
    books = library.books(library.reading(reading))
    notes = Notes(books)
    type_ = books.ledger.names[id_].type
    sections = [
        _asked(library, fluent, id_, day, reading, notes) for fluent in ASKED.get(type_, ())
    ]
    sections += _sections(books, id_, type_, day, notes)
    return {
        "id": id_,
        "type": type_,
        "name": name(books.ledger, id_, day),
        "on": iso(day),
        "reading": books.reading.name,
        "sections": sections,
        "notes": notes.rows,
    }


def _asked(library: Library, fluent: str, id_: str, day: int, reading: str, notes: Notes) -> Json:
    answer = library.ask(f"{fluent}({id_})", on=day, reading=reading)
    whole = answer.to_dict()
    row: Json = {
        "sentence": answer.sentence,
        "since": answer.since,
        "until": answer.until,
        "notes": [notes.add(one) for one in answer.because],
        "answer": whole,
    }
    row |= {key: whole[key] for key in ("written", "opened") if key in whole}
    return {"fluent": fluent, "heading": heading(fluent), "rows": [row]}


def _sections(books: Books, id_: str, type_: str, day: int, notes: Notes) -> Iterator[Json]:
    facts = Facts(books)
    found = _found(facts, id_, type_, day)
    state = books.state(id_)
    for fluent in ("title", "administration", *(f for f in HEADINGS if f not in LISTED)):
        if type_ == "polity" and fluent == "title":
            yield from _holdings(books, facts, state, found, day, notes)
        elif fluent in BONDS.values() and fluent in found:
            yield from bonds(books, fluent, found[fluent], id_, day, notes)
        elif type_ == "polity" and fluent == "signed":
            yield from _signed(books, id_, day, notes)
        elif fluent in found and not (type_ == "polity" and fluent in LISTED):
            rows = sentences(books, found[fluent], id_, day, notes)
            yield {"fluent": fluent, "heading": heading(fluent), "rows": rows}


def _found(facts: Facts, id_: str, type_: str, day: int) -> dict[str, list[Held]]:
    """What holds on a day of a thing, as far as the books follow it, by fluent.

    While two governments of one state stand, each has its own alone: what it ran, signed and
    fought, and the titles for which it is named (rule 27).
    """
    books = facts.books
    beside = type_ == "polity" and len(books.desk.governments(id_, day)) > 1
    own = beside and books.desk.stands(id_, day)
    found: dict[str, list[Held]] = {}
    for fact in (f for f in facts.all() if f[0] not in ASKED.get(type_, ())):
        spell = facts.on(fact, day)
        if (
            spell is None
            or not spell.token
            or not about(fact, spell, id_, "" if own else books.state(id_))
        ):
            continue
        if beyond(facts, fact, day) is None:
            found.setdefault(fact[0], []).append(Held(fact, spell, *facts.stretch(fact, day)))
    return found


def about(fact: Fact, spell: Spell, id_: str, state: str) -> bool:
    """Whether a fact concerns a thing or its state: as an argument, as its holder, or as the value.

    Without a state it must concern the very thing: a government is named by the clause.
    """
    told = {*spell.shown, *spell.names}
    if state or not spell.names:
        told |= {*fact[1:]}
    if fact[0] in LISTED and state:
        told |= {*spell.token.split("+")}
    return not told.isdisjoint({id_, state} - {""})


def _signed(books: Books, id_: str, day: int, notes: Notes) -> Iterator[Json]:
    """The treaties that somebody signed under this name, in order of days."""
    rows = []
    for found in books.ledger.instruments.values():
        force = books.expansion.forces.get(found.id)
        line = force.signed_line if force is not None else None
        if force is None or line is None or force.signed is None or force.signed > day:
            continue
        if found.class_ == "treaty" and id_ in (*found.parties, *found.participants):
            rows.append((force.signed, found.id, line))
    if rows:
        yield {
            "fluent": "signed",
            "heading": dict(HELD["signed"]._asdict()),
            "rows": [
                {
                    "id": instrument,
                    "sentence": name(books.ledger, instrument, day),
                    "since": iso(at),
                    "until": None,
                    "notes": [notes.number(line)],
                }
                for at, instrument, line in sorted(rows)
            ],
        }


def _holdings(
    books: Books, facts: Facts, state: str, found: dict[str, list[Held]], day: int, notes: Notes
) -> Iterator[Json]:
    """Places held, places of others that it administers, and its own that others administer."""
    held = found.get("title", [])
    governed = [
        h
        for h in found.get("administration", ())
        if state not in _holders(facts, ("title", h.fact[1]), day)
    ]
    lost = []
    for each in held:
        fact = ("administration", each.fact[1])
        if state not in _holders(facts, fact, day) and (spell := facts.on(fact, day)) is not None:
            lost.append(Held(fact, spell, *facts.stretch(fact, day)))

    def owner(each: Held) -> tuple[str, ...]:
        """Who holds the title to what another administers."""
        spell = facts.on(("title", each.fact[1]), day)
        return spell.shown if spell is not None else ()

    def ruler(each: Held) -> tuple[str, ...]:
        """Who administers what another holds."""
        return each.spell.shown

    for fluent, group, beside in (
        ("title", held, None),
        ("administration", governed, owner),
        ("lost", lost, ruler),
    ):
        if group:
            yield {
                "fluent": fluent,
                "heading": dict(HELD[fluent]._asdict()),
                "rows": places(books, group, day, notes, beside),
            }


def _holders(facts: Facts, fact: Fact, day: int) -> list[str]:
    spell = facts.on(fact, day)
    return spell.token.split("+") if spell else []
