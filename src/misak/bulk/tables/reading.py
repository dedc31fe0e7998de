"""Tables as they lie on disk: text, Excel, Parquet, Stata and Arrow, every cell as text, every
row with its number."""

from __future__ import annotations

import csv
import io
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from misak.bulk.kernels.extras import library
from misak.bulk.tables.letters import decoded, plain, separator
from misak.ground.faults import Fault
from misak.ground.spots import Spot

# Letters of a cell: a published table holds the shape of a state in one, longer than the 131,072
# that are the default.
LONGEST = 2**31 - 1
READERS = {
    ".csv": "text",
    ".tsv": "text",
    ".tab": "text",
    ".txt": "text",
    ".dat": "text",
    ".parquet": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".dta": "stata",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".xls": "excel",
    ".ods": "excel",
}
# behind the name of a column of Stata: the labels of its values, as a column of its own
LABEL = "_label"


# What the libraries raise on files that are cut off, or not what their ending says.
DAMAGE = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    EOFError,
    OverflowError,
    MemoryError,
    csv.Error,
    struct.error,
)
# reasons that have faults of their own
ELSEWHERE = {"absent": "X861", "folder": "X862"}


class Unreadable(ValueError):
    """A table cannot be read; the arguments are its name and why."""


class Table(NamedTuple):
    """Columns of text by name, all of one length; ``first`` is the number of the first row in
    the file (a CSV has its head in 1).

    ``guessed`` is the encoding that was assumed where the file does not say it; ``labels`` what
    the file itself says that its columns are.
    """

    name: str
    columns: dict[str, list[str]]
    first: int
    guessed: str = ""
    labels: dict[str, str] = {}  # noqa: RUF012  # a default that nobody writes to

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.columns.values()), []))

    def shown(self, row: int) -> str:
        """A row as a line of CSV, for faults to show."""
        return ",".join(column[row] for column in self.columns.values())


def read(path: Path) -> Table:
    """Read a table by its ending; ``book.xlsx#Sheet`` names a sheet.

    Raises Unreadable, or NeedsExtra where the library for that ending is missing.
    """
    path, sheet = _sheet(path)
    kind = READERS.get(path.suffix.lower())
    if path.is_dir():
        raise Unreadable(str(path), "folder")
    if kind is None:
        raise Unreadable(str(path), "ending" if path.exists() else "absent")
    try:
        if kind == "text":
            return _text(path)
        if kind == "stata":
            return _stata(path)
        if kind == "excel":
            return _excel(path, sheet)
        return Table(str(path), _arrow(path, kind), 1)
    except DAMAGE as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(str(path), _why(error)) from None


def unreadable(name: str, why: str) -> Fault:
    """The fault of a table that cannot be read, by its name and the reason that Unreadable
    gives: one that is not there and a folder need another hint than a damaged file."""
    if why in ELSEWHERE:
        return Fault(ELSEWHERE[why], Spot(name), (name,))
    return Fault("X810", Spot(name), (name, why))


def _sheet(path: Path) -> tuple[Path, str]:
    name, mark, sheet = path.name.partition("#")
    known = READERS.get(Path(name).suffix.lower()) == "excel"
    return (path.with_name(name), sheet) if mark and known else (path, "")


def _why(error: Exception) -> str:
    """Which of the reasons that are told in words (say/faults.py)."""
    if isinstance(error, FileNotFoundError):
        return "absent"
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, UnicodeDecodeError):
        return "letters"
    if isinstance(error, IsADirectoryError):
        return "folder"
    return "refused" if isinstance(error, PermissionError) else "damaged"


def _text(path: Path) -> Table:
    csv.field_size_limit(LONGEST)
    letters = decoded(path.read_bytes())
    if not letters.text.strip():
        raise Unreadable(str(path), "empty")
    sign = "\t" if path.suffix.lower() in (".tsv", ".tab") else separator(letters.text)
    rows = csv.reader(io.StringIO(letters.text, newline=""), delimiter=sign)
    head = next(rows, [])
    columns = _columns(path, head, [row for row in rows if row], sign == ";")
    return Table(str(path), columns, 2, letters.guessed)


def _columns(
    path: Path, head: list[str], body: list[list[str]], decimal_comma: bool = False
) -> dict[str, list[str]]:
    """Columns of rows under their head; spreadsheets leave nameless columns, which are passed
    over."""
    head = [name.strip() for name in head]
    named = [name for name in head if name]
    if not named or len(set(named)) < len(named):
        raise Unreadable(str(path), "head")
    for number, row in enumerate(body, 2):
        if len(row) != len(head):
            raise Unreadable(str(path), f"row {number} {len(row)} {len(head)}")
    columns: Iterable[Iterable[str]] = zip(*body) if body else [()] * len(head)
    return {
        name: plain([cell.strip() for cell in column], decimal_comma)
        for name, column in zip(head, columns)
        if name
    }


def _excel(path: Path, sheet: str) -> Table:
    """The sheet that is named, or the first with a head of two names or more."""
    path.open("rb").close()  # whose faults are clearer than those of the library
    try:
        book = library("python_calamine").CalamineWorkbook.from_path(str(path))
        names = [sheet] if sheet else book.sheet_names
        for name in names:
            rows = [
                [text(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()
            ]
            if rows and sum(bool(cell) for cell in rows[0]) > 1:
                body = [row for row in rows[1:] if any(row)]
                return Table(str(path), _columns(path, rows[0], body), 2)
    except library("python_calamine").CalamineError:
        raise Unreadable(str(path), "damaged") from None
    raise Unreadable(str(path), "head")


def _arrow(path: Path, kind: str) -> dict[str, list[str]]:
    if kind == "parquet":
        table = library("pyarrow.parquet").read_table(path)
    else:
        table = library("pyarrow.feather").read_table(path)
    return {
        name: [text(cell) for cell in table.column(name).to_pylist()] for name in table.column_names
    }


def _stata(path: Path) -> Table:
    """Numbers as they are, since codes are what joins tables; the labels of values as columns
    beside them."""
    with library("pandas").read_stata(path, iterator=True) as reader:
        labels = {str(name): str(label) for name, label in reader.variable_labels().items()}
        frame = reader.read(convert_categoricals=False)
    columns = {str(name): [text(cell) for cell in frame[name].tolist()] for name in frame.columns}
    for name, cells in _value_labels(path).items():
        columns.setdefault(name + LABEL, cells)
    return Table(str(path), columns, 1, "", {k: v for k, v in labels.items() if v})


def _value_labels(path: Path) -> dict[str, list[str]]:
    """The labelled columns of a file of Stata by their labels; none where a label stands for
    two values."""
    try:
        frame: Any = library("pandas").read_stata(path)
    except ValueError:
        return {}
    labelled = [name for name in frame.columns if frame[name].dtype.name == "category"]
    return {str(name): [text(cell) for cell in frame[name].tolist()] for name in labelled}


def text(cell: object) -> str:
    """A cell as it would stand in a CSV: nothing for what is missing, 2 for 2.0, a date as ISO."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    said = str(cell)
    return "" if said == "NaT" else said.removesuffix(" 00:00:00").strip()
