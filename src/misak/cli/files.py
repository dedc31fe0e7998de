"""A word before long work that could not be written, and what is said where writing failed."""

from __future__ import annotations

import os
from pathlib import Path

import click

from misak.ground.portable import portable

NO_FOLDER = {"en": "there is no folder {0} to write into", "tr": "yazılacak {0} klasörü yok"}
DEVICE = {
    "en": "Windows cannot write a file called {0}",
    "tr": "Windows {0} adlı bir dosya yazamaz",
}
FAILED = {"en": "{0}: {1}", "tr": "{0}: {1}"}
UNNAMED = {"en": "standard output", "tr": "standart çıktı"}


def has_folder(path: Path, lang: str, windows: bool = os.name == "nt") -> None:
    """Raise what click shows where the folder of a file to be written does not exist, or where
    Windows would take the name for one of its devices."""
    if windows and not portable(path.name):
        raise click.ClickException(DEVICE[lang].format(path.name))
    if not Path(os.path.realpath(path)).parent.is_dir():
        raise click.ClickException(NO_FOLDER[lang].format(path.parent))


def failed(error: OSError, lang: str) -> str:
    """What is said of a file that cannot be read or written: its name and the system's reason."""
    name = str(error.filename) if error.filename else UNNAMED[lang]
    return FAILED[lang].format(name, error.strerror or error)
