"""Marks on unseen notes against the list of their claims, by the guide beside it.

    python bench/reading/unseen.py FOLDER [--list unseen2.csv] [--show]

FOLDER holds the notes as n01.txt and so on; the texts are not kept here, their addresses are. A
list names a claim by its first words (``begins``) or by its place: the line, and the word of that
line with which it begins.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from pathlib import Path

from misak.ask.open import load
from misak.prose.judging.review import Review, Reviewer
from misak.prose.judging.verdicts import (
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
CLAIMS = 4  # from this list on (unseen4.csv) a row is a claim, not a sentence
HERE = Path(__file__).resolve().parent


def marks_of(review: Review, numbers: list[int]) -> tuple[str, list[Mark]]:
    """The gravest verdict on these sentences, with their marks; empty where there is none."""
    marks = [m for m in review.marks if m.sentence in numbers and m.kind not in ASIDE]
    return (min((m.verdict for m in marks), key=GRAVE.index) if marks else ""), marks


def beginning(review: Review, begins: str) -> list[int]:
    """The first sentence that begins so."""
    return [n for n, s in enumerate(review.read.sentences) if s.passage.text.startswith(begins)][:1]


def offset(text: str, line: int, word: int) -> int:
    """Where a word of a line stands in the text, both counted from 1."""
    lines = text.split("\n")
    inner = [m.start() for m in re.finditer(r"\S+", lines[line - 1])]
    return sum(len(one) + 1 for one in lines[: line - 1]) + inner[word - 1]


def stretch(text: str, rows: list[dict[str, str]], at: int) -> tuple[int, int]:
    """A row's own stretch of a note: from its place to the next row's of that line, or to the end
    of the line."""
    begin = offset(text, int(rows[at]["line"]), int(rows[at]["word"]))
    end = text.find("\n", begin)
    end = len(text) if end < 0 else end
    same = [r for r in rows if (r["note"], r["line"]) == (rows[at]["note"], rows[at]["line"])]
    for row in same:
        start = offset(text, int(row["line"]), int(row["word"]))
        end = start if begin < start < end else end
    return begin, end


def standing(review: Review, rows: list[dict[str, str]], at: int) -> list[int]:
    """The sentences that hold any of the row's stretch: from its place to the next row's of that
    note, or to the end of its line."""
    begin, end = stretch(review.read.text, rows, at)
    return [
        n
        for n, s in enumerate(review.read.sentences)
        if s.passage.start < end and s.passage.end > begin
    ]


def claimed(review: Review, rows: list[dict[str, str]], at: int) -> tuple[str, list[Mark]]:
    """The gravest verdict on a row's own stretch: the marks of which the larger part lies in it."""
    begin, end = stretch(review.read.text, rows, at)
    marks = []
    for mark in review.marks:
        passage = review.read.sentences[mark.sentence].passage
        first = passage.start + mark.first
        last = passage.start + max(mark.last, mark.first + 1)
        inside = min(end, last) - max(begin, first)
        if mark.kind not in ASIDE and 2 * inside > last - first:
            marks.append(mark)
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
    parser.add_argument("--list", default="unseen.csv", help="the list of claims, beside this file")
    parser.add_argument("--show", action="store_true")
    parser.add_argument(
        "--sentences", action="store_true", help="score whole sentences, as before unseen4.csv"
    )
    args = parser.parse_args()
    reviewer = Reviewer(load())
    number = int(re.sub(r"\D", "", args.list) or 0)
    rows = list(csv.DictReader((HERE / args.list).open(encoding="utf-8"), delimiter=";"))
    reviews = {
        note: reviewer.review((args.folder / f"{note}.txt").read_text(encoding="utf-8"))
        for note in dict.fromkeys(row["note"] for row in rows)
    }
    counts: dict[str, Counter[str]] = {}
    for at, row in enumerate(rows):
        if row["right"] == "-":
            continue
        review = reviews[row["note"]]
        by_words = "begins" in row
        numbers = beginning(review, row["begins"]) if by_words else standing(review, rows, at)
        by_claim = not by_words and number >= CLAIMS and not args.sentences
        verdict, marks = claimed(review, rows, at) if by_claim else marks_of(review, numbers)
        found = outcome(row["right"], verdict, marks, row["where"])
        lang = review.read.lang or "tr"
        for key in (row["right"], f"{row['right']} {lang}"):
            counts.setdefault(key, Counter())[found] += 1
        if args.show:
            said = [[d.what, *d.names][:3] for m in marks for d in m.details][:2]
            what = row["begins"] if by_words else f"{row['line']}:{row['word']} {row['about']}"
            print(f"{row['note']} {row['right']:5} {found:13} {verdict:14} {what} {said}")
    for key, row_ in sorted(counts.items()):
        total = sum(row_.values())
        parts = ", ".join(f"{name} {n}" for name, n in row_.most_common())
        print(f"{key:9} {total:3}: {parts}")


if __name__ == "__main__":
    main()
