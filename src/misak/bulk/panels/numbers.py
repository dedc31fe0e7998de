"""Facts whose cells are numbers. An engine makes them as it makes citations: what it joins for
a cell are marked numbers.

Each citation of such a spell is marked with its day and its number. The number of a cell is
that of the spell that begins last among those that count in the period; what is said of yes and
no (1, 0, missing) then says only whether there is one. Standard library only.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.bulk.tables.facts import Held

MARK = "\x1f"
PARTED = re.compile(rf"; (?=\d{{7}}{MARK})")


class Number(NamedTuple):
    """The number of a cell as its table writes it, and the rows that state it."""

    value: str
    cites: str


def marked(spell: Held) -> Held:
    """A spell whose citations carry its day and its number."""
    head = f"{spell.begin:07}{MARK}{spell.value}{MARK}"
    return spell._replace(cites=tuple(head + cite for cite in spell.cites))


def read(joined: str) -> Number:
    """The number of a cell from its joined citations, sorted as every engine gives them."""
    parts = [part.split(MARK, 2) for part in PARTED.split(joined)]
    last = parts[-1]
    cites = [part[2] for part in parts if part[:2] == last[:2]]
    return Number(last[1], "; ".join(cites))


def plain(value: float) -> int | float | None:
    """A number for text: whole ones without a point, None where there is none."""
    if value != value:
        return None
    return int(value) if value.is_integer() and abs(value) < 2**53 else value
