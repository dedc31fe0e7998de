"""Panels by Spark SQL: the rows are made on the workers and brought to the driver, which holds them all."""

from __future__ import annotations

from collections.abc import Iterator

from misak.bulk import panel_sql
from misak.bulk.panel_duckdb import of_batches
from misak.bulk.panel_numpy import Block
from misak.bulk.plan import Plan
from misak.bulk.spark import Spark, session

LISTED = "array_join(sort_array(collect_set({0})), '; ')"


def blocks(plan: Plan, cite: bool = False, master: str = "local[2]") -> Iterator[Block]:
    """The rows of a panel; as ``panel_definition.rows``. Raises ``spark.NoJava``."""
    run = Spark(session(master))
    try:
        panel_sql.prepare(run, plan)
        yield from of_batches(plan, run.spark.sql(panel_sql.rows(plan, cite, LISTED)).toArrow().to_batches(), cite)
    finally:
        run.close()
