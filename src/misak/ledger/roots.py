"""Where ledgers lie: the shipped books, one's own, or one's own on top of the shipped."""

from __future__ import annotations

import os
from pathlib import Path

from misak.ground.errors import NoSuchLedger

PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """Where the shipped books lie: inside an installed package, or beside the source."""
    inside = PACKAGE / "shipped"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "ledger"


def roots(*paths: str | os.PathLike[str], with_shipped: bool = False) -> tuple[Path, ...]:
    """The folders and files of a ledger: the shipped books where none is given or where they
    are asked for, then the given ones."""
    found = [Path(path) for path in paths]
    for root in found:
        if not root.exists():
            raise NoSuchLedger(str(root))
    return (shipped(), *found) if with_shipped or not found else tuple(found)
