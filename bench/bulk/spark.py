"""Spark on two threads: the SQL route against the kernel route, and their rows against
DuckDB's. ``python bench/bulk/spark.py [MILLIONS]``."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "bench"), str(ROOT / "bench" / "bulk")]
import_module("misak.bulk.kernels.processor").choose()  # before NumPy, whose sort it chooses

from made import plain  # noqa: E402
from measure import Target, median, report, together  # noqa: E402

from misak.bulk.kernels import duck, spark, sql, sql_booking  # noqa: E402

HASH = """
SELECT count(*), sum(CAST(place AS BIGINT) * 31 % 1000003 * (holder + 7) + begin * 17
  + CAST(finish AS BIGINT) * 13 + CAST(cause AS BIGINT) % 1000003 + CAST(ender AS BIGINT) % 999983)
FROM {0}
"""


def main() -> None:
    """Tables are on disk and warm; the result of each route is written out by Spark's ``noop``
    sink, so that every row is made."""
    millions = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    transfers, successions = plain(millions * 1_000_000)
    session = spark.session("local[2]", **{"spark.driver.memory": "4g"})
    run = spark.Spark(session)
    try:
        sql_booking.load(run, transfers, successions)
        run.make("fates", sql.FATES)
        run.give(
            "rows_by_root",
            {
                "root": transfers.place,
                "id": range(len(transfers.place)),
                "place": transfers.place,
                "day": transfers.day,
                "giver": transfers.giver,
                "taker": transfers.taker,
            },
        )
        frame = session.table("rows_by_root")
        works = {
            "Spark SQL": lambda: (
                session.sql(sql.plain()).write.format("noop").mode("overwrite").save()
            ),
            "Spark, the kernel through mapInArrow": lambda: (
                spark.kernel_frame(frame, successions).write.format("noop").mode("overwrite").save()
            ),
        }
        for work in works.values():
            work()
        seconds = together(works, 3)
        kernel = spark.kernel_frame(frame, successions)
        kernel.createOrReplaceTempView("by_kernel")
        session.sql(sql.plain()).createOrReplaceTempView("by_sql")
        hashes = {name: run.rows(HASH.format(name))[0] for name in ("by_kernel", "by_sql")}
    finally:
        run.close()
        session.stop()
    peer = duck.Duck(2)
    sql_booking.load(peer, transfers, successions)
    peer.make("fates", sql.FATES)
    seconds["DuckDB, two threads"] = median(lambda: peer.make("intervals", sql.plain()), 3)
    hashes["duckdb"] = peer.rows(HASH.format("intervals"))[0]
    same = len(set(hashes.values())) == 1
    targets = [
        Target(
            "the kernel, times as fast as SQL",
            seconds["Spark SQL"] / seconds["Spark, the kernel through mapInArrow"],
            2,
            True,
        )
    ]
    report(
        f"spark-{millions}m",
        f"Apache Spark, local[2], {millions} M clauses, warm",
        seconds,
        targets,
        **{"rows equal on all routes (count, checksum)": same, "rows": hashes["duckdb"][0]},
    )


if __name__ == "__main__":
    main()
