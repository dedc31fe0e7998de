"""What it saves to ask another reading only where what it posts otherwise reaches the question.

``python bench/readings.py [FOLDER]`` judges every expectation of a ledger in two ways, each with
books of its own, and prints the processor seconds of both and their ratio: as it is done, and with
every reading asked that can bear on the question (``Books.differs`` always says yes).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from misak.ask.expected import judge, lines
from misak.ask.library import Library
from misak.ask.open import load


def judged(library: Library) -> tuple[float, list[object]]:
    """The processor seconds that all expectations take, and what was found."""
    ledger = library.ledger
    expected = [
        one
        for entry in (*ledger.conclusions, *ledger.claims)
        for one in lines(entry)
        if one.word == "expect"
    ]
    began = time.process_time()
    found: list[object] = [judge(library, one) for one in expected]
    return time.process_time() - began, found


def main() -> None:
    """Judge in both ways and print."""
    given = load(tuple(Path(each) for each in sys.argv[1:])) if sys.argv[1:] else load()
    given.prepare()
    every = Library(given.loaded)
    every.prepare()
    every.books().differs = lambda *_: True  # type: ignore[method-assign]
    (now, found), (before, same) = judged(given), judged(every)
    if found != same:
        sys.exit("the two ways do not find the same")
    print(f"{len(found)} expectations: {now:.2f} s, every reading asked: {before:.2f} s")
    print(f"ratio {before / now:.2f}")


if __name__ == "__main__":
    main()
