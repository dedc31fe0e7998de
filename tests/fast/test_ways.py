"""The quicker ways of loading find what the usual ones do: each alone and both at once, over all
cases and the shipped books."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases.reading import Case, cases, lay
from misak.fast.load import WAYS
from misak.fast.plain import Plain
from misak.ledger.load import USUAL, load
from misak.ledger.roots import shipped

BOTH = pytest.mark.parametrize("ways", [WAYS, USUAL._replace(clauses=Plain)], ids=["all", "plain"])


@BOTH
def test_the_shipped_books_are_found_alike(ways: object) -> None:
    assert load((shipped(),), ways=ways) == load((shipped(),))  # type: ignore[arg-type]


@pytest.mark.parametrize("case", [*cases("good"), *cases("bad")], ids=lambda case: case.name)
def test_every_case_is_found_alike(case: Case, tmp_path: Path) -> None:
    lay(case, tmp_path)
    assert load((tmp_path,), ways=WAYS) == load((tmp_path,))


def test_plain_clauses_are_read_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some clauses of the shipped books are read in the quicker way: those of names alone."""
    read = []
    act = Plain.act
    monkeypatch.setattr(Plain, "act", lambda *given: read.append(act(*given)) or read[-1])
    load((shipped(),), ways=WAYS)
    assert sum(one is not None for one in read) > 50
