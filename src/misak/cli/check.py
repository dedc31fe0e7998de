"""misak check: every fault of a ledger, for people, for editors, or as data."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import sleep
from typing import NamedTuple

import click

from misak.atlas import lessons, shapes
from misak.booking.books import Books
from misak.check.checks import run
from misak.cli.shared import FilePath, colour, given, json_option, lang, openable, out_json
from misak.fast.load import load
from misak.ground.counts import with_counts
from misak.ground.faults import Fault, errors
from misak.ground.memory import held, lasting
from misak.say.faults import data, gnu, show

DONE = {
    "en": "{files:file}, {acts:clause}: {errors:error}, {warnings:warning}",
    "tr": "{files} dosya, {acts} hüküm: {errors} hata, {warnings} uyarı",
}
AGAIN = {"en": "— {0}, a file has changed", "tr": "— {0}, bir dosya değişti"}
EVERY = 0.3  # seconds between two looks
MORE = {
    "en": "{n:warning} not shown; --warnings shows {n:it|them}",
    "tr": "{n} uyarı gösterilmedi; --warnings gösterir",
}


# what these warn of is written and does nothing in the books: they are told without being asked for
UNHEARD = frozenset({"B505", "B506", "B507", "B508"})


@click.command()
@click.argument("paths", nargs=-1, type=FilePath())
@click.option("--warnings", is_flag=True, help="Show warnings too.")
@click.option("--gnu", "as_gnu", is_flag=True, help="One line a fault, as editors read it.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    warnings: bool,
    as_gnu: bool,
    watch: bool,
    as_json: bool,
) -> None:
    """Check a ledger."""
    folders = given(ctx, paths)
    form = Form(warnings, as_gnu, as_json, lang(ctx))
    seen = stamps(folders) if watch else {}
    bad = _check(folders, form)
    if watch:
        lasting()
    while watch:
        seen = wait(folders, seen)
        click.echo(AGAIN[form.lang].format(datetime.now().strftime("%H:%M:%S")), err=True)
        _check(folders, form)
    if bad:
        raise click.exceptions.Exit(1)


class Form(NamedTuple):
    """How faults are told: with warnings or without, for editors, as data, in which language."""

    warnings: bool
    as_gnu: bool
    as_json: bool
    lang: str


def _check(folders: tuple[Path, ...], form: Form) -> bool:
    """Check the ledger and tell its faults; whether it has errors."""
    loaded = load(folders)
    _, books = held((loaded, Books(loaded.ledger)))
    faults = (
        run(loaded, books)
        + shapes.faults(loaded.ledger, folders)
        + lessons.faults(loaded.ledger, folders)
    )
    bad = errors(faults)
    counts = {
        "files": len(loaded.documents),
        "acts": len(loaded.ledger.acts),
        "errors": len(bad),
        "warnings": len(faults) - len(bad),
    }
    if form.as_json:
        rows = [data(fault) | {"path": openable(fault, folders).spot.file} for fault in faults]
        counts["clauses"] = counts.pop("acts")
        out_json({**counts, "faults": rows})
        return bool(bad)
    every = form.warnings or form.as_gnu
    loud = {*bad}
    told = [fault for fault in faults if every or fault in loud or fault.code in UNHEARD]
    _print([openable(fault, folders) for fault in told], form.as_gnu, form.lang)
    if len(told) < len(faults):
        click.echo(with_counts(MORE[form.lang], n=len(faults) - len(told)), err=True)
    click.echo(with_counts(DONE[form.lang], **counts), err=True)
    return bool(bad)


def stamps(folders: tuple[Path, ...]) -> dict[str, tuple[int, int]]:
    """Each file under some folders with the time and size by which a change shows."""
    found = {}
    for root in folders:
        for path in root.rglob("*") if root.is_dir() else (root,):
            with suppress(OSError):
                seen = path.stat()
                found[str(path)] = (seen.st_mtime_ns, seen.st_size)
    return found


def wait(folders: tuple[Path, ...], seen: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Come back when a file has changed, come or gone since it was seen, with what is seen now."""
    while (now := stamps(folders)) == seen:
        sleep(EVERY)
    return now


def _print(faults: list[Fault], as_gnu: bool, lang: str) -> None:
    for fault in faults:
        click.echo(gnu(fault, lang) if as_gnu else show(fault, lang, colour()) + "\n")
