"""misak import: tables in, by a mapping; or only their faults."""

from __future__ import annotations

from pathlib import Path

import click

from misak.bulk.kernels.extras import NeedsExtra
from misak.bulk.tables.facts import of_tables
from misak.bulk.tables.mapping import shipped
from misak.bulk.tables.own import TRANSFERS, WRITTEN, spells, transfers, write
from misak.cli.shared import colour, json_option, lang, out_json
from misak.cli.tables import imported, named, names_option, needs, table
from misak.ground.faults import errors
from misak.say.faults import data, gnu, show

READ = {
    "en": "{rows} rows: {errors} errors, {warnings} warnings",
    "tr": "{rows} satır: {errors} hata, {warnings} uyarı",
}
WROTE = {"en": "{n} rows written to {path}", "tr": "{path} dosyasına {n} satır yazıldı"}
NEED = {"en": "say TABLE and --mapping NAME", "tr": "TABLO ve --mapping AD verin"}


@click.command()
@click.argument("path", metavar="TABLE", required=False, type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    "mapping_name",
    metavar="NAME",
    default="",
    help="A mapping that ships, or a TOML file of your own.",
)
@click.option("--mappings", "list_them", is_flag=True, help="List the mappings that ship.")
@click.option(
    "--check", "only_check", is_flag=True, help="Report the faults of the table and write nothing."
)
@click.option("--gnu", "as_gnu", is_flag=True, help="One line a fault, as editors read it.")
@names_option
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write the spells or transfers: .csv or .parquet.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    path: Path | None,
    mapping_name: str,
    list_them: bool,
    only_check: bool,
    as_gnu: bool,
    as_names: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Read a table by a mapping."""
    if list_them:
        return _list(as_json)
    if path is None or not mapping_name:
        raise click.UsageError(NEED[lang(ctx)])
    one = table(ctx, path, as_json)
    found, faults = imported(ctx, one, mapping_name, as_json)
    bad = errors(faults)
    if only_check and not as_json:
        for fault in (f for f in faults if f.severity != "error"):
            click.echo(gnu(fault, lang(ctx)) if as_gnu else show(fault, lang(ctx), colour()))
    if as_names:
        found = named(ctx, found, as_json)
    rows = transfers(found) if found.moves else spells(of_tables([found]))
    if out is not None and not only_check:
        try:
            write(out, TRANSFERS if found.moves else WRITTEN, rows)
        except NeedsExtra as error:
            raise needs(ctx, error, as_json) from None
    if as_json:
        out_json(
            {
                "rows": one.rows,
                "written": len(rows) if out and not only_check else 0,
                "faults": [data(fault) for fault in faults],
            }
        )
    else:
        click.echo(
            READ[lang(ctx)].format(rows=one.rows, errors=len(bad), warnings=len(faults) - len(bad)),
            err=True,
        )
        if out is not None and not only_check:
            click.echo(WROTE[lang(ctx)].format(n=len(rows), path=out), err=True)
    if bad:
        raise click.exceptions.Exit(1)


def _list(as_json: bool) -> None:
    found = shipped()
    if as_json:
        out_json({"mappings": found})
        return
    for name, title in found.items():
        click.echo(f"{name:18} {title}")
