"""A row of the table of faults."""

from __future__ import annotations

from typing import NamedTuple

E, W = "error", "warning"


class Message(NamedTuple):
    """A row of the table. ``{0}``, ``{1}`` are the fault's arguments; the name is its heading in
    the gallery."""

    severity: str
    name: str
    en: str
    tr: str
    en_hint: str = ""
    tr_hint: str = ""
