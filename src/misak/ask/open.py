"""Opening a ledger: the shipped books, one's own, or one's own on top of the shipped."""

from __future__ import annotations

import os

from misak.ask.library import Library
from misak.ledger.load import load as load_ledger
from misak.ledger.roots import roots


def load(*paths: str | os.PathLike[str], with_shipped: bool = False) -> Library:
    """Load a ledger and return it ready to be asked.

    Without a path: the shipped books. With paths (folders or files): those; ``with_shipped``
    puts them on top of the shipped ones. Faults in the ledger are not raised: they are in
    ``Library.faults``. Raises FileNotFoundError where a path does not exist.
    """
    return Library(load_ledger(roots(*paths, with_shipped=with_shipped)))
