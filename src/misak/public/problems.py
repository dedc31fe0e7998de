"""Faults as values for editors: where, how bad, what, and what may have been meant."""

from __future__ import annotations

from typing import NamedTuple

from misak.ground.faults import Fault
from misak.public.values import Text, seen
from misak.say.faults import message
from misak.say.hints import hint


class Problem(NamedTuple):
    """A fault of a file.

    ``line`` and ``column`` count from 1, ``width`` is in characters; ``severity`` is ``error`` or
    ``warning``; ``path`` opens the file.
    """

    path: str
    line: int
    column: int
    width: int
    severity: str
    code: str
    text: Text
    hint: Text

    def __dir__(self) -> list[str]:
        return seen(self)


def problem(fault: Fault, path: str) -> Problem:
    """A fault with the path that opens its file."""
    spot = fault.spot
    return Problem(
        path,
        spot.line,
        spot.column,
        spot.width,
        fault.severity,
        fault.code,
        Text(message(fault, "en"), message(fault, "tr")),
        Text(hint(fault, "en"), hint(fault, "tr")),
    )
