"""What click says of a command line that it cannot take, in Turkish. Loaded only where Turkish
is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import copy

import click
from click.exceptions import BadParameter, MissingParameter, NoSuchOption

from misak.cli.turkish_options import HELP

ABOUT = "Misak: antlaşmaların düz metin, çift taraflı defteri."
KINDS = {"argument": "argüman", "option": "seçenek", "parameter": "değer"}
WORDS = {
    "integer": "tam sayı",
    "float": "sayı",
    "boolean": "evet ya da hayır",
    "integer range": "tam sayı",
    "float range": "sayı",
    "File": "dosya",
    "Directory": "klasör",
    "Path": "yol",
}
SENTENCES = tuple(
    (re.compile(pattern, re.DOTALL), form)
    for pattern, form in (
        (r"Missing command\.", "komut eksik; hangileri var: misak --help"),
        (r"Got unexpected extra arguments? \((.*)\)", "fazladan argüman: {0}"),
        (r"Option (.+) requires an argument\.", "{0} seçeneği bir değer ister"),
        (r"Option (.+) requires (\d+) arguments\.", "{0} seçeneği {1} değer ister"),
        (r"Option (.+) does not take a value\.", "{0} seçeneği değer almaz"),
        (r"Argument (.+) takes (\d+) values\.", "{0} argümanı {1} değer ister"),
        (r"(.+) is not a valid (.+?)\.?", "{0} bir {1} değil"),
        (r"(.+) is not in the range (.+)\.", "{0} şu aralıkta değil: {1}"),
        (r"(.+) is not one of (.+)\.", "{0} şunlardan biri değil: {1}"),
        (r"(\w+) (.+) does not exist\.", "böyle bir {0} yok: {1}"),
        (r"(\w+) (.+) is a file\.", "{1} bir dosya, klasör değil"),
        (r"(\w+) (.+) is a directory\.", "{1} bir klasör, dosya değil"),
        (r"(\w+) (.+) is not (?:readable|executable)\.", "{1} okunamıyor: izin yok"),
        (r"(\w+) (.+) is not writable\.", "{1} yazılamıyor: izin yok"),
        (r"(.+) is not (.+)\.", "{0} şu değil: {1}"),
    )
)
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


def both(error: click.ClickException) -> dict[str, str]:
    """An error of the command line in both languages."""
    texts = getattr(error, "texts", None)
    return dict(texts) if texts else {"en": error.format_message(), "tr": told(error)}


def told(error: click.ClickException) -> str:
    """An error of the command line in Turkish."""
    texts = getattr(error, "texts", None)
    if texts:
        return str(texts["tr"])
    if isinstance(error, NoSuchOption):
        near = f" ({', '.join(error.possibilities)}?)" if error.possibilities else ""
        return f"böyle bir seçenek yok: {error.option_name}{near}"
    if isinstance(error, MissingParameter):
        kind = KINDS.get(error.param_type or (error.param.param_type_name if error.param else ""))
        choices = error.param.type if error.param is not None else None
        known = f" ({', '.join(choices.choices)})" if isinstance(choices, click.Choice) else ""
        return f"eksik {kind or 'değer'}: {_hint(error)}{known}"
    if isinstance(error, BadParameter):
        return f"{_hint(error)} için geçersiz değer: {_turned(error.message)}"
    message = error.format_message()
    return _turned(message)


def _turned(message: str) -> str:
    """One of click's own sentences in Turkish; what it does not know stays as it is."""
    for pattern, form in SENTENCES:
        found = pattern.fullmatch(message)
        if found:
            return form.format(*(WORDS.get(part, part) for part in found.groups("")))
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
