"""Which test runs which line of the source: a pytest plugin (``-p mutants.touched``) that writes
what it saw to the file that MISAK_TOUCHED names."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

FOLDERS = ("effects", "booking", "ask", "tell", "say")
SOURCE = Path("src/misak").resolve()
watch = coverage.Coverage(
    data_file=None, source=[str(SOURCE / name) for name in FOLDERS], config_file=False
)
watch.start()  # before anything of ours is imported
spent: dict[str, float] = {}  # the processor time of each test that passes


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Whatever runs from here on is run by this test."""
    watch.switch_context(item.nodeid)
    before = time.process_time()
    try:
        return (yield)
    finally:
        spent[item.nodeid] = spent.get(item.nodeid, 0.0) + time.process_time() - before
        watch.switch_context("")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """A test that fails without any change cannot notice one: it is left out."""
    if report.failed or report.skipped:
        spent[report.nodeid] = float("inf")


def pytest_sessionfinish() -> None:
    """By file and line the numbers of the tests that run it; the tests with their time."""
    watch.stop()
    data = watch.get_data()
    tests = [name for name, time_ in spent.items() if time_ != float("inf")]
    number = {name: at for at, name in enumerate(tests)}
    lines: dict[str, dict[int, list[int]]] = {}
    for file in data.measured_files():
        lines[str(Path(file).relative_to(SOURCE))] = {
            line: sorted(number[name] for name in names if name in number)
            for line, names in data.contexts_by_lineno(file).items()
        }
    told = {"tests": [[name, round(spent[name], 3)] for name in tests], "lines": lines}
    Path(os.environ["MISAK_TOUCHED"]).write_text(json.dumps(told), encoding="utf-8")
