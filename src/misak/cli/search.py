"""misak search: words looked for in names, articles and conclusions."""

from __future__ import annotations

import click

from misak.cli.asking import library
from misak.cli.shared import json_option, lang, out_json
from misak.cli.telling import bold, dim
from misak.cli.width import wide
from misak.public.finding import Hit, search

NOTHING = {"en": "nothing found for '{0}'", "tr": "'{0}' için bir şey bulunamadı"}
KINDS = {
    "article": {"en": "article", "tr": "madde"},
    "place": {"en": "place", "tr": "yer"},
    "polity": {"en": "polity", "tr": "devlet"},
    "people": {"en": "people", "tr": "halk"},
    "group": {"en": "group", "tr": "topluluk"},
    "topic": {"en": "topic", "tr": "konu"},
    "matter": {"en": "matter", "tr": "mesele"},
    "treaty": {"en": "treaty", "tr": "antlaşma"},
    "document": {"en": "document", "tr": "belge"},
    "event": {"en": "happening", "tr": "olay"},
    "conclusion": {"en": "conclusion", "tr": "sonuç"},
    "reading": {"en": "reading", "tr": "okuma"},
    "account": {"en": "account", "tr": "anlatı"},
    "town": {"en": "town", "tr": "kent"},
    "procedure": {"en": "procedure", "tr": "usul"},
    "coverage": {"en": "coverage", "tr": "kapsam"},
}


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--number", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many."
)
@json_option
@click.pass_context
def command(ctx: click.Context, words: tuple[str, ...], number: int, as_json: bool) -> None:
    """Search the books."""
    text, spoken = " ".join(words), lang(ctx)
    found = search(library(ctx), text, number)
    if as_json:
        out_json({"words": text, "hits": [data(hit) for hit in found]})
    elif not found:
        click.echo(NOTHING[spoken].format(text), err=True)
    for hit in () if as_json else found:
        _show(hit, spoken)
    if not found:
        raise click.exceptions.Exit(1)


def data(hit: Hit) -> dict[str, object]:
    """A hit as plain data."""
    return {
        "kind": hit.kind,
        "id": hit.id,
        "label": hit.label or None,
        "name": dict(hit.name._asdict()),
        "text": dict(hit.text._asdict()),
        "file": hit.where.file,
        "line": hit.where.line,
    }


def _show(hit: Hit, lang: str) -> None:
    kind = KINDS.get(hit.kind, {}).get(lang, hit.kind)
    label = f" {hit.label}" if hit.label else ""
    click.echo(f"{bold(hit.name.to(lang))}  {dim(f'{kind} {hit.id}{label}')}")
    if hit.text != hit.name:
        click.echo(click.wrap_text(hit.text.to(lang), wide(), "  ", "  "))
    click.echo(f"  {dim(str(hit.where))}")
