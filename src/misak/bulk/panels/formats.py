"""The formats to which a panel goes, and what the one that writes it tells on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

FORMATS = (".parquet", ".csv", ".dta")
Seen = Callable[[int], None]


class TooManyRows(ValueError):
    """The format holds everything at once; the arguments are the format and the rows that it
    takes."""


class Notes(NamedTuple):
    """What a file says of its own columns: a label for each, the words for 0 and 1, the names
    of codes, the dictionary."""

    labels: dict[str, str] = {}  # noqa: RUF012  # a default that nobody writes to
    values: dict[int, str] = {}  # noqa: RUF012
    codes: dict[str, str] = {}  # noqa: RUF012
    dictionary: str = ""
