"""Days as integers (proleptic Gregorian, ``datetime.date.toordinal``), dates as they are
written, and terms."""

from __future__ import annotations

import importlib
from datetime import date
from typing import NamedTuple

from misak.ground.edtf_known import KNOWN

BEGINNING = 0  # before every day: the open beginning of ``../1921``
FOREVER = date.max.toordinal() + 1  # after every day: what has not ended
NEVER = FOREVER + 1  # a day that does not come; the later of it and any other is NEVER

_UNCERTAIN = frozenset("?~%X[{")
_UNITS = {
    "day": "day",
    "days": "day",
    "gün": "day",
    "week": "week",
    "weeks": "week",
    "hafta": "week",
    "month": "month",
    "months": "month",
    "ay": "month",
    "year": "year",
    "years": "year",
    "yıl": "year",
    "sene": "year",
}


class When(NamedTuple):
    """A date as written, and the first and last day that it can mean.

    For an interval (``A/B``) these are its first and its last day; an open end is BEGINNING or
    FOREVER.
    """

    earliest: int
    latest: int
    text: str

    @property
    def certain(self) -> bool:
        """Whether the writing leaves no doubt: one day, or an interval from one day to another,
        without a mark."""
        between_days = len(self.text) == 21 and self.text[10] == "/"
        return _UNCERTAIN.isdisjoint(self.text) and (self.earliest == self.latest or between_days)


class Term(NamedTuple):
    """A length of time: a number of days, weeks, months or years (``unit`` in the singular)."""

    count: int  # type: ignore[assignment]  # a tuple has a method of this name, which nobody calls
    unit: str


_READ: dict[str, When] = {}


def read_date(text: str) -> When | None:
    """A date of the ledger: YYYY-MM-DD, YYYY-MM, YYYY, an interval A/B (``..`` for an open
    end), or EDTF; None where it is none."""
    when = _READ.get(text)
    if when is None and (when := _read(text)) is not None:
        _READ[text] = when
    return when


def _read(text: str) -> When | None:
    if len(text) == 10 and text[4] == text[7] == "-":
        try:
            day = date.fromisoformat(text).toordinal()
            return When(day, day, text)
        except ValueError:
            pass
    if "/" in text:
        return _interval(text)
    if not _UNCERTAIN.isdisjoint(text):
        return _uncertain(text)
    return _month_or_year(text)


def _interval(text: str) -> When | None:
    first, _, last = text.partition("/")
    begin = When(BEGINNING, BEGINNING, first) if first == ".." else read_date(first)
    end = When(FOREVER, FOREVER, last) if last == ".." else read_date(last)
    if begin is None or end is None or "/" in last or begin.earliest > end.latest:
        return None
    return When(begin.earliest, end.latest, text)


def _uncertain(text: str) -> When | None:
    """EDTF proper. The module is imported by name, here alone, because the library behind it
    takes longer than all of ours to load."""
    if text in KNOWN:
        return When(*KNOWN[text], text)
    found = importlib.import_module("misak.ground.edtf_dates").read_uncertain(text)
    if found is None:
        return None
    first, last = found
    return When(
        BEGINNING if first is None else first.toordinal(),
        FOREVER if last is None else last.toordinal(),
        text,
    )


def _month_or_year(text: str) -> When | None:
    year, month = text[:4], text[5:]
    if len(text) == 4:
        first, last = _read(f"{text}-01-01"), _read(f"{text}-12-31")
    elif (
        len(text) == 7 and text[4] == "-" and (year + month).isascii() and (year + month).isdigit()
    ):
        first, last = _read(f"{text}-01"), _read(f"{text}-{_month_length(int(year), int(month))}")
    else:
        return None
    return When(first.earliest, last.latest, text) if first and last else None


def _month_length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def iso(day: int) -> str:
    """A day as YYYY-MM-DD; ``..`` for BEGINNING and FOREVER, ``never`` for NEVER."""
    if BEGINNING < day < FOREVER:
        return date.fromordinal(day).isoformat()
    return "never" if day >= NEVER else ".."


def read_term(text: str) -> Term | None:
    """A term of the ledger: ``2 months``, ``25 years``, ``2 ay``; None where it is none."""
    count, _, unit = text.strip().partition(" ")
    known = _UNITS.get(unit.strip())
    whole = count.isascii() and count.isdigit() and int(count) > 0
    return Term(int(count), known) if known and whole else None


def is_hour(text: str) -> bool:
    """Whether a text is an hour of the day, as ``14:30``."""
    hour, colon, minute = text.partition(":")
    return (
        bool(colon)
        and text.isascii()
        and hour.isdigit()
        and minute.isdigit()
        and int(hour) < 24
        and int(minute) < 60
    )


def add_term(day: int, term: Term) -> int:
    """The day a term after a day, clipped to the end of the month; BEGINNING, FOREVER and NEVER
    stay what they are."""
    if not BEGINNING < day < FOREVER:
        return day
    if term.unit in ("day", "week"):
        return min(day + term.count * (7 if term.unit == "week" else 1), FOREVER)
    begin = date.fromordinal(day)
    year, month = divmod(
        begin.year * 12 + begin.month - 1 + term.count * (12 if term.unit == "year" else 1), 12
    )
    if year > date.max.year:
        return FOREVER
    return date(year, month + 1, min(begin.day, _month_length(year, month + 1))).toordinal()
