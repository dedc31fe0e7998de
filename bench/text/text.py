"""Ledger text: ``misak check`` against ``bean-check --no-cache``, start-up of ``misak ask``,
booking in memory. ``python bench/text/text.py [CLAUSES]``."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "bench")]

import generate  # noqa: E402
from measure import Target, median, misak, process, report, together  # noqa: E402

from misak.ask.library import Library  # noqa: E402
from misak.booking.books import Books  # noqa: E402
from misak.ledger.load import load  # noqa: E402

PATH = {"PYTHONPATH": str(ROOT / "src")}


def main() -> None:
    """10,000 clauses by default; a million takes some ten minutes and 3 GB for either."""
    clauses = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    runs = 5 if clauses <= 100_000 else 3
    bean = shutil.which("bean-check") or str(Path(sys.executable).with_name("bean-check"))
    seconds: dict[str, float] = {}
    targets: list[Target] = []
    more: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        ledger, book = Path(folder, "ledger"), Path(folder, "book.beancount")
        more["lines of the ledger"] = generate.ledger(ledger, clauses)
        more["lines of the Beancount file"] = generate.beancount(book, clauses)
        seconds |= together(
            {
                f"misak check, {clauses:,} clauses": lambda: process(
                    misak("check", str(ledger)), **PATH
                ),
                f"bean-check --no-cache, {clauses:,} transactions": lambda: process(
                    [bean, "--no-cache", str(book)]
                ),
            },
            runs,
        )
        ours, theirs = seconds.values()
        targets.append(
            Target(
                "times as fast as Beancount, whole process",
                theirs / ours,
                3 if clauses <= 100_000 else 5,
                True,
            )
        )
        if clauses == 10_000:
            more["faults of the made ledger"] = len(load((ledger,)).faults)
            in_memory(ledger, seconds, targets)
            start(seconds, targets)
    report(f"text-{clauses}", f"Ledger text, {clauses:,} clauses", seconds, targets, **more)


def in_memory(ledger: Path, seconds: dict[str, float], targets: list[Target]) -> None:
    """Booking alone, of a ledger that is loaded."""
    loaded = Library(load((ledger,)))
    kept: list[object] = []  # what was booked is given back between the runs, not within them
    seconds["10,000 clauses booked in memory"] = median(
        lambda: kept.append(Books(loaded.ledger).changes), 9, kept.clear
    )
    targets.append(
        Target(
            "10,000 clauses booked in memory, ms",
            seconds["10,000 clauses booked in memory"] * 1000,
            30,
            False,
        )
    )


def start(seconds: dict[str, float], targets: list[Target]) -> None:
    """What an answer takes beyond starting Python."""
    seconds |= together(
        {
            "misak ask, the shipped ledger": lambda: process(
                misak("ask", "title(Batum)", "--on", "1921-10-14", "--json"), **PATH
            ),
            "bare Python": lambda: process([sys.executable, "-c", "pass"]),
        },
        9,
    )
    targets.append(
        Target(
            "misak ask beyond bare Python, ms",
            (seconds["misak ask, the shipped ledger"] - seconds["bare Python"]) * 1000,
            250,
            False,
        )
    )


if __name__ == "__main__":
    main()
