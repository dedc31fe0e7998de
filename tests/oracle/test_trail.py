"""What books of a reading cost is no part of them: those that go on from a copy of the base's
(booking/trail.py) are those that the same postings make from the start, in every fact, what it
rests on, every end and fault, also in their order.

In random worlds a copy is left after every posting, so that books are copied at every moment; of
the shipped books some worlds are drawn. Random worlds seldom hold the ways in which postings that
are the same do something else for a reading, so each has a small world of its own (``WAYS``).
"""

from __future__ import annotations

import random

import pytest
from hypothesis import given, note, settings

from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas.worlds import worlds as other_worlds
from misak.booking import trail
from misak.booking.books import Books
from misak.booking.reading import BASE, Reading
from misak.booking.replay import Replay
from misak.booking.slices import Subjects
from oracle.engine import Engine
from oracle.made import act, event, treaty, world
from oracle.names import LANDED
from oracle.world import Clause, Instrument, Line, World
from oracle.worlds import worlds
from oracle.writing import ledger

PC = frozenset({"pc"})
LATER = (Line(8, None, PC), Line(20, None, PC, account="tale"))  # another tells of a later day


def left_alone(id_: str, parties: str, **more: object) -> Instrument:
    """A treaty that ends for one party while in one account another is not bound yet: what it
    says of a place ends with it there."""
    made = treaty(id_, 5, parties, act("autonomy", "l1", under="pb"))
    return made._replace(acceded=LATER, **more)  # type: ignore[arg-type]


def by_tale(on: int, clause: Clause, other: Clause) -> Clause:
    """A clause of a day, in whose place another account tells another."""
    return clause._replace(on=on, other=("tale", other._replace(on=on)))


FORCES = by_tale(10, act("demilitarise", "l2"), act("demilitarise", "l0"))


WAYS = {
    "who is bound when a party leaves (34)": world(
        left_alone("i0", "pa | pb", ended=(Line(12, None, frozenset({"pa"}), "denounced"),))
    ),
    "who is bound when a peace ends an armistice for one (30, 34)": world(
        left_alone("i0", "pa | pb", type="armistice"),
        treaty("i1", 12, "pa | pb", act("peace")),
        treaty("i2", 13, "pa | pc", act("peace")),
    ),
    "who is ever a member of a group that is left alone (34)": world(
        treaty(
            "i0",
            5,
            "pa | league",
            act("autonomy", "l1", under="pa"),
            ended=(Line(12, None, frozenset({"pa"}), "denounced"),),
        ),
        event(
            "e0", 20, by_tale(20, act("join", "league", by="pb"), act("join", "league", by="pc"))
        ),
    ),
    "what a peace has left of an armistice, and what is suspended, is copied too (17, 30)": world(
        treaty("i0", 5, "pa | pb", act("autonomy", "l1", under="pb"), act("owe", "t1"))._replace(
            suspended=(Line(8, until=15),)
        ),
        treaty("i1", 5, "pa | pb pc", type="armistice"),
        treaty("i2", 9, "pa | pb", act("peace")),
        event("e0", 10, FORCES),
        treaty("i3", 12, "pa | pc", act("peace")),
    ),
}
LEFT = ("ledger", "people", "states", "binding", "changes", "places", "known", "_above")
DRAWN = 6
PARTS: tuple[tuple[str, Subjects], ...] = (
    ("title", (frozenset({"batum"}),)),
    ("status", (frozenset({"mosul"}),)),
    ("owes", (frozenset({"greece"}), frozenset({"turkey"}))),
)


def state(replay: Replay) -> dict[str, object]:
    """All that booking has left, whatever the parts of the books are called; of the clauses alone
    nothing."""
    desk = replay.desk
    rows = desk.changes.rows
    rows.of("title")  # puts the newest in order
    parts = {"desk": desk, "changes": desk.changes, "places": desk.places, "rows": rows}
    found: dict[str, object] = {
        f"{name}: {field}": [*value.items()] if isinstance(value, dict) else value
        for name, part in parts.items()
        for field, value in vars(part).items()
        if field not in (*LEFT, "of_type", "of_article", "named")
    }
    return found | {"accounts": [*rows.items()]}


def both(library: Library, reading: Reading) -> tuple[dict[str, object], dict[str, object]]:
    """The books of a reading as they are made, and made from the start."""
    base = library.books()
    same, books, alone = (
        Books(library.ledger, each, library.people, base, base.opened)
        for each in (Reading("says what the base says"), reading, reading)
    )
    assert same.replay.changes == base.replay.changes  # and leaves its copies
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trail, "shared", lambda *_: 0)
        from_start = state(alone.replay)
    return state(books.replay), from_start


def parted(library: Library, reading: Reading, of: tuple[str, Subjects]) -> tuple[object, object]:
    """The books of a part of the ledger under a reading as they are made, after others left
    their copies, and made from the start."""
    part = library.alternatives.part
    assert part(BASE, *of).replay is not None
    seen = state(part(reading, *of).replay)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trail, "shared", lambda *_: 0)
        library.alternatives._sliced.clear()
        return seen, state(part(reading, *of).replay)


@settings(max_examples=60)
@given(worlds(LANDED))
def test_who_goes_on_from_the_base_books_what_he_would_from_the_start(world: World) -> None:
    library = Engine(world).library
    note("\n".join(ledger(world).values()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trail, "STRIDE", 1)
        for each in other_worlds(library):
            seen, meant = both(library, each.reading)
            for part in meant.keys() | seen.keys():
                assert seen.get(part) == meant.get(part), (each.id, part)


@pytest.mark.parametrize("way", WAYS)
def test_each_way_of_booking_the_same_otherwise(way: str) -> None:
    library = Engine(WAYS[way]).library
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trail, "STRIDE", 1)
        readings = [each.reading for each in other_worlds(library)]
        assert any("tale" in reading.accounts for reading in readings)
        for reading in (*readings, *readings):  # the second finds the copies of all
            seen, meant = both(library, reading)
            for part in meant.keys() | seen.keys():
                assert seen.get(part) == meant.get(part), (reading.name, part)


def test_in_the_shipped_books_too(monkeypatch: pytest.MonkeyPatch) -> None:
    shared: list[int] = []
    count = trail.shared

    def counted(base: trail.Made, made: trail.Made) -> int:
        shared.append(count(base, made))
        return shared[-1]

    monkeypatch.setattr(trail, "shared", counted)
    library = load()
    for each in random.Random(1921).sample(other_worlds(library), DRAWN):
        seen, meant = both(library, each.reading)
        for part in meant.keys() | seen.keys():
            assert seen.get(part) == meant.get(part), (each.id, part)
    assert sum(n > trail.STRIDE for n in shared) > DRAWN / 2  # or nothing was tried


def test_parts_of_the_shipped_books_too(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []
    copied = Replay.copied

    def counted(replay: Replay, *of: object) -> Replay:
        taken.append(len(replay.changes))
        return copied(replay, *of)  # type: ignore[arg-type]

    monkeypatch.setattr(Replay, "copied", counted)
    library = load()
    drawn = random.Random(1923).sample(library.units(), DRAWN)
    for of in PARTS:
        for unit in drawn:
            seen, meant = parted(library, unit.reading, of)
            assert seen == meant, (unit.reading.name, of)
    assert len(taken) > DRAWN  # or nothing was gone on from
