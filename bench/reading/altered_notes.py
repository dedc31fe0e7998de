"""Sentences of notes that are borne out, each with one thing changed: how many are believed.

    python bench/reading/altered_notes.py NOTE... [--seed N] [--show]

The notes are one's own copies. Changed are a name (another of its kind), a year, a number, the
polarity or a word for its contrary; each alteration is judged alone under the heading that its
sentence had. Some are true by accident, or no sentence: --show prints those that are believed, and
a person strikes them out.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from misak.ask.open import load
from misak.prose.judging.review import Reviewer
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED, Mark

ASIDE = ("name", "names", "numbering")
NAMES = [
    row.split()
    for row in """Rusya İtalya Almanya Avusturya Romanya
Yunanistan Bulgaristan Ermenistan Gürcistan Sırbistan Afganistan
Suriye Türkiye
Irak İran
Batum Erzurum
Kars Van
Ardahan Artvin
Musul Kerkük
Selanik Manastır
Kıbrıs Rodos
Girit Sakız
Edirne Üsküp
Osmanlı Rus
Russia Austria Britain France Italy
Greece Bulgaria Serbia Romania Montenegro
Turkey Persia
Syria Iraq Palestine Egypt
Cyprus Crete
Bosnia Albania
Smyrna Salonica
Armenia Azerbaijan
Ottoman Russian""".splitlines()
]
CONTRARY = [
    row.partition("/")[::2]
    for row in """kaldırıldı/korundu
bağımsız/özerk
özerk/bağımsız
açık/kapalı
kapalı/açık
tanıdı/reddetti
kabul etti/reddetti
tanındı/reddedildi
sona erdi/başladı
serbest/yasak
abolished/retained
independence/autonomy
independent/autonomous
autonomous/independent
ceded to/ceded by
recognised/rejected
recognized/rejected
closed/opened
lost/gained
gained/lost
demilitarised/fortified
renounced/kept
agreed to/refused to
ended/began""".splitlines()
]
NOT = [
    (r"([ıu])ld([ıu])\b", r"\1lmad\2"),
    (r"([iü])ld([iü])\b", r"\1lmed\2"),
    (r"acakt[ıi]r?\b|acak\b", "amayacak"),
    (r"ecekt[ıi]r?\b|ecek\b", "emeyecek"),
    (r"\betti\b", "etmedi"),
    (r"\b(was|were|would|shall|could|had to)\b", r"\1 not"),
]


class Altered(NamedTuple):
    """A sentence with one thing changed, and what kind of thing it is."""

    kind: str
    text: str


def alterations(text: str, rng: random.Random) -> Iterator[Altered]:
    """All that the tables change in a sentence, one at a time."""
    for row in NAMES:
        for name in row:
            others = [one for one in row if one != name and one not in text]
            other = rng.choice(others) if others else name
            yield from _each("name", rf"\b{name}(?=\b|['’])", other, text)
    for old, new in CONTRARY:
        yield from _each("word", rf"\b{old}\b", new, text)
    for pattern, new in NOT:
        yield from _each("polarity", pattern, new, text)
    for found in re.finditer(r"\b1[5-9]\d\d\b|(?<![\d.])\b(?:[2-9]|[1-9]\d)\b(?![\d.])", text):
        value = int(found[0]) + rng.choice([2, 3])
        kind = "year" if value > 1000 else "number"
        yield Altered(kind, f"{text[: found.start()]}{value}{text[found.end() :]}")


def _each(kind: str, pattern: str, new: str, text: str) -> Iterator[Altered]:
    for found in re.finditer(pattern, text):
        made = text[: found.start()] + found.expand(new) + text[found.end() :]
        if made != text:
            yield Altered(kind, made)


def main() -> None:
    """Alter, judge, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notes", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    reviewer, rng = Reviewer(load()), random.Random(args.seed)
    counts: Counter[tuple[str, str]] = Counter()
    for note in args.notes:
        for head, text in _borne(reviewer, note.read_text(encoding="utf-8")):
            for one in alterations(text, rng):
                found = _outcome(reviewer, head, one.text)
                counts[one.kind, found] += 1
                if args.show and found == "believed":
                    print(f"{one.kind:8} {head.strip()} | {one.text}")
    for outcome in ("believed", "called", "lowered"):
        rows = {kind: n for (kind, own), n in sorted(counts.items()) if own == outcome}
        print(outcome, sum(rows.values()), "of", counts.total(), rows)


def _borne(reviewer: Reviewer, text: str) -> Iterator[tuple[str, str]]:
    """The sentences of a note that are borne out whole, each with the heading that it needs."""
    review = reviewer.review(text)
    for number, one in enumerate(review.read.sentences):
        own = _own(review.marks, number)
        if own and all(m.verdict in (BORNE, SIMPLIFIED) for m in own):
            head = f"{one.scope.name}\n\n" if one.scope.name and one.scope.by != "own" else ""
            yield head, one.passage.text


def _own(marks: list[Mark], number: int) -> list[Mark]:
    return [m for m in marks if m.sentence == number and m.kind not in ASIDE]


def _outcome(reviewer: Reviewer, head: str, text: str) -> str:
    review = reviewer.review(f"{head}{text}\n")
    places = [n for n, s in enumerate(review.read.sentences) if s.passage.text in text]
    verdicts = {m.verdict for n in places for m in _own(review.marks, n)}
    if CONTRADICTED in verdicts:
        return "called"
    return "believed" if verdicts and verdicts <= {BORNE, SIMPLIFIED} else "lowered"


if __name__ == "__main__":
    main()
