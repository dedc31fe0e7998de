"""misak diff: what changed between two days."""

from __future__ import annotations

import click

from misak.cli.asking import asking, library, reading_option
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold, footnotes, marks, rows, said
from misak.tell.difference import difference

NOTHING = {"en": "Nothing changed.", "tr": "Hiçbir şey değişmedi."}


@click.command()
@click.argument("first")
@click.argument("second")
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
def command(
    ctx: click.Context,
    first: str,
    second: str,
    fluents: tuple[str, ...],
    reading: str,
    as_json: bool,
) -> None:
    """What changed between two days."""
    books = library(ctx)
    found = asking(
        ctx, lambda: difference(books, first, second, reading, fluents, as_json), as_json
    )
    if as_json:
        out_json(found)
        return
    spoken = lang(ctx)
    click.echo(
        bold(f"{found['from']} → {found['to']}")
        + ("" if found["sections"] else f"\n{NOTHING[spoken]}")
    )
    for section in rows(found["sections"]):
        click.echo(f"\n{bold(said(section['heading'], spoken))}")
        for row in rows(section["rows"]):
            click.echo(
                f"  {row['day'] or '          '}  {said(row['sentence'], spoken)} {marks(row)}"
            )
    footnotes(rows(found["notes"]), spoken, texts=False)
