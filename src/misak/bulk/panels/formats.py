"""The formats to which a panel goes, and what the one that writes it tells on the way."""

from __future__ import annotations

from collections.abc import Callable

FORMATS = (".parquet", ".csv", ".dta")
Seen = Callable[[int], None]


class TooManyRows(ValueError):
    """The format holds everything at once; the arguments are the format and the rows that it takes."""
