"""Provisional application: what continues acts before force for those who signed. VCLT 25."""

from __future__ import annotations

from misak.booking.force import Force, Names, force_day, kept_out
from misak.ground.days import FOREVER


def sooner(found: Force, article: str, parties: list[Names], day: int | None) -> int | None:
    """The day on which what continues acts for these parties, where it would by force on ``day``.

    Each that signed applies it provisionally (VCLT 25), whoever acceded is bound by force alone;
    between them it acts from the later of their days.
    """
    days = [day for day, line in found.provisional if not line.articles or article in line.articles]
    soon = min(days, default=FOREVER)
    each = [_applied(found, article, party, soon) for party in parties]
    last = min(FOREVER if day is None else day, max(each, default=soon))
    return None if last == FOREVER else last


def _applied(found: Force, article: str, party: Names, soon: int) -> int:
    """From when a party applies an article, by force or provisionally from ``soon``; FOREVER where
    it never does."""
    own = force_day(found, article, [party]) if found.lines else None
    joined = any(
        line.key == "acceded" and not party.isdisjoint(line.parties or ())
        for _, line in found.lines
    )
    early = FOREVER if joined or kept_out(found, article, party, soon) else soon
    return min(FOREVER if own is None else own, early)
