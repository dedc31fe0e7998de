"""What is owed under an instrument is asked of other readings only as far as the topics of its
clauses reach: that takes nothing from the answer, neither values nor what the readings say."""

from __future__ import annotations

import pytest

from misak.ask.library import Library
from misak.ask.open import load
from misak.ask.questions import bond
from misak.ledger.values import Ledger

ASKED = (
    ("owes(ottoman-empire, ?, ?) under jassy-1792", "1800-01-01"),
    ("owes(georgia, ?, ?) under kars-1921", "1921-11-01"),
    ("owes(ottoman-empire, ?, ?) under mudros-1918", "1919-01-01"),
    ("owes(turkey, ?, ?) under sevres-1920", "1921-01-01"),
    ("right(turkey, ?) under montreux-1936", "1940-01-01"),
    ("owes(turkey, ?, ?) under additional-protocol-1970", "1974-02-05"),  # it adopts another
)


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


def test_the_topics_of_an_instrument_take_nothing_from_its_answers(
    books: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    narrow = [books.ask(question, on=day) for question, day in ASKED]
    assert any(one.alternatives for one in narrow) and all(one.because for one in narrow)

    def none(ledger: Ledger, id_: str) -> frozenset[str]:
        return frozenset()

    monkeypatch.setattr(bond, "topics_of", none)
    assert [books.ask(question, on=day) for question, day in ASKED] == narrow


def test_where_title_may_move_nothing_is_narrowed(books: Library) -> None:
    """A topic of another instrument would pass by it: all of them are asked for."""
    topics = bond.topics_of(books.ledger, "montreux-1936")
    assert topics and topics < frozenset(books.ledger.names)
    assert not bond.topics_of(books.ledger, "bulgaria-protocol-1909")
