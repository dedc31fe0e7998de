"""Units of the course in the shipped ledger: each treats something, and questions can be made
of it."""

from __future__ import annotations

import pytest

from misak.ask.library import Library
from misak.ask.open import load
from misak.learn.paper import paper
from misak.learn.units import unit
from misak.tell.course import acts_of, course


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


def units(books: Library) -> list[str]:
    return [name.id for name in books.ledger.names.values() if name.type == "unit"]


def test_each_unit_treats_something(books: Library) -> None:
    found = units(books)
    assert len(found) >= 10
    for id_ in found:
        assert acts_of(books, course(books, id_)), id_


def test_questions_stay_within_a_unit(books: Library) -> None:
    """By another path: each question's instrument stands in the unit's lines, or its place in a
    clause of them."""
    for id_ in ("lozan", "trablusgarp-balkan"):
        found = course(books, id_)
        assert unit(books, id_, []).instruments == {*found.instruments, *found.happenings}
        assert paper(books, 5, 1, unit(books, id_, []))
    assert unit(books, "Lozan", []) != unit(books, "Lozan Barış Antlaşması", [])


def test_a_unit_is_found_by_either_name(books: Library) -> None:
    assert course(books, "The Straits question 1809-1936").id == "bogazlar"
    assert course(books, "Boğazlar sorunu 1809–1936").id == "bogazlar"
