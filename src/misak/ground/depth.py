"""Room for chains: Python stops at a thousand calls within calls, and a chain of five hundred
adoptions takes more."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

EACH = 8  # calls that one link of a chain may take


@contextmanager
def room(links: int) -> Iterator[None]:
    """Inside, a chain of that many links may be followed call by call; Python's own calls take
    no room of the system's stack."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, 2_000 + EACH * links))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
