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
from misak.bulk.panels.formats import Seen
from misak.bulk.panels.plan import MISSING, Plan
from misak.ground.days import iso
from misak.ground.writing import written


def produce(
    path: Path, plan: Plan, engine: Engine, cite: bool, seen: Seen, labels: dict[str, str]
) -> int:
    """Write a panel; returns its rows. Raises ``tables.NeedsExtra``, TooManyRows, ``engines.NoJava`` and SparkFailed, and OSError.

    The modules of the engines are imported here, by name, because each brings a library that takes longer to load than
    all of ours, or is not installed at all.
    """
    if engine.name == PLAIN and path.suffix.lower() == ".csv":
        return _plain(path, plan, cite, seen)
    choose()
    try:
        writer: Any = import_module("misak.bulk.panels.write")
        if engine.name == PLAIN:
            blocks = import_module("misak.bulk.panels.blocks").of_rows(
                plan, panel_definition.rows(plan), cite
            )
        elif engine.name == DUCKDB:
            blocks = import_module("misak.bulk.panels.by_duckdb").blocks(plan, cite)
        elif engine.name == SPARK:
            blocks = import_module("misak.bulk.panels.by_spark").blocks(plan, cite, engine.master)
        else:
            blocks = import_module("misak.bulk.panels.by_numpy").blocks(plan, cite)
    except ModuleNotFoundError as error:
        raise NeedsExtra(str(error.name), "spark" if engine.name == SPARK else "bulk") from None
    rows: int = writer.write(path, plan, blocks, cite, seen, labels)
    return rows


def _plain(path: Path, plan: Plan, cite: bool, seen: Seen) -> int:
    """Plain Python to CSV: needs nothing beyond the standard library."""
    count = 0
    head = [
        *plan.heads,
        *(n for c in plan.columns for n in ((c.name, f"{c.name}_cite") if cite else (c.name,))),
    ]
    with written(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(head)
        for a, b, period, cells in panel_definition.rows(plan):
            units = [plan.codes[a], plan.codes[b]] if len(plan.heads) == 3 else [plan.codes[a]]
            shown = [
                x
                for value, cites in cells
                for x in (
                    ("" if value == MISSING else value, "; ".join(cites))
                    if cite
                    else ("" if value == MISSING else value,)
                )
            ]
            out.writerow([*units, iso(period) if plan.daily else period, *shown])
            count += 1
            if count % 100_000 == 0:
                seen(count)
    return count
