"""Spark in one process, and on a cluster of two workers: both routes give the rows of the
definition."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest

from bulk.made import FIRST, checksum, large, same
from misak.bulk.kernels import definition, kernel
from misak.bulk.kernels.values import ANY, NONE, Successions, Transfers

pytestmark = pytest.mark.spark


def small(seed: int, named: bool) -> tuple[Transfers, Successions]:
    random = np.random.default_rng(seed)
    count = 400
    columns = (
        random.integers(0, 20, count),
        random.integers(FIRST, FIRST + 60, count),
        random.integers(ANY + 1, 4, count),
        random.integers(NONE, 4, count),
    )
    transfers = Transfers(*columns)
    if not named:
        transfers = transfers._replace(giver=np.full(count, ANY))
    return transfers, Successions(
        random.integers(FIRST, FIRST + 60, 6), random.integers(0, 4, 6), random.integers(0, 5, 6)
    )


def test_what_workers_get_hides_nothing_here(spark_session: tuple[Any, Any]) -> None:
    """The archive for the workers holds two folders of the program. In the path of modules of the
    process that made it it would stand before the program, and whatever that process starts later
    would lack the rest."""
    assert spark_session
    assert not [each for each in sys.path if each.endswith(".zip") and "misak" in each]


@pytest.mark.parametrize("named", [False, True])
def test_kernel_on_workers(spark_session: tuple[Any, Any], named: bool) -> None:
    spark, session = spark_session
    transfers, successions = small(1, named)
    parents = {place: place // 5 * 5 for place in range(20) if place % 5} if named else {}
    same(
        definition.book(transfers, successions, parents),
        spark.book_kernel(session, transfers, successions, parents),
    )


def test_sql(spark_session: tuple[Any, Any]) -> None:
    spark, session = spark_session
    transfers, successions = small(2, False)
    same(definition.book(transfers, successions), spark.book_sql(session, transfers, successions))


def test_sql_with_givers_and_places_within_places(spark_session: tuple[Any, Any]) -> None:
    spark, session = spark_session
    if session.sparkContext.master != "local[2]":
        pytest.skip("the same statements as on local[2]: many, and each waits for the cluster")
    transfers = Transfers(
        [0, 1, 1, 0, 2],
        [FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4],
        [ANY, 0, 3, 0, 1],
        [0, 1, 2, 3, 2],
    )
    successions, parents = Successions([FIRST + 4], [3], [1]), {1: 0, 2: 0}
    expected = definition.book(transfers, successions, parents)
    assert expected.voids.rows() == [(2, 1)]
    same(expected, spark.book_sql(session, transfers, successions, parents))


def test_a_million_rows_have_one_checksum(spark_session: tuple[Any, Any]) -> None:
    spark, session = spark_session
    transfers, successions = large(1_000_000)
    assert checksum(spark.book_kernel(session, transfers, successions)) == checksum(
        kernel.book(transfers, successions)
    )
