"""Libraries that only some forms need; one that is not installed is said by name, with the
line that installs it."""

from __future__ import annotations

from typing import Any

from misak.ground.extras import extra


class Missing(RuntimeError):
    """A library that a form needs is not installed."""


def library(name: str) -> Any:
    """A library by the name of its module; raises Missing."""
    found = extra(name)
    if found is None:
        raise Missing(f"pip install 'misak[learn]' ({name})")
    return found
