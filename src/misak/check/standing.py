"""Who holds, administers or stands above must stand: places under what does not exist, and
statuses that outlive their superior."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from misak.check.view import View
from misak.effects.values import FOLLOW, NOBODY, Change, Value
from misak.ground.days import FOREVER, iso
from misak.ground.faults import Fault

RUNS = ("title", "administration")


def check(view: View) -> list[Fault]:
    """The faults of what is held by nobody that stands, or stands under nobody."""
    return [*_held(view)]


def _held(view: View) -> Iterator[Fault]:
    lives = _lives(view)
    for key, row in view.books.accounts_kept.items():
        if key[0] not in (*RUNS, "status"):
            continue
        for change, after in zip_longest(row, row[1:]):
            until = after.day if after is not None else FOREVER
            for polity in _named(change):
                gone = _gone(lives.get(view.books.state(polity), ()), change.day, until)
                if gone is not None:
                    code = "S714" if key[0] == "status" else "S713"
                    yield view.why(code, change.cause, polity, key[1], polity, iso(gone))


def _named(change: Change) -> tuple[str, ...]:
    """The polities that a value names: who holds, or under whom a status stands."""
    value = change.value
    if isinstance(value, Value):
        return tuple(value.under.split("+")) if value.under else ()
    if value is None or value in (FOLLOW, NOBODY):
        return ()
    return tuple(str(value).split("+"))


def _lives(view: View) -> dict[str, tuple[tuple[int, int], ...]]:
    """The days of each state's governments, in order."""
    found: dict[str, list[tuple[int, int]]] = {}
    for polity, days in view.books.people.spans.items():
        found.setdefault(view.books.state(polity), []).append(days)
    return {state: tuple(sorted(days)) for state, days in found.items()}


def _gone(lives: tuple[tuple[int, int], ...], begin: int, end: int) -> int | None:
    """The first day from ``begin`` to before ``end`` on which no government stands, or None."""
    if not lives:
        return None
    day = begin
    for first, last in lives:
        if first <= day <= last:
            day = last + 1
    return day if day < end else None
