"""misak quiz: questions made from the books, in the forms that schools use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import click

from misak.atlas.lessons import lessons
from misak.cli.asking import asking, library
from misak.cli.files import has_folder
from misak.cli.raising import unwritten
from misak.cli.refusals import misused
from misak.cli.reviewing import reviewed
from misak.cli.shared import FilePath, given, json_option, lang, out_json
from misak.cli.telling import rows
from misak.ground.counts import with_counts
from misak.ground.days import iso
from misak.ground.writing import write_whole, written
from misak.learn import wording
from misak.learn.anki import anki
from misak.learn.gift import gift
from misak.learn.moodle import moodle
from misak.learn.needs import Missing
from misak.learn.page import page
from misak.learn.paper import paper
from misak.learn.picture import Atlas
from misak.learn.question import Kind, Question
from misak.learn.sheet import sheet
from misak.learn.taught import called
from misak.learn.taught import questions as on_note
from misak.learn.text import answer, because, lines, said
from misak.learn.units import unit
from misak.learn.word import word
from misak.prose.teacher.wording import data as data_of

FORMS = ("text", "gift", "moodle-xml", "anki", "csv", "docx", "html")
BINARY = ("anki", "docx")
DONE = {"en": "{path}: {n:question}", "tr": "{path}: {n} soru"}
FEWER = {
    "en": "the unit gives only {n} of {asked:question}",
    "tr": "ünite istenen {asked} sorudan ancak {n} tanesini veriyor",
}
NEEDS_FILE = {
    "en": "--to {form} writes a file: say where with -o FILE",
    "tr": "--to {form} bir dosya yazar: -o DOSYA ile yerini söyleyin",
}


class Asked(NamedTuple):
    """What the command line asks for."""

    of: str
    number: int
    seed: int
    kinds: tuple[str, ...]
    difficulty: int
    form: str
    note: Path | None


@click.command()
@click.option(
    "--unit",
    "of",
    default="",
    metavar="NAME",
    help="A lesson, a unit of the course, a treaty, a place, or years as 1908-1923.",
)
@click.option(
    "--number",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="How many questions.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="The same seed gives the same paper."
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in Kind]),
    help="Only such questions; may be repeated.",
)
@click.option(
    "--difficulty", type=click.IntRange(0, 3), default=0, help="1 easy, 2 middle, 3 hard; 0 all."
)
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="The form to write.",
)
@click.option(
    "--note",
    type=FilePath(path_type=Path),
    help="Questions on what a note teaches, instead of a unit.",
)
@click.option(
    "-o", "--output", type=FilePath(dir_okay=False, path_type=Path), help="The file to write."
)
@json_option
@click.pass_context
def command(ctx: click.Context, /, output: Path | None, as_json: bool, **options: Any) -> None:
    """Questions from the books."""
    asked, spoken = Asked(**options), lang(ctx)
    if asked.form in BINARY and output is None:
        raise misused(NEEDS_FILE, spoken, form=asked.form)
    if output is not None:
        has_folder(output, spoken)
    books = library(ctx)
    kinds = tuple(Kind(kind) for kind in asked.kinds) or tuple(Kind)
    if asked.note is not None:
        reviewer, review = reviewed(ctx, asked.note, "", as_json)
        marks = rows(data_of(reviewer.shelf, review)["marks"])
        about = called(review.read.text, asked.note.stem)
        found = on_note(books, marks, asked.number, asked.seed, kinds, asked.difficulty)
    else:
        chosen = asking(ctx, lambda: unit(books, asked.of, lessons(given(ctx))), as_json)
        about = said(chosen.title, spoken) or asked.of
        found = paper(books, asked.number, asked.seed, chosen, kinds, asked.difficulty)
    if len(found) < asked.number:
        click.echo(with_counts(FEWER[spoken], n=len(found), asked=asked.number), err=True)
    if output is not None or not as_json:
        atlas = Atlas(books, given(ctx)) if asked.form == "anki" else None
        write(found, Wanted(asked.form, spoken, _title(about, asked.seed, spoken), output), atlas)
    if as_json:
        out_json({"questions": [data(question) for question in found]})
    elif output is not None:
        click.echo(with_counts(DONE[spoken], path=output, n=len(found)))
    if not found:
        raise click.exceptions.Exit(1)


def _title(about: str, seed: int, spoken: str) -> str:
    """The title of a paper: what it is about, and the seed that gives it again."""
    title = said(wording.TITLE, spoken)
    return f"{title}{': ' if about else ''}{about} ({said(wording.SEED, spoken).format(seed=seed)})"


class Wanted(NamedTuple):
    """In which form a paper is wanted, in which language, under which title, and where."""

    form: str
    spoken: str
    title: str
    output: Path | None


def write(found: list[Question], wanted: Wanted, atlas: Atlas | None) -> None:
    """Write a paper in a form to a file, or to standard output where none is named; the atlas
    draws the maps of cards. Ends the program where a library is missing."""
    form, spoken, title, output = wanted
    texts: dict[str, Callable[[], str]] = {
        "text": lambda: plain(found, spoken),
        "gift": lambda: gift(found, spoken),
        "moodle-xml": lambda: moodle(found, spoken),
        "csv": lambda: sheet(found, spoken),
        "html": lambda: page(found, spoken, title),
    }
    try:
        if form in texts and output is None:
            click.echo(texts[form]().removeprefix("\ufeff"), nl=False)
        elif form in texts and output is not None:
            write_whole(output, texts[form]())
        elif output is not None:
            with written(output) as place:
                if form == "anki":
                    anki(found, spoken, title, place, atlas)
                else:
                    word(found, spoken, title, place)
    except (Missing, OSError) as error:
        raise unwritten(error, spoken) from None


def plain(found: list[Question], spoken: str) -> str:
    """The paper for a terminal: each question with its key and the article."""
    rows = []
    for at, question in enumerate(found, 1):
        rows += [
            f"{at}. {said(question.prompt, spoken)}",
            *(f"   {line}" for line in lines(question, spoken)),
        ]
        rows += [
            f"   {said(wording.ANSWER, spoken)}: {answer(question, spoken)}",
            f"   {said(wording.WHY, spoken)}: {because(question, spoken)}",
            "",
        ]
    return "\n".join(rows)


def data(question: Question) -> dict[str, object]:
    """A question as plain data."""
    return {
        **question._asdict(),
        "kind": question.kind.value,
        "day": iso(question.day) if question.day else None,
        "prompt": question.prompt._asdict(),
        "options": [one._asdict() for one in question.options],
        "pairs": [one._asdict() for one in question.pairs],
        "grounds": [
            {**one._asdict(), "cited": one.cited._asdict(), "says": one.says._asdict()}
            for one in question.grounds
        ],
    }
