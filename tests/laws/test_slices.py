"""What an answer costs is no part of it: alternatives booked for a slice of the ledger say what
whole books say (booking/slices.py)."""

from __future__ import annotations

import pytest

from misak.ask import library as door
from misak.ask.library import Library
from misak.ask.open import load
from misak.booking.books import Books
from misak.booking.reading import Reading
from misak.booking.slices import BOOKED_AS, Subjects, openings

DAYS = (
    "1878-08-01",
    "1914-11-01",
    "1918-03-10",
    "1918-11-05",
    "1920-08-20",
    "1921-03-20",
    "1921-10-14",
    "1923-08-01",
    "1926-07-01",
    "1938-09-10",
    "1946-01-01",
)
QUESTIONS = (
    *(
        f"title({place})"
        for place in ("batum", "kars", "hatay", "mosul", "nakhchivan", "izmir", "edirne", "cyprus")
    ),
    "title(?) = tbmm",
    *(f"administration({place})" for place in ("batum", "kars", "hatay", "mosul", "izmir")),
    "status(nakhchivan)",
    "status(hatay)",
    "matter(?)",
    "recognises(?, armenia-dr)",
    "recognises(rsfsr, tbmm)",
    "war(?, ottoman-empire)",
    "owes(rsfsr, tbmm, ?)",
    "owes(france, tbmm, ?)",
    "right(tbmm, ?)",
    "first recognises(?, misak-i-milli)",
    "in_force(gumru-1920)",
    "in_force(kars-1921)",
    "boundary(tbmm, georgian-ssr)",
)


class Whole(Library):
    """A library that books every reading whole."""

    def part(self, reading: Reading, fluent: str, subjects: Subjects) -> Books:
        """The books of the whole ledger."""
        return self.books(reading)


@pytest.fixture(scope="module")
def libraries() -> tuple[Library, Whole]:
    """The shipped books, asked in both ways."""
    found = load()
    return found, Whole(found.loaded)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_slice_says_what_whole_books_say(
    question: str, libraries: tuple[Library, Whole], monkeypatch: pytest.MonkeyPatch
) -> None:
    sliced, whole = libraries
    told = [sliced.ask(question, day) for day in DAYS]
    monkeypatch.setattr(door, "BY_DAY", frozenset())
    assert told == [whole.ask(question, day) for day in DAYS]


def test_fluents_that_are_booked_together_rest_on_the_same(
    libraries: tuple[Library, Whole],
) -> None:
    books = libraries[0].books()
    titles = books.replay.titles
    for place in sorted(books.titled):
        near = frozenset((place, *titles.above(place), *titles.within.get(place, ())))
        for fluent, name in BOOKED_AS.items():
            seen, meant = (books.bearing.on(each, (near,)) for each in (fluent, name))
            assert seen == meant, (place, fluent)
            seen, meant = (openings(books.opened, each, (near,)) for each in (fluent, name))
            assert seen == meant, (place, fluent)
