"""misak cite: a citation with its locator, and BibTeX."""

from __future__ import annotations

import click

from misak.ask.library import Library
from misak.cli.asking import asking, library
from misak.cli.raising import raised
from misak.cli.shared import given, json_option, lang, out_json
from misak.cli.telling import rows, said
from misak.public.exchange.citing import cited
from misak.tell.cite import cite


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--bibtex", is_flag=True, help="BibTeX only: the treaty's own entry and those of its sources."
)
@click.option(
    "--style",
    type=click.Choice(["chicago", "apa", "isnad"]),
    default=None,
    help="The style: chicago, apa or isnad.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context, words: tuple[str, ...], bibtex: bool, style: str | None, as_json: bool
) -> None:
    """A citation, and BibTeX."""
    books = library(ctx)
    if style:
        _styled(ctx, books, " ".join(words), style, as_json)
        return
    folders = given(ctx)
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


def _styled(ctx: click.Context, books: Library, name: str, style: str, as_json: bool) -> None:
    """The citation alone, in a style of bibliographies."""
    with raised(lang(ctx)):
        text = cited(books, name, style, lang(ctx))
    if as_json:
        out_json({"name": name, "style": style, "citation": text})
    else:
        click.echo(text)
