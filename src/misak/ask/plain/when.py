"""The time that a plain question names: a day, a month, a year, a decade, years from one to
another, before and after a year, today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from misak.ask.plain.words import Word
from misak.words.turkish import read_day

FIRST_YEAR, LAST_YEAR = 1, 2999
_YEAR = r"(?P<{0}>[12]\d{{3}})"
_Y, _Z = _YEAR.format("y"), _YEAR.format("z")
_LOC, _ABL, _DAT = r"(?:d[ae]|t[ae])", r"(?:d[ae]n|t[ae]n)", r"(?:y?[ae])"
_TR_MONTH = r"(?P<m>ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)"
_EN_MONTH = (
    r"(?P<m>january|february|march|april|may|june|july|august|september|october|november|december)"
)
_MONTHS = (
    "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik".split(),
    "january february march april may june july august september october november december".split(),
)
_DAY = r"(?P<d>\d{1,2})"
NOW = "now"
PARTS = {"start": ("01", "03"), "end": ("10", "12")}  # the months that part of a year means


class When(NamedTuple):
    """A stretch of time in the question language (``1921``, ``1920/1923``, ``1921-10-14``);
    ``NOW`` for today; open ends are empty."""

    text: str


class Found(NamedTuple):
    """A time expression: the places of its words, and the time."""

    first: int
    last: int
    when: When


# Each row: what the search keys of some words look like, joined by blanks, and the kind of time.
# Both languages.
_ROWS: tuple[tuple[str, str], ...] = (
    (rf"{_DAY} {_TR_MONTH} {_Y}{_LOC}", "day"),
    (rf"{_DAY} {_TR_MONTH} {_Y} (?:gunu|tarihinde|gununde|itibariyla|itibariyle)", "day"),
    (rf"(?P<iso>\d{{4}} \d\d \d\d)(?:{_LOC}| gunu| tarihinde)?", "iso"),
    (r"(?:on )?(?P<iso>\d{4} \d\d \d\d)", "iso"),
    (rf"(?P<dot>\d{{1,2}}\.\d{{1,2}}\.[12]\d{{3}})(?:{_LOC}| gunu| tarihinde)", "dot"),
    (r"on (?P<dot>\d{1,2}\.\d{1,2}\.[12]\d{3})", "dot"),
    (rf"on (?:the )?{_DAY}(?:st|nd|rd|th)? (?:of )?{_EN_MONTH} {_Y}", "day"),
    (rf"on {_EN_MONTH} {_DAY}(?:st|nd|rd|th)? {_Y}", "day"),
    (rf"{_TR_MONTH} {_Y}{_LOC}", "month"),
    (rf"{_Y} {_TR_MONTH}(?:i|u)?n?{_LOC}", "month"),
    (rf"(?:in|during) {_EN_MONTH} (?:of )?{_Y}", "month"),
    (rf"{_Y}{_LOC}", "year"),
    (rf"{_Y} (?:yilinda|senesinde|yili icinde)", "year"),
    (rf"(?:in|during) (?:the year )?{_Y}", "year"),
    (rf"{_Y} (?:yili )?(?:basinda|baslarinda)", "start"),
    (rf"at the (?:start|beginning) of {_Y}", "start"),
    (rf"(?:in )?early {_Y}", "start"),
    (rf"{_Y} (?:yili )?(?:sonunda|sonlarinda)|at the end of {_Y.replace('<y>', '<y2>')}", "end"),
    (rf"(?:in )?late {_Y}", "end"),
    (rf"{_Y}l[ae]rd[ae]|{_Y.replace('<y>', '<y2>')}l[iu] yillarda", "decade"),
    (rf"(?:in|during) the {_Y}s", "decade"),
    (rf"{_Y} (?:ile |ve )?{_Z} (?:yillari )?arasinda", "years"),
    (rf"{_Y}{_ABL} {_Z}{_DAT} kadar", "years"),
    (
        rf"between {_Y} and {_Z}|from {_Y.replace('<y>', '<y2>')} (?:to|until) "
        rf"{_Z.replace('<z>', '<z2>')}",
        "years",
    ),
    (rf"{_Y}{_ABL} once|before {_Y.replace('<y>', '<y2>')}", "before"),
    (rf"{_Y}{_ABL} sonra|after {_Y.replace('<y>', '<y2>')}", "after"),
    (rf"{_Y}{_ABL} (?:beri|bu yana)|since {_Y.replace('<y>', '<y2>')}", "since"),
    (
        r"bugun|bugunku gunde|simdi|su an|su "
        r"anda|halen|hala|gunumuzde|today|now|currently|still|at present",
        "now",
    ),
)
_FORMS = tuple((re.compile(f"(?:{pattern})$"), kind) for pattern, kind in _ROWS)
LONGEST = 6  # words of a time


def times(found: Sequence[Word]) -> list[Found]:
    """Every stretch of words that names a time, longer ones first."""
    rows = []
    for first in range(len(found)):
        for last in range(first + 1, min(first + LONGEST, len(found)) + 1):
            when = _read(" ".join(word.key for word in found[first:last]))
            if when is not None:
                rows.append(Found(first, last, when))
    return sorted(rows, key=lambda f: f.first - f.last)


def _read(text: str) -> When | None:
    for form, kind in _FORMS:
        match = form.match(text)
        if match is not None:
            return _when(kind, {k.rstrip("2"): v for k, v in match.groupdict().items() if v})
    return None


def _when(kind: str, of: dict[str, str]) -> When | None:
    """The time that a match names; None for a day that there is not, and for years in the wrong
    order."""
    if kind == "now":
        return When(NOW)
    if kind in ("day", "iso", "dot"):
        return _day(kind, of)
    year = int(of["y"])
    if kind == "month":
        return When(f"{year}-{_month(of['m']):02}")
    if kind in PARTS:
        first, last = PARTS[kind]
        return When(f"{year}-{first}/{year}-{last}")
    if kind == "decade":
        return When(f"{year}/{year + 9}") if year % 10 == 0 else None
    if kind == "years":
        return When(f"{year}/{of['z']}") if year < int(of["z"]) else None
    if kind == "before":
        return When(f"/{year - 1}")
    if kind in ("after", "since"):
        return When(f"{year + (kind == 'after')}/")
    return When(str(year))


def _day(kind: str, of: dict[str, str]) -> When | None:
    if kind == "dot":
        day, month, year = of["dot"].split(".")
    elif kind == "iso":
        year, month, day = of["iso"].split()
    else:
        year, month, day = of["y"], str(_month(of["m"])), of["d"]
    text = f"{int(year):04}-{int(month):02}-{int(day):02}"
    return When(text) if read_day(f"{int(day):02}.{int(month):02}.{year}") is not None else None


def _month(name: str) -> int:
    return next(row.index(name) + 1 for row in _MONTHS if name in row)
