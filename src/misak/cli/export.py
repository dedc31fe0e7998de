"""misak export: the books in the forms of others."""

from __future__ import annotations

from pathlib import Path

import click

from misak.cli.asking import asking, library
from misak.cli.files import has_folder
from misak.cli.raising import raised
from misak.cli.refusals import misused
from misak.cli.shared import DAY, FilePath, given, json_option, lang, out_json
from misak.ground.writing import write_whole
from misak.public.days import ordinal
from misak.public.exchange.writing import FORMS, wanted
from misak.public.sql import parquet

PARQUET = "parquet"
DONE = {"en": "{0}: {1} KB", "tr": "{0}: {1} KB"}
FOLDER = {"en": "of parquet name a folder with -o", "tr": "parquet için -o ile bir klasör verin"}


@click.command()
@click.argument("form", type=click.Choice([*FORMS, PARQUET]))
@click.option("--on", metavar="DATE", type=DAY, default=None, help="Only what was so on this day.")
@click.option(
    "--base", metavar="URL", default="", help="The base of all URIs; urn:misak where none is said."
)
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path),
    help="Where to write: a file, or of parquet a folder.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context, form: str, on: str | None, base: str, output: Path | None, as_json: bool
) -> None:
    """Write the books for others."""
    spoken = lang(ctx)
    if form == PARQUET and output is None:
        raise misused(FOLDER, spoken)
    if output is not None:
        has_folder(output, spoken)
    books = library(ctx)
    day = asking(ctx, lambda: ordinal(on), as_json) if on else None
    with raised(spoken):
        if form == PARQUET and output is not None:
            written = parquet(books, output)
        else:
            text = FORMS[form](wanted(books, given(ctx), day, base))
            if output is None:
                click.echo(text, nl=False)
                return
            write_whole(output, text)
            written = [output]
    if as_json:
        out_json({"form": form, "written": [str(path) for path in written]})
        return
    for path in written:
        click.echo(DONE[spoken].format(path, -(-path.stat().st_size // 1024)), err=True)
