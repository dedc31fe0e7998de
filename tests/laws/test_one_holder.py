"""On every day of the shipped books each place has one holder of title, or lawfully none, or is openly contested, or is not covered."""

from __future__ import annotations

from functools import cache

import pytest

import misak
from misak.ask.library import Library


@cache
def library() -> Library:
    """The shipped books."""
    return misak.load()


def places() -> list[str]:
    """Every place of the gazetteer."""
    return sorted(name.id for name in library().ledger.names.values() if name.type == "place")


def days_of(place: str) -> list[int]:
    """The days on which the title of a place, of what it lies in or of what lies in it may change, and the days before and after."""
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


@pytest.mark.parametrize("place", places())
def test_a_place_has_one_holder(place: str) -> None:
    names = library().ledger.names
    for day in days_of(place):
        answer = library().ask(f"title({place})", on=day)
        own = [value for value in answer.value if "part" not in value]
        if not answer.covered:
            assert not own, (place, answer.on)
        elif not answer.contested:
            openly = len(own) == 1 or all(
                value["id"] != "nobody" for value in own
            )  # a condominium is stated by its opening or cession
            assert own, (place, answer.on)
            assert openly, (place, answer.on)
        for value in own:
            assert value["id"] == "nobody" or names[str(value["id"])].type == "polity", (
                place,
                answer.on,
                value,
            )
        assert answer.because


def test_titles_change_without_a_gap() -> None:
    """A title never ends: it passes to somebody, or to nobody by name; or its holder ends without an heir, or the books close it, and it is not covered."""
    for (fluent, *rest), row in library().books().changes.items():
        if fluent == "title":
            assert all(value or how in ("lapsed", "closed") for _, value, _, how in row), rest
            assert [c[0] for c in row] == sorted(c[0] for c in row), rest
