"""Made ledgers and Beancount files of any size, for measuring: about five lines a clause, ten
articles a treaty, no fault in any."""

from __future__ import annotations

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

ARTICLES = 10  # to a treaty
TREATIES = 100  # to a file of a Beancount ledger, and to a folder of a ledger
POLITIES, TOPICS = 200, 50
FIRST = date(1800, 1, 1)
HEAD = """---
treaty: {id}
title: {tr} | {en}
signed: {day}, Somewhere
in-force: {day}
parties: {a} | {b}
source: made
---

"""
ARTICLE = """## Art. {number} — {tr} | {en}
> [en] {en_text}
> [tr] {tr_text}
- `{clause}`

"""


def ledger(folder: Path, clauses: int, seed: int = 1) -> int:
    """Write a ledger of so many clauses; returns its lines. Two clauses in three bind the
    parties, one moves a place that its giver holds."""
    chance = random.Random(seed)
    places = max(clauses // 10, 1)
    lines = _gazetteer(folder, places)
    held = [list(range(polity, places, POLITIES)) for polity in range(POLITIES)]
    moved: dict[int, date] = {}
    day = FIRST
    step = max(1, 60_000 * ARTICLES // max(clauses, 1))
    for treaty in range((clauses + ARTICLES - 1) // ARTICLES):
        day = FIRST + timedelta(
            min(treaty * step, 75_000)
            if clauses <= 60_000 * ARTICLES
            else treaty * 75_000 * ARTICLES // clauses
        )
        a, b = chance.sample(range(POLITIES), 2)
        parts = [
            HEAD.format(
                id=f"t{treaty}",
                tr=f"{treaty}. Antlaşma",
                en=f"Treaty {treaty}",
                day=day,
                a=f"p{a}",
                b=f"p{b}",
            )
        ]
        for number in range(1, min(ARTICLES, clauses - treaty * ARTICLES) + 1):
            parts.append(_article(chance, number, a, b, held, day, moved))
        text = "".join(parts)
        path = folder / "treaties" / f"{treaty // TREATIES:05}" / f"t{treaty}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        lines += text.count("\n")
    return lines


def _article(
    chance: random.Random,
    number: int,
    a: int,
    b: int,
    held: list[list[int]],
    day: date,
    moved: dict[int, date],
) -> str:
    """One article; ``held`` are the places that each polity holds so far, ``moved`` the last
    day of each: two treaties of one day move different places."""
    kind = chance.randrange(3)
    giver, taker = (a, b) if held[a] else (b, a)
    at = chance.randrange(len(held[giver])) if kind == 0 and held[giver] else -1
    if at >= 0 and moved.get(held[giver][at]) != day:
        place = held[giver].pop(at)
        held[taker].append(place)
        moved[place] = day
        return ARTICLE.format(
            number=number,
            tr=f"Yer {place}",
            en=f"Place {place}",
            clause=f"cede l{place} from p{giver} to p{taker}",
            en_text=f"Place {place} passes with all that belongs to it.",
            tr_text=f"{place} numaralı yer bütün eklentileriyle geçer.",
        )
    word, en, tr = (("owe", "Duty", "Yükümlülük"), ("refrain", "Abstention", "Kaçınma"))[kind % 2]
    return ARTICLE.format(
        number=number,
        tr=tr,
        en=en,
        clause=f"{word} topic{chance.randrange(TOPICS)} from p{a} to p{b}",
        en_text="The first party binds itself towards the second for as long as the treaty is in "
        "force.",
        tr_text="Birinci taraf, antlaşma yürürlükte kaldıkça ikinciye karşı yükümlüdür.",
    )


def _gazetteer(folder: Path, places: int) -> int:
    (folder / "gazetteer").mkdir(parents=True, exist_ok=True)
    polities = "".join(
        f"## p{n} — Devlet {n} | State {n}\n\n- `from 1700-01-01`\n\n" for n in range(POLITIES)
    )
    topics = "".join(f"## topic{n} — konu {n} | topic {n}\n\n" for n in range(TOPICS))
    opened = "".join(
        f"## l{n} — Yer {n} | Place {n}\n\n- `opens p{n % POLITIES} 1799-01-01`\n\n"
        for n in range(places)
    )
    lines = 0
    for name, text in (("polities", polities), ("topics", topics), ("places", opened)):
        whole = f"---\ngazetteer: {name}\nsource: made\n---\n\n{text}"
        (folder / "gazetteer" / f"{name}.md").write_text(whole, encoding="utf-8")
        lines += whole.count("\n")
    (folder / "sources.bib").write_text(
        "@misc{made, title = {Made by a generator}}\n", encoding="utf-8"
    )
    return lines


def beancount(path: Path, transactions: int, seed: int = 1) -> int:
    """Write a Beancount file of so many transactions, four lines each; returns its lines. All
    accounts are open, all balance."""
    chance = random.Random(seed)
    parts = [f"1799-01-01 open Assets:A{n} EUR\n" for n in range(POLITIES)]
    for number in range(transactions):
        one, other = chance.sample(range(POLITIES), 2)
        day = FIRST + timedelta(number * 75_000 // max(transactions, 1))
        amount = f"{chance.randrange(1, 10_000)}.{chance.randrange(100):02}"
        parts.append(
            f'{day} * "Payee {number % 500}" "Transfer {number}"\n  Assets:A{one}  -{amount} '
            f"EUR\n  Assets:A{other}  {amount} EUR\n\n"
        )
    text = "".join(parts)
    path.write_text(text, encoding="utf-8")
    return text.count("\n")


def main() -> None:
    """``python bench/generate.py ledger FOLDER 10000`` or ``… beancount FILE 10000``."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("what", choices=("ledger", "beancount"))
    parser.add_argument("path", type=Path)
    parser.add_argument("count", type=int)
    given = parser.parse_args()
    print({"ledger": ledger, "beancount": beancount}[given.what](given.path, given.count), "lines")


if __name__ == "__main__":
    main()
