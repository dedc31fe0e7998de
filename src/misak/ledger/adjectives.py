"""What the gazetteer calls a polity by beside its names: *Rus | Russian, Russo*."""

from __future__ import annotations

from typing import NamedTuple

from misak.ledger.values import Name, two
from misak.words.fold import fold


class Adjectives(NamedTuple):
    """The adjectives of a polity in each language, as search keys."""

    tr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


def adjectives_of(name: Name) -> Adjectives:
    """The adjectives of an entry of the gazetteer; none of what is no polity."""
    if name.type != "polity":
        return Adjectives()
    pairs = [two(value) for value, _, _ in name.lines.get("adjective", ())]
    tr = tuple(fold(one) for text, _ in pairs for one in text.split(","))
    return Adjectives(tr, tuple(fold(one) for _, text in pairs for one in text.split(",")))
