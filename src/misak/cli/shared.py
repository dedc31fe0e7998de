"""What commands share: the ledger that is given, paths and days that are not empty (an empty path
would mean the folder where one is, an empty day today), JSON out, colour, the language."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from misak.cli.refusals import cannot, misused
from misak.ground.errors import NoSuchLedger
from misak.ground.faults import Fault
from misak.ledger.roots import roots

NO_PATH = {"en": "the path of {0} is empty", "tr": "{0} için verilen yol boş"}
NO_DAY = {"en": "the day of {0} is empty", "tr": "{0} için verilen gün boş"}
NOT_THERE = {"en": "no such file or folder: {0}", "tr": "böyle bir dosya ya da klasör yok: {0}"}


class FilePath(click.Path):
    """A path that is not empty."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, or what click shows of an empty one."""
        if not os.fspath(value):
            raise _empty(NO_PATH, param, ctx)
        return super().convert(value, param, ctx)


class Day(click.ParamType):  # type: ignore[type-arg]  # generic of late alone
    """A day as it was written, which is not empty."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text, or what click shows of an empty one."""
        if not str(value).strip():
            raise _empty(NO_DAY, param, ctx)
        return str(value)


DAY = Day()
json_option = click.option(
    "--json", "as_json", is_flag=True, help="One JSON object on standard output."
)


def given(ctx: click.Context, paths: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """The folders and files of the ledger that the command is to use; one that does not exist
    ends the program with exit code 2."""
    try:
        return roots(*(paths or ctx.obj["ledger"]), with_shipped=ctx.obj["with_shipped"])
    except NoSuchLedger as error:
        raise cannot(NOT_THERE, lang(ctx), error.path) from None


def lang(ctx: click.Context) -> str:
    """The language of the output."""
    return str(ctx.obj["lang"])


def out_json(value: object) -> None:
    """Print a value as JSON; letters beyond ASCII are escaped only where the terminal cannot
    show them."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    click.echo(text)


def colour(stream: Any = None) -> bool:
    """Whether to paint: a terminal, and NO_COLOR not set."""
    return (stream or sys.stdout).isatty() and "NO_COLOR" not in os.environ


def openable(fault: Fault, folders: tuple[Path, ...]) -> Fault:
    """The fault with a file name that opens from the current folder, where its file lies in one
    of these folders."""
    for folder in folders:
        path = os.path.normpath(os.path.join(folder, fault.spot.file))
        if folder.is_dir() and os.path.lexists(path):
            here = os.path.relpath(path) if os.path.isabs(path) else path
            shown = path if here.startswith(os.pardir) else here
            return fault._replace(spot=fault.spot._replace(file=shown))
    return fault


def _empty(
    texts: dict[str, str], param: click.Parameter | None, ctx: click.Context | None
) -> click.UsageError:
    spoken = str(ctx.obj["lang"]) if ctx is not None and ctx.obj else "en"
    hint = param.get_error_hint(ctx) if param is not None and ctx is not None else ""
    found = misused(texts, spoken, hint)
    found.ctx = ctx
    return found
