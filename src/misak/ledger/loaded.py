"""A ledger as it was loaded: what is in it, what it was read from, what is wrong with it."""

from typing import NamedTuple

from misak.ground.faults import Fault
from misak.ledger.values import Ledger
from misak.text.document import Document


class Loaded(NamedTuple):
    """A ledger, the documents it was read from (by their shown names) and all faults found on
    the way.

    ``offered`` is what only bases name: there to be used, followed by none.
    """

    ledger: Ledger
    documents: dict[str, Document]
    faults: list[Fault]
    offered: frozenset[str] = frozenset()
