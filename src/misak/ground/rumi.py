"""The Rumi (financial, *malî*) calendar of the Ottoman Empire and of Turkey, from 1 Mart 1256
to 31 Kânunuevvel 1341.

Sources.

- From 1 Mart 1256 (13 March 1840) it was the civil calendar: Julian days, the year from 1
March, year + 584 (after the Tanzimat; Faik Reşit Unat, *Hicrî Tarihleri Milâdî Tarihe Çevirme
Kılavuzu*, Türk Tarih Kurumu). - *Muamelât-ı Devlette Takvim-i Garbî'nin Kabulü Hakkında Kanun*,
8 Şubat 1332 (Takvim-i Vekayi 10 Şubat 1332, no. 1803), art. 1: the 16th day of Şubat 1332
counts as the first day of Mart 1333. So 15 Şubat 1332 is 28 February 1917, and Gregorian days
follow. - The year 1333 ended with December: 1 Kânunusani 1334 is 1 January 1918. - Law no. 698
of 26 Kânunuevvel 1341 (26 December 1925), art. 2: the day after 31 Kânunuevvel 1341 is 1
Kânunusani 1926.

Months are numbered by their names, as the ledger writes them: 1 Kânunusani (January), 3 Mart,
12 Kânunuevvel (December).
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import NamedTuple

_ERA = 584
_FIRST, _REFORM, _LAST = (
    date(1840, 3, 13).toordinal(),
    date(1917, 3, 1).toordinal(),
    date(1925, 12, 31).toordinal(),
)
_REFORM_YEAR = 1333
_EPOCH = (
    _FIRST - 1840 * 365 - 1840 // 4
)  # 1 March of a Julian year is _EPOCH + 365 year + year // 4
_BEFORE = (
    0,
    31,
    61,
    92,
    122,
    153,
    184,
    214,
    245,
    275,
    306,
    337,
)  # days of the year before each month, from March


class Rumi(NamedTuple):
    """A Rumi date; ``month`` is 1 for Kânunusani and 3 for Mart, whichever month the year
    begins with."""

    year: int
    month: int
    day: int


def from_rumi(year: int, month: int, day: int) -> int | None:
    """The day of a Rumi date; None for one that the calendar did not have (before 1256, 16
    Şubat 1332, after 1341)."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    found = _julian(year, month, day) if year < _REFORM_YEAR else _gregorian(year, month, day)
    return found if found is not None and to_rumi(found) == (year, month, day) else None


def to_rumi(day: int) -> Rumi | None:
    """The Rumi date of a day; None before 1 Mart 1256 and after 31 Kânunuevvel 1341."""
    if not _FIRST <= day <= _LAST:
        return None
    if day >= _REFORM:
        found = date.fromordinal(day)
        return Rumi(found.year - _ERA, found.month, found.day)
    since = day - _EPOCH
    year = (4 * since + 3) // 1461
    within = since - 365 * year - year // 4
    place = bisect_right(_BEFORE, within) - 1
    return Rumi(year - _ERA, (place + 2) % 12 + 1, within - _BEFORE[place] + 1)


def _julian(year: int, month: int, day: int) -> int:
    begins = _EPOCH + 365 * (year + _ERA) + (year + _ERA) // 4
    return begins + _BEFORE[(month - 3) % 12] + day - 1


def _gregorian(year: int, month: int, day: int) -> int | None:
    try:
        return date(year + _ERA, month, day).toordinal()
    except ValueError:
        return None
