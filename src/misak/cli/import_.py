"""misak import: tables in, by a mapping; or only their faults."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from misak.bulk.kernels.extras import NeedsExtra
from misak.bulk.tables.codes import Codes
from misak.bulk.tables.draft import draft
from misak.bulk.tables.facts import of_tables
from misak.bulk.tables.mapping import shipped
from misak.bulk.tables.own import (
    INSTRUMENTS,
    MOVES,
    SCHEME,
    WRITTEN,
    instruments,
    spells,
    transfers,
    write,
)
from misak.bulk.tables.rows import Imported
from misak.cli.asking import library
from misak.cli.import_places import LINKED_PLACES, Places, places
from misak.cli.refusals import misused
from misak.cli.shared import FilePath, json_option, lang, out_json
from misak.cli.tables import (
    Reading,
    crossed,
    crosswalk_option,
    imported,
    names_option,
    needs,
    table,
    warned,
)
from misak.ground.counts import with_counts
from misak.ground.days import read_date
from misak.ground.faults import errors
from misak.say.faults import data

READ = {
    "en": "{rows:row}: {errors:error}, {warnings:warning}",
    "tr": "{rows} satır: {errors} hata, {warnings} uyarı",
}
WROTE = {"en": "{n:row} written to {path}", "tr": "{path} dosyasına {n} satır yazıldı"}
NEED = {"en": "say TABLE and --mapping NAME", "tr": "TABLO ve --mapping AD verin"}


class _Asked(NamedTuple):
    """What the command line says of an import."""

    mapping_name: str
    list_them: bool
    draft_them: bool
    only_check: bool
    as_gnu: bool
    as_names: bool
    walk: str | None
    out: Path | None


@click.command()
@click.argument("path", metavar="TABLE", required=False, type=FilePath(path_type=Path))
@click.option(
    "--mapping",
    "mapping_name",
    metavar="NAME",
    default="",
    help="A mapping that ships, or a TOML file of your own.",
)
@click.option("--mappings", "list_them", is_flag=True, help="List the mappings that ship.")
@click.option(
    "--draft",
    "draft_them",
    is_flag=True,
    help="Print a mapping for the table, as far as its columns show what they are.",
)
@click.option(
    "--check", "only_check", is_flag=True, help="Report the faults of the table and write nothing."
)
@click.option("--gnu", "as_gnu", is_flag=True, help="One line a fault, as editors read it.")
@names_option
@crosswalk_option
@click.option(
    "-o",
    "--output",
    "out",
    type=FilePath(path_type=Path, dir_okay=False),
    help="Where to write the spells, transfers or instruments: .csv or .parquet.",
)
@json_option
@click.pass_context
def command(ctx: click.Context, /, path: Path | None, as_json: bool, **said: object) -> None:
    """Read a table by a mapping."""
    asked = _Asked(**said)  # type: ignore[arg-type]  # click gives what the options say
    if path is not None and asked.mapping_name == LINKED_PLACES:
        return places(ctx, path, Places(asked.only_check, asked.as_gnu, asked.out, as_json))
    if asked.list_them:
        return _list(as_json)
    if path is not None and asked.draft_them:
        return click.echo(draft(table(ctx, path, as_json), path.stem), nl=False)
    if path is None or not asked.mapping_name:
        raise misused(NEED, lang(ctx))
    _table(ctx, path, asked, as_json)


def _table(ctx: click.Context, path: Path, asked: _Asked, as_json: bool) -> None:
    """Read one table by its mapping, tell its faults, and write what it says where that is
    wanted."""
    one = table(ctx, path, as_json)
    found, faults, one = imported(ctx, one, asked.mapping_name, as_json)
    if asked.only_check and not as_json:
        warned(ctx, faults, asked.as_gnu)
    found = crossed(ctx, found, Reading(as_json, asked.walk or ""))
    head, rows = _rows(ctx, found, asked.as_names)
    out = None if asked.only_check else asked.out
    if out is not None:
        _write(ctx, out, head, rows, as_json)
    bad = errors(faults)
    if as_json:
        shown = [data(fault) for fault in faults]
        out_json({"rows": one.rows, "written": len(rows) if out else 0, "faults": shown})
    else:
        _told(ctx, one.rows, (len(bad), len(faults) - len(bad)), (out, len(rows)))
    if bad:
        raise click.exceptions.Exit(1)


def _write(
    ctx: click.Context, out: Path, head: tuple[str, ...], rows: list[tuple[str, ...]], as_json: bool
) -> None:
    """Write rows, or end the command where a library is missing."""
    try:
        write(out, head, rows)
    except NeedsExtra as error:
        raise needs(ctx, error, as_json) from None


def _told(
    ctx: click.Context, rows: int, faults: tuple[int, int], written: tuple[Path | None, int]
) -> None:
    """Tell what was read, with its errors and warnings, and what was written where."""
    said = with_counts(READ[lang(ctx)], rows=rows, errors=faults[0], warnings=faults[1])
    click.echo(said, err=True)
    path, count = written
    if path is not None:
        click.echo(with_counts(WROTE[lang(ctx)], n=count, path=path), err=True)


def _rows(
    ctx: click.Context, found: Imported, as_names: bool
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The head and the rows of what is written: transfers, instruments, or spells with names
    where they are wanted."""
    if found.moves:
        return MOVES, transfers(found)
    if found.agreements:
        return INSTRUMENTS, instruments(found)
    stated = of_tables([found])
    rows = spells(stated)
    if not as_names:
        return WRITTEN, rows
    codes = Codes(library(ctx).ledger)
    at = {head: number for number, head in enumerate(WRITTEN)}

    def name(row: tuple[str, ...], head: str) -> str:
        when = read_date(row[at["begin"]])
        day = when.earliest if when else 0
        said = codes.name(row[at[SCHEME]], row[at[head]], day, lang(ctx))
        return said or stated.called.get(row[at[head]], "")

    return (*WRITTEN, "a_name", "b_name"), [(*row, name(row, "a"), name(row, "b")) for row in rows]


def _list(as_json: bool) -> None:
    found = {**shipped(), LINKED_PLACES: "Linked Places 1.3 (places as GeoJSON-LD)"}
    if as_json:
        out_json({"mappings": found})
        return
    for name, title in found.items():
        click.echo(f"{name:26} {title}")
