"""On every day of the shipped books each place has one holder of title, or lawfully none, or is
openly contested, or is not covered."""

from __future__ import annotations

from functools import cache, lru_cache

import pytest
from hypothesis import given, settings

from misak.ask.library import Library
from misak.ask.open import load
from misak.ground.days import read_date
from oracle.engine import ZERO, Engine
from oracle.names import LANDED
from oracle.world import LAST, World
from oracle.worlds import worlds


@cache
def library() -> Library:
    """The shipped books."""
    return load()


def places() -> list[str]:
    """Every place of the gazetteer."""
    return sorted(name.id for name in library().ledger.names.values() if name.type == "place")


def days_of(place: str) -> list[int]:
    """The days on which the title of a place, of what it lies in or of what lies in it may
    change, and the days before and after."""
    books = library().books()
    titles = books.replay.titles
    near = {place, *titles.above(place), *titles.within.get(place, ())}
    changed = {
        change[0]
        for key, row in books.changes.items()
        if key[0] in ("title", "contested") and key[1] in near
        for change in row
    }
    return sorted({day + step for day in changed for step in (-1, 0, 1)})


@lru_cache(maxsize=4)
def spans(library: Library) -> dict[str, tuple[int, int]]:
    """From when until when each polity stands, by its own lines in the gazetteer."""
    found = {}
    for name in library.ledger.names.values():
        if name.type == "polity":
            begin, end = (
                read_date(name.lines[word][0][0]) if word in name.lines else None
                for word in ("from", "until")
            )
            found[name.id] = (begin.earliest if begin else 0, end.latest if end else 10**9)
    return found


def holds_one(library: Library, place: str, day: int) -> None:
    """The law for one place on one day: one holder that exists, lawfully none, contested,
    condominium, or not covered."""
    answer = library.ask(f"title({place})", on=day)
    names, stand = library.ledger.names, spans(library)
    own = [str(value["id"]) for value in answer.value if "part" not in value]
    told = (place, answer.on, own)
    assert answer.because, told
    for id_ in own:
        assert id_ == "nobody" or names[id_].type == "polity", told
        assert id_ == "nobody" or stand[id_][0] <= day <= stand[id_][1], told
    if not answer.covered:
        assert not own, told
    elif not answer.contested:
        # several share a title only as a condominium, stated by its opening or cession; nobody
        # shares with nobody
        parts = answer.parts or any("part" in value for value in answer.value)
        assert len(own) == 1 or "nobody" not in own, told
        assert own or parts, told


@pytest.mark.parametrize("place", places())
def test_a_place_has_one_holder(place: str) -> None:
    for day in days_of(place):
        holds_one(library(), place, day)


@settings(max_examples=60)
@given(worlds(LANDED))
def test_a_place_of_a_random_world_has_one_holder(world: World) -> None:
    books = Engine(world).library
    for day in sorted({0, LAST, *(d - ZERO for d in books.books().days())}):
        for place in world.places:
            if 0 <= day <= LAST:
                holds_one(books, place, ZERO + day)


def test_titles_change_without_a_gap() -> None:
    """A title never ends: it passes to somebody, or to nobody by name; or its holder ends
    without an heir, or the books close it, and it is not covered."""
    for (fluent, *rest), row in library().books().changes.items():
        if fluent == "title":
            assert all(value or how in ("lapsed", "closed") for _, value, _, how in row), rest
            assert [c[0] for c in row] == sorted(c[0] for c in row), rest
