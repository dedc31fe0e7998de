"""Mutated notes: does a review crash, or leave a sentence without a mark?

    python bench/reading/mutated.py [--count 100000] [--seed 1919] [--seconds 0]

Notes are made from the catalogue's own sentences under their treaties, then words, lines, letters
and marks are swapped, doubled, dropped or put in by lot. One process, no note written anywhere.
Printed are, every thousand notes and at the end, how many were reviewed, how many crashed, how
many sentences stood without a mark, and the memory held (RSS).
"""

from __future__ import annotations

import argparse
import random
import resource
import time

from misak.ask.open import load
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.review import Review, Reviewer
from misak.say.clauses import sentence

ODD = "()[]{}\"'’.,;:!?–—→•*#\t\u200f\u00ad0123456789İıĞğŞşéЖ漢"
EVERY = 1_000
LINES = 6


def lines(shelf: Shelf) -> list[str]:
    """A line for each clause of the books in the catalogue's Turkish and English sentences, with
    its treaty's name now and then."""
    found = []
    for clause in shelf.clauses:
        name = shelf.ledger.names[clause.act.instrument].namings[0]
        for lang in ("tr", "en"):
            found.append(sentence(shelf.ledger, clause.act, lang, clause.day))
        found += [name.tr, f"{name.en or name.tr} (1923)"]
    return found


def mutated(note: str, lot: random.Random) -> str:
    """A note with a few changes by lot."""
    for _ in range(lot.randint(1, 6)):
        words = note.split(" ")
        at, other = lot.randrange(len(words)), lot.randrange(len(words))
        way = lot.randrange(6)
        if way == 0:
            words[at], words[other] = words[other], words[at]
        elif way == 1:
            words.insert(at, words[other])
        elif way == 2 and len(words) > 1:
            words.pop(at)
        elif way == 3:
            words[at] = words[at][::-1]
        elif way == 4:
            words[at] += lot.choice(ODD)
        else:
            words.insert(at, "".join(lot.choices(ODD, k=lot.randint(1, 4))))
        note = " ".join(words)
    return note


def unmarked(review: Review) -> int:
    """How many sentences and items of a review bear no mark."""
    marked = {m.sentence for m in review.marks}
    return sum(
        s.passage.kind in ("sentence", "item") and n not in marked
        for n, s in enumerate(review.read.sentences)
    )


def main() -> None:
    """Review as many mutated notes as are asked for, or as the seconds allow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1919)
    parser.add_argument("--seconds", type=int, default=0, help="0 for no limit")
    args = parser.parse_args()
    reviewer, lot = Reviewer(load()), random.Random(args.seed)
    pool, begun = lines(Shelf(reviewer.library)), time.monotonic()
    crashed = bare = done = 0
    for done in range(1, args.count + 1):
        note = mutated("\n".join(lot.choices(pool, k=lot.randint(1, LINES))), lot)
        try:
            bare += unmarked(reviewer.review(note))
        except Exception as error:  # what it was is told with its note
            crashed += 1
            print(f"crashed: {type(error).__name__} {error}\n{note}\n", flush=True)
        over = args.seconds and time.monotonic() - begun > args.seconds
        if done % EVERY == 0 or done == args.count or over:
            held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{done} notes, {crashed} crashed, {bare} unmarked, {held} MiB", flush=True)
        if over:
            break


if __name__ == "__main__":
    main()
