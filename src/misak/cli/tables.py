"""What the commands about tables share: tables with their mappings, faults of tables, days of
the command line."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import click

from misak.bulk.kernels.extras import NeedsExtra
from misak.bulk.tables.codes import Codes
from misak.bulk.tables.crosswalk import WALKS, Crosswalk
from misak.bulk.tables.facts import Stated, joined, mixed, of_tables
from misak.bulk.tables.imported import headed, lacking, read_table, spelled
from misak.bulk.tables.inspect import inspect
from misak.bulk.tables.mapping import BadMapping, Mapping, find, shipped, sources
from misak.bulk.tables.own import BY_MAPPING, are_transfers, is_own
from misak.bulk.tables.own import read as read_own
from misak.bulk.tables.reading import Table, Unreadable, read, unreadable
from misak.bulk.tables.rows import Imported
from misak.cli.asking import library
from misak.cli.shared import colour, lang, out_json
from misak.ground.counts import with_counts
from misak.ground.faults import Fault, errors
from misak.ground.spots import Spot
from misak.say.faults import data, gnu, show

STAY = {
    "en": "{n:code} {n:names|name} no state of the system {to} and {n:stays|stay} as "
    "{n:it is|they are}: {codes}",
    "tr": "{n} kod {to} düzeninde hiçbir devletin kodu değil, oldukları gibi kalıyor: {codes}",
}
SHOWN = 20
ENDING = frozenset(
    {"X806", "X821", "X828", "X840"}
)  # faults with which nothing of a table can be read
LOUD = frozenset(
    {"X822", "X827", "X830", "X831", "X850"}
)  # warnings that a panel's cells depend on
FEW = 12  # warnings of one code that are shown to people
MORE = {
    "en": "… {n} more of {code}; --gnu or --json shows all",
    "tr": "… {n} {code} daha var; hepsini --gnu ya da --json gösterir",
}
names_option = click.option(
    "--names",
    "as_names",
    is_flag=True,
    help="Beside each code a column with the name of its state at that time, by the gazetteer or "
    "the table.",
)
crosswalk_option = click.option(
    "--crosswalk",
    "walk",
    type=click.Choice(WALKS),
    default=None,
    help="Bring the tables of the first system of codes to the second.",
)


class Reading(NamedTuple):
    """How tables of the command line are read: told as JSON or not, and from which system of
    codes to which."""

    as_json: bool = False
    walk: str = ""


def fail(ctx: click.Context, fault: Fault, as_json: bool = False) -> click.exceptions.Exit:
    """Show a fault that ends the command, and give back what ends it (exit code 2)."""
    if as_json:
        out_json({"fault": data(fault)})
    elif ctx.params.get("as_gnu"):
        click.echo(gnu(fault, lang(ctx)))
    else:
        click.echo(show(fault, lang(ctx), colour(sys.stderr)), err=True)
    return click.exceptions.Exit(2)


def warned(ctx: click.Context, faults: list[Fault], as_gnu: bool) -> None:
    """Show the warnings among some faults; errors have been shown. People see the first few of
    a code, editors all."""
    seen: Counter[str] = Counter()
    for fault in faults:
        seen[fault.code] += fault.severity != "error"
        if fault.severity != "error" and (as_gnu or seen[fault.code] <= FEW):
            click.echo(gnu(fault, lang(ctx)) if as_gnu else show(fault, lang(ctx), colour()))
    for code, number in seen.items():
        if number > FEW and not as_gnu:
            click.echo(with_counts(MORE[lang(ctx)], n=number - FEW, code=code))


def needs(ctx: click.Context, error: NeedsExtra, as_json: bool = False) -> click.exceptions.Exit:
    """The fault of a library that is not installed."""
    return fail(
        ctx,
        Fault("X811", Spot("misak"), (f"{error.args[0]} (pip install 'misak[{error.args[1]}]')",)),
        as_json,
    )


def mapping(ctx: click.Context, name: str, as_json: bool = False) -> Mapping:
    """A mapping by name or path, or the end of the command."""
    try:
        return find(name)
    except BadMapping as error:
        near = () if name.endswith(".toml") else tuple(shipped())
        said = (str(error.args[0]), str(error.args[1]))
        raise fail(ctx, Fault("X809", Spot(name), said, near), as_json) from None


def table(ctx: click.Context, path: Path, as_json: bool = False) -> Table:
    """A table, or the end of the command."""
    try:
        return read(path)
    except Unreadable as error:
        raise fail(ctx, unreadable(*map(str, error.args)), as_json) from None
    except NeedsExtra as error:
        raise needs(ctx, error, as_json) from None


def given(ctx: click.Context, argument: str, as_json: bool = False) -> tuple[Table, str]:
    """A table of the command line and the name of its mapping: ``states.csv:cow-states``; empty
    for Misak's own layout of spells, while its transfers need not be named."""
    path, colon, name = argument.rpartition(":")
    if not colon or (len(path) == 1 and path.isalpha()):
        path, name = argument, ""
    one = table(ctx, Path(path), as_json)
    return one, name or (BY_MAPPING if are_transfers(one) else "")


class Read(NamedTuple):
    """A table read by its mapping, its faults, and the table itself under its head."""

    found: Imported
    faults: list[Fault]
    table: Table


def loud(ctx: click.Context, read: Read, as_json: bool = False) -> Imported:
    """What a table says, for a panel or an audit: of its warnings those are told, on standard
    error, by which its cells depend on what the table lacks."""
    for fault in read.faults if not as_json else ():
        if fault.code in LOUD:
            click.echo(show(fault, lang(ctx), colour(sys.stderr)), err=True)
    return read.found


def _sheeted(one: Table, by: Mapping) -> Table:
    """The sheet of a workbook that has the columns of a mapping, where none was named and the
    first has not."""
    for name in one.sheets[1:] if any(lacking(one, spelled(by, one))) else ():
        other = read(Path(f"{one.name}#{name}"))
        if not lacking(other, spelled(by, other))[0]:
            return other
    return one


def imported(ctx: click.Context, one: Table, name: str, as_json: bool = False) -> Read:
    """A table read by its mapping, and its faults; errors are told (on standard error, or as
    editors read them), a missing column ends the command."""
    by = mapping(ctx, name, as_json)
    one = headed(_sheeted(one, by), by)
    found = read_table(one, by, Path(one.name).name)
    faults = inspect(one, found)
    as_gnu = bool(ctx.params.get("as_gnu"))
    for fault in errors(faults) if not as_json else ():
        click.echo(
            gnu(fault, lang(ctx)) if as_gnu else show(fault, lang(ctx), colour(sys.stderr)),
            err=not as_gnu,
        )
    if any(fault.code in ENDING for fault in faults):
        if as_json:
            out_json({"faults": [data(fault) for fault in faults]})
        raise click.exceptions.Exit(2)
    return Read(found, faults, one)


def crossed(ctx: click.Context, found: Imported, how: Reading) -> Imported:
    """A table in the other system of codes, where it has the first; the codes that the other
    does not list are told."""
    source, _, target = how.walk.partition("-")
    if not how.walk or found.mapping.codes.lower() != source:
        return found
    made, alone = Crosswalk(how.walk, Codes(library(ctx).ledger)).crossed(found)
    _stay(ctx, alone, target, how.as_json)
    return made


def _own(ctx: click.Context, plain: list[Table], how: Reading) -> Stated:
    """Tables of Misak's own layout, in the other system of codes where that is asked for."""
    found = read_own(plain, sources())
    if how.walk:
        found, alone = Crosswalk(how.walk, Codes(library(ctx).ledger)).over(found)
        _stay(ctx, alone, how.walk.partition("-")[2], how.as_json)
    return found


def _stay(ctx: click.Context, alone: list[str], target: str, as_json: bool) -> None:
    """Tell the codes that the other system does not list."""
    if alone and not as_json:
        codes = ", ".join(alone[:SHOWN]) + (" …" if len(alone) > SHOWN else "")
        click.echo(with_counts(STAY[lang(ctx)], n=len(alone), to=target, codes=codes), err=True)


def stated(ctx: click.Context, arguments: tuple[str, ...], how: Reading) -> Stated:
    """What some tables state together; tables without a mapping must be of Misak's own layout."""
    plain: list[Table] = []
    mapped: list[Imported] = []
    for argument in arguments:
        one, name = given(ctx, argument, how.as_json)
        if name:
            mapped.append(
                crossed(ctx, loud(ctx, imported(ctx, one, name, how.as_json), how.as_json), how)
            )
        elif is_own(one):
            plain.append(one)
        else:
            raise fail(ctx, Fault("X829", Spot(one.name), (one.name,)), how.as_json)
    try:
        parts = [of_tables(mapped)] if mapped or not plain else []
        found = joined([*parts, *([_own(ctx, plain, how)] if plain else [])])
    except Unreadable as error:
        raise fail(ctx, unreadable(*map(str, error.args)), how.as_json) from None
    if clash := mixed(found):
        name, _, line = clash.cite.rpartition(":")
        spot = Spot(name, int(line)) if line.isdigit() else Spot(clash.cite)
        raise fail(ctx, Fault("X840", spot, clash[:3]), how.as_json)
    return found
