"""How wide the terminal is: by itself, since what tells it is slow to load and few commands ask."""

from __future__ import annotations

import shutil


def wide() -> int:
    """The width in which running text is set: that of the terminal, between 40 and 110 columns."""
    return max(40, min(110, shutil.get_terminal_size((100, 24)).columns - 1))
