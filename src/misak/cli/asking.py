"""What commands that ask share: the open library, the options of a question, what is not
understood, other readings in a line."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ask.others import RANKS
from misak.ask.refusal import refused
from misak.cli.shared import DAY, colour, given, lang, openable, out_json
from misak.fast.opened import Opened
from misak.ground.faults import Fault, errors
from misak.ground.memory import held
from misak.ledger.roots import shipped
from misak.say.faults import data, gnu, show

T = TypeVar("T")
ERRORS = {
    "en": "the ledger has errors ({n}); what they touch is missing here. `misak check` shows them, "
    "the first is:",
    "tr": "defterde hata var ({n}); dokundukları her şey burada eksik. `misak check` gösterir, "
    "ilki:",
}
REFUSED = {
    "en": "the ledger has errors ({n}), and --strict refuses to answer; the first is:",
    "tr": "defterde hata var ({n}); --strict yanıt vermeyi reddediyor, ilki:",
}
on_option = click.option(
    "--on",
    metavar="DATE",
    type=DAY,
    default=None,
    help="The day asked about (end of it): 1921-10-14, '14 Ekim 1921'; ask also takes 1921-10 and "
    "1921. Default: today.",
)
reading_option = click.option(
    "--reading", default="", metavar="NAME", help="A reading or an account instead of the base."
)
unit_option = click.option(
    "--unit", default="", metavar="NAME", help="Only what a unit of the course treats."
)


def library(ctx: click.Context, paths: tuple[str, ...] = ()) -> Library:
    """The ledger that the command is to use; a path that does not exist ends the program with
    exit code 2.

    Where the ledger has errors this is said on standard error, and with --strict the command
    ends there: what is missing from the books is missing from the answer. The shipped books
    were checked before they were shipped.
    """
    folders = given(ctx, paths)
    opened = Opened(folders, not ctx.obj["no_cache"])
    faults = errors(opened.library.faults)
    if (folders != (shipped(),) or ctx.obj["strict"]) and not faults:
        faults = opened.checked(_errors)
    if faults:
        _warn(ctx, faults, folders)
    return held(opened.library)


def _errors(library: Library) -> list[Fault]:
    """The errors that the checks of a ledger find."""
    checks = importlib.import_module("misak.check.checks")
    return errors(checks.run(library.loaded, library.books(), asking=False))


def _warn(ctx: click.Context, faults: list[Fault], folders: tuple[Path, ...]) -> None:
    """Say that the ledger has errors, and which is the first; with --strict nothing is answered."""
    strict = bool(ctx.obj["strict"])
    if strict and ctx.params.get("as_json"):
        out_json({"fault": data(openable(faults[0], folders))})
        raise click.exceptions.Exit(1)
    click.echo((REFUSED if strict else ERRORS)[lang(ctx)].format(n=len(faults)), err=True)
    click.echo(f"  {gnu(openable(faults[0], folders), lang(ctx))}", err=True)
    if strict:
        raise click.exceptions.Exit(1)


def alternative(other: object, lang: str) -> str:
    """One line about an alternative of an answer: whose reading it is, its rank, what it says
    and why it stands so."""
    row = cast("dict[str, Any]", other)
    values = ", ".join(str(value[lang]) for value in row["value"]) or "—"
    why = f": {row['reason'][lang]}" if row["reason"] else ""
    return f"{row['name'][lang]} ({getattr(RANKS[row['rank']], lang)}): {values}{why}"


def plain() -> Any:
    """What reads and shows plain questions, loaded when one is asked."""
    return importlib.import_module("misak.cli.ask_plain")


def asking(ctx: click.Context, run: Callable[[], T], as_json: bool = False, told: str = "") -> T:
    """Run something that asks; what is not understood is shown as a fault, in the language
    ``told`` or else in that of the command line, and ends with exit code 2."""
    try:
        return run()
    except (UnknownName, NotUnderstood) as error:
        fault = refused(error)
    if as_json:
        out_json({"fault": data(fault)})
    else:
        click.echo(show(fault, told or lang(ctx), colour(sys.stderr)), err=True)
    raise click.exceptions.Exit(2)
