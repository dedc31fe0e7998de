"""Drawing lanes of spells as bars of text: the axis of years, the bars with their names, the
legend."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from misak.ask.answer import Json
from misak.cli.telling import marks, rows, said

FILLS = "█▓▒░"
PLAIN = "#=+-"
FOLLOWED = {"en": "last followed on {0}", "tr": "en son {0} günü izlendi"}
STEPS = (1, 2, 5, 10, 20, 25, 50, 100)


class Piece(NamedTuple):
    """A run of columns of one bar: its first column, its width, which spell it is (for the
    colour), its text."""

    column: int
    width: int
    colour: int
    text: str


class Frame(NamedTuple):
    """The days at the two edges of the bars, and their width in columns."""

    first: int
    last: int
    width: int

    def column(self, day: int) -> int:
        """The column of a day, inside the frame."""
        return max(
            0, min(self.width, (day - self.first) * self.width // max(1, self.last - self.first))
        )


def frame(found: Json, width: int) -> Frame:
    """The frame of a timeline."""
    return Frame(
        date.fromisoformat(str(found["from"])).toordinal(),
        date.fromisoformat(str(found["to"])).toordinal(),
        width,
    )


def axis(edges: Frame) -> tuple[str, str]:
    """The years above the bars, and a tick under each."""
    first, last = date.fromordinal(edges.first).year, date.fromordinal(edges.last).year
    step = next((each for each in STEPS if (last - first) / each <= edges.width / 7), STEPS[-1])
    years, ticks = [" "] * (edges.width + 6), [" "] * (edges.width + 1)
    for year in range(first - first % step + step if first % step else first, last + 1, step):
        at = edges.column(date(year, 1, 1).toordinal())
        if date(year, 1, 1).toordinal() >= edges.first:
            years[at : at + 4] = str(year)
            ticks[at] = "|"
    return "".join(years).rstrip(), "".join(ticks).rstrip()


def pieces(lane: Json, edges: Frame, lang: str, fills: str) -> Iterator[Piece]:
    """The bar of a lane; every spell takes at least one column, and has its name inside where
    there is room."""
    for number, spell in enumerate(rows(lane["spells"])):
        begin = (
            date.fromisoformat(str(spell["since"])).toordinal() if spell["since"] else edges.first
        )
        end = date.fromisoformat(str(spell["until"])).toordinal() if spell["until"] else edges.last
        if end <= edges.first or begin > edges.last:
            continue
        at = min(edges.column(begin), edges.width - 1)
        width = max(1, edges.column(end) - at)
        name = said(spell["value"], lang)
        fill = fills[number % len(fills)]
        text = f" {name} ".center(width, fill) if name and len(name) + 4 <= width else fill * width
        yield Piece(at, width, number, text)


def legend(lane: Json, lang: str, fills: str) -> Iterator[str]:
    """A line a spell: its mark, its days, its value, its footnotes."""
    for number, spell in enumerate(rows(lane["spells"])):
        last = f" ({FOLLOWED[lang].format(spell['followed'])})" if spell.get("followed") else ""
        yield (
            f"{fills[number % len(fills)]} {spell['since'] or '…':<10} – "
            f"{spell['until'] or '…':<10}  {said(spell['value'], lang)}{last} {marks(spell)}"
        )


def plain(listed: list[Piece]) -> str:
    """A bar without colour; a later piece covers what it overlaps."""
    columns: list[str] = []
    for piece in listed:
        columns += [" "] * (piece.column + piece.width - len(columns))
        columns[piece.column : piece.column + piece.width] = piece.text
    return "".join(columns)
