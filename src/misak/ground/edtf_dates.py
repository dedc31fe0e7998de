"""Uncertain dates (EDTF, ISO 8601-2) through the ``edtf`` package, which nothing else imports;
itself imported only when one is met."""

from __future__ import annotations

from datetime import date, timedelta
from time import struct_time
from typing import NamedTuple

from dateutil.relativedelta import relativedelta
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import UncertainOrApproximate

_UNITS = ("day", "month", "year")


class Bounds(NamedTuple):
    """The first and the last day that a date can mean; None for an end that is open."""

    first: date | None
    last: date | None


def read_uncertain(text: str) -> Bounds | None:
    """The days that a string with ``? ~ % X [ {`` can mean; None where EDTF does not know it.

    A mark on a whole date (``1921-10~``) widens it by one unit of its own precision on either
    side, ``%`` by two: the standard gives no number, and the package's default adds a year to a
    doubtful day.
    """
    try:
        parsed = parse_edtf(text)
        if isinstance(parsed, UncertainOrApproximate):
            return _widened(parsed, 2 if "%" in text else 1)
        return _ordered(_day(parsed.lower_fuzzy()), _day(parsed.upper_fuzzy()))
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError):
        return None


def _widened(parsed: UncertainOrApproximate, units: int) -> Bounds | None:
    """A marked date with some units of its own precision before and after it."""
    unit = parsed.date.precision
    if unit not in _UNITS:
        return None
    more = relativedelta(**{f"{unit}s": units})
    first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    if first is None or last is None:
        return None
    return _ordered(first - more, _after(last, more))


def _after(last: date, more: relativedelta) -> date:
    """The last day of the units behind a day, within the calendar."""
    try:
        behind: date = last + timedelta(days=1) + more
        return behind - timedelta(days=1)
    except (OverflowError, ValueError):
        return date.max


def _ordered(first: date | None, last: date | None) -> Bounds | None:
    return Bounds(first, last) if first is None or last is None or first <= last else None


def _day(moment: struct_time | float) -> date | None:
    if isinstance(moment, float):
        return None
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
