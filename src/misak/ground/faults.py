"""Faults are values: gathered, never raised, and shown by one renderer."""

from __future__ import annotations

from typing import NamedTuple

from misak.ground.messages import MESSAGES
from misak.ground.spots import Spot


class Fault(NamedTuple):
    """What is wrong, where, and what the writer may have meant.

    ``code`` is a row of ``messages.MESSAGES``; ``args`` fill its template; ``near`` are "did
    you mean" offers.
    """

    code: str
    spot: Spot
    args: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def severity(self) -> str:
        """``error`` or ``warning``."""
        return MESSAGES[self.code].severity


def errors(faults: list[Fault]) -> list[Fault]:
    """The faults that make a ledger fail its check."""
    return [fault for fault in faults if fault.severity == "error"]
