"""The payload: everything that the page reads, as plain data. Its JSON Schema
(``payload.schema.json``) is the contract with the front end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas.entries import cases_used, instruments, names
from misak.atlas.facts import Told, confirmations, difference, facts, force, inherited
from misak.atlas.lessons import lessons
from misak.atlas.reasons import Reasons
from misak.atlas.scope import Scope, bare
from misak.atlas.shapes import ground, mapping, topology
from misak.atlas.standing import Favours, Obligations, unfollowed
from misak.atlas.worlds import World, worlds
from misak.booking.books import Books
from misak.ground.langs import LANGS
from misak.kinds.catalogue import BY_ID
from misak.kinds.questions import ROWS, VALUES
from misak.kinds.row import Says
from misak.ledger.folders import files
from misak.tell.bibliography import fields as fields_of
from misak.tell.cite import cite, cite_view
from misak.tell.conclusions import asked
from misak.tell.course import course
from misak.words.template import in_both_numbers

FORMAT = "misak-atlas-1"
DERIVED = ("nobody", "occupied", "administered")  # values that the page derives
SHOWN = (
    "title",
    "url",
    "doi",
    "year",
    "date",
    "journal",
    "volume",
    "pages",
    "publisher",
)  # of a source
SCHEMA = Path(__file__).resolve().parent / "payload.schema.json"


@cache
def schema() -> Json:
    """The JSON Schema of the payload."""
    found: Json = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return found


def payload(
    library: Library,
    roots: tuple[Path, ...],
    version: str,
    *,
    shaped: bool = True,
    scope: Scope | None = None,
) -> Json:
    """The payload of a ledger that lies under some folders; ``shaped`` adds the geometry.

    A ``scope`` leaves only what one unit needs: the map of its days, its instruments, and short
    entries of the others that are named. Raises ValueError where a ``shapes.json`` cannot be read.
    """
    books, ledger = library.books(), library.ledger
    keys = sorted(books.changes if scope is None else scope.keys(books))
    own = instruments(books, None if scope is None else scope.instruments)
    reasons = Reasons({said for row in own.values() for said in _said(row)})
    concluded = _conclusions(library, scope)  # books some of the worlds, which are told below
    owed = Obligations()
    of = Told(
        keys, {id_: force(books, id_) for id_ in ledger.instruments}, owed.of(books, keys), owed
    )
    found: Json = {
        "format": FORMAT,
        "version": version,
        "ledger": edition(roots),
        "names": names(ledger, library.people.spans),
        "instruments": own,
        "facts": facts(books, reasons, set(keys)),
        "confirmed": confirmations(books, reasons, set(keys)),
        "inherited": inherited(books, set(keys)),
        "force": of.forces,
        **_worlds(library, reasons, of, scope),
        "cases": list(cases_used()),
        "unfollowed": unfollowed(books, keys),
        "owed": of.owed,
    }
    found["questions"], found["values"] = _questions(books), _values(found)
    found["reasons"] = reasons.rows
    found["conclusions"] = concluded
    if scope is None and (courses := _courses(library)):
        found["courses"] = courses
    found["shapes"] = {
        place: units for place, units in mapping(roots).items() if place in ledger.names
    }
    if scope is None:
        found["lessons"] = lessons(roots)
    else:
        found["unit"] = scope.data()
        bare(found, scope)
    found["sources"] = _sources(roots, _used(found))
    whole = own.keys() if scope is None else scope.instruments
    found["citations"] = {**_citations(library, roots, sorted(whole)), "@view": cite_view(version)}
    if shaped:
        found["topology"], found["ground"] = topology(), ground()
    return found


def edition(roots: tuple[Path, ...]) -> str:
    """Which edition of its books a page was made from: ten signs that change with any of their
    files, so that a link can say what it was made with."""
    known = sha256()
    for root in roots:
        for path, name in sorted(files(root), key=lambda each: each[1]):
            known.update(f"{name}\n".encode() + Path(path).read_bytes())
    return known.hexdigest()[:10]


def _conclusions(library: Library, scope: Scope | None) -> list[Json]:
    """Each conclusion as the page tells it: its answers in words with their articles and readings,
    and the units of a course that draw it; nothing of it is stored in the ledger."""
    drawn = {unit: course(library, unit).conclusions for unit in _courses(library)}
    return [
        {
            "id": entry.id,
            "title": {"en": entry.namings[0].en, "tr": entry.namings[0].tr},
            "asked": [_asked(one) for one in asked(library, entry)],
            "units": [unit for unit, own in drawn.items() if entry.id in own],
        }
        for entry in library.ledger.conclusions
        if scope is None or scope.concludes(library, entry)
    ]


def _courses(library: Library) -> Json:
    """The units of the ledger's course by id, with their titles, in the ledger's order."""
    units = (entry for entry in library.ledger.names.values() if entry.type == "unit")
    return {unit.id: {lang: getattr(unit.namings[0], lang) for lang in LANGS} for unit in units}


def _asked(one: Json) -> Json:
    answer: Json = one["answer"]  # type: ignore[assignment]
    because: list[Json] = answer["because"]  # type: ignore[assignment]
    articles = [[each["instrument"], each["article"]] for each in because if each.get("instrument")]
    return {
        "say": answer["sentence"],
        "on": answer["on"],
        "contested": answer["contested"],
        "because": [list(each) for each in dict.fromkeys(tuple(each) for each in articles)],
        "reading": one["reading"],
        "depends": one["depends_on"],
    }


def _citations(library: Library, roots: tuple[Path, ...], of: Iterable[str]) -> Json:
    """How the command line cites each instrument: whatever styles ``tell.cite`` has. A page of a
    unit cites its own, and of the rest, which it tells in a line, the view with their articles."""
    found: Json = {}
    for id_ in of:
        row = cite(library, id_, roots, bare=True)
        found[id_] = {"citation": row["citation"], "bibtex": row["bibtex"]}
        if "styles" in row:
            found[id_]["styles"] = row["styles"]  # type: ignore[index]
    return found


def _said(row: Json) -> Iterator[tuple[str, int, str]]:
    """The clauses of an instrument by file, line and English sentence."""
    articles: list[Json] = row.get("articles", [])  # type: ignore[assignment]
    for holder in (row, *articles):
        for clause in holder.get("clauses", ()):  # type: ignore[attr-defined]
            yield str(row["file"]), clause["line"], clause["say"]["en"]


def _worlds(library: Library, reasons: Reasons, of: Told, scope: Scope | None) -> Json:
    """The worlds that are told, and whom accounts favour in the base and in each.

    The books of a world are let go as soon as it is told, unless somebody had asked for them
    before: hundreds of them would be most of what a server needs.
    """
    base = library.books()
    favours, rows = Favours(base), []
    for world in worlds(library):
        if scope is not None and not scope.tells(library, world):
            if world.kind == "account":
                favours.weigh(world.reading)
            continue
        known = base.knows(world.reading)
        fresh = Books(library.ledger, world.reading, library.people, base, base.opened)
        books = base.under(world.reading) if known else fresh
        if world.kind == "account":
            favours.weigh(world.reading, books)
        row = told(books, world, reasons, of)
        if row is not None:
            favours.hear(world.id, books)
            rows.append(row)
        if not known:
            books.let_go()
    for row in rows:
        given = favours.of_world(str(row["id"]))
        if given:
            row["given"] = given
    return {"worlds": rows, "given": favours.of_base()}


def told(books: Books, world: World, reasons: Reasons, of: Told) -> Json | None:
    """A world, booked, as what it has otherwise; None where it has nothing otherwise and takes
    nothing away."""
    other = difference(books.whole, books, reasons, of)
    if not any(other.values()):
        return None
    row: Json = {
        "id": world.id,
        "kind": world.kind,
        "name": world.name,
        **{key: value for key, value in other.items() if value},
    }
    if world.rank:
        row |= {"rank": world.rank, "since": world.since}
    if world.kind == "signed":
        row["until"] = world.until
    if world.reason:
        row["reason"] = world.reason
    if world.why is not None:
        row["why"] = reasons.number(books, world.why)
    if world.removed:
        row["removed"] = list(world.removed)
    if world.perhaps:
        row["perhaps"] = list(world.perhaps)
    return row


def _questions(books: Books) -> Json:
    """The sentences of the fluents that the books hold: what each says where it holds and where it
    does not."""
    return {
        row.id: {
            "word": {lang: getattr(row.word, lang) for lang in LANGS},
            "yes": _for_one(row.yes),
            "no": _for_one(row.no),
            "args": list(row.args),
            **({"symmetric": True} if row.symmetric else {}),
            **({"valued": True} if row.valued else {}),
        }
        for row in ROWS
        if row.id in books.by_fluent
    }


def _for_one(says: Says) -> Json:
    """A sentence with its English verbs as for one subject."""
    return {"en": in_both_numbers(says.en)[0], "tr": says.tr}


def _values(found: Json) -> Json:
    """The plain values that occur (fixed, open, a status, …) in words."""
    words = {id_: row.word for id_, row in BY_ID.items()} | VALUES
    used = {*DERIVED, *_ids([found["facts"], found["worlds"]])}
    return {
        id_: {lang: getattr(word, lang) for lang in LANGS}
        for id_, word in words.items()
        if id_ in used
    }


def _ids(found: object) -> set[str]:
    """Every ``id`` in some data."""
    if isinstance(found, dict):
        return (
            {str(found["id"])}.union(*map(_ids, found.values()))
            if "id" in found
            else set().union(*map(_ids, found.values()))
        )
    return set().union(*map(_ids, found)) if isinstance(found, list) else set()


def _sources(roots: tuple[Path, ...], used: set[str]) -> Json:
    """Title, maker and address of each source that is used; a maker that is only the name of the
    site is told by the address already."""
    found: Json = {}
    for key, fields in fields_of(roots, sorted(used)).items():
        by = fields.get("author") or fields.get("editor") or fields.get("organization") or ""
        by = "" if by.lower().removeprefix("www.") == _site(fields.get("url", "")) else by
        found[key] = {
            **{name: fields[name] for name in SHOWN if fields.get(name)},
            **({"by": by} if by else {}),
        }
    return found


def _site(url: str) -> str:
    """The site of an address, without *www*."""
    return (urlsplit(url).hostname or " ").removeprefix("www.")


def _used(found: object) -> set[str]:
    """Every source key that the payload mentions."""
    if isinstance(found, dict):
        own = set(found["sources"]) if isinstance(found.get("sources"), list) else set()
        return own.union(*(_used(each) for each in found.values()))
    return set().union(*(_used(each) for each in found)) if isinstance(found, list) else set()


def packed(found: Json) -> bytes:
    """The payload as compact JSON in UTF-8."""
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
