"""misak timeline: the life of a thing drawn as bars."""

from __future__ import annotations

import shutil
import sys
from typing import NamedTuple

import click

from misak.ask.answer import Json
from misak.cli.asking import asking, library, reading_option
from misak.cli.drawing import FILLS, PLAIN, Piece, axis, frame, legend, pieces, plain
from misak.cli.shared import DAY, colour, json_option, lang, out_json
from misak.cli.telling import bold, dim, footnotes, rows, said
from misak.tell.timeline import timeline

NOTHING = {"en": "Nothing to draw.", "tr": "Çizilecek bir şey yok."}
COLOURS = (
    "dark_orange3",
    "steel_blue",
    "dark_olive_green3",
    "medium_purple3",
    "gold3",
    "indian_red",
    "cadet_blue",
    "grey54",
)
NARROW, WIDE = 40, 110


class _Asked(NamedTuple):
    """The days, facts and reading of a timeline."""

    first: str | None
    last: str | None
    fluents: tuple[str, ...]
    reading: str


@click.command()
@click.argument("name")
@click.option(
    "--from", "first", metavar="DATE", type=DAY, default=None, help="Draw from this day on."
)
@click.option("--to", "last", metavar="DATE", type=DAY, default=None, help="Draw up to this day.")
@click.option(
    "--fluent",
    "fluents",
    multiple=True,
    metavar="NAME",
    help="Only this fluent (title, war, owes, …); repeatable.",
)
@reading_option
@json_option
@click.pass_context
def command(ctx: click.Context, /, name: str, as_json: bool, **said: object) -> None:
    """A drawn timeline."""
    books, of = library(ctx), _Asked(**said)  # type: ignore[arg-type]  # as the options say
    found = asking(
        ctx, lambda: timeline(books, name, of.first, of.last, of.reading, of.fluents), as_json
    )
    if as_json:
        out_json(found)
    else:
        _draw(found, lang(ctx))


def _draw(found: Json, lang: str) -> None:
    width = max(NARROW, min(WIDE, shutil.get_terminal_size((100, 24)).columns - 2))
    edges = frame(found, width)
    fills = FILLS if _shows(FILLS) else PLAIN
    click.echo(bold(f"{said(found['name'], lang)}, {found['from']} – {found['to']}"))
    if not found["lanes"]:
        click.echo(NOTHING[lang])
        return
    for line in axis(edges):
        click.echo(dim(line))
    for lane in rows(found["lanes"]):
        click.echo(bold(said(lane["label"], lang)))
        bar = list(pieces(lane, edges, lang, fills))
        if colour():
            _paint(bar)
        else:
            click.echo(plain(bar))
        for line in legend(lane, lang, fills):
            click.echo(f"  {dim(line)}")
    footnotes(rows(found["notes"]), lang, texts=False)


def _paint(bar: list[Piece]) -> None:
    """The bar in colours, one for each spell; rich is loaded here alone, where there is a
    terminal to paint."""
    from rich.console import Console
    from rich.text import Text

    text = Text(plain(bar))
    for piece in bar:
        text.stylize(
            f"black on {COLOURS[piece.colour % len(COLOURS)]}",
            piece.column,
            piece.column + piece.width,
        )
    Console(highlight=False, soft_wrap=True).print(text)


def _shows(text: str) -> bool:
    """Whether the terminal's encoding has these letters."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
