"""The books' own sentences read back: for every clause of a ledger, in both languages, whether the
reader leaves a word of the sentence that the catalogue makes of it.

python bench/reading/own.py [--lang tr|en] [--show] [--every N]
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import NamedTuple

from misak.ask.open import load
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.review import Reviewer
from misak.prose.judging.verdicts import BORNE, CONTESTED, SIMPLIFIED, worst
from misak.say.clauses import sentence
from misak.words.turkish import say_day

READ = (BORNE, SIMPLIFIED, CONTESTED)
AFTER = {"tr": "Bu antlaşmaya göre:", "en": "By this treaty:"}


class Own(NamedTuple):
    """A clause with the sentence that the catalogue makes of it, and the gravest of its marks."""

    clause: Shelved
    text: str
    verdict: str
    left: str


def told(shelf: Shelf, id_: str) -> list[Shelved]:
    """The clauses of an instrument that stand for themselves, in nobody's account alone."""
    return [
        c
        for c in shelf.by_instrument.get(id_, ())
        if not c.act.role and c.act.account is None and "void" not in c.act.attributes
    ]


def note(shelf: Shelf, id_: str, clauses: list[Shelved], lang: str) -> str:
    """A note of one instrument: its name with its day, and a sentence for each clause."""
    name = getattr(shelf.ledger.names[id_].namings[0], lang)
    lines = [f"{n}. {said(shelf, c, lang)}" for n, c in enumerate(clauses, 1)]
    return f"{name} ({say_day(shelf.signed(id_), lang)})\n\n{AFTER[lang]}\n\n" + "\n".join(lines)


def said(shelf: Shelf, clause: Shelved, lang: str) -> str:
    """A clause in the words of the catalogue."""
    text = sentence(shelf.ledger, clause.act, lang, clause.day)
    return text[:1].upper() + text[1:]


def read_back(reviewer: Reviewer, id_: str, lang: str) -> list[Own]:
    """Each clause of an instrument with what the review says of its sentence."""
    shelf = reviewer.shelf
    clauses = told(shelf, id_)
    review = reviewer.review(note(shelf, id_, clauses, lang))
    found = []
    for at, one in enumerate(review.read.sentences):
        if one.passage.kind != "item":
            continue
        number = one.passage.number.strip(".) ")
        if not number.isdigit() or not 0 < int(number) <= len(clauses):
            continue
        marks = [m for m in review.marks if m.sentence == at and m.kind != "cause"]
        verdict = worst([m.verdict for m in marks]) if marks else "none"
        left = [n for m in marks for d in m.details if d.what == "left" for n in d.names]
        found.append(Own(clauses[int(number) - 1], one.passage.text, verdict, " ".join(left)))
    return found


def main() -> None:
    """Read them back and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", default="")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    args = parser.parse_args()
    reviewer = Reviewer(load())
    shelf = reviewer.shelf
    ids = [i for i in shelf.ledger.instruments if shelf.signed(i) and told(shelf, i)]
    for lang in (args.lang,) if args.lang else ("tr", "en"):
        counts: Counter[str] = Counter()
        for id_ in ids[:: args.every]:
            for own in read_back(reviewer, id_, lang):
                counts[own.verdict] += 1
                if args.show and own.verdict not in READ:
                    print(own.verdict, id_, own.clause.act.row.id, own.text, "|", own.left)
        print(lang, sum(counts.values()), dict(counts))


if __name__ == "__main__":
    main()
