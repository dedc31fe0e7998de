"""What options and arguments take where nothing at all would be taken for something: an empty path
would mean the folder where one is, an empty day today."""

from __future__ import annotations

import os
from typing import Any

import click

from misak.cli.refusals import misused

NO_PATH = {"en": "the path of {0} is empty", "tr": "{0} için verilen yol boş"}
NO_DAY = {"en": "the day of {0} is empty", "tr": "{0} için verilen gün boş"}


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


def _empty(
    texts: dict[str, str], param: click.Parameter | None, ctx: click.Context | None
) -> click.UsageError:
    spoken = str(ctx.obj["lang"]) if ctx is not None and ctx.obj else "en"
    hint = param.get_error_hint(ctx) if param is not None and ctx is not None else ""
    found = misused(texts, spoken, hint)
    found.ctx = ctx
    return found
