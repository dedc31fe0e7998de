"""Files in the user's cache folder: bytes by name, each written whole or not at all.

Whoever cannot read or write there goes without, and nothing is said of it: what the files hold can
always be made again, and may be deleted at any time.
"""

from __future__ import annotations

import os
import sys
import zlib
from contextlib import suppress
from pathlib import Path

OFF = "MISAK_NO_CACHE"
AT_MOST = 16  # files; the one that was used longest ago goes first
CHECK = 4  # bytes at the end that tell whether the rest is whole
FOREIGN = 0o022  # others may write: what lies there may not be ours


def folder() -> Path | None:
    """Where the files lie: ``misak`` in ``XDG_CACHE_HOME``, or in the place that the system has for
    such things; None where the user wants none (``MISAK_NO_CACHE``), or has no home."""
    if os.environ.get(OFF, "0") not in ("", "0"):
        return None
    given = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(given):
        return Path(given, "misak")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return Path(local, "misak", "cache") if local else None
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return None
    return Path(home, "Library/Caches" if sys.platform == "darwin" else ".cache", "misak")


def read(name: str) -> memoryview | None:
    """The bytes kept under a name, not copied again; None where there are none, where they are not
    whole, or where anybody else could have written them."""
    where = folder()
    if where is None:
        return None
    path = where / name
    try:
        with open(path, "rb") as file:
            about = os.fstat(file.fileno())
            if hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & FOREIGN):
                return None
            found = file.read()
    except OSError:
        return None
    data = memoryview(found)[:-CHECK]
    if zlib.crc32(data).to_bytes(CHECK, "big") != found[-CHECK:]:
        return None
    with suppress(OSError):
        os.utime(path)
    return data


def write(name: str, data: bytes) -> None:
    """Keep some bytes under a name: beside it first, then in its place, so that nobody ever reads
    half of them."""
    where = folder()
    if where is None:
        return
    beside = where / f"{name}.{os.getpid()}"
    with suppress(OSError):
        where.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(handle, "wb") as file:
                file.write(data)
                file.write(zlib.crc32(data).to_bytes(CHECK, "big"))
            os.replace(beside, where / name)
        finally:
            beside.unlink(missing_ok=True)
        _prune(where)


def _prune(where: Path) -> None:
    """Delete the files that were used longest ago, where there are too many."""
    with os.scandir(where) as found:
        by_use = sorted((entry.stat().st_mtime, entry.path) for entry in found if entry.is_file())
    for _, path in by_use[:-AT_MOST]:
        with suppress(OSError):
            os.unlink(path)
