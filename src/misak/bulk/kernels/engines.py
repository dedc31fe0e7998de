"""Which engine does the work: plain Python, NumPy, DuckDB or Spark. All give the same rows."""

from __future__ import annotations

import importlib.util
from typing import NamedTuple

PLAIN, NUMPY, DUCKDB, SPARK = "python", "numpy", "duckdb", "spark"


class Engine(NamedTuple):
    """An engine by name; for Spark the address of its master, such as ``local[2]`` or
    ``spark://host:7077``."""

    name: str
    master: str = ""


class UnknownEngine(ValueError):
    """No such engine; the argument is what was said."""


class NoJava(RuntimeError):
    """There is no Java that Spark runs on; the argument is what was found (``-`` for none)."""


class SparkFailed(RuntimeError):
    """Spark could not start or broke off; the arguments are its master and what it said."""


def engine(said: str) -> Engine:
    """The engine that is meant: ``auto`` is NumPy where it is installed, else plain Python.
    Raises UnknownEngine."""
    if said == "auto":
        return Engine(NUMPY if importlib.util.find_spec("numpy") else PLAIN)
    if said in (PLAIN, NUMPY, DUCKDB):
        return Engine(said)
    if said.startswith("spark://local"):
        return Engine(SPARK, said.removeprefix("spark://"))
    if said.startswith("spark://"):
        return Engine(SPARK, said)
    if said == SPARK:
        return Engine(SPARK, "local[*]")
    raise UnknownEngine(said)
