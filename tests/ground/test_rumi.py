"""The Rumi calendar: the laws that made it, days that are known in both calendars, and the
round trip."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from misak.ground.rumi import Rumi, from_rumi, to_rumi

KNOWN = {
    (1256, 3, 1): "1840-03-13",  # the first day
    (1293, 2, 19): "1878-03-03",  # San Stefano, 19 February in the Julian calendar
    (1295, 2, 29): "1880-03-12",  # Julian leap days
    (1315, 2, 29): "1900-03-13",  # the day that sets the calendars thirteen days apart
    (1322, 12, 31): "1907-01-13",
    (1325, 3, 31): "1909-04-13",  # the incident of 31 Mart
    (1327, 4, 7): "1911-04-20",  # a leaf of a calendar in six scripts
    (1332, 2, 8): "1917-02-21",  # the law on the western calendar
    (1332, 2, 15): "1917-02-28",
    (1333, 3, 1): "1917-03-01",
    (1333, 12, 31): "1917-12-31",
    (1334, 1, 1): "1918-01-01",
    (1336, 1, 28): "1920-01-28",  # the National Pact
    (1336, 2, 29): "1920-02-29",
    (1338, 1, 2): "1922-01-02",  # the treaty with Ukraine
    (1341, 12, 26): "1925-12-26",  # law no. 698
    (1341, 12, 31): "1925-12-31",  # the last day
}


@pytest.mark.parametrize(("written", "day"), KNOWN.items())
def test_known_days(written: tuple[int, int, int], day: str) -> None:
    assert from_rumi(*written) == date.fromisoformat(day).toordinal()
    assert to_rumi(date.fromisoformat(day).toordinal()) == Rumi(*written)


@pytest.mark.parametrize(
    "written",
    [
        (1255, 12, 31),
        (1256, 2, 30),
        (1332, 2, 16),
        (1332, 2, 28),
        (1333, 1, 1),
        (1333, 2, 28),
        (1342, 1, 1),
        (1316, 2, 29),
        (1337, 2, 29),
        (1325, 4, 31),
        (1325, 13, 1),
        (1325, 0, 1),
        (1325, 3, 0),
        (1325, 3, 32),
        (0, 1, 1),
        (-5, 1, 1),
        (99999, 1, 1),
    ],
)
def test_dates_that_the_calendar_did_not_have(written: tuple[int, int, int]) -> None:
    assert from_rumi(*written) is None


def test_round_trip_of_every_day_and_none_outside() -> None:
    first, last = date(1840, 3, 13).toordinal(), date(1925, 12, 31).toordinal()
    dates = [to_rumi(day) for day in range(first, last + 1)]
    assert [from_rumi(*found) for found in dates if found] == list(range(first, last + 1))
    assert to_rumi(first - 1) is None
    assert to_rumi(last + 1) is None


def test_days_follow_one_another() -> None:
    """A day is the first of its month or the day before plus one, save at the reform."""
    days = [
        to_rumi(day) for day in range(date(1840, 3, 13).toordinal(), date(1926, 1, 1).toordinal())
    ]
    breaks = [(a, b) for a, b in pairwise(days) if a and b and b.day not in (1, a.day + 1)]
    assert breaks == []
    assert sum(1 for found in days if found and found[1:] == (3, 1)) == 1341 - 1256 + 1
