"""Tables as data frames of pandas or Polars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from misak.ground.errors import NotPossible, none_of
from misak.public.late import extra
from misak.public.rows import Column, Row


def of_query(connection: Any, text: str, engine: str) -> Any:
    """What a query finds as a frame. Raises NotPossible where it is no SQL."""
    if engine not in ENGINES:
        raise none_of(engine, ENGINES)
    extra(engine, "notebook")
    try:
        found = connection.execute(text)
        if found is None:
            raise NotPossible("SQL: no query", "SQL anlaşılmadı: sorgu yok")
        if engine == "pandas":
            return found.df()
        names = [row[0] for row in found.description]
        polars = extra("polars", "notebook")
        return polars.DataFrame(found.fetchall(), names, orient="row", infer_schema_length=None)
    except extra("duckdb", "bulk").Error as error:
        raise NotPossible(f"SQL: {error}", f"SQL anlaşılmadı: {error}") from None


ENGINES = ("pandas", "polars")


def frame(columns: tuple[Column, ...], rows: Iterable[Row], engine: str = "pandas") -> Any:
    """The rows as a frame; days are dates (in pandas ``datetime64``, which begins in 1677 where
    nanoseconds are kept, so seconds are). Raises MissingExtra, NotPossible."""
    listed = list(rows)
    if engine == "polars":
        polars = extra("polars", "notebook")
        types = {
            "VARCHAR": polars.String,
            "INTEGER": polars.Int64,
            "DOUBLE": polars.Float64,
            "BOOLEAN": polars.Boolean,
            "DATE": polars.Date,
        }
        schema = {column.name: types[column.type] for column in columns}
        return polars.DataFrame(listed, schema=schema, orient="row")
    if engine != "pandas":
        raise none_of(engine, ENGINES)
    pandas = extra("pandas", "notebook")
    found = pandas.DataFrame(listed, columns=[column.name for column in columns])
    kinds = {"DATE": "datetime64[s]", "INTEGER": "Int64", "DOUBLE": "float64"}
    kinds |= {"VARCHAR": "string", "BOOLEAN": "boolean"}
    return found.astype({column.name: kinds[column.type] for column in columns})
