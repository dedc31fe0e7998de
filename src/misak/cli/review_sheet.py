"""A folder of units as one sheet: CSV, .xlsx or JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from json import dumps
from pathlib import Path

import click

from misak.cli.asking import library
from misak.cli.files import has_folder
from misak.cli.raising import unwritten
from misak.cli.refusals import cannot
from misak.cli.review_desk import Wanted
from misak.cli.reviewing import DIED, means, notes_under, refuse
from misak.cli.shared import colour, lang, out_json
from misak.ground.counts import with_counts
from misak.ground.writing import write_whole, written
from misak.prose.frames.model import from_environment
from misak.prose.judging.known.shelf import Shelf
from misak.prose.reading.analyser import installed
from misak.prose.reading.inputs import refused
from misak.prose.teacher.tables import csv_text, writes_xlsx, xlsx
from misak.prose.teacher.units import Sheet, Unit, gather, review_units, sheet_data
from misak.say.faults import show

ENDINGS = (".csv", ".xlsx", ".json")
DONE = {
    "en": "{0}: {1:unit}, {2:mark}, {3:group} of equal errors, {4:contradiction} between units",
    "tr": "{0}: {1} ünite, {2} işaret, {3} eş hata kümesi, üniteler arasında {4} çelişki",
}


def sheet(ctx: click.Context, given: Sequence[Path], wanted: Wanted) -> int:
    """Review the units and write their sheet. The exit code: 1 where some could not be read."""
    path = wanted.sheet
    assert path is not None
    _possible(ctx, path, wanted)
    notes = [note for each in given for note in notes_under(each)]
    books = library(ctx)
    if not notes:
        refuse(ctx, refused("R705", given[0]).fault, wanted.as_json)
    units = _units(ctx, notes, wanted)
    for one in units:
        if one.fault is not None:
            click.echo(show(one.fault, lang(ctx), colour(sys.stderr)), err=True)
    found = gather(Shelf(books), [one for one in units if one.fault is None])
    try:
        _write(path, found, lang(ctx))
    except OSError as error:
        raise unwritten(error, lang(ctx)) from None
    if wanted.as_json:
        out_json(sheet_data(found))
    else:
        for one in found.units:
            click.echo(f"{one.path}: {one.head[lang(ctx)]}")
        counts = len(found.units), len(found.rows), len(found.groups), len(found.clashes)
        click.echo(with_counts(DONE[lang(ctx)], path, *counts))
    return int(any(one.fault is not None for one in units))


def _possible(ctx: click.Context, path: Path, wanted: Wanted) -> None:
    """Refuse before the long work what could not be written or read."""
    if wanted.decides or wanted.corrected is not None:
        refuse(ctx, refused("R743", path, "--accept, --corrected").fault, wanted.as_json)
    form = path.suffix.lower()
    if form not in ENDINGS:
        refuse(
            ctx, refused("R744", path, form or str(path), ", ".join(ENDINGS)).fault, wanted.as_json
        )
    if form == ".xlsx" and not writes_xlsx():
        refuse(ctx, refused("R706", path, "openpyxl").fault, wanted.as_json)
    if not installed():
        refuse(ctx, refused("R706", path, "misak[prose]").fault, wanted.as_json)
    has_folder(path, lang(ctx))


def _units(ctx: click.Context, notes: Sequence[Path], wanted: Wanted) -> list[Unit]:
    """The units, reviewed side by side, with a bar while it lasts."""
    by = means(ctx, from_environment(wanted.model_url))
    found = []
    try:
        with click.progressbar(
            length=len(notes), file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as bar:
            for one in review_units(by, notes, wanted.jobs):
                found.append(one)
                bar.update(1)
    except BrokenProcessPool:
        raise cannot(DIED, lang(ctx)) from None
    return found


def _write(path: Path, found: Sheet, said: str) -> None:
    """Write the sheet in the form that its name has; raises OSError."""
    if path.suffix.lower() == ".xlsx":
        with written(path) as place:
            place.write_bytes(xlsx(found, said))
    elif path.suffix.lower() == ".json":
        write_whole(path, dumps(sheet_data(found), ensure_ascii=False, indent=1) + "\n")
    else:
        write_whole(path, "\ufeff" + csv_text(found, said))
