"""Panels by DuckDB, streamed batch by batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from misak.bulk import panel_sql
from misak.bulk.duck import Duck
from misak.bulk.panel_numpy import Block
from misak.bulk.plan import Plan

LISTED = "array_to_string(list_sort(list_distinct(list({0}))), '; ')"
ROWS = 1 << 20


def blocks(plan: Plan, cite: bool = False, threads: int = 2) -> Iterator[Block]:
    """The rows of a panel; as ``panel_definition.rows``."""
    run = Duck(threads)
    panel_sql.prepare(run, plan)
    yield from of_batches(plan, run.base.sql(panel_sql.rows(plan, cite, LISTED)).to_arrow_reader(ROWS), cite)


def of_batches(plan: Plan, batches: Iterable[Any], cite: bool) -> Iterator[Block]:
    """Blocks from Arrow batches with the columns a, b, period, v0, c0, v1, …"""
    for batch in batches:
        if not batch.num_rows:
            continue
        cells, cites = {}, {}
        for n, column in enumerate(plan.columns):
            cells[column.name] = _numbers(batch, f"v{n}").astype(np.int8)
            if cite:
                coded = batch.column(batch.schema.get_field_index(f"c{n}")).dictionary_encode()
                cites[column.name] = (coded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32), coded.dictionary.to_pylist())
        yield Block(_numbers(batch, "a"), _numbers(batch, "b"), _numbers(batch, "period"), cells, cites)


def _numbers(batch: Any, name: str) -> Any:
    return batch.column(batch.schema.get_field_index(name)).to_numpy(zero_copy_only=False).astype(np.int32)
