"""Errors of the command line that know both languages; a light module, since every command may
need it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from misak.ground.faults import Fault


class Cannot(click.ClickException):
    """Why a command cannot run: ``texts`` in both languages, and the fault behind it where there
    is one."""

    def __init__(self, texts: Mapping[str, str], lang: str) -> None:
        super().__init__(texts[lang])
        self.texts = texts
        self.fault: Fault | None = None


class Misused(click.UsageError):
    """A command line that says too little or too much, in both languages; how the command is
    used is shown beside it."""

    def __init__(self, texts: Mapping[str, str], lang: str) -> None:
        super().__init__(texts[lang])
        self.texts = texts


def in_english(error: click.ClickException) -> click.ClickException:
    """An error in the language of the command line where that is English: one that speaks of a note
    has that note's language."""
    if isinstance(error, Misused):
        again = Misused(error.texts, "en")
        again.ctx = error.ctx
        return again
    return Cannot(error.texts, "en") if isinstance(error, Cannot) else error


def cannot(texts: Mapping[str, str], lang: str, *args: object, **named: object) -> Cannot:
    """Why a command cannot run, its gaps filled."""
    return Cannot(_filled(texts, args, named), lang)


def misused(texts: Mapping[str, str], lang: str, *args: object, **named: object) -> Misused:
    """What a command line lacks, its gaps filled."""
    return Misused(_filled(texts, args, named), lang)


def _filled(
    texts: Mapping[str, str], args: tuple[object, ...], named: Mapping[str, object]
) -> Mapping[str, str]:
    """The texts with their gaps filled; without anything to fill they stand as they are."""
    if not args and not named:
        return texts
    return {said: text.format(*args, **named) for said, text in texts.items()}
