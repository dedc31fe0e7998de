"""A ledger loaded in a quicker way: plain clauses by the words between their names."""

from __future__ import annotations

from pathlib import Path

from misak.fast.plain import Plain
from misak.ledger.load import Ways
from misak.ledger.load import load as load_ledger
from misak.ledger.loaded import Loaded

WAYS = Ways(clauses=Plain)


def load(roots: tuple[Path, ...]) -> Loaded:
    """The ledger that lies under some folders (or files), as ``misak.ledger.load`` finds it."""
    return load_ledger(roots, ways=WAYS)
