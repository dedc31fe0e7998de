"""Alterations: a note that is right, each time with one thing in one sentence changed by rule.

    python bench/reading/altered.py NOTE [--count 40] [--seed N] [--show]

Changed are a name, a date or the polarity. Only sentences whose marks all support them are
altered. One is *accepted* where every mark on its clause supports it still, *called* where
one of them contradicts it, else *lowered*.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import NamedTuple

from misak.ask.open import load
from misak.prose.judging.review import Review, Reviewer
from misak.prose.judging.said.fence import span
from misak.prose.judging.verdicts import BORNE, CONTESTED, CONTRADICTED, OPINION, SIMPLIFIED, Mark
from misak.prose.reading.dates import dates
from misak.words.turkish import say_day

SUPPORT = (BORNE, SIMPLIFIED, CONTESTED, OPINION)
ASIDE = ("name", "names", "numbering", "cause")
STATES = ("Bulgaristan", "Romanya", "İran", "Japonya", "Sırbistan", "Yunanistan", "Afganistan")
PLACES = ("Selanik", "Musul", "Girit", "Yemen", "Trablusgarp")
NOT = (
    (r"edecektir\b", "etmeyecektir"),
    (r"maktadır\b", "mamaktadır"),
    (r"(?<=[ae])caktır\b", "mayacaktır"),
    (r"mıştır\b", "mamıştır"),
    (r"miştir\b", "memiştir"),
    (r"muştur\b", "mamıştır"),
    (r"müştür\b", "memiştir"),
    (r"(?<!may)acaktır\b", "mayacaktır"),
    (r"(?<!mey)ecektir\b", "meyecektir"),
    (r"ederler\b", "etmezler"),
    (r"eder\b", "etmez"),
    (r"olmalıdır\b", "olmamalıdır"),
)


class Change(NamedTuple):
    """One alteration: its kind, what stood there, what stands there now, in which sentence."""

    kind: str
    old: str
    new: str
    sentence: int
    text: str


def changes(review: Review, text: str, rng: random.Random) -> list[Change]:
    """All alterations that a reviewed note has room for."""
    found: list[Change] = []
    for number, one in enumerate(review.read.sentences):
        marks = [m for m in review.marks if m.sentence == number and m.kind not in ASIDE]
        if not marks or any(m.verdict not in SUPPORT for m in marks):
            continue
        passage = one.passage
        said = text[passage.start : passage.end]

        def put(
            kind: str,
            old: str,
            new: str,
            said: str = said,
            number: int = number,
            start: int = passage.start,
            end: int = passage.end,
        ) -> None:
            if old in said and old != new:
                found.append(
                    Change(
                        kind,
                        old,
                        new,
                        number,
                        text[:start] + said.replace(old, new, 1) + text[end:],
                    )
                )

        for chunk in one.parsed.chunks:
            for mention in chunk.mentions:
                bare = re.split(r"[’']", mention.text)[0]
                if "polity" in mention.types and len(bare) > 4 and "treaty" not in mention.types:
                    put("name", bare, rng.choice([s for s in STATES if s != bare]))
                elif (
                    mention.types == {"place"}
                    and len(bare.split()) == 1
                    and mention.text.count("’") == 0
                ):
                    put("place", bare, rng.choice(PLACES))
        for day in dates(said):
            if day.exact:
                put("date", day.text, say_day(day.day + rng.choice((-31, 9, 40, 366)), "tr"))
            else:
                put("date", day.text, str(date.fromordinal(day.day).year + rng.choice((-2, 3, 5))))
        for shape, new in NOT:
            match = re.search(shape, said)
            if match:
                put("polarity", match[0], re.sub(shape, new, match[0]))
                break
    return found


def covers(mark: Mark, review: Review, at: int) -> bool:
    """Whether an altered place lies in the clause that a mark is about."""
    sentence = review.read.sentences[mark.sentence]
    if mark.claim is None:
        return True
    first, last = span(mark.claim, sentence)
    words = sentence.parsed.words
    return first < len(words) and words[first].start <= at <= words[min(last, len(words)) - 1].end


def main() -> None:
    """Alter, review, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("note", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1921)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    reviewer, rng = Reviewer(load()), random.Random(args.seed)
    text = args.note.read_text(encoding="utf-8")
    drawn = changes(reviewer.review(text), text, rng)
    rng.shuffle(drawn)
    counts: dict[str, Counter[str]] = {}
    for change in drawn[: args.count]:
        review = reviewer.review(change.text)
        verdicts = [
            m.verdict for m in review.marks if m.sentence == change.sentence and m.kind not in ASIDE
        ]
        outcome = (
            "called"
            if CONTRADICTED in verdicts
            else "accepted"
            if verdicts and all(v in SUPPORT for v in verdicts)
            else "lowered"
        )
        counts.setdefault(change.kind, Counter())[outcome] += 1
        if args.show and outcome != "called":
            print(
                outcome,
                change.kind,
                f"{change.old} -> {change.new}",
                "|",
                review.read.sentences[change.sentence].passage.text[:150],
                verdicts,
            )
    total = sum((c for c in counts.values()), Counter())
    for kind, row in [*counts.items(), ("all", total)]:
        print(
            f"{kind:9} "
            + ", ".join(
                f"{name} {row[name]} of {sum(row.values())}"
                for name in ("accepted", "called", "lowered")
            )
        )


if __name__ == "__main__":
    main()
