"""Everyday names and what they mean; half of each list, by lot, was worked on, and the other
half only measured."""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
SEED = 1923  # of the lot


class Row(NamedTuple):
    """A name, what it means (ids), and how: exactly, as a part of it, as about it, as one of
    several, or not at all (``how`` is then empty)."""

    name: str
    ids: tuple[str, ...]
    how: str


def rows(file: str) -> list[Row]:
    """The rows of a list."""
    found = []
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, meant = line.partition(" = ")
            first, *rest = meant.split()
            if first == "-":
                found.append(Row(name, (), ""))
            elif first in ("?", "part", "about"):
                found.append(Row(name, tuple(rest), {"?": "several"}.get(first, first)))
            else:
                found.append(Row(name, (first,), "exact"))
    return found


def halves(file: str) -> tuple[list[Row], list[Row]]:
    """The half that was worked on and the half that is measured."""
    found = rows(file)
    random.Random(SEED).shuffle(found)
    return found[::2], found[1::2]
