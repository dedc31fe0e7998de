"""misak mcp: the books for assistants, over standard input and output."""

from __future__ import annotations

import click

from misak.cli.refusals import cannot
from misak.cli.shared import given, lang
from misak.ground.memory import lasting

try:
    from misak.servers.mcp import server
except ModuleNotFoundError as error:
    MISSING = error.name
else:
    MISSING = None

NEED = {
    "en": "{0} is not installed: pip install 'misak[mcp]'",
    "tr": "{0} kurulu değil: pip install 'misak[mcp]'",
}


@click.command()
@click.pass_context
def command(ctx: click.Context) -> None:
    """Serve assistants."""
    if MISSING:
        raise cannot(NEED, lang(ctx), MISSING)
    given(ctx)  # a ledger that is not there is said now, not at the first question
    lasting()
    paths, spoken = tuple(ctx.obj["ledger"]), lang(ctx)
    server(paths, ctx.obj["with_shipped"], "tr" if spoken == "tr" else "en").run("stdio")
