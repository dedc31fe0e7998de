"""Dates in the calendars of the sources (Julian, Rumi, Hijri): read from the ledger, and shown
beside the Gregorian day."""

from __future__ import annotations

import importlib
from types import ModuleType

from misak.ground.days import BEGINNING, FOREVER, When
from misak.ground.months import HIJRI, MONTHS, RUMI
from misak.ground.rumi import from_rumi, to_rumi

CALENDARS = ("julian", "rumi", "hijri")
_ABOUT = {"tr": " (± 1 gün)", "en": " (± 1 day)"}


def read_calendar(text: str) -> When | None:
    """``julian 1878-02-19``, ``rumi 1338-01-02`` or ``hijri 1337-02-03`` as the days it can
    mean; None for no date of that calendar.

    A Hijri month began when the moon was seen, so its day is known to a day either way, and not
    certain.
    """
    calendar, _, written = text.partition(" ")
    numbers = written.strip().split("-")
    if (
        calendar not in CALENDARS
        or len(numbers) != 3
        or not all(part.isascii() and part.isdigit() for part in numbers)
    ):
        return None
    year, month, day = map(int, numbers)
    found = (
        from_rumi(year, month, day)
        if calendar == "rumi"
        else getattr(_convert(), f"from_{calendar}")(year, month, day)
    )
    if found is None or not BEGINNING < found < FOREVER:
        return None
    doubt = 1 if calendar == "hijri" else 0
    return When(found - doubt, found + doubt, text)


def show(day: int, calendar: str, lang: str) -> str:
    """A day in a calendar: ``2 Kânunusani 1338``, ``19 Şubat 1878``, ``10 Safer 1340 (± 1
    gün)``; empty where the calendar was not in use."""
    if calendar == "rumi":
        rumi = to_rumi(day)
        return f"{rumi.day} {RUMI[rumi.month - 1]} {rumi.year}" if rumi else ""
    year, month, of_month = getattr(_convert(), f"to_{calendar}")(day)
    if year < 1:
        return ""
    names, about = (HIJRI, _ABOUT[lang]) if calendar == "hijri" else (MONTHS, "")
    return f"{of_month} {names[lang][month - 1]} {year}{about}"


def _convert() -> ModuleType:
    """The wall around ``convertdate``, imported by name and only when a date needs it: it loads
    slower than all of ours."""
    return importlib.import_module("misak.ground.convert")
