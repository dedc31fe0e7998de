"""Scores the review of a note against a table of its claims: each claim's mark, found by its
place in the note and its kind.

python bench/reading/note.py NOTE CLAIMS.csv [--show]

CLAIMS has ``id``, ``accurate`` (yes, simplified, wrong, disputed); claims.csv beside this file
says in which sentence of the note each claim stands and what kind of claim it is, never what
the answer is.
"""

from __future__ import annotations

import argparse
import csv
import time
from pathlib import Path

from misak.ask.open import load
from misak.prose.judging.review import Reviewer
from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    NO_ARTICLE,
    OPINION,
    SIMPLIFIED,
    Mark,
    worst,
)
from misak.words.fold import fold

RIGHT = {
    "yes": (BORNE,),
    "simplified": (SIMPLIFIED,),
    "wrong": (CONTRADICTED, NO_ARTICLE),
    "disputed": (CONTESTED, OPINION),
}
HERE = Path(__file__).resolve().parent


def fits(mark: Mark, wanted: str, text: str) -> bool:
    """Whether a mark is of a kind, and its words hold the word that tells it from others."""
    kind, _, word = wanted.partition(":")
    if mark.kind != kind:
        return False
    own = (
        " ".join(f.text for fillers in mark.claim.roles.values() for f in fillers)
        if mark.claim
        else ""
    )
    return not word or fold(word) in fold(own or text[mark.first : mark.last])


def main() -> None:
    """Print the marks beside the table and the count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("note", type=Path)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    reviewer = Reviewer(load())
    started = time.perf_counter()
    review = reviewer.review(args.note.read_text(encoding="utf-8"))
    took = time.perf_counter() - started
    wanted = {
        row["id"]: row["accurate"] for row in csv.DictReader(args.claims.open(encoding="utf-8"))
    }
    everything = [
        m._replace(verdict=SIMPLIFIED, details=m.notes) if m.notes else m for m in review.marks
    ] + review.notes
    shown = sum(m.verdict == SIMPLIFIED for m in review.marks)
    right = marked = 0
    for row in csv.DictReader((HERE / "claims.csv").open(encoding="utf-8")):
        number = int(row["sentence"])
        text = review.read.sentences[number].passage.text
        marks: list[Mark] = []
        for kind in row["kinds"].split("|"):
            marks = marks or [m for m in everything if m.sentence == number and fits(m, kind, text)]
        if "|" in row["kinds"] and row["kinds"].split("|")[0] == "frontier":
            marks = [
                m for m in everything if m.sentence == number and m.kind in row["kinds"].split("|")
            ]
        verdict = worst([m.verdict for m in marks]) if marks else "none"
        good = verdict in RIGHT[wanted[row["id"]]]
        right, marked = right + good, marked + bool(marks)
        if args.show or not good:
            print(
                f"{'ok ' if good else '-- '} {row['id']} {row['kinds']:18} "
                f"{wanted[row['id']]:11} {verdict:15} "
                f"{[(d.what, *d.names) for m in marks for d in m.details][:3]}"[:220]
            )
    told = f"{shown} simplified shown"
    print(f"{marked} of {len(wanted)} claims marked, {right} right, {told}; {took:.2f} s")


if __name__ == "__main__":
    main()
