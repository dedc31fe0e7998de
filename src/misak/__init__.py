"""Misak: plain-text, double-entry bookkeeping for treaties.

    import misak
    books = misak.load()
    answer = books.ask("title(batum)", on="1921-10-14")
    answer.to_dict()

``load`` returns a ``Library``; ``UnknownName`` and ``NotUnderstood`` are the errors that asking can raise.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from misak.ask.language import NotUnderstood as NotUnderstood
    from misak.ask.library import Library as Library
    from misak.ask.names import UnknownName as UnknownName
    from misak.ask.open import load as load

__version__ = "0.1.0"
_PLACES = {
    "load": "misak.ask.open",
    "Library": "misak.ask.library",
    "UnknownName": "misak.ask.names",
    "NotUnderstood": "misak.ask.language",
}
__all__ = ["Library", "NotUnderstood", "UnknownName", "load"]


def __getattr__(name: str) -> object:
    """The public names, imported when first used."""
    if name in _PLACES:
        return getattr(importlib.import_module(_PLACES[name]), name)
    raise AttributeError(f"module 'misak' has no attribute {name!r}")
