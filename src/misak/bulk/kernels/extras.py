"""Libraries that not every installation has, asked for by name."""

from __future__ import annotations

from typing import Any

from misak.ground.extras import extra as optional


class NeedsExtra(RuntimeError):
    """A library is missing; the arguments are the library and the extra of the package that
    brings it."""


def library(name: str, extra: str = "bulk") -> Any:
    """An optional library by name; raises NeedsExtra where it is not installed."""
    found = optional(name)
    if found is None:
        raise NeedsExtra(name, extra)
    return found
