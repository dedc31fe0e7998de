"""From a plan to a file, by the engine that was chosen."""

from __future__ import annotations

import csv
from importlib import import_module
from pathlib import Path
from typing import Any

from misak.bulk.kernels.engines import DUCKDB, PLAIN, SPARK, Engine
from misak.bulk.kernels.extras import NeedsExtra
from misak.bulk.kernels.processor import choose
from misak.bulk.panels import definition as panel_definition
from misak.bulk.panels import numbers
from misak.bulk.panels.formats import Notes, Seen
from misak.bulk.panels.plan import MISSING, Column, Plan
from misak.ground.days import iso
from misak.ground.writing import written


def produce(
    path: Path, plan: Plan, engine: Engine, cite: bool, seen: Seen, notes: Notes | None = None
) -> int:
    """Write a panel; returns its rows. Raises ``NeedsExtra``, TooManyRows, ``engines.NoJava``
    and SparkFailed, and OSError.

    The modules of the engines are imported here, by name, because each brings a library that
    takes longer to load than all of ours, or is not installed at all. Numbers are made as
    citations are, so that engines make these for them too.
    """
    if engine.name == PLAIN and path.suffix.lower() == ".csv":
        return _plain(path, plan, cite, seen)
    choose()
    try:
        writer: Any = import_module("misak.bulk.panels.write")
        blocks = _blocks(plan, engine, cite or plan.numeric)
    except ModuleNotFoundError as error:
        raise NeedsExtra(str(error.name), "spark" if engine.name == SPARK else "bulk") from None
    rows: int = writer.write(path, plan, blocks, cite, seen, notes or Notes())
    return rows


def _blocks(plan: Plan, engine: Engine, cite: bool) -> Any:
    """The rows of a panel as the engine makes them."""
    if engine.name == PLAIN:
        made = panel_definition.rows(plan)
        return import_module("misak.bulk.panels.blocks").of_rows(plan, made, cite)
    if engine.name == DUCKDB:
        return import_module("misak.bulk.panels.by_duckdb").blocks(plan, cite)
    if engine.name == SPARK:
        return import_module("misak.bulk.panels.by_spark").blocks(plan, cite, engine.master)
    return import_module("misak.bulk.panels.by_numpy").blocks(plan, cite)


def _plain(path: Path, plan: Plan, cite: bool, seen: Seen) -> int:
    """Plain Python to CSV: needs nothing beyond the standard library."""
    count = 0
    with written(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(plan.shown(cite))
        for a, b, period, cells in panel_definition.rows(plan):
            units = [a, b][: len(plan.heads) - 1]
            said = [plan.names(unit, period) for unit in units] if plan.names else []
            when = iso(period) if plan.daily else period
            shown = [x for c, cell in zip(plan.columns, cells) for x in _shown(c, cell, cite)]
            out.writerow([*(plan.codes[unit] for unit in units), when, *said, *shown])
            count += 1
            if count % 100_000 == 0:
                seen(count)
    return count


def _shown(column: Column, cell: panel_definition.Cell, cite: bool) -> list[object]:
    """A cell as it stands in a file, and what states it."""
    value, cites = cell
    shown: object = "" if value == MISSING else value
    joined = "; ".join(cites)
    if column.numeric:
        number = numbers.read(joined) if value == 1 else numbers.Number("nan", "")
        shown, joined = numbers.plain(float(number.value)), number.cites
    return [shown, joined] if cite else [shown]
