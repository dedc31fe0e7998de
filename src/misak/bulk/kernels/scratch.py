"""Memory that is used again: glibc returns freed blocks to the system at once, and each new
block then faults its pages in again."""

from __future__ import annotations

import numpy as np

LARGEST = 31 << 20  # bytes; beyond 32 MB glibc learns nothing


def keep() -> None:
    """Make and free one large piece, untouched: glibc takes its size as the measure of what to
    keep. Elsewhere it does nothing."""
    np.empty(LARGEST, np.int8)
