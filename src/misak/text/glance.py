"""Sections that say nothing but summaries and clauses, each on a line of its own, as most do:
read by one pattern instead of line by line.

``tests/laws/test_reading.py`` holds that nothing is read otherwise than line by line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from misak.ground.patterns import late
from misak.text.section import Clause, Section

# a heading, both summaries or none, and clauses, with the ends of lines between them
PLAIN = late(
    r"^## (\S[^\n]*)"
    r"(\n+(?:> \[en\][^\n]*\n+> \[tr\][^\n]*\n+|> \[tr\][^\n]*\n+> \[en\][^\n]*\n+)?)"
    r"(- `[^\n]+`(?:\n+- `[^\n]+`)*)"
    r"(\n+|\Z)(?=## |\Z)",
    re.M,
)
DASH = " — "


class Outline(NamedTuple):
    """What is read at once of a text in which every section is plain: its clauses, one by one.
    The sections are read when they are asked for.

    ``heads`` are what the headings of the clauses say before the dash, no two sections alike;
    ``texts`` and ``lines`` the clauses themselves; ``odd`` the lines of headings without
    summaries; ``begin`` where the first heading stands (characters before it, its line).
    """

    heads: tuple[str, ...]
    texts: tuple[str, ...]
    lines: tuple[int, ...]
    odd: frozenset[int]
    begin: tuple[int, int]


NOWHERE: frozenset[int] = frozenset()


def outline(text: str, at: int, line: int) -> Outline | None:
    """The outline of a text whose first heading stands at this offset, in this line; None where
    a section takes more to read it."""
    found = PLAIN.findall(text, at)
    if not found or len(found) <= text.count("\n## ", at):
        return None  # a heading was passed over
    heads = [intern(heading.rstrip().partition(DASH)[0]) for heading, _, _, _ in found]
    if len({*heads}) < len(heads):
        return None
    begin = (at, line)
    own: list[str] = []
    texts: list[str] = []
    lines: list[int] = []
    odd: list[int] = []
    for head, (_, between, clauses, tail) in zip(heads, found, strict=True):
        if ">" not in between:
            odd.append(line)
        line += between.count("\n")
        if "\n" in clauses:
            for each in clauses.split("\n"):
                if each:
                    own.append(head)
                    texts.append(each[3:-1])
                    lines.append(line)
                line += 1
            line += len(tail) - 1
        else:
            own.append(head)
            texts.append(clauses[3:-1])
            lines.append(line)
            line += len(tail)
    return Outline(
        shared(tuple(own)), tuple(texts), tuple(lines), frozenset(odd) if odd else NOWHERE, begin
    )


@lru_cache(maxsize=4096)  # most treaties of a ledger are numbered alike
def shared(heads: tuple[str, ...]) -> tuple[str, ...]:
    """These headings as one value, however often they come."""
    return heads


def section(text: str, at: int, line: int, raw: bytes) -> tuple[Section, int, int] | None:
    """The plain section at an offset, where a line of that number begins, with the offset and
    line behind it; None where it is not plain."""
    found = PLAIN.match(text, at)
    if found is None:
        return None
    heading, between, said, tail = found.groups()
    first = line + between.count("\n")
    if "\n" in said:
        clauses = tuple(
            [
                Clause(each[3:-1], number, 4, 0)
                for number, each in enumerate(said.split("\n"), first)
                if each
            ]
        )
    else:
        clauses = (Clause(said[3:-1], first, 4, 0),)
    return (
        Section(heading.rstrip(), line, clauses, ">" in between, None, raw),
        found.end(),
        first + said.count("\n") + len(tail),
    )


@lru_cache(maxsize=256)  # as many files as are asked about in turn
def sections(raw: bytes, begin: tuple[int, int]) -> tuple[Section, ...]:
    """The sections of a text that has an outline."""
    text = raw.decode("utf-8", "surrogatepass")
    at, line = begin
    front = text[:at].rstrip().count("\n") + 1  # the line that closes the front matter
    found = [Section("", front, (), False, (), b"")]
    while (plain := section(text, at, line, raw)) is not None:
        each, at, line = plain
        found.append(each)
    return tuple(found)
