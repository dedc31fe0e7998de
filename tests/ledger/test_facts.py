"""What the fact sheets behind the books say, asked of the books: one row a fact."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import misak

ROWS = list(csv.reader((Path(__file__).parent / "facts.csv").read_text("utf-8").splitlines()[1:]))


@pytest.fixture(scope="module")
def books() -> misak.Books:
    return misak.load()


def test_the_table_is_whole() -> None:
    assert len(ROWS) > 200
    assert len({(question, on) for _, _, question, on, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[2]} {row[3]}" for row in ROWS])
def test_a_fact_is_in_the_books(row: list[str], books: misak.Books) -> None:
    _, fact, question, on, expected = row
    answer = books.ask(question, on=on)
    assert answer.covered, fact
    found = sorted(str(value["id"]) for value in answer.value)
    assert found == sorted(expected.split(" + ")), fact
