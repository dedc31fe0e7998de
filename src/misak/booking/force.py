"""From dated lines to the days on which things act: signature, entry into force by article and party, endings. VCLT 24, 25, 28."""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.reading import SIGNATURE, Reading, lines
from misak.ground.days import FOREVER, When
from misak.ledger.values import Dated, Instrument

ACT_KEYS = ("adopted", "date", "signed", "published")


class Force(NamedTuple):
    """When an instrument is signed, when its lines bring it into force, and from when it is applied provisionally."""

    signed: int | None
    signed_line: Dated | None
    lines: tuple[tuple[int, Dated], ...]
    provisional: tuple[tuple[int, Dated], ...]
    ended: tuple[tuple[int, Dated], ...]


def day_of(when: When, reading: Reading) -> int:
    """The day that stands for a date: its latest (an interval A/B ends there), or its earliest under that reading."""
    return when.earliest if reading.earliest and "/" not in when.text else when.latest


def force(instrument: Instrument, reading: Reading) -> Force:
    """The days of an instrument under a reading. A document or happening is in force on its own day."""

    if len(instrument.dates) == 2 and not reading.in_force:
        first, last = instrument.dates
        if (
            first.key == "signed"
            and last.key == "in-force"
            and first.account is None
            and last.account is None
        ):  # as most treaties say it
            if not reading.earliest:
                return tuple.__new__(
                    Force, (first.when.latest, first, ((last.when.latest, last),), (), ())
                )
            return Force(
                day_of(first.when, reading), first, ((day_of(last.when, reading), last),), (), ()
            )
    said = {line.key for line in instrument.dates}

    def rows(key: str) -> tuple[tuple[int, Dated], ...]:
        return (
            tuple([(day_of(d.when, reading), d) for d in lines(instrument, key, reading)])
            if key in said
            else ()
        )

    own = rows("signed") or (
        rows("adopted") or rows("date") or rows("published")
        if instrument.class_ != "treaty"
        else ()
    )
    signed, signed_line = own[0] if own else (None, None)
    stated = rows("in-force")
    if not stated and instrument.class_ != "treaty" and signed_line is not None:
        stated = own[:1]
    for id_, day in reading.in_force:
        if id_ == instrument.id and signed_line is not None and signed is not None:
            stated = (
                (
                    signed if day == SIGNATURE else day,
                    signed_line._replace(articles=None, parties=None),
                ),
            )
    ended = () if any(id_ == instrument.id for id_, _ in reading.in_force) else rows("ended")
    return Force(signed, signed_line, stated, rows("provisional"), ended)


def line_for(found: Force, article: str, party: str | None) -> tuple[int, Dated] | None:
    """The line that brings an article into force for a party: the more particular wins (SEMANTICS 1), else the earliest."""
    best, score = None, -1
    fitting = [
        row
        for row in found.lines
        if not row[1].articles or not article or article in row[1].articles
    ]
    if not article:
        fitting = [row for row in fitting if row[1].articles is None] or fitting
    for row in fitting:
        of = row[1].parties
        if of is not None and (party is None or party not in of):
            continue
        points = (2 if row[1].articles else 0) + (1 if of else 0)
        if points > score:
            best, score = row, points
    if best is None and fitting:
        best = min(fitting, key=lambda row: row[0])
    return best


def force_day(found: Force, article: str, parties: list[str]) -> int | None:
    """The day on which an article acts for these parties: the latest of their days (VCLT 24(3)); None where never."""
    if len(found.lines) == 1:
        day, only = found.lines[0]
        return day if not only.articles or article in only.articles else None
    days = []
    wanted: list[str | None] = [*parties] or [None]
    for party in wanted:
        row = line_for(found, article, party)
        if row is None or (row[1].articles and article not in row[1].articles):
            return None
        days.append(row[0])
    return max(days)


def provisional_day(found: Force, article: str) -> int:
    """From when an article is applied provisionally (VCLT 25), or FOREVER."""
    days = [day for day, line in found.provisional if not line.articles or article in line.articles]
    return min(days, default=FOREVER)
