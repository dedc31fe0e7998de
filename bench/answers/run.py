"""Asks the questions and the names of a measure, and prints what the books answer, to be judged.

``python bench/answers/run.py questions.csv`` (``names.csv``, ``strangers1.csv``): the tables were
written, with their right answers, before the first run. It judges nothing: a person does.
"""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.open import load
from misak.ask.plain.reply import reply
from misak.ask.unknown import Ambiguous, UnknownName
from misak.ground.days import iso

HERE = Path(__file__).parent
SHOWN = 5  # so many values, and so many spells, of one answer


def formal(text: str) -> bool:
    """Whether a question is one of the question language."""
    return text.rstrip().endswith(")") or ") " in text


def replied(books: Library, text: str, on: str = "") -> str:
    """What the books reply to a question, in a few lines; why they do not."""
    try:
        if formal(text):
            return str(books.ask(text, on or None).sentence["en"])
        one = reply(books, text, on or None)
    except Ambiguous as doubt:
        return f"ASKS BACK {', '.join(doubt.near[:8])}"
    except UnknownName as unknown:
        return f"NOT KNOWN {unknown.name} [{unknown.type}] {', '.join(unknown.near[:4])}"
    except NotUnderstood as refused:
        return f"REFUSED {refused.code} {' '.join(map(str, refused.said))[:90]}"
    lines = [f"{one.main.question} | {one.verdict}"]
    for spell in one.main.spells[:SHOWN]:
        answer = spell.answer
        said = ", ".join(map(str, answer.ids[:SHOWN])) or "-"
        marks = " contested" * answer.contested + " NOT COVERED" * (not answer.covered)
        left = len(answer.ids) - SHOWN
        marks += f" (+{left} not shown)" * (left > 0) + " NOT ALL" * bool(answer.more)
        lines.append(f"    {iso(spell.first)}..{iso(spell.last)} {said}{marks}")
    return "\n".join(lines)


def named(books: Library, text: str, type_: str) -> str:
    """What a name means to the books."""
    kind = "instrument" if type_ in ("treaty", "event") else type_
    try:
        heard = books.index.heard(text, kind, date.today().toordinal())
    except Ambiguous as doubt:
        return f"ASKS BACK {', '.join(doubt.near[:8])}"
    except UnknownName as unknown:
        return f"NOT KNOWN; near {', '.join(unknown.near[:4])}"
    return f"{heard.id} {heard.precision.value or 'itself'}"


def main(name: str) -> None:
    """Prints every row of a table with what the books say."""
    books = load()
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if "question" in row:
                print(f"{row['no']} {row['question']}  [{row['right']}]")
                print(f"  {replied(books, row['question'], row.get('on') or '')}")
            else:
                print(
                    f"{row['no']} {row['name']} [{row['meant']}] -> "
                    f"{named(books, row['name'], row['type'])}"
                )


if __name__ == "__main__":
    main(*sys.argv[1:])
