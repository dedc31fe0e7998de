"""Tables as they lie on disk: CSV, Parquet, Stata and Arrow, every cell as text, every row with its number in the file."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from misak.bulk.kernels.extras import library

LONGEST = (
    2**31 - 1
)  # letters of a cell; a published table holds the shape of a state in one, of more than the 131,072 that are the default
READERS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".dta": "stata",
}


class Unreadable(ValueError):
    """A table cannot be read; the arguments are its name and why."""


class Table(NamedTuple):
    """Columns of text by name, all of one length; ``first`` is the number of the first row in the file (a CSV has its head in 1)."""

    name: str
    columns: dict[str, list[str]]
    first: int

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.columns.values()), []))

    def shown(self, row: int) -> str:
        """A row as a line of CSV, for faults to show."""
        return ",".join(column[row] for column in self.columns.values())


def read(path: Path) -> Table:
    """Read a table by its ending. Raises Unreadable, or NeedsExtra where the library for that ending is missing."""
    kind = READERS.get(path.suffix.lower())
    if kind is None:
        raise Unreadable(str(path), "ending")
    try:
        if kind == "csv":
            return _csv(path)
        columns = _stata(path) if kind == "stata" else _arrow(path, kind)
    except (OSError, UnicodeDecodeError, csv.Error, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(str(path), _why(error)) from None
    return Table(str(path), columns, 1)


def _why(error: Exception) -> str:
    """Which of the reasons that are told in words (say/faults.py)."""
    if isinstance(error, FileNotFoundError):
        return "absent"
    if isinstance(error, UnicodeDecodeError):
        return "letters"
    return "refused" if isinstance(error, (PermissionError, IsADirectoryError)) else "damaged"


def _csv(path: Path) -> Table:
    csv.field_size_limit(LONGEST)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
        head = [name.strip() for name in next(rows, [])]
        body = [row for row in rows if row]
    named = [name for name in head if name]
    if not named or len(set(named)) < len(named):
        raise Unreadable(str(path), "head")
    for number, row in enumerate(body, 2):
        if len(row) != len(head):
            raise Unreadable(str(path), f"row {number} {len(row)} {len(head)}")
    columns = zip(*body) if body else [()] * len(head)
    return Table(
        str(path),
        {name: [cell.strip() for cell in column] for name, column in zip(head, columns) if name},
        2,
    )  # spreadsheets leave nameless columns


def _arrow(path: Path, kind: str) -> dict[str, list[str]]:
    if kind == "parquet":
        table = library("pyarrow.parquet").read_table(path)
    else:
        table = library("pyarrow.feather").read_table(path)
    return {
        name: [text(cell) for cell in table.column(name).to_pylist()] for name in table.column_names
    }


def _stata(path: Path) -> dict[str, list[str]]:
    frame = library("pandas").read_stata(path, convert_categoricals=False)
    return {str(name): [text(cell) for cell in frame[name].tolist()] for name in frame.columns}


def text(cell: object) -> str:
    """A cell as it would stand in a CSV: nothing for what is missing, 2 for 2.0, a date as ISO."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    said = str(cell)
    return "" if said == "NaT" else said.removesuffix(" 00:00:00").strip()
