"""Panels: 243 spells of membership as a whole process; 139 M rows against NumPy, DuckDB and
Polars written by hand; memory at 100 M rows in Parquet."""

from __future__ import annotations

import csv
import random
import resource
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "bench")]
import_module("misak.bulk.kernels.processor").choose()  # before NumPy, whose sort it chooses

import duckdb  # noqa: E402
import numpy as np  # noqa: E402
import polars as pl  # noqa: E402
from measure import Target, median, misak, process, report, together, touched  # noqa: E402

from misak.bulk.panels import by_numpy as panel_numpy  # noqa: E402
from misak.bulk.panels.plan import Plan, make  # noqa: E402
from misak.bulk.tables.facts import POLITY, Fact, Held, Stated  # noqa: E402
from misak.ground.days import FOREVER  # noqa: E402

STATES, ROWS, DAYS = 243, 2_214_930, 3_432


def states(path: Path, seed: int = 7) -> None:
    """243 made spells of membership over two centuries, about as many directed dyad-years as
    the published list gives."""
    chance = random.Random(seed)
    with path.open("w", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(
            ["ccode", "statenme", "styear", "stmonth", "stday", "endyear", "endmonth", "endday"]
        )
        for number in range(STATES):
            begin = (
                date(1816, 1, 1)
                if number < 23
                else date(1816, 1, 1) + timedelta(int(73_000 * chance.random() ** 0.72))
            )
            end = (
                date(2016, 12, 31)
                if chance.random() < 0.72
                else begin + timedelta(chance.randrange(200, 12_000))
            )
            end = min(end, date(2016, 12, 31))
            out.writerow(
                (
                    number + 2,
                    f"State {number}",
                    begin.year,
                    begin.month,
                    begin.day,
                    end.year,
                    end.month,
                    end.day,
                )
            )


def daily() -> Plan:
    """285 polities that come within the first year and stay: about 139 M pairs and days."""
    chance = random.Random(1)
    alive = [Held(n, -1, 730_000 + chance.randrange(365), FOREVER, ()) for n in range(285)]
    stated = Stated(
        [str(n + 2) for n in range(285)],
        {"member": Fact("member", POLITY, True, alive, [], (0, FOREVER), "")},
        [],
    )
    return make(stated, "dyad-day", 730_000, 730_000 + DAYS + 250)


def by_hand(plan: Plan) -> dict[str, object]:
    """The same rows by hand: one frame of spells, every day of each."""
    spells = sorted(
        (s.a, s.b, max(s.begin, plan.first), min(s.end, plan.last + 1)) for s in plan.universe
    )
    a, b, begin, end = (np.array(column, np.int32) for column in zip(*spells))
    counts = (end - begin).astype(np.int64)
    base = duckdb.connect(config={"threads": 2})
    frame = pl.DataFrame({"a": a, "b": b, "begin": begin, "end": end})
    base.execute("CREATE TABLE spells AS SELECT * FROM frame")
    total = int(counts.sum())
    ends = np.cumsum(counts)

    def numpy() -> None:
        day = np.repeat((begin - (ends - counts)).astype(np.int32), counts)
        day += np.arange(total, dtype=np.int32)
        np.repeat(a, counts), np.repeat(b, counts)

    def duck() -> None:
        base.execute(
            'CREATE OR REPLACE TABLE panel AS SELECT a, b, CAST(unnest(range(begin, "end")) '
            "AS INTEGER) AS day FROM spells"
        )

    def polars() -> None:
        frame.lazy().select(
            "a", "b", pl.int_ranges("begin", "end", dtype=pl.Int32).alias("day")
        ).explode("day").collect()

    return {
        "NumPy by hand": numpy,
        "DuckDB by hand, two threads": duck,
        "Polars by hand, two threads": polars,
        "rows": total,
    }


def peak(*words: str) -> int:
    """The most memory of a process, in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    subprocess.run(
        misak(*words),
        check=True,
        capture_output=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"},
    )
    return max(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, before) // 1024


def main() -> None:
    """All three."""
    seconds: dict[str, float] = {}
    targets: list[Target] = []
    more: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        table, out = Path(folder, "states.csv"), Path(folder, "panel.parquet")
        states(table)
        command = misak(
            "panel",
            f"{table}:cow-states",
            "--unit",
            "directed-dyad-year",
            "--from",
            "1816",
            "--to",
            "2016",
            "-o",
            str(out),
        )
        seconds["directed dyad-years of 243 spells, whole process"] = median(
            lambda: process(command, PYTHONPATH=str(ROOT / "src")), 7
        )
        targets.append(
            Target(
                "directed dyad-years of 243 spells, seconds",
                seconds["directed dyad-years of 243 spells, whole process"],
                1,
                False,
            )
        )
        more["rows of 243 spells"] = f"{_count(out)} (the published list: {ROWS})"
        large = Path(folder, "large.parquet")
        many = Path(folder, "many.csv")
        with many.open("w") as stream:
            stream.write(
                "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n"
                + "".join(f"{n + 2},S{n},1900,1,{n % 28 + 1},2016,12,31\n" for n in range(270))
            )
        more["peak memory, 100 M rows to Parquet, MB"] = peak(
            "panel",
            f"{many}:cow-states",
            "--unit",
            "dyad-day",
            "--from",
            "1900-01-01",
            "--to",
            "1907-08-01",
            "-o",
            str(large),
        )
        more["rows of that panel"] = _count(large)
    targets.append(
        Target(
            "peak memory of 100 M rows to Parquet, MB",
            float(str(more["peak memory, 100 M rows to Parquet, MB"])),
            300,
            False,
        )
    )
    plan = daily()
    hand = by_hand(plan)
    more["rows of the large panel"] = hand.pop("rows")

    total = int(more["rows of the large panel"])  # type: ignore[call-overload]

    def streamed() -> None:
        for _ in panel_numpy.blocks(plan):
            pass

    def kept() -> None:
        a, b, day = (np.empty(total, np.int32) for _ in range(3))
        at = 0
        for block in panel_numpy.blocks(plan):
            rows = slice(at, at + len(block.a))
            a[rows], b[rows], day[rows] = block.a, block.b, block.period
            at = rows.stop

    seconds |= together(
        {"misak, every row kept as by hand": kept, "misak, block by block": streamed, **hand},
        3,
        lambda: touched(4000),
    )  # type: ignore[dict-item]
    fastest = min(
        value for name, value in seconds.items() if "by hand" in name and "misak" not in name
    )
    targets.append(
        Target(
            "139 M rows, every row kept, times the fastest by hand",
            seconds["misak, every row kept as by hand"] / fastest,
            1.1,
            False,
        )
    )
    report("panels", "Panels", seconds, targets, **more)


def _count(path: Path) -> int:
    found = duckdb.execute("SELECT count(*) FROM read_parquet(?)", [str(path)]).fetchone()
    assert found is not None
    return int(found[0])


if __name__ == "__main__":
    main()
