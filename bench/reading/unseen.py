"""Marks on unseen notes against the list of their claims (unseen.csv), by the guide beside it.

    python bench/reading/unseen.py FOLDER [--show]

FOLDER holds the notes as n01.txt and so on; the texts are not kept here, their addresses are.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from misak.ask.open import load
from misak.prose.review import Review, Reviewer
from misak.prose.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    OPINION,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
    Mark,
)

SUPPORT = (BORNE, SIMPLIFIED, CONTESTED)
GRAVE = (CONTRADICTED, NO_ARTICLE, FOREIGN, PARTLY, UNREAD, OPINION, SIMPLIFIED, CONTESTED, BORNE)
ASIDE = ("name", "names", "numbering", "cause")
HERE = Path(__file__).resolve().parent


def gravest(review: Review, begins: str) -> tuple[str, list[Mark]]:
    """The gravest verdict on the sentence that begins so, with its marks; empty where none does."""
    numbers = [n for n, s in enumerate(review.read.sentences) if s.passage.text.startswith(begins)]
    marks = [m for m in review.marks if m.sentence in numbers[:1] and m.kind not in ASIDE]
    return (min((m.verdict for m in marks), key=GRAVE.index) if marks else ""), marks


def outcome(right: str, verdict: str, marks: list[Mark], where: str) -> str:
    """What a mark is by the guide."""
    if verdict in SUPPORT:
        cited = {getattr(w, "instrument", "") for m in marks for w in m.reasons} - {""}
        if right == "false":
            return "accepted"
        return "right" if not cited or cited & set(where.split(",")) else "wrong article"
    if verdict == CONTRADICTED:
        return "called" if right == "false" else "accused"
    names = {NO_ARTICLE: "no article", FOREIGN: "not in books", PARTLY: "partly", "": "unmarked"}
    return names.get(verdict, "unread")


def main() -> None:
    """Review each note, count by what is right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    reviewer = Reviewer(load())
    rows = list(csv.DictReader((HERE / "unseen.csv").open(encoding="utf-8"), delimiter=";"))
    reviews = {
        note: reviewer.review((args.folder / f"{note}.txt").read_text(encoding="utf-8"))
        for note in dict.fromkeys(row["note"] for row in rows)
    }
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        if row["right"] == "-":
            continue
        verdict, marks = gravest(reviews[row["note"]], row["begins"])
        found = outcome(row["right"], verdict, marks, row["where"])
        lang = reviews[row["note"]].read.lang or "tr"
        for key in (row["right"], f"{row['right']} {lang}"):
            counts.setdefault(key, Counter())[found] += 1
        if args.show:
            said = [[d.what, *d.names][:3] for m in marks for d in m.details][:2]
            print(f"{row['note']} {row['right']:5} {found:13} {verdict:14} {row['begins']} {said}")
    for key, row_ in sorted(counts.items()):
        total = sum(row_.values())
        parts = ", ".join(f"{name} {n}" for name, n in row_.most_common())
        print(f"{key:9} {total:3}: {parts}")


if __name__ == "__main__":
    main()
