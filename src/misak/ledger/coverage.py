"""The lines of coverage: which fluents of which states the books claim to treat, and when."""

from __future__ import annotations

from typing import NamedTuple

from misak.kinds.entries import FROM, OF, UNTIL, WITH
from misak.ledger.periods import period

MARKERS = [piece.marker for piece in (OF, WITH, FROM, UNTIL) if piece.marker]


class Coverage(NamedTuple):
    """What a line ``covers`` or ``follows`` says: the fluents, the states, their partners (none:
    towards everybody), and its days, the last not included."""

    fluents: tuple[str, ...]
    states: tuple[str, ...]
    partners: tuple[str, ...]
    begin: int
    end: int


def coverage(value: str) -> Coverage:
    """A line read, in either vocabulary: ``war of turkey with russia from 1878 until 1945``."""
    parts: dict[str, list[str]] = {"": []}
    at = ""
    for word in value.split():
        marker = next((words.en for words in MARKERS if word in words), None)
        if marker is None:
            parts[at].append(word.strip(","))
        else:
            at = marker
            parts.setdefault(at, [])
    begin, end = period(value.split())
    of, with_ = tuple(parts.get("of", ())), tuple(parts.get("with", ()))
    return Coverage(tuple(parts[""]), of, with_, begin, end)
