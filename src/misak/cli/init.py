"""misak init: a small ledger of one's own that passes its check."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import click

from misak.cli.refusals import cannot
from misak.cli.shared import FilePath, json_option, lang, out_json
from misak.ledger.bases import bases
from misak.tell.starting import standing, starter

WRITTEN = {
    "en": "a ledger was started in {0}; check it with: misak check {0}",
    "tr": "{0} içinde bir defter başlatıldı; denetlemek için: misak check {0}",
}
TAKEN = {"en": "{0} is there already and is not empty", "tr": "{0} zaten var ve boş değil"}
NO_BASE = {
    "en": "there is no base '{0}'; there are: {1}",
    "tr": "'{0}' diye bir temel yok; olanlar: {1}",
}
A_FILE = {"en": "{0} is a file, not a folder", "tr": "{0} bir dosya, klasör değil"}
PARENT = {"en": "no such folder: {0}", "tr": "böyle bir klasör yok: {0}"}


@click.command()
@click.argument("folder", type=FilePath())
@click.option("--on", "base", default="", metavar="BASE", help="Stand on a shipped base: world.")
@json_option
@click.pass_context
def command(ctx: click.Context, folder: str, base: str, as_json: bool) -> None:
    """Start a ledger."""
    target = Path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise cannot(TAKEN if target.is_dir() else A_FILE, lang(ctx), folder)
    parent = target.resolve().parent
    if not parent.is_dir():
        raise cannot(PARENT, lang(ctx), parent)
    if base and base not in bases():
        raise cannot(NO_BASE, lang(ctx), base, ", ".join(bases()))
    texts = standing(target.resolve().name, base) if base else starter()
    try:
        _write(target, parent, texts)
    except OSError as error:
        raise OSError(error.errno, error.strerror, folder) from None  # not that of what is beside
    if as_json:
        out_json({"folder": folder, "written": sorted(texts)})
    else:
        click.echo(WRITTEN[lang(ctx)].format(folder))


def _write(target: Path, parent: Path, texts: dict[str, str]) -> None:
    """The whole ledger or none of it: written beside its place, then put there."""
    beside = Path(tempfile.mkdtemp(dir=parent, prefix=f".{target.name}."))
    try:
        for name, text in texts.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        beside.chmod(0o755)
        if target.is_dir():
            target.rmdir()
        os.replace(beside, target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
