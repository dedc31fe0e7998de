"""The Julian and Hijri calendars through the ``convertdate`` package, which nothing else
imports; itself imported only when one is met."""

from __future__ import annotations

from convertdate import islamic, julian  # type: ignore[import-untyped]

_JULIAN_DAY = 1721424.5  # the astronomers' day number of day 0


def from_julian(year: int, month: int, day: int) -> int | None:
    """The day of a Julian date; None for one that does not exist."""
    if not (year > 0 and 1 <= month <= 12 and 1 <= day <= julian.month_length(year, month)):
        return None
    return int(julian.to_jd(year, month, day) - _JULIAN_DAY)


def to_julian(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day in the Julian calendar."""
    year, month, of_month = julian.from_jd(day + _JULIAN_DAY)
    return int(year), int(month), int(of_month)


def from_hijri(year: int, month: int, day: int) -> int | None:
    """The day of a Hijri date by the arithmetical calendar: what was seen of the moon may
    differ by a day. None for one that cannot be."""
    if not (year > 0 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    return int(islamic.to_jd(year, month, day) - _JULIAN_DAY)


def to_hijri(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day in the arithmetical Hijri calendar."""
    year, month, of_month = islamic.from_jd(day + _JULIAN_DAY)
    return int(year), int(month), int(of_month)
