"""What the commands about notes share: one note reviewed, many notes reviewed side by side."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NoReturn

import click

from misak.cli.asking import library
from misak.cli.raising import unwritten
from misak.cli.refusals import cannot
from misak.cli.shared import colour, lang, out_json
from misak.ground.faults import Fault
from misak.ground.writing import write_whole
from misak.prose.frames.model import Model, ModelFailed, from_environment
from misak.prose.judging.review import Review, Reviewer
from misak.prose.judging.verdicts import sums, tally
from misak.prose.reading.analyser import NoAnalyser, installed
from misak.prose.reading.inputs import Unreadable, read_note, refused
from misak.prose.teacher.many import LONG, Reviewed, review_long, review_notes
from misak.prose.teacher.workers import Means
from misak.say.faults import data as fault_data
from misak.say.faults import show

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
    """The note reviewed, a long one in parts unless it is wanted ``whole``; what cannot be read
    is shown as a fault and ends with exit code 2."""
    try:
        text = read_note(note)
        model: Model | None = from_environment(model_url)
        reviewer = Reviewer(library(ctx), model=model)
        if whole or len(text) < LONG:
            return reviewer, reviewer.review(text)
        with click.progressbar(
            length=len(text), label=note.name, file=sys.stderr, hidden=as_json
        ) as bar:
            return reviewer, review_long(means(ctx, model), text, bar.update, jobs)
    except Unreadable as error:
        fault = error.fault
    except NoAnalyser as error:
        fault = refused("R706", note, str(error)).fault
    except ModelFailed as error:
        fault = refused("R709", note, str(error)).fault
    except BrokenProcessPool:
        raise cannot(DIED, lang(ctx)) from None
    refuse(ctx, fault, as_json)


def several(
    ctx: click.Context,
    given: tuple[Path, ...],
    form: str,
    folder: Path | None,
    model_url: str,
    jobs: int,
) -> int:
    """Many notes, and those in folders: a review of each in a folder, or a line of counts for
    each. The exit code: 1 where some could not be read."""
    notes, said = [note for path in given for note in notes_under(path)], lang(ctx)
    library(ctx)  # a ledger that is not there is told once
    if not notes or not installed():
        nothing = refused("R706", given[0], "misak[prose]") if notes else refused("R705", given[0])
        _say(ctx, nothing.fault, form == "json")
        return 2
    rows: list[dict[str, object]] = []
    alone = form == "json" and folder is None
    bad = False
    try:
        for one in _with_bar(ctx, notes, form if folder else "", model_url, jobs):
            bad |= one.fault is not None
            if one.fault is None and folder is not None:
                _keep(one, given, folder, SUFFIX[form])
            if alone:
                rows.append(_counts(one))
            elif one.fault is not None:
                click.echo(show(one.fault, said, colour(sys.stderr)), err=True)
            else:
                click.echo(f"{one.path}: {sums(one.counts, said)} — {tally(one.counts, said)}")
    except BrokenProcessPool:
        raise cannot(DIED, said) from None
    except OSError as error:
        raise unwritten(error, said) from None
    if alone:
        out_json(rows)
    return int(bad)


def _with_bar(
    ctx: click.Context, notes: list[Path], form: str, model_url: str, jobs: int
) -> Iterator[Reviewed]:
    """The notes reviewed in order, with a bar while it lasts."""
    sizes = {note: note.stat().st_size if note.exists() else 0 for note in notes}
    with click.progressbar(
        length=sum(sizes.values()),
        label=BAR[lang(ctx)],
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
    ) as bar:
        model = from_environment(model_url)
        for one in review_notes(means(ctx, model), notes, form, lang(ctx), jobs):
            bar.update(sizes[one.path])
            yield one


def means(ctx: click.Context, model: Model | None) -> Means:
    """By what other processes are to review: the ledgers of this command, and the model."""
    return Means(tuple(ctx.obj["ledger"]), ctx.obj["with_shipped"], model)


def _counts(one: Reviewed) -> dict[str, object]:
    """A note's counts as plain data, or its fault."""
    if one.fault is not None:
        return {"note": str(one.path), "fault": fault_data(one.fault)}
    return {"note": str(one.path), "counts": one.counts}


def notes_under(path: Path) -> Iterator[Path]:
    """A note, or all notes under a folder in order."""
    if path.is_dir():
        yield from sorted(
            p
            for p in path.rglob("*")
            if p.suffix.lower() in ENDINGS and p.is_file() and not p.name.startswith((".", "~$"))
        )
    else:
        yield path


def _keep(one: Reviewed, given: tuple[Path, ...], folder: Path, suffix: str) -> None:
    """Write a review where its note stood within the folder that was given; the note's whole
    name is kept, for there may be two of one stem."""
    above = next(
        (path for path in given if path.is_dir() and one.path.is_relative_to(path)), one.path.parent
    )
    path = folder / one.path.relative_to(above).with_name(one.path.name + suffix)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, one.text)


def refuse(ctx: click.Context, fault: Fault, as_json: bool) -> NoReturn:
    """Show a fault and end the program with exit code 2."""
    _say(ctx, fault, as_json)
    raise click.exceptions.Exit(2)


def _say(ctx: click.Context, fault: Fault, as_json: bool) -> None:
    if as_json:
        out_json({"fault": fault_data(fault)})
    else:
        click.echo(show(fault, lang(ctx), colour(sys.stderr)), err=True)
