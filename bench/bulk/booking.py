"""Booking of tables against the floor, DuckDB, Polars, and SWI-Prolog. ``python
bench/bulk/booking.py [10]`` for 10 M rows."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from statistics import median as median_of

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "bench"), str(ROOT / "bench" / "bulk")]
import_module("misak.bulk.kernels.processor").choose()  # before NumPy, whose sort it chooses

import numpy as np  # noqa: E402
import peers  # noqa: E402
import prolog  # noqa: E402
from made import mixed, plain  # noqa: E402
from measure import Target, median, report, together  # noqa: E402

from misak.bulk.kernels import conditional, duck, kernel, sql, sql_booking  # noqa: E402
from misak.bulk.kernels.values import Successions, Transfers  # noqa: E402
from misak.bulk.kernels.world import World  # noqa: E402


def main() -> None:
    """One million rows (the default) or as many million as are said."""
    millions = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    count = millions * 1_000_000
    transfers, successions = plain(count)
    layout = kernel.packing(transfers.place, transfers.day, count)
    keys = kernel.pack(transfers.place, transfers.day, np.arange(count, dtype=np.int32), layout)

    def floor() -> None:
        sorted_keys = np.sort(keys)
        total = sorted_keys.sum()
        for column in transfers:
            total += column.sum(dtype=np.int64)

    run = duck.Duck(2)
    sql_booking.load(run, transfers, successions)
    run.make("fates", sql.FATES)
    frame = peers.Polars(transfers, successions)
    works = {
        "floor (sort the keys, one pass)": floor,
        "misak, one thread": lambda: kernel.book(transfers, successions),
        "misak, two threads": lambda: kernel.book(transfers, successions, threads=2),
        "DuckDB, two threads": lambda: run.make("intervals", sql.plain()),
        "Polars, two threads": frame.book,
    }
    seconds = together(works, 5 if millions == 1 else 3)
    same = (
        run.count("intervals")
        == len(kernel.book(transfers, successions).intervals.place)
        == frame.rows
    )
    if millions > 1:  # what the peers hold is not needed below, and memory is
        run.base.close()
        del run, frame, keys
        works.clear()
    base, one, two = (
        seconds["floor (sort the keys, one pass)"],
        seconds["misak, one thread"],
        seconds["misak, two threads"],
    )
    ours = min(one, two)
    targets = [
        Target(
            "times the floor" + ("" if millions == 1 else ", two threads"),
            (one if millions == 1 else two) / base,
            4,
            False,
        ),
        Target("times as fast as DuckDB", seconds["DuckDB, two threads"] / ours, 3, True),
        Target("times as fast as Polars", seconds["Polars, two threads"] / ours, 3, True),
    ]
    more: dict[str, object] = {"rows of all routes are as many": same}
    if millions == 1:
        logic(transfers, successions, ours, seconds, targets, more)
    else:
        asked(transfers, successions, seconds, targets)
        nested(count, seconds, targets, more)
    report(
        f"booking-{millions}m",
        f"Booking {millions} M clauses with provenance and succession",
        seconds,
        targets,
        **more,
    )


def logic(
    transfers: Transfers,
    successions: Successions,
    ours: float,
    seconds: dict[str, float],
    targets: list[Target],
    more: dict[str, object],
) -> None:
    """The target's event calculus, as a textbook has it, and a sweep written by hand, which is
    stricter: both against the same 60."""
    expected = kernel.book(transfers, successions).intervals
    with prolog.Prolog(transfers, successions) as facts:
        if not facts.installed:
            more["SWI-Prolog"] = "not installed: left out"
            return
        runs = {
            name: [facts.run(name) for _ in range(3)] for name in (prolog.CALCULUS, prolog.SWEEP)
        }
    for name, what in (
        (prolog.CALCULUS, "a textbook event calculus"),
        (prolog.SWEEP, "a sweep by hand (stricter)"),
    ):
        took = median_of([run.seconds for run in runs[name]])
        seconds[f"SWI-Prolog, {what}, loading left out"] = took
        targets.append(Target(f"times as fast as {what} in SWI-Prolog", took / ours, 60, True))
    said = {(run.rows, run.checksum) for each in runs.values() for run in each}
    more["rows in Prolog are the kernel's, by checksum"] = said == {
        (len(expected.place), prolog.checksum(expected))
    }


def asked(
    transfers: object, successions: object, seconds: dict[str, float], targets: list[Target]
) -> None:
    """As of one fluent, the whole world, what-if."""
    treaty = np.arange(len(transfers.place)) // 20  # type: ignore[attr-defined]
    world = World(transfers, successions, treaty=treaty)  # type: ignore[arg-type]
    random = np.random.default_rng(3)
    asking = list(
        zip(
            random.integers(0, len(treaty) // 10, 10_000).tolist(),
            random.integers(657_437, 730_000, 10_000).tolist(),
        )
    )
    seconds["as of one fluent"] = median(
        lambda: [world.as_of(place, day) for place, day in asking]
    ) / len(asking)
    seconds["the whole world at a date"] = median(lambda: world.on(700_000), 9)
    treaties = iter(random.integers(0, len(treaty) // 20, 1000).tolist())
    seconds["what-if of one treaty of 20 clauses"] = median(
        lambda: world.without(next(treaties)), 51
    )
    targets += [
        Target("as of one fluent, µs", seconds["as of one fluent"] * 1e6, 5, False),
        Target(
            "the whole world at a date, ms", seconds["the whole world at a date"] * 1e3, 25, False
        ),
        Target(
            "what-if of one treaty, ms",
            seconds["what-if of one treaty of 20 clauses"] * 1e3,
            5,
            False,
        ),
    ]


def nested(
    count: int, seconds: dict[str, float], targets: list[Target], more: dict[str, object]
) -> None:
    """Containment and conditional transfers against the same meaning on DuckDB."""
    transfers, successions, parents = mixed(count)
    run = duck.Duck(2)
    deepest = sql_booking.load(run, transfers, successions, parents)
    rows: dict[str, int] = {}

    def on_duckdb() -> None:
        rows["duckdb"] = sum(
            run.count(name)
            for name in sql_booking.book(run, deepest)
            if name.startswith("intervals")
        )

    def ours() -> None:
        rows["misak"] = len(conditional.book(transfers, successions, parents).intervals.place)

    seconds |= together(
        {
            "misak, containment and conditions": ours,
            "DuckDB, containment and conditions": on_duckdb,
        },
        3,
    )
    more["rows with containment and conditions are as many"] = rows["duckdb"] == rows["misak"]
    ratio = (
        seconds["DuckDB, containment and conditions"] / seconds["misak, containment and conditions"]
    )
    targets.append(Target("times as fast as DuckDB, containment and conditions", ratio, 3, True))


if __name__ == "__main__":
    main()
