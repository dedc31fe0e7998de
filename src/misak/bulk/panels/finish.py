"""Blocks of rows as files take them: numbers read from their citations, and names beside codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from misak.bulk.kernels.chains import Array
from misak.bulk.panels import numbers
from misak.bulk.panels.by_numpy import SPAN, Block
from misak.bulk.panels.plan import Plan


def finished(plan: Plan, blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with the columns of numbers as numbers; NaN where there is none."""
    numeric = [column.name for column in plan.columns if column.numeric]
    for block in blocks:
        if not numeric:
            yield block
            continue
        cells, cites = dict(block.cells), dict(block.cites)
        for name in numeric:
            at, joined = block.cites[name]
            read = [numbers.read(each) for each in joined]
            values = np.array([*(float(each.value) for each in read), np.nan])
            cells[name] = values[at]
            cites[name] = (at, [each.cites for each in read])
        yield block._replace(cells=cells, cites=cites)


def names(plan: Plan, block: Block) -> dict[str, tuple[Array, list[str]]]:
    """The columns of names beside codes: for each row the number of its name, and the names."""
    found: dict[str, tuple[Array, list[str]]] = {}
    if plan.names is None:
        return found
    for head, code in zip(plan.name_heads, (block.a, block.b)):
        keys, which = np.unique(code.astype(np.int64) * SPAN + block.period, return_inverse=True)
        said = [plan.names(key // SPAN, key % SPAN) for key in keys.tolist()]
        texts = {text: at for at, text in enumerate(dict.fromkeys(said))}
        numbered = np.array([texts[text] for text in said], np.int32)
        found[head] = (numbered[which].astype(np.int32), list(texts))
    return found
