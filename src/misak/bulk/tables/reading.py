"""Tables as they lie on disk: text, Excel, Parquet, Stata and Arrow, every cell as text, every
row with its number."""

from __future__ import annotations

import csv
import io
import struct
from collections.abc import Callable, Iterable
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
    the file itself says that its columns are. ``lines`` are the numbers of the rows in the file
    where they do not follow one another, since blank lines stand between them or a cell runs
    over several; ``sheets`` the sheets of a workbook, that which was read first.
    """

    name: str
    columns: dict[str, list[str]]
    first: int
    guessed: str = ""
    labels: dict[str, str] = {}  # noqa: RUF012  # a default that nobody writes to
    lines: tuple[int, ...] = ()
    sheets: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.columns.values()), []))

    def line(self, row: int) -> int:
        """The number of a row in the file, as whoever opens it counts."""
        return self.lines[row] if self.lines else self.first + row

    def shown(self, row: int) -> str:
        """A row as a line of CSV, for faults to show."""
        return ",".join(column[row] for column in self.columns.values())


def read(path: Path) -> Table:
    """Read a table by its ending; ``book.xlsx#Sheet`` names a sheet.

    Raises Unreadable, also where there is a head and no row, or NeedsExtra where the library for
    that ending is missing.
    """
    table = _read(path)
    if not table.rows:
        raise Unreadable(table.name, "rows")
    return table


def _read(path: Path) -> Table:
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
    key, _, rest = why.partition(" ")
    line = int(rest.split()[0]) if key == "row" else 0
    return Fault("X810", Spot(name, line) if line else Spot(name), (name, why))


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
    if "\0" in letters.text:  # no text at all: a workbook or an archive under another ending
        raise Unreadable(str(path), "damaged")
    sign = "\t" if path.suffix.lower() in (".tsv", ".tab") else separator(letters.text)
    rows = csv.reader(io.StringIO(letters.text, newline=""), delimiter=sign)
    head: list[str] = []
    while not head and (more := next(rows, None)) is not None:
        head = more
    body = _Body([], [], rows.line_num + 1)
    at = body.first
    for row in rows:
        if row:
            body.rows.append(row)
            body.lines.append(at)
        at = rows.line_num + 1
    columns = _columns(path, head, body, sign == ";")
    return Table(str(path), columns, body.first, letters.guessed, lines=body.apart())


class _Body(NamedTuple):
    """The rows under a head, each with its number in the file, and the number of the line below
    the head."""

    rows: list[list[str]]
    lines: list[int]
    first: int

    def apart(self) -> tuple[int, ...]:
        """The numbers of the rows, where they do not simply follow one another."""
        last = self.first + len(self.rows) - 1
        return tuple(self.lines) if self.lines and self.lines[-1] != last else ()


def _body(rows: list[list[str]], first: int) -> _Body:
    """The rows below a head that hold anything."""
    full = [(at, row) for at, row in enumerate(rows[1:], first) if any(row)]
    return _Body([row for _, row in full], [at for at, _ in full], first)


def _columns(
    path: Path, head: list[str], body: _Body, decimal_comma: bool = False
) -> dict[str, list[str]]:
    """Columns of rows under their head; spreadsheets leave nameless columns, which are passed
    over."""
    head = [name.strip() for name in head]
    named = [name for name in head if name]
    if not named or len(set(named)) < len(named):
        raise Unreadable(str(path), "head")
    for number, row in zip(body.lines, body.rows):
        if len(row) != len(head):
            raise Unreadable(str(path), f"row {number} {len(row)} {len(head)}")
    columns: Iterable[Iterable[str]] = zip(*body.rows) if body.rows else [()] * len(head)
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
        sheets = list(book.sheet_names)
        if sheet and sheet not in sheets:
            raise Unreadable(str(path), f"sheet {sheet} {', '.join(sheets)}")
        for name in [sheet] if sheet else sheets:
            found = book.get_sheet_by_name(name)
            rows = [[text(cell) for cell in row] for row in found.to_python()]
            if rows and sum(map(bool, rows[0])) > 1:
                body = _body(rows, (found.start[0] if found.start else 0) + 2)
                others = (name, *(other for other in sheets if other != name))
                columns = _columns(path, rows[0], body)
                return Table(str(path), columns, body.first, lines=body.apart(), sheets=others)
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
        formats = list(getattr(reader, "_fmtlist", ()))
        frame = reader.read(convert_categoricals=False)
    shown = [COARSE.get(form[:3], text) for form in formats] or [text] * len(frame.columns)
    columns = {
        str(name): [as_text(cell) for cell in frame[name].tolist()]
        for name, as_text in zip(frame.columns, shown)
    }
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


def _months(cell: object) -> str:
    return text(cell)[:7]


def _years(cell: object) -> str:
    return text(cell)[:4]


# dates of Stata that know months or years only, which pandas gives the first day of these
COARSE: dict[str, Callable[[object], str]] = {"%tm": _months, "%ty": _years}


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
