"""A ledger opened: loaded and booked, or taken as it was loaded and booked before, where nothing
that it follows from has changed."""

from __future__ import annotations

import importlib
import io
import pickle
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from misak.ask.library import Library
from misak.fast.fingerprint import fingerprint
from misak.fast.store import folder, read, write
from misak.ground.faults import Fault
from misak.ground.memory import paused
from misak.kinds.catalogue import BY_ID
from misak.kinds.row import Kind

T = TypeVar("T")
LOAD = "misak.fast.load"  # by name: what reads text is not needed where nothing is to be read


class Opened:
    """The ledger in some folders, ready to be asked."""

    def __init__(self, folders: tuple[Path, ...], keep: bool = True) -> None:
        """Without ``keep`` nothing is taken from the cache, and nothing put there."""
        with paused():
            self._print = fingerprint(folders) if keep and folder() else None
            self.library = self._kept("books", lambda: _loaded(folders, self._print is not None))

    def checked(self, check: Callable[[Library], list[Fault]]) -> list[Fault]:
        """The faults that a check of the whole ledger finds."""
        return self._kept("faults", lambda: check(self.library))

    def _kept(self, what: str, make: Callable[[], T]) -> T:
        """What was kept under a name for this ledger, else what is made now, which is kept."""
        if self._print is None:
            return make()
        name = f"{self._print}.{what}"
        found = read(name)
        if found is not None:
            kept: T = pickle.loads(found)
            return kept
        made = make()
        with suppress(RecursionError):  # too long a chain of values: it is made each time
            write(name, packed(made))
        return made


def _loaded(folders: tuple[Path, ...], whole: bool) -> Library:
    library = Library(importlib.import_module(LOAD).load(folders))
    if whole:
        library.prepare()
    return library


class _Packer(pickle.Pickler):
    """A pickler that keeps of the rows of the catalogue only which they are."""

    def reducer_override(self, value: object) -> Any:
        """How a row is made again; everything else as usual."""
        return (row, (value.id,)) if type(value) is Kind else NotImplemented


def row(id_: str) -> Kind:
    """The row of the catalogue of that id."""
    return BY_ID[id_]


def packed(value: object) -> bytes:
    """A value as bytes, from which ``pickle.loads`` makes it again."""
    found = io.BytesIO()
    _Packer(found, pickle.HIGHEST_PROTOCOL).dump(value)
    return found.getvalue()
