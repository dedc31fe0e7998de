"""What serves speed alone, each switched off by itself and compared: ``python bench/text/fast.py``.

The works run in turn in one process, so that whatever else the machine does falls on all of them.
Seconds are those of the processor.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "bench")]

import generate  # noqa: E402

from misak.ask.library import Library  # noqa: E402
from misak.booking.kept import Kept  # noqa: E402
from misak.fast import opened, store  # noqa: E402
from misak.fast.load import load as load_fast  # noqa: E402
from misak.fast.opened import Opened  # noqa: E402
from misak.fast.plain import Plain  # noqa: E402
from misak.ledger.roots import shipped  # noqa: E402
from misak.text import read  # noqa: E402

RUNS = 7


@contextmanager
def set_to(place: Any, name: str, value: object) -> Iterator[None]:
    """Inside, a name of a module or class means something else."""
    before = getattr(place, name)
    setattr(place, name, value)
    try:
        yield
    finally:
        setattr(place, name, before)


@contextmanager
def line_by_line() -> Iterator[None]:
    """Every section read line by line, not by one pattern (``text/glance.py``)."""
    with set_to(read, "outline", lambda *_: None), set_to(read, "section", lambda *_: None):
        yield


def every_clause() -> AbstractContextManager[None]:
    """Every clause read slot by slot (``fast/plain.py``)."""
    return set_to(Plain, "act", lambda *_: None)


def every_posting() -> AbstractContextManager[None]:
    """Other readings post all their clauses again (``booking/kept.py``)."""
    return set_to(Kept, "moved", lambda *_: None)


def compared(
    what: str, work: Callable[[], object], off: Callable[[], AbstractContextManager[None]]
) -> None:
    """Print the medians of a work with something switched on and off."""
    times: dict[str, list[float]] = {"with": [], "without": []}
    for _ in range(RUNS + 1):
        for name, way in (("with", nullcontext), ("without", off)):
            with way():
                gc.collect()
                gc.disable()
                began = time.process_time()
                made = work()
                times[name].append(time.process_time() - began)
                gc.enable()
                del made
    with_, without = (statistics.median(taken[1:]) for taken in times.values())
    gain = f"{without / with_:.2f} times as fast with it"
    print(f"{what}: {with_ * 1000:.0f} ms with, {without * 1000:.0f} without; {gain}", flush=True)


def main() -> None:
    """The shipped ledger, and a made one of 10,000 clauses."""
    books = (shipped(),)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder, "cache"))
        os.environ.pop(store.OFF, None)
        made = Path(folder, "made")
        generate.ledger(made, 10_000)
        for name, ledger in (("shipped", books), ("10,000 clauses", (made,))):
            load = lambda ledger=ledger: load_fast(ledger)  # noqa: E731
            compared(f"glance, loading, {name}", load, line_by_line)
            compared(f"plain, loading, {name}", load, every_clause)
            compared(
                f"fast/opened, loading and booking, {name}",
                lambda ledger=ledger: Opened(ledger).library.books().changes,
                lambda: set_to(opened, "folder", lambda: None),
            )
        loaded = load_fast(books)
        compared(
            "booking/kept, an answer",
            lambda: Library(loaded).ask("title(Batum)", on="1921-10-14"),
            every_posting,
        )


if __name__ == "__main__":
    main()
