"""The files of a ledger: every one under a folder, links followed; what cannot be read or would
be passed over is a fault."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from misak.ground.faults import Fault
from misak.ground.spots import Spot

ENDINGS = (".md", ".bib")
NEARLY = (".md", ".bib", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtext", ".bibtex")
Found = tuple[str, str]  # a path, and the name to show for it


def files(root: Path) -> list[Found]:
    """The paths of the ledger files under a folder with the names to show for them, in a fixed
    order; a single file is itself."""
    return found_files(root, [])


def found_files(root: Path, faults: list[Fault]) -> list[Found]:
    """``files``; a folder that cannot be read or holds nothing, and a file that would be passed
    over, are faults."""
    if not root.is_dir():
        return [(str(root), str(root))]
    before = len(faults)
    found = list(_below(str(root), "", (os.path.realpath(root),), faults))
    if not found and len(faults) == before:
        faults.append(Fault("T129", Spot(".")))
    return found


def _below(folder: str, shown: str, above: tuple[str, ...], faults: list[Fault]) -> Iterator[Found]:
    """The files of a folder, then those of the folders in it; ``above`` are the real paths that
    it lies in, its own too."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        faults.append(Fault("T128", Spot(shown or folder), (error.strerror or "unreadable",)))
        return
    folders: list[os.DirEntry[str]] = []
    for entry in entries:
        if entry.name[:1] in "._":
            continue
        if _is_folder(entry):
            folders.append(entry)
        elif entry.name.endswith(ENDINGS) and entry.name != "README.md":
            if entry.is_file() or entry.is_symlink():
                yield entry.path, shown + entry.name
            else:
                faults.append(Fault("T101", Spot(shown + entry.name), ("no regular file",)))
        else:
            faults += _passed_over(entry, shown + entry.name)
    for entry in folders:
        name = f"{shown}{entry.name}/"
        real = os.path.realpath(entry.path) if entry.is_symlink() else f"{above[-1]}/{entry.name}"
        if real in above:
            faults.append(Fault("T131", Spot(name)))
        else:
            yield from _below(entry.path, name, (*above, real), faults)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link that leads to one."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _passed_over(entry: os.DirEntry[str], shown: str) -> Iterator[Fault]:
    """The fault of a file that a person would take for a part of the ledger, or of a link that
    leads nowhere."""
    stem, ending = os.path.splitext(entry.name)
    if entry.is_symlink() and not os.path.exists(entry.path):
        yield Fault("T128", Spot(shown), ("the link leads nowhere",))
    elif ending.lower() in NEARLY and stem.upper() != "README":
        yield Fault("T130", Spot(shown), (ending,))
