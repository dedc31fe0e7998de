"""Apache Spark: a session, the runner of the booking's SQL, and the NumPy kernel on its
workers.

Needs Java 17 or newer beside the package ``pyspark``. Workers get our code as an archive, so
that they need only Python, NumPy and PyArrow.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from pyspark import SparkContext
from pyspark.sql import DataFrame, SparkSession

from misak.bulk.kernels import conditional, kernel, sql_booking
from misak.bulk.kernels.arrow import column_of, numbers
from misak.bulk.kernels.engines import NoJava, SparkFailed
from misak.bulk.kernels.extras import library
from misak.bulk.kernels.values import (
    NO_SUCCESSIONS,
    Booking,
    Intervals,
    Successions,
    Transfers,
    Voids,
)

arrow: Any = library("pyarrow")

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = "kind int, place int, holder int, begin int, finish int, cause int, ender int"
INTERVAL, VOID = 0, 1
BATCH = 1 << 20
PATIENCE = 10  # seconds to wait for a master
# Spark's transport: the bytes before a message, the kind of one that asks for a file, and its name.
FRAME, STREAM_REQUEST, NO_FILE = 8, 6, b"/files/misak"


def java() -> str:
    """The version of Java that Spark would run on. Raises NoJava where there is none that it
    can."""
    home = os.environ.get("JAVA_HOME")
    program = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if not program or not Path(program).exists():
        raise NoJava("-")
    try:
        said = subprocess.run(
            [program, "-version"], capture_output=True, text=True, check=False
        ).stderr
    except OSError:
        raise NoJava(program) from None
    version = said.split('"')[1] if said.count('"') > 1 else "?"
    if not version.partition(".")[0].isdigit() or int(version.partition(".")[0]) < 17:
        raise NoJava(version)
    return version


def session(master: str, **options: str) -> SparkSession:
    """A session with our code on its workers. Raises SparkFailed where the address cannot be
    one, and NoJava."""
    if master.startswith("spark://") and not master.rpartition(":")[2].isdigit():
        raise SparkFailed(master, "spark://HOST:PORT")
    java()
    reach(master)
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    settings = {
        "spark.sql.session.timeZone": "UTC",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "8",
        "spark.driver.memory": "3g",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.cteRecursionLevelLimit": "-1",
        "spark.sql.cteRecursionRowLimit": "-1",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "1000000",
        "spark.log.level": "ERROR",
        **options,
    }
    builder = SparkSession.builder.master(master).appName("misak")
    for key, value in settings.items():
        builder = builder.config(key, value)
    found = _answered(builder, master)
    path = sys.path.copy()
    found.sparkContext.addPyFile(str(_archive()))
    # Spark puts the archive before all else here too, where it would hide the rest of this program
    # from every process that is started later; what is only for workers goes from our own path
    sys.path[:] = path
    return found


def _answered(builder: SparkSession.Builder, master: str) -> SparkSession:
    """The session of a builder. Raises SparkFailed where a master on the net takes the
    connection and does not answer in time: Spark itself asks for a minute."""
    if not master.startswith("spark://"):
        return builder.getOrCreate()
    SparkContext._ensure_initialized()  # the Java process, whose start is not the master's
    made: list[SparkSession | Exception] = []

    def make() -> None:
        try:
            made.append(builder.getOrCreate())
        except Exception as error:  # told by the one who waits
            made.append(error)

    asking = threading.Thread(target=make, daemon=True)
    asking.start()
    asking.join(PATIENCE)
    found = made[0] if made else None
    if isinstance(found, SparkSession):
        return found
    _ended()
    said = "" if found is None else f" ({str(found).splitlines()[0]})"
    raise SparkFailed(master, f"no answer within {PATIENCE} s{said}")


def _ended() -> None:
    """End the Java process that waits for a master, and forget it, so that another session can
    begin."""
    gateway: Any = SparkContext._gateway
    if gateway is not None:
        gateway.proc.kill()
        gateway.shutdown()
    SparkContext._gateway = SparkContext._jvm = None
    SparkContext._active_spark_context = None


def reach(master: str) -> None:
    """Whether a master on the net takes a connection and says anything in time, before a Java
    process is started for it; Spark itself would go on asking. Raises SparkFailed.

    It is asked for a file that no master has, which Spark's transport answers at once and no
    log tells. One that closes the connection instead may want another greeting: then Spark asks.
    """
    if not master.startswith("spark://"):
        return
    host, _, port = master.removeprefix("spark://").rpartition(":")
    body = struct.pack(">bi", STREAM_REQUEST, len(NO_FILE)) + NO_FILE
    until = time.monotonic() + PATIENCE
    try:
        with socket.create_connection((host.strip("[]"), int(port)), PATIENCE) as line:
            line.settimeout(max(until - time.monotonic(), 0.1))
            line.sendall(struct.pack(">q", FRAME + len(body)) + body)
            line.recv(1)
    except ConnectionResetError:
        return
    except (OSError, OverflowError) as error:
        said = str(error) or type(error).__name__
        raise SparkFailed(master, f"no answer within {PATIENCE} s ({said})") from None


def _archive() -> Path:
    """The modules that workers need, as an archive that Python imports from; of one content
    always the same file."""
    files = [
        (f"misak/{module.relative_to(ROOT).as_posix()}", module.read_bytes())
        for folder in ("ground", "bulk")
        for module in sorted((ROOT / folder).rglob("*.py"))
    ]
    digest = hashlib.sha256(repr(files).encode()).hexdigest()[:16]
    path = Path(tempfile.mkdtemp(prefix="misak-"), f"misak-{digest}.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (("misak/__init__.py", b""), *files):
            archive.writestr(zipfile.ZipInfo(name), content)
    return path


class Spark:
    """A runner over a session.

    Each table is written to ``scratch`` and read back, which every worker must reach: a plan
    that is cut so stays small, where caching or checkpointing carries the orderings of earlier
    plans along.
    """

    def __init__(self, spark: SparkSession, scratch: str = "") -> None:
        self.spark = spark
        self.scratch = scratch or tempfile.mkdtemp(prefix="misak-spark-")

    def give(self, name: str, columns: dict[str, Any]) -> None:
        """Make a table of columns of integers or texts."""
        table = arrow.table({key: column_of(arrow, column) for key, column in columns.items()})
        self._keep(name, self.spark.createDataFrame(table))

    def make(self, name: str, statement: str) -> None:
        """Make a table of what a statement selects; it is computed here, once."""
        self._keep(name, self.spark.sql(statement))

    def _keep(self, name: str, frame: DataFrame) -> None:
        path = f"{self.scratch}/{name}"
        frame.write.mode("overwrite").parquet(path)
        self.spark.read.parquet(path).createOrReplaceTempView(name)

    def close(self) -> None:
        """Remove what was written."""
        shutil.rmtree(self.scratch, ignore_errors=True)

    def drop(self, *names: str) -> None:
        """Forget tables that are no longer needed, and remove what was written of them."""
        for name in names:
            self.spark.catalog.dropTempView(name)
            shutil.rmtree(f"{self.scratch}/{name}", ignore_errors=True)

    def count(self, name: str) -> int:
        """The rows of a table."""
        return int(self.spark.table(name).count())

    def batches(self, name: str) -> Iterator[Any]:
        """The rows of a table as Arrow batches, read one after another from what was written,
        in the order in which it was made."""
        for part in sorted(Path(self.scratch, name).glob("part-*.parquet")):
            with library("pyarrow.parquet").ParquetFile(part) as stored:
                yield from stored.iter_batches(BATCH)

    def rows(self, statement: str) -> list[tuple[int, ...]]:
        """What a statement selects."""
        table = self.spark.sql(statement).toArrow()
        return list(zip(*(column.to_pylist() for column in table.columns)))


def book_sql(
    spark: SparkSession,
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: dict[int, int] | None = None,
) -> Booking:
    """Book a table with Spark SQL. Rows as ``definition.book``."""
    run = Spark(spark)
    try:
        deepest = sql_booking.load(run, transfers, successions, parents)
        return sql_booking.collected(
            run, sql_booking.book(run, deepest, not deepest and sql_booking.is_plain(transfers))
        )
    finally:
        run.close()


def book_kernel(
    spark: SparkSession,
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: dict[int, int] | None = None,
) -> Booking:
    """Book a table with the NumPy kernel on the workers. Rows as ``definition.book``."""
    frame = frame_of(spark, transfers, parents or {})
    table = kernel_frame(frame, successions, parents).toArrow()
    columns = [column.to_numpy() for column in table.columns]
    kept, void = np.flatnonzero(columns[0] == INTERVAL), np.flatnonzero(columns[0] == VOID)
    kept = kept[np.lexsort((columns[3][kept], columns[1][kept]))]
    void = void[np.argsort(columns[5][void])]
    return Booking(
        Intervals(*(column[kept] for column in columns[1:])),
        Voids(columns[5][void], columns[2][void]),
    )


def frame_of(spark: SparkSession, transfers: Transfers, parents: dict[int, int]) -> DataFrame:
    """Transfers as a frame; ``root`` is the outermost place in which a row's place lies: what
    lies together stays together."""
    place = np.asarray(transfers.place, np.int32)
    root = place
    if parents:
        table = np.arange(
            max(int(place.max(initial=0)), *parents, *parents.values()) + 1, dtype=np.int32
        )
        for inner in parents:
            at = inner
            while at in parents:
                at = parents[at]
            table[inner] = at
        root = table[place]
    columns = {
        "root": root,
        "id": np.arange(len(place)),
        "place": place,
        "day": transfers.day,
        "giver": transfers.giver,
        "taker": transfers.taker,
    }
    return spark.createDataFrame(
        arrow.table(
            {key: numbers(arrow, np.asarray(column, np.int32)) for key, column in columns.items()}
        )
    )


def kernel_frame(
    frame: DataFrame,
    successions: Successions = NO_SUCCESSIONS,
    parents: dict[int, int] | None = None,
) -> DataFrame:
    """A frame of intervals and void rows (SCHEMA) from a frame of transfers (root, id, place,
    day, giver, taker)."""
    parts = int(frame.sparkSession.conf.get("spark.sql.shuffle.partitions") or 8)
    plain = tuple(tuple(int(v) for v in column) for column in successions)
    shared = Successions(*plain)
    nested = dict(parents or {})

    def work(batches: Iterator[Any]) -> Iterator[Any]:
        return booked(batches, shared, nested)

    return frame.repartition(parts, "root").mapInArrow(work, SCHEMA)


def booked(
    batches: Iterator[Any], successions: Successions, parents: dict[int, int]
) -> Iterator[Any]:
    """One partition on a worker: all its rows at once, in the order of their ids, through the
    kernel."""
    taken = [batch for batch in batches if batch.num_rows]
    if not taken:
        return
    table = arrow.Table.from_batches(taken)
    ids, place, day, giver, taker = (
        table.column(name).to_numpy() for name in ("id", "place", "day", "giver", "taker")
    )
    order = np.argsort(ids)
    ids, rows = ids[order], Transfers(place[order], day[order], giver[order], taker[order])
    made = (
        kernel.book(rows, successions)
        if not parents and kernel.is_plain(rows)
        else conditional.book(rows, successions, parents)
    )
    columns = [np.asarray(column, np.int32) for column in made.intervals]
    for at in (4, 5):  # causes are rows of this part: back to the rows of the whole
        rowed = columns[at] >= 0
        columns[at] = np.where(rowed, ids[np.where(rowed, columns[at], 0)], columns[at])
    voids = np.asarray(made.voids.row, np.int64)
    zeros = np.zeros(len(voids), np.int32)
    void = (
        rows.place[voids],
        np.asarray(made.voids.holder, np.int32),
        zeros,
        zeros,
        ids[voids],
        zeros,
    )
    kind = np.concatenate(
        (np.full(len(columns[0]), INTERVAL, np.int32), np.full(len(voids), VOID, np.int32))
    )
    both = [
        kind,
        *(
            np.concatenate((column, np.asarray(other, np.int32)))
            for column, other in zip(columns, void)
        ),
    ]
    names = ("kind", "place", "holder", "begin", "finish", "cause", "ender")
    yield arrow.RecordBatch.from_arrays([numbers(arrow, column) for column in both], list(names))
