"""A name found in a sentence, with all that it may mean."""

from __future__ import annotations

from typing import NamedTuple

INSTRUMENTS = ("treaty", "document", "event")


class Mention(NamedTuple):
    """A name in a sentence: its words (first, one past the last), its text, and all ids that it may mean."""

    first: int
    last: int
    text: str
    ids: tuple[str, ...]
    generic: bool = (
        False  # a word such as *antlaşması* says that an instrument or a happening is meant
    )
    ending: str = ""  # what the last word carries beyond the name, as a key
    types: frozenset[str] = frozenset()
