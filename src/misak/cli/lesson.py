"""misak lesson: a note as a taught lesson, in one command."""

from __future__ import annotations

import json
from pathlib import Path

import click
from click.core import ParameterSource

import misak
from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas.page import NotBuilt, page
from misak.atlas.payload import packed, payload
from misak.atlas.scope import Scope
from misak.cli.asking import library
from misak.cli.raising import unwritten
from misak.cli.refusals import cannot
from misak.cli.reviewing import reviewed
from misak.cli.shared import FilePath, given, json_option, lang, out_json
from misak.cli.telling import rows
from misak.ground.langs import LANGS
from misak.ground.writing import write_whole
from misak.learn.needs import Missing
from misak.learn.page import page as printed
from misak.learn.practice import data as asked
from misak.learn.scoped import scoped
from misak.learn.taught import called, handout, lesson, named
from misak.learn.taught import questions as on_note
from misak.learn.units import of_lesson, of_names
from misak.prose.teacher.pages import html
from misak.prose.teacher.wording import data

QUESTIONS = 10
NOTHING = {
    "en": "the books bear on nothing in this note: there is no lesson in it",
    "tr": "defter bu notta hiçbir şeye değinmiyor: bundan ders çıkmaz",
}
DONE = {
    "en": "{folder}: {steps} steps, {questions} questions: {files}",
    "tr": "{folder}: {steps} adım, {questions} soru: {files}",
}


@click.command()
@click.argument("note", type=FilePath(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=FilePath(file_okay=False, path_type=Path),
    help="The folder to write into; made where it is not there.",
)
@click.option(
    "--link",
    default="",
    metavar="URL",
    help="Where page.html will lie: the handout's code opens it.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="The same seed gives the same questions."
)
@json_option
@click.pass_context
def command(
    ctx: click.Context, note: Path, output: Path, link: str, seed: int, as_json: bool
) -> None:
    """A note as a lesson."""
    reviewer, review = reviewed(ctx, note, "", as_json)
    told = data(reviewer.shelf, review)
    spoken, marks = _language(ctx, str(told["language"])), rows(told["marks"])
    named_so = called(review.read.text, note.stem)
    taught = lesson(marks, named_so, note.stem)
    steps = rows(taught["steps"])
    if not steps:
        raise cannot(NOTHING, spoken)
    books = library(ctx)
    questions = on_note(books, marks, QUESTIONS, seed)
    try:
        found = payload(books, given(ctx), misak.__version__, scope=_scope(books, taught, marks))
        found["lessons"] = [taught]
        found["practice"] = [asked(one, note.stem) for one in questions]
        files = {
            "note.html": html(reviewer.shelf, review, spoken),
            "lesson.json": json.dumps(taught, ensure_ascii=False, indent=1) + "\n",
            "questions.html": printed(questions, spoken, named_so),
            "handout.html": handout(taught, spoken, link),
            "page.html": page(packed(found)),
        }
        output.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            write_whole(output / name, text)
    except (NotBuilt, Missing, ValueError, OSError) as error:
        raise unwritten(error, spoken) from None
    counts = {"folder": str(output), "steps": len(steps), "questions": len(questions)}
    if as_json:
        out_json({**counts, "files": list(files)})
        return
    click.echo(DONE[lang(ctx)].format(**counts, files=", ".join(files)))


def _language(ctx: click.Context, of_note: str) -> str:
    """The language of what is handed out: the one asked for, else the note's own, since its
    sentences stand in it."""
    source = ctx.find_root().get_parameter_source("lang")
    chosen = source in (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)
    return of_note if not chosen and of_note in LANGS else lang(ctx)


def _scope(books: Library, taught: Json, marks: list[Json]) -> Scope:
    """What the page of a lesson tells: the days of its steps, and the instruments that the books'
    verdicts on the note rest on."""
    title: dict[str, str] = taught["title"]  # type: ignore[assignment]
    unit = of_lesson(books, taught)
    own = of_names(books, named(marks))
    unit = unit._replace(instruments=own.instruments, places=own.places)
    return scoped(books, unit, str(taught["id"]), title)
