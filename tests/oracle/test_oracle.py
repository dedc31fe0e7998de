"""Booking agrees with living through the world, on every day, for title, contest,
administration, status, war, duties, recognition and force."""

from __future__ import annotations

from hypothesis import given, note

from misak.booking.reading import Reading
from oracle.engine import Engine, differences, told
from oracle.life import Life
from oracle.names import LANDED
from oracle.world import World
from oracle.worlds import worlds


@given(worlds(LANDED))
def test_booking_is_what_happens(world: World) -> None:
    engine = Engine(world)
    note(told(world))
    found = next(differences(engine, Life(world), engine.library.books()), None)
    assert found is None, found


@given(worlds(LANDED))
def test_an_account_is_what_would_have_happened(world: World) -> None:
    """Each alternative is booked alone against the base (rule 23)."""
    if "'tale'" not in repr(world):
        return
    engine = Engine(world)
    note(told(world))
    books = engine.library.books(Reading("tale", frozenset({"tale"})))
    found = next(differences(engine, Life(world, "tale"), books), None)
    assert found is None, found
