"""misak lsp: the language server, for editors to start."""

from __future__ import annotations

import importlib

import click

from misak.cli.refusals import cannot
from misak.cli.shared import lang
from misak.ground.memory import lasting

MISSING = {
    "en": "the language server needs pygls: pip install 'misak[editor]'",
    "tr": "dil sunucusu için pygls gerekir: pip install 'misak[editor]'",
}


@click.command()
@click.option("--stdio", is_flag=True, help="Speak on standard input and output (as always).")
@click.pass_context
def command(ctx: click.Context, stdio: bool) -> None:
    """Serve an editor."""
    try:
        server = importlib.import_module("misak.editor.server")
    except ImportError:
        raise cannot(MISSING, lang(ctx)) from None
    lasting()
    server.make(lang(ctx)).start_io()
