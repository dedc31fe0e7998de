"""misak fmt: ledger files in their canonical form."""

from __future__ import annotations

from pathlib import Path

import click

from misak.cli.shared import FilePath, colour, json_option, lang, openable, out_json
from misak.ground.faults import Fault
from misak.ground.writing import write_whole
from misak.ledger.folders import files
from misak.say.faults import data, show
from misak.text.read import read_file
from misak.text.write import write

CHANGED = {"en": "rewritten: {0}", "tr": "yeniden yazıldı: {0}"}
WOULD = {"en": "would be rewritten: {0}", "tr": "yeniden yazılırdı: {0}"}


@click.command()
@click.argument("paths", nargs=-1, required=True, type=FilePath(exists=True, path_type=Path))
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Write nothing; exit 1 where a file is not in canonical form.",
)
@json_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], only_check: bool, as_json: bool) -> None:
    """Rewrite files canonically; a file with a fault in its form is left as it is."""
    changed: list[str] = []
    faults: list[Fault] = []
    for root in paths:
        for found_at, name in files(root):
            path = Path(found_at)
            if path.suffix != ".md" and path != root:  # a file that is named is meant
                continue
            document, found = read_file(path, name)
            faults += [openable(fault, paths) for fault in found]
            if document is None or found:
                continue
            text = write(document)
            if text != path.read_text(encoding="utf-8"):
                changed.append(str(path))
                if not only_check:
                    write_whole(path, text)
    _report(ctx, changed, faults, only_check, as_json)
    if faults or (only_check and changed):
        raise click.exceptions.Exit(1)


def _report(
    ctx: click.Context, changed: list[str], faults: list[Fault], only_check: bool, as_json: bool
) -> None:
    if as_json:
        out_json({"changed": changed, "faults": [data(fault) for fault in faults]})
        return
    for fault in faults:
        click.echo(show(fault, lang(ctx), colour()))
    for path in changed:
        click.echo((WOULD if only_check else CHANGED)[lang(ctx)].format(path))
