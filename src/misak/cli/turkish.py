"""What click says of a command line that it cannot take, in Turkish. Loaded only where Turkish
is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy

import click
from click.exceptions import BadParameter, MissingParameter, NoSuchOption

from misak.cli.turkish_options import HELP

ABOUT = "Misak: antlaşmaların düz metin, çift taraflı defteri."
KINDS = {"argument": "argüman", "option": "seçenek", "parameter": "değer"}
PARTS = {
    "Usage: ": "Kullanım: ",
    "Options:": "Seçenekler:",
    "Show this message and exit.": "Bu iletiyi gösterir ve çıkar.",
    "Show the version and exit.": "Sürümü gösterir ve çıkar.",
    "[OPTIONS]": "[SEÇENEKLER]",
    "COMMAND [ARGS]...": "KOMUT [ARGÜMANLAR]...",
    "  [required]": "  [zorunlu]",
    "[default: ": "[varsayılan: ",
}


def told(error: click.ClickException) -> str:
    """An error of the command line in Turkish; one of ours is Turkish already."""
    if isinstance(error, NoSuchOption):
        near = f" ({', '.join(error.possibilities)}?)" if error.possibilities else ""
        return f"böyle bir seçenek yok: {error.option_name}{near}"
    if isinstance(error, MissingParameter):
        kind = KINDS.get(error.param_type or (error.param.param_type_name if error.param else ""))
        return f"eksik {kind or 'değer'}: {_hint(error)}"
    if isinstance(error, BadParameter):
        return f"{_hint(error)} için geçersiz değer: {error.message}"
    message = error.format_message()
    if message.startswith("Got unexpected extra argument"):
        return f"fazladan argüman: {message.partition('(')[2].rpartition(')')[0]}"
    if message.startswith("Option ") and "requires an argument" in message:
        return f"{message.split()[1]} seçeneği bir değer ister"
    return message


def _hint(error: BadParameter) -> str:
    param = error.param
    return param.get_error_hint(error.ctx) if param and error.ctx else str(error.param_hint or "")


def show(error: click.ClickException) -> Iterator[str]:
    """The lines that are printed: how the command is used, and what is wrong."""
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is not None:
        yield turned(ctx.get_usage())
        yield f"Yardım için: {ctx.command_path} --help\n"
    yield f"Hata: {told(error)}"


def turned(text: str) -> str:
    """click's own words in a help text, in Turkish."""
    for en, tr in PARTS.items():
        text = text.replace(en, tr)
    return text


def dressed(command: click.Command) -> click.Command:
    """A command like it whose options are explained, and whose help is set, in Turkish."""
    found = copy(command)
    found.params = [_param(param) for param in command.params]
    usual = found.get_help

    def get_help(ctx: click.Context) -> str:
        return turned(usual(ctx))

    setattr(found, "get_help", get_help)  # noqa: B010 - for this one command alone
    return found


def help_of(group: click.Group, ctx: click.Context, usual: Callable[[click.Context], str]) -> str:
    """The help of the whole program in Turkish; ``usual`` is how it is made in English."""
    params, said = group.params, group.help
    group.params, group.help = [_param(param) for param in params], ABOUT
    try:
        return turned(usual(ctx))
    finally:
        group.params, group.help = params, said


def _param(param: click.Parameter) -> click.Parameter:
    if not isinstance(param, click.Option) or param.help not in HELP:
        return param
    found = copy(param)
    found.help = HELP[param.help]
    return found
