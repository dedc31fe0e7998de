"""Commands that pages show, run as they stand there."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(line: str, folder: Path) -> str:
    """The output of a command line of Misak; a traceback or a call that was not understood
    fails."""
    words = [
        str(ROOT / word) if word.startswith("examples/") else word for word in shlex.split(line)[1:]
    ]
    environment = {
        **os.environ,
        "COLUMNS": "500",
        "PYTHONIOENCODING": "utf-8",
        "LC_ALL": "C.UTF-8",
        "MISAK_LANG": "",
    }
    done = subprocess.run(
        [sys.executable, "-m", "misak", *words],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=environment,
        timeout=120,
    )
    if "misak[" in done.stderr:
        pytest.skip(done.stderr.strip().splitlines()[-1])
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr, done.stderr
    return done.stdout
