"""Reading by two processes, tried in a process of its own (``together.py`` says why)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="two processes read on Linux only")
@pytest.mark.skipif(
    len(getattr(os, "sched_getaffinity", lambda _: ())(0)) < 2, reason="needs a second processor"
)
def test_two_read_as_one_does() -> None:
    """Every test of ``together.py`` passes, and none is left out."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-v",
        "-p",
        "no:cacheprovider",
        "--strict-markers",
        str(Path(__file__).with_name("together.py")),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed in " in done.stdout and " skipped" not in done.stdout, done.stdout
