"""What Tab offers for the arguments of commands: ids by their names in both languages. Loaded
only while a shell completes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
from click.shell_completion import CompletionItem

from misak.ask.around import TYPES
from misak.cli.listing import KINDS_OF_THINGS
from misak.cli.shared import given
from misak.cli.table import language
from misak.cli.topics import _known
from misak.kinds.questions import ROWS as QUESTIONS
from misak.ledger.load import load
from misak.ledger.values import Name
from misak.words.fold import fold

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
MOST = 200


def names(ctx: click.Context, param: click.Parameter, text: str) -> list[CompletionItem]:
    """Ids of anything that begins so, or one of whose names does."""
    return _names(ctx, text, ())


def instruments(ctx: click.Context, param: click.Parameter, text: str) -> list[CompletionItem]:
    """Ids of treaties, documents and happenings."""
    return _names(ctx, text, ("treaty", "document", "event"))


def readings(ctx: click.Context, param: click.Parameter, text: str) -> list[CompletionItem]:
    """Ids of readings and accounts."""
    return _names(ctx, text, ("reading", "account"))


def questions(ctx: click.Context, param: click.Parameter, text: str) -> list[CompletionItem]:
    """A fluent, or within its brackets a name."""
    at = max(text.rfind("("), text.rfind(","))
    if at < 0:
        words = dict.fromkeys(word for row in QUESTIONS for word in (row.id, *row.word))
        return [CompletionItem(f"{word}(") for word in words if word.startswith(text)]
    begun = text[at + 1 :]
    head = text[: len(text) - len(begun.lstrip())]
    found = _names(ctx, begun.lstrip(), _types(text))
    return [CompletionItem(head + item.value, help=item.help) for item in found]


def _types(text: str) -> tuple[str, ...]:
    """The types of name that fit the argument of a question that is being written."""
    fluent, _, args = text.partition("(")
    word = fold(fluent.split()[-1] if fluent.split() else "")
    for row in QUESTIONS:
        if word in map(fold, (row.id, *row.word, *row.aliases)):
            at = args.count(",")
            return TYPES.get(row.args[at], ()) if at < len(row.args) else ()
    return ()


def kinds(ctx: click.Context, param: click.Parameter, text: str) -> list[CompletionItem]:
    """What can be listed."""
    spoken = _obj(ctx)["lang"]
    words = [getattr(kind.many, spoken) for kind in KINDS_OF_THINGS.values()]
    return [CompletionItem(word) for word in words if fold(word).startswith(fold(text))]


def topics(ctx: click.Context, param: click.Parameter, text: str) -> list[CompletionItem]:
    """What there is help on."""
    known = sorted(set(_known()))
    return [CompletionItem(word) for word in known if fold(word).startswith(fold(text))]


BY_PARAM: dict[str, Complete] = {
    "name": names,
    "words": instruments,
    "question": questions,
    "reading": readings,
    "without": instruments,
    "in_force": instruments,
    "topic": topics,
}


def attach(command: click.Command) -> None:
    """Give the arguments and options of a command what Tab offers for them."""
    for param in command.params:
        found = kinds if command.name == "list" else BY_PARAM.get(param.name or "")
        if param.name == "kind" and command.callback.__module__ == "misak.cli.listing":
            found = kinds
        if found is not None and not isinstance(param.type, (click.Path, click.Choice)):
            param._custom_shell_complete = found


def _names(ctx: click.Context, text: str, types: tuple[str, ...]) -> list[CompletionItem]:
    spoken = _obj(ctx)["lang"]
    begun = fold(text.replace("-", " "))
    found = []
    for name in load(given(ctx)).ledger.names.values():
        if (not types or name.type in types) and _fits(name, begun):
            first = name.namings[0]
            said = first.tr if spoken == "tr" else first.en
            found.append(CompletionItem(name.id, help=f"{said} ({name.type})"))
    exact = [item for item in found if item.value.startswith(text.lower())]
    return (exact or found)[:MOST]


def _obj(ctx: click.Context) -> dict[str, Any]:
    """What the options of all commands say, before any command has run."""
    root = ctx.find_root()
    if ctx.obj is None:
        ctx.obj = {
            "ledger": root.params.get("ledger") or (),
            "with_shipped": root.params.get("with_shipped") or False,
            "lang": root.params.get("lang") or language(),
        }
    found: dict[str, Any] = ctx.obj
    return found


def _fits(name: Name, begun: str) -> bool:
    own = (name.id.replace("-", " "), *(t for n in name.namings for t in (n.tr, n.en)))
    return any(fold(text).startswith(begun) for text in own)
