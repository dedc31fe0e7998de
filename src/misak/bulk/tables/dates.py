"""Dates as tables write them: in one column or in up to three, by year, month or day, in any of
the usual orders."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.ground.days import When, read_date

ORDERS = ("ymd", "dmy", "mdy")
PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)?")
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
YEAR_LAST = re.compile(r"(\d{1,2})[-/ :](\d{1,2})[-/ :](\d{4})")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
NAMED = re.compile(r"(\d{1,2})[- ]?([^\W\d_]{3,9})\.?[- ,]*(\d{4})")
NAMED_FIRST = re.compile(r"([^\W\d_]{3,9})\.? (\d{1,2}),? (\d{4})")
MONTHS = {  # by three letters, as both languages tell them apart
    name: at
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "oca şub mar nis may haz tem ağu eyl eki kas ara",
    )
    for at, name in enumerate(names.split(), 1)
}
UNKNOWN = frozenset({"00", "99"})  # a month or day that a date does not know


NO_DAY = re.compile(r"\d{3,4}|\d{4}-\d\d")
EARLY = re.compile(r"\d{5}")  # a year before 1000 and its month, where others are packed with four


class Order(NamedTuple):
    """How a table writes its dates: which of day and month comes first in those that end with
    their year; ``doubt`` is a date that leaves it open. ``packed``: dates are years and months
    in one number (199010), so that 94308 is August 943 and no count of days."""

    order: str
    doubt: str
    packed: bool = False


def order_of(cells: list[str], said: str = "") -> Order:
    """The order that a table's own dates show (a part above 12 is a day), or the one that its
    mapping says where they show none, or both.

    What a table shows is believed before its mapping: a copy that a spreadsheet wrote anew in
    another order would else be read with its days and months changed over, wherever both can be.
    """
    first, second, doubt = "", "", ""
    for cell in dict.fromkeys(cells):
        found = YEAR_LAST.fullmatch(cell.partition("T")[0])
        if not found:
            continue
        one, other = int(found[1]), int(found[2])
        if one > 12:
            first = first or cell
        elif other > 12:
            second = second or cell
        elif one != other:
            doubt = doubt or cell
    if said in ("dmy", "mdy") and bool(first) == bool(second):
        return Order(said, "", _packed(cells))
    if first and second:
        return Order("", f"{first}, {second}")
    if not first and not second:
        return Order("dmy", doubt, _packed(cells))
    return Order("dmy" if first else "mdy", "", _packed(cells))


def _packed(cells: list[str]) -> bool:
    """Whether most of the numbers among some cells are a year and a month."""
    numbers = [cell for cell in cells if cell.isascii() and cell.isdigit()]
    return sum(map(months_alone, numbers)) * 2 > len(numbers)


def months_alone(cell: str) -> bool:
    """Whether a cell is a packed date without a day (199010), as columns are that know no days
    at all."""
    return len(cell) == 6 and cell.isascii() and cell.isdigit()


def dayless(cells: list[str], nothing: frozenset[str]) -> bool:
    """Whether a column of dates has years, or years and months (1990-10), and no day at all."""
    said = {cell for cell in cells if cell not in nothing}
    return bool(said) and all(NO_DAY.fullmatch(cell) for cell in said)


def month_of_old(cell: str) -> bool:
    """Whether a cell is such a date of before the year 1000 (94308), among others of its kind."""
    return bool(EARLY.fullmatch(cell))


def read_cell(cell: str, order: str = "dmy") -> When | None:
    """The date of one cell: ISO, 1990, 199010, 19901003, 3-10-1990, 3.10.1990, 3 October 1990
    or 03oct1990."""
    cell = re.sub(r"[T ]\d\d:\d\d.*$", "", cell)
    if found := PACKED.fullmatch(cell):
        return _joined(*found.groups())
    if found := YEAR_FIRST.fullmatch(cell):
        return _joined(*found.groups())
    if found := DOTTED.fullmatch(cell):
        return _joined(found[3], found[2], found[1])
    if found := YEAR_LAST.fullmatch(cell):
        day, month = (found[1], found[2]) if order == "dmy" else (found[2], found[1])
        return _joined(found[3], month, day)
    if (found := NAMED.fullmatch(cell)) and found[2][:3].lower() in MONTHS:
        return _joined(found[3], str(MONTHS[found[2][:3].lower()]), found[1])
    if (found := NAMED_FIRST.fullmatch(cell)) and found[1][:3].lower() in MONTHS:
        return _joined(found[3], str(MONTHS[found[1][:3].lower()]), found[2])
    return read_date(cell)


def _joined(year: str, month: str | None, day: str | None) -> When | None:
    """A date of parts; from the first that is not known on the rest is unknown."""
    known = [year]
    for part in (month, day):
        if part is None or part.zfill(2) in UNKNOWN:
            break
        known.append(part.zfill(2))
    return read_date("-".join(known))


def read_parts(parts: tuple[str, ...], missing: frozenset[str], how: Order) -> When | None:
    """The date of a row: of one column, or of year, month and day; from the first missing part
    on the rest is unknown."""
    if len(parts) == 1:
        early = how.packed and month_of_old(parts[0])
        return read_cell(parts[0].zfill(6) if early else parts[0], how.order)
    known: list[str] = []
    for part, width in zip(parts, (4, 2, 2)):
        if part in missing or (known and part.zfill(width) in UNKNOWN):
            break
        known.append(part.zfill(width))
    return read_date("-".join(known)) if known else None
