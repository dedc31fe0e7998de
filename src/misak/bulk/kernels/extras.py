"""Libraries that not every installation has, asked for by name."""

from __future__ import annotations

import importlib
from typing import Any


class NeedsExtra(RuntimeError):
    """A library is missing; the arguments are the library and the extra of the package that
    brings it."""


def library(name: str, extra: str = "bulk") -> Any:
    """An optional library by name; raises NeedsExtra where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        raise NeedsExtra(name, extra) from None
