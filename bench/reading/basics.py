"""Plain sentences of a course, each read by itself: how many true ones are borne out, how many are
accused, how many false ones are accepted. The sentences are our own (basics.csv).

python bench/reading/basics.py [--draw N] [--show]
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from misak.ask.open import load
from misak.prose.judging.review import Reviewer
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED, worst

LIST = Path(__file__).with_name("basics.csv")


class Basic(NamedTuple):
    """A sentence with whether it is true, and the gravest of its marks."""

    lang: str
    true: bool
    text: str
    verdict: str

    @property
    def accused(self) -> bool:
        """Whether it is true and called contradicted."""
        return self.true and self.verdict == CONTRADICTED

    @property
    def accepted(self) -> bool:
        """Whether it is false and borne out, or only said to leave something out."""
        return not self.true and self.verdict in (BORNE, SIMPLIFIED)


def judged(reviewer: Reviewer, draw: str = "") -> list[Basic]:
    """Every sentence of a draw, or of all, with its mark."""
    with LIST.open(encoding="utf-8") as rows:
        listed = [row for row in csv.DictReader(rows) if draw in ("", row["draw"])]
    return [
        Basic(row["lang"], row["true"] == "yes", row["text"], _mark(reviewer, row["text"]))
        for row in listed
    ]


def _mark(reviewer: Reviewer, text: str) -> str:
    marks = reviewer.review(text + "\n").marks
    return worst([mark.verdict for mark in marks]) if marks else "none"


def main() -> None:
    """Judge them and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draw", default="")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    found = judged(Reviewer(load()), args.draw)
    for lang in ("tr", "en"):
        for true in (True, False):
            counts = Counter(one.verdict for one in found if (one.lang, one.true) == (lang, true))
            print(lang, "true" if true else "false", counts.total(), dict(counts.most_common()))
    for one in found:
        if one.accused or one.accepted or (args.show and one.true and one.verdict != BORNE):
            print(one.verdict, "|", one.text)


if __name__ == "__main__":
    main()
