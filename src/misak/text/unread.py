"""Lines that a person would take for a clause or a heading, and that the format does not read:
none of them may vanish.

What is hidden in the source of the page (a comment, a block of code) does not act either, and
is looked through for the same reason.
"""

from __future__ import annotations

import re
from collections.abc import Container
from enum import Enum
from typing import NamedTuple

from misak.ground.patterns import late
from misak.kinds.catalogue import BY_WORD as KINDS
from misak.kinds.keys import LINE_OF, STATEMENT_OF, SUBJECTS

BULLET = late(
    r"[\s>]*(?:(?:[-*+•‣◦▪·‐‑‒–—−﹣|]|\(?(?:\d{1,3}|[a-z])[.)]|<li>)\s*)?(?:\[[ xX]?\]\s*)?"
)
WRAPPERS = "`*_~\"'“”‘’´ˋ«»„<>| \t\u00a0"
SPAN = late(r"[*_~]*(?:`[^`]+`|``[^`].*``|[´ˋ][^´`ˋ]+[´ˋ`])[*_~]*[.;,]?(?:</li>)?")
HASHES = late(r"\s{0,3}(?:#(?!#)|###+|##(?=[^\s#]))")
HEADING = late(
    r"[\s#*_]*(?:(?:art|article|madde|md)\b\.?\s*[\divxlc]+|\d+\.\s*madde|preamble|annex|ek|giriş)\b.*\s[—–-]\s",
    re.IGNORECASE,
)
FENCE = late(r"\s*(?:[-*+]\s+)?(`{3,}|~{3,})([^`]*)$")
CODE = late(r"(`+)(?:(?!\1).)*\1")


class Vocabulary(NamedTuple):
    """The words that begin a line in one sort of file, and whether its lines are clauses of the
    catalogue."""

    words: Container[str]
    clauses: bool


ROLES = ("provided", "şartla", "or", "yahut")
ACTS = Vocabulary({*KINDS, *ROLES}, True)
ENTRIES = Vocabulary(LINE_OF, False)
STATEMENTS = Vocabulary(STATEMENT_OF, False)
NOTHING = Vocabulary((), False)
OF_SUBJECT = {
    "treaty": ACTS,
    "document": ACTS,
    "event": ACTS,
    "gazetteer": ENTRIES,
    "conclusions": STATEMENTS,
    "notes": STATEMENTS,
}


class Look(Enum):
    """What a line that is not read looks like."""

    CLAUSE = "T120"
    HEADING = "T122"


def vocabulary(key: str) -> Vocabulary:
    """The words of a file whose front matter begins with this key; of a file without front
    matter that is the fault, and no line of it."""
    return OF_SUBJECT.get(SUBJECTS.get(key, ""), ACTS) if key else NOTHING


def look(line: str, words: Vocabulary) -> Look | None:
    """What a line of the editor's own text looks like; None for what is plainly text."""
    if words is NOTHING:
        return None
    if HASHES.match(line) or (words.clauses and HEADING.match(line) and _marked(line)):
        return Look.HEADING
    return Look.CLAUSE if clause_like(line, words) else None


def clause_like(line: str, words: Vocabulary) -> bool:
    """Whether a line looks like a clause (or a line of the gazetteer) in another dress than ``-
    `…` ``.

    A code span alone behind a bullet does, whatever it says: the word may be misspelt. Else the
    line must begin with a word that begins clauses; and without any mark of code it must read
    as one from end to end.
    """
    if words is NOTHING:
        return False
    found = BULLET.match(line)
    start = found.end() if found else 0
    bullet, rest = bool(line[:start].strip(" \t>\u00a0")), line[start:].strip()
    core = rest.strip(WRAPPERS)
    first = core.split(None, 1)[0] if core else ""
    known = first.rstrip(":,") in words.words or first.rstrip(":,").lower() in words.words
    if SPAN.fullmatch(rest):
        return bullet or known
    if not known:
        return False
    if rest[:1] in "`´ˋ" or rest.lstrip("*_~ ")[:1] in "`´ˋ":
        return True
    sure = words.clauses or first in words.words or rest[:1] in WRAPPERS
    return bullet and sure and _whole(core, words)


def _whole(text: str, words: Vocabulary) -> bool:
    """Whether a text without marks reads as a line: a clause has the words that its kind needs
    between its names."""
    if not words.clauses:
        return True
    tokens = text.partition(";")[0].split()
    if tokens[0] in ROLES:
        tokens = tokens[1:]
    row, lang = KINDS.get(tokens[0].lower() if tokens else "", (None, ""))
    if row is None:
        return False
    markers = [
        getattr(slot.marker, lang) for slot in row.slots if slot.marker and not slot.optional
    ]
    heads = [slot for slot in row.slots if slot.marker is None and not slot.optional]
    if len(tokens) < 1 + len(heads):
        return False
    least = 1 + len(heads) + 2 * len(markers)
    return all(marker in tokens for marker in markers) and (bool(markers) or len(tokens) == least)


def _marked(line: str) -> bool:
    return line.lstrip()[:1] in "#*_"


class Hidden(NamedTuple):
    """A stretch of lines that a page does not show as text: the number of its last line, and
    whether it is closed."""

    last: int
    closed: bool


def hidden(lines: list[str], number: int) -> Hidden | None:
    """The comment or block of code that begins in a line (counted from 1); None where none does."""
    line = lines[number - 1]
    fence = FENCE.match(line)
    if fence:
        mark = fence[1]
        end = re.compile(rf"\s*{re.escape(mark[0])}{{{len(mark)},}}\s*")
        for at in range(number, len(lines)):
            if end.fullmatch(lines[at]):
                return Hidden(at + 1, True)
        return Hidden(len(lines), False)
    if "<!--" not in line or not _opens(line):
        return None
    for at in range(number, len(lines)):
        if "-->" in lines[at]:
            return Hidden(at + 1, True)
    return Hidden(len(lines), False)


def _opens(line: str) -> bool:
    """Whether a comment that begins in this line goes on behind it."""
    bare = CODE.sub("", line)
    return bare.rfind("<!--") > bare.rfind("-->")


def has_hidden(text: str) -> bool:
    """Whether anything in a text may hide lines: then it is read line by line."""
    return "<!--" in text or "```" in text or "~~~" in text
