"""Processes that this program starts beside itself."""

from __future__ import annotations

import sys
from multiprocessing import get_context
from multiprocessing.context import SpawnContext
from pathlib import Path

HOME = str(Path(__file__).resolve().parents[2])  # the folder that holds the package


def spawning() -> SpawnContext:
    """How a fresh process is started. It takes over the path of modules of this one, from which
    some library may have taken the folder of this program meanwhile: put it back, or the process
    could not find what it is to do."""
    if HOME not in sys.path:
        sys.path.append(HOME)
    return get_context("spawn")
