"""Pairs: a true sentence on a treaty and the same with one error of one kind.

    python bench/reading/pairs.py [--show] [--seed N] [--count 150] [--lang tr]

Kinds of error: year, day, party, taker, place, article, negation, treaty. Sentences are made by
rule from the books in plain wordings that are not the catalogue's own, so that what is true is
known before they are reviewed. Printed are, by kind, true sentences accused and supported, and
false ones accepted and called contradicted.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from datetime import date
from typing import NamedTuple

from misak.ask.open import load
from misak.kinds.effects import Move
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.review import Reviewer
from misak.prose.judging.verdicts import BORNE, CONTESTED, CONTRADICTED, SIMPLIFIED
from misak.say.naming import say
from misak.words.turkish import inflect_name, say_day

SUPPORT = (BORNE, SIMPLIFIED, CONTESTED)
TREATIES = 20
PLACES = ("egypt-land", "crete", "yemen", "tunis-land", "dobruja", "crimea", "hatay")


class Pair(NamedTuple):
    """A true sentence, the same with an error, and the kind of the error."""

    kind: str
    true: str
    false: str


class Maker:
    """Makes pairs from one ledger by one seed."""

    def __init__(self, shelf: Shelf, signed: dict[str, int], rng: random.Random, lang: str) -> None:
        self.shelf, self.ledger, self.signed, self.rng, self.lang = (
            shelf,
            shelf.ledger,
            signed,
            rng,
            lang,
        )
        self.treaties = [
            i
            for i in signed
            if len(self.moves(i)) > 0 and len(self.ledger.instruments[i].parties) < 4
        ]
        rng.shuffle(self.treaties)
        self.treaties = self.treaties[:TREATIES]

    def moves(self, id_: str) -> list[Shelved]:
        """Cessions of one place to one state, with nothing beside them."""
        return [
            c
            for c in self.shelf.by_instrument[id_]
            if any(
                isinstance(e, Move) and e.fluent == "title" and e.taker for e in c.act.row.effects
            )
            and not c.act.role
            and c.act.account is None
            and "void" not in c.act.attributes
            and c.act.article.isdigit()
            and len(c.slots.get("what", ())) == 1
            and len(c.slots.get("taker", ())) == 1
            and self.shelf.state(c.slots["taker"][0])
            not in {self.shelf.state(g) for g in c.slots.get("giver", ())}
        ]

    def name(self, id_: str) -> str:
        """A treaty's first name without brackets, with its year."""
        naming = self.ledger.names[id_].namings[0]
        bare = (naming.tr if self.lang == "tr" else naming.en).split(" (")[0]
        year = date.fromordinal(self.signed[id_]).year
        return f"{year} {bare}" if self.lang == "tr" else f"{bare} ({year})"

    def borne(self, bare: str, year: int) -> bool:
        """Whether a paper of some year has a name, but for its year."""
        return any(
            self.name(i) in (f"{year} {bare}", f"{bare} ({year})")
            for i, day in self.signed.items()
            if day and date.fromordinal(day).year == year
        )

    def said(self, id_: str, day: int, case: str = "") -> str:
        """A name of the day, in a case."""
        name = say(self.ledger, id_, self.lang, day)
        return inflect_name(name, case) if case and self.lang == "tr" else name.text

    def left(self, treaty: str, place: str, taker: str, day: int) -> str:
        """*X Antlaşması ile P, T'ye bırakıldı.*"""
        if self.lang == "tr":
            given = f"{self.said(place, day)} {self.said(taker, day, 'dat')}"
            return f"{self.name(treaty)} ile {given} bırakıldı."
        given = f"{self.said(place, day)} was left to {self.said(taker, day)}"
        return f"By the {self.name(treaty)} {given}."

    def pair(self, kind: str) -> Pair | None:
        """A pair of one kind; None where the draw has no room for it."""
        id_ = self.rng.choice(self.treaties)
        day = self.signed[id_]
        when = date.fromordinal(day)
        bare = self.name(id_).replace(f"{when.year} ", "").replace(f" ({when.year})", "")
        tr = self.lang == "tr"
        if kind == "year":
            wrong = when.year + self.rng.choice((-2, -1, 1, 2))
            if self.borne(bare, wrong):
                return None  # another paper of the same name is of that year
            shape = "{0} {1} yılında imzalandı." if tr else "The {0} was signed in {1}."
            return Pair(kind, shape.format(bare, when.year), shape.format(bare, wrong))
        if kind == "day":
            wrong = day + self.rng.choice((-40, -9, 3, 17, 31))
            shape = "{0} {1} tarihinde imzalandı." if tr else "The {0} was signed on {1}."
            return Pair(
                kind,
                shape.format(bare, say_day(day, self.lang)),
                shape.format(bare, say_day(wrong, self.lang)),
            )
        parties = self.ledger.instruments[id_].parties
        others = [
            p
            for p in ("greece", "bulgaria", "iran", "italy", "france", "romania", "united-kingdom")
            if self.shelf.state(p) not in {self.shelf.state(q) for q in parties}
        ]
        if kind == "party":
            if len(parties) != 2:
                return None
            shape = (
                "{0}, {1} ile {2} arasında imzalandı."
                if tr
                else "The {0} was signed between {1} and {2}."
            )
            one, two, other = (self.said(p, day) for p in (*parties, self.rng.choice(others)))
            return Pair(
                kind,
                shape.format(self.name(id_), one, two),
                shape.format(self.name(id_), one, other),
            )
        clause = self.rng.choice(self.moves(id_))
        place, taker = clause.slots["what"][0], clause.slots["taker"][0]
        true = self.left(id_, place, taker, day)
        own = {v for c in self.shelf.by_instrument[id_] for v in c.slots.get("what", ())}
        around = {
            self.shelf.state(v) for c in self.moves(id_) for slot in c.slots.values() for v in slot
        }
        if kind == "taker":
            free = [p for p in others if self.shelf.state(p) not in around]
            return (
                Pair(kind, true, self.left(id_, place, self.rng.choice(free), day))
                if free
                else None
            )
        if kind == "place":
            free = [p for p in PLACES if p in self.ledger.names and p not in own]
            return Pair(kind, true, self.left(id_, self.rng.choice(free), taker, day))
        if kind == "article":
            number = int(clause.act.article)
            held = {
                c.act.article
                for c in self.shelf.by_instrument[id_]
                if place in c.slots.get("what", ())
            }
            next_ = next(n for n in range(number + 1, number + 40) if str(n) not in held)
            shape = (
                "{0}'nın {1}. maddesine göre {2} {3} bırakıldı."
                if tr
                else "By Article {1} of the {0} {2} was left to {3}."
            )
            words = (self.said(place, day), self.said(taker, day, "dat"))
            return Pair(
                kind,
                shape.format(self.name(id_), number, *words),
                shape.format(self.name(id_), next_, *words),
            )
        if kind == "negation":
            return Pair(
                kind,
                true,
                true.replace("bırakıldı", "bırakılmadı").replace("was left", "was not left"),
            )
        elsewhere = self.rng.choice(
            [
                t
                for t in self.treaties
                if t != id_
                and not any(place in c.slots.get("what", ()) for c in self.shelf.by_instrument[t])
            ]
        )
        return Pair("treaty", true, self.left(elsewhere, place, taker, day))


KINDS = ("year", "day", "party", "taker", "place", "article", "negation", "treaty")


def main() -> None:
    """Make the pairs, review both halves, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--seed", type=int, default=1878)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--lang", choices=("tr", "en"), default="tr")
    args = parser.parse_args()
    reviewer = Reviewer(load())
    shelf, linker = reviewer.shelf, reviewer.reader.linker
    signed = {
        i: linker.signed(i)
        for i, x in shelf.ledger.instruments.items()
        if x.class_ == "treaty" and linker.signed(i)
    }
    maker = Maker(shelf, signed, random.Random(args.seed), args.lang)
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    made = 0
    while made < args.count:
        pair = maker.pair(KINDS[made % len(KINDS)])
        if pair is None:
            continue
        made += 1
        row = counts[pair.kind]
        for text, true in ((pair.true, True), (pair.false, False)):
            verdicts = {
                m.verdict
                for m in reviewer.review(text).marks
                if m.kind not in ("name", "names", "cause")
            }
            accused, backed = CONTRADICTED in verdicts, bool(verdicts) and verdicts <= set(SUPPORT)
            row["pairs"] += true
            row["true accused" if true else "false called"] += accused
            row["true supported" if true else "false accepted"] += backed
            if args.show and (accused or not backed if true else not accused):
                print(
                    ("ACCUSED" if accused else "unsupported")
                    if true
                    else "ACCEPTED"
                    if backed
                    else "missed",
                    pair.kind,
                    text,
                    sorted(verdicts),
                )
    total: Counter[str] = Counter()
    for kind, row in counts.items():
        total.update(row)
        print(
            f"{kind:9} "
            + ", ".join(
                f"{name} {row[name]} of {row['pairs']}"
                for name in ("true accused", "true supported", "false accepted", "false called")
            )
        )
    print(
        "all       "
        + ", ".join(
            f"{name} {total[name]} of {total['pairs']} ({total[name] / total['pairs']:.0%})"
            for name in ("true accused", "true supported", "false accepted", "false called")
        )
    )


if __name__ == "__main__":
    main()
