"""Splitting a line at its semicolons and a list at its commas, and reading the attributes that
follow."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from misak.kinds.attributes import BY_WORD

Attributes = dict[str, str]


class Problem(NamedTuple):
    """What of an attribute cannot be read: the fault's code, the word, and words like it."""

    code: str
    word: str
    near: tuple[str, ...] = ()


def split(text: str, at: str = ";") -> list[str]:
    """The parts of ``text`` between ``at``, which does not count inside double quotes."""
    if '"' not in text:
        return [part.strip() for part in text.split(at)]
    parts, start, quoted = [], 0, False
    for index, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif char == at and not quoted:
            parts.append(text[start:index].strip())
            start = index + 1
    return [*parts, text[start:].strip()]


@lru_cache(maxsize=4096)  # few texts, each of which many lines say
def listed(text: str) -> tuple[str, ...]:
    """The ids of a list with commas."""
    return (
        tuple(part.strip() for part in text.split(",") if part.strip())
        if "," in text
        else ((text.strip(),) if text.strip() else ())
    )


def unquote(text: str) -> str:
    """The text without the double quotes around it."""
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def read_attributes(parts: list[str]) -> tuple[Attributes, list[Problem]]:
    """The attributes by id, and the problems of what is unknown, repeated or has no value."""
    found: Attributes = {}
    problems: list[Problem] = []
    for part in parts:
        if not part:
            continue
        word, _, value = part.partition(" ")
        row = BY_WORD.get(word)
        if row is None:
            problems.append(Problem("K205", word, tuple(BY_WORD)))
        elif row.id in found:
            problems.append(Problem("K204", word))
        elif (row.value == "none" and value) or (not value and row.value not in ("none", "reason")):
            problems.append(Problem("K206", word))
        else:
            value = value.strip()  # what has no day is named in quotes, and stays told from a name
            found[row.id] = value if row.value == "bound" else unquote(value)
    return found, problems
