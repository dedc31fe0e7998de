"""Pausing the collector while values are made that all stay: collecting as they grow doubles
the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

# Values made in pauses after which all are looked through. A ledger as large as the shipped one is
# some seventy thousand, its other readings as many again each.
MANY = 1_000_000


class _Made:
    """How many values were made in pauses since all were looked through."""

    count = 0


@contextmanager
def paused() -> Iterator[None]:
    """No collection inside; afterwards as before.

    What was made counts as old: most of it stays, so looking through it at once would be for
    nothing. But Python looks through what is old only when much has grown old under its eyes, so a
    program that lives on and drops one ledger for the next would keep them all: what was made in
    pauses is counted here, and after ``MANY`` values all are looked through.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _look(gc.get_count()[0])
            gc.enable()


def _look(new: int) -> None:
    """Look through all values where many were made since the last time, else call them old."""
    _Made.count += max(new, 0)
    if _Made.count > MANY:
        _Made.count = 0
        gc.collect()
    elif not gc.get_freeze_count():  # nobody else has frozen anything
        gc.freeze()
        gc.unfreeze()


_HELD: list[object] = []


def held(thing: T) -> T:
    """What a command works on, kept until the process ends, which frees it at once: piece by piece
    takes 10 ms for 10,000 clauses. What was held before is let go."""
    _HELD[:] = [thing]
    return thing


def lasting() -> None:
    """Collect from now on, in a command that lives on or goes through much: the command line
    switches the collector off, as most commands end before it would have been of use."""
    gc.enable()
