"""Tables as data frames of pandas or Polars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from misak.ground.errors import NotPossible
from misak.public.given import one_of
from misak.public.late import extra
from misak.public.rows import Column, Row
from misak.public.sql import wrong

ENGINES = ("pandas", "polars")
LARGEST = 2**63  # whole numbers of frames end below it
WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
OF_SQL = {f"{u}{name}": "INTEGER" for u in ("", "U") for name in WHOLE}
OF_SQL |= {"FLOAT": "DOUBLE", "DOUBLE": "DOUBLE", "VARCHAR": "VARCHAR", "BOOLEAN": "BOOLEAN"}
OF_SQL |= {"DATE": "DATE", "TIMESTAMP": "TIMESTAMP"}
OF_SQL |= {'"NULL"': "VARCHAR"}
PANDAS = {
    "DATE": "datetime64[s]",
    "TIMESTAMP": "datetime64[us]",
    "INTEGER": "Int64",
    "DOUBLE": "float64",
    "VARCHAR": "string",
    "BOOLEAN": "boolean",
}


def of_query(connection: Any, text: str, engine: str) -> Any:
    """What a query finds as a frame. Raises NotPossible where it is no SQL."""
    one_of(engine, ENGINES)
    extra(engine, "notebook")
    try:
        found = connection.execute(text)
        if found is None:
            raise NotPossible("SQL: no query", "SQL anlaşılmadı: sorgu yok")
        rows = found.fetchall()
    except extra("duckdb", "bulk").Error as error:
        raise wrong(error) from None
    names = _apart([row[0] for row in found.description])
    types = [_kind(str(row[1]), number, rows) for number, row in enumerate(found.description)]
    columns = tuple(Column(name, type_, "") for name, type_ in zip(names, types, strict=True))
    return frame(columns, rows, engine)


def _kind(written: str, number: int, rows: list[Row]) -> str:
    """The type of a column of a query; empty for what is left as it is (a list, a structure)."""
    kind = "DOUBLE" if written.startswith("DECIMAL") else OF_SQL.get(written, "")
    if kind == "INTEGER" and "HUGE" in written:
        values = (row[number] for row in rows)
        if any(isinstance(v, int) and not -LARGEST <= v < LARGEST for v in values):
            return "DOUBLE"
    return kind


def _apart(names: list[str]) -> list[str]:
    """Names of columns, a number behind one that was there before."""
    found: list[str] = []
    for name in names:
        number, said = 1, name
        while said in found:
            said, number = f"{name}_{number}", number + 1
        found.append(said)
    return found


def frame(columns: tuple[Column, ...], rows: Iterable[Row], engine: str = "pandas") -> Any:
    """The rows as a frame; days are dates (in pandas ``datetime64``, which begins in 1677 where
    nanoseconds are kept, so seconds are). Raises MissingExtra, NotPossible."""
    one_of(engine, ENGINES)
    listed = list(rows)
    if engine == "polars":
        polars = extra("polars", "notebook")
        types = {
            "VARCHAR": polars.String,
            "INTEGER": polars.Int64,
            "DOUBLE": polars.Float64,
            "BOOLEAN": polars.Boolean,
            "DATE": polars.Date,
            "TIMESTAMP": polars.Datetime,
        }
        schema = {column.name: types.get(column.type) for column in columns}
        return polars.DataFrame(
            listed, schema=schema, orient="row", strict=False, infer_schema_length=None
        )
    pandas = extra("pandas", "notebook")
    found = pandas.DataFrame(listed, columns=[column.name for column in columns])
    kinds = {column.name: PANDAS[column.type] for column in columns if column.type in PANDAS}
    return found.astype(kinds)
