"""Uncertain dates (EDTF, ISO 8601-2) through the ``edtf`` package, which nothing else imports; itself imported only when one is met."""

from __future__ import annotations

from datetime import date
from time import struct_time

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import UncertainOrApproximate

from misak.ground.days import BEGINNING, FOREVER, Term, When, add_term

_UNITS = ("day", "month", "year")


def read_uncertain(text: str) -> When | None:
    """The days that a string with ``? ~ % X [ {`` can mean; None where EDTF does not know it.

    A mark on a whole date (``1921-10~``) widens it by one unit of its own precision on either side, ``%`` by two: the standard
    gives no number, and the package's default adds a year to a doubtful day.
    """
    try:
        parsed = parse_edtf(text)
        if isinstance(parsed, UncertainOrApproximate):
            return _widened(parsed, text)
        return _when(
            _day(parsed.lower_fuzzy(), BEGINNING), _day(parsed.upper_fuzzy(), FOREVER), text
        )
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError):
        return None


def _widened(parsed: UncertainOrApproximate, text: str) -> When | None:
    unit = parsed.date.precision
    if unit not in _UNITS:
        return None
    term = Term(2 if "%" in text else 1, unit)
    first, last = _day(parsed.lower_strict(), BEGINNING), _day(parsed.upper_strict(), FOREVER)
    return _when(_back(first, term), add_term(last + 1, term) - 1, text)


def _when(earliest: int, latest: int, text: str) -> When | None:
    return When(earliest, latest, text) if earliest <= latest else None


def _back(day: int, term: Term) -> int:
    """The first day of the units before: for a day, or for the first of a month or year."""
    if term.unit == "day":
        return day - term.count
    first = date.fromordinal(day)
    months = first.year * 12 + first.month - 1 - term.count * (12 if term.unit == "year" else 1)
    return date(months // 12, months % 12 + 1, 1).toordinal()


def _day(moment: struct_time | float, unbounded: int) -> int:
    if isinstance(moment, float):
        return unbounded
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday).toordinal()
