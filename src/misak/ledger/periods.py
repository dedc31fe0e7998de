"""The days of entries of the gazetteer: from when until when a line holds."""

from __future__ import annotations

import itertools

from misak.ground.days import FOREVER, read_date
from misak.ledger.values import Name


def first(name: Name, word: str) -> str:
    """The value of the first line of a word in an entry, or an empty text."""
    return name.lines[word][0][0] if word in name.lines else ""


def until(name: Name) -> int:
    """The day on which a group ends, and with it all who belong to it (rule 28)."""
    when = read_date(first(name, "until"))
    return when.earliest if when else FOREVER


def period(words: list[str]) -> tuple[int, int]:
    """The days of ``from D until D``; what is not said reaches to the ends of time."""
    begin, end = 0, FOREVER
    for word, value in itertools.pairwise(words):
        when = (
            read_date(value) if word in ("from", "until", "başlangıç", "bitiş", "alone") else None
        )
        if when and word in ("from", "başlangıç"):
            begin = when.earliest
        elif when and word in ("until", "bitiş"):
            end = when.earliest
    return begin, end
