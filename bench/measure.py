"""Measuring: medians of repeated runs, whole processes, and results as JSON and Markdown beside
the bench."""

from __future__ import annotations

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

COMPILED = str(Path(tempfile.gettempdir(), "misak-bench-compiled"))
AS_INSTALLED = {  # as an installed package is: compiled once
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": COMPILED,
}
RESULTS = Path(__file__).resolve().parent / "results"


class Target(NamedTuple):
    """What a ratio (or a time in seconds) must reach: at least, or at most."""

    what: str
    value: float
    limit: float
    at_least: bool

    @property
    def reached(self) -> bool:
        """Whether it does."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def spent() -> float:
    """The processor seconds of this process and of those that it started and that have ended: what
    else a shared machine does falls on none of them."""
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)  # ``os.times`` counts in hundredths


def median(
    work: Callable[[], object], runs: int = 5, before: Callable[[], object] = lambda: None
) -> float:
    """The median processor seconds of some runs; ``before`` runs ahead of each and does not
    count."""
    times = []
    for _ in range(runs):
        before()
        began = spent()
        work()
        times.append(spent() - began)
    return statistics.median(times)


def together(
    works: dict[str, Callable[[], object]],
    runs: int = 5,
    before: Callable[[], object] = lambda: None,
) -> dict[str, float]:
    """Medians of several works, run in turn, so that whatever else the machine does falls on
    all of them; a first turn does not count, nor does ``before``."""
    for work in works.values():
        work()
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            before()
            began = spent()
            work()
            times[name].append(spent() - began)
    return {name: statistics.median(taken) for name, taken in times.items()}


def touched(megabytes: int) -> None:
    """Touch memory and give it back: a virtual machine takes from its host what it has not used
    for a while, and whoever comes first would pay for that."""
    memory = bytearray(megabytes << 20)
    memory[::4096] = bytes(len(memory) // 4096)


def process(command: Sequence[str], **env: str) -> None:
    """A whole process; its output is thrown away, its failure is not."""
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        env={**os.environ, **AS_INSTALLED, **env},
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")


def misak(*words: str) -> list[str]:
    """The command line of this checkout, under this Python."""
    return [sys.executable, "-m", "misak", *words]


def report(
    name: str, title: str, seconds: dict[str, float], targets: list[Target], **more: Any
) -> None:
    """Write ``results/NAME.json`` and ``.md``, and print the Markdown."""
    RESULTS.mkdir(exist_ok=True)
    machine = (
        f"{os.cpu_count()} cores, shared; Python {platform.python_version()}; load "
        f"{os.getloadavg()[0]:.1f}"
    )
    rows = [
        {
            "what": t.what,
            "value": round(t.value, 3),
            "limit": t.limit,
            "rule": "≥" if t.at_least else "≤",
            "reached": t.reached,
        }
        for t in targets
    ]
    data = {
        "title": title,
        "machine": machine,
        "seconds": {k: round(v, 6) for k, v in seconds.items()},
        "targets": rows,
        **more,
    }
    (RESULTS / f"{name}.json").write_text(
        json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    lines = [
        f"## {title}",
        "",
        f"{machine}. Processor seconds, medians, all in one run.",
        "",
        "| | seconds |",
        "|---|---|",
        *(f"| {k} | {v:.4g} |" for k, v in seconds.items()),
        "",
    ]
    lines += [
        "| target | limit | measured | |",
        "|---|---|---|---|",
        *(
            f"| {t.what} | {'≥' if t.at_least else '≤'} {t.limit:g} | {t.value:.3g} | "
            f"{'reached' if t.reached else '**missed**'} |"
            for t in targets
        ),
    ]
    lines += ["", *(f"- {key}: {value}" for key, value in more.items())]
    text = "\n".join(lines).rstrip() + "\n"
    (RESULTS / f"{name}.md").write_text(text, encoding="utf-8")
    print(text)
