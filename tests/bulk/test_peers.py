"""The peers of the bench book by the same meaning: both programs in Prolog give the rows of the
definition."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bulk.made import tables
from misak.bulk.kernels import definition
from misak.bulk.kernels.values import Successions, Transfers

BENCH = Path(__file__).resolve().parents[2] / "bench" / "bulk"


@pytest.mark.skipif(
    shutil.which("swipl") is None,
    reason="SWI-Prolog is not installed: swi-prolog of the system's packages, or swi-prolog.org",
)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(made=tables(named=False, nested=False))
def test_prolog_gives_the_rows_of_the_definition(
    monkeypatch: pytest.MonkeyPatch, made: tuple[Transfers, Successions, dict[int, int]]
) -> None:
    monkeypatch.setattr(sys, "path", [str(BENCH), *sys.path])
    prolog = importlib.import_module("prolog")
    transfers, successions, _ = made
    expected = definition.book(transfers, successions).intervals
    with prolog.Prolog(transfers, successions) as logic:
        for name in (prolog.CALCULUS, prolog.SWEEP):
            run = logic.run(name)
            assert (run.rows, run.checksum) == (len(expected.place), prolog.checksum(expected)), (
                name
            )
