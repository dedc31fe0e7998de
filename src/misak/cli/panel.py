"""misak panel: who existed, who owed what to whom, who held what, by year or by day."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from misak.bulk.kernels.engines import Engine, NoJava, SparkFailed, UnknownEngine, engine
from misak.bulk.kernels.extras import NeedsExtra
from misak.bulk.panels.describe import VALUES, bibtex, codebook, dictionary, labels
from misak.bulk.panels.formats import FORMATS, Notes, TooManyRows
from misak.bulk.panels.of_ledger import of_books
from misak.bulk.panels.plan import UNITS, Names, NoSuch, Plan, Rule, Wanted, home_of, make, unshown
from misak.bulk.panels.produce import produce
from misak.bulk.tables.codes import Codes
from misak.bulk.tables.facts import POLITY, Fact, Stated, known_until
from misak.cli.asking import asking, library, reading_option
from misak.cli.refusals import cannot, misused
from misak.cli.shared import FilePath, json_option, lang, out_json
from misak.cli.tables import SHOWN, Reading, crosswalk_option, fail, names_option, needs, stated
from misak.ground.counts import with_counts
from misak.ground.days import FOREVER, iso, read_date
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ground.writing import write_whole

DONE = {
    "en": "{rows:row}, {columns:column}, {seconds:.1f} s ({engine}): {path}",
    "tr": "{rows} satır, {columns} sütun, {seconds:.1f} sn ({engine}): {path}",
}
PROGRESS = {"en": "\r{rows} rows …", "tr": "\r{rows} satır …"}
BEYOND = {
    "en": "no source here knows anything after {0}: there are no rows, or missing cells, from "
    "there to {1}",
    "tr": "buradaki hiçbir kaynak {0} gününden sonrasını bilmiyor: oradan {1} tarihine dek satır "
    "yok ya da hücreler boş",
}
WHY = {
    "en": "the books are of chosen treaties: between two states a fact that no clause states is "
    "missing and not 0, "
    "except on the days of which the gazetteer's coverage says that the books treat it",
    "tr": "defter seçilmiş antlaşmalardandır: iki devlet arasında hiçbir hükmün bildirmediği olgu, "
    "dizinin kapsamı o günleri "
    "defterin işlediğini söylemiyorsa 0 değil boştur",
}
ENDS = {
    "en": "who exists is known until {0} ('{1}'): there are no rows from there to {2}",
    "tr": "kimin var olduğu {0} gününe dek biliniyor ('{1}'): oradan {2} tarihine dek satır yok",
}
FIRST = {
    "en": "who exists is said by '{0}', the first of {1}; --universe names another",
    "tr": "kimin var olduğunu '{0}' söylüyor, {1} içinde ilki; başkasını --universe seçer",
}
SOONER = {
    "en": "cells are missing after the last day of their source: {0}",
    "tr": "kaynağının son gününden sonra hücreler boştur: {0}",
}
LEFT = {
    "en": "codes in {0} that no unit of the panel has, so that nothing of them is shown: {1}; "
    "'{2}' lists no such state",
    "tr": "{0} içinde panelin hiçbir biriminde geçmeyen, bu yüzden gösterilmeyen kodlar: {1}; "
    "'{2}' böyle bir devlet saymıyor",
}
BAD = {
    "order": {
        "en": "--from {0} is after --to {1}",
        "tr": "--from ({0}), --to yılından ({1}) sonra",
    },
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
        "en": "{0} holds the whole panel in memory and takes at most {1} rows; "
        "write Parquet or CSV",
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
@crosswalk_option
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
    type=FilePath(path_type=Path, dir_okay=False),
    help="Where to: .parquet, .csv or .dta (Stata).",
)
@reading_option
@json_option
@click.pass_context
def command(
    ctx: click.Context, /, tables: tuple[str, ...], out: Path, as_json: bool, **said: object
) -> None:
    """Make a panel."""
    began = time.perf_counter()
    asked = _Asked(books=not tables, **said)  # type: ignore[arg-type]  # click gives what the options say
    if out.suffix.lower() not in FORMATS:
        raise misused(BAD["format"], lang(ctx))
    try:
        chosen = engine(asked.engine_name)
    except UnknownEngine as error:
        raise misused(BAD["engine"], lang(ctx), error.args[0]) from None
    days = asked.unit.endswith("-day")
    bounds = (_bound(ctx, asked.first, days, False), _bound(ctx, asked.last, days, True))
    if bounds[0] > bounds[1]:
        raise misused(BAD["order"], lang(ctx), asked.first, asked.last)
    facts = tuple(f.strip() for f in asked.facts.split(",") if f.strip())
    wanted = Wanted(facts, _rule(ctx, asked.at, asked.share), asked.universe)
    given = (
        stated(ctx, tables, Reading(as_json, asked.walk or ""))
        if tables
        else _books(ctx, asked.reading, as_json)
    )
    where = Spot(", ".join(tables) or "misak")
    try:
        plan = make(given, asked.unit, *bounds, wanted)
    except NoSuch as error:
        near = tuple(given.facts) if error.args[0] == "X813" else ()
        fault = Fault(error.args[0], where, tuple(error.args[1:]), near)
        raise fail(ctx, fault, as_json) from None
    if asked.as_names:
        plan = plan._replace(names=_names(ctx, given, plan))
    rows = _produced(ctx, out, plan, chosen, asked.cite, as_json)
    described = dictionary(plan, rows, asked.cite)
    _beside(ctx, out, described, given, plan)
    seconds = time.perf_counter() - began
    until = known_until(given)
    described["known_until"] = iso(until - 1) if until < FOREVER else None
    if as_json:
        took = {"path": str(out), "engine": chosen.name, "seconds": round(seconds, 3)}
        out_json({**took, **described})
        return
    _warn(ctx, asked, given, home_of(given, wanted, asked.unit), _days(bounds, days))
    columns = len(plan.shown(False))
    done = with_counts(
        DONE[lang(ctx)], rows=rows, columns=columns, seconds=seconds, engine=chosen.name, path=out
    )
    click.echo(done, err=True)


def _days(bounds: tuple[int, int], daily: bool) -> tuple[int, int]:
    """The first day of a panel, and the day after its last."""
    if daily:
        return bounds[0], bounds[1] + 1
    return date(bounds[0], 1, 1).toordinal(), date(bounds[1], 12, 31).toordinal() + 1


def _warn(
    ctx: click.Context, asked: _Asked, given: Stated, home: Fact | None, span: tuple[int, int]
) -> None:
    """Say where knowledge ends before the panel does, that of all sources or that of who exists,
    which codes no unit has, and why most of a panel of the books is missing."""
    until = known_until(given)
    if until < span[1]:
        click.echo(BEYOND[lang(ctx)].format(iso(until - 1), asked.last), err=True)
    elif home is not None and home.covered[1] < span[1] and not home.silent:
        last = iso(home.covered[1] - 1)
        click.echo(ENDS[lang(ctx)].format(last, home.name, asked.last), err=True)
    if asked.books:
        if "dyad" in asked.unit:
            click.echo(WHY[lang(ctx)], err=True)
        return
    for line in _of_tables(ctx, asked, given, home, span):
        click.echo(line, err=True)


def _of_tables(
    ctx: click.Context, asked: _Asked, given: Stated, home: Fact | None, span: tuple[int, int]
) -> Iterator[str]:
    """Which list says who exists, where several could; which sources end before the others; and
    the codes of which nothing is shown."""
    single = [f.name for f in given.facts.values() if f.shape == POLITY and not f.numeric]
    if home is not None and len(single) > 1 and not asked.universe:
        yield FIRST[lang(ctx)].format(home.name, ", ".join(single))
    ends = {f.source: f.covered[1] for f in given.facts.values() if f is not home}
    until = min(known_until(given), span[1])
    sooner = [f"{key} {iso(end - 1)}" for key, end in ends.items() if end < until]
    if sooner:
        yield SOONER[lang(ctx)].format(", ".join(sooner))
    for left in unshown(given, home, span):
        codes = ", ".join(left.codes[:SHOWN]) + (" …" if len(left.codes) > SHOWN else "")
        yield LEFT[lang(ctx)].format(left.source, codes, left.home)


class _Asked(NamedTuple):
    """What the command line says of a panel."""

    unit: str
    first: str
    last: str
    facts: str
    universe: str
    at: str
    share: float | None
    cite: bool
    as_names: bool
    walk: str | None
    engine_name: str
    reading: str
    books: bool = False


def _produced(
    ctx: click.Context, out: Path, plan: Plan, chosen: Engine, cite: bool, as_json: bool
) -> int:
    """Write the panel, or end the command with the fault that stops it; returns its rows."""
    notes = Notes(
        labels(plan, cite, lang(ctx)),
        {int(k): v for k, v in VALUES[lang(ctx)].items() if k.isdigit()},
        plan.called,
        json.dumps(dictionary(plan, None, cite), ensure_ascii=False),
    )
    try:
        return produce(out, plan, chosen, cite, _progress(ctx, as_json), notes)
    except NeedsExtra as error:
        raise needs(ctx, error, as_json) from None
    except (NoJava, SparkFailed) as error:
        code = "X816" if isinstance(error, NoJava) else "X817"
        fault = Fault(code, Spot("misak"), tuple(map(str, error.args)))
        raise fail(ctx, fault, as_json) from None
    except TooManyRows as error:
        raise cannot(BAD["rows"], lang(ctx), *error.args) from None


def _beside(
    ctx: click.Context, out: Path, described: dict[str, object], given: Stated, plan: Plan
) -> None:
    """What stands beside a panel: its dictionary as JSON and as a page in Markdown, and the
    sources of its columns."""
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    write_whole(out.with_name(out.name + ".json"), text)
    write_whole(out.with_name(out.name + ".md"), codebook(described, out.name, lang(ctx)))
    keys = {c.source for c in plan.columns} | {""}
    shown = [s for s in given.sources if s.get("key", "") in keys or plan.unit != "place-year"]
    write_whole(out.with_name(out.name + ".bib"), bibtex(shown))


def _names(ctx: click.Context, given: Stated, plan: Plan) -> Names:
    """The names of codes: those of the gazetteer on the last day of a period, else those of the
    tables."""
    codes = Codes(library(ctx).ledger)
    scheme = next((f.scheme for f in given.facts.values() if f.scheme), "")

    def name(number: int, period: int) -> str:
        day = period if plan.daily else date(period, 12, 31).toordinal()
        code = plan.codes[number]
        return codes.name(scheme, code, day, lang(ctx)) or given.called.get(code, "")

    return name


def _books(ctx: click.Context, reading: str, as_json: bool) -> Stated:
    books = library(ctx)
    return of_books(books.books(asking(ctx, lambda: books.reading(reading), as_json)))


def _rule(ctx: click.Context, at: str, share: float | None) -> Rule:
    if at and share is not None:
        raise misused(BAD["one"], lang(ctx))
    if share is not None:
        if not 0 < share <= 1:
            raise misused(BAD["share"], lang(ctx))
        return Rule("share", share=share)
    if at:
        if read_date(f"2000-{at}") is None or len(at) != 5:
            raise misused(BAD["at"], lang(ctx))
        return Rule("at", int(at[:2]), int(at[3:]))
    return Rule()


def _bound(ctx: click.Context, text: str, days: bool, last: bool) -> int:
    """A year, or for a panel of days a day (a year stands for its first or last day)."""
    when = read_date(text)
    if when is None or (not days and not (text.isdigit() and len(text) == 4)):
        raise misused(BAD["day"], lang(ctx), text)
    if not days:
        return int(text)
    return when.latest if last else when.earliest


def _progress(ctx: click.Context, as_json: bool):  # type: ignore[no-untyped-def]
    """A line that counts rows, on a terminal and after the first two seconds."""
    began = time.perf_counter()
    text = PROGRESS[lang(ctx)]
    quiet = as_json or not sys.stderr.isatty()

    def seen(rows: int) -> None:
        if not quiet and time.perf_counter() - began > 2:
            click.echo(text.format(rows=f"{rows:,}"), nl=False, err=True)

    return seen
