"""How exactly a day is known. Booking counts a month or a year to its last day; whoever tells it
gives back what is written, and says so where the books only open with what holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from misak.effects.values import Line, Why
from misak.ground.days import When, read_date
from misak.ledger.values import Ledger


class Inexact(Protocol):
    """Books, as far as they know which of their days are spans."""

    @property
    def inexact(self) -> dict[int, When]:
        """Days that stand for a span, with the span."""


GAZETTEER = ("opens", "closes", "from", "until", "continues", "member")


def inexact_days(ledger: Ledger, earliest: bool) -> dict[int, When]:
    """The days by which spans are counted, with the span as the ledger writes it.

    A month or a year is counted by its last day, in the reading of uncertain days by its first; in
    the gazetteer always by its first. A day that some line also writes exactly is left out:
    nothing tells the two apart there, and the exact day is true of one of them.
    """
    dated, gazetted = [*_dates(ledger)], [*_gazetted(ledger)]
    exact = {when.latest for when in (*dated, *gazetted) if when.earliest == when.latest}
    spans = {when.earliest: when for when in gazetted}
    spans |= {when.earliest if earliest else when.latest: when for when in dated}
    return {d: w for d, w in spans.items() if d not in exact and "/" not in w.text}


def written(books: Inexact, days: Mapping[str, int | None]) -> dict[str, str]:
    """Those of some named days that the ledger writes as a span, as it writes them (EDTF)."""
    spans = {name: books.inexact.get(day) for name, day in days.items() if day is not None}
    return {name: when.text for name, when in spans.items() if when is not None}


def opens(whys: tuple[Why, ...]) -> bool:
    """Whether what holds is what the books opened with, so that it may be older than its day."""
    first = whys[0] if whys else None
    return isinstance(first, Line) and first.word == "opens"


def _dates(ledger: Ledger) -> Iterator[When]:
    for instrument in ledger.instruments.values():
        for line in instrument.dates:
            yield line.when
    for act in ledger.acts:
        if act.on is not None:
            yield act.on


def _gazetted(ledger: Ledger) -> Iterator[When]:
    """The days of the gazetteer's lines, wherever in them they stand."""
    for name in ledger.names.values():
        for word in GAZETTEER:
            for text, _, _ in name.lines.get(word, ()):
                for part in text.split():
                    if part[:1].isdigit() and (when := read_date(part)) is not None:
                        yield when
