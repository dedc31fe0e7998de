"""Libraries that not every installation has, and that few jobs need: loaded by the first that does,
since loading them takes longer than reading a page."""

from __future__ import annotations

import importlib
from typing import Any


def extra(name: str) -> Any:
    """A library by the name of its module; None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
