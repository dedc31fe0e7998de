"""A name found in a sentence, with all that it may mean."""

from __future__ import annotations

from typing import NamedTuple

from misak.words.fold import fold

INSTRUMENTS = ("treaty", "document", "event")


class Mention(NamedTuple):
    """A name in a sentence: its words (first, one past the last), its text, and all ids that it
    may mean."""

    first: int
    last: int
    text: str
    ids: tuple[str, ...]
    generic: bool = (
        False  # a word such as *antlaşması* says that an instrument or a happening is meant
    )
    ending: str = ""  # what the last word carries beyond the name, as a key
    types: frozenset[str] = frozenset()


def bare(mention: Mention) -> str:
    """A name without its case ending."""
    size = len(mention.ending)
    text = mention.text
    for mark in "’'‘":
        if mark in text.split()[-1]:
            return text.rpartition(mark)[0]
    return text[:-size] if size and fold(text).endswith(mention.ending) else text
