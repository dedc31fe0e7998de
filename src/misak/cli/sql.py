"""misak sql: the books asked in SQL."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import click

from misak.cli.asking import library
from misak.cli.files import has_folder
from misak.cli.raising import raised
from misak.cli.refusals import misused
from misak.cli.shared import FilePath, json_option, lang, out_json
from misak.cli.telling import bold
from misak.cli.width import wide
from misak.ground.counts import with_counts
from misak.ground.writing import write_whole
from misak.public.rows import TABLES
from misak.public.sql import VIEWS, Found, query

NEED = {
    "en": "write a query, or --schema for the tables",
    "tr": "bir sorgu yazın; tablolar için --schema",
}
ROWS = {"en": "{0:row}", "tr": "{0} satır"}
GAP = 2


@click.command()
@click.argument("text", required=False, default="")
@click.option("--schema", is_flag=True, help="The tables and views, with what their columns say.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV on standard output.")
@click.option(
    "-o",
    "--output",
    type=FilePath(dir_okay=False, path_type=Path),
    help="Write the rows to a file as CSV.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context, text: str, schema: bool, as_csv: bool, output: Path | None, as_json: bool
) -> None:
    """Ask in SQL."""
    spoken = lang(ctx)
    if schema:
        _schema(as_json)
        return
    if not text.strip():
        raise misused(NEED, spoken)
    if output is not None:
        has_folder(output, spoken)
    with raised(spoken):
        found = query(library(ctx), text)
    if output is not None:
        write_whole(output, _csv(found))
    elif as_csv:
        click.echo(_csv(found), nl=False)
    elif as_json:
        rows = [[plain(value) for value in row] for row in found.rows]
        out_json({"columns": found.columns, "rows": rows})
    else:
        _table(found, spoken)


def plain(value: object) -> object:
    """A value of SQL as JSON has it."""
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def _csv(found: Found) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(found.columns)
    writer.writerows(found.rows)
    return text.getvalue()


def _table(found: Found, lang: str) -> None:
    """The rows in columns, within the terminal's width."""
    rows = [["" if v is None else str(v).replace("\n", " ") for v in row] for row in found.rows]
    widths = [
        max([len(name), *(len(row[i]) for row in rows)]) for i, name in enumerate(found.columns)
    ]
    while widths and sum(widths) + GAP * len(widths) > wide() and max(widths) > 8:
        widths[widths.index(max(widths))] = max(widths) - 1
    click.echo(bold(_line(found.columns, widths)))
    for row in rows:
        click.echo(_line(row, widths))
    click.echo(with_counts(ROWS[lang], len(rows)), err=True)


def _line(cells: list[str], widths: list[int]) -> str:
    shown = [c if len(c) <= w else f"{c[: w - 1]}…" for c, w in zip(cells, widths, strict=True)]
    return "  ".join(f"{c:{w}}" for c, w in zip(shown, widths, strict=True)).rstrip()


def _schema(as_json: bool) -> None:
    if as_json:
        tables = {t.name: [dict(c._asdict()) for c in t.columns] for t in TABLES}
        out_json({"tables": tables, "views": {v.name: v.sql for v in VIEWS}})
        return
    for table in TABLES:
        click.echo(f"{bold(table.name)}: {table.about}")
        for column in table.columns:
            click.echo(f"  {column.name:12}{column.type:9}{column.about}")
    for view in VIEWS:
        click.echo(f"{bold(view.name)}, {bold(view.name + '_on(day)')}: {view.about}")
