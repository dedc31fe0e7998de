"""Who somebody or what something is on a day: everything that the books hold of it then, fluent by fluent."""

from __future__ import annotations

from collections.abc import Iterator

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.booking.books import Books
from misak.ground.days import FOREVER, iso
from misak.kinds.row import Words
from misak.say.naming import say
from misak.tell.days import when
from misak.tell.facts import BONDS, Fact, Facts, Spell
from misak.tell.notes import Notes
from misak.tell.wording import HEADINGS, HOLDS, LANGS, Said, heading, name, sentence
from misak.words.template import fill

ASKED = {"place": ("title", "administration", "status"), "matter": ("matter",)}
LISTED = ("title", "administration")  # of a polity: the places, not a sentence for each
HELD = {"title": Words("Holds", "Sahip olduğu yerler"), "administration": Words("Administers", "Yönettiği yerler"), "lost": Words("Held, and administered by others", "Sahip olduğu, başkasının yönettiği yerler")}


def portrait(library: Library, text: str, on: str | int | None, reading: str = "") -> Json:
    """What the books hold of a place, a polity, an instrument, a matter or a topic on a day (end of it).

    ``sections`` have a ``fluent``, a ``heading`` and ``rows`` (sentence, since, until, notes; for a place the whole answers);
    ``notes`` are the clauses that the numbers stand for. Raises UnknownName, NotUnderstood.
    """
    day = when(on)
    id_ = library.index.find(text, "thing", day)
    books = library.books(library.reading(reading))
    notes = Notes(books)
    type_ = books.ledger.names[id_].type
    asked = [_asked(library, fluent, id_, day, reading) for fluent in ASKED.get(type_, ())]
    taken = {str(section["fluent"]) for section in asked}
    sections = asked + [s for s in _sections(books, id_, type_, day, notes) if s["fluent"] not in taken]
    return {"id": id_, "type": type_, "name": name(books.ledger, id_, day), "on": iso(day), "reading": books.reading.name, "sections": sections, "notes": notes.rows}


def _asked(library: Library, fluent: str, id_: str, day: int, reading: str) -> Json:
    answer = library.ask(f"{fluent}({id_})", on=day, reading=reading)
    row: Json = {"sentence": answer.sentence, "since": answer.since, "until": answer.until, "notes": [], "answer": answer.to_dict()}
    return {"fluent": fluent, "heading": heading(fluent), "rows": [row]}


def _sections(books: Books, id_: str, type_: str, day: int, notes: Notes) -> Iterator[Json]:
    facts = Facts(books)
    found: dict[str, list[tuple[Fact, Spell]]] = {}
    for fact in facts.all():
        spell = facts.on(fact, day)
        if spell is not None and spell.token and (about(books, fact, spell, id_) or about(books, fact, spell, books.state(id_))):
            found.setdefault(fact[0], []).append((fact, spell))
    if type_ == "polity":
        yield from _holdings(books, facts, id_, found, day, notes)
    for fluent in HEADINGS:
        if fluent in found and not (type_ == "polity" and fluent in LISTED):
            yield {"fluent": fluent, "heading": heading(fluent), "rows": _rows(books, found[fluent], day, notes)}


def about(books: Books, fact: Fact, spell: Spell, id_: str) -> bool:
    """Whether a fact concerns something: as an argument, as its holder, or as the value."""
    if id_ in fact[1:] or id_ in spell.shown or id_ in spell.names:
        return True
    return fact[0] in LISTED and id_ in spell.token.split("+")


def _holdings(books: Books, facts: Facts, id_: str, found: dict[str, list[tuple[Fact, Spell]]], day: int, notes: Notes) -> Iterator[Json]:
    """Places held, places of others that it administers, and its own that others administer."""
    state = books.state(id_)
    held = found.get("title", [])
    governed = [(f, s) for f, s in found.get("administration", ()) if state not in _token(facts, ("title", f[1]), day)]
    lost = [(f, s) for f, _ in held if (s := facts.on(("administration", f[1]), day)) is not None and state not in s.token.split("+")]
    for fluent, pairs in (("title", held), ("administration", governed), ("lost", lost)):
        if pairs:
            rows = [_place(books, fact, spell, day, notes, fluent == "lost") for fact, spell in pairs]
            yield {"fluent": fluent, "heading": dict(HELD[fluent]._asdict()), "rows": rows}


def _token(facts: Facts, fact: Fact, day: int) -> list[str]:
    spell = facts.on(fact, day)
    return spell.token.split("+") if spell else []


def _place(books: Books, fact: Fact, spell: Spell, day: int, notes: Notes, by: bool) -> Json:
    said = name(books.ledger, fact[1], day)
    if by:
        who = {lang: ", ".join(say(books.ledger, each, lang, day).text for each in spell.shown) for lang in LANGS}
        said = {lang: f"{said[lang]} ({who[lang]})" for lang in LANGS}
    return {"id": fact[1], "sentence": said, **_days(spell), "notes": [notes.number(spell.why)]}


def _rows(books: Books, pairs: list[tuple[Fact, Spell]], day: int, notes: Notes) -> list[Json]:
    """A sentence a fact; duties and rights of one article between the same two in one sentence."""
    if pairs[0][0][0] not in BONDS.values():
        return [{"sentence": sentence(books, fact, spell, day), **_days(spell), "notes": [notes.number(spell.why)]} for fact, spell in pairs]
    groups: dict[tuple[object, ...], list[tuple[Fact, Spell]]] = {}
    for fact, spell in pairs:
        groups.setdefault((spell.names[:2], notes.number(spell.why), spell.begin, spell.end), []).append((fact, spell))
    return [{"sentence": _bonds(books, group, day), **_days(group[0][1]), "notes": [number]} for (_, number, _, _), group in sorted(groups.items(), key=lambda g: str(g[0]))]


def _bonds(books: Books, group: list[tuple[Fact, Spell]], day: int) -> Said:
    (fact, first), ledger = group[0], books.ledger
    said = {}
    for lang in LANGS:
        slots = {"a": [say(ledger, first.names[0], lang, day)], "b": [say(ledger, first.names[1], lang, day)], "c": [say(ledger, f[3], lang, day) for f, _ in group]}
        said[lang] = fill(getattr(HOLDS[fact[0]][0], lang), slots, lang)
    return said


def _days(spell: Spell) -> Json:
    return {"since": iso(spell.begin) if spell.begin > 0 else None, "until": iso(spell.end) if spell.end < FOREVER else None}
