"""The sheet of many units as CSV and as .xlsx, for a publisher's editor."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from typing import Any

from misak.ground.extras import extra
from misak.kinds.row import Words
from misak.prose.judging.verdicts import SIGN
from misak.prose.teacher.desk import SAID, say
from misak.prose.teacher.units import Row, Sheet, against, group_of, place

HEADS = (
    (Words("unit", "ünite"), 24),
    (Words("mark no.", "işaret no"), 9),
    (Words("sentence", "tümce"), 60),
    (Words("words concerned", "ilgili sözler"), 30),
    (Words("mark", "işaret"), 20),
    (Words("article", "madde"), 34),
    (Words("the books", "defter"), 50),
    (Words("decision", "karar"), 14),
    (Words("comment", "yorum"), 30),
    (Words("equal errors", "eş hata"), 9),
    (Words("contradicts", "çeliştiği yer"), 24),
    (Words("key", "anahtar"), 12),
)
TITLES = (
    Words("marks", "işaretler"),
    Words("equal errors", "eş hatalar"),
    Words("contradictions", "çelişen üniteler"),
)
SIDES = (
    Words("unit", "ünite"),
    Words("sentence", "tümce"),
    Words("other unit", "öteki ünite"),
    Words("other sentence", "öteki tümce"),
    Words("article", "madde"),
)
OPEN = Words("open", "bekliyor")
AGAIN = Words("look again", "yeniden bakın")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what .xlsx cannot hold
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def writes_xlsx() -> bool:
    """Whether the extra that writes .xlsx is there."""
    return extra("openpyxl") is not None


def rows(sheet: Sheet, lang: str) -> list[list[str | int]]:
    """The cells of the sheet, its heads first. Marks speak the language of their unit, heads
    the one that is given."""
    groups, clash = group_of(sheet), against(sheet)
    found: list[list[str | int]] = [[say(head, lang) for head, _ in HEADS]]
    for at, row in enumerate(sheet.rows):
        found.append(
            [
                row.unit,
                row.number,
                row.sentence,
                row.words,
                f"{SIGN[row.verdict]} {row.mark[row.lang]}",
                row.article[row.lang],
                row.details[row.lang],
                state(row, lang),
                row.comment,
                groups.get(at, ""),
                ", ".join(place(sheet, other) for other in clash.get(at, ())),
                row.key,
            ]
        )
    return found


def state(row: Row, lang: str) -> str:
    """The decision on a row in a word or two."""
    said = SAID.get(row.state) if row.state != "again" else AGAIN
    return say(said or OPEN, lang)


def csv_text(sheet: Sheet, lang: str) -> str:
    """The sheet as CSV; a cell that a program would take for a formula is quoted by an
    apostrophe."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows(sheet, lang):
        writer.writerow([_safe(cell) for cell in row])
    return out.getvalue()


def _safe(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def xlsx(sheet: Sheet, lang: str) -> bytes:
    """The sheet as .xlsx: the marks, the equal errors together, the units that contradict each
    other."""
    book = extra("openpyxl").Workbook()
    first = book.active
    table = rows(sheet, lang)
    _fill(first, say(TITLES[0], lang), table, [width for _, width in HEADS])
    _fill(book.create_sheet(), say(TITLES[1], lang), _equal(sheet, table), [w for _, w in HEADS])
    clashes: list[list[Any]] = [
        [say(side, lang) for side in SIDES],
        *(_pair(sheet, c.one, c.other) for c in sheet.clashes),
    ]
    _fill(book.create_sheet(), say(TITLES[2], lang), clashes, [24, 60, 24, 60, 34])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _equal(sheet: Sheet, table: list[list[str | int]]) -> list[list[str | int]]:
    """The rows that are in a group, group after group."""
    return [table[0], *(table[at + 1] for group in sheet.groups for at in group.rows)]


def _pair(sheet: Sheet, one: int, other: int) -> list[str | int]:
    left, right = sheet.rows[one], sheet.rows[other]
    return [
        f"{left.unit}#{left.number}",
        left.sentence,
        f"{right.unit}#{right.number}",
        right.sentence,
        left.article[left.lang],
    ]


def _fill(page: Any, title: str, table: list[list[Any]], widths: list[int]) -> None:
    styles, letter = extra("openpyxl.styles"), extra("openpyxl.utils").get_column_letter
    page.title = title
    for number, row in enumerate(table, 1):
        for place_, value in enumerate(row, 1):
            cell = page.cell(number, place_)
            cell.value = _CONTROL.sub("", value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"  # never a formula
            cell.alignment = styles.Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = styles.Font(bold=True)
    for place_, width in enumerate(widths, 1):
        page.column_dimensions[letter(place_)].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
