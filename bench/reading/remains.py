"""What keeps claims of notes from being read: for every mark that reads nothing or only a part, the
first thing that stands in the way, counted over a folder of notes.

    python bench/reading/remains.py FOLDER... [--words 40]

The notes are not kept here; only the counts are published.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from misak.ask.open import load
from misak.kinds.weights import QUANTIFIERS
from misak.prose.frames.listed import stretch
from misak.prose.frames.reader import Sentence
from misak.prose.judging.beside.doing import LEAST
from misak.prose.judging.known.deeds import same_deed, words_of
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.review import Reviewer
from misak.prose.judging.said.fence import spoken_of
from misak.prose.judging.said.sides import agrees
from misak.prose.judging.said.sought import Sought, sought_in
from misak.prose.judging.verdicts import NO_ARTICLE, PARTLY, UNREAD, Mark
from misak.prose.reading.stems import said

ASIDE = ("name", "names", "numbering", "cause")


def known(clause: Shelved) -> tuple[str, ...]:
    """The stems that a clause knows: of its article, its topics, its deed."""
    topics = (s for own in clause.topics.values() for n in own for s in n)
    return (*clause.words, *topics, *words_of(clause.act.row.id))


def nearest(shelf: Shelf, sentence: Sentence, ids: tuple[str, ...], sought: Sought) -> list[str]:
    """What stands in the way of the clause that comes nearest, each thing in one word; the words
    that it does not know behind it."""
    best: tuple[float, list[str]] = (-99.0, ["no clause in the books"])
    for id_ in ids:
        for clause in shelf.by_instrument.get(id_, ()):
            names = [
                m
                for m, how in sought.names
                if not agrees(shelf, sentence, clause, m, how, sought.part)
            ]
            lacking = [one for one in sought.telling if not said(one, known(clause))]
            share = 1 - len(lacking) / max(1, len(sought.telling))
            other = not same_deed(sought.deeds, clause.act.row.id)
            way = ["a name the clause has not, or not there"] if names else []
            way += ["another deed"] if other else []
            way += ["words it does not know", *lacking] if share < LEAST else []
            score = 3 * share - len(names) - other
            if score > best[0]:
                best = (score, way or ["a word left over"])
    return best[1]


def cause(reviewer: Reviewer, sentence: Sentence, mark: Mark) -> list[str]:
    """The first thing that keeps a mark from being more than it is."""
    claim = stretch(sentence.parsed, mark.first, mark.last)
    if claim is None:
        return ["no words"]
    scope = spoken_of(claim, sentence)
    if not scope.ids:
        return ["no treaty known"]
    words = {w.key for w in sentence.parsed.words if mark.first <= w.start < mark.last}
    if words & QUANTIFIERS:
        return ["a quantifier"]
    return nearest(reviewer.shelf, sentence, scope.ids, sought_in(claim, sentence, scope))


def main() -> None:
    """Review the notes, count what stands in the way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--words", type=int, default=0, help="show the commonest unknown stems")
    args = parser.parse_args()
    reviewer = Reviewer(load())
    counts: dict[str, Counter[str]] = {"tr": Counter(), "en": Counter()}
    lacking: Counter[str] = Counter()
    for path in sorted(p for folder in args.folders for p in folder.glob("*.txt")):
        review = reviewer.review(path.read_text(encoding="utf-8"))
        for mark in review.marks:
            if mark.kind in ASIDE or mark.verdict not in (PARTLY, NO_ARTICLE, UNREAD):
                continue
            way = cause(reviewer, review.read.sentences[mark.sentence], mark)
            counts[review.read.lang or "tr"][way[0]] += 1
            lacking.update(way[1:])
    for lang, row in counts.items():
        print(lang, sum(row.values()), ", ".join(f"{what} {n}" for what, n in row.most_common()))
    if args.words:
        print(", ".join(f"{word} {n}" for word, n in lacking.most_common(args.words)))


if __name__ == "__main__":
    main()
