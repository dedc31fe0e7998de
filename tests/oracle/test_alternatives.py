"""What an answer costs is no part of it: where a reading is not asked, because nothing that it
posts otherwise reaches the question, asking it would have changed nothing
(booking/differing.py).

Random worlds seldom hold the narrow ways in which one fluent changes another, so each such way has
a small world of its own (``WAYS``); and each way of looking too narrowly (``MUTANTS``) is tried:
one of these worlds must show it, or the test would not notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from misak.ask.library import Library
from misak.ask.resolving import happens
from misak.booking import books as booked
from misak.booking import differing
from misak.effects.fact import Begin
from misak.effects.posting import SPAN
from oracle.engine import ZERO, Engine, told
from oracle.made import PLACES, act, cede, event, treaty, world
from oracle.names import LANDED
from oracle.world import LAST, Clause, Line, World
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
    bind = [i for i in library.ledger.instruments if not happens(library.ledger, i)]
    return [
        *(form.format(place) for place in places for form in OF_PLACE),
        *(form.format(a, b) for form in OF_PAIR for a in polities[:3] for b in polities if a != b),
        *(f"right({a}, ?)" for a in polities[:2]),
        *(f"party({id_}, ?)" for id_ in bind),
        *(f"in_force({id_})" for id_ in bind),
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


def by_tale(clause: Clause, **otherwise: object) -> Clause:
    """A clause that another account tells otherwise."""
    return clause._replace(other=("tale", clause._replace(**otherwise)))  # type: ignore[arg-type]


CLAIMED = event("e0", 5, act("annex", "l1", by="pb"))
WAYS = {
    "a recognition passes the title to whoever claims it (12)": world(
        CLAIMED, event("e1", 9, by_tale(act("recognise", "pb", by="pa")._replace(on=20), on=9))
    ),
    "a title that passes ends what is owed in its place (40)": world(
        treaty(
            "i0",
            5,
            "pa | pb",
            act("owe", "t1", from_="pa", to="pb", in_="l1"),
            by_tale(cede("l1", "pa", "pb", on=20), on=9),
        )
    ),
    "a recognition passes the title of a place in which something is owed (12, 40)": world(
        CLAIMED,
        treaty("i0", 6, "pa | pc", act("owe", "t1", from_="pa", to="pc", in_="l1")),
        event("e1", 9, by_tale(act("recognise", "pb", by="pa")._replace(on=20), on=9)),
    ),
    "a rejection contests the status that an event gave (38)": world(
        event("e0", 5, act("demilitarise", "l1")),
        event("e1", 9, by_tale(act("reject", "e0", by="pa")._replace(on=20), on=9)),
    ),
    "who came by a place earlier gives it on a condition (12)": world(
        treaty("i0", 5, "pa | pb", cede("l0", "pa", "pb")),
        treaty(
            "i1",
            8,
            "pb | pc",
            cede("l0", "pb", "pc", conditions=(act("owe", "t1", from_="pc", to="pb"),)),
            force=(Line(20), Line(12, account="tale")),
        ),
    ),
    "who came by a place on a condition gives it on another (12)": world(
        treaty("i0", 5, "pa | pb", cede("l3", "pa", "pb")),
        treaty("i1", 8, "pb | pc", cede("l3", "pb", "pc", conditions=(cede("l0", "pc", "pb"),))),
        treaty(
            "i2",
            10,
            "pb | pa",
            cede("l0", "pb", "pa", conditions=(act("owe", "t1", from_="pa", to="pb"),)),
            force=(Line(20), Line(12, account="tale")),
        ),
        opens={"l0": "pc", "l3": "pa"},
        places={**PLACES, "l3": None},
    ),
    "who came by a place earlier gives it, in which something is owed (40)": world(
        treaty("i0", 5, "pa | pb", cede("l0", "pa", "pb")),
        treaty("i1", 8, "pb | pc", act("owe", "t1", from_="pb", to="pc", in_="l0")),
        treaty(
            "i2", 9, "pb | pd", cede("l0", "pb", "pd"), force=(Line(20), Line(12, account="tale"))
        ),
    ),
    "a treaty that enters into force otherwise ends another (17)": world(
        treaty("i0", 5, "pa | pb", act("owe", "t1"), act("autonomy", "l1", under="pb")),
        treaty(
            "i1", 8, "pa | pb", act("terminate", "i0"), force=(Line(20), Line(12, account="tale"))
        ),
    ),
}


def mutant_of_reaching(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that is posted otherwise reaches anything."""
    monkeypatch.setattr(booked, "reaches", lambda *_: False)


def mutant_of_days(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is posted on the very day that is asked about is left out."""
    true = differing.reaches

    def sooner(steps: object, part: object, fluent: str, day: int, titles: object) -> bool:
        return true(steps, part, fluent, day - 1, titles)  # type: ignore[arg-type]

    monkeypatch.setattr(booked, "reaches", sooner)


def mutant_of_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    """No recognition passes a title."""
    monkeypatch.setattr(Begin, "passes", lambda *_: False)


def mutant_of_sites(monkeypatch: pytest.MonkeyPatch) -> None:
    """No title bears on what is owed in its place."""
    monkeypatch.setattr(differing, "_sited", lambda *_: False)


def mutant_of_rejection(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rejection bears on a status."""
    monkeypatch.setitem(differing.MOVING, "status", SPAN)


MUTANTS: list[Callable[[pytest.MonkeyPatch], None]] = [
    mutant_of_reaching,
    mutant_of_days,
    mutant_of_recognition,
    mutant_of_sites,
    mutant_of_rejection,
]


def unlike(made: World) -> Iterator[tuple[str, int]]:
    """The questions, with their days, on which a reading is not asked that says otherwise."""
    library = Engine(made).library
    every = slow(library)
    for day in sorted({*range(4, 24), LAST}):
        for question in questions(made, library):
            if library.ask(question, ZERO + day) != every.ask(question, ZERO + day):
                yield question, day


@pytest.mark.parametrize("name", WAYS)
def test_each_way_is_looked_at(name: str) -> None:
    assert list(unlike(WAYS[name])) == []


@pytest.mark.parametrize("mutant", MUTANTS)
def test_who_looks_too_narrowly_is_noticed(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    mutant(monkeypatch)
    assert any(next(unlike(made), None) for made in WAYS.values())
