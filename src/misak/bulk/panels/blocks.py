"""Rows of a panel, as an engine gives them one by one or in Arrow batches, as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import numpy as np

from misak.bulk.panels.by_numpy import Block
from misak.bulk.panels.definition import Row
from misak.bulk.panels.plan import Plan

ROWS = 1 << 16


def of_rows(plan: Plan, rows: Iterable[Row], cite: bool) -> Iterator[Block]:
    """Blocks of rows in their order."""
    stream = iter(rows)
    while taken := list(islice(stream, ROWS)):
        a, b, period = (np.array([row[at] for row in taken], np.int32) for at in range(3))
        cells, cites = {}, {}
        for at, column in enumerate(plan.columns):
            cells[column.name] = np.array([row[3][at][0] for row in taken], np.int8)
            if cite:
                texts = {
                    text: number
                    for number, text in enumerate(
                        dict.fromkeys("; ".join(row[3][at][1]) for row in taken if row[3][at][1])
                    )
                }
                cites[column.name] = (
                    np.array([texts.get("; ".join(row[3][at][1]), -1) for row in taken], np.int32),
                    list(texts),
                )
        yield Block(a, b, period, cells, cites)


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
                cites[column.name] = (
                    coded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32),
                    coded.dictionary.to_pylist(),
                )
        yield Block(
            _numbers(batch, "a"), _numbers(batch, "b"), _numbers(batch, "period"), cells, cites
        )


def _numbers(batch: Any, name: str) -> Any:
    return (
        batch.column(batch.schema.get_field_index(name))
        .to_numpy(zero_copy_only=False)
        .astype(np.int32)
    )
