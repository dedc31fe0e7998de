"""Modules that are loaded when they are first used, so that opening a ledger loads little."""

from __future__ import annotations

import importlib
from typing import Any

from misak.ground import extras
from misak.ground.errors import MissingExtra


def late(name: str) -> Any:
    """A module of ours by its dotted name."""
    return importlib.import_module(name)


def extra(name: str, of: str) -> Any:
    """A library that only some jobs need; raises MissingExtra where it is not installed."""
    found = extras.extra(name)
    if found is None:
        raise MissingExtra(of, name)
    return found
