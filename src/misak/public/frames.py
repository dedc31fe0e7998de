"""Tables as data frames of pandas or Polars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from misak.ground.errors import none_of
from misak.public.late import extra
from misak.public.rows import Column, Row

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
