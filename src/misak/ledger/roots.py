"""Where ledgers lie: the shipped books, one's own, or one's own on top of the shipped."""

from __future__ import annotations

import os
from pathlib import Path

from misak.ground.errors import NoSuchLedger, short
from misak.ledger.bases import base, stands_on

PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """Where the shipped books lie: inside an installed package, or beside the source."""
    inside = PACKAGE / "shipped"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "ledger"


def roots(*paths: str | os.PathLike[str], with_shipped: bool = False) -> tuple[Path, ...]:
    """The folders and files of a ledger: the shipped books where none is given or where they
    are asked for, then the given ones, each after the bases on which it stands.

    A name in the place of a path is that of a shipped base or ledger (``sampler``). Raises
    NoSuchLedger where there is nothing of that name.
    """
    found = [_given(path) for path in paths]
    if with_shipped or not found:
        found = [shipped(), *found]
    bases = (each for root in found for each in stands_on(root))
    return tuple(dict.fromkeys((*bases, *found)))


def _given(path: str | os.PathLike[str]) -> Path:
    try:
        root = Path(path)
        found = root.exists()
    except (OSError, TypeError, ValueError):  # too long a name, what is no path at all
        raise NoSuchLedger(short(path)) from None
    if not os.fspath(path):
        raise NoSuchLedger("''")  # and not this folder, which an empty path would mean
    if found:
        return root
    named = base(str(path))
    if named is None:
        raise NoSuchLedger(str(root))
    return named
