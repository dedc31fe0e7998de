"""Rows of a panel, as an engine gives them one by one, gathered into blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np

from misak.bulk.panel_definition import Row
from misak.bulk.panel_numpy import Block
from misak.bulk.plan import Plan

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
                texts = {text: number for number, text in enumerate(dict.fromkeys("; ".join(row[3][at][1]) for row in taken if row[3][at][1]))}
                cites[column.name] = (np.array([texts.get("; ".join(row[3][at][1]), -1) for row in taken], np.int32), list(texts))
        yield Block(a, b, period, cells, cites)
