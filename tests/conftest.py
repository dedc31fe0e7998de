"""What all tests share: the profiles of hypothesis, the flag that rewrites cases, and a path to
the source for programs that tests start."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SOURCE = Path(__file__).resolve().parent.parent / "src"
os.environ["PYTHONPATH"] = os.pathsep.join(
    p for p in (str(SOURCE), os.environ.get("PYTHONPATH", "")) if p
)
# tests see what the program makes, not what it made before; tests/fast has a cache of its own
os.environ["MISAK_NO_CACHE"] = "1"

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile(
    "usual", max_examples=300, deadline=None, suppress_health_check=SLOW, print_blob=True
)
settings.register_profile("quick", parent=settings.get_profile("usual"), max_examples=30)
settings.register_profile("thorough", parent=settings.get_profile("usual"), max_examples=5000)
settings.register_profile(
    "ci", parent=settings.get_profile("usual"), max_examples=100, derandomize=True
)
# CI tries the same examples on every run, so that a red run can be run again; ``dev.py soak`` tries
# new ones
settings.load_profile("ci" if os.environ.get("CI") == "true" else "usual")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite-cases`` writes what the engine says into tests/cases; review it with ``git
    diff``."""
    parser.addoption(
        "--rewrite-cases",
        action="store_true",
        help="write the engine's answers into the cases instead of comparing them",
    )
