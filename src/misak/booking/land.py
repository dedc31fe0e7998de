"""What bears on who has the land about a place, so that a reading that says nothing of it need not
be booked whole to know."""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.differing import Part, part_of
from misak.booking.slices import Bearing, around, sliced
from misak.effects.values import Value
from misak.ledger.values import Ledger

FLUENTS = ("title", "administration", "status")  # by which somebody has a place


class Land(NamedTuple):
    """The part of a ledger on which it rests who has a place, by one fluent."""

    part: Part
    fluent: str


def land(ledger: Ledger, bearing: Bearing, status: list[object], place: str) -> tuple[Land, ...]:
    """What bears on who has a place, those around and within it, and where it stands if it is a
    site: ``status`` are the values that its status has on any day."""
    sites = {one.id for one in status if isinstance(one, Value)} & ledger.inside.keys()
    near = around(ledger, {place, *sites})
    return tuple(
        Land(part_of(ledger, sliced(ledger, fluent, bearing.on(fluent, (near,))), fluent), fluent)
        for fluent in FLUENTS
    )
