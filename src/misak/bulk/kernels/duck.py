"""DuckDB as a runner of the booking's SQL."""

from __future__ import annotations

from typing import Any

import duckdb

from misak.bulk.kernels import sql_booking
from misak.bulk.kernels.arrow import column_of
from misak.bulk.kernels.extras import library
from misak.bulk.kernels.values import NO_SUCCESSIONS, Booking, Successions, Transfers

arrow: Any = library("pyarrow")


class Duck:
    """A database in memory, on ``threads`` threads."""

    def __init__(self, threads: int = 2) -> None:
        self.base = duckdb.connect(config={"threads": threads})

    def give(self, name: str, columns: dict[str, Any]) -> None:
        """Make a table of columns of integers or texts."""
        table = arrow.table({key: column_of(arrow, column) for key, column in columns.items()})
        self.base.register("given", table)
        self.base.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM given")
        self.base.unregister("given")

    def make(self, name: str, statement: str) -> None:
        """Make a table of what a statement selects."""
        self.base.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {statement}")

    def drop(self, *names: str) -> None:
        """Forget tables that are no longer needed."""
        for name in names:
            self.base.execute(f"DROP TABLE IF EXISTS {name}")

    def count(self, name: str) -> int:
        """The rows of a table."""
        return int(self.rows(f"SELECT count(*) FROM {name}")[0][0])

    def rows(self, statement: str) -> list[tuple[int, ...]]:
        """What a statement selects."""
        return self.base.execute(statement).fetchall()


def book(
    transfers: Transfers,
    successions: Successions = NO_SUCCESSIONS,
    parents: dict[int, int] | None = None,
    threads: int = 2,
) -> Booking:
    """Book a table with DuckDB. Rows as ``definition.book``."""
    run = Duck(threads)
    deepest = sql_booking.load(run, transfers, successions, parents)
    return sql_booking.collected(
        run, sql_booking.book(run, deepest, not deepest and sql_booking.is_plain(transfers))
    )
