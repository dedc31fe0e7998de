"""Files written whole or not at all, and a word before long work that could not be written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

NO_FOLDER = {"en": "there is no folder {0} to write into", "tr": "yazılacak {0} klasörü yok"}


def has_folder(path: Path, lang: str) -> None:
    """Raise what click shows where the folder of a file to be written does not exist."""
    if not path.parent.is_dir():
        raise click.ClickException(NO_FOLDER[lang].format(path.parent))


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all: a temporary file beside it, then a rename. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _mask() -> int:
    """The permissions that the system takes from new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
