"""Dates in prose: days in Turkish and English, months, years, each with its place and whether
it is a whole day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from misak.ground.months import MONTHS
from misak.words.fold import fold
from misak.words.turkish import read_day

_NAMES = "|".join(sorted({name for lang in MONTHS for name in MONTHS[lang]}, key=len, reverse=True))
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:\s*[-–/]\s*\d{{1,2}})?\s*(?:{_NAMES})\s*,?\s*\d{{4}}|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\b\d{{4}}-\d{{2}}-\d{{2}}|\b(?:{_NAMES})\s+\d{{1,2}},\s*\d{{4}}",
    re.I,
)
_SPAN = re.compile(r"(\d{1,2})\s*[-–/]\s*(\d{1,2})(?=\s*[^\W\d])")
_SHORT = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "aug": "August",
    "sept": "September", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_ENGLISH = re.compile(
    rf"\b(?P<m>(?:{'|'.join(_SHORT)})\b\.?|(?:{_NAMES}))\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:\s*\((?P<new>\d{1,2})\))?,?\s+(?P<y>\d{4})\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)\s+(?:day\s+)?(?:of\s+)?(?P<m2>{_NAMES}),?\s+(?P<y2>\d{{4}})\b"
    rf"|\b(?P<d3>\d{{1,2}})\s+(?P<m3>(?:{'|'.join(_SHORT)})\b\.?)\s+(?P<y3>\d{{4}})\b",
    re.I,
)
# Both calendars in one date, the new style in brackets or behind a stroke:
# *Feb. 19 (Mar. 3), 1878*, *19 Şubat (3 Mart) 1878*, *19 February/3 March 1878*.
_BOTH = re.compile(
    rf"\b(?:(?:{'|'.join(_SHORT)})\b\.?|(?:{_NAMES}))\s+\d{{1,2}}\s*(?:\(|/\s*)"
    rf"(?P<m>(?:{'|'.join(_SHORT)})\b\.?|(?:{_NAMES}))\s+(?P<d>\d{{1,2}})\)?,?\s+(?P<y>\d{{4}})\b"
    rf"|\b\d{{1,2}}\s+(?:{_NAMES})\s*(?:\(|/\s*)(?P<d2>\d{{1,2}})\s+(?P<m2>{_NAMES})\)?,?\s+(?P<y2>\d{{4}})\b",
    re.I,
)
_MONTH = re.compile(rf"\b({_NAMES}),?\s+(\d{{4}})\b", re.I)
_YEAR = re.compile(r"(?<![\d.,%])\b(1[6-9]\d\d|20[0-4]\d)\b(?![\d%])")


_WRITTEN = re.compile(
    rf"(?<![\d.,/–-])\b(?P<d>\d{{1,2}})\s*(?P<m>{_NAMES})\s*,?\s*(?P<y>1[6-9]\d\d|20\d\d)\b", re.I
)
_FOLDED = [[fold(name) for name in names] for names in MONTHS.values()]


class DateSaid(NamedTuple):
    """A date as said: its words, its first day (ordinal), ISO text of what is said, and whether
    it is a whole day."""

    text: str
    day: int
    iso: str
    exact: bool
    start: int
    last: int = 0  # of a span of days (*3-11 Ekim 1922*) the last one

    @property
    def days(self) -> frozenset[int]:
        """The day said; of a span either end."""
        return frozenset((self.day, self.last or self.day))


def impossible(text: str) -> list[tuple[int, int]]:
    """Where a text writes a day that no month has (*32 Eylül 1921*, *31 Haziran 1923*)."""
    found = []
    for match in _WRITTEN.finditer(text):
        month = fold(match["m"])
        at = next((n.index(month) for n in _FOLDED if month in n), -1)
        last = monthrange(int(match["y"]), at + 1)[1] if at >= 0 else 0
        if at >= 0 and not 1 <= int(match["d"]) <= last:
            found.append(match.span())
    return found


def exact_days(said: Iterable[DateSaid]) -> frozenset[int]:
    """The whole days among some dates; of a span either end."""
    return frozenset(day for date_ in said if date_.exact for day in date_.days)


def dates(text: str) -> list[DateSaid]:
    """All dates of a sentence, whole days first."""
    found = _days(text, _both(text))
    found += _english(text, found)
    taken = [(d.start, d.start + len(d.text)) for d in found]
    for match in _MONTH.finditer(text):
        month = next(
            (
                i + 1
                for lang in MONTHS
                for i, name in enumerate(MONTHS[lang])
                if fold(name) == fold(match[1])
            ),
            0,
        )
        if month and not any(a <= match.start() < b for a, b in taken):
            found.append(
                DateSaid(
                    match[0],
                    date(int(match[2]), month, 1).toordinal(),
                    f"{match[2]}-{month:02}",
                    False,
                    match.start(),
                )
            )
            taken.append(match.span())
    for match in _YEAR.finditer(text):
        if not any(a <= match.start() < b for a, b in taken):
            found.append(
                DateSaid(
                    match[0], date(int(match[0]), 1, 1).toordinal(), match[0], False, match.start()
                )
            )
    return found


def _days(text: str, found: list[DateSaid]) -> list[DateSaid]:
    """The whole days of a text, with those that were found in it before."""
    made = list(found)
    for match in _DAY.finditer(text):
        if any(d.start < match.end() and match.start() < d.start + len(d.text) for d in found):
            continue
        day = read_day(_SPAN.sub(r"\1", match[0]))
        if day is not None:
            iso = date.fromordinal(day).isoformat()
            last = read_day(_SPAN.sub(r"\2", match[0])) or day
            made.append(DateSaid(match[0], day, iso, True, match.start(), last))
    return made


def _both(text: str) -> list[DateSaid]:
    """Days told by both calendars: the new style counts."""
    found = []
    for match in _BOTH.finditer(text):
        month = match["m"] or match["m2"]
        month = _SHORT.get(month.rstrip(".").lower(), month)
        day = read_day(f"{match['d'] or match['d2']} {month} {match['y'] or match['y2']}")
        if day is not None:
            iso = date.fromordinal(day).isoformat()
            found.append(DateSaid(match[0], day, iso, True, match.start()))
    return found


def _english(text: str, found: list[DateSaid]) -> list[DateSaid]:
    """Days in other English ways: *Aug. 10 1920*, *24th of July 1923*, *Sept. 2 (14), 1829*
    (the new style counts)."""
    more = []
    for match in _ENGLISH.finditer(text):
        if any(d.start < match.end() and match.start() < d.start + len(d.text) for d in found):
            continue
        month = match["m"] or match["m2"] or match["m3"]
        month = _SHORT.get(month.rstrip(".").lower(), month)
        number = match["new"] or match["d"] or match["d2"] or match["d3"]
        day = read_day(f"{number} {month} {match['y'] or match['y2'] or match['y3']}")
        if day is not None:
            iso = date.fromordinal(day).isoformat()
            more.append(DateSaid(match[0], day, iso, True, match.start()))
    return more
