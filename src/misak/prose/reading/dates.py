"""Dates in prose: days in Turkish and English, months, years, each with its place and whether it is a whole day."""

from __future__ import annotations

import re
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
_MONTH = re.compile(rf"\b({_NAMES})\s+(\d{{4}})\b", re.I)
_YEAR = re.compile(r"(?<![\d.,%])\b(1[789]\d\d|20[0-4]\d)\b(?![\d%])")


class DateSaid(NamedTuple):
    """A date as said: its words, its first day (ordinal), ISO text of what is said, and whether it is a whole day."""

    text: str
    day: int
    iso: str
    exact: bool
    start: int


def dates(text: str) -> list[DateSaid]:
    """All dates of a sentence, whole days first."""
    found: list[DateSaid] = []
    for match in _DAY.finditer(text):
        day = read_day(re.sub(r"(\d{1,2})\s*[-–/]\s*\d{1,2}(?=\s*[^\W\d])", r"\1", match[0]))
        if day is not None:
            found.append(
                DateSaid(match[0], day, date.fromordinal(day).isoformat(), True, match.start())
            )
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
