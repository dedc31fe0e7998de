"""misak import --mapping linked-places: places of another's gazetteer as a file of the ledger's."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import click

from misak.bulk.tables.reading import unreadable
from misak.cli.shared import colour, lang, out_json
from misak.cli.tables import fail, warned
from misak.ground.counts import with_counts
from misak.ground.faults import Fault, errors
from misak.ground.writing import write_whole
from misak.public.exchange.linked import from_linked_places
from misak.say.faults import data, gnu, show

LINKED_PLACES = "linked-places"
READ = {
    "en": "{n:place}: {errors:error}, {warnings:warning}",
    "tr": "{n} yer: {errors} hata, {warnings} uyarı",
}
WROTE = {"en": "{n:place} written to {path}", "tr": "{path} dosyasına {n} yer yazıldı"}


class Places(NamedTuple):
    """How places are brought in: only looked at, told as editors read it, written where."""

    only_check: bool
    as_gnu: bool
    out: Path | None
    as_json: bool


def places(ctx: click.Context, path: Path, how: Places) -> None:
    """Read a collection, tell its faults, and write what was read where that is wanted; what
    has an error is left out and makes the command end with 1."""
    brought = from_linked_places(_text(ctx, path, how.as_json), str(path))
    bad = errors(brought.faults)
    out = None if how.only_check or not brought.places else how.out
    if out is not None:
        write_whole(out, brought.text)
    if how.as_json:
        shown = [data(fault) for fault in brought.faults]
        out_json({"rows": brought.places, "written": brought.places if out else 0, "faults": shown})
    else:
        _told(ctx, brought.faults, how)
        counts = {"errors": len(bad), "warnings": len(brought.faults) - len(bad)}
        click.echo(with_counts(READ[lang(ctx)], n=brought.places, **counts), err=True)
        if out is not None:
            click.echo(with_counts(WROTE[lang(ctx)], n=brought.places, path=out), err=True)
    if bad:
        raise click.exceptions.Exit(1)


def _told(ctx: click.Context, faults: list[Fault], how: Places) -> None:
    """Errors on standard error (or as editors read them), then the warnings."""
    for fault in errors(faults):
        shown = gnu(fault, lang(ctx)) if how.as_gnu else ""
        click.echo(shown or show(fault, lang(ctx), colour(sys.stderr)), err=not how.as_gnu)
    warned(ctx, faults, how.as_gnu)


def _text(ctx: click.Context, path: Path, as_json: bool) -> str:
    """The text of a file, or the end of the command with the fault of a file that has none."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        why = "letters"
    except FileNotFoundError:
        why = "absent"
    except IsADirectoryError:
        why = "folder"
    except OSError:
        why = "refused"
    raise fail(ctx, unreadable(str(path), why), as_json)
