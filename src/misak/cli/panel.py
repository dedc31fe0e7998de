"""misak panel: who existed, who owed what to whom, who held what, by year or by day."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

import click

from misak.bulk.kernels.engines import NoJava, SparkFailed, UnknownEngine, engine
from misak.bulk.kernels.extras import NeedsExtra
from misak.bulk.panels.describe import bibtex, dictionary
from misak.bulk.panels.formats import FORMATS, TooManyRows
from misak.bulk.panels.of_ledger import of_books
from misak.bulk.panels.plan import UNITS, NoSuch, Plan, Rule, make
from misak.bulk.panels.produce import produce
from misak.bulk.tables.facts import Stated, known_until
from misak.cli.asking import asking, library, reading_option
from misak.cli.shared import json_option, lang, out_json
from misak.cli.tables import fail, names_option, needs, stated
from misak.ground.days import FOREVER, iso, read_date
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ground.writing import write_whole

DONE = {
    "en": "{rows} rows, {columns} columns, {seconds:.1f} s ({engine}): {path}",
    "tr": "{rows} satır, {columns} sütun, {seconds:.1f} sn ({engine}): {path}",
}
PROGRESS = {"en": "\r{rows} rows …", "tr": "\r{rows} satır …"}
BEYOND = {
    "en": "no source here knows anything after {0}: there are no rows, or missing cells, from there to {1}",
    "tr": "buradaki hiçbir kaynak {0} gününden sonrasını bilmiyor: oradan {1} tarihine dek satır yok ya da hücreler boş",
}
BAD = {
    "at": {"en": "--at is a month and a day: 01-01", "tr": "--at bir ay ve gündür: 01-01"},
    "share": {
        "en": "--share is more than 0 and at most 1",
        "tr": "--share 0'dan büyük ve en çok 1 olmalı",
    },
    "one": {
        "en": "--at and --share are two rules; say one",
        "tr": "--at ile --share iki ayrı kuraldır; birini verin",
    },
    "day": {"en": "{0} is no year (or day)", "tr": "{0} bir yıl (ya da gün) değil"},
    "format": {
        "en": "the panel goes to .parquet, .csv or .dta",
        "tr": "panel .parquet, .csv ya da .dta dosyasına yazılır",
    },
    "rows": {
        "en": "{0} holds the whole panel in memory and takes at most {1} rows; write Parquet or CSV",
        "tr": "{0} bütün paneli bellekte tutar ve en çok {1} satır alır; Parquet ya da CSV yazın",
    },
    "engine": {
        "en": "no such engine: {0} (auto, python, numpy, duckdb, spark://…)",
        "tr": "böyle bir motor yok: {0} (auto, python, numpy, duckdb, spark://…)",
    },
}


@click.command()
@click.argument("tables", nargs=-1, metavar="[TABLE[:MAPPING]]...")
@click.option("--unit", type=click.Choice(UNITS), required=True, help="What a row is.")
@click.option(
    "--from",
    "first",
    metavar="YEAR",
    required=True,
    help="The first year (for dyad-day also a day).",
)
@click.option("--to", "last", metavar="YEAR", required=True, help="The last year (or day).")
@click.option(
    "--facts",
    default="",
    metavar="NAME,…",
    help="The facts to show; all that fit the unit where none is named.",
)
@click.option(
    "--universe",
    default="",
    metavar="FACT",
    help="The fact that says who exists; by default the first about single polities.",
)
@click.option(
    "--at",
    "at",
    default="",
    metavar="MM-DD",
    help="A year counts if this day of it does, instead of any day.",
)
@click.option(
    "--share",
    type=float,
    default=None,
    help="A year counts if at least this share of its days does.",
)
@click.option(
    "--cite", is_flag=True, help="Beside each column one with the rows or articles that state it."
)
@names_option
@click.option(
    "--engine",
    "engine_name",
    default="auto",
    metavar="NAME",
    help="auto, python, numpy, duckdb, or spark://MASTER.",
)
@click.option(
    "-o",
    "--output",
    "out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to: .parquet, .csv or .dta (Stata).",
)
@reading_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    tables: tuple[str, ...],
    unit: str,
    first: str,
    last: str,
    facts: str,
    universe: str,
    at: str,
    share: float | None,
    cite: bool,
    as_names: bool,
    engine_name: str,
    out: Path,
    reading: str,
    as_json: bool,
) -> None:
    """Make a panel."""
    began = time.perf_counter()
    if out.suffix.lower() not in FORMATS:
        raise click.UsageError(BAD["format"][lang(ctx)])
    try:
        chosen = engine(engine_name)
    except UnknownEngine as error:
        raise click.UsageError(BAD["engine"][lang(ctx)].format(error.args[0])) from None
    rule = _rule(ctx, at, share)
    days = unit.endswith("-day")
    bounds = (_bound(ctx, first, days, False), _bound(ctx, last, days, True))
    given = stated(ctx, tables, as_json, as_names) if tables else _books(ctx, reading, as_json)
    try:
        plan = make(
            given,
            unit,
            *bounds,
            tuple(f.strip() for f in facts.split(",") if f.strip()),
            rule,
            universe,
        )
        rows = produce(out, plan, chosen, cite, _progress(ctx, as_json), _labels(plan, lang(ctx)))
    except NoSuch as error:
        raise fail(
            ctx,
            Fault(
                error.args[0],
                Spot(", ".join(tables) or "misak"),
                (error.args[1],),
                tuple(given.facts),
            ),
            as_json,
        ) from None
    except NeedsExtra as error:
        raise needs(ctx, error, as_json) from None
    except (NoJava, SparkFailed) as error:
        raise fail(
            ctx,
            Fault(
                "X816" if isinstance(error, NoJava) else "X817",
                Spot("misak"),
                tuple(map(str, error.args)),
            ),
            as_json,
        ) from None
    except TooManyRows as error:
        raise click.ClickException(BAD["rows"][lang(ctx)].format(*error.args)) from None
    described = dictionary(plan, rows, cite)
    write_whole(
        out.with_name(out.name + ".json"),
        json.dumps(described, ensure_ascii=False, indent=2) + "\n",
    )
    write_whole(
        out.with_name(out.name + ".bib"),
        bibtex(
            [
                s
                for s in given.sources
                if s.get("key") in {c.source for c in plan.columns}
                or not plan.columns
                or unit != "place-year"
            ]
        ),
    )
    seconds = time.perf_counter() - began
    until = known_until(given)
    described["known_until"] = iso(until - 1) if until < FOREVER else None
    final = bounds[1] if days else date(bounds[1], 12, 31).toordinal()
    if final >= until and not as_json:
        click.echo(BEYOND[lang(ctx)].format(iso(until - 1), last), err=True)
    if as_json:
        out_json(
            {"path": str(out), "engine": chosen.name, "seconds": round(seconds, 3), **described}
        )
    else:
        click.echo(
            DONE[lang(ctx)].format(
                rows=rows,
                columns=len(plan.heads) + len(plan.columns),
                seconds=seconds,
                engine=chosen.name,
                path=out,
            ),
            err=True,
        )


def _books(ctx: click.Context, reading: str, as_json: bool) -> Stated:
    books = library(ctx)
    return of_books(books.books(asking(ctx, lambda: books.reading(reading), as_json)))


def _rule(ctx: click.Context, at: str, share: float | None) -> Rule:
    if at and share is not None:
        raise click.UsageError(BAD["one"][lang(ctx)])
    if share is not None:
        if not 0 < share <= 1:
            raise click.UsageError(BAD["share"][lang(ctx)])
        return Rule("share", share=share)
    if at:
        if read_date(f"2000-{at}") is None or len(at) != 5:
            raise click.UsageError(BAD["at"][lang(ctx)])
        return Rule("at", int(at[:2]), int(at[3:]))
    return Rule()


def _bound(ctx: click.Context, text: str, days: bool, last: bool) -> int:
    """A year, or for a panel of days a day (a year stands for its first or last day)."""
    when = read_date(text)
    if when is None or (not days and not (text.isdigit() and len(text) == 4)):
        raise click.UsageError(BAD["day"][lang(ctx)].format(text))
    if not days:
        return int(text)
    return when.latest if last else when.earliest


def _labels(plan: Plan, lang: str) -> dict[str, str]:
    return {column.name: column.label[lang == "tr"] for column in plan.columns}


def _progress(ctx: click.Context, as_json: bool):  # type: ignore[no-untyped-def]
    """A line that counts rows, on a terminal and after the first two seconds."""
    began = time.perf_counter()
    text = PROGRESS[lang(ctx)]
    quiet = as_json or not sys.stderr.isatty()

    def seen(rows: int) -> None:
        if not quiet and time.perf_counter() - began > 2:
            click.echo(text.format(rows=f"{rows:,}"), nl=False, err=True)

    return seen
