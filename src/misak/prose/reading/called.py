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
_BLANK = r"[\s_]+|[.…_\s]{4,}"  # a box to be filled; three dots are what a quotation leaves out
_BEFORE = re.compile(
    rf"^\s*(?:(?P<word>{_WORD})\s*[:–—]\s*"
    rf"|[(\[]\s*(?P<box>{_WORD}|{_LETTER}|{_BLANK})\s*[)\]]\s*[:.–—-]?\s+)(?=\S)",
    re.I,
)
_BEHIND = re.compile(
    rf"(?:\s*[(\[]\s*(?P<box>{_WORD}|[\s_]+)\s*[)\]]|\s*[(\[]\s*(?P<letter>{_LETTER})\s*[)\]]"
    rf"|\s*(?:[–—→:=]|=>|->|\s-\s)\s*(?P<arrow>{_WORD})|\s*(?:→|=>|->)\s*(?P<arrowed>{_LETTER})"
    rf"|(?<=[.!])\s+(?P<last>{_WORD}))\s*[.!]?\s*$",
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
    said = text[start : start + behind.start()].split() if behind else []
    if behind is None or not said or (_letter(behind) and _shortened(said[-1])):
        return Called("", start, end)
    value = _value(next((one for one in behind.groups() if one), ""))
    return Called(value, start, start + behind.start())


def _letter(behind: re.Match[str]) -> str:
    return behind["letter"] or behind["arrowed"] or ""


def _shortened(word: str) -> bool:
    """Whether a letter behind a word may be its abbreviation (*Yugoslavya (Y)*): it is a name, and
    ends no sentence."""
    return word[0].isupper() and word[-1] not in ".!"


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
