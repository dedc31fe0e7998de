"""misak serve: the atlas and an API over a live ledger."""

from __future__ import annotations

import errno
import socket

import click

import misak
from misak.ask.answer import Json
from misak.ask.library import Library
from misak.cli.raising import unwritten
from misak.cli.refusals import cannot
from misak.cli.shared import given, lang
from misak.ground.memory import lasting
from misak.learn.practice import practice

try:
    import uvicorn

    from misak.atlas.live import Live
    from misak.atlas.serve import app
except ModuleNotFoundError as error:
    MISSING = error.name
else:
    MISSING = None

AT = {
    "en": "http://{host}:{port}/  the atlas\nhttp://{host}:{port}/review  notes reviewed  (Ctrl-C "
    "stops it)",
    "tr": "http://{host}:{port}/  atlas\nhttp://{host}:{port}/review  not inceleme  (Ctrl-C "
    "durdurur)",
}
NEED = {
    "en": "{0} is not installed: pip install 'misak[serve]'",
    "tr": "{0} kurulu değil: pip install 'misak[serve]'",
}
BUSY = {
    "en": "port {0} is taken; choose another with --port",
    "tr": "{0} numaralı kapı dolu; --port ile başkasını seçin",
}
LOCAL = ("127.0.0.1", "localhost", "[::1]")
BACKLOG = 512


@click.command()
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen at; 0.0.0.0 lets the whole network in.",
)
@click.option(
    "--port",
    default=8921,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port; 0 takes any that is free.",
)
@click.option(
    "--cors",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="A site whose pages may ask (https://example.org, or * for any); repeatable.",
)
@click.option("--json", "as_json", is_flag=True, help="Say the address as JSON.")
@click.pass_context
def command(
    ctx: click.Context, host: str, port: int, origins: tuple[str, ...], as_json: bool
) -> None:
    """Serve the atlas."""
    if MISSING:
        raise cannot(NEED, lang(ctx), MISSING)
    lasting()
    live = Live(given(ctx), misak.__version__, _questions)
    try:
        door = _door(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise cannot(BUSY, lang(ctx), port) from None
        error.filename = f"{host}:{port}"
        raise unwritten(error, lang(ctx)) from None
    number = door.getsockname()[1]
    click.echo(
        f'{{"host": "{host}", "port": {number}}}'
        if as_json
        else AT[lang(ctx)].format(host=host, port=number)
    )
    hosts = LOCAL if host in ("127.0.0.1", "localhost", "::1") else ("*",)
    config = uvicorn.Config(
        app(live, hosts, origins),
        log_level="warning",
        access_log=False,
        limit_concurrency=400,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=3,
        server_header=False,
    )
    uvicorn.Server(config).run(sockets=[door])


def _questions(books: Library, found: Json) -> None:
    """Put questions to practise into the payload of the page."""
    found["practice"] = practice(books, found["lessons"])  # type: ignore[arg-type]


def _door(host: str, port: int) -> socket.socket:
    """The socket, bound before anything is said, so that a taken port is a plain message."""
    # The protocol is named, since only then asyncio turns off the delay that holds small answers
    # back for 40 ms.
    door = socket.socket(
        socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind((host, port))
    door.listen(BACKLOG)
    return door
