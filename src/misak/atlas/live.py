"""A ledger that is watched: when a file changes it is read, checked and booked again, and where it
has errors the last good books stay. Checks and the page are made in processes of their own."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas import shapes
from misak.atlas.page import page
from misak.atlas.payload import packed, payload
from misak.atlas.shapes import MAPPING
from misak.atlas.worker import Ended, Worker
from misak.check.checks import run
from misak.ground.faults import Fault, errors
from misak.ground.langs import LANGS
from misak.ledger.folders import files
from misak.ledger.load import load
from misak.ledger.loaded import Loaded
from misak.say.faults import data, message

PACE = 1.0  # seconds between two looks at the files


class Shelf(NamedTuple):
    """Good books with what tells them apart: the hash of their files and of the program's
    version."""

    library: Library
    stamp: str


class Reading(NamedTuple):
    """The files as they were read once: what was loaded, its faults, and the hash of the files
    and of the program's version."""

    loaded: Loaded
    faults: list[Fault]
    stamp: str


More = Callable[[Library, Json], None]  # what is put into a payload beside the books; of a module


class Live:
    """The books that are served, kept fresh by a thread of its own; ``faults`` are those of the
    newest reading of the files. ``more`` adds to the page's payload, as questions to practise."""

    def __init__(self, roots: tuple[Path, ...], version: str, more: More | None = None) -> None:
        self.roots, self.version, self.more = roots, version, more
        self.faults: list[Fault] = []
        self.broken = ""
        self._worker = Worker()
        self.shelf, self.faults = self._read()
        self._page: tuple[str, bytes] | None = None
        self._seen = self._look()
        self._lock = threading.Lock()
        self._stop = threading.Event()

    def start(self) -> None:
        """Begin to watch; the page is built at once, beside the questions that are answered
        meanwhile."""
        threading.Thread(target=self._watch, name="ledger", daemon=True).start()

    def stop(self) -> None:
        """Stop to watch; what is being made is dropped."""
        self._stop.set()
        self._worker.end()

    def renew(self) -> None:
        """The same books afresh, without what was booked for single questions, so that memory stays
        bounded."""
        shelf = self.shelf
        library = Library(shelf.library.loaded)
        if self.shelf is shelf:
            self.shelf = shelf._replace(library=library)
        del shelf
        gc.collect()  # books refer to each other: what was dropped goes only when it is looked for
        library.books()

    def page(self) -> bytes | None:
        """The page of the good books; None while the first one is being built."""
        return self._page[1] if self._page else None

    def state(self) -> Json:
        """What the page asks again and again: which books are served, and what is wrong with the
        files."""
        bad = errors(self.faults)
        return {
            "stamp": self.shelf.stamp,
            "version": self.version,
            "page": self._page[0] if self._page else None,
            "good": not bad and not self.broken,
            "faults": [
                {**data(fault), "message": {lang: message(fault, lang) for lang in LANGS}}
                for fault in bad[:50]
            ],
            "broken": self.broken or None,
        }

    def refresh(self) -> bool:
        """Look at the files once; True where new books were put on the shelf."""
        seen = self._look()
        if seen == self._seen:
            return False
        self._seen = seen
        try:
            shelf, faults = self._read()
        except OSError as error:
            self.broken = str(error)
            return False
        self.faults, self.broken = faults, ""
        if errors(faults):
            return False
        self.shelf = shelf
        return True

    def build(self) -> None:
        """Build the page of the good books, where it is not theirs already."""
        with self._lock:
            shelf = self.shelf
            if self._page is None or self._page[0] != shelf.stamp:
                made = self._worker.work(
                    _made, shelf.library.loaded, self.roots, self.version, shelf.stamp, self.more
                )
                self._page = (shelf.stamp, made)

    def _watch(self) -> None:
        while True:
            try:
                self.refresh()
                self.build()
            # a shapes.json that cannot be read, a process that was ended: the last page stays
            except (ValueError, OSError, Ended) as error:
                self.broken = str(error)
            if self._stop.wait(PACE):
                return

    def _look(self) -> dict[str, tuple[int, int]]:
        return {
            str(path): (stat.st_mtime_ns, stat.st_size)
            for path in _files(self.roots)
            if path.exists()  # a folder may be taken away while it is watched
            for stat in [path.stat()]
        }

    def _read(self) -> tuple[Shelf, list[Fault]]:
        found = self._worker.work(_checked, self.roots, self.version)
        fresh = Library(found.loaded)
        fresh.books()
        return Shelf(fresh, found.stamp), found.faults


def _files(roots: tuple[Path, ...]) -> list[Path]:
    """The files of a ledger, with what says which shapes its places have."""
    found = [Path(path) for root in roots for path, _ in files(root)]
    return found + [path for root in roots if root.is_dir() for path in sorted(root.rglob(MAPPING))]


def _checked(roots: tuple[Path, ...], version: str) -> Reading:
    """The files read and checked. Raises FileNotFoundError where there are none."""
    if not _files(roots):
        raise FileNotFoundError(", ".join(map(str, roots)))
    loaded = load(roots)
    faults = run(loaded, Library(loaded).books()) + shapes.faults(loaded.ledger, roots)
    known = sha256(version.encode())
    for path in _files(roots):
        known.update(path.name.encode() + b"\0" + path.read_bytes())
    return Reading(loaded, faults, known.hexdigest()[:16])


def _made(
    loaded: Loaded, roots: tuple[Path, ...], version: str, stamp: str, more: More | None
) -> bytes:
    """The page of what was loaded. Raises ValueError where its shapes cannot be read."""
    library = Library(loaded)
    found = payload(library, roots, version)
    if more is not None:
        more(library, found)
    return page(packed(found), stamp=stamp).encode()
