"""The one door for other people's Python: a ledger opened, with all that can be asked of it."""

from __future__ import annotations

import os
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

from misak.ask.answer import Json
from misak.ask.names import UnknownName
from misak.booking.books import Books as Booked
from misak.fast.opened import Opened
from misak.ground.errors import NotPossible
from misak.ground.langs import in_lang
from misak.ledger.roots import roots
from misak.public import given
from misak.public.days import Day, asked, asked_text, ordinal
from misak.public.given import Named, Names
from misak.public.late import late
from misak.public.listing import Listing, Rows
from misak.public.papers import Document, Happening, Treaty, entry
from misak.public.pictured import Timeline, World
from misak.public.told import (
    Answer,
    Chain,
    Citation,
    Conclusion,
    Difference,
    Open,
    Portrait,
    Reply,
    Reviewed,
    Story,
    WhatIf,
)
from misak.public.values import Entry, Place, Polity

T = TypeVar("T", bound=Entry)
Engine = Literal["pandas", "polars"]


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

        return Listing(of, type_, values, find)

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
    def conclusions(self) -> Rows[Conclusion]:
        """Every conclusion of the ledger, derived; by id or title. Takes a while where there are
        many."""
        rows: Any = late("misak.tell.conclusions").conclusions(self._library)["conclusions"]
        made = {row["id"]: Conclusion(row) for row in rows}
        return Rows("conclusion", made, lambda one: one["title"])

    @property
    def faults(self) -> list[Json]:
        """What loading found wrong, as data; ``misak check`` and ``check()`` find more."""
        return [late("misak.say.faults").data(fault) for fault in self._library.faults]

    def check(self) -> list[Json]:
        """Every fault of the ledger, errors and warnings: code, place, text and hint."""
        found = late("misak.check.checks").run(self._library.loaded, self._books)
        return [late("misak.say.faults").data(fault) for fault in found]

    def entry(self, name: Named) -> Entry:
        """Anything by its id or name: a Place, Polity, Treaty … Raises UnknownName."""
        id_ = self._library.index.find(given.name(name), "thing", ordinal(None))
        return entry(self._books, self._library.ledger.names[id_])

    def treaty(self, name: str | Entry) -> Treaty:
        """A treaty by its id or name; its ``articles`` have summaries and clauses."""
        return self.treaties[name if isinstance(name, Entry) else given.name(name)]

    # Asking

    def ask(self, question: str, on: Day = None, reading: Named = "") -> Answer:
        """Answer a question: ``title(Batum)``, ``first recognises(?, misak-i-milli) in entente``.

        A month or a year is answered as a whole (``Answer.spans``). Raises UnknownName,
        NotUnderstood.
        """
        return Answer(self._library.ask(given.text(question), asked(on), given.name(reading)))

    def plain(self, question: str, on: Day = None, reading: Named = "") -> Reply:
        """Answer a question in plain words, in either language: *Who held Batum in 1921?* Every
        word of it must be understood, and the reply says as what. Raises UnknownName,
        NotUnderstood."""
        plain, text = late("misak.ask.plain.reply"), given.text(question)
        said = plain.reply(self._library, text, asked_text(on), given.name(reading))
        return Reply(plain.reply_data(said))

    def who(self, name: Named, on: Day = None, reading: Named = "") -> Portrait:
        """All that the books hold of a place, polity, treaty, matter or topic on a day."""
        told = late("misak.tell.portrait").portrait(
            self._library, given.name(name), ordinal(on), given.name(reading)
        )
        return Portrait(told)

    def why(self, question: str, on: Day = None, reading: Named = "") -> Chain:
        """The chain under an answer: each article's text, and what it followed from."""
        why = late("misak.tell.chain").why
        return Chain(why(self._library, given.text(question), ordinal(on), given.name(reading)))

    def world(self, day: Day = None, reading: Named = "") -> World:
        """Who held and administered every place on a day, and who was at war. In a notebook: a
        map."""
        told = late("misak.tell.world").world(self._library, ordinal(day), given.name(reading))
        return World(told, self._roots)

    def open(self, day: Day = None, reading: Named = "") -> Open:
        """What was not settled on a day, with the procedure promised for it."""
        tell = late("misak.tell.pending").pending
        return Open(tell(self._library, ordinal(day), given.name(reading)))

    def diff(self, first: Day, second: Day, reading: Named = "") -> Difference:
        """What changed between the ends of two days."""
        tell = late("misak.tell.difference").difference
        return Difference(tell(self._library, ordinal(first), ordinal(second), given.name(reading)))

    def story(self, name: Named, reading: Named = "") -> Story:
        """The whole life of a thing, in paragraphs with notes."""
        return Story(
            late("misak.tell.story").story(self._library, given.name(name), given.name(reading))
        )

    def timeline(
        self,
        name: Named,
        first: Day = None,
        last: Day = None,
        fluents: Names = (),
        reading: Named = "",
    ) -> Timeline:
        """The life of a thing as lanes of spells, between two days (else all of it). Raises
        NotUnderstood for a fluent that there is not."""
        told = late("misak.tell.timeline").timeline(
            self._library,
            given.name(name),
            _iso(first, at_end=False),
            _iso(last, at_end=True),
            given.name(reading),
            tuple(given.text(fluent) for fluent in given.several(fluents)),
        )
        return Timeline(told)

    def whatif(
        self,
        without: Names = (),
        in_force: Names = (),
        reading: Named = "",
        first: Day = None,
        last: Day = None,
    ) -> WhatIf:
        """What would be otherwise without some events, with some treaties in force
        (``"sevres-1920"`` from its signature, ``"sevres-1920=1921-01-01"`` from a day), or under
        another reading; between two days, where they are said. Raises NotPossible where nothing
        is supposed."""
        supposed = tuple(
            tuple(map(given.paper, given.several(each))) for each in (without, in_force)
        )
        if not (any(supposed) or reading):
            raise NotPossible(
                "nothing is supposed: say without, in_force or reading",
                "varsayılan bir şey yok: without, in_force ya da reading verin",
                ("without", "in_force", "reading"),
            )
        tell = late("misak.tell.whatif")
        window = tell.Window(
            tell.ALWAYS.first if first is None else ordinal(first, at_end=False),
            tell.ALWAYS.last if last is None else ordinal(last),
        )
        return WhatIf(
            tell.whatif(
                self._library, tell.suppose(self._library, *supposed, given.name(reading)), window
            )
        )

    def search(self, text: str, limit: int = 40) -> list[Any]:
        """What the books have for some words: names, articles, conclusions; a list of ``Hit``."""
        find = late("misak.public.finding").search
        return cast("list[Any]", find(self._library, given.text(text), given.count(limit)))

    def citation(self, name: Named, style: str = "chicago", lang: str = "en") -> str:
        """The citation of a treaty or article (``Kars 1921 art 6``) in the style of chicago, apa or
        isnad. Raises UnknownName, NotPossible, MissingExtra (``pip install 'misak[cite]'``)."""
        citing = late("misak.public.exchange.citing")
        given.one_of(style, tuple(citing.STYLES))
        return str(citing.cited(self._library, given.paper(name), style, in_lang(lang)))

    def export(self, form: str, on: Day | Literal["always"] = "always", base: str = "") -> str:
        """The books in a form of others: linked-places, geojson, json-ld, graphml,
        graphml-relations, csl-json, ris. Raises NotPossible, MissingExtra."""
        writing = late("misak.public.exchange.writing")
        given.one_of(form, tuple(writing.FORMS))
        wanted = writing.wanted(self._library, self._roots, _always(on), given.text(base))
        return str(writing.FORMS[form](wanted))

    def cite(self, name: Named) -> Citation:
        """The citation of a treaty or article, with its locators and BibTeX."""
        return Citation(late("misak.tell.cite").cite(self._library, given.paper(name), self._roots))

    def review(self, text: str) -> Reviewed:
        """A note marked claim by claim. Raises NoAnalyser (``pip install 'misak[prose]'``), and
        Unreadable where the text is neither Turkish nor English."""
        late("misak.prose.reading.inputs").note_text(given.text(text).encode(), Path("note"))
        reviewer = late("misak.prose.judging.review").Reviewer(self._library)
        found = reviewer.review(given.text(text))
        page = late("misak.prose.teacher.pages").html

        def pages(lang: str) -> object:
            return page(reviewer.shelf, found, lang)

        return Reviewed(late("misak.prose.teacher.wording").data(reviewer.shelf, found), pages)

    # Graphs and tables

    def obligations(self, on: Day | Literal["always"] = "always") -> Any:
        """Who owes what to whom, as a directed multigraph of networkx: on a day, or ever."""
        return late("misak.public.graphs").obligations(self._library, self._books, _always(on))

    def relations(self, on: Day | Literal["always"] = "always") -> Any:
        """War, recognition, attitudes, frontiers and common treaties, as a networkx multigraph."""
        return late("misak.public.graphs").relations(self._library, self._books, _always(on))

    def to_frame(self, kind: str, engine: Engine = "pandas") -> Any:
        """A table of the books as a frame: spells, entries, names, codes, places, polities,
        instruments, parties, articles, clauses, sources. Raises NotPossible, MissingExtra."""
        rows = late("misak.public.rows")
        table = rows.BY_NAME[given.one_of(kind, tuple(rows.BY_NAME))]
        made = table.rows(self._library, self._books)
        return late("misak.public.frames").frame(table.columns, made, engine)

    def spells(self, fluent: str = "", engine: Engine = "pandas", reading: Named = "") -> Any:
        """Every spell of a fluent (title, administration, status, war, owes, right …) as a frame:
        from which day until which, and by which article. Without a fluent: of all."""
        rows = late("misak.public.rows")
        known = tuple(late("misak.tell.wording").HEADINGS)
        wanted = given.one_of(fluent, known) if fluent != "" else ""
        books = self._library.books(self._library.reading(given.name(reading)))
        made = rows.spells(self._library, books, wanted)
        return late("misak.public.frames").frame(rows.BY_NAME["spells"].columns, made, engine)

    def sql(self, text: str, engine: Engine = "pandas") -> Any:
        """The rows of an SQL query over the tables of the books, as a frame; ``docs/sql.md`` tells
        them. Raises NotPossible where it is no SQL, MissingExtra."""
        with late("misak.public.sql").opened(self._library, given.text(text)) as connection:
            return late("misak.public.frames").of_query(connection, given.text(text), engine)

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


def _always(on: Day | Literal["always"]) -> int | None:
    """A day, or None for all days."""
    return None if isinstance(on, str) and on == "always" else ordinal(on)


def _iso(day: Day, *, at_end: bool) -> str | None:
    """A day as ISO text; None where none is said."""
    if day is None or (isinstance(day, str) and not day):
        return None
    return date.fromordinal(ordinal(day, at_end=at_end)).isoformat()
