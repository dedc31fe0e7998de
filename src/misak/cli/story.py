"""misak story: the whole life of a thing in paragraphs with footnotes."""

from __future__ import annotations

import click

from misak.cli.asking import asking, library, reading_option
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold, footnotes, rows, said
from misak.cli.width import wide
from misak.tell.story import story

NOTHING = {"en": "The books tell nothing of it.", "tr": "Defter bunun hakkında bir şey anlatmıyor."}


@click.command()
@click.argument("name")
@reading_option
@click.option("--markdown", is_flag=True, help="Markdown with footnotes.")
@json_option
@click.pass_context
def command(ctx: click.Context, name: str, reading: str, markdown: bool, as_json: bool) -> None:
    """The whole life of a thing."""
    books = library(ctx)
    found = asking(ctx, lambda: story(books, name, reading), as_json)
    spoken = lang(ctx)
    if as_json:
        out_json(found)
    elif markdown:
        click.echo(_markdown(found, spoken))
    else:
        click.echo(
            bold(said(found["name"], spoken))
            + ("" if found["paragraphs"] else f"\n{NOTHING[spoken]}")
        )
        for one in rows(found["paragraphs"]):
            click.echo(f"\n{bold(said(one['heading'], spoken))}")
            click.echo(click.wrap_text(said(one, spoken), wide(), "  ", "  "))
        footnotes(rows(found["notes"]), spoken)


def _markdown(found: dict[str, object], lang: str) -> str:
    parts = [f"# {said(found['name'], lang)}"]
    for one in rows(found["paragraphs"]):
        parts += [f"## {said(one['heading'], lang)}", said(one, lang).replace("[", "[^")]
    for note in rows(found["notes"]):
        head = ", ".join(
            part for part in (said(note["title"], lang), said(note["label"], lang)) if part
        )
        parts.append(
            f"[^{note['number']}]: {head}. {said(note['text'], lang)} "
            f"({note['file']}:{note['line']})"
        )
    return "\n\n".join(parts)
