"""The mark of tests that need Java; without it they are left out, plainly, except where CI must
have it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

MASTERS = ("local[2]", "local-cluster[2,1,1024]")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "spark: starts Apache Spark, which needs the extra misak[spark] and Java 17 or newer",
    )


def spark_or_leave_out() -> Any:
    """The module that starts Spark. With CI=true a machine without it fails; elsewhere a plain
    message says what was left out."""
    try:
        from misak.bulk.kernels import spark

        spark.java()
    except (ImportError, RuntimeError) as error:
        message = (
            f"left out: the tests on Apache Spark. They need misak[spark] and Java 17 or newer; "
            f"found: {error}"
        )
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return spark


@pytest.fixture(scope="module", params=MASTERS)
def spark_session(request: pytest.FixtureRequest) -> Iterator[tuple[Any, Any]]:
    """(the module, a session): on two threads of one process, then on a cluster of two workers."""
    spark = spark_or_leave_out()
    session = spark.session(
        request.param, **{"spark.sql.shuffle.partitions": "2", "spark.driver.memory": "1g"}
    )
    yield spark, session
    session.stop()
