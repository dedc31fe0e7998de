"""Lists of true and false: what a note itself calls true or false, before a statement, behind it or
in the heading of the list; and the lines that only tell a pupil what to do."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.words.fold import fold

TRUE, FALSE = "true", "false"
OPEN = "open"  # a box that nobody filled: the note claims nothing
MIXED = "mixed"  # several sentences are called false together: which of them is not said

_WORD = r"doğru|yanlış|true|false"
_LETTER = r"(?-i:[DYTF])"
_BEFORE = re.compile(
    rf"^\s*(?:(?P<word>{_WORD})\s*[:–—]\s*|[(\[]\s*(?P<box>{_WORD}|{_LETTER}|[.…_\s]*)\s*[)\]]\s*[:.–—-]?\s+)(?=\S)",
    re.I,
)
_BEHIND = re.compile(
    rf"\s*(?:[(\[]\s*(?P<box>{_WORD}|{_LETTER}|[.…_ ]*)\s*[)\]]"
    rf"|(?:[–—→:=]|=>|->|\s-\s)\s*(?P<arrow>{_WORD}|{_LETTER})"
    rf"|(?<=[.!])\s+(?P<word>{_WORD}))\s*[.!]?\s*$",
    re.I,
)
_VALUES = {
    **dict.fromkeys(("dogru", "true", "d", "t"), TRUE),
    **dict.fromkeys(("yanlis", "false", "y", "f"), FALSE),
}
# What a heading of such a list is made of, beside the word that calls it so.
_LISTS = frozenset(
    "ifade ifadeler bilgi bilgiler cumle cumleler onerme onermeler bilinen bilinenler sik yapilan "
    "yaygin statement statements sentences claims common the".split()
)
_HEADS = {
    **dict.fromkeys(("yanlis", "yanlislar", "hatalar", "false", "mistakes", "errors"), FALSE),
    **dict.fromkeys(("dogru", "dogrular", "true"), TRUE),
}
# *… yazınız*, *Mark each statement …*: what a pupil is to do with the list.
_TASKS = (
    "mark|write|match|fill|choose|circle|decide|tick|state whether|say whether|read|complete|answer"
)
_LISTED = "true|false|statements?|sentences?|blanks?|questions?|following|correct"
_TASK = re.compile(
    rf"(?:\b\w{{2,}}(?:[ıiuü]n[ıiuü]z)|^\W*(?:{_TASKS})\b(?=.*\b(?:{_LISTED})\b).*)[.:!]?\s*$", re.I
)


class Called(NamedTuple):
    """What a note calls a stretch (empty where nothing), and where that begins and ends without the
    words that call it so."""

    value: str
    start: int
    end: int


def called(text: str, start: int, end: int) -> Called:
    """The stretch of a note's text between two places without the mark of a true-or-false list."""
    before = _BEFORE.match(text[start:end])
    if before:
        value = _value(before["word"] or before["box"] or "")
        return Called(value, start + before.end(), end)
    behind = _BEHIND.search(text[start:end])
    if behind is None or not text[start : start + behind.start()].strip():
        return Called("", start, end)
    value = _value(behind["box"] or behind["arrow"] or behind["word"] or "")
    return Called(value, start, start + behind.start())


def _value(said: str) -> str:
    return _VALUES.get(fold(said.strip()), OPEN)


def heads(text: str) -> str:
    """What a heading calls the list under it; empty where it calls it nothing."""
    keys = [fold(w) for w in re.findall(r"[^\W\d_]+", text)]
    found = {_HEADS[k] for k in keys if k in _HEADS}
    whole = all(k in _HEADS or k in _LISTS for k in keys)
    return found.pop() if whole and len(found) == 1 else ""


def task(text: str) -> bool:
    """Whether a sentence only tells what is to be done with a list: it claims nothing."""
    return bool(_TASK.search(text))
