"""The shipped books hold what they promise: nobody who is not there holds anything, nothing goes
on unfollowed, every treaty says where it is printed or that this was not found."""

from __future__ import annotations

import pytest

from misak.ask.open import load
from misak.booking.books import Books
from misak.check import ranks, standing, unfollowed
from misak.check.view import View
from misak.ground.days import read_date
from misak.ledger.load import load as read
from misak.ledger.loaded import Loaded
from misak.ledger.roots import shipped


@pytest.fixture(scope="module")
def view() -> View:
    loaded: Loaded = read((shipped(),))
    return View(loaded, Books(loaded.ledger))


def test_who_holds_or_stands_above_exists_and_every_treaty_ends_or_is_followed(view: View) -> None:
    assert not standing.check(view) and not unfollowed.check(view)


def test_every_treaty_has_a_citation(view: View) -> None:
    assert not [fault for fault in ranks.check(view) if fault.code == "S716"]


def test_every_account_of_an_uncertain_day_lies_between_its_days(view: View) -> None:
    """A day that is not whole says so: its earliest day is not after its latest."""
    for instrument in view.books.ledger.instruments.values():
        for line in instrument.dates:
            if line.when is not None:
                assert line.when.earliest <= line.when.latest, instrument.id


def test_the_books_open_before_they_close() -> None:
    books = load()
    for name in books.ledger.names.values():
        for value, _, _ in name.lines.get("closes", ()):
            closed, opened = read_date(value), name.lines.get("opens", ())
            assert closed is not None
            for text, _, _ in opened:
                day = read_date(text.rpartition(" ")[2])
                assert day is not None and day.earliest < closed.latest, name.id
