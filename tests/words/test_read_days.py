"""Days in words: written and read back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from misak.words.turkish import read_day, say_day

KARS = date(1921, 10, 13).toordinal()


def test_say_day() -> None:
    assert say_day(KARS, "tr") == "13 Ekim 1921"
    assert say_day(KARS, "en") == "13 October 1921"


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["tr", "en"]))
def test_what_is_said_can_be_read(day: date, lang: str) -> None:
    assert read_day(say_day(day.toordinal(), lang)) == day.toordinal()


@given(st.dates(min_value=date(1000, 1, 1)))
def test_iso_and_numbers_can_be_read(day: date) -> None:
    assert read_day(day.isoformat()) == day.toordinal()
    assert read_day(f"{day.day}.{day.month}.{day.year}") == day.toordinal()


@pytest.mark.parametrize(
    "text",
    [
        "13.10.1921",
        "13/10/1921",
        "13-10-1921",
        "13 Ekim 1921",
        "13 ekim 1921",
        "13 EKİM 1921",
        "13Ekim 1921",
        "13 Ekim 1921'de",
        "13 Ekim 1921’den",
        "(13 Ekim 1921)",
        "13 October 1921",
        "October 13, 1921",
        "October 13th, 1921",
        "13th of October, 1921",
        "13 Oct. 1921",
        "1921-10-13",
        " 13  Ekim\n1921 ",
    ],
)
def test_readings_of_one_day(text: str) -> None:
    assert read_day(text) == KARS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2Ocak 1922", date(1922, 1, 2)),
        ("2 Eylül 1938'de", date(1938, 9, 2)),
        ("1 Ağustos 1914", date(1914, 8, 1)),
        ("7 Mayıs 1919", date(1919, 5, 7)),
    ],
)
def test_days_of_notes(text: str, day: date) -> None:
    assert read_day(text) == day.toordinal()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ekim 1921",
        "1921",
        "31.02.1921",
        "13 Foo 1921",
        "13 Ekim 21",
        "13 Ekim 1921 ve 20 Ekim 1921",
        "2 Kânunusani 1338",
        "Kars",
        "13.13.1921",
    ],
)
def test_no_day(text: str) -> None:
    assert read_day(text) is None


@given(st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert read_day(text) is None or read_day(text) > 0
