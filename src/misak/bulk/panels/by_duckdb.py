"""Panels by DuckDB, streamed batch by batch."""

from __future__ import annotations

from collections.abc import Iterator

from misak.bulk.kernels.duck import Duck
from misak.bulk.panels import by_sql as panel_sql
from misak.bulk.panels.blocks import of_batches
from misak.bulk.panels.by_numpy import Block
from misak.bulk.panels.plan import Plan

LISTED = "array_to_string(list_sort(list_distinct(list({0}))), '; ')"
ROWS = 1 << 20


def blocks(plan: Plan, cite: bool = False, threads: int = 2) -> Iterator[Block]:
    """The rows of a panel; as ``panel_definition.rows``."""
    run = Duck(threads)
    panel_sql.prepare(run, plan)
    yield from of_batches(
        plan, run.base.sql(panel_sql.rows(plan, cite, LISTED)).to_arrow_reader(ROWS), cite
    )
