"""The books' duties beside ATOP's, pair by pair and run of years by run of years, with a reason
for every difference. For your own copy of ATOP by member; no data are shipped.

    python bench/bulk/atop.py atop5_1m.csv [--csv differences.csv]

Both are asked of the same pairs: states that ATOP names by a COW code and the gazetteer too. A
pair and a year has a kind of duty (defence, offence, neutrality, non-aggression, consultation)
by ATOP where one of the two owes it in a pact of both, and by the books where a clause in force
lays it on one of the two towards the other.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from misak.ask.open import Library, load
from misak.bulk.panels.of_ledger import of_books
from misak.bulk.tables.codes import Codes
from misak.bulk.tables.facts import Stated, of_tables
from misak.bulk.tables.imported import read_table
from misak.bulk.tables.mapping import find
from misak.bulk.tables.reading import read

KINDS = {
    "defense": "defence",
    "offense": "offence",
    "neutral": "neutrality",
    "nonagg": "non-aggression",
    "consul": "consultation",
}
BOTH = "both"
REASONS = {
    "atop": {
        "typed": "the books have a pact of the two then, with another kind of duty",
        "signed": "the books have a paper of the two that was signed then, without such a duty",
        "absent": "the books have no paper of the two of these years: not one of the chosen",
    },
    "books": {
        "typed": "ATOP has a pact of the two then, with another kind of duty",
        "absent": "ATOP has no pact of the two then",
    },
}


class Cell(NamedTuple):
    """A kind of duty between two, by their COW codes, in a year."""

    kind: str
    a: str
    b: str
    year: int


class Run(NamedTuple):
    """Years without a gap in which one of the two, or both, has a duty."""

    who: str
    kind: str
    a: str
    b: str
    first: int
    last: int
    why: str
    cites: str


Cells = dict[Cell, set[str]]


def years(begin: int, end: int, until: int) -> range:
    """The years of a spell, to that of ``until``."""
    last = min(end - 1, until)
    return range(date.fromordinal(max(begin, 1)).year, date.fromordinal(max(last, 1)).year + 1)


def pair(kind: str, a: str, b: str, year: int) -> Cell:
    return Cell(kind, *sorted((a, b), key=int), year)


def of_atop(stated: Stated, until: int) -> Cells:
    """The cells of a copy of ATOP by member, with the rows that state them."""
    found: Cells = {}
    for name, kind in KINDS.items():
        for held in stated.facts[name].spells:
            a, b = stated.codes[held.a], stated.codes[held.b]
            for year in years(held.begin, held.end, until) if a != b else ():
                found.setdefault(pair(kind, a, b, year), set()).update(held.cites)
    return found


def of_the_books(books: Library, codes: Codes, until: int) -> Cells:
    """The cells of the books, with their articles: of states that have a COW code in that year."""
    stated = of_books(books.books())
    found: Cells = {}
    for kind in KINDS.values():
        fact = stated.facts.get(kind)
        for held in fact.spells if fact else ():
            for year in years(held.begin, held.end, until):
                ones, others = (
                    codes.codes_of("cow", stated.codes[at], max(held.begin, day(year)))
                    for at in (held.a, held.b)
                )
                for a, b in zip(ones[:1], others[:1]):
                    found.setdefault(pair(kind, a, b, year), set()).update(held.cites)
    return found


def day(year: int) -> int:
    return date(year, 1, 1).toordinal()


def papers(books: Library, codes: Codes) -> set[tuple[str, str, int]]:
    """The pairs of codes that have a paper signed in a year, by the books."""
    found: set[tuple[str, str, int]] = set()
    state = books.books().state
    for paper in books.ledger.instruments.values():
        when = next((d.when for d in paper.dates if d.key == "signed"), None)
        if when is None or paper.class_ != "treaty":
            continue
        parties = {*paper.participants, *(party for side in paper.sides for party in side)}
        signed = (codes.codes_of("cow", state(party), when.earliest) for party in parties)
        known = {c for one in signed for c in one[:1]}
        year = date.fromordinal(when.earliest).year
        found |= {(a, b, year) for a in known for b in known if int(a) < int(b)}
    return found


def differences(atop: Cells, books: Cells, signed: set[tuple[str, str, int]]) -> Iterator[Run]:
    """Every run of years of a pair and a kind, with whose it is and why the other has it not."""
    units = sorted({c[:3] for c in (*atop, *books)}, key=lambda u: (u[0], int(u[1]), int(u[2])))
    for kind, a, b in units:
        said: dict[int, str] = {}
        for year in sorted({c.year for c in (*atop, *books) if c[:3] == (kind, a, b)}):
            one, other = (Cell(kind, a, b, year) in cells for cells in (atop, books))
            said[year] = BOTH if one and other else "atop" if one else "books"
        for who, first, last in runs(said):
            own = books if who == "books" else atop
            cites = sorted({c for y in range(first, last + 1) for c in own[Cell(kind, a, b, y)]})
            cell = Run(who, kind, a, b, first, last, "", "; ".join(cites[:4]))
            yield cell._replace(why=reason(cell, atop, books, signed))


def runs(said: dict[int, str]) -> Iterator[tuple[str, int, int]]:
    """The runs of years with one value."""
    start = before = None
    for year in (*said, None):
        same = year is not None and before is not None and year == before + 1
        if start is not None and before is not None and not (same and said[year] == said[before]):
            yield said[start], start, before
            start = None
        start = year if start is None else start
        before = year


def reason(run: Run, atop: Cells, books: Cells, signed: set[tuple[str, str, int]]) -> str:
    """Why one of the two has a run and the other has not."""
    if run.who == BOTH:
        return ""
    other = books if run.who == "atop" else atop
    near = range(run.first - 1, run.last + 2)
    if any(Cell(kind, run.a, run.b, y) in other for kind in KINDS.values() for y in near):
        return "typed"
    begun = range(run.first - 1, run.first + 2)
    if run.who == "atop" and any((run.a, run.b, y) in signed for y in begun):
        return "signed"
    return "absent"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("atop", type=Path)
    parser.add_argument("--csv", type=Path)
    asked = parser.parse_args()
    library = load()
    codes = Codes(library.ledger)
    found = read_table(read(asked.atop), find("atop-members"), asked.atop.name)
    until = max(s.begin for s in found.spells)
    atop, books = of_atop(of_tables([found]), until), of_the_books(library, codes, until)
    named = {code for cell in books for code in (cell.a, cell.b)}
    atop = {c: v for c, v in atop.items() if {c.a, c.b} <= named}
    rows = list(differences(atop, books, papers(library, codes)))
    tell(rows)
    if asked.csv:
        with asked.csv.open("w", encoding="utf-8", newline="") as stream:
            out = csv.writer(stream)
            out.writerow(Run._fields)
            out.writerows(rows)


def tell(rows: Iterable[Run]) -> None:
    """How many years of pairs each has, and why the other has them not."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        counts[row.kind, row.who, row.why] += row.last - row.first + 1
    for (kind, who, why), n in sorted(counts.items()):
        print(f"{kind:15} {who:6} {n:6} {REASONS.get(who, {}).get(why, '')}")


if __name__ == "__main__":
    sys.exit(main())
