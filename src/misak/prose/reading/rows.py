"""Rows of a table (*| … | … |*): which cell names the paper that a row, or a column, is about."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.kinds.readings import PAPERS, PLAIN_PAPERS
from misak.words.fold import fold

_ROW = re.compile(r"^\s*\|.*\|\s*$")
_RULE = re.compile(r"^[\s|:=+-]+$")
_CELL = re.compile(r"[^|]+")
# Beginnings of what stands over the columns of a table.
_HEADS = tuple(
    """antlasma anlasma adi tarih gun yil taraf devlet kim sonuc madde hukum konu onem yeri neden
    aciklama treaty name date year part state between who result term article topic place where
    cause""".split()
)
_SHORT = 3  # words over a column
_WORDS = 8  # of a cell that only names a paper
COLUMNS = 2  # papers that stand side by side


class Cell(NamedTuple):
    """One cell: its words and where they stand in the note."""

    text: str
    first: int
    last: int


def is_row(raw: str) -> bool:
    """Whether a line is a row of a table."""
    return bool(_ROW.match(raw)) and raw.count("|") > COLUMNS


def is_rule(raw: str) -> bool:
    """Whether a row only parts the head of a table from its body."""
    return bool(_RULE.match(raw))


def cells(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a row, empty ones too."""
    found = []
    for one in _CELL.finditer(text, start, end):
        said = one[0].strip()
        first = one.start() + one[0].find(said) if said else one.start()
        found.append(Cell(said, first, first + len(said)))
    edges = [c for c in found if c.text or c.first > start]
    return edges[:-1] if edges and not edges[-1].text and text[end - 1] != "|" else edges


def names_paper(cell: Cell) -> bool:
    """Whether a cell is nothing but the name of a paper."""
    words = fold(cell.text).split()
    return len(words) <= _WORDS and any(word.startswith((*PAPERS, *PLAIN_PAPERS)) for word in words)


def heads(row: list[Cell]) -> bool:
    """Whether a row only says what stands in each column (*Antlaşma, Tarih, Taraflar*)."""
    own = [fold(cell.text) for cell in row if cell.text]
    short = all(len(one.split()) <= _SHORT and not re.search(r"\d", one) for one in own)
    return short and len(own) > 1 and sum(one.startswith(_HEADS) for one in own) * 2 > len(own)


def head(row: list[Cell]) -> tuple[str, ...]:
    """What stands over each column, where papers stand side by side; nothing for other tables."""
    papers = sum(names_paper(cell) for cell in row)
    return tuple(cell.text for cell in row) if papers >= COLUMNS else ()


def told(row: list[Cell], over: tuple[str, ...]) -> list[tuple[str, str, Cell]]:
    """What a row tells, as kinds of passages with their words and cells: the paper as a label
    before what is told of it. Under papers side by side the first cell says what each is about."""
    if over and row:
        found: list[tuple[str, str, Cell]] = [("furniture", row[0].text, row[0])]
        for cell, paper in zip(row[1:], over[1:], strict=False):
            said = f"{row[0].text}: {cell.text}" if row[0].text else cell.text
            found += [("label", paper, cell), ("sentence", said, cell)] if cell.text else []
        return [one for one in found if one[1]]
    at = next((i for i, cell in enumerate(row) if names_paper(cell)), -1)
    named = [("label", row[at].text, row[at])] if at >= 0 else []
    others = [("sentence", c.text, c) for i, c in enumerate(row) if c.text and i != at]
    return [*named, *others]
