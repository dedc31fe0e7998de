"""A word before long work that could not be written, and what is said where writing failed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from misak.cli.refusals import cannot
from misak.ground.portable import portable

NO_FOLDER = {"en": "there is no folder {0} to write into", "tr": "yazılacak {0} klasörü yok"}
DEVICE = {
    "en": "Windows cannot write a file called {0}",
    "tr": "Windows {0} adlı bir dosya yazamaz",
}
TURKISH = {  # what the system says, where it is often said
    errno.ENOENT: "böyle bir dosya ya da klasör yok",
    errno.EACCES: "izin yok",
    errno.EPERM: "izin yok",
    errno.EISDIR: "bu bir klasör",
    errno.ENOTDIR: "bu bir klasör değil",
    errno.EEXIST: "zaten var",
    errno.ENOSPC: "diskte yer kalmadı",
    errno.EROFS: "disk salt okunur",
    errno.ENAMETOOLONG: "ad çok uzun",
    errno.ELOOP: "bağlantılar dönüp duruyor",
    errno.EADDRINUSE: "adres kullanımda",
}
UNNAMED = {"en": "standard output", "tr": "standart çıktı"}


def has_folder(path: Path, lang: str, windows: bool = os.name == "nt") -> None:
    """Raise what click shows where the folder of a file to be written does not exist, or where
    Windows would take the name for one of its devices."""
    if windows and not portable(path.name):
        raise cannot(DEVICE, lang, path.name)
    if not Path(os.path.realpath(path)).parent.is_dir():
        raise cannot(NO_FOLDER, lang, path.parent)


def failed(error: OSError, lang: str) -> str:
    """What is said of a file that cannot be read or written: its name and the system's reason."""
    name = str(error.filename) if error.filename else UNNAMED[lang]
    said = error.strerror or str(error)
    return f"{name}: {TURKISH.get(error.errno or 0, said) if lang == 'tr' else said}"
