"""A question that cannot be answered, as a fault: one place for the command line and the server."""

from __future__ import annotations

from misak.ask.language import NotUnderstood
from misak.ask.unknown import Ambiguous, Inexact, UnknownName
from misak.ground.faults import Fault
from misak.ground.spots import Spot

ASKED = "?"  # the file of a fault in a question


def refused(error: UnknownName | NotUnderstood) -> Fault:
    """The fault of a question: a name that is unknown, of another type, of several things or of
    a part; a text that is no question."""
    if isinstance(error, NotUnderstood):
        return Fault(error.code, Spot(ASKED, 1, 1, 1, ""), error.said, error.near)
    spot = Spot(ASKED, 1, 1, max(len(error.name), 1), error.name)
    if isinstance(error, Ambiguous):
        return Fault("N322" if error.parts else "N320", spot, (error.name, " | ".join(error.told)))
    if isinstance(error, Inexact):
        return Fault("N321", spot, (error.name, " | ".join(error.told)), error.near)
    if error.is_a:
        return Fault("N302", spot, (error.name, error.is_a, error.type))
    return Fault("N301", spot, (error.name, error.type), error.near)
