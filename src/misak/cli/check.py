"""misak check: every fault of a ledger, for people, for editors, or as data."""

from __future__ import annotations

import click

from misak.atlas import lessons, shapes
from misak.booking.books import Books
from misak.check.checks import run
from misak.cli.shared import colour, given, json_option, lang, openable, out_json
from misak.ground.faults import Fault, errors
from misak.ledger.load import load
from misak.say.faults import data, gnu, show

DONE = {
    "en": "{files} files, {acts} clauses: {errors} errors, {warnings} warnings",
    "tr": "{files} dosya, {acts} hüküm: {errors} hata, {warnings} uyarı",
}
MORE = {
    "en": "{n} warnings are not shown; --warnings shows them",
    "tr": "{n} uyarı gösterilmedi; --warnings gösterir",
}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--warnings", is_flag=True, help="Show warnings too.")
@click.option("--gnu", "as_gnu", is_flag=True, help="One line a fault, as editors read it.")
@json_option
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], warnings: bool, as_gnu: bool, as_json: bool
) -> None:
    """Check a ledger."""
    folders = given(ctx, paths)
    loaded = load(folders)
    faults = (
        run(loaded, Books(loaded.ledger))
        + shapes.faults(loaded.ledger, folders)
        + lessons.faults(loaded.ledger, folders)
    )
    bad = errors(faults)
    if as_json:
        out_json([data(fault) | {"path": openable(fault, folders).spot.file} for fault in faults])
    else:
        shown = [openable(fault, folders) for fault in (faults if warnings or as_gnu else bad)]
        _print(shown, as_gnu, lang(ctx))
        counts = {
            "files": len(loaded.documents),
            "acts": len(loaded.ledger.acts),
            "errors": len(bad),
            "warnings": len(faults) - len(bad),
        }
        if counts["warnings"] and not warnings and not as_gnu:
            click.echo(MORE[lang(ctx)].format(n=counts["warnings"]), err=True)
        click.echo(DONE[lang(ctx)].format(**counts), err=True)
    if bad:
        raise click.exceptions.Exit(1)


def _print(faults: list[Fault], as_gnu: bool, lang: str) -> None:
    for fault in faults:
        click.echo(gnu(fault, lang) if as_gnu else show(fault, lang, colour()) + "\n")
