"""The one door for other people's Python: a ledger opened, with all that can be asked of it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

from misak.ask.answer import Json
from misak.ask.names import UnknownName
from misak.booking.books import Books as Booked
from misak.fast.opened import Opened
from misak.ground.errors import none_of
from misak.ledger.roots import roots
from misak.public.days import Day, as_date, asked, ordinal
from misak.public.late import late
from misak.public.listing import Listing
from misak.public.papers import Document, Happening, Treaty, entry
from misak.public.told import (
    Answer,
    Conclusion,
    Difference,
    Open,
    Portrait,
    Reviewed,
    Story,
    Timeline,
    Told,
    WhatIf,
    World,
)
from misak.public.values import Entry, Place, Polity

T = TypeVar("T", bound=Entry)
Engine = Literal["pandas", "polars"]
Names = str | Iterable[str]


def load(*paths: str | os.PathLike[str], with_shipped: bool = False) -> Books:
    """Open a ledger.

    Without a path: the shipped books. With paths (folders or files): those; ``with_shipped`` puts
    them on top of the shipped ones. Faults of the ledger are not raised: they are in
    ``Books.faults``. Raises NoSuchLedger (also a FileNotFoundError) where a path does not exist.
    """
    return Books(roots(*paths, with_shipped=with_shipped))


class Books:
    """A ledger, booked when first asked.

    A *day* is a ``datetime.date``, an ISO text, a text as people write it (``13 Ekim 1921``), or a
    year (a number or text); it means the end of that day, and a year the end of its last day, but
    ``ask`` answers a year or a month as a whole. Without a day today is meant. A *name* is an id or
    any name in either language. What cannot be taken for one thing raises an error of the family
    ``MisakError``; ``misak.explain(error, "tr")`` says it in either language.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        """``misak.load`` is the usual way here; ``folders`` are those of the ledger."""
        self._roots = folders
        self._library = Opened(folders).library

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where the ledger lies."""
        return self._roots

    @property
    def _books(self) -> Booked:
        return self._library.books()

    # What is in them

    def _listing(self, of: str, type_: str, cls: type[T]) -> Listing[T]:
        names = self._library.ledger.names.values()
        values = {
            name.id: cast("T", entry(self._books, name))
            for name in sorted(names)
            if name.type == type_
        }
        kind = "instrument" if type_ in ("treaty", "document", "event") else type_

        def find(text: str) -> str:
            found = self._library.index.find(text, kind, ordinal(None))
            if found not in values:
                raise UnknownName(text, type_, (), self._library.ledger.names[found].type)
            return found

        return Listing(of, values, find)

    @cached_property
    def places(self) -> Listing[Place]:
        """All places."""
        return self._listing("places", "place", Place)

    @cached_property
    def polities(self) -> Listing[Polity]:
        """All states, governments and unions."""
        return self._listing("polities", "polity", Polity)

    @cached_property
    def treaties(self) -> Listing[Treaty]:
        """All treaties."""
        return self._listing("treaties", "treaty", Treaty)

    @cached_property
    def documents(self) -> Listing[Document]:
        """All laws, notes and declarations."""
        return self._listing("documents", "document", Document)

    @cached_property
    def happenings(self) -> Listing[Happening]:
        """All happenings."""
        return self._listing("happenings", "event", Happening)

    @cached_property
    def topics(self) -> Listing[Entry]:
        """All topics of duties and rights."""
        return self._listing("topics", "topic", Entry)

    @cached_property
    def matters(self) -> Listing[Entry]:
        """All open matters."""
        return self._listing("matters", "matter", Entry)

    @cached_property
    def groups(self) -> Listing[Entry]:
        """All groups of polities."""
        return self._listing("groups", "group", Entry)

    @cached_property
    def peoples(self) -> Listing[Entry]:
        """All peoples."""
        return self._listing("peoples", "people", Entry)

    @cached_property
    def readings(self) -> Listing[Entry]:
        """All other readings under which the books can be asked."""
        return self._listing("readings", "reading", Entry)

    @cached_property
    def conclusions(self) -> dict[str, Conclusion]:
        """Every conclusion of the ledger, derived; by id. Takes a while where there are many."""
        rows: Any = late("misak.tell.conclusions").conclusions(self._library)["conclusions"]
        return {row["id"]: Conclusion(row) for row in rows}

    @property
    def faults(self) -> list[Json]:
        """What loading found wrong, as data; ``misak check`` and ``check()`` find more."""
        return [late("misak.say.faults").data(fault) for fault in self._library.faults]

    def check(self) -> list[Json]:
        """Every fault of the ledger, errors and warnings: code, place, text and hint."""
        found = late("misak.check.checks").run(self._library.loaded, self._books)
        return [late("misak.say.faults").data(fault) for fault in found]

    def entry(self, name: str) -> Entry:
        """Anything by its id or name: a Place, Polity, Treaty … Raises UnknownName."""
        id_ = self._library.index.find(name, "thing", ordinal(None))
        return entry(self._books, self._library.ledger.names[id_])

    def treaty(self, name: str) -> Treaty:
        """A treaty by its id or name; its ``articles`` have summaries and clauses."""
        return self.treaties[name]

    # Asking

    def ask(self, question: str, on: Day = None, reading: str = "") -> Answer:
        """Answer a question: ``title(Batum)``, ``first recognises(?, misak-i-milli) in entente``.

        A month or a year is answered as a whole (``Answer.spans``). Raises UnknownName,
        NotUnderstood.
        """
        return Answer(self._library.ask(question, asked(on), reading))

    def who(self, name: str, on: Day = None, reading: str = "") -> Portrait:
        """All that the books hold of a place, polity, treaty, matter or topic on a day."""
        told = late("misak.tell.portrait").portrait(self._library, name, ordinal(on), reading)
        return Portrait(told)

    def why(self, question: str, on: Day = None, reading: str = "") -> Told:
        """The chain under an answer: each article's text, and what it followed from."""
        return Told(late("misak.tell.chain").why(self._library, question, ordinal(on), reading))

    def world(self, day: Day = None, reading: str = "") -> World:
        """Who held and administered every place on a day, and who was at war. In a notebook: a
        map."""
        told = late("misak.tell.world").world(self._library, ordinal(day), reading)
        return World(told, self._roots)

    def open(self, day: Day = None, reading: str = "") -> Open:
        """What was not settled on a day, with the procedure promised for it."""
        return Open(late("misak.tell.pending").pending(self._library, ordinal(day), reading))

    def diff(self, first: Day, second: Day, reading: str = "") -> Difference:
        """What changed between the ends of two days."""
        tell = late("misak.tell.difference").difference
        return Difference(tell(self._library, ordinal(first), ordinal(second), reading))

    def story(self, name: str, reading: str = "") -> Story:
        """The whole life of a thing, in paragraphs with notes."""
        return Story(late("misak.tell.story").story(self._library, name, reading))

    def timeline(
        self, name: str, first: Day = None, last: Day = None, fluents: Names = (), reading: str = ""
    ) -> Timeline:
        """The life of a thing as lanes of spells, between two days (else all of it)."""
        told = late("misak.tell.timeline").timeline(
            self._library,
            name,
            _iso(first, at_end=False),
            _iso(last, at_end=True),
            reading,
            _several(fluents),
        )
        return Timeline(told)

    def whatif(
        self,
        without: Names = (),
        in_force: Names = (),
        reading: str = "",
        first: Day = None,
        last: Day = None,
    ) -> WhatIf:
        """What would be otherwise without some events, with some treaties in force
        (``"sevres-1920"`` from its signature, ``"sevres-1920=1921-01-01"`` from a day), or under
        another reading; between two days, where they are said. Raises NotPossible where nothing
        is supposed."""
        supposed = _several(without), _several(in_force)
        if not (any(supposed) or reading):
            raise none_of("", ("without", "in_force", "reading"))
        tell = late("misak.tell.whatif")
        window = tell.Window(
            tell.ALWAYS.first if first is None else ordinal(first, at_end=False),
            tell.ALWAYS.last if last is None else ordinal(last),
        )
        return WhatIf(
            tell.whatif(self._library, tell.suppose(self._library, *supposed, reading), window)
        )

    def search(self, text: str, limit: int = 40) -> list[Any]:
        """What the books have for some words: names, articles, conclusions; a list of ``Hit``."""
        return cast("list[Any]", late("misak.public.finding").search(self._library, text, limit))

    def citation(self, name: str, style: str = "chicago", lang: str = "en") -> str:
        """The citation of a treaty or article (``Kars 1921 art 6``) in the style of chicago, apa or
        isnad. Raises UnknownName, NotPossible, MissingExtra (``pip install 'misak[cite]'``)."""
        made = late("misak.public.exchange.citing").cited(self._library, name, style, lang)
        return str(made)

    def export(self, form: str, on: Day | Literal["always"] = "always", base: str = "") -> str:
        """The books in a form of others: linked-places, geojson, json-ld, graphml,
        graphml-relations, csl-json, ris. Raises NotPossible, MissingExtra."""
        writing = late("misak.public.exchange.writing")
        if form not in writing.FORMS:
            raise none_of(form, tuple(writing.FORMS))
        day = None if on == "always" else ordinal(on)
        wanted = writing.Wanted(self._library, self._roots, day, base)
        return str(writing.FORMS[form](wanted))

    def cite(self, name: str) -> Told:
        """The citation of a treaty or article, with its locators and BibTeX."""
        return Told(late("misak.tell.cite").cite(self._library, name, self._roots))

    def review(self, text: str) -> Reviewed:
        """A note marked claim by claim. Raises NoAnalyser (``pip install 'misak[prose]'``), and
        Unreadable where the text is neither Turkish nor English."""
        late("misak.prose.reading.inputs").note_text(text.encode(), Path("note"))
        reviewer = late("misak.prose.judging.review").Reviewer(self._library)
        found = reviewer.review(text)
        page = late("misak.prose.teacher.pages").html

        def pages(lang: str) -> object:
            return page(reviewer.shelf, found, lang)

        return Reviewed(late("misak.prose.teacher.wording").data(reviewer.shelf, found), pages)

    # Graphs and tables

    def obligations(self, on: Day | Literal["always"] = "always") -> Any:
        """Who owes what to whom, as a directed multigraph of networkx: on a day, or ever."""
        day = None if on == "always" else ordinal(on)
        return late("misak.public.graphs").obligations(self._library, self._books, day)

    def relations(self, on: Day | Literal["always"] = "always") -> Any:
        """War, recognition, attitudes, frontiers and common treaties, as a networkx multigraph."""
        day = None if on == "always" else ordinal(on)
        return late("misak.public.graphs").relations(self._library, self._books, day)

    def to_frame(self, kind: str, engine: Engine = "pandas") -> Any:
        """A table of the books as a frame: spells, entries, names, codes, places, polities,
        instruments, parties, articles, clauses, sources. Raises NotPossible, MissingExtra."""
        rows = late("misak.public.rows")
        if kind not in rows.BY_NAME:
            raise none_of(kind, tuple(rows.BY_NAME))
        table = rows.BY_NAME[kind]
        made = table.rows(self._library, self._books)
        return late("misak.public.frames").frame(table.columns, made, engine)

    def spells(self, fluent: str = "", engine: Engine = "pandas", reading: str = "") -> Any:
        """Every spell of a fluent (title, administration, status, war, owes, right …) as a frame:
        from which day until which, and by which article. Without a fluent: of all."""
        rows = late("misak.public.rows")
        known = tuple(late("misak.tell.wording").HEADINGS)
        if fluent and fluent not in known:
            raise none_of(fluent, known)
        books = self._library.books(self._library.reading(reading))
        made = rows.spells(self._library, books, fluent)
        return late("misak.public.frames").frame(rows.BY_NAME["spells"].columns, made, engine)

    def sql(self, text: str, engine: Engine = "pandas") -> Any:
        """The rows of an SQL query over the tables of the books, as a frame; ``docs/sql.md`` tells
        them. Raises NotPossible where it is no SQL, MissingExtra."""
        with late("misak.public.sql").opened(self._library, text) as connection:
            return late("misak.public.frames").of_query(connection, text, engine)

    def __repr__(self) -> str:
        ledger = self._library.ledger
        count = {"treaty": 0, "document": 0, "event": 0}
        for one in ledger.instruments.values():
            count[one.class_] += 1
        return (
            f"<Books: {count['treaty']} treaties, {count['document']} documents, "
            f"{count['event']} happenings, {len(ledger.acts)} clauses>"
        )

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]


def _several(names: Names) -> tuple[str, ...]:
    """One name or several."""
    return (names,) if isinstance(names, str) else tuple(names)


def _iso(day: Day, *, at_end: bool) -> str | None:
    """A day as ISO text; None where none is said."""
    found = as_date(ordinal(day, at_end=at_end)) if day not in (None, "") else None
    return found.isoformat() if found else None
