"""misak review: course notes, marked against the books claim by claim, and what a teacher
decides on the marks."""

from __future__ import annotations

from json import dumps
from pathlib import Path
from typing import Any

import click

from misak.cli.files import has_folder
from misak.cli.raising import unwritten
from misak.cli.review_desk import (
    Wanted,
    changed,
    keep_decisions,
    note_language,
    single,
    terminal,
    write_corrected,
)
from misak.cli.review_sheet import sheet
from misak.cli.reviewing import refuse, reviewed, several
from misak.cli.shared import FilePath, json_option, out_json
from misak.ground.memory import lasting
from misak.ground.writing import write_whole
from misak.prose.judging.review import Reviewer
from misak.prose.reading.inputs import refused
from misak.prose.teacher.desk import FILTERS, Desk, desk_data, told
from misak.prose.teacher.pages import html, markdown

FORMS = (".html", ".md", ".txt", ".json", "")  # plain lines in the last, and in .txt


@click.command()
@click.argument("notes", type=FilePath(path_type=Path), nargs=-1, required=True)
@click.option("--markdown", "as_markdown", is_flag=True, help="Markdown on standard output.")
@click.option("--html", "as_html", is_flag=True, help="One self-contained page on standard output.")
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path),
    help="Write to a file; .html and .md choose the form. Of several notes: the folder for their "
    "reviews.",
)
@click.option(
    "--only",
    multiple=True,
    type=click.Choice(FILTERS),
    metavar="WHAT",
    help="Show only marks of this sort: errors, look, gaps, unread, right, a verdict, open, "
    "accepted, rejected, commented, again.",
)
@click.option("--accept", multiple=True, metavar="N", help="The mark is right (also N,N,N).")
@click.option("--reject", multiple=True, metavar="N", help="The mark is not right (also N,N,N).")
@click.option("--undecide", multiple=True, metavar="N", help="Take a decision back (also N,N,N).")
@click.option(
    "--comment", multiple=True, nargs=2, metavar="N TEXT", help="Say something about a mark."
)
@click.option(
    "--corrected",
    type=FilePath(path_type=Path, dir_okay=False),
    help="The note with the marks at its words: .md with footnotes, or .docx with native comments.",
)
@click.option(
    "--sheet",
    type=FilePath(path_type=Path, dir_okay=False),
    help="Of several notes: one sheet of all marks, .csv, .xlsx or .json.",
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
def command(ctx: click.Context, /, notes: tuple[Path, ...], **options: Any) -> None:
    """Review notes."""
    wanted = Wanted(**{**options, "jobs": options["jobs"] or 0})
    if wanted.sheet is not None:
        raise click.exceptions.Exit(sheet(ctx, notes, wanted))
    if len(notes) > 1 or notes[0].is_dir():
        single(ctx, wanted, notes[0])
        lasting()
        form = _form(wanted)
        raise click.exceptions.Exit(
            several(ctx, notes, form, wanted.output, wanted.model_url, wanted.jobs)
        )
    _one(ctx, notes[0], wanted)


def _form(wanted: Wanted) -> str:
    """The form of the reviews of several notes; none where only counts are told."""
    if wanted.as_json:
        return "json"
    if wanted.as_markdown:
        return "markdown"
    return "html" if wanted.output is not None else ""


def _one(ctx: click.Context, note: Path, wanted: Wanted) -> None:
    """One note: decide what is to be decided, then show or write what is wanted."""
    for path in (wanted.output, wanted.corrected):
        if path is not None:
            has_folder(path, str(ctx.obj["lang"]))
    if wanted.output is not None and _ending(wanted.output) not in FORMS:
        form, known = wanted.output.suffix, ", ".join(filter(None, FORMS))
        refuse(ctx, refused("R744", wanted.output, form, known).fault, wanted.as_json)
    reviewer, review = reviewed(ctx, note, wanted.model_url, wanted.as_json, jobs=wanted.jobs)
    one = keep_decisions(ctx, note, review, wanted)
    lang = note_language(ctx, one)
    try:
        if wanted.corrected is not None:
            write_corrected(ctx, note, reviewer.shelf, one, wanted)
        if wanted.output is None and not wanted.as_json and not wanted.shows_note:
            click.echo(changed(reviewer.shelf, one, wanted, lang), nl=False)
            return
        text = _text(reviewer, one, wanted, lang)
        if wanted.output is not None:
            write_whole(wanted.output, text)
        elif wanted.as_json:
            out_json(desk_data(reviewer.shelf, one, wanted.only))
        else:
            click.echo(text, nl=False)
    except OSError as error:
        raise unwritten(error, lang) from None


def _ending(path: Path | None) -> str:
    return path.suffix.lower() if path is not None else ""


def _text(reviewer: Reviewer, one: Desk, wanted: Wanted, lang: str) -> str:
    """The review in the form that is wanted."""
    ending = _ending(wanted.output)
    if wanted.as_json:
        return (
            dumps(desk_data(reviewer.shelf, one, wanted.only), ensure_ascii=False, indent=2) + "\n"
        )
    decided = {number: told(one, number, lang) for number in range(len(one.review.marks))}
    if wanted.as_html or ending == ".html":
        return html(reviewer.shelf, one.review, lang, decided)
    if wanted.as_markdown or ending == ".md":
        return markdown(reviewer.shelf, one.review, lang, decided)
    return terminal(reviewer.shelf, one, lang, wanted)
