"""Pausing the collector while values are made that all stay: collecting as they grow doubles
the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No collection inside; afterwards as before, and what was made counts as old: it stays, so
    looking through it at once would be for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():  # nobody else has frozen anything
                gc.freeze()
                gc.unfreeze()
            gc.enable()
