"""Mapping files: what the columns of a table mean. TOML; those of published layouts ship with the program, their data do not."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from misak.ground.days import BEGINNING, FOREVER, read_date

SHAPES = {
    "polity": ("polity", "begin", "end"),
    "place": ("place", "holder", "begin", "end"),
    "dyad": ("obligor", "obligee", "begin", "end"),
    "group": ("group", "member", "begin", "end"),
    "transfer": ("place", "giver", "taker", "day"),
}
MORE = ("name", "source", "portion", "row", "fact", "censored")
LAST = "last"  # as the end of the coverage: the last day that the table names
UNKNOWN = ("earliest", "latest", "refuse")


class Mapping(NamedTuple):
    """A mapping file.

    ``columns`` gives for each meaning a column, or up to three for a date (year, month, day). ``facts`` are the names
    of the facts that a row states, or name → column where a column says whether it does. ``begin_unknown`` and
    ``end_unknown`` say which day stands for a missing month or day; ``open_end`` are the values of an end that had not
    come; ``inclusive`` whether the last day still counts; ``covered`` the days on which silence means no, which end with
    the last day of the table itself where ``to_last``, or no last day, is said: releases of one layout reach further
    from year to year, and what a table does not reach it does not know.
    """

    name: str
    title: str
    shape: str
    codes: str
    columns: dict[str, tuple[str, ...]]
    facts: dict[str, str]
    directed: bool
    missing: frozenset[str]
    open_end: frozenset[str]
    whole: frozenset[str]
    begin_unknown: str
    end_unknown: str
    inclusive: bool
    covered: tuple[int, int]
    to_last: bool
    source: dict[str, str]


class BadMapping(ValueError):
    """A mapping cannot be used; the arguments are its name and what is wrong."""


def shipped() -> dict[str, str]:
    """The names of the mappings that come with the program, with their titles."""
    folder = files("misak.bulk.tables").joinpath("mappings")
    return {
        entry.name[:-5]: find(entry.name[:-5]).title
        for entry in sorted(folder.iterdir(), key=lambda e: e.name)
        if entry.name.endswith(".toml")
    }


def find(name: str) -> Mapping:
    """A shipped mapping by name, or one's own by path. Raises BadMapping."""
    own = Path(name)
    entry = (
        own
        if own.suffix == ".toml"
        else files("misak.bulk.tables").joinpath("mappings", f"{name}.toml")
    )
    try:
        text = entry.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadMapping(name, getattr(error, "strerror", None) or type(error).__name__) from None
    return parse(text, own.stem if own.suffix == ".toml" else name)


def parse(text: str, name: str) -> Mapping:
    """A mapping from its text. Raises BadMapping with the key that is missing, unknown or of the wrong form."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadMapping(name, str(error)) from None
    return _Reader(name, data).mapping()


class _Reader:
    """Takes keys out of the parsed file, so that what is left over is unknown."""

    def __init__(self, name: str, data: dict[str, Any]) -> None:
        self.name, self.data = name, data

    def fail(self, what: str) -> BadMapping:
        return BadMapping(self.name, what)

    def take(self, table: dict[str, Any], key: str, kind: type, default: Any = None) -> Any:
        value = table.pop(key, default)
        if not isinstance(value, kind):
            raise self.fail(key)
        return value

    def words(
        self, table: dict[str, Any], key: str, default: tuple[str, ...] = ()
    ) -> frozenset[str]:
        value = table.pop(key, list(default))
        if not isinstance(value, list):
            raise self.fail(key)
        return frozenset(str(each) for each in value)

    def mapping(self) -> Mapping:
        data = self.data
        shape = self.take(data, "shape", str, "")
        if shape not in SHAPES:
            raise self.fail(f"shape = {' | '.join(SHAPES)}")
        values, dates = self.take(data, "values", dict, {}), self.take(data, "dates", dict, {})
        coverage = self.take(data, "coverage", dict, {})
        to_last = coverage.get("until", LAST) == LAST
        found = Mapping(
            self.name,
            self.take(data, "title", str, self.name),
            shape,
            self.take(data, "codes", str, ""),
            self.columns(shape),
            self.facts(shape),
            self.take(data, "directed", bool, True),
            self.words(values, "missing", ("",)),
            self.words(dates, "open-end", ("",)),
            self.words(values, "whole"),
            self.unknown(dates, "begin-unknown", "earliest"),
            self.unknown(dates, "end-unknown", "latest"),
            self.take(dates, "inclusive", bool, True),
            self.covered(coverage),
            to_last,
            {k: str(v) for k, v in self.take(data, "source", dict, {}).items()},
        )
        left = [*data, *values, *dates]
        if left:
            raise self.fail(f"{left[0]}?")
        return found

    def columns(self, shape: str) -> dict[str, tuple[str, ...]]:
        table = self.take(self.data, "columns", dict, {})
        found = {
            key: tuple(str(v) for v in value) if isinstance(value, list) else (str(value),)
            for key, value in table.items()
        }
        for key in SHAPES[shape]:
            if key not in found:
                raise self.fail(f"columns.{key}")
        for key, value in found.items():
            if key not in (*SHAPES[shape], *MORE):
                raise self.fail(f"columns.{key}?")
            if len(value) > (3 if key in ("begin", "end", "day") else 1):
                raise self.fail(f"columns.{key}")
        return found

    def facts(self, shape: str) -> dict[str, str]:
        value = self.data.pop(
            "facts", {"polity": ["member"], "transfer": ["title"], "place": ["title"]}.get(shape)
        )
        if isinstance(value, list) and value:
            return {str(each): "" for each in value}
        if isinstance(value, dict) and value:
            return {str(key): str(column) for key, column in value.items()}
        raise self.fail("facts")

    def unknown(self, dates: dict[str, Any], key: str, default: str) -> str:
        value = dates.pop(key, default)
        if value not in UNKNOWN:
            raise self.fail(f"dates.{key} = {' | '.join(UNKNOWN)}")
        return str(value)

    def covered(self, table: dict[str, Any]) -> tuple[int, int]:
        first, last = table.pop("from", None), table.pop("until", None)
        last = None if last == LAST else last
        begin, end = (read_date(str(day)) if day is not None else None for day in (first, last))
        if table or (first is not None and begin is None) or (last is not None and end is None):
            raise self.fail("coverage")
        return begin.earliest if begin else BEGINNING, end.latest + 1 if end else FOREVER
