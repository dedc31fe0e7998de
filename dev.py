#!/usr/bin/env python3
"""Set-up and chores, with nothing but Python 3.11+: ``python3 dev.py demo`` runs the main job,
``python3 dev.py test`` the tests.

Everything goes into ``.venv`` beside this file; nothing needs root. In CI (CI=true) what is
missing makes the tests fail; elsewhere it is left out and named.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import random
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
CI = os.environ.get("CI") == "true"


def run(*command: str | Path, **env: str) -> None:
    """Run a command; where it fails, stop with its exit code."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **env}, check=False
    )
    if done.returncode:
        sys.exit(done.returncode)


def environment(*extras: str) -> None:
    """The virtual environment with Misak and some extras in it; made again only when what it
    needs has changed."""
    stamp = VENV / f"misak-{'-'.join(extras) or 'core'}.stamp"
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8") + (
        ROOT / "constraints.txt"
    ).read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    if not PYTHON.exists():
        print("making .venv …", flush=True)
        try:
            venv.create(VENV, with_pip=True)
        except (subprocess.CalledProcessError, OSError) as error:
            sys.exit(
                f"a virtual environment cannot be made here: {error}\n(on Debian and Ubuntu: "
                f"apt-get install python3-venv)"
            )
    target = f".[{','.join(extras)}]" if extras else "."
    print(f"installing {target} …", flush=True)
    run(
        PYTHON,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-c",
        "constraints.txt",
        "-e",
        target,
    )
    stamp.write_text(wanted, encoding="utf-8")


def demo() -> None:
    """One screen: a course note marked claim by claim against the shipped ledger."""
    environment("prose")
    run(BIN / "misak", "demo", *sys.argv[2:])


def test() -> None:
    """All tests, file by file on every core. Extra arguments go to pytest, which then runs as it
    is told."""
    environment("test")
    _browser()
    run(PYTHON, "-m", "pytest", *(sys.argv[2:] or ("-n", "auto", "--dist", "loadfile")))


def _browser() -> None:
    """In CI a browser comes from Debian's packages; elsewhere the tests say what they leave out
    and how to get it."""
    if (
        CI
        and not any(
            shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")
        )
        and shutil.which("apt-get")
    ):
        sudo = () if os.geteuid() == 0 else ("sudo", "-n")
        run(*sudo, "apt-get", "update", "-qq")
        run(
            *sudo,
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            DEBIAN_FRONTEND="noninteractive",
        )


def lint() -> None:
    """Types, style and format."""
    environment("test", "lint")
    places = ("src", "tests", "tools", "bench", "dev.py")
    run(BIN / "mypy")
    run(BIN / "ruff", "check", *places)
    run(BIN / "ruff", "format", "--check", *places)


def docs() -> None:
    """Write the generated pages of docs/ again."""
    environment("test")
    for tool in sorted((ROOT / "tools").glob("*.py")):
        if not tool.name.startswith("_") and "shapes" not in tool.name:
            run(PYTHON, tool)


def bench() -> None:
    """Run one bench: ``python3 dev.py bench text``; without a name it lists them. What follows
    goes to the bench."""
    found = {
        f"{path.parent.name}/{path.stem}": path for path in sorted((ROOT / "bench").glob("*/*.py"))
    }
    name = sys.argv[2] if len(sys.argv) > 2 else ""
    chosen = found.get(name) or found.get(f"{name}/{name}")
    if chosen is None:
        sys.exit("usage: python3 dev.py bench NAME [ARGUMENTS]\n\n  " + "\n  ".join(found))
    environment("test", "bench")
    run(PYTHON, chosen, *sys.argv[3:])


FUZZERS = (
    "tests/garbage/test_fuzz.py",
    "tests/laws/test_reading.py",
    "tests/laws/test_round_trip.py",
    "tests/prose/test_garbage.py",
)


def soak() -> None:
    """Random worlds and odd files by time: ``--minutes N`` (half each), ``--worlds N``,
    ``--seed N``. Not in CI."""
    parser = argparse.ArgumentParser(prog="dev.py soak")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--worlds", type=int, default=0, help="stop after so many worlds")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--features", default="", help="of the worlds: all, or some by name")
    parser.add_argument("--out", default="", help="a folder for the ledgers of failures")
    given = parser.parse_args(sys.argv[2:])
    environment("test")
    half = str(given.minutes / 2)
    seed = ("--seed", str(given.seed), "--worlds", str(given.worlds), "--minutes", half)
    out = ("--out", given.out) if given.out else ()
    out += ("--features", given.features) if given.features else ()
    path = os.pathsep.join((str(ROOT / "tests"), str(ROOT / "src")))
    env = {**os.environ, "PYTHONPATH": path}
    code = subprocess.run(
        [PYTHON, "-m", "oracle.soak", *seed, *out], cwd=ROOT, env=env, check=False
    ).returncode
    end, number = time.monotonic() + 30 * given.minutes, given.seed
    while time.monotonic() < end:
        print(f"fuzzers, seed {number}", flush=True)
        found = [f for f in FUZZERS if (ROOT / f).exists()]
        fuzz = [PYTHON, "-m", "pytest", f"--hypothesis-seed={number}", *found]
        code |= subprocess.run(
            [str(part) for part in fuzz], cwd=ROOT, env=env, check=False
        ).returncode
        number += 1
    sys.exit(code)


def mutants() -> None:
    """Change the source line by line and see whether tests notice: ``mutants [FOLDER …]
    [--count N] [--seed N]``. Not in CI."""
    environment("test", "mutants")
    path = os.pathsep.join((str(ROOT / "tests"), str(ROOT / "src")))
    run(PYTHON, "-m", "mutants.run", *sys.argv[2:], PYTHONPATH=path)


def wheel() -> None:
    """Build wheel and sdist into dist/."""
    environment("build")
    run(PYTHON, "-m", "build")


def site() -> None:
    """Build the pages of docs/ into build/site, with every link checked."""
    environment("test")
    run(PYTHON, "-m", "mkdocs", "build", "--strict", NO_MKDOCS_2_WARNING="1")


REMAINS = """
What remains for whoever releases:
  - the version and its day in CHANGELOG.md, CITATION.cff and src/misak/__init__.py agree;
    tag that commit
  - the tests on each Python and system that the classifiers are to name; run here:
    {system}, Python {python}; Windows remains to be run: the whole suite, drive letters and long
    paths, the console's letters, links (tests/cli/test_windows.py holds what cases can)
  - upload what lies in dist/, and the pages in build/site
"""


def release() -> None:
    """Build and check what would be published, and say what remains; refuses while release.toml has
    empty fields."""
    toml = importlib.import_module("tomllib")  # an older Python has none, and gets a word below
    told = toml.loads((ROOT / "release.toml").read_text(encoding="utf-8"))
    fields = {f"{table}.{key}": value for table in told for key, value in told[table].items()}
    empty = [name for name, value in fields.items() if not value]
    if empty:
        sys.exit(f"release.toml: still empty: {', '.join(empty)}")
    run(PYTHON, ROOT / "tools" / "uris.py", "--check")
    shutil.rmtree(ROOT / "dist", ignore_errors=True)
    wheel()
    run(PYTHON, "-m", "twine", "check", "--strict", *sorted((ROOT / "dist").iterdir()))
    run(BIN / "pyroma", "--min", "9", ROOT)
    site()
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    print(REMAINS.format(system=platform.system(), python=python))


RECIPES = {
    "demo": demo,
    "test": test,
    "lint": lint,
    "docs": docs,
    "bench": bench,
    "soak": soak,
    "mutants": mutants,
    "wheel": wheel,
    "site": site,
    "release": release,
}

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets a word, not a traceback
        sys.exit("Misak needs Python 3.11 or newer")
    if len(sys.argv) < 2 or sys.argv[1] not in RECIPES:
        sys.exit(
            "usage: python3 dev.py "
            + "|".join(RECIPES)
            + "\n\n"
            + "\n".join(
                f"  {name:6} {(f.__doc__ or '').splitlines()[0]}" for name, f in RECIPES.items()
            )
        )
    RECIPES[sys.argv[1]]()
