"""Julian, Rumi and Hijri dates, read and shown."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from misak.ground.calendars import CALENDARS, read_calendar, show
from misak.ground.convert import from_hijri, from_julian, to_hijri, to_julian


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("julian 1878-02-19", "1878-03-03"),
        ("julian 1774-07-10", "1774-07-21"),
        ("julian 1879-01-27", "1879-02-08"),
        ("julian 1913-05-17", "1913-05-30"),
        ("julian 1900-02-29", "1900-03-13"),
        ("rumi 1338-01-02", "1922-01-02"),
        ("rumi 1325-03-31", "1909-04-13"),
    ],
)
def test_known_days(text: str, expected: str) -> None:
    assert read_calendar(text) == (day(expected), day(expected), text)
    assert read_calendar(text).certain


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("hijri 1255-08-26", "1839-11-03"),  # the edict of Gülhane
        ("hijri 1329-04-21", "1911-04-20"),  # a leaf of a calendar in six scripts
        ("hijri 1340-02-10", "1921-10-13"),
    ],
)
def test_hijri_days_are_known_to_a_day(text: str, known: str) -> None:
    when = read_calendar(text)
    assert when is not None
    assert when.latest - when.earliest == 2
    assert not when.certain
    assert when.earliest <= day(known) <= when.latest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "julian",
        "julian 1878",
        "julian 1878-13-01",
        "julian 1901-02-29",
        "julian 1878-02-19?",
        "rumi 1255-01-01",
        "rumi 1332-02-16",
        "hijri 1340-13-01",
        "hijri 1340-01-31",
        "hijri 99999-01-01",
        "julian 0000-01-01",
        "mayan 1-1-1",
        "1878-02-19",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_calendar(text) is None


@given(st.dates(min_value=date(623, 1, 1)))
def test_round_trips(found: date) -> None:
    ordinal = found.toordinal()
    assert from_julian(*to_julian(ordinal)) == ordinal
    assert from_hijri(*to_hijri(ordinal)) == ordinal


@given(st.dates(min_value=date(1, 1, 4)))
def test_julian_days_count_leap_years_every_four(found: date) -> None:
    year, month, of_month = to_julian(found.toordinal())
    leap_days = (year if month > 2 else year - 1) // 4
    months = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
    assert found.toordinal() == 365 * (year - 1) + leap_days + months[month - 1] + of_month - 2


@pytest.mark.parametrize(
    ("written", "calendar", "lang", "shown"),
    [
        ("1878-03-03", "julian", "tr", "19 Şubat 1878"),
        ("1878-03-03", "julian", "en", "19 February 1878"),
        ("1922-01-02", "rumi", "tr", "2 Kânunusani 1338"),
        ("1922-01-02", "rumi", "en", "2 Kânunusani 1338"),
        ("1921-10-13", "rumi", "tr", "13 Teşrinievvel 1337"),
        ("1921-10-13", "hijri", "tr", "10 Safer 1340 (± 1 gün)"),
        ("1921-10-13", "hijri", "en", "10 Safar 1340 (± 1 day)"),
        ("1939-06-23", "rumi", "tr", ""),
        ("1800-01-01", "rumi", "tr", ""),
        ("0600-01-01", "hijri", "tr", ""),
    ],
)
def test_shown(written: str, calendar: str, lang: str, shown: str) -> None:
    assert show(day(written), calendar, lang) == shown


@given(
    st.dates(min_value=date(1840, 4, 1), max_value=date(1925, 12, 31)),
    st.sampled_from(CALENDARS),
    st.sampled_from(["tr", "en"]),
)
def test_a_day_can_be_shown_in_every_calendar(found: date, calendar: str, lang: str) -> None:
    assert show(found.toordinal(), calendar, lang)
