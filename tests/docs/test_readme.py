"""What the readmes show is what the program does: shown output is found in its output, every
command runs, the Python example too."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from running import ROOT, run

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
BLOCKS = [
    (name, kind, body)
    for name in ("README.md", "README.tr.md")
    for kind, body in BLOCK.findall((ROOT / name).read_text(encoding="utf-8"))
]
SHOWN = [(name, body) for name, kind, body in BLOCKS if kind == "console"]
COMMANDS = sorted(
    {
        line.partition(" #")[0].strip()
        for _, kind, body in BLOCKS
        if kind == "sh"
        for line in body.splitlines()
        if line.startswith("misak ")
    }
)


@pytest.mark.parametrize(
    ("name", "body"), SHOWN, ids=[f"{name}-{number}" for number, (name, _) in enumerate(SHOWN)]
)
def test_shown_output_is_real(name: str, body: str, tmp_path: Path) -> None:
    command, *lines = body.splitlines()
    told = run(command.removeprefix("$ "), tmp_path)
    at = 0
    for line in lines:
        wanted = line.rstrip(" …")
        assert wanted in told[at:], f"{name}: {wanted!r} is not in the output (from there on)"
        at = told.index(wanted, at) + len(wanted)


def test_every_command_runs(tmp_path: Path) -> None:
    assert len(COMMANDS) > 8
    for line in sorted(
        COMMANDS, key=lambda each: not each.startswith("misak init")
    ):  # the ledger of one's own comes first
        run(line, tmp_path)


def test_the_python_example_runs(tmp_path: Path) -> None:
    (code,) = {body for _, kind, body in BLOCKS if kind == "python"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        timeout=120,
    )
    assert done.returncode == 0 and "Batum" in done.stdout, done.stderr
