"""Misak: plain-text, double-entry bookkeeping for treaties.

    import misak
    books = misak.load()                                    # the shipped books
    books.ask("title(Batum)", on="1921-10-14").sentence["en"]
    books.treaty("kars-1921").articles[6].summary.en
    books.world(1921)                                       # in a notebook: a map

``load`` returns ``Books``; everything that can be asked is a method of it. What the library raises
for what it was given is a ``MisakError``; ``explain(error, "tr")`` says it in either language.
``Workspace`` is for editors: faults of a text as it is typed, names to complete, what stands where.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from misak.ask.language import NotUnderstood as NotUnderstood
    from misak.ask.language import is_plain as is_plain
    from misak.ask.unknown import Ambiguous as Ambiguous
    from misak.ask.unknown import UnknownName as UnknownName
    from misak.ground.errors import MisakError as MisakError
    from misak.ground.errors import MissingExtra as MissingExtra
    from misak.ground.errors import NoSuchLedger as NoSuchLedger
    from misak.ground.errors import NotPossible as NotPossible
    from misak.prose.reading.analyser import NoAnalyser as NoAnalyser
    from misak.prose.reading.inputs import Unreadable as Unreadable
    from misak.public.books import Books as Books
    from misak.public.books import load as load
    from misak.public.explain import explain as explain
    from misak.public.workspace import Workspace as Workspace

__version__ = "0.1.0"
_PLACES = {
    "load": "misak.public.books",
    "Books": "misak.public.books",
    "Workspace": "misak.public.workspace",
    "explain": "misak.public.explain",
    "MisakError": "misak.ground.errors",
    "NoSuchLedger": "misak.ground.errors",
    "MissingExtra": "misak.ground.errors",
    "NotPossible": "misak.ground.errors",
    "UnknownName": "misak.ask.unknown",
    "Ambiguous": "misak.ask.unknown",
    "NotUnderstood": "misak.ask.language",
    "is_plain": "misak.ask.language",
    "NoAnalyser": "misak.prose.reading.analyser",
    "Unreadable": "misak.prose.reading.inputs",
}
__all__ = [
    "Ambiguous",
    "Books",
    "MisakError",
    "MissingExtra",
    "NoAnalyser",
    "NoSuchLedger",
    "NotPossible",
    "NotUnderstood",
    "UnknownName",
    "Unreadable",
    "Workspace",
    "explain",
    "is_plain",
    "load",
]


def __getattr__(name: str) -> object:
    """The public names, imported when first used."""
    if name in _PLACES:
        return getattr(importlib.import_module(_PLACES[name]), name)
    raise AttributeError(f"module 'misak' has no attribute {name!r}")


def __dir__() -> list[str]:
    """What is public, and nothing else."""
    return [*__all__, "__version__"]
