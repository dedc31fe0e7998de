"""Panels to Parquet, CSV and Stata, block after block, whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from misak.bulk.kernels.arrow import chosen, numbers, texts
from misak.bulk.kernels.chains import Array
from misak.bulk.kernels.extras import library
from misak.bulk.panels.by_numpy import Block
from misak.bulk.panels.formats import Seen, TooManyRows
from misak.bulk.panels.plan import MISSING, Plan
from misak.ground.writing import written

EPOCH = 719163  # the ordinal of 1970-01-01, from which Arrow and Stata's readers count
STATA_ROWS = 20_000_000  # Stata's writer holds the whole panel; beyond this many rows it is refused


def write(
    path: Path,
    plan: Plan,
    blocks: Iterable[Block],
    cite: bool,
    seen: Seen = lambda rows: None,
    labels: dict[str, str] | None = None,
) -> int:
    """Write a panel in the format of the path's ending; returns the number of rows. ``seen`` is told of each block written.

    Raises TooManyRows, ``tables.NeedsExtra`` where a library is missing, and OSError.
    """
    writer = {".parquet": _parquet, ".csv": _csv, ".dta": _stata}[path.suffix.lower()]
    with written(path) as temporary:
        return writer(temporary, plan, blocks, cite, seen, labels or {})


def _codes(plan: Plan) -> Array | None:
    """The codes as numbers, where all are numbers."""
    if all(code.isascii() and code.isdigit() and len(code) < 10 for code in plan.codes):
        top = max((int(code) for code in plan.codes), default=0)
        return np.array([int(code) for code in plan.codes], np.int16 if top < 32_000 else np.int32)
    return None


def _parquet(
    path: Path, plan: Plan, blocks: Iterable[Block], cite: bool, seen: Seen, labels: dict[str, str]
) -> int:
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    codes = _codes(plan)
    names = texts(arrow, plan.codes)
    rows, writer = 0, None
    try:
        for block in blocks:
            batch = _batch(arrow, plan, block, codes, names, cite)
            if writer is None:
                schema = batch.schema.with_metadata(
                    {f"misak.label.{k}": v for k, v in labels.items()}
                )
                writer = parquet.ParquetWriter(
                    path, schema, compression="zstd", compression_level=1
                )
            writer.write_batch(batch)
            rows += len(block.a)
            seen(rows)
        if writer is None:
            nothing = np.empty(0, np.int32)
            empty = Block(
                nothing,
                nothing,
                nothing,
                {c.name: np.empty(0, np.int8) for c in plan.columns},
                {c.name: (nothing, []) for c in plan.columns},
            )
            writer = parquet.ParquetWriter(
                path, _batch(arrow, plan, empty, codes, names, cite).schema
            )
    finally:
        if writer is not None:
            writer.close()
    return rows


def _batch(
    arrow: Any, plan: Plan, block: Block, codes: Array | None, names: Any, cite: bool
) -> Any:
    """A block as a record batch; missing cells are null."""
    found: dict[str, Any] = {}
    for head, number in zip(plan.heads, (block.a, block.b) if len(plan.heads) == 3 else (block.a,)):
        found[head] = (
            numbers(arrow, codes[number]) if codes is not None else chosen(arrow, number, names)
        )
    period = block.period
    found[plan.heads[-1]] = (
        numbers(arrow, (period - EPOCH).astype(np.int32), arrow.date32())
        if plan.daily
        else numbers(arrow, period.astype(np.int16))
    )
    for name, values in block.cells.items():
        found[name] = numbers(arrow, values, None, values == MISSING)
        if cite:
            number, cited = block.cites[name]
            found[f"{name}_cite"] = chosen(arrow, number, texts(arrow, cited))
    return arrow.RecordBatch.from_arrays(list(found.values()), list(found))


def plain(plan: Plan, block: Block, cite: bool) -> Iterator[list[Any]]:
    """The columns of a block as lists, for text: codes as they are, days as ISO, missing cells as None."""
    for number in (block.a, block.b) if len(plan.heads) == 3 else (block.a,):
        yield [plan.codes[at] for at in number.tolist()]
    yield (
        np.datetime_as_string((block.period - EPOCH).astype("datetime64[D]")).tolist()
        if plan.daily
        else block.period.tolist()
    )
    for name, values in block.cells.items():
        yield [None if v == MISSING else v for v in values.tolist()]
        if cite:
            numbers, texts = block.cites[name]
            yield [texts[at] if at >= 0 else None for at in numbers.tolist()]


def heads(plan: Plan, cite: bool) -> list[str]:
    """The names of all columns, in order."""
    return [
        *plan.heads,
        *(n for c in plan.columns for n in ((c.name, f"{c.name}_cite") if cite else (c.name,))),
    ]


def _csv(
    path: Path, plan: Plan, blocks: Iterable[Block], cite: bool, seen: Seen, labels: dict[str, str]
) -> int:
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(heads(plan, cite))
        for block in blocks:
            out.writerows(zip(*plain(plan, block, cite)))
            rows += len(block.a)
            seen(rows)
    return rows


def _stata(
    path: Path, plan: Plan, blocks: Iterable[Block], cite: bool, seen: Seen, labels: dict[str, str]
) -> int:
    pandas = library("pandas")
    codes = _codes(plan)
    frames = []
    rows = 0
    for block in blocks:
        rows += len(block.a)
        if rows > STATA_ROWS:
            raise TooManyRows(path.suffix, STATA_ROWS)
        columns: dict[str, Any] = {}
        for head, number in zip(
            plan.heads, (block.a, block.b) if len(plan.heads) == 3 else (block.a,)
        ):
            columns[head] = (
                codes[number] if codes is not None else [plan.codes[at] for at in number.tolist()]
            )
        columns[plan.heads[-1]] = (
            (block.period - EPOCH).astype("datetime64[D]").astype("datetime64[s]")
            if plan.daily
            else block.period.astype(np.int16)
        )
        for name, values in block.cells.items():
            columns[name] = pandas.array(np.where(values == MISSING, 0, values), dtype="Int8")
            columns[name][values == MISSING] = pandas.NA
            if cite:
                numbers, texts = block.cites[name]
                columns[f"{name}_cite"] = [texts[at] if at >= 0 else "" for at in numbers.tolist()]
        frames.append(pandas.DataFrame(columns))
        seen(rows)
    frame = (
        pandas.concat(frames, ignore_index=True)
        if frames
        else pandas.DataFrame({name: [] for name in heads(plan, cite)})
    )
    short = {name: text[:80] for name, text in labels.items() if name in frame}
    frame.to_stata(
        path,
        write_index=False,
        version=118,
        variable_labels=short,
        convert_dates={"date": "td"} if plan.daily else None,
    )
    return rows
