"""Start-up is part of the design: asking loads none of the heavy libraries, and help loads no
command."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = {
    "rich",
    "pydantic",
    "edtf",
    "bibtexparser",
    "pybtex",
    "numpy",
    "duckdb",
    "pandas",
    "polars",
    "pyarrow",
    "shapely",
    "fastapi",
    "pyspark",
    "convertdate",
    "rapidfuzz",
}
RUN = """
import io, json, sys
from misak.cli.main import main
out, sys.stdout = sys.stdout, io.StringIO()
sys.argv = ["misak", *{args!r}]
try:
    main()
except SystemExit as stop:
    code = stop.code or 0
else:
    code = 0
print(json.dumps([code, sorted(sys.modules)]), file=out)
"""


def loaded(*args: str) -> tuple[int, set[str]]:
    """The exit code and the modules that a command has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(args=args)], capture_output=True, text=True, timeout=60
    )
    assert not done.stderr, done.stderr
    code, modules = json.loads(done.stdout)
    return code, set(modules)


def test_asking_loads_no_heavy_library() -> None:
    code, modules = loaded("ask", "title(Batum)", "--on", "1921-10-14", "--json")
    assert code == 0
    assert not modules & HEAVY


def test_asking_loads_no_later_stage() -> None:
    _, modules = loaded("ask", "title(Batum)", "--on", "1921-10-14")
    later = ("misak.check", "misak.tell", "misak.prose", "misak.bulk", "misak.atlas")
    assert not [m for m in modules if m.startswith(later)]
    assert [m for m in modules if m.startswith("misak.cli.")] == [
        m
        for m in modules
        if m
        in {
            "misak.cli.main",
            "misak.cli.table",
            "misak.cli.refusals",
            "misak.cli.shared",
            "misak.cli.asking",
            "misak.cli.telling",
            "misak.cli.ask",
        }
    ]


def test_help_loads_no_command() -> None:
    code, modules = loaded("--help")
    assert code == 0
    assert {m for m in modules if m.startswith("misak.")} <= {
        "misak.cli",
        "misak.cli.main",
        "misak.cli.table",
    }


def test_importing_the_package_loads_nothing_of_ours() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, misak; print([m for m in sys.modules if m.startswith('misak.')])",
        ],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[]"
