"""Writes ledger/uris.txt: the addresses of all entries that were ever published.

Run before a release. What is listed stays listed: an entry that is gone has to be told in
ledger/retired.txt, one a line: its address, and what became of it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from misak.ask.open import load
from misak.public.exchange.uris import uri

ROOT = Path(__file__).resolve().parents[1]
PUBLISHED, RETIRED = ROOT / "ledger" / "uris.txt", ROOT / "ledger" / "retired.txt"
TYPES = ("place", "polity", "people", "group", "topic", "matter", "treaty", "document", "event")


def now() -> set[str]:
    """The addresses of the books as they are."""
    ledger = load().ledger
    return {uri(ledger, name.id) for name in ledger.names.values() if name.type in TYPES}


def listed(path: Path) -> list[str]:
    """The addresses of a list, without what stands behind them."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [line.split()[0] for line in lines if line and not line.startswith("#")]


def missing(published: list[str], retired: list[str], books: set[str]) -> list[str]:
    """Addresses that were published and are neither in the books nor told to be retired."""
    return sorted(set(published) - set(retired) - books)


def again(retired: list[str], books: set[str]) -> list[str]:
    """Addresses that were retired and are given to something again."""
    return sorted(set(retired) & books)


def main() -> None:
    """Write the list; with --check only look whether it is whole."""
    published, retired, books = listed(PUBLISHED), listed(RETIRED), now()
    faults = [f"gone and not in retired.txt: {one}" for one in missing(published, retired, books)]
    faults += [f"retired and used again: {one}" for one in again(retired, books)]
    new = sorted(books - set(published))
    if "--check" in sys.argv:
        faults += [f"not listed: {one}" for one in new]
    if faults:
        sys.exit("\n".join(faults))
    PUBLISHED.write_text("\n".join(sorted({*published, *books})) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
