"""Opening a ledger: the shipped books, one's own, or one's own on top of the shipped."""

from __future__ import annotations

import os
from pathlib import Path

from misak.ask.library import Library
from misak.ledger.load import load as load_ledger

PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """Where the shipped books lie: inside an installed package, or beside the source."""
    inside = PACKAGE / "shipped"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "ledger"


def roots(*paths: str | os.PathLike[str], with_shipped: bool = False) -> tuple[Path, ...]:
    """The folders and files of a ledger: the shipped books where none is given or where they are asked for, then the given ones."""
    found = [Path(path) for path in paths]
    for root in found:
        if not root.exists():
            raise FileNotFoundError(f"no such file or folder: {root}")
    return (shipped(), *found) if with_shipped or not found else tuple(found)


def load(*paths: str | os.PathLike[str], with_shipped: bool = False) -> Library:
    """Load a ledger and return it ready to be asked.

    Without a path: the shipped books. With paths (folders or files): those; ``with_shipped`` puts them on top of the
    shipped ones. Faults in the ledger are not raised: they are in ``Library.faults``. Raises FileNotFoundError
    where a path does not exist.
    """
    return Library(load_ledger(roots(*paths, with_shipped=with_shipped)))
