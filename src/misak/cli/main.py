"""The dispatcher: it knows the table of commands and imports only the one that runs."""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import suppress
from itertools import pairwise
from typing import TextIO

import click

from misak.cli.table import BY_NAME, COMMANDS, help_text, language

COMPLETING = "_MISAK_COMPLETE"
TURKISH = "misak.cli.turkish"
NO_COMMAND = {"en": "no such command '{0}'{1}", "tr": "böyle bir komut yok: '{0}'{1}"}


class Commands(click.Group):
    """A group whose commands are rows of the table."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the table."""
        return [row.name for row in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; its help is the Markdown beside its module."""
        row = BY_NAME.get(cmd_name)
        if row is None:
            return None
        command: click.Command = importlib.import_module(row.module).command
        spoken = ctx.params.get("lang") or language()
        command.help = help_text(row.module.rpartition(".")[2], spoken)
        command.short_help = getattr(row, spoken)
        if spoken == "tr":
            command = importlib.import_module(TURKISH).dressed(command)
        if COMPLETING in os.environ:
            importlib.import_module("misak.cli.completing").attach(command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The options of all commands may stand behind the command."""
        return super().parse_args(ctx, hoisted(args))

    def get_help(self, ctx: click.Context) -> str:
        """The help, in the language asked for."""
        if (ctx.params.get("lang") or _spoken()) != "tr":
            return super().get_help(ctx)
        return str(importlib.import_module(TURKISH).help_of(self, ctx, super().get_help))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any."""
        lang = ctx.params.get("lang") or _spoken()
        with formatter.section("Komutlar" if lang == "tr" else "Commands"):
            formatter.write_dl([(row.name, row.tr if lang == "tr" else row.en) for row in COMMANDS])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with an offer where the name is nearly that of a command."""
        known = not args or args[0] in BY_NAME or args[0].startswith("-")
        if not known and not ctx.resilient_parsing:
            near = importlib.import_module("misak.words.nearest").nearest(args[0], BY_NAME)
            offer = f" — {', '.join(near)}?" if near else ""
            made = importlib.import_module("misak.cli.refusals").misused
            found = made(NO_COMMAND, ctx.params.get("lang") or _spoken(), args[0], offer)
            found.ctx = ctx
            raise found  # an error of click's
        return super().resolve_command(ctx, args)


@click.command(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.option(
    "--lang",
    type=click.Choice(["en", "tr"]),
    default=None,
    help="English or Turkish (also MISAK_LANG).",
)
@click.option(
    "--ledger",
    multiple=True,
    type=click.Path(),
    help="A ledger folder or file instead of the shipped books; repeatable (also MISAK_LEDGER).",
)
@click.option("--with-shipped", is_flag=True, help="Put --ledger on top of the shipped books.")
@click.option(
    "--strict", is_flag=True, help="Refuse to answer from a ledger that has errors (exit code 1)."
)
@click.option(
    "--no-cache",
    is_flag=True,
    help="Load and book the ledger again, and keep nothing (also MISAK_NO_CACHE).",
)
@click.version_option(package_name="misak", message="misak %(version)s")
@click.pass_context
def group(
    ctx: click.Context,
    lang: str | None,
    ledger: tuple[str, ...],
    with_shipped: bool,
    strict: bool,
    no_cache: bool,
) -> None:
    """Misak: plain-text, double-entry bookkeeping for treaties."""
    paths = ledger or tuple(p for p in os.environ.get("MISAK_LEDGER", "").split(os.pathsep) if p)
    ctx.obj = {
        "lang": lang or language(),
        "told_lang": lang is not None,
        "ledger": paths,
        "with_shipped": with_shipped,
        "strict": strict,
        "no_cache": no_cache,
    }


# the options of all commands, and how many words follow each
FREE = {"--lang": 1, "--ledger": 1, "--with-shipped": 0, "--strict": 0, "--no-cache": 0}


def hoisted(words: list[str]) -> list[str]:
    """The command line with the options of all commands put before the command, wherever they
    stood; what follows ``--`` is left as it is."""
    first: list[str] = []
    rest: list[str] = []
    left = iter(words)
    for word in left:
        if word == "--":
            rest += [word, *left]
        elif word in FREE:
            first += [word, *(next(left, None) or "" for _ in range(FREE[word]))]
        elif word.partition("=")[0] in FREE and "=" in word:
            first.append(word)
        else:
            rest.append(word)
    return first + rest


def main() -> None:
    """Run a command. Exit codes: 0 well, 1 faults found, 2 could not run, 130 interrupted, 141
    nobody reads on."""
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(_ended(_run()))


def _run() -> int:
    """The exit code of the command; what kept it from running is said."""
    out = sys.stdout
    try:
        code = group(
            hoisted(sys.argv[1:]), prog_name="misak", standalone_mode=False
        )  # an Exit comes back as its code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except click.ClickException as error:
        with suppress(OSError):
            _show(error)
        return 2
    except BrokenPipeError:
        return 141
    except OSError as error:
        _say(error)
        return 2
    except SystemExit as left:  # where nobody reads on, click puts a stream in place of ours
        return 141 if sys.stdout is not out else int(left.code or 0)
    return code if isinstance(code, int) else 0


def _show(error: click.ClickException) -> None:
    """Say what the command line lacks: with ``--json`` as an object, else in the language asked
    for."""
    if _as_json():
        raising = importlib.import_module("misak.cli.raising")
        ctx = error.ctx if isinstance(error, click.UsageError) else None
        usage = ctx.command_path if ctx is not None else "misak"
        fault = getattr(error, "fault", None)
        _print(raising.as_data(importlib.import_module(TURKISH).both(error), usage, fault))
        return
    if _spoken() == "en":
        importlib.import_module("misak.cli.refusals").in_english(error).show()
        return
    for line in importlib.import_module(TURKISH).show(error):
        click.echo(line, err=True)


def _as_json() -> bool:
    """Whether the command line asks for JSON, whatever else is wrong with it."""
    words = sys.argv[1:]
    return "--json" in words[: words.index("--")] if "--" in words else "--json" in words


def _print(value: object) -> None:
    """An object on standard output."""
    importlib.import_module("misak.cli.shared").out_json(value)


def _spoken() -> str:
    """The language that the command line asks for, before click has read it."""
    words = hoisted(sys.argv[1:])
    for word, after in pairwise([*words, ""]):
        if word == "--lang" and after in ("en", "tr"):
            return after
        if word in ("--lang=en", "--lang=tr"):
            return word[-2:]
    return language()


def _ended(code: int) -> int:
    """The exit code after what was printed has gone out; a full disk or a closed pipe shows
    only then."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = 141
        _silence()
    except OSError as error:
        _silence()
        _say(error, out=False)
        code = 2
    with suppress(OSError):
        sys.stderr.flush()
    return code


def _say(error: OSError, out: bool = True) -> None:
    """Tell what could not be read or written: as JSON where that is asked for and standard output
    can be written (``out``), else on standard error, where that can be."""
    if out and _as_json():
        raising = importlib.import_module("misak.cli.raising")
        texts = dict(raising.unwritten(error, "en").texts)
        try:
            _print(raising.as_data(texts, "misak"))
            return
        except OSError:
            _silence()
    said = importlib.import_module("misak.cli.files").failed(error, _spoken())
    with suppress(OSError):
        click.echo(f"Error: {said}" if _spoken() == "en" else f"Hata: {said}", err=True)


def _silence() -> None:
    """Let what is left to print go nowhere, so that ending does not fail over it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _nowhere() -> TextIO:
    """A stream in place of one that was closed before the program began."""
    return open(os.devnull, "w", encoding="utf-8")
