"""Scores the reader against gold: kind alone and whole clause, precision and recall, by text
and by kind of input.

python bench/reading/score.py GOLD.json … [--show]

Gold is a list of sentences with ``sentence`` and ``clauses``; the text beside it (same name,
.txt or .md) is read whole. A clause is right as a whole where its kind is, and every core
argument that gold gives is, and no core argument is added that gold denies. Arguments are the
same where they mean one name of the gazetteer, or where most of gold's words (by their stems)
stand in them.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from misak.ask.open import load
from misak.kinds.readings import CORE
from misak.prose.frames.gold import clauses
from misak.prose.frames.reader import Read, Reader
from misak.prose.frames.register import TREATY, register
from misak.prose.reading.analyser import analyser
from misak.prose.reading.linking import Linker
from misak.prose.reading.tokens import words
from misak.words.fold import fold

STEM = 5
LINKER: list[Linker] = []


def stems(text: object) -> set[str]:
    """The stems of the words of a value."""
    return {
        word[:STEM]
        for word in fold(str(text)).replace("/", " ").split()
        if len(word) > 1 and word not in ("ve", "ile", "bir", "bu")
    }


def listed(value: object) -> list[str]:
    """A value as a list of texts."""
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def names(text: str) -> set[str]:
    """The states, places and instruments that a text names, where it is a name and little more."""
    found = LINKER[0].find(words(text, analyser())) if LINKER else []
    if len(found) != 1 or found[0].last - found[0].first < len(text.split()) - 1:
        return set()
    return {
        LINKER[0].library.people.states.get(i, i) for i in found[0].ids if not i.startswith("new:")
    }


def same(gold: str, mine: str) -> bool:
    """Whether an argument is the one of gold."""
    if names(gold) & names(mine):
        return True
    wanted, have = stems(gold), stems(mine)
    if fold(gold) == fold(mine) or not wanted:
        return True
    hits = sum(
        any(h.startswith(w[:4]) or (w.startswith(h[:4]) and len(h) > 3) for h in have)
        for w in wanted
    )
    return hits >= max(1, round(0.6 * len(wanted)))


def same_set(gold: object, mine: object) -> bool:
    """Whether lists hold the same arguments."""
    left, right = listed(gold), listed(mine)
    covered = all(any(same(g, m) for m in right) for g in left)
    extra = [m for m in right if not any(same(g, m) for g in left)]
    return (
        covered
        and len(extra) <= max(0, len(right) - len(left))
        and (len(left) == 1 or len(extra) <= 1)
    )


def whole(gold: dict[str, object], mine: dict[str, object]) -> bool:
    """Whether two clauses of one kind agree in their core arguments."""
    core = CORE[str(gold["kind"])]
    for name in core:
        if name in gold and (name not in mine or not same_set(gold[name], mine[name])):
            return False
    return any(name in gold for name in core) or all(
        same_set(gold[k], mine[k]) for k in gold if k in mine
    )


def pair(gold: list[dict[str, object]], mine: list[dict[str, object]]) -> tuple[int, int]:
    """(clauses right in kind, clauses right as a whole), each used once."""
    left = list(mine)
    kinds = wholes = 0
    for clause in sorted(gold, key=lambda g: -len(g)):
        options = [m for m in left if m["kind"] == clause["kind"]]
        exact = next((m for m in options if whole(clause, m)), None)
        if exact is not None:
            wholes += 1
        chosen = exact or next(iter(options), None)
        if chosen is not None:
            kinds += 1
            left.remove(chosen)
    return kinds, wholes


def figures(right: int, mine: int, gold: int) -> str:
    """Precision, recall and F as text."""
    p, r = right / mine if mine else 0.0, right / gold if gold else 0.0
    return f"P {p:.2f} R {r:.2f} F {2 * p * r / (p + r) if p + r else 0.0:.2f}"


def sort(read: Read) -> str:
    """What kind of input a text is: treaty, cards, items or running prose."""
    kinds = [s.passage.kind for s in read.sentences]
    if register(read.text) == TREATY:
        return "treaty text"
    if kinds.count("question") * 4 > len(kinds):
        return "cards"
    return "items" if kinds.count("item") >= kinds.count("sentence") else "running prose"


def main() -> None:
    """Score every gold file given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--show", action="store_true", help="print the sentences that are not wholly right"
    )
    args = parser.parse_args()
    if lost := [str(path) for path in args.gold if not path.is_file()]:
        parser.error(f"no such file: {', '.join(lost)}")
    reader = Reader(load())
    LINKER.append(reader.linker)
    sums: dict[str, list[int]] = {}
    for path in args.gold:
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = "\n".join(
            (
                row["mark"] + " "
                if row.get("mark") not in (None, "n")
                else f"{row.get('article')}) "
                if row.get("mark") == "n"
                else ""
            )
            + row["sentence"]
            for row in gold
        )
        beside = next(
            (
                p
                for p in (
                    path.with_suffix(".txt"),
                    path.with_suffix(".md"),
                    path.parent.parent / "input" / path.with_suffix(".txt").name,
                )
                if p.exists()
            ),
            None,
        )
        read = reader.read(beside.read_text(encoding="utf-8") if beside else text)
        mine_by = {fold(s.passage.text): clauses(s) for s in read.sentences}
        extra = {fold(s.passage.text) for s in read.sentences}
        counts = [0, 0, 0, 0]
        for row in gold:
            key = fold(row["sentence"])
            mine = mine_by.get(key) or next(
                (v for k, v in mine_by.items() if k and key.endswith(k)), []
            )
            extra.discard(key)
            kinds, wholes = pair(row["clauses"], mine)
            counts = [
                a + b for a, b in zip(counts, (kinds, wholes, len(mine), len(row["clauses"])))
            ]
            if args.show and (wholes < len(row["clauses"]) or len(mine) > wholes):
                print("  ", row["sentence"])
                for clause in row["clauses"]:
                    print("      gold", json.dumps(clause, ensure_ascii=False))
                for clause in mine:
                    print("      read", json.dumps(clause, ensure_ascii=False))
        for name in (sort(read), "all"):
            sums[name] = [a + b for a, b in zip(sums.get(name, [0, 0, 0, 0]), counts)]
        told(f"{path.stem} ({sort(read)})", counts)
    for name in sorted(sums, key=lambda n: (n == "all", n)):
        told(name, sums[name])


def told(name: str, counts: list[int]) -> None:
    """A line of figures."""
    print(
        f"{name:52} {counts[3]:3} clauses  kind {figures(counts[0], counts[2], counts[3])}   "
        f"whole {figures(counts[1], counts[2], counts[3])}"
    )


if __name__ == "__main__":
    sys.exit(main())
