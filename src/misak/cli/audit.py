"""misak audit: a panel against its own spells, or transfers replayed as double entry."""

from __future__ import annotations

from pathlib import Path

import click

from misak.bulk.audits import panel as audit_panel
from misak.bulk.audits import transfers as audit_transfers
from misak.bulk.audits.findings import GROUPS, Finding, by_group
from misak.bulk.audits.report import as_csv, as_html
from misak.bulk.tables.rows import Imported
from misak.cli.shared import json_option, lang, out_json
from misak.cli.tables import fail, given, imported
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ground.writing import write_whole

FEW = 5
DONE = {"en": "{rows} rows, {n} findings", "tr": "{rows} satır, {n} bulgu"}
MORE = {
    "en": "  … {n} more; --csv or --html shows all",
    "tr": "  … {n} tane daha; --csv ya da --html hepsini gösterir",
}
NEED = {
    "en": "a table of transfers needs its mapping (TABLE:MAPPING); a panel needs --against",
    "tr": "devir tablosu eşlemesiyle verilir (TABLO:EŞLEME); panel için --against gerekir",
}


@click.command()
@click.argument("path", metavar="TABLE[:MAPPING]")
@click.option(
    "--against",
    multiple=True,
    metavar="TABLE:MAPPING",
    help="The spells from which the panel was made; repeatable.",
)
@click.option(
    "--columns",
    default="",
    metavar="a=…,b=…,year=…",
    help="The panel's columns, where they are called otherwise; also FACT=COLUMN.",
)
@click.option(
    "--html",
    "html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report as a page.",
)
@click.option(
    "--csv",
    "as_table",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report as CSV.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    path: str,
    against: tuple[str, ...],
    columns: str,
    html: Path | None,
    as_table: Path | None,
    as_json: bool,
) -> None:
    """Audit a panel or a table of transfers."""
    table, name = given(ctx, path, as_json)
    if not against and not name:
        raise click.UsageError(NEED[lang(ctx)])
    if against:
        sources = [_source(ctx, each, as_json) for each in against]
        facts = list(
            dict.fromkeys(
                fact for s in sources for fact in (*s.mapping.facts, *(x.fact for x in s.spells))
            )
        )
        try:
            called = dict(pair.split("=", 1) for pair in columns.split(",") if "=" in pair)
            panel = audit_panel.read(
                table, facts, called, all(s.mapping.shape == "polity" for s in sources)
            )
        except audit_panel.NotAPanel as error:
            raise fail(
                ctx,
                Fault(
                    "X815",
                    Spot(table.name, 1, 1, 1, ",".join(table.columns)),
                    (table.name, error.args[0]),
                ),
                as_json,
            ) from None
        found = audit_panel.audit(table, panel, sources)
    else:
        found = audit_transfers.audit(table, imported(ctx, table, name, as_json)[0])
    if html is not None:
        write_whole(html, as_html(Path(table.name).name, found, lang(ctx)))
    if as_table is not None:
        write_whole(as_table, as_csv(found))
    if as_json:
        out_json(
            {
                "table": table.name,
                "rows": table.rows,
                "counts": {k: len(v) for k, v in by_group(found).items()},
                "findings": [f._asdict() for f in found],
            }
        )
    else:
        _show(ctx, found)
        click.echo(DONE[lang(ctx)].format(rows=table.rows, n=len(found)), err=True)
    if found:
        raise click.exceptions.Exit(1)


def _source(ctx: click.Context, argument: str, as_json: bool) -> Imported:
    table, name = given(ctx, argument, as_json)
    if not name:
        raise fail(ctx, Fault("X809", Spot(table.name), (table.name, "TABLE:MAPPING")), as_json)
    return imported(ctx, table, name, as_json)[0]


def _show(ctx: click.Context, found: list[Finding]) -> None:
    for name, rows in by_group(found).items():
        group = GROUPS[name]
        title, why = (group.tr, group.tr_why) if lang(ctx) == "tr" else (group.en, group.en_why)
        click.echo(f"{title} ({len(rows)}): {why}")
        for f in rows[:FEW]:
            click.echo(f"  {f.where}: {f.said} ({f.should or '—'})  [{f.rows}]")
        if len(rows) > FEW:
            click.echo(MORE[lang(ctx)].format(n=len(rows) - FEW))
        click.echo("")
