"""Uncertain dates, through the package for EDTF."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from misak.ground.days import iso, read_date
from misak.ground.edtf_dates import read_uncertain


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1921-10-13?", "1921-10-12", "1921-10-14"),
        ("1921-10-13%", "1921-10-11", "1921-10-15"),
        ("1921-10~", "1921-09-01", "1921-11-30"),
        ("1921-12~", "1921-11-01", "1922-01-31"),
        ("1921?", "1920-01-01", "1922-12-31"),
        ("192X", "1920-01-01", "1929-12-31"),
        ("1921-XX", "1921-01-01", "1921-12-31"),
        ("1921-10-XX", "1921-10-01", "1921-10-31"),
        ("1921-10-~13", "1921-10-12", "1921-10-14"),
        ("[1921-10-13,1921-10-16]", "1921-10-13", "1921-10-16"),
        ("[1921-10-13..1921-10-16]", "1921-10-13", "1921-10-16"),
        ("[..1921]", "..", "1921-12-31"),
        ("[1921..]", "1921-01-01", ".."),
        ("1921-10~/1922-01-03", "1921-09-01", "1922-01-03"),
        ("1921-10-13?/..", "1921-10-12", ".."),
        ("9999~", "9998-01-01", "9999-12-31"),
    ],
)
def test_uncertain_dates(text: str, earliest: str, latest: str) -> None:
    when = read_date(text)
    assert when is not None
    assert (iso(when.earliest), iso(when.latest), when.text, when.certain) == (
        earliest,
        latest,
        text,
        False,
    )


@pytest.mark.parametrize(
    "text",
    [
        "?",
        "[",
        "X",
        "1921-02-30?",
        "1921-13~",
        "1921-1X-0X",
        "-0044?",
        "0001~",
        "1921-10-13T06?",
        "Kars?",
        "[1921-10-13/..]",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0129-?~%X[]{},./T", max_size=14))
def test_any_text_is_a_date_or_none(text: str) -> None:
    when, bounds = read_date(text), read_uncertain(text)
    assert when is None or when.earliest <= when.latest
    assert bounds is None or None in bounds or bounds.first <= bounds.last  # type: ignore[operator]
