"""misak review: a course note, marked against the books claim by claim."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from misak.cli.files import write_whole
from misak.cli.shared import colour, json_option, lang, library, out_json
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.prose.analyser import NoAnalyser
from misak.prose.inputs import Unreadable, read_note
from misak.prose.many import LONG, review_long
from misak.prose.model import Model, ModelFailed, from_environment
from misak.prose.pages import html, markdown
from misak.prose.review import Review, Reviewer
from misak.prose.verdicts import BORNE, CONTRADICTED, NO_ARTICLE, ORDER, SAID, SIGN
from misak.prose.wording import data, line
from misak.say.faults import data as fault_data
from misak.say.faults import show

PAINT = {BORNE: "\x1b[32m", CONTRADICTED: "\x1b[1;31m", NO_ARTICLE: "\x1b[1;33m"}


@click.command()
@click.argument("note", type=click.Path(path_type=Path))
@click.option("--markdown", "as_markdown", is_flag=True, help="Markdown on standard output.")
@click.option("--html", "as_html", is_flag=True, help="One self-contained page on standard output.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file; .html and .md choose the form.")
@click.option("--model", "model_url", metavar="URL", default="", help="An OpenAI-compatible endpoint to ask about what no frame took (also MISAK_MODEL_URL).")
@json_option
@click.pass_context
def command(ctx: click.Context, note: Path, as_markdown: bool, as_html: bool, output: Path | None, model_url: str, as_json: bool) -> None:
    """Review a note."""
    reviewer, review = reviewed(ctx, note, model_url, as_json)
    said = lang(ctx)
    if output is not None:
        as_html, as_markdown = as_html or output.suffix == ".html", as_markdown or output.suffix == ".md"
    if as_json:
        out_json(data(reviewer.shelf, review))
        return
    text = html(reviewer.shelf, review, said) if as_html else markdown(reviewer.shelf, review, said) if as_markdown else terminal(reviewer, review, said, output is None)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        write_whole(output, text)
    except OSError as error:
        raise click.ClickException(str(error)) from None


def reviewed(ctx: click.Context, note: Path, model_url: str, as_json: bool, whole: bool = False) -> tuple[Reviewer, Review]:
    """The note reviewed, a long one in parts unless it is wanted ``whole``; what cannot be read is shown as a fault and ends with exit code 2."""
    try:
        text = read_note(note)
        model: Model | None = from_environment(model_url)
        reviewer = Reviewer(library(ctx), model=model)
        if whole or len(text) < LONG:
            return reviewer, reviewer.review(text)
        with click.progressbar(length=len(text), label=note.name, file=sys.stderr, hidden=as_json) as bar:
            return reviewer, review_long(tuple(ctx.obj["ledger"]), ctx.obj["with_shipped"], text, model, bar.update)
    except Unreadable as error:
        fault = error.fault
    except NoAnalyser as error:
        fault = Fault("R706", Spot(str(note), 1, 1, 1, ""), (str(error),))
    except ModelFailed as error:
        fault = Fault("R709", Spot(str(note), 1, 1, 1, ""), (str(error),))
    if as_json:
        out_json({"fault": fault_data(fault)})
    else:
        click.echo(show(fault, lang(ctx), colour()), err=True)
    raise click.exceptions.Exit(2)


def terminal(reviewer: Reviewer, review: Review, said: str, painted: bool = True) -> str:
    """The review for people: each sentence, its marks under it, and the counts."""
    paint = colour() and painted
    rows = []
    for number, sentence in enumerate(review.read.sentences):
        passage = sentence.passage
        lead = f"{passage.number}) " if passage.number else f"{passage.mark} " if passage.mark else ""
        text = f"{lead}{passage.text}"
        rows.append(("\n" + (f"\x1b[1m{text}\x1b[0m" if paint else text)) if passage.kind == "heading" else text)
        for mark in (m for m in review.marks if m.sentence == number):
            shown = line(reviewer.shelf, mark, said)
            rows.append(f"    {PAINT.get(mark.verdict, '')}{shown}\x1b[0m" if paint else f"    {shown}")
    counts = [(v, sum(m.verdict == v for m in review.marks)) for v in ORDER]
    rows += ["", "  ".join(f"{SIGN[v]} {SAID[v].tr if said == 'tr' else SAID[v].en} {n}" for v, n in counts if n), ""]
    return "\n".join(rows)
