"""What commands that ask share: the open library, the options of a question, what is not understood, other readings in a line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar, cast

import click

from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ask.others import RANKS
from misak.ask.refusal import refused
from misak.cli.shared import colour, given, lang, out_json
from misak.ledger.load import load
from misak.say.faults import data, show

T = TypeVar("T")
on_option = click.option(
    "--on",
    metavar="DATE",
    default=None,
    help="The day asked about (end of it): 1921-10-14, '14 Ekim 1921'; ask also takes 1921-10 and 1921. Default: today.",
)
reading_option = click.option(
    "--reading", default="", metavar="NAME", help="A reading or an account instead of the base."
)


def library(ctx: click.Context, paths: tuple[str, ...] = ()) -> Library:
    """The ledger that the command is to use; a path that does not exist ends the program with exit code 2."""
    return Library(load(given(ctx, paths)))


def alternative(other: object, lang: str) -> str:
    """One line about an alternative of an answer: whose reading it is, its rank, what it says and why it stands so."""
    row = cast("dict[str, Any]", other)
    values = ", ".join(str(value[lang]) for value in row["value"]) or "—"
    why = f": {row['reason'][lang]}" if row["reason"] else ""
    return f"{row['name'][lang]} ({getattr(RANKS[row['rank']], lang)}): {values}{why}"


def asking(ctx: click.Context, run: Callable[[], T], as_json: bool = False) -> T:
    """Run something that asks; what is not understood is shown as a fault and ends with exit code 2."""
    try:
        return run()
    except (UnknownName, NotUnderstood) as error:
        fault = refused(error)
    if as_json:
        out_json({"fault": data(fault)})
    else:
        click.echo(show(fault, lang(ctx), colour(sys.stderr)), err=True)
    raise click.exceptions.Exit(2)
