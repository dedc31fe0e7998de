"""misak cite: a citation with its locator, and BibTeX."""

from __future__ import annotations

import click

from misak.ask.open import roots
from misak.cli.shared import asking, json_option, lang, library, out_json
from misak.cli.telling import rows, said
from misak.tell.cite import cite


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--bibtex", is_flag=True, help="BibTeX only: the treaty's own entry and those of its sources.")
@json_option
@click.pass_context
def command(ctx: click.Context, words: tuple[str, ...], bibtex: bool, as_json: bool) -> None:
    """A citation, and BibTeX."""
    books = library(ctx)
    folders = roots(*ctx.obj["ledger"], with_shipped=ctx.obj["with_shipped"])
    found = asking(ctx, lambda: cite(books, " ".join(words), folders), as_json)
    if as_json:
        out_json(found)
        return
    if not bibtex:
        click.echo(f"{said(found['citation'], lang(ctx))}\n")
    click.echo(found["bibtex"])
    for one in rows(found["sources"]):
        if one["bibtex"]:
            click.echo(f"\n{one['bibtex']}")
