"""Panels by Spark SQL: the rows are made and sorted on the workers, written to the scratch
folder and read from it batch by batch."""

from __future__ import annotations

from collections.abc import Iterator

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException

from misak.bulk.kernels.engines import SparkFailed
from misak.bulk.kernels.spark import Spark, session
from misak.bulk.panels import by_sql as panel_sql
from misak.bulk.panels.blocks import of_batches
from misak.bulk.panels.by_numpy import Block
from misak.bulk.panels.plan import Plan

LISTED = "array_join(sort_array(collect_set({0})), '; ')"


def blocks(plan: Plan, cite: bool = False, master: str = "local[2]") -> Iterator[Block]:
    """The rows of a panel; as ``panel_definition.rows``. Raises ``engines.NoJava`` and
    SparkFailed."""
    try:
        run = Spark(session(master))
        try:
            panel_sql.prepare(run, plan)
            run.make("panel", panel_sql.rows(plan, cite, LISTED))
            yield from of_batches(plan, run.batches("panel"), cite)
        finally:
            run.close()
    except (Py4JError, PySparkException) as error:
        raise SparkFailed(
            master,
            next(
                (line.strip() for line in str(error).splitlines() if line.strip()),
                type(error).__name__,
            ),
        ) from None
