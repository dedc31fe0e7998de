"""A place in a ledger: what every fault and every reason points at."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """File (as given by the reader), line and column counted from 1, width in characters, and
    the author's own line."""

    file: str
    line: int = 1
    column: int = 1
    width: int = 1
    text: str = ""
