"""What the library raises for what it was given, shown as a mistake of the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from misak.ground.errors import MisakError
from misak.public.explain import explain


@contextmanager
def raised(lang: str) -> Iterator[None]:
    """Whatever the library raises within becomes what click shows, in a language."""
    try:
        yield
    except MisakError as error:
        raise click.ClickException(explain(error, lang)) from None
