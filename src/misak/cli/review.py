"""misak review: course notes, marked against the books claim by claim."""

from __future__ import annotations

from json import dumps
from pathlib import Path

import click

from misak.cli.files import has_folder
from misak.cli.reviewing import reviewed, several, terminal
from misak.cli.shared import json_option, lang, out_json
from misak.ground.writing import write_whole
from misak.prose.pages import html, markdown
from misak.prose.wording import data


@click.command()
@click.argument("notes", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--markdown", "as_markdown", is_flag=True, help="Markdown on standard output.")
@click.option("--html", "as_html", is_flag=True, help="One self-contained page on standard output.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to a file; .html and .md choose the form. Of several notes: the folder for their reviews.",
)
@click.option(
    "--model",
    "model_url",
    metavar="URL",
    default="",
    help="An OpenAI-compatible endpoint to ask about what no frame took (also MISAK_MODEL_URL).",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=None,
    help="Processes for long notes and many; as many as the machine has cores unless told.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    notes: tuple[Path, ...],
    as_markdown: bool,
    as_html: bool,
    output: Path | None,
    model_url: str,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Review notes."""
    if len(notes) > 1 or notes[0].is_dir():
        form = (
            "json"
            if as_json
            else "markdown"
            if as_markdown
            else "html"
            if output is not None
            else ""
        )
        raise click.exceptions.Exit(several(ctx, notes, form, output, model_url, jobs or 0))
    if output is not None:
        has_folder(output, lang(ctx))
    reviewer, review = reviewed(ctx, notes[0], model_url, as_json, jobs=jobs or 0)
    said = lang(ctx)
    if output is not None:
        as_html, as_markdown = (
            as_html or output.suffix == ".html",
            as_markdown or output.suffix == ".md",
        )
    if as_json and output is None:
        out_json(data(reviewer.shelf, review))
        return
    text = (
        html(reviewer.shelf, review, said)
        if as_html
        else markdown(reviewer.shelf, review, said)
        if as_markdown
        else terminal(reviewer, review, said, output is None)
    )
    if as_json:
        text = dumps(data(reviewer.shelf, review), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        write_whole(output, text)
    except OSError as error:
        raise click.ClickException(str(error)) from None
