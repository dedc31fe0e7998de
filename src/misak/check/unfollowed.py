"""Treaties that neither end nor say until when they are followed, in a ledger that says it of
others."""

from __future__ import annotations

from misak.ask.questions.in_force import answer
from misak.check.view import View
from misak.ground.days import FOREVER
from misak.ground.faults import Fault


def check(view: View) -> list[Fault]:
    """One fault for each treaty that is in force on the last of all days and is not followed."""
    found: list[Fault] = []
    for instrument in view.books.ledger.instruments.values():
        if instrument.class_ == "treaty" and instrument.follows is None:
            standing = answer(view.books, instrument.id, (), "", FOREVER - 1)
            if any(item.id != "no" for item in standing.values):
                at = view.key(instrument, "in-force")
                found.append(view.fault("S715", at, "", instrument.id))
    return found
