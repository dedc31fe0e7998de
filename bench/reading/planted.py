"""Planted errors: notes made by rule from the books, right throughout and then with one error
each, and how many are found.

python bench/reading/planted.py [--show] [--each N]

A right note tells clauses of an instrument in the sentences of the catalogue under a heading
with its date. Errors: another holder, another date, parties swapped, a clause of another
instrument put in, a condition left out.
"""

from __future__ import annotations

import argparse
import random

from misak.ask.open import load
from misak.kinds.effects import Move, Owe, Set
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.judging.review import Reviewer
from misak.prose.judging.verdicts import BORNE, CONTESTED, CONTRADICTED, NO_ARTICLE, SIMPLIFIED
from misak.say.clauses import sentence
from misak.words.turkish import say_day

ACCUSED = (CONTRADICTED, NO_ARTICLE)


def heading(shelf: Shelf, id_: str, day: int) -> str:
    """*Kars Antlaşması (13 Ekim 1921)*."""
    return f"{shelf.ledger.names[id_].namings[0].tr} ({say_day(day, 'tr')})"


def note(shelf: Shelf, id_: str, clauses: list[str], day: int) -> str:
    """A note of one instrument."""
    return (
        heading(shelf, id_, day)
        + "\n\nBu antlaşmaya göre:\n\n"
        + "\n".join(f"{n}. {text}" for n, text in enumerate(clauses, 1))
        + "\n"
    )


def plain(shelf: Shelf, id_: str) -> list[Shelved]:
    """The base clauses of an instrument that say something of their own."""
    return [
        c
        for c in shelf.by_instrument[id_]
        if not c.act.role
        and c.act.account is None
        and c.act.row.effects
        and "void" not in c.act.attributes
        and any(isinstance(e, (Move, Set, Owe)) for e in c.act.row.effects)
        and not c.act.attributes.get("strength")
        and not shelf.children.get(c.act.number)
    ]


def told(shelf: Shelf, clause: Shelved) -> str:
    """A clause in the words of the catalogue."""
    return sentence(shelf.ledger, clause.act, "tr", clause.day)


def main() -> None:
    """Make the notes, review them, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--each", type=int, default=10)
    args = parser.parse_args()
    reviewer = Reviewer(load())
    shelf, linker = reviewer.shelf, reviewer.reader.linker
    rng = random.Random(1921)
    ids = [
        i
        for i, x in shelf.ledger.instruments.items()
        if x.class_ == "treaty" and linker.signed(i) and len(plain(shelf, i)) >= 3
    ]
    true = accused = borne = 0
    for id_ in ids:
        clauses = plain(shelf, id_)[:8]
        review = reviewer.review(
            note(shelf, id_, [told(shelf, c) for c in clauses], linker.signed(id_))
        )
        for number, one in enumerate(review.read.sentences):
            marks = [
                m
                for m in review.marks
                if m.sentence == number and m.kind not in ("name", "names", "numbering", "cause")
            ]
            if one.passage.kind not in ("item", "heading"):
                continue
            true += 1
            bad = any(m.verdict in ACCUSED for m in marks)
            accused += bad
            borne += bool(marks) and all(m.verdict in (BORNE, SIMPLIFIED, CONTESTED) for m in marks)
            if args.show and (
                bad
                or not marks
                or not all(m.verdict in (BORNE, SIMPLIFIED, CONTESTED) for m in marks)
            ):
                print(
                    "TRUE",
                    id_,
                    one.passage.text,
                    [(m.verdict, m.kind, [d for d in m.details]) for m in marks],
                )
    print(
        f"true sentences: {true}, accused {accused} ({accused / true:.1%}), supported "
        f"{borne} ({borne / true:.1%})"
    )
    found = total = 0
    for kind in ("holder", "date", "swapped", "invented", "condition"):
        made = hits = 0
        tries = rng.sample(ids * 6, len(ids) * 6)
        for id_ in tries:
            if made == args.each:
                break
            planted = plant(shelf, linker, rng, kind, id_, ids)
            if planted is None:
                continue
            made += 1
            text, place = planted
            review = reviewer.review(text)
            number = next(n for n, s in enumerate(review.read.sentences) if place in s.passage.text)
            marks = [
                m
                for m in review.marks
                if m.sentence == number and m.kind not in ("name", "names", "numbering")
            ]
            good = any(
                m.verdict in (ACCUSED if kind != "condition" else (SIMPLIFIED, *ACCUSED))
                for m in marks
            )
            hits += good
            if args.show and not good:
                print("MISSED", kind, id_, place, [(m.verdict, m.kind, m.details) for m in marks])
        print(f"{kind:10} {hits} of {made}")
        found, total = found + hits, total + made
    print(f"planted errors found: {found} of {total} ({found / total:.0%})")


def plant(
    shelf: Shelf, linker: object, rng: random.Random, kind: str, id_: str, ids: list[str]
) -> tuple[str, str] | None:
    """(a note with one error, the words of the sentence that holds it); None where this
    instrument has no place for it."""
    day = linker.signed(id_)  # type: ignore[attr-defined]
    clauses = plain(shelf, id_)[:6]
    texts = [told(shelf, c) for c in clauses]
    if kind == "date":
        other = day + rng.choice((-400, -31, -3, 9, 45, 366))
        return note(shelf, id_, texts, other), heading(shelf, id_, other)
    moves = [
        c
        for c in shelf.by_instrument[id_]
        if any(isinstance(e, Move) and e.taker and e.fluent == "title" for e in c.act.row.effects)
        and not c.act.account
        and not c.act.role
    ]
    if kind in ("holder", "swapped", "condition") and not moves:
        return None
    if kind == "holder":
        clause = rng.choice(moves)
        slot = next(e.taker for e in clause.act.row.effects if isinstance(e, Move))
        if slot not in clause.act.slots:
            return None
        around = {shelf.state(p) for s in clause.slots.values() for p in s}
        others = [
            p
            for p in ("greece", "bulgaria", "iran", "italy", "france", "romania")
            if shelf.state(p) not in around
        ]
        wrong = clause.act._replace(slots={**clause.act.slots, slot: (rng.choice(others),)})
        text = sentence(shelf.ledger, wrong, "tr", clause.day)
        return note(shelf, id_, [*texts[:2], text], day), text
    if kind == "swapped":
        both = [c for c in moves if "giver" in c.act.slots and "taker" in c.act.slots]
        if not both:
            return None
        clause = rng.choice(both)
        wrong = clause.act._replace(
            slots={
                **clause.act.slots,
                "giver": clause.act.slots["taker"],
                "taker": clause.act.slots["giver"],
            }
        )
        text = sentence(shelf.ledger, wrong, "tr", clause.day)
        return note(shelf, id_, [*texts[:2], text], day), text
    if kind == "invented":
        other = rng.choice([i for i in ids if i != id_])
        own = {t for c in shelf.by_instrument[id_] for v in c.act.slots.values() for t in v}
        foreign = [
            c
            for c in plain(shelf, other)
            if not own
            & {t for name in ("topic", "what", "matter") for t in c.act.slots.get(name, ())}
            and c.act.row.reading not in ("end_war", "boundary", "recognize")
        ]
        if not foreign:
            return None
        text = told(shelf, rng.choice(foreign))
        return note(shelf, id_, [*texts[:2], text], day), text
    conditioned = [
        c
        for c in shelf.by_instrument[id_]
        if any(k.act.role == "provided" for k in shelf.children.get(c.act.number, ()))
        or c.act.slots.get("condition")
    ]
    if not conditioned:
        return None
    clause = rng.choice(conditioned)
    bare = clause.act._replace(
        slots={k: v for k, v in clause.act.slots.items() if k != "condition"}
    )
    text = sentence(shelf.ledger, bare, "tr", clause.day)
    return note(shelf, id_, [*texts[:2], text], day), text


if __name__ == "__main__":
    main()
