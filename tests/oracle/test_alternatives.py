"""What an answer costs is no part of it: where a reading is not asked, because nothing that it
posts otherwise reaches the question, asking it would have changed nothing
(booking/differing.py)."""

from __future__ import annotations

from hypothesis import given, note, settings
from hypothesis import strategies as st

from misak.ask.library import Library
from oracle.engine import ZERO, Engine, told
from oracle.names import LANDED
from oracle.world import LAST, World
from oracle.worlds import worlds

OF_PLACE = ("title({0})", "administration({0})", "status({0})")
OF_PAIR = (
    "war({0}, {1})",
    "hostilities({0}, {1})",
    "recognises({0}, {1})",
    "rejects({0}, {1})",
    "boundary({0}, {1})",
    "owes({0}, {1}, ?)",
)


def slow(library: Library) -> Library:
    """The same ledger, asked as the meaning says: every reading that can bear on a question is
    booked whole, and asked."""
    found = Library(library.loaded)
    for unit in found.units():
        found.books(unit.reading)
    found.books().differs = lambda *_: True  # type: ignore[method-assign]
    return found


def questions(world: World, library: Library) -> list[str]:
    """What can be asked of places, of pairs of polities, and of treaties."""
    names = library.ledger.names
    places = sorted(id_ for id_, name in names.items() if name.type == "place")
    polities = sorted(id_ for id_, name in names.items() if name.type == "polity")
    return [
        *(form.format(place) for place in places for form in OF_PLACE),
        *(form.format(a, b) for form in OF_PAIR for a in polities[:3] for b in polities if a != b),
        *(f"right({a}, ?)" for a in polities[:2]),
        *(f"party({id_}, ?)" for id_ in library.ledger.instruments),
        *(f"in_force({id_})" for id_ in library.ledger.instruments),
    ]


@settings(max_examples=60)
@given(worlds(LANDED), st.data())
def test_whoever_is_not_asked_would_have_said_the_same(world: World, data: st.DataObject) -> None:
    library = Engine(world).library
    if not library.units():
        return
    note(told(world))
    asked = questions(world, library)
    chosen = data.draw(st.lists(st.sampled_from(asked), min_size=4, max_size=12, unique=True))
    day = ZERO + data.draw(st.integers(0, LAST))
    every = slow(library)
    for question in chosen:
        assert library.ask(question, day) == every.ask(question, day), (question, day - ZERO)
        seen, said = library.outcome(question, day), every.ask(question, day)
        assert seen == (said.on, said.value, said.covered, said.contested)
