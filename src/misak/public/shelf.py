"""The files of a ledger kept open: one text replaced, what depends on it made again when needed."""

from __future__ import annotations

import os
from pathlib import Path

from misak.ask.library import Library
from misak.check.checks import run
from misak.fast.plain import Plain
from misak.ground.faults import Fault
from misak.ledger.acts import Known, acts
from misak.ledger.bibliography import keys
from misak.ledger.folders import found_files
from misak.ledger.front import instrument, subject
from misak.ledger.gazetteer import entries
from misak.ledger.load import load
from misak.ledger.loaded import Loaded
from misak.ledger.values import Instrument, Name, Source
from misak.text.document import Document
from misak.text.read import decode, read_file, read_text

ACTING = ("treaty", "document", "event")


class Shelf:
    """The documents of some folders by their shown names, each as on the disk or as an editor has
    it."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self.documents: dict[str, Document] = {}
        self.reading: dict[str, list[Fault]] = {}
        self.paths: dict[str, str] = {}
        self.shown: dict[str, str] = {}
        self.sources: dict[str, Source] = {}
        self.outside: list[Fault] = []
        self._library: Library | None = None
        for root in folders:
            for path, name in found_files(root, self.outside):
                self._file(path, name if name not in self.paths else path)

    def _file(self, path: str, name: str) -> None:
        self.paths[name], self.shown[os.path.realpath(path)] = path, name
        if name.endswith(".bib"):
            self.sources.update(keys(path, name, self.outside, self.sources))
            return
        document, found = read_file(path, name)
        self.reading[name] = list(found)
        if document is not None:
            self.documents[name] = document

    def name(self, path: str | os.PathLike[str]) -> str:
        """The shown name of a file; of one that is not in the folders its own path."""
        real = os.path.realpath(path)
        return self.shown.get(real) or next(
            (
                os.path.relpath(real, os.path.realpath(root)).replace(os.sep, "/")
                for root in self.folders
                if real.startswith(f"{os.path.realpath(root)}{os.sep}")
            ),
            str(path),
        )

    def path(self, name: str) -> str:
        """What opens a file of that shown name."""
        return self.paths.get(name, name)

    def put(self, path: str | os.PathLike[str], text: str) -> str:
        """Take a text in place of a file's; returns the shown name. Raises nothing: a text that is
        no ledger has faults."""
        name = self.name(path)
        own, raw, wrong = decode(text.encode("utf-8", "surrogatepass"), name)  # as on the disk
        document, found = read_text(own or "", name, raw if own is not None else None)
        found = found if own is not None else wrong
        before = self.documents.get(name)
        same = before is not None and before.raw == document.raw
        same = same and self.reading.get(name) == list(found)
        self.paths.setdefault(name, str(path))
        self.shown.setdefault(os.path.realpath(path), name)
        self.documents[name], self.reading[name] = document, list(found)
        if not same:
            self._library = None
        return name

    def drop(self, path: str | os.PathLike[str]) -> None:
        """Take the file as it is on the disk again; one that is not there is gone."""
        name = self.name(path)
        self.documents.pop(name, None)
        self.reading.pop(name, None)
        self._library = None
        if os.path.exists(path):
            self._file(str(path), name)
        else:
            self.paths.pop(name, None)
            self.shown.pop(os.path.realpath(path), None)

    @property
    def library(self) -> Library:
        """The ledger as the documents are now, loaded when first needed after a change."""
        if self._library is None:
            self._library = Library(self._load())
            self._last = self._library
        return self._library

    @property
    def last(self) -> Library:
        """The ledger as it was loaded last: good enough for names while somebody types."""
        return self._last if hasattr(self, "_last") else self.library

    def _load(self) -> Loaded:
        found = load((), dict(self.documents))
        faults = [*self.outside, *(f for row in self.reading.values() for f in row), *found.faults]
        ledger = found.ledger._replace(sources=dict(self.sources))
        return found._replace(ledger=ledger, faults=faults)

    def faults(self) -> list[Fault]:
        """Every fault of the ledger, without those that only asking its conclusions finds."""
        library = self.library
        return run(library.loaded, library.books(), asking=False)

    def quick(self, name: str) -> list[Fault]:
        """The faults that one file has by itself, with the names of the ledger as last loaded:
        its form, its words, its names. Booking finds more (``faults``)."""
        document, faults = self.documents[name], list(self.reading[name])
        ledger = self.last.ledger
        class_, id_ = subject(document, faults)
        if class_ in ACTING:
            found, own = instrument(document, class_, id_, faults)
            names: dict[str, Name] = {**ledger.names, id_: own}
            known: dict[str, Instrument] = {**ledger.instruments, id_: found}
            acts(document, found, Known(names, known, Plain(names)), faults, 0)
        elif class_:
            entries(document, class_, id_, faults)
        place = [(f.spot.line, f.spot.column, f.code, f) for f in dict.fromkeys(faults)]
        return [row[-1] for row in sorted(place, key=lambda row: row[:3])]
