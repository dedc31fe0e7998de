"""Mapping files: what the columns of a table mean. TOML; those of published layouts ship with
the program, their data do not."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from misak.bulk.tables.dates import ORDERS
from misak.ground.days import BEGINNING, FOREVER, read_date

SHAPES = {
    "polity": ("polity", "begin", "end"),
    "place": ("place", "holder", "begin", "end"),
    "dyad": ("obligor", "obligee", "begin", "end"),
    "group": ("group", "member", "begin", "end"),
    "transfer": ("place", "giver", "taker", "day"),
    "instrument": ("instrument", "party", "day"),
}
MORE = ("name", "source", "portion", "row", "fact", "censored", "side", "begin2", "end2", "title")
SEVERAL = ("party", "group")  # meanings that may have as many columns as wanted
DATES = ("begin", "end", "day", "begin2", "end2")
FACTS = {
    "polity": ["member"],
    "transfer": ["title"],
    "place": ["title"],
    "instrument": ["agreement"],
}
# as programs write what is not there
ALWAYS_MISSING = frozenset({"", "NA", "NaN", "nan", "<NA>", "NaT", "NULL", "N/A", "#N/A"})
NUMBERED = ("cow", "gw")  # systems whose codes are numbers: 002 is 2
EVERY = frozenset({"*"})  # all facts, those too that only the rows name
LAST = "last"  # as the end of the coverage: the last day that the table names
UNKNOWN = ("earliest", "latest", "refuse")


class Mapping(NamedTuple):
    """A mapping file.

    ``columns`` gives for each meaning a column, or up to three for a date (year, month, day).
    ``facts`` are the names of the facts that a row states, or name → column where a column says
    whether it does: by yes and no, or by one of the values ``accepted``. ``numbers`` are facts
    whose column holds a number (of two columns, the second is for the other way). ``directed``
    are the facts that run from the first to the second only. ``begin_unknown`` and
    ``end_unknown`` say which day stands for a missing month or day; ``open_end`` are the values
    of an end that had not come; ``inclusive`` whether the last day still counts; ``covered``
    the days on which silence means no, which end with the last day of the table itself where
    ``to_last``, or no last day, is said: releases of one layout reach further from year to
    year, and what a table does not reach it does not know. ``order`` is that of day and month,
    where the table does not show it itself; ``skip`` leaves out rows that do not name a polity,
    as wars against no state. ``also`` are other names of a column, as releases and packages
    have it; ``head`` the names of the columns of a file that has no head of its own. ``some``:
    of a pact of three or more the table says that a member owes, and not to whom of them.
    """

    name: str
    title: str
    shape: str
    codes: str
    columns: dict[str, tuple[str, ...]]
    facts: dict[str, str]
    directed: frozenset[str]
    missing: frozenset[str]
    open_end: frozenset[str]
    whole: frozenset[str]
    begin_unknown: str
    end_unknown: str
    inclusive: bool
    covered: tuple[int, int]
    to_last: bool
    source: dict[str, str]
    accepted: dict[str, frozenset[str]] = {}  # noqa: RUF012  # a default that nobody writes to
    numbers: dict[str, tuple[str, ...]] = {}  # noqa: RUF012
    order: str = ""
    skip: bool = False
    also: dict[str, tuple[str, ...]] = {}  # noqa: RUF012
    head: tuple[str, ...] = ()
    some: bool = False

    def one_way(self, fact: str) -> bool:
        """Whether a fact runs from the first to the second only."""
        return self.directed == EVERY or fact in self.directed

    @property
    def periodic(self) -> bool:
        """Whether a row is about one whole period, a year for instance: then its day is not
        unknown."""
        return "begin" in self.columns and self.columns["begin"] == self.columns["end"]


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


def sources() -> dict[str, dict[str, str]]:
    """The sources that shipped mappings name, as BibTeX fields by their keys."""
    found = (find(name).source for name in shipped())
    return {source["key"]: source for source in found if "key" in source}


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
    """A mapping from its text. Raises BadMapping with the key that is missing, unknown or of
    the wrong form."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadMapping(name, str(error)) from None
    return _Reader(name, data).mapping()


def _names(value: Any) -> tuple[str, ...]:
    """One column or several."""
    return tuple(str(each) for each in value) if isinstance(value, list) else (str(value),)


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
        facts, accepted = self.facts(shape)
        numbers = {k: _names(v) for k, v in self.take(data, "numbers", dict, {}).items()}
        if any(not 0 < len(v) < 3 for v in numbers.values()):
            raise self.fail("numbers")
        found = Mapping(
            self.name,
            self.take(data, "title", str, self.name),
            shape,
            self.take(data, "codes", str, ""),
            self.columns(shape),
            facts,
            self.directed((*facts, *numbers)),
            self.words(values, "missing") | ALWAYS_MISSING,
            self.open_ends(dates),
            self.words(values, "whole"),
            self.unknown(dates, "begin-unknown", "earliest"),
            self.unknown(dates, "end-unknown", "latest"),
            self.take(dates, "inclusive", bool, True),
            self.covered(coverage),
            to_last,
            {k: str(v) for k, v in self.take(data, "source", dict, {}).items()},
            accepted,
            numbers,
            self.one_of(dates, "order", ("", *ORDERS)),
            self.take(values, "skip-nameless", bool, False),
            {k: _names(v) for k, v in self.take(data, "also", dict, {}).items()},
            tuple(map(str, self.take(data, "head", list, []))),
            self.toward(shape),
        )
        left = [*data, *values, *dates]
        if left:
            raise self.fail(f"{left[0]}?")
        return found

    def open_ends(self, dates: dict[str, Any]) -> frozenset[str]:
        """The ends that had not come; where an empty cell is one, so is whatever stands for it."""
        said = self.words(dates, "open-end", ("",))
        return said | ALWAYS_MISSING if "" in said else said

    def columns(self, shape: str) -> dict[str, tuple[str, ...]]:
        table = self.take(self.data, "columns", dict, {})
        found = {key: _names(value) for key, value in table.items()}
        more = (*MORE, "group") if shape in ("dyad", "polity") else MORE
        for key in SHAPES[shape]:
            if key not in found:
                raise self.fail(f"columns.{key}")
        for key, value in found.items():
            if key not in (*SHAPES[shape], *more):
                raise self.fail(f"columns.{key}?")
            most = 3 if key in DATES else len(value) if key in SEVERAL else 1
            if len(value) > most or not value:
                raise self.fail(f"columns.{key}")
        return found

    def facts(self, shape: str) -> tuple[dict[str, str], dict[str, frozenset[str]]]:
        """The facts with their columns, and the values by which a column says yes where it is
        no yes or no."""
        usual = [] if "numbers" in self.data else FACTS.get(shape)
        value = self.data.pop("facts", usual)
        if isinstance(value, list) and (value or "numbers" in self.data):
            return {str(each): "" for each in value}, {}
        if not isinstance(value, dict) or not value:
            raise self.fail("facts")
        facts, accepted = {}, {}
        for key, column in value.items():
            if isinstance(column, dict):
                accepted[key] = self.words(column, "is")
                said = self.take(column, "column", str)
                if column or not accepted[key]:
                    raise self.fail(f"facts.{key}")
                facts[key] = said
            else:
                facts[key] = str(column)
        return facts, accepted

    def directed(self, names: tuple[str, ...]) -> frozenset[str]:
        """The facts that run one way: all, none, or those that a list names."""
        value = self.data.pop("directed", True)
        if isinstance(value, bool):
            return EVERY if value else frozenset()
        if not isinstance(value, list) or any(each not in names for each in value):
            raise self.fail("directed")
        return frozenset(value)

    def toward(self, shape: str) -> bool:
        """Whether members owe to some of their pact only; a table of pairs says to whom."""
        value = self.take(self.data, "toward", str, "every")
        if value not in ("every", "some") or (value == "some" and shape != "group"):
            raise self.fail("toward = every | some")
        return bool(value == "some")

    def one_of(self, table: dict[str, Any], key: str, known: tuple[str, ...]) -> str:
        value = table.pop(key, known[0])
        if value not in known:
            raise self.fail(f"dates.{key} = {' | '.join(filter(None, known))}")
        return str(value)

    def unknown(self, dates: dict[str, Any], key: str, default: str) -> str:
        return self.one_of(dates, key, (default, *(each for each in UNKNOWN if each != default)))

    def covered(self, table: dict[str, Any]) -> tuple[int, int]:
        first, last = table.pop("from", None), table.pop("until", None)
        last = None if last == LAST else last
        begin, end = (read_date(str(day)) if day is not None else None for day in (first, last))
        if table or (first is not None and begin is None) or (last is not None and end is None):
            raise self.fail("coverage")
        if begin and end and begin.earliest > end.latest:
            raise self.fail("coverage: from > until")
        return begin.earliest if begin else BEGINNING, end.latest + 1 if end else FOREVER
