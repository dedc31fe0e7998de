"""All checks: one explicit tuple, and the one that asks questions."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from misak.booking.books import Books
from misak.check import (
    articles,
    booking,
    dates,
    ends,
    force,
    hearing,
    membership,
    names,
    ranks,
    sharing,
    sources,
    standing,
    units,
)
from misak.check.view import View
from misak.ground.faults import Fault
from misak.ledger.loaded import Loaded

CHECKS: tuple[Callable[[View], list[Fault]], ...] = (
    names.check,
    units.check,
    sharing.check,
    dates.check,
    force.check,
    articles.check,
    sources.check,
    ranks.check,
    booking.check,
    standing.check,
    hearing.check,
    ends.check,
    membership.check,
)
# loaded where there is something to conclude: it brings all that asks along
ASKING = "misak.check.conclusions"


UNFOLLOWED = "misak.check.unfollowed"  # likewise, where the ledger says until when it follows


def run(loaded: Loaded, books: Books, asking: bool = True) -> list[Fault]:
    """Every fault of a ledger, in the order of files, lines and columns, each once; without
    ``asking`` no conclusion is asked."""
    view = View(loaded, books)
    found = [*loaded.faults]
    for check in CHECKS:
        found += check(view)
    if asking and (loaded.ledger.conclusions or loaded.ledger.claims):
        found += import_module(ASKING).check(view)
    if asking and any(one.follows for one in loaded.ledger.instruments.values()):
        found += import_module(UNFOLLOWED).check(view)
    return sorted(
        dict.fromkeys(found), key=lambda f: (f.spot.file, f.spot.line, f.spot.column, f.code)
    )
