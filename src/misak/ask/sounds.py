"""Spellings of one sound: old maps write *Salonika* for *Salonica*, *Castellorizo* for
*Kastellorizo*."""

from __future__ import annotations

import re
from collections.abc import Mapping

from misak.ask.unknown import Precision

LEAST = 6  # letters of a name that may be known by its sound alone
_SAME = (
    (r"ck", "k"),
    (r"c(?=[aou]|[^aeiouhy]|$)", "k"),
    (r"ph", "f"),
    (r"ou", "u"),
    (r"y", "i"),
    (r"(.)\1", r"\1"),
)


def sound(key: str) -> str:
    """A search key as it sounds, the same for spellings that differ in letters alone."""
    for written, said in _SAME:
        key = re.sub(written, said, key)
    return key


def sounds(spellings: Mapping[str, Mapping[str, Precision]]) -> dict[str, dict[str, Precision]]:
    """Who bears a spelling of each sound, and how closely."""
    found: dict[str, dict[str, Precision]] = {}
    for key, row in spellings.items():
        if len(key) >= LEAST:
            found.setdefault(sound(key), {}).update(row)
    return found
