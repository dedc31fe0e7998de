"""The letters of a table: which encoding its bytes have, which sign parts its cells, and
numbers as they are meant."""

from __future__ import annotations

import re
from typing import NamedTuple

SEPARATORS = ",;\t|"
MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SEEN = 4096  # bytes that are looked at to tell UTF-16 without its mark
NOTHING = frozenset({"", ".", "NA", "NaN", "nan"})
WHOLE = re.compile(r"-?\d+(\.0*)?")
COMMA = re.compile(r"-?\d+(,\d+)?")


class Letters(NamedTuple):
    """The text of a file, and the encoding where nothing in the file says it: then it was
    guessed."""

    text: str
    guessed: str


def decoded(raw: bytes) -> Letters:
    """The text of a file's bytes.

    A mark at the beginning says the encoding; else UTF-16 shows by its zero bytes, and what is
    no UTF-8 is read as Windows-1252, which holds Latin-1, and is told as guessed: nothing in
    such a file says what its letters are.
    """
    for mark, name in MARKS:
        if raw.startswith(mark):
            return Letters(raw.decode(name), "")
    head = raw[:SEEN]
    if head.count(0) * 3 > len(head):
        odd = head[1::2].count(0) >= head[::2].count(0)
        return Letters(raw.decode("utf-16-le" if odd else "utf-16-be"), "")
    try:
        return Letters(raw.decode("utf-8"), "")
    except UnicodeDecodeError:
        pass
    try:
        return Letters(raw.decode("cp1252"), "Windows-1252")
    except UnicodeDecodeError:
        return Letters(raw.decode("latin-1"), "Latin-1")


def separator(text: str) -> str:
    """The sign that parts the cells of the head: the most frequent of those known outside
    quotes, the comma in doubt."""
    head = re.sub(r'"[^"]*"', "", re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0])
    return max(SEPARATORS, key=lambda sign: (head.count(sign), -SEPARATORS.index(sign)))


def code(cell: str) -> str:
    """A code that is a number as other tables write it: 2 for 002, which Stata and spreadsheets
    fill up to one width."""
    return (cell.lstrip("0") or cell) if cell.isascii() and cell.isdigit() else cell


def plain(column: list[str], decimal_comma: bool) -> list[str]:
    """A column as other programs would have written it: 2 for 2.0 where all its numbers are
    whole; 2.5 for 2,5 where asked."""
    if decimal_comma and any("," in cell for cell in column):
        if all(cell in NOTHING or COMMA.fullmatch(cell) for cell in column):
            column = [cell.replace(",", ".") for cell in column]
    if not any("." in cell for cell in column):
        return column
    if all(cell in NOTHING or WHOLE.fullmatch(cell) for cell in column):
        return [cell if cell in NOTHING else cell.partition(".")[0] for cell in column]
    return column
