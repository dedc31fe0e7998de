"""Draw mutants of folders of the source and run the tests that should notice. ``python -m
mutants.run booking --count 40``.

The work is done in a copy of the project; the folder that it is called from is never changed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from mutants.drawing import Mutant, drawn
from mutants.equivalent import EQUIVALENT

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("src", "tests", "ledger", "docs", "examples", "tools", "pyproject.toml", "README.md")
CASES = ("tests/cases/test_cases.py", "-k", "good or B5 or C6 or D4")
ORACLE = ("tests/oracle/test_found.py", "tests/oracle/test_oracle.py")
TELL = ("tests/tell", "tests/cli")
SAY = ("tests/say",)
# What should notice a change, the quickest first: each group is one run, and the first that fails
# has killed the mutant.
TESTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "effects": (CASES, ORACLE),
    "booking": (CASES, ORACLE),
    "ask": (CASES, TELL),
    "tell": (CASES, TELL),
    "say": (SAY, CASES, TELL),
}


class Bench:
    """A copy of the project in which one file at a time is changed."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns(".hypothesis"))
            elif source.exists():
                shutil.copy2(source, folder / name)
        self.spent: dict[tuple[str, ...], float] = {}
        self.left_out: tuple[str, ...] = ()

    def leave_out(self, tests: tuple[str, ...]) -> None:
        """Tests that fail without any change cannot notice one: they are left out, by name."""
        if tests in self.spent:
            return
        before = time.monotonic()
        done = self._pytest(tests, 1800, "-q", "-rf")
        self.spent[tests] = time.monotonic() - before
        failing = [line.split(" - ")[0][7:] for line in done.splitlines() if line[:7] == "FAILED "]
        for name in failing:
            print(f"fails without any change, and is left out: {name}", flush=True)
        self.left_out += tuple(part for name in failing for part in ("--deselect", name))

    def _pytest(self, tests: tuple[str, ...], limit: float, *options: str) -> str:
        """What a run of pytest prints; the last line says ``passed`` alone where all is well."""
        path = os.pathsep.join((str(self.root / "src"), str(self.root / "tests")))
        env = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "pytest", *options, "-p", "no:cacheprovider"]
        command += ["--hypothesis-profile=quick", "--hypothesis-seed=1", *self.left_out, *tests]
        done = subprocess.run(
            command, cwd=self.root, env=env, check=False, capture_output=True, timeout=limit
        )
        return f"{done.stdout.decode(errors='replace')}\nexit {done.returncode}"

    def run(self, tests: tuple[str, ...]) -> bool:
        """Whether a group of tests passes; one that takes far longer than without a change has
        not."""
        try:
            said = self._pytest(tests, 4 * self.spent.get(tests, 300) + 20, "-x", "-q")
        except subprocess.TimeoutExpired:
            return False
        return said.endswith("exit 0")

    def kills(self, mutant: Mutant, groups: tuple[tuple[str, ...], ...]) -> bool:
        """Whether some test fails with the change."""
        path = self.root / mutant.path.relative_to(ROOT)
        kept = path.read_bytes()
        for stale in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            stale.unlink()
        try:
            path.write_text(mutant.code(), encoding="utf-8")
            return not all(self.run(group) for group in groups)
        finally:
            path.write_bytes(kept)


def told(mutant: Mutant) -> str:
    """A mutant by file, line and what was changed."""
    old = mutant.path.read_text(encoding="utf-8").splitlines()
    new = mutant.code().splitlines()
    pair = next(((a, b) for a, b in zip(old, new, strict=False) if a != b), ("", ""))
    where = f"{mutant.path.relative_to(ROOT)}:{mutant.line}"
    name = mutant.operator.removeprefix("core/")
    return f"{where} {name} {mutant.occurrence}\n    - {pair[0].strip()}\n    + {pair[1].strip()}"


def measure(bench: Bench, name: str, count: int, seed: int, end: float) -> None:
    """Draw and try the mutants of one folder, until they or the time are over."""
    chosen, total = drawn(ROOT / "src/misak" / name, count, seed)
    groups = TESTS[name]
    for group in groups:
        bench.leave_out(group)
    killed, tried, same = 0, 0, 0
    for mutant in chosen:
        if time.monotonic() > end:
            break
        key = (str(mutant.path.relative_to(ROOT / "src/misak")), mutant.operator, mutant.occurrence)
        if key in EQUIVALENT:
            same += 1
            continue
        tried += 1
        if bench.kills(mutant, groups):
            killed += 1
        else:
            print(f"survives: {told(mutant)}", flush=True)
    share = f"{100 * killed / tried:.0f} %" if tried else "none"
    print(
        f"{name}: {killed} of {tried} killed ({share}); {same} equivalent; drawn of {total} "
        f"places by seed {seed}",
        flush=True,
    )


def main(arguments: list[str]) -> int:
    """Measure the folders that are named, or all."""
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument("folders", nargs="*", default=list(TESTS), help=", ".join(TESTS))
    parser.add_argument("--count", type=int, default=200, help="mutants a folder")
    parser.add_argument("--minutes", type=float, default=600)
    parser.add_argument("--seed", type=int, default=None, help="else drawn, and printed")
    given = parser.parse_args(arguments)
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {seed}", flush=True)
    share = 60 * given.minutes / len(given.folders)  # the time of each folder
    with tempfile.TemporaryDirectory(prefix="misak-mutants-") as folder:
        bench = Bench(Path(folder))
        for name in given.folders:
            measure(bench, name, given.count, seed, time.monotonic() + share)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
