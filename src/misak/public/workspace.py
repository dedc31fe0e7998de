"""What an editor needs of a ledger: faults as one types, names to complete, what a word means and
where it stands, the canonical form. The language server stands on this alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from misak.ground.errors import NotPossible
from misak.ledger.roots import roots
from misak.ledger.values import At, Name
from misak.public.completing import Completion, Context, context, offers
from misak.public.days import as_date
from misak.public.problems import Problem, problem
from misak.public.shelf import Shelf
from misak.public.values import Text, seen
from misak.say.clauses import sentence
from misak.say.naming import title
from misak.tell.facts import Facts
from misak.tell.wording import sentence as told
from misak.text.document import whole
from misak.text.read import read_text
from misak.text.write import write


class Span(NamedTuple):
    """A stretch of a line of a file: ``path`` opens it; line and column count from 1."""

    path: str
    line: int
    column: int
    width: int

    def __dir__(self) -> list[str]:
        return seen(self)


class Hover(NamedTuple):
    """What is told of a word: Markdown in both languages, and the stretch that it is about."""

    text: Text
    span: Span

    def __dir__(self) -> list[str]:
        return seen(self)


class Workspace:
    """A ledger that somebody writes at.

    ``misak.Workspace("my-ledger", with_shipped=True)`` opens one on top of the shipped books, no
    path the shipped books themselves. Texts come by ``update``; paths are those of the editor.
    """

    def __init__(self, *paths: str | os.PathLike[str], with_shipped: bool = False) -> None:
        """Raises NoSuchLedger where a path does not exist."""
        self._shelf = Shelf(roots(*paths, with_shipped=with_shipped))

    @property
    def files(self) -> list[str]:
        """The paths of all files of the ledger, bibliographies too."""
        return list(self._shelf.paths.values())

    def text(self, path: str | os.PathLike[str]) -> str:
        """The text of a file as the workspace has it; empty where it has none."""
        document = self._shelf.documents.get(self._shelf.name(path))
        return document.raw.decode("utf-8", "surrogatepass") if document else ""

    def update(self, path: str | os.PathLike[str], text: str) -> None:
        """Take a text in place of that file's, or as a new file."""
        self._shelf.put(path, text)

    def close(self, path: str | os.PathLike[str]) -> None:
        """Take the file as it is on the disk again."""
        self._shelf.drop(path)

    def check(self, path: str | os.PathLike[str], text: str | None = None) -> list[Problem]:
        """What one file has wrong by itself (form, words, names, dates), quickly, for every key
        that is pressed; with ``text`` after an ``update``. ``check_all`` books the ledger too."""
        if text is not None:
            self._shelf.put(path, text)
        name = self._shelf.name(path)
        if name not in self._shelf.documents:
            return []
        return [self._problem(fault.spot.file, fault) for fault in self._shelf.quick(name)]

    def check_all(self) -> dict[str, list[Problem]]:
        """Every fault of the ledger by path, its booking too (conclusions are not asked); a file
        without faults has an empty list."""
        found: dict[str, list[Problem]] = {path: [] for path in self.files}
        for fault in self._shelf.faults():
            one = self._problem(fault.spot.file, fault)
            found.setdefault(one.path, []).append(one)
        return found

    def _problem(self, name: str, fault: object) -> Problem:
        return problem(fault, self._shelf.path(name))  # type: ignore[arg-type]

    def format(self, text: str) -> str:
        """A ledger text in its canonical form. Raises NotPossible where it has faults of form: a
        file that cannot be read whole is not written again."""
        document, faults = read_text(text, "text")
        if faults:
            raise NotPossible(
                "the text has faults of form; mend them first",
                "metinde biçim hataları var; önce onları düzeltin",
            )
        return write(document)

    def names(self) -> list[Completion]:
        """Every id of the ledger with its names in both languages, as completions."""
        return [Completion.of(name) for name in self._shelf.last.ledger.names.values()]

    def complete(self, path: str | os.PathLike[str], line: int, column: int) -> list[Completion]:
        """What can stand at a place (line and column from 1): keys, kinds of clause, markers, ids
        of the type that the slot takes, attributes; best first, by id or name in either language.
        """
        row = self._line(path, line)
        at = context(self._before(path, line), row[: column - 1])
        return list(offers(self._shelf.last.ledger, at))

    def context(self, path: str | os.PathLike[str], line: int, column: int) -> Context:
        """What stands at a place: the kind of line, the slot, the word begun."""
        return context(self._before(path, line), self._line(path, line)[: column - 1])

    def hover(self, path: str | os.PathLike[str], line: int, column: int) -> Hover | None:
        """The id under the cursor in words, or the clause of the line with its sentence and the
        state before and after it; None where there is nothing to tell."""
        span = self._word(path, line, column)
        if span is not None and (name := self._shelf.last.ledger.names.get(self._id(span))):
            return Hover(_entry(name), span)
        return self._clause(path, line)

    def definition(self, path: str | os.PathLike[str], line: int, column: int) -> Span | None:
        """Where the id under the cursor is entered."""
        span = self._word(path, line, column)
        name = self._shelf.last.ledger.names.get(self._id(span)) if span else None
        if name is None:
            return None
        return self._at(name.at, name.id)

    def references(self, path: str | os.PathLike[str], line: int, column: int) -> list[Span]:
        """Every place where the id under the cursor stands, its entry first."""
        span = self._word(path, line, column)
        id_ = self._id(span) if span else ""
        name = self._shelf.last.ledger.names.get(id_)
        if name is None:
            return []
        first = self._at(name.at, id_)
        return [first, *(one for one in self._mentions(id_) if one != first)]

    def _mentions(self, id_: str) -> Iterator[Span]:
        for shown, document in self._shelf.documents.items():
            if id_.encode() not in document.raw:
                continue
            for number, row in enumerate(document.lines, 1):
                if row.startswith(">") or (at := whole(row, id_)) < 0:
                    continue
                while at >= 0:
                    yield Span(self._shelf.path(shown), number, at + 1, len(id_))
                    at = whole(row, id_, at + 1)

    def _at(self, at: At, word: str) -> Span:
        document = self._shelf.documents.get(at.file)
        spot = document.find(at.line, word) if document else None
        if spot is None:
            return Span(self._shelf.path(at.file), at.line, 1, 1)
        return Span(self._shelf.path(at.file), at.line, spot.column, spot.width)

    def _before(self, path: str | os.PathLike[str], line: int) -> list[str]:
        document = self._shelf.documents.get(self._shelf.name(path))
        return document.lines[: line - 1] if document else []

    def _line(self, path: str | os.PathLike[str], line: int) -> str:
        document = self._shelf.documents.get(self._shelf.name(path))
        lines = document.lines if document else []
        return lines[line - 1] if 0 < line <= len(lines) else ""

    def _word(self, path: str | os.PathLike[str], line: int, column: int) -> Span | None:
        """The token of letters, digits and hyphens around a column."""
        row, at = self._line(path, line), column - 1
        if at > len(row):
            return None
        first = last = at
        while first > 0 and _of_id(row[first - 1]):
            first -= 1
        while last < len(row) and _of_id(row[last]):
            last += 1
        return Span(str(path), line, first + 1, last - first) if last > first else None

    def _id(self, span: Span) -> str:
        row = self._line(span.path, span.line)
        return row[span.column - 1 : span.column - 1 + span.width]

    def _clause(self, path: str | os.PathLike[str], line: int) -> Hover | None:
        library, name = self._shelf.library, self._shelf.name(path)
        books = library.books()
        act = next((a for a in library.ledger.acts if (a.line, a.file) == (line, name)), None)
        if act is None:
            return None
        day = books.expansion.days.get(act.number, 0)
        facts = Facts(books)
        keys = [
            (key, change.day)
            for key, row in books.changes.items()
            for change in row
            if change.cause.at == act.at
        ]
        said = {}
        for lang, when, then, before in (
            ("en", "acts on {0}", "after", "before"),
            ("tr", "{0} günü işler", "sonra", "önce"),
        ):
            rows = [f"**{sentence(library.ledger, act, lang, day)}**"]
            rows += [when.format(as_date(day))] if as_date(day) else []
            for key, on in keys:
                spells = facts.spells(key) if key[0] != "bond" else []
                place = next((i for i, s in enumerate(spells) if s.begin == on), None)
                if place is None:
                    continue
                if place:
                    one = told(books, key, spells[place - 1], on - 1)
                    rows.append(f"- {before}: {one[lang]}")
                rows.append(f"- {then}: {told(books, key, spells[place], on)[lang]}")
            said[lang] = "\n".join(dict.fromkeys(rows))
        row = self._line(path, line)
        start = len(row) - len(row.lstrip())
        return Hover(Text(**said), Span(str(path), line, start + 1, len(row) - start))

    def title(self, id_: str) -> Text:
        """The name of an id, whatever the day; the id itself where the ledger has none."""
        ledger = self._shelf.last.ledger
        return Text(title(ledger, id_, "en"), title(ledger, id_, "tr"))

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]


def _of_id(char: str) -> bool:
    return char.isalnum() or char == "-"


def _entry(name: Name) -> Text:
    """An entry in words: its names, its type, its id, its own text."""
    first = name.namings[0]
    more = [n for n in name.namings[1:] if not n.alias]
    en = [f"**{first.en}** ({first.tr}), {name.type} `{name.id}`"]
    tr = [f"**{first.tr}** ({first.en}), {name.type} `{name.id}`"]
    if more:
        en.append(", ".join(dict.fromkeys(n.en for n in more)))
        tr.append(", ".join(dict.fromkeys(n.tr for n in more)))
    en += [name.quotes["en"]] if "en" in name.quotes else []
    tr += [name.quotes["tr"]] if "tr" in name.quotes else []
    return Text("\n\n".join(en), "\n\n".join(tr))
