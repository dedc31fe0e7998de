"""Libraries that only some forms need; one that is not installed is said by name, with the
line that installs it."""

from __future__ import annotations

import importlib
from typing import Any


class Missing(RuntimeError):
    """A library that a form needs is not installed."""


def library(name: str) -> Any:
    """A library by the name of its module; raises Missing."""
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Missing(f"pip install 'misak[learn]' ({name})") from None
