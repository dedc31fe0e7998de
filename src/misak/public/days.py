"""Days as other programs have them (``datetime.date``, ISO text, a year), and as the books do."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from misak.ask.language import NotUnderstood, spoken
from misak.ground.days import BEGINNING, FOREVER, read_date
from misak.ground.errors import short

Day = date | str | int | None
YEARS = 10_000  # an integer below this is a year
WHOLE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")  # a day, a month, a year; no more or less than one


def ordinal(day: Day, *, at_end: bool = True) -> int:
    """The day as the books count it: today for None. Raises NotUnderstood.

    A month or a year (``1921``, ``"1921-10"``) is its last day, since a day means its end; its
    first where ``at_end`` is false.
    """
    if day is None or day == "":
        return date.today().toordinal()
    day = _plain(day)
    if isinstance(day, date):
        return day.toordinal()
    if isinstance(day, bool) or not isinstance(day, (str, int)):
        raise NotUnderstood("D401", (short(day),))
    text = year(day) if isinstance(day, int) else day.strip()
    written = read_date(text)
    if written is not None:
        if WHOLE.fullmatch(text) and written.earliest > BEGINNING and written.latest < FOREVER:
            return written.latest if at_end else written.earliest
        raise NotUnderstood("D401" if written.certain else "N323", (text,))
    found = spoken(text)
    if found is None:
        raise NotUnderstood("D401", (text,))
    return found


def _plain(day: object) -> Any:
    """A day of another library (a ``datetime64``, a whole number of NumPy) as Python has it; what
    is the missing day of one (``NaT``) is none."""
    made = getattr(day, "item", None)
    found = made() if callable(made) and not isinstance(day, date) else day
    return "NaT" if isinstance(found, date) and found != found else found


def year(number: int) -> str:
    """A year as EDTF text. Raises NotUnderstood where an integer is none."""
    if not 0 < number < YEARS:
        raise NotUnderstood("D401", (str(number),))
    return f"{number:04d}"


def asked(day: Day) -> str | int | None:
    """A day for a question: text as it is (a month or a year is asked about as a whole)."""
    if day is None or day == "":
        return None
    day = _plain(day)
    if isinstance(day, str):
        return str(day)
    if isinstance(day, int) and not isinstance(day, bool):
        return year(day)
    return ordinal(day)


def asked_text(day: Day) -> str | None:
    """The same as text, for a question in plain words."""
    found = asked(day)
    return date.fromordinal(found).isoformat() if isinstance(found, int) else found


def as_date(day: int | None) -> date | None:
    """A day of the books as a date; None for what has no day or no end."""
    return date.fromordinal(day) if day is not None and 0 < day < FOREVER else None
