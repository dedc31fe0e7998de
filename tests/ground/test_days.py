"""Dates as they are written, and terms."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from misak.ground.days import BEGINNING, FOREVER, NEVER, Term, add_term, iso, read_date, read_term


def span(text: str) -> tuple[str, str, bool]:
    when = read_date(text)
    assert when is not None
    assert when.text == text
    return iso(when.earliest), iso(when.latest), when.certain


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "certain"),
    [
        ("1921-10-13", "1921-10-13", "1921-10-13", True),
        ("1921-10", "1921-10-01", "1921-10-31", False),
        ("1920-02", "1920-02-01", "1920-02-29", False),
        ("1900-02", "1900-02-01", "1900-02-28", False),
        ("1921", "1921-01-01", "1921-12-31", False),
        ("1921-08-23/1921-09-13", "1921-08-23", "1921-09-13", True),
        ("1921/1922-03", "1921-01-01", "1922-03-31", False),
        ("1921-10-13/..", "1921-10-13", "..", False),
        ("../1921", "..", "1921-12-31", False),
    ],
)
def test_plain_dates(text: str, earliest: str, latest: str, certain: bool) -> None:
    assert span(text) == (earliest, latest, certain)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1921-02-30",
        "1921-13",
        "1921-00",
        "0000",
        "21",
        "1921-10-1",
        "1921-1-13",
        "19211013",
        "1921-W41-4",
        "1921-10-13T06",
        "-044",
        "１９２１",
        "1921/",
        "/1921",
        "1922/1921",
        "1921/1922/1923",
        "1921-10-13 ",
        "Kars",
        "13.10.1921",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert read_date(day.isoformat()) == (day.toordinal(), day.toordinal(), day.isoformat())
    assert iso(day.toordinal()) == day.isoformat()


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    when = read_date(text)
    assert when is None or when.earliest <= when.latest


def test_sentinels_stand_in_order() -> None:
    assert BEGINNING < date.min.toordinal() < date.max.toordinal() < FOREVER < NEVER
    assert (iso(BEGINNING), iso(FOREVER), iso(NEVER)) == ("..", "..", "never")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("2 months", Term(2, "month")),
        ("1 month", Term(1, "month")),
        ("25 years", Term(25, "year")),
        ("90 days", Term(90, "day")),
        ("3 weeks", Term(3, "week")),
        ("2 ay", Term(2, "month")),
        ("25 yıl", Term(25, "year")),
        ("10 gün", Term(10, "day")),
        ("1 hafta", Term(1, "week")),
        (" 2  months ", Term(2, "month")),
    ],
)
def test_terms(text: str, term: Term) -> None:
    assert read_term(text) == term


@pytest.mark.parametrize(
    "text", ["", "2", "months", "two months", "-2 months", "2 moons", "2 months 3 days"]
)
def test_what_is_no_term(text: str) -> None:
    assert read_term(text) is None


@pytest.mark.parametrize(
    ("day", "term", "after"),
    [
        ("1921-10-13", Term(2, "month"), "1921-12-13"),
        ("1921-12-31", Term(2, "month"), "1922-02-28"),
        ("1923-12-31", Term(2, "month"), "1924-02-29"),
        ("1924-02-29", Term(1, "year"), "1925-02-28"),
        ("1921-10-13", Term(25, "year"), "1946-10-13"),
        ("1921-10-13", Term(90, "day"), "1922-01-11"),
        ("1921-10-13", Term(2, "week"), "1921-10-27"),
        ("1921-10-13", Term(99999, "year"), ".."),
        ("1921-10-13", Term(9999999, "day"), ".."),
    ],
)
def test_a_term_after_a_day(day: str, term: Term, after: str) -> None:
    assert iso(add_term(date.fromisoformat(day).toordinal(), term)) == after


@pytest.mark.parametrize("day", [BEGINNING, FOREVER, NEVER])
def test_sentinels_stay(day: int) -> None:
    assert add_term(day, Term(2, "month")) == day


def test_plain_dates_load_no_library() -> None:
    script = (
        "import sys, misak.ground.calendars, misak.words.template\n"
        "from misak.ground.days import read_date\n"
        "from misak.ground.calendars import read_calendar\n"
        "for text in ('1921-10-13', '1921', '1921-10', '1921/1922'): read_date(text)\n"
        "read_calendar('rumi 1338-01-02')\n"
        "print([name for name in ('edtf', 'convertdate', 'pyparsing', 'pymeeus', 'difflib', "
        "'dataclasses') if name in sys.modules])"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )
