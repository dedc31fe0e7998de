"""misak audit: a panel against its own spells, or transfers replayed as double entry."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from misak.bulk.audits import holders, keys
from misak.bulk.audits import panel as audit_panel
from misak.bulk.audits import transfers as audit_transfers
from misak.bulk.audits.findings import GROUPS, Finding, by_group, ought
from misak.bulk.audits.report import as_csv, as_html
from misak.bulk.tables.codes import Codes
from misak.bulk.tables.imported import fitting
from misak.bulk.tables.reading import Table
from misak.bulk.tables.rows import Imported
from misak.cli.asking import library
from misak.cli.refusals import misused
from misak.cli.shared import FilePath, json_option, lang, out_json
from misak.cli.tables import fail, given, imported, loud, mapping
from misak.ground.counts import with_counts
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ground.writing import write_whole

FEW = 5
DONE = {"en": "{rows:row}, {n:finding}", "tr": "{rows} satır, {n} bulgu"}
MORE = {
    "en": "  … {n} more; --csv or --html shows all",
    "tr": "  … {n} tane daha; --csv ya da --html hepsini gösterir",
}
NEED = {
    "en": "a table of transfers needs its mapping (TABLE:MAPPING); a panel needs --against",
    "tr": "devir tablosu eşlemesiyle verilir (TABLO:EŞLEME); panel için --against gerekir",
}


class _Asked(NamedTuple):
    """What the command line says of an audit."""

    against: tuple[str, ...]
    opening: tuple[str, ...]
    panel: keys.Asked
    as_json: bool


@click.command()
@click.argument("path", metavar="TABLE[:MAPPING]")
@click.option(
    "--against",
    multiple=True,
    metavar="TABLE:MAPPING",
    help="The spells from which the panel was made, or a list of holders for transfers; "
    "repeatable.",
)
@click.option(
    "--columns",
    default="",
    metavar="a=…,b=…,year=…,group=…",
    help="The panel's columns, where they are called otherwise; also FACT=COLUMN.",
)
@click.option(
    "--unit",
    type=click.Choice(keys.UNITS),
    default=None,
    help="What a row of the panel is, where its columns do not show it.",
)
@click.option(
    "--collapse",
    type=click.Choice(keys.COLLAPSE),
    default=None,
    help="Rows of one unit and year are one: yes if any of them says so.",
)
@click.option(
    "--holders",
    "opening",
    multiple=True,
    metavar="TABLE[:MAPPING]",
    help="Who held what before the first row: places with holders, or a list of states; "
    "repeatable.",
)
@click.option(
    "--html",
    "html",
    type=FilePath(path_type=Path, dir_okay=False),
    help="Write the report as a page.",
)
@click.option(
    "--csv",
    "as_table",
    type=FilePath(path_type=Path, dir_okay=False),
    help="Write the report as CSV.",
)
@json_option
@click.pass_context
def command(ctx: click.Context, /, path: str, as_json: bool, **said: object) -> None:
    """Audit a panel or a table of transfers."""
    asked = _asked(said, as_json)
    table, name = given(ctx, path, as_json)
    if name and mapping(ctx, name, as_json).shape == "transfer":
        found = _transfers(ctx, table, name, asked)
    elif asked.against:
        found = _panel(ctx, table, asked)
    else:
        raise misused(NEED, lang(ctx))
    _out(ctx, table, found, said, as_json)
    if found:
        raise click.exceptions.Exit(1)


def _asked(said: dict[str, object], as_json: bool) -> _Asked:
    """The options of an audit; columns are ``a=…,b=…``."""
    pairs = (pair.split("=", 1) for pair in str(said["columns"]).split(",") if "=" in pair)
    panel = keys.Asked(
        {one.strip(): other.strip() for one, other in pairs},
        str(said["unit"] or ""),
        str(said["collapse"] or ""),
    )
    against, opening = said["against"], said["opening"]
    assert isinstance(against, tuple) and isinstance(opening, tuple)
    return _Asked(against, opening, panel, as_json)


def _panel(ctx: click.Context, table: Table, asked: _Asked) -> list[Finding]:
    """A panel against its spells, or the fault that its units are not theirs."""
    sources = [_source(ctx, each, asked.as_json) for each in asked.against]
    named = (f for s in sources for f in (*s.mapping.facts, *(x.fact for x in s.spells)))
    head = Spot(table.name, 1, 1, 1, ",".join(table.columns))
    try:
        panel = keys.read(
            table, list(dict.fromkeys(named)), [s.mapping for s in sources], asked.panel
        )
        return audit_panel.audit(table, panel, sources, _same(ctx, sources))
    except keys.NotAPanel as error:
        spot = Spot(table.name, int(error.args[3])) if error.args[0] == "X853" else head
        fault = Fault(error.args[0], spot, error.args[1:])
        raise fail(ctx, fault, asked.as_json) from None
    except keys.Mismatch as error:
        raise fail(ctx, Fault("X825", head, tuple(map(str, error.args))), asked.as_json) from None


def _transfers(ctx: click.Context, table: Table, name: str, asked: _Asked) -> list[Finding]:
    """A table of transfers, with lists that open balances and lists to hold it against."""
    found, _, table = read = imported(ctx, table, name, asked.as_json)
    loud(ctx, read, asked.as_json)
    lists = audit_transfers.Lists(
        *(_holders(ctx, each, asked.as_json) for each in (asked.opening, asked.against))
    )
    return audit_transfers.audit(table, found, lists, _same(ctx, [found]))


def _same(ctx: click.Context, sources: list[Imported]) -> audit_panel.Same:
    """Whether two codes mean one state, by the gazetteer, where it is asked for the first time."""
    scheme = next((s.mapping.codes.lower() for s in sources if s.mapping.codes), "")
    known: list[Codes] = []

    def same(one: str, other: str, year: int) -> bool:
        if not scheme:
            return False
        if not known:
            known.append(Codes(library(ctx).ledger))
        return known[0].same(scheme, one, other, year)

    return same


def _holders(ctx: click.Context, arguments: tuple[str, ...], as_json: bool) -> holders.Holders:
    """Lists of holders together; one without a mapping has columns for the place and its holder."""
    held: holders.Holders = {}
    for argument in arguments:
        table, name = given(ctx, argument, as_json)
        try:
            one = (
                holders.of_spells(loud(ctx, imported(ctx, table, name, as_json), as_json))
                if name
                else holders.of_table(table)
            )
        except holders.NotAList as error:
            head = Spot(table.name, 1, 1, 1, ",".join(table.columns))
            fault = Fault("X806", head, (error.args[0], "--holders", ""), tuple(table.columns))
            if not name and (fits := fitting(table)):
                fault = Fault("X828", head, (error.args[0], "--holders", "", ", ".join(fits)))
            raise fail(ctx, fault, as_json) from None
        for place, lines in one.items():
            held.setdefault(place, []).extend(lines)
    return held


def _out(
    ctx: click.Context, table: Table, found: list[Finding], said: dict[str, object], as_json: bool
) -> None:
    """The findings to the files that are asked for, and to the screen."""
    html, as_table = said["html"], said["as_table"]
    if isinstance(html, Path):
        write_whole(html, as_html(Path(table.name).name, found, lang(ctx)))
    if isinstance(as_table, Path):
        write_whole(as_table, as_csv(found))
    if as_json:
        counts = {k: len(v) for k, v in by_group(found).items()}
        findings = [f._asdict() for f in found]
        out_json({"table": table.name, "rows": table.rows, "counts": counts, "findings": findings})
        return
    _show(ctx, found)
    click.echo(with_counts(DONE[lang(ctx)], rows=table.rows, n=len(found)), err=True)


def _source(ctx: click.Context, argument: str, as_json: bool) -> Imported:
    table, name = given(ctx, argument, as_json)
    if not name:
        raise fail(ctx, Fault("X829", Spot(table.name), (table.name,)), as_json)
    return loud(ctx, imported(ctx, table, name, as_json), as_json)


def _show(ctx: click.Context, found: list[Finding]) -> None:
    for name, rows in by_group(found).items():
        group = GROUPS[name]
        title, why = (group.tr, group.tr_why) if lang(ctx) == "tr" else (group.en, group.en_why)
        click.echo(f"{title} ({len(rows)}): {why}")
        for f in rows[:FEW]:
            click.echo(f"  {f.where}: {f.said} ({ought(f, lang(ctx)) or '—'})  [{f.rows}]")
        if len(rows) > FEW:
            click.echo(MORE[lang(ctx)].format(n=len(rows) - FEW))
        click.echo("")
