"""A thousand pages of prose: made from the example note and the catalogue's own sentences,
reviewed as one note and as many, timed and weighed.

python bench/reading/pages.py [--pages 1000] [--jobs N]

A page is 2,000 letters. The peak is that of the whole tree of processes: the sum of what each
holds alone, where the system tells (Linux).
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from misak.ask.open import load
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.review import Reviewer
from misak.say.clauses import sentence
from misak.words.turkish import say_day

ROOT = Path(__file__).resolve().parents[2]
PAGE = 2_000


def treaties(shelf: Shelf) -> list[str]:
    """A note on each treaty: a heading with its date, a list of its clauses in the catalogue's
    Turkish sentences."""
    found = []
    for id_, clauses in shelf.by_instrument.items():
        days = [
            d.when.earliest
            for d in shelf.ledger.instruments[id_].dates
            if d.key == "signed" and d.account is None
        ]
        if days and len(clauses) > 2:
            items = "\n".join(
                f"{n}. {sentence(shelf.ledger, c.act, 'tr', c.day)}"
                for n, c in enumerate(clauses, 1)
            )
            found.append(
                f"## {shelf.ledger.names[id_].namings[0].tr} ({say_day(min(days), 'tr')})\n\n"
                f"Bu antlaşmaya göre:\n\n{items}\n\n"
            )
    return [*found, (ROOT / "examples" / "not-dogu-siniri.md").read_text(encoding="utf-8")]


def pages(notes: list[str], count: int) -> list[str]:
    """So many pages, each about as long as a page, no two alike."""
    rng = random.Random(1878)
    made = []
    for _ in range(count):
        text = ""
        while len(text) < PAGE:
            text += rng.choice(notes)
        made.append(text[: text.rfind("\n", 0, PAGE + 200) + 1] or text)
    return made


def tree(pid: int) -> int:
    """The bytes that a process and its children hold alone; 0 where the system does not tell."""
    try:
        own = (
            sum(
                int(line.split()[1])
                for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
                if line.startswith("Pss:")
            )
            * 1024
        )
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, ValueError):
        return 0
    return own + sum(tree(int(child)) for child in children)


def run(*words: str) -> tuple[float, int]:
    """(seconds, peak bytes) of a command."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "misak", *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    peak, over = 0, threading.Event()

    def watch() -> None:
        nonlocal peak
        while not over.wait(0.3):
            peak = max(peak, tree(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, errors = process.communicate()
    over.set()
    watcher.join()
    if process.returncode not in (0, 1):
        raise SystemExit(errors.decode()[-2000:])
    return time.perf_counter() - began, peak


def main() -> None:
    """Make the pages, review them, say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    reviewer = Reviewer(load())
    made = pages(treaties(reviewer.shelf), args.pages)
    print(
        f"{len(made)} pages, {sum(map(len, made)) / len(made):.0f} letters each; "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    )
    times = []
    for page in made[:60]:
        began = time.perf_counter()
        reviewer.review(page)
        times.append(time.perf_counter() - began)
    print(
        f"a page alone, after start: median {statistics.median(times):.3f} s, longest "
        f"{max(times):.3f} s"
    )
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "notes")
        notes.mkdir()
        for number, page in enumerate(made):
            (notes / f"{number:04}.md").write_text(page, encoding="utf-8")
        one = Path(folder, "all.md")
        one.write_text("\n".join(made), encoding="utf-8")
        for what, words in (
            ("as many notes", [str(notes), "-o", str(Path(folder, "out"))]),
            ("as one note", [str(one), "-o", str(Path(folder, "all.html"))]),
        ):
            seconds, peak = run("review", *words, "--jobs", str(args.jobs))
            print(
                f"{what}, {args.jobs} processes: {seconds:.1f} s, {seconds / len(made):.3f} "
                f"s a page, peak of all processes {peak / 1e6:.0f} MB"
            )


if __name__ == "__main__":
    main()
