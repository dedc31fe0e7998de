"""Cases that were slow: one convention of many parties, places in a chain, governments in a
chain, causes in a chain.

``python bench/slow.py`` writes each ledger at several sizes, runs its command as a whole
process and prints the processor seconds, with the ratio of the time to that of the size before
beside the ratio of the sizes: near linear growth keeps the two alike.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from measure import AS_INSTALLED, spent

FIRST = 1500
LIMIT = 2.0


class Case(NamedTuple):
    """A way of writing a ledger of some size, the command that was slow over it, and the sizes
    to measure."""

    write: Callable[[Path, int], None]
    command: tuple[str, ...]
    sizes: tuple[int, ...]


def _file(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _gazetteer(root: Path, kind: str, entries: list[tuple[str, list[str]]]) -> None:
    blocks = [
        f"## {id_} — {id_.title()} | {id_.title()}\n\n" + "".join(f"- `{line}`\n" for line in lines)
        for id_, lines in entries
    ]
    _file(root, f"gazetteer/{kind}.md", f"---\ngazetteer: {kind}\n---\n\n" + "\n".join(blocks))


def convention(root: Path, size: int) -> None:
    """One convention of so many parties, all bound to all, and each by its own day of force."""
    parties = [f"p{i}" for i in range(size)]
    _gazetteer(root, "polities", [(each, ["from 1500-01-01"]) for each in parties])
    _gazetteer(root, "topics", [("peace-keeping", ["name barış | peace"])])
    days = "".join(
        f"  - {1950 + i % 40}-{1 + i % 12:02}-{1 + i % 28:02}; for {each}\n"
        for i, each in enumerate(parties)
    )
    _file(
        root,
        "treaties/convention-1949.md",
        "---\ntreaty: convention-1949\ntitle: Sözleşme | Convention\ntype: convention\n"
        "signed: 1949-08-12\nsource: made\n"
        f"in-force:\n  - 1950-10-21\n{days}parties: {', '.join(parties)}\n---\n\n"
        "## Art. 1 — Barış | Peace\n\n> [en] They keep the peace.\n\n> [tr] Barışı korurlar.\n"
        "\n- `owe peace-keeping`\n",
    )


def places(root: Path, size: int) -> None:
    """So many places, each within the one before, and a cession of the first."""
    _gazetteer(root, "polities", [("old", ["from 1500-01-01"]), ("new", ["from 1500-01-01"])])
    chain = [("l0", ["opens old 1500-01-01"])]
    chain += [(f"l{i}", [f"in l{i - 1}"]) for i in range(1, size)]
    _gazetteer(root, "places", chain)
    _file(
        root,
        "treaties/cession-1900.md",
        "---\ntreaty: cession-1900\ntitle: Devir | Cession\ntype: treaty\nsigned: 1900-01-01\n"
        "in-force: 1900-01-02\nparties: old | new\n---\n\n"
        "## Art. 1 — Devir | Cession\n\n> [en] It is ceded.\n\n> [tr] Devredilir.\n\n- `cede "
        "l0 from old to new`\n",
    )


def governments(root: Path, size: int) -> None:
    """So many governments of one state, each continuing the one before for a month, and a war."""
    entries = []
    for i in range(size):
        lines = ["state land", f"from {_month(i)}"]
        if i < size - 1:
            lines.append(f"until {_month(i + 1)}")
        if i:
            lines.append(f"continues g{i - 1} from {_month(i)} alone {_month(i)}")
        entries.append((f"g{i}", lines))
    _gazetteer(root, "polities", [*entries, ("other", ["from 1500-01-01"])])
    _gazetteer(root, "places", [("land-of", ["opens g0 1500-01-01"])])
    _file(
        root,
        "events/war-1510.md",
        "---\nevent: war-1510\ntitle: Savaş | War\ntype: war\ndate: 1510-01-01\n---\n\n- "
        "`war other against g120`\n",
    )


def causes(root: Path, size: int) -> None:
    """So many events, each caused by the one before."""
    _gazetteer(root, "polities", [("old", ["from 1500-01-01"]), ("new", ["from 1500-01-01"])])
    _gazetteer(root, "places", [("land", ["opens old 1500-01-01"])])
    for i in range(size):
        cause = f"because: e{i - 1}; necessary; fact\n" if i else ""
        clause = "occupy land by new" if i == size - 1 else "no-effect"
        _file(
            root,
            f"events/e{i}.md",
            f"---\nevent: e{i}\ntitle: Olay {i} | Event {i}\ntype: battle\ndate: {_month(i)}\n"
            f"{cause}---\n\n- `{clause}`\n",
        )


def _month(i: int) -> str:
    return f"{FIRST + 1 + i // 12:04}-{1 + i % 12:02}-01"


CASES = {
    "diff, one convention": Case(convention, ("diff", "1940-01-01", "2000-01-01"), (50, 193, 1000)),
    "world, places in a chain": Case(places, ("world", "1950-01-01"), (125, 500, 2000)),
    "governments in a chain": Case(
        governments, ("ask", "title(land-of)", "--on", "1900-01-01"), (750, 3000)
    ),
    "diff, governments in a chain": Case(
        governments, ("diff", "1505-01-01", "1700-01-01"), (750, 3000)
    ),
    "causes in a chain": Case(
        causes, ("why", "administration(land)", "--on", "1990-01-01"), (250, 1000)
    ),
    "whatif, causes in a chain": Case(causes, ("whatif", "--without", "e0"), (250, 1000)),
    "check, governments in a chain": Case(governments, ("check",), (750, 3000)),
    "check, causes in a chain": Case(causes, ("check",), (250, 1000)),
}


def measure(name: str, case: Case, sizes: tuple[int, ...]) -> list[float]:
    """The processor seconds of the command as a whole process, for each size."""
    taken: list[float] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            case.write(root, size)
            where = (
                [case.command[0], str(root)]
                if case.command == ("check",)
                else ["--ledger", str(root), *case.command]
            )
            began = spent()
            done = subprocess.run(
                [sys.executable, "-m", "misak", *where],
                capture_output=True,
                text=True,
                check=False,
                timeout=600,
                env={**os.environ, **AS_INSTALLED},
            )
            taken.append(spent() - began)
            silent = not (done.stdout or done.stderr)  # then nothing was run that could be slow
            if done.returncode > 1 or silent or "Traceback" in done.stderr:
                raise SystemExit(f"{name} {size}: {done.stderr[-400:]}")
    return taken


def main() -> None:
    """Measure the cases named, or all."""
    wanted = sys.argv[1:]
    for name, case in CASES.items():
        if wanted and not any(word in name for word in wanted):
            continue
        taken = measure(name, case, case.sizes)
        told = [f"{size}: {seconds:.2f} s" for size, seconds in zip(case.sizes, taken, strict=True)]
        growth = taken[-1] / taken[-2], case.sizes[-1] / case.sizes[-2]
        mark = "" if taken[-1] <= LIMIT else f"  (over {LIMIT} s)"
        print(
            f"{name}: {', '.join(told)}; {growth[0]:.1f} times for {growth[1]:.1f}{mark}",
            flush=True,
        )


if __name__ == "__main__":
    main()
