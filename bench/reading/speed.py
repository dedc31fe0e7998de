"""How long a page of notes takes, and how much memory many pages hold.

python bench/reading/speed.py [NOTE] [--pages 1000]

Prints processor seconds: of starting (the books, the reviewer), of the page read first and read
again, and of made pages of a few lines each (``mutated.py``), every second of them altered, with
the memory held on the way.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from pathlib import Path

from mutated import LINES, lines, mutated

from misak.ask.open import load
from misak.prose.judging.review import Reviewer

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "not-dogu-siniri.md"
STEPS = 4  # how often the memory is looked at


def main() -> None:
    """Measure a page, and as many made ones as are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("note", type=Path, nargs="?", default=EXAMPLE)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    at = time.process_time()
    reviewer = Reviewer(load())
    print(f"started {time.process_time() - at:.2f} s")
    text = args.note.read_text(encoding="utf-8")
    for which in ("first", "again"):
        at = time.process_time()
        marks = len(reviewer.review(text).marks)
        print(f"{args.note.name} {which}: {time.process_time() - at:.2f} s, {marks} marks")
    lot, pool, marks = random.Random(args.seed), lines(reviewer.shelf), 0
    at = time.process_time()
    for done in range(1, args.pages + 1):
        note = "\n".join(lot.choices(pool, k=lot.randint(1, LINES)))
        marks += len(reviewer.review(mutated(note, lot) if done % 2 else note).marks)
        if done % max(args.pages // STEPS, 1) == 0:
            held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            taken = time.process_time() - at
            print(f"{done} pages: {taken:.1f} s, {taken / marks * 1000:.1f} ms a mark, {held} MiB")


if __name__ == "__main__":
    main()
