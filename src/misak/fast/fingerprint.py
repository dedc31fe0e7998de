"""What the books of a ledger follow from, as one short text: no more than that, and nothing less.

That is this program, file by file, the Python that runs it, and each file of the ledger by its name
and its bytes. Days, clocks and dates of files have no part in it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from misak.ground.faults import Fault
from misak.ledger.folders import found_files
from misak.text.files import ahead

try:  # hashlib brings OpenSSL along, which takes longer to load than all this to be read
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

PACKAGE = Path(__file__).resolve().parent.parent
# the folders of the program whose values are kept, and which make them
MAKING = (
    "ground",
    "words",
    "kinds",
    "text",
    "ledger",
    "effects",
    "booking",
    "say",
    "ask",
    "check",
    "fast",
)
SIZE = 32  # bytes of a digest
SMALL, LARGE = 1 << 17, 1 << 26  # bytes of a ledger between which keeping it pays


def fingerprint(folders: tuple[Path, ...]) -> str | None:
    """The text for the ledger in some folders; None where its files cannot all be read, or where it
    is so small that it is loaded as fast, or so large that keeping it costs more."""
    faults: list[Fault] = []
    files = [
        (lies, found)
        for folder in folders
        for lies in (f"{folder}\0{os.path.realpath(folder)}",)
        for found in found_files(folder, faults)
    ]
    digest = blake2b(digest_size=SIZE)
    size = 0
    for (lies, (path, shown)), data in zip(files, ahead(path for _, (path, _) in files)):
        if isinstance(data, OSError):
            return None
        size += len(data)
        _take(digest, f"{lies}\0{path}\0{shown}".encode(), data)
    made_by = program() if not faults and SMALL <= size <= LARGE else None
    if made_by is None:
        return None
    digest.update(made_by)
    return digest.hexdigest()


def program() -> bytes | None:
    """The digest of what makes the books: the Python that runs, the packages that are installed
    beside it, the files of this program; None where they cannot be read."""
    digest = blake2b(f"{sys.version}\0{sys.byteorder}\0{_installed()}".encode())
    paths = sorted(path for name in MAKING for path in _sources(str(PACKAGE / name)))
    if len(paths) < len(MAKING):
        return None  # installed without its sources
    for path, data in zip(paths, ahead(paths)):
        if isinstance(data, OSError):
            return None
        _take(digest, path.encode(), data)
    return digest.digest()


def _installed() -> str:
    """The packages with their versions, as the folders say that tell of them."""
    found: list[str] = []
    for folder in sys.path:
        with suppress(OSError):
            found += [name for name in os.listdir(folder or ".") if name.endswith("-info")]
    return "\0".join(sorted(found))


def _sources(folder: str) -> list[str]:
    """The files of Python in a folder and in those below it."""
    found: list[str] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                found.append(entry.path)
            elif entry.is_dir() and entry.name[:1] not in "._":
                found += _sources(entry.path)
    return found


def _take(digest: blake2b, name: bytes, data: bytes) -> None:
    """Add a file, so that no two lists of files give the same bytes."""
    digest.update(b"%d %d\0" % (len(name), len(data)))
    digest.update(name)
    digest.update(data)
