"""misak atlas: the whole page as one file."""

from __future__ import annotations

from pathlib import Path

import click

import misak
from misak.atlas.page import NotBuilt, page
from misak.atlas.payload import packed, payload
from misak.cli.asking import library
from misak.cli.files import has_folder
from misak.cli.shared import given, json_option, lang, out_json
from misak.ground.faults import errors
from misak.ground.writing import write_whole
from misak.learn.practice import practice

ONE = {"en": "name one file: FILE or -o FILE", "tr": "bir dosya verin: FILE ya da -o FILE"}
DONE = {
    "en": "{path}: {size} KB, {places} places, {instruments} treaties and happenings",
    "tr": "{path}: {size} KB, {places} yer, {instruments} antlaşma ve olay",
}


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write."
)
@click.option(
    "--payload",
    "only_payload",
    is_flag=True,
    help="Write the data of the page as JSON instead of the page.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context, file: Path | None, output: Path | None, only_payload: bool, as_json: bool
) -> None:
    """Write the atlas."""
    out = output or file
    if out is None or (output and file):
        raise click.UsageError(ONE[lang(ctx)])
    has_folder(out, lang(ctx))
    books = library(ctx)
    try:
        found = payload(books, given(ctx), misak.__version__)
        found["practice"] = practice(books, found["lessons"])  # type: ignore[arg-type]
        text = packed(found).decode() if only_payload else page(packed(found))
        write_whole(out, text)
    except (NotBuilt, ValueError, OSError) as error:
        raise click.ClickException(str(error)) from None
    bad = len(errors(books.faults))
    counts = {
        "path": str(out),
        "size": len(text.encode()) // 1024,
        "places": len(found["shapes"]),  # type: ignore[arg-type]
        "instruments": len(found["instruments"]),  # type: ignore[arg-type]
    }
    if as_json:
        out_json(counts | {"faults": bad})
        return
    click.echo(DONE[lang(ctx)].format(**counts))
