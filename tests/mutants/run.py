"""Draw mutants of folders of the source and run the tests that should notice. ``python -m
mutants.run booking --count 40``.

The work is done in a copy of the project; the folder that it is called from is never changed. A
first run without any change writes which test runs which line (``mutants.touched``); a mutant is
then shown to the tests that run its line, the quickest first, until one fails.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import hypothesis  # noqa: F401 - what every run needs is imported once
import pytest

from mutants.drawing import Mutant, drawn
from mutants.equivalent import EQUIVALENT

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("src", "tests", "ledger", "docs", "examples", "tools", "pyproject.toml", "README.md")
FOLDERS = ("effects", "booking", "ask", "tell", "say")
TESTS = (
    "tests/cases/test_cases.py",
    "tests/oracle/test_found.py",
    "tests/oracle/test_decides.py",
    "tests/laws/test_slices.py",
    "tests/say",
    "tests/tell",
    "tests/plain",
    "tests/names",
    "tests/words",
    "tests/public/test_library.py",
    "tests/cli/test_telling_commands.py",
)
SECONDS = 30.0  # of processor time that the tests of one mutant may take by the first run
MOST = 200  # tests of one mutant
QUIET = ("-q", "-p", "no:cacheprovider")


class Touched(NamedTuple):
    """The tests with their time, quickest first, and those that run each line of each file."""

    seconds: dict[str, float]
    lines: dict[str, dict[int, list[str]]]

    @classmethod
    def read(cls, path: Path) -> Touched:
        """What ``mutants.touched`` wrote."""
        told = json.loads(path.read_text(encoding="utf-8"))
        names = [name for name, _ in told["tests"]]
        lines = {
            file: {int(line): [names[n] for n in numbers] for line, numbers in rows.items()}
            for file, rows in told["lines"].items()
        }
        return cls(dict(told["tests"]), lines)

    def noticing(self, file: str, line: int) -> list[str]:
        """The tests that run a line, quickest first; of a line that is run on import alone those
        that run any line of the file."""
        rows = self.lines.get(file, {})
        near = next((rows[at] for at in range(line, max(line - 8, 0), -1) if at in rows), [])
        found = near or [test for tests in rows.values() for test in tests]
        chosen: list[str] = []
        spent = 0.0
        for test in sorted(dict.fromkeys(found), key=lambda t: (self.seconds[t], t)):
            spent += self.seconds[test]
            if (spent > SECONDS and chosen) or len(chosen) >= MOST:
                break
            chosen.append(test)
        return chosen


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
        compileall.compile_dir(folder / "src", quiet=2)

    def touched(self, known: Path | None) -> Touched:
        """Which test runs which line: as a file says, or by a run of all without any change."""
        path = known or self.root / "touched.json"
        if not path.exists():
            places = os.pathsep.join((str(self.root / "src"), str(self.root / "tests")))
            env = {**os.environ, "PYTHONPATH": places, "MISAK_TOUCHED": str(path.resolve())}
            command = [sys.executable, "-m", "pytest", *QUIET, "-p", "mutants.touched", *TESTS]
            subprocess.run(command, cwd=self.root, env=env, check=False, capture_output=True)
        return Touched.read(path)

    def passes(self, tests: list[str], seconds: float) -> bool:
        """Whether these tests pass, in a process of their own; one that takes far longer than
        without a change has not."""
        child = os.fork()
        if child == 0:
            self._child(tests, seconds)
        end = time.monotonic() + 20 * seconds + 300
        while time.monotonic() < end:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status) == 0
            time.sleep(0.02)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return False

    def _child(self, tests: list[str], seconds: float) -> None:
        limit = int(4 * seconds + 20)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 2))
        os.chdir(self.root)
        places = [str(self.root / "src"), str(self.root / "tests")]
        sys.path[:0] = places
        sys.dont_write_bytecode = True
        os.environ |= {"PYTHONPATH": os.pathsep.join(places), "PYTHONDONTWRITEBYTECODE": "1"}
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        code = 1
        try:
            code = int(pytest.main(["-x", *QUIET, *tests]))
        finally:
            os._exit(code)

    def kills(self, mutant: Mutant, tests: list[str], seconds: float) -> bool:
        """Whether some test fails with the change."""
        path = self.root / mutant.path.relative_to(ROOT)
        kept = path.read_bytes()
        for stale in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            stale.unlink()
        try:
            path.write_text(mutant.code(), encoding="utf-8")
            return not self.passes(tests, seconds)
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


class Count(NamedTuple):
    """How many mutants were tried, killed, left out as equivalent, and run by no test."""

    tried: int = 0
    killed: int = 0
    same: int = 0
    unseen: int = 0


def measure(bench: Bench, seen: Touched, chosen: list[Mutant], end: float) -> Count:
    """Try mutants until they or the time are over."""
    count = Count()
    for mutant in chosen:
        if time.monotonic() > end:
            break
        file = str(mutant.path.relative_to(ROOT / "src/misak"))
        if (file, mutant.operator, mutant.occurrence) in EQUIVALENT:
            count = count._replace(same=count.same + 1)
            continue
        tests = seen.noticing(file, mutant.line)
        killed = bool(tests) and bench.kills(mutant, tests, sum(seen.seconds[t] for t in tests))
        if not killed:
            why = "survives" if tests else "survives, run by no test"
            print(f"{why}: {told(mutant)}", flush=True)
        tried, unseen = count.tried + 1, count.unseen + (not tests)
        count = count._replace(tried=tried, killed=count.killed + killed, unseen=unseen)
    return count


def main(arguments: list[str]) -> int:
    """Measure the folders that are named, or all."""
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument("folders", nargs="*", default=list(FOLDERS), help=", ".join(FOLDERS))
    parser.add_argument("--count", type=int, default=200, help="mutants a folder")
    parser.add_argument("--skip", type=int, default=0, help="leave out the first of the draw")
    parser.add_argument("--minutes", type=float, default=600)
    parser.add_argument("--seed", type=int, default=None, help="else drawn, and printed")
    parser.add_argument("--touched", type=Path, default=None, help="what an earlier run wrote")
    given = parser.parse_args(arguments)
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="misak-mutants-") as folder:
        bench = Bench(Path(folder))
        seen = bench.touched(given.touched)
        share = 60 * given.minutes / len(given.folders)  # the time of each folder
        for name in given.folders:
            found, total = drawn(ROOT / "src/misak" / name, given.skip + given.count, seed)
            count = measure(bench, seen, found[given.skip :], time.monotonic() + share)
            part = f"{100 * count.killed / count.tried:.0f} %" if count.tried else "none"
            print(
                f"{name}: {count.killed} of {count.tried} killed ({part}); {count.same} "
                f"equivalent; {count.unseen} run by no test; drawn of {total} places by "
                f"seed {seed}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
