"""The books for assistants: an MCP server whose every answer comes with the articles that it rests
on. It stands on ``import misak`` alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, Literal, ParamSpec

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from pydantic import ConfigDict, create_model

import misak

P = ParamSpec("P")
Lang = Literal["en", "tr"]
Day = str | int
LARGEST = 200_000  # letters of a note
LONGEST = 2_000  # letters of anything else that is asked
ABOUT = """Misak keeps treaties as double-entry books: who held, administered, owed, recognised
what on any day, and by which article. Ask here instead of remembering, and pass on the articles
with each answer. `covered: false` means that the books do not treat the question: neither yes nor
no. `contested: true` means that an account which is not rejected says otherwise. `checked: false`
means that a line was not checked against a source. Questions are fluents with arguments, e.g.
title(Batum), administration(Kars), status(Nakhchivan), war(Turkey, Greece), in_force(Kars 1921),
owes(Georgia, Turkey, ?), recognises(?, misak-i-milli), boundary(Turkey, USSR). Names may be Turkish
or English; `search` finds them. A day is 1921-10-14, `14 Ekim 1921`, 1921-10 or 1921."""


class Shelf:
    """The books, opened when first asked."""

    def __init__(self, paths: tuple[str, ...], with_shipped: bool) -> None:
        self._given, self._lock = (paths, with_shipped), Lock()
        self._books: misak.Books | None = None

    @property
    def books(self) -> misak.Books:
        """The books."""
        with self._lock:
            if self._books is None:
                paths, with_shipped = self._given
                self._books = misak.load(*paths, with_shipped=with_shipped)
            return self._books


def server(
    paths: tuple[str, ...] = (), with_shipped: bool = False, lang: Lang = "en"
) -> MCPServer[Any]:
    """The server over some ledger (the shipped books where none is named)."""
    shelf = Shelf(paths, with_shipped)
    made = (_ask, _who, _world, _story, _search, _review, _cite)
    return MCPServer(
        "misak",
        instructions=ABOUT,
        version=misak.__version__,
        tools=[_strict(_safe(tool(shelf), lang)) for tool in made],
    )


def _strict(run: Callable[..., dict[str, Any]]) -> Tool:
    """A tool that refuses what it does not hear: asked with ``date`` for ``on`` it would answer for
    today, as if that had been asked."""
    found = Tool.from_function(run, structured_output=True)
    heard = create_model(found.name, __base__=found.fn_metadata.arg_model, __config__=None)
    heard.model_config = ConfigDict(**found.fn_metadata.arg_model.model_config, extra="forbid")
    heard.model_rebuild(force=True)
    found.fn_metadata.arg_model = heard
    found.parameters = {**found.parameters, "additionalProperties": False}
    return found


def _safe(run: Callable[P, dict[str, Any]], lang: Lang) -> Callable[P, dict[str, Any]]:
    """What the library raises for what it was given becomes an error that an assistant can read."""

    @wraps(run)
    def safe(*args: P.args, **kwargs: P.kwargs) -> dict[str, Any]:
        for key, value in kwargs.items():
            if key != "note" and isinstance(value, str) and len(value) > LONGEST:
                raise ToolError(f"{key}: at most {LONGEST} letters")
        try:
            return run(*args, **kwargs)
        except misak.MisakError as error:
            raise ToolError(misak.explain(error, lang)) from None

    return safe


def _ask(shelf: Shelf) -> Callable[..., dict[str, Any]]:
    def ask(question: str, on: Day = "", reading: str = "") -> dict[str, Any]:
        """One question to the books, e.g. title(Batum) on a day: the answer as a sentence in both
        languages, its values, since when and until when, whether it is covered and contested, the
        articles that it rests on, and what other readings say. A question in plain words (Who held
        Batum in 1921?) is answered spell by spell, with the question as it was understood."""
        if misak.is_plain(question):
            reply = shelf.books.plain(question, on or None, reading)
            return {**reply.to_dict(), "articles": reply.articles}
        answer = shelf.books.ask(question, on or None, reading)
        return {**answer.to_dict(), "articles": answer.articles}

    return ask


def _who(shelf: Shelf) -> Callable[..., dict[str, Any]]:
    def who(name: str, on: Day = "", reading: str = "") -> dict[str, Any]:
        """All that the books hold of a place, polity, treaty, matter or topic on a day, sentence by
        sentence; each with numbers of notes, which are the articles."""
        return _told(shelf.books.who(name, on or None, reading))

    return who


def _world(shelf: Shelf) -> Callable[..., dict[str, Any]]:
    def world(day: Day, reading: str = "") -> dict[str, Any]:
        """Who held and administered every place on a day, and who was at war; with the articles."""
        return _told(shelf.books.world(day, reading))

    return world


def _story(shelf: Shelf) -> Callable[..., dict[str, Any]]:
    def story(name: str, reading: str = "") -> dict[str, Any]:
        """The whole life of a place, treaty, polity, matter or happening, in paragraphs with
        numbered notes, which are the articles."""
        return _told(shelf.books.story(name, reading))

    return story


def _search(shelf: Shelf) -> Callable[..., dict[str, Any]]:
    def search(words: str, limit: int = 20) -> dict[str, Any]:
        """Names, articles and conclusions that have these words, in either language, best first."""
        hits = shelf.books.search(words, max(1, min(limit, 100)))
        rows = [
            {
                "kind": hit.kind,
                "id": hit.id,
                "label": hit.label,
                "name": hit.name._asdict(),
                "text": hit.text._asdict(),
                "where": str(hit.where),
            }
            for hit in hits
        ]
        articles = [row["name"]["en"] for row in rows if row["kind"] == "article"]
        return {"words": words, "hits": rows, "articles": articles}

    return search


def _review(shelf: Shelf) -> Callable[..., dict[str, Any]]:
    def review(note: str) -> dict[str, Any]:
        """A note about treaties in Turkish or English marked claim by claim: borne out, simplified,
        contradicted, no article says so, contested, opinion, not understood; each with its
        article. Nothing is stored."""
        if len(note) > LARGEST:
            raise ToolError(f"at most {LARGEST} letters")
        found = shelf.books.review(note).to_dict()
        marks: Any = found["marks"]
        articles = [cited(row) for mark in marks for row in mark.get("because") or ()]
        return {**found, "articles": list(dict.fromkeys(articles))}

    return review


def _cite(shelf: Shelf) -> Callable[..., dict[str, Any]]:
    def cite(name: str) -> dict[str, Any]:
        """The citation of a treaty or of an article (`Kars 1921 art 6`) in both languages, with its
        locators and BibTeX."""
        found = shelf.books.cite(name).to_dict()
        said: Any = found["citation"]
        return {**found, "articles": [said["en"]]}

    return cite


def _told(told: Any) -> dict[str, Any]:
    """A telling with the articles of its notes in words."""
    found: dict[str, Any] = told.to_dict()
    return {**found, "articles": list(dict.fromkeys(map(cited, found["notes"])))}


def cited(row: Any) -> str:
    """The article of a note in words."""
    return ", ".join(str(row[key]["en"]) for key in ("title", "label") if row[key]["en"])
