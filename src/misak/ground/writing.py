"""Files written whole or not at all, where their links lead; what is no regular file is written
straight."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

STRAIGHT = ("/dev/", "/proc/")  # a name for what is open already: nothing can be put in its place


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """A path to write to; what was written there stands at ``path`` afterwards, or nothing has
    changed.

    A link is followed to its file, which keeps its mode and its owner. A device or a pipe is
    written straight, and so is a file that may be written in a folder that may not. Raises
    OSError, which names ``path``.
    """
    try:
        before = _stat(path)
        target = Path(os.path.realpath(path))
        if before is not None and (not stat.S_ISREG(before.st_mode) or _is_open(path)):
            yield path
            return
        beside = _beside(target, before)
        if beside is None:
            yield target
            return
        try:
            yield beside
            _given(beside, target, before)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
    except OSError as error:
        said = error.strerror or str(error) or type(error).__name__
        raise OSError(error.errno or 0, said, str(path)) from error


def write_whole(path: Path, text: str) -> None:
    """Write a text to a file as ``written`` does; raises OSError."""
    with (
        written(path) as place,
        place.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as stream,
    ):
        stream.write(text)


def write_packed(path: Path, save: Callable[[BinaryIO], object]) -> None:
    """Write what a library packs into a file, made whole before the first byte is written: a disk
    without room leaves no packer half done. Raises OSError."""
    made = BytesIO()
    save(made)
    path.write_bytes(made.getvalue())


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_open(path: Path) -> bool:
    return os.path.abspath(path).startswith(STRAIGHT)


def _beside(target: Path, before: os.stat_result | None) -> Path | None:
    """An empty file beside the target; None where only the target itself may be written."""
    if before is not None and not os.access(target, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(target))
    try:
        handle, name = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:100]}.", suffix=target.suffix[:20]
        )
    except PermissionError:
        if before is None:
            raise
        return None
    os.close(handle)
    return Path(name)


def _given(beside: Path, target: Path, before: os.stat_result | None) -> None:
    """Put a file in the target's place with the mode and the owner that this had."""
    if before is None:
        beside.chmod(0o666 & ~_mask())
    else:
        made = beside.stat()
        if (made.st_uid, made.st_gid) != (before.st_uid, before.st_gid):
            try:
                os.chown(beside, before.st_uid, before.st_gid)
            except (PermissionError, AttributeError):  # not ours to give: its words are replaced
                target.write_bytes(beside.read_bytes())
                return
        beside.chmod(stat.S_IMODE(before.st_mode))
    os.replace(beside, target)


def _mask() -> int:
    """The permissions that the system takes from new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
