"""misak who: what the books hold of a place, a polity, an instrument or a matter on a day."""

from __future__ import annotations

import click

from misak.cli.asking import asking, library, on_option, reading_option
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold, footnotes, in_words, marks, rows, said, span
from misak.tell.portrait import portrait

NOTHING = {
    "en": "The books hold nothing of it on this day.",
    "tr": "Defterde bu gün için bir kayıt yok.",
}


@click.command()
@click.argument("name")
@on_option
@reading_option
@json_option
@click.pass_context
def command(ctx: click.Context, name: str, on: str | None, reading: str, as_json: bool) -> None:
    """Who or what something is on a day."""
    books = library(ctx)
    found = asking(ctx, lambda: portrait(books, name, on, reading), as_json)
    if as_json:
        out_json(found)
        return
    spoken = lang(ctx)
    click.echo(f"{bold(said(found['name'], spoken))} — {in_words(str(found['on']), spoken)}")
    if not found["sections"]:
        click.echo(NOTHING[spoken])
    for section in rows(found["sections"]):
        click.echo(f"\n{bold(said(section['heading'], spoken))}")
        for row in rows(section["rows"]):
            click.echo(
                f"  - {said(row['sentence'], spoken)}{span(row, spoken)} {marks(row)}".rstrip()
            )
    footnotes(rows(found["notes"]), spoken, texts=False)
