"""What the commands about notes share: one note reviewed, many notes reviewed side by side, a review for the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import click

from misak.cli.asking import library
from misak.cli.shared import colour, lang, out_json
from misak.ground.faults import Fault
from misak.ground.writing import write_whole
from misak.prose.analyser import NoAnalyser, installed
from misak.prose.inputs import Unreadable, read_note, refused
from misak.prose.many import LONG, Reviewed, review_long, review_notes
from misak.prose.model import Model, ModelFailed, from_environment
from misak.prose.review import Review, Reviewer
from misak.prose.verdicts import BORNE, CONTRADICTED, NO_ARTICLE, by_sentence, counted, sums, tally
from misak.prose.wording import line
from misak.say.faults import data as fault_data
from misak.say.faults import show

PAINT = {BORNE: "\x1b[32m", CONTRADICTED: "\x1b[1;31m", NO_ARTICLE: "\x1b[1;33m"}
ENDINGS = (".txt", ".md", ".docx", ".pdf")
SUFFIX = {"html": ".html", "markdown": ".md", "json": ".json"}
BAR = {"en": "notes", "tr": "notlar"}
DIED = {
    "en": "a process ended before its time; too little memory?",
    "tr": "bir süreç vaktinden önce bitti; bellek mi yetmedi?",
}


def reviewed(
    ctx: click.Context,
    note: Path,
    model_url: str,
    as_json: bool,
    whole: bool = False,
    jobs: int = 0,
) -> tuple[Reviewer, Review]:
    """The note reviewed, a long one in parts unless it is wanted ``whole``; what cannot be read is shown as a fault and ends with exit code 2."""
    try:
        text = read_note(note)
        model: Model | None = from_environment(model_url)
        reviewer = Reviewer(library(ctx), model=model)
        if whole or len(text) < LONG:
            return reviewer, reviewer.review(text)
        with click.progressbar(
            length=len(text), label=note.name, file=sys.stderr, hidden=as_json
        ) as bar:
            return reviewer, review_long(
                tuple(ctx.obj["ledger"]), ctx.obj["with_shipped"], text, model, bar.update, jobs
            )
    except Unreadable as error:
        fault = error.fault
    except NoAnalyser as error:
        fault = refused("R706", note, str(error)).fault
    except ModelFailed as error:
        fault = refused("R709", note, str(error)).fault
    except BrokenProcessPool:
        raise click.ClickException(DIED[lang(ctx)]) from None
    _say(ctx, fault, as_json)
    raise click.exceptions.Exit(2)


def several(
    ctx: click.Context,
    given: tuple[Path, ...],
    form: str,
    folder: Path | None,
    model_url: str,
    jobs: int,
) -> int:
    """Many notes, and those in folders: a review of each in a folder, or a line of counts for each. The exit code: 1 where some could not be read."""
    notes, said = [note for path in given for note in _under(path)], lang(ctx)
    library(ctx)  # a ledger that is not there is told once
    if not notes or not installed():
        _say(
            ctx,
            refused("R706", given[0], "misak[prose]").fault
            if notes
            else refused("R705", given[0]).fault,
            form == "json",
        )
        return 2
    rows: list[dict[str, object]] = []
    bad = False
    sizes = {note: note.stat().st_size if note.exists() else 0 for note in notes}
    try:
        with click.progressbar(
            length=sum(sizes.values()),
            label=BAR[said],
            file=sys.stderr,
            hidden=not sys.stderr.isatty(),
        ) as bar:
            for one in review_notes(
                tuple(ctx.obj["ledger"]),
                ctx.obj["with_shipped"],
                notes,
                form if folder else "",
                said,
                from_environment(model_url),
                jobs,
            ):
                bar.update(sizes[one.path])
                bad |= one.fault is not None
                if one.fault is None and folder is not None:
                    _keep(one, given, folder, SUFFIX[form])
                if form == "json" and folder is None:
                    rows.append(
                        {
                            "note": str(one.path),
                            **(
                                {"fault": fault_data(one.fault)}
                                if one.fault
                                else {"counts": one.counts}
                            ),
                        }
                    )
                elif one.fault is not None:
                    click.echo(show(one.fault, said, colour(sys.stderr)), err=True)
                else:
                    click.echo(f"{one.path}: {tally(one.counts, said)}")
    except BrokenProcessPool:
        raise click.ClickException(DIED[said]) from None
    except OSError as error:
        raise click.ClickException(str(error)) from None
    if form == "json" and folder is None:
        out_json(rows)
    return int(bad)


def _under(path: Path) -> Iterator[Path]:
    """A note, or all notes under a folder in order."""
    if path.is_dir():
        yield from sorted(
            p
            for p in path.rglob("*")
            if p.suffix.lower() in ENDINGS and p.is_file() and not p.name.startswith(".")
        )
    else:
        yield path


def _keep(one: Reviewed, given: tuple[Path, ...], folder: Path, suffix: str) -> None:
    """Write a review where its note stood within the folder that was given; the note's whole name is kept, for there may be two of one stem."""
    above = next(
        (path for path in given if path.is_dir() and one.path.is_relative_to(path)), one.path.parent
    )
    path = folder / one.path.relative_to(above).with_name(one.path.name + suffix)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, one.text)


def _say(ctx: click.Context, fault: Fault, as_json: bool) -> None:
    if as_json:
        out_json({"fault": fault_data(fault)})
    else:
        click.echo(show(fault, lang(ctx), colour(sys.stderr)), err=True)


def terminal(reviewer: Reviewer, review: Review, said: str, painted: bool = True) -> str:
    """The review for people: each sentence, its marks under it, and the counts."""
    paint = colour() and painted
    rows = []
    marked = by_sentence(review.marks)
    for number, sentence in enumerate(review.read.sentences):
        passage = sentence.passage
        lead = (
            f"{passage.number}) " if passage.number else f"{passage.mark} " if passage.mark else ""
        )
        text = f"{lead}{passage.text}"
        rows.append(
            ("\n" + (f"\x1b[1m{text}\x1b[0m" if paint else text))
            if passage.kind == "heading"
            else text
        )
        for mark in marked.get(number, ()):
            shown = line(reviewer.shelf, mark, said)
            rows.append(
                f"    {PAINT.get(mark.verdict, '')}{shown}\x1b[0m" if paint else f"    {shown}"
            )
    counts = counted(review.marks)
    return "\n".join([*rows, "", sums(counts, said), tally(counts, said), ""])
