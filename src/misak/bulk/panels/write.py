"""Panels to Parquet, CSV and Stata, block after block, whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from misak.bulk.kernels.arrow import chosen, numbers, texts
from misak.bulk.kernels.chains import Array
from misak.bulk.kernels.extras import library
from misak.bulk.panels.by_numpy import Block
from misak.bulk.panels.finish import finished, names
from misak.bulk.panels.formats import Notes, Seen, TooManyRows
from misak.bulk.panels.numbers import plain as number_of
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
    notes: Notes | None = None,
) -> int:
    """Write a panel in the format of the path's ending; returns the number of rows. ``seen`` is
    told of each block written.

    Raises TooManyRows, ``NeedsExtra`` where a library is missing, and OSError.
    """
    writer = {".parquet": _parquet, ".csv": _csv, ".dta": _stata}[path.suffix.lower()]
    with written(path) as temporary:
        out = _Out(temporary, plan, cite, seen, notes or Notes())
        return writer(out, finished(plan, blocks))


class _Out(NamedTuple):
    """Where a panel goes, and what is to stand in it."""

    path: Path
    plan: Plan
    cite: bool
    seen: Seen
    notes: Notes


def _codes(plan: Plan) -> Array | None:
    """The codes as numbers, where all are numbers."""
    if all(code.isascii() and code.isdigit() and len(code) < 10 for code in plan.codes):
        top = max((int(code) for code in plan.codes), default=0)
        return np.array([int(code) for code in plan.codes], np.int16 if top < 32_000 else np.int32)
    return None


def _parquet(out: _Out, blocks: Iterable[Block]) -> int:
    """To Parquet, with the dictionary in the metadata of the file and the labels in those of
    the columns."""
    parquet = library("pyarrow.parquet")
    batches = _Batches(out.plan, out.cite)
    rows, writer = 0, None
    try:
        for block in blocks:
            batch = batches.of(block)
            if writer is None:
                schema = batches.described(batch.schema, out.notes)
                writer = parquet.ParquetWriter(
                    out.path, schema, compression="zstd", compression_level=1
                )
            writer.write_batch(batches.arrow.RecordBatch.from_arrays(batch.columns, schema=schema))
            rows += len(block.a)
            out.seen(rows)
        if writer is None:
            empty = batches.of(_nothing(out.plan)).schema
            writer = parquet.ParquetWriter(out.path, batches.described(empty, out.notes))
    finally:
        if writer is not None:
            writer.close()
    return rows


def _nothing(plan: Plan) -> Block:
    """A block without rows."""
    nothing = np.empty(0, np.int32)
    cells = {c.name: np.empty(0, np.float64 if c.numeric else np.int8) for c in plan.columns}
    return Block(nothing, nothing, nothing, cells, {c.name: (nothing, []) for c in plan.columns})


class _Batches:
    """Blocks as record batches; missing cells are null."""

    def __init__(self, plan: Plan, cite: bool) -> None:
        self.plan, self.cite = plan, cite
        self.arrow = library("pyarrow")
        self.codes = _codes(plan)
        self.texts = texts(self.arrow, plan.codes)

    def described(self, schema: Any, notes: Notes) -> Any:
        """A schema with what the file says of itself."""
        fields = [
            field.with_metadata({"label": notes.labels[field.name]})
            if field.name in notes.labels
            else field
            for field in schema
        ]
        said = {f"misak.label.{k}": v for k, v in notes.labels.items()}
        if notes.dictionary:
            said["misak.dictionary"] = notes.dictionary
        return self.arrow.schema(fields, metadata=said)

    def of(self, block: Block) -> Any:
        """A block as a record batch."""
        plan, arrow, codes = self.plan, self.arrow, self.codes
        found: dict[str, Any] = {}
        for head, number in zip(plan.heads[:-1], (block.a, block.b)):
            found[head] = (
                numbers(arrow, codes[number])
                if codes is not None
                else chosen(arrow, number, self.texts)
            )
        period = block.period
        found[plan.heads[-1]] = (
            numbers(arrow, (period - EPOCH).astype(np.int32), arrow.date32())
            if plan.daily
            else numbers(arrow, period.astype(np.int16))
        )
        for head, (number, said) in names(plan, block).items():
            found[head] = chosen(arrow, number, texts(arrow, said))
        for name, values in block.cells.items():
            missing = np.isnan(values) if values.dtype.kind == "f" else values == MISSING
            found[name] = numbers(
                arrow, values, arrow.float64() if values.dtype.kind == "f" else None, missing
            )
            if self.cite:
                number, cited = block.cites[name]
                found[f"{name}_cite"] = chosen(arrow, number, texts(arrow, cited))
        return arrow.RecordBatch.from_arrays(list(found.values()), list(found))


def plain(plan: Plan, block: Block, cite: bool) -> Iterator[list[Any]]:
    """The columns of a block as lists, for text: codes as they are, days as ISO, missing cells
    as None."""
    for number in (block.a, block.b)[: len(plan.heads) - 1]:
        yield [plan.codes[at] for at in number.tolist()]
    yield (
        np.datetime_as_string((block.period - EPOCH).astype("datetime64[D]")).tolist()
        if plan.daily
        else block.period.tolist()
    )
    for number, said in names(plan, block).values():
        yield [said[at] for at in number.tolist()]
    for name, values in block.cells.items():
        if values.dtype.kind == "f":
            yield [number_of(v) for v in values.tolist()]
        else:
            yield [None if v == MISSING else v for v in values.tolist()]
        if cite:
            at, cited = block.cites[name]
            yield [cited[n] if n >= 0 else None for n in at.tolist()]


def _csv(out: _Out, blocks: Iterable[Block]) -> int:
    rows = 0
    with out.path.open("w", encoding="utf-8", newline="") as stream:
        to = csv.writer(stream, lineterminator="\n")
        to.writerow(out.plan.shown(out.cite))
        for block in blocks:
            to.writerows(zip(*plain(out.plan, block, out.cite)))
            rows += len(block.a)
            out.seen(rows)
    return rows


def _stata(out: _Out, blocks: Iterable[Block]) -> int:
    """To Stata, with a label for every column, for 0 and 1, and for codes that are numbers."""
    pandas, plan = library("pandas"), out.plan
    codes = _codes(plan)
    frames = []
    rows = 0
    for block in blocks:
        rows += len(block.a)
        if rows > STATA_ROWS:
            raise TooManyRows(out.path.suffix, STATA_ROWS)
        frames.append(_frame(pandas, out, block, codes))
        out.seen(rows)
    frame = (
        pandas.concat(frames, ignore_index=True)
        if frames
        else pandas.DataFrame({name: [] for name in plan.shown(out.cite)})
    )
    named = _stata_names(list(frame))
    frame = frame.rename(columns=named)
    frame.to_stata(
        out.path,
        write_index=False,
        version=118,
        variable_labels={named[k]: v[:80] for k, v in out.notes.labels.items() if k in named},
        value_labels=_value_labels(out, codes, named) if frames else None,
        convert_dates={"date": "td"} if plan.daily else None,
    )
    return rows


def _frame(pandas: Any, out: _Out, block: Block, codes: Array | None) -> Any:
    """A block as a frame of Stata's types."""
    plan = out.plan
    columns: dict[str, Any] = {}
    for head, number in zip(plan.heads[:-1], (block.a, block.b)):
        columns[head] = (
            codes[number] if codes is not None else [plan.codes[at] for at in number.tolist()]
        )
    columns[plan.heads[-1]] = (
        (block.period - EPOCH).astype("datetime64[D]").astype("datetime64[s]")
        if plan.daily
        else block.period.astype(np.int16)
    )
    for head, (number, said) in names(plan, block).items():
        columns[head] = [said[at] for at in number.tolist()]
    for name, values in block.cells.items():
        if values.dtype.kind == "f":
            columns[name] = values
        else:
            columns[name] = pandas.array(np.where(values == MISSING, 0, values), dtype="Int8")
            columns[name][values == MISSING] = pandas.NA
        if out.cite:
            at, cited = block.cites[name]
            columns[f"{name}_cite"] = [cited[n] if n >= 0 else "" for n in at.tolist()]
    return pandas.DataFrame(columns)


def _stata_names(columns: list[str]) -> dict[str, str]:
    """Names as Stata takes them: letters, digits and _, at most 32, each once."""
    found: dict[str, str] = {}
    for column in columns:
        name = "".join(c if c.isascii() and (c.isalnum() or c == "_") else "_" for c in column)
        name = name if not name[:1].isdigit() else f"_{name}"
        short, at = name[:32], 1
        while short in found.values():
            at += 1
            short = f"{name[: 31 - len(str(at))]}_{at}"
        found[column] = short
    return found


def _value_labels(out: _Out, codes: Array | None, named: dict[str, str]) -> dict[str, Any]:
    """The labels of values: of 0 and 1, and of codes that are numbers by the names that the
    tables have for them."""
    cells = [c.name for c in out.plan.columns if not c.numeric]
    found: dict[str, Any] = {named[name]: out.notes.values for name in cells if out.notes.values}
    called = {int(k): v for k, v in out.notes.codes.items()} if codes is not None else {}
    for head in out.plan.heads[:-1] if called else ():
        found[named[head]] = called
    return found
