"""The books in SQL: their tables in DuckDB, in memory, with views for what is asked most."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from misak.ask.library import Library
from misak.ground.errors import NotPossible
from misak.public.late import extra
from misak.public.rows import BY_NAME, TABLES, Table
from misak.words.nearest import nearest

TYPES = {"VARCHAR": "string", "INTEGER": "int64", "DOUBLE": "float64", "BOOLEAN": "bool_"}
TYPES |= {"DATE": "date32"}
READS = {"SELECT", "EXPLAIN", "PRAGMA", "MULTI"}  # of DuckDB's kinds of statements; PIVOT is MULTI
NO_TABLE = re.compile(r"Table(?: Function)? with name \"?(\w+)\"? does not exist")
WHY = "since, until, followed, instrument, article, file, line, checked"
TOLD = "value, value_en, value_tr"


class View(NamedTuple):
    """A view: its name, what a row says, and how it is made."""

    name: str
    about: str
    sql: str


def _view(name: str, about: str, fluents: str, columns: str) -> View:
    where = ", ".join(f"'{each}'" for each in fluents.split())
    sql = f"SELECT {columns}, {WHY} FROM spells WHERE fluent IN ({where})"
    return View(name, about, sql)


VIEWS: tuple[View, ...] = (
    _view(
        "titles",
        "who held a place",
        "title",
        "a AS place, a_en AS place_en, a_tr AS place_tr, value AS holder, value_en AS holder_en, "
        "value_tr AS holder_tr, state",
    ),
    _view(
        "administrations",
        "who administered a place",
        "administration",
        "a AS place, a_en AS place_en, a_tr AS place_tr, value AS administrator, "
        "value_en AS administrator_en, value_tr AS administrator_tr, state",
    ),
    _view(
        "statuses",
        "the status of a place",
        "status",
        f"a AS place, a_en AS place_en, a_tr AS place_tr, c AS class, {TOLD}",
    ),
    _view(
        "duties",
        "who owed what to whom: duties and bans",
        "owes",
        "a AS obligor, b AS obligee, c AS topic, c_en AS topic_en, c_tr AS topic_tr, nature",
    ),
    _view(
        "rights",
        "who had which right towards whom",
        "right",
        "b AS holder, a AS towards, c AS topic, c_en AS topic_en, c_tr AS topic_tr",
    ),
    _view("wars", "who was at war with whom", "war", f"a AS one, b AS other, {TOLD}"),
    _view(
        "recognitions",
        "who recognised whom or what",
        "recognises",
        f"a AS recogniser, b AS recognised, a_en AS recogniser_en, b_en AS recognised_en, {TOLD}",
    ),
    _view("forces", "when a treaty was in force", "in_force", "a AS treaty, a_en, a_tr"),
    _view("frontiers", "the frontier of two states", "boundary", f"a AS one, b AS other, {TOLD}"),
    _view("memberships", "who belonged to a group", "member", "a AS member, b AS group_id"),
)
ON = (
    "CREATE MACRO {name}_on(day) AS TABLE SELECT * FROM {name} WHERE "
    "(since IS NULL OR since <= day::DATE) AND (until IS NULL OR until > day::DATE) "
    "AND (followed IS NULL OR followed >= day::DATE)"
)


class Found(NamedTuple):
    """What a query found: the names of the columns, and the rows."""

    columns: list[str]
    rows: list[tuple[object, ...]]


def query(library: Library, text: str) -> Found:
    """The rows of a query over the tables of the books. Nothing outside of them can be read or
    written. Raises NotPossible where it is no SQL, MissingExtra without ``misak[bulk]``."""
    duckdb = extra("duckdb", "bulk")
    with opened(library, text) as connection:
        try:
            done = connection.execute(text)
            if done is None:
                raise no_sql("no query")
            names = [row[0] for row in done.description or ()]
            return Found(names, done.fetchall() if names else [])
        except duckdb.Error as error:
            raise wrong(error) from None


def no_sql(said: str) -> NotPossible:
    """The error of a text that is no query over the books."""
    return NotPossible(f"SQL: {said}", f"SQL anlaşılmadı: {said}", names_of())


def wrong(error: Exception) -> NotPossible:
    """What DuckDB says of a query; of a table that there is not we say which there are, since it
    knows those alone that the query names."""
    said = str(error).strip().split("\n\n")[0]
    missing = NO_TABLE.search(said)
    if missing is None:
        return no_sql(said)
    names = (*names_of(), *(f"{view.name}_on" for view in VIEWS))
    near = nearest(missing[1], names)
    offer = ", ".join(near or names_of())
    return NotPossible(
        f"SQL: there is no table {missing[1]!r}; " + (f"did you mean {offer}?" if near else offer),
        f"SQL: {missing[1]!r} adında bir tablo yok; "
        + (f"{offer} mı demek istediniz?" if near else offer),
        names_of(),
    )


def opened(library: Library, text: str = "") -> Any:
    """A connection to a database in memory that holds the tables which a query names (all where
    there is none); it reads and writes nothing else."""
    duckdb = extra("duckdb", "bulk")
    connection = duckdb.connect()
    if text:
        _one_that_reads(connection, text, duckdb.Error)
    words = set(re.findall(r"\w+", text.lower()))
    views = [v for v in VIEWS if not words or {v.name, f"{v.name}_on"} & words]
    wanted = {t.name for t in TABLES if not words or t.name in words}
    wanted |= {"spells"} if views or "spells_on" in words else set()
    if words & {"information_schema", "show", "describe", "duckdb_tables"}:
        views, wanted = list(VIEWS), set(BY_NAME)
    for table in TABLES:
        if table.name in wanted:
            connection.register("made", arrow(library, table))
            connection.execute(f"CREATE TABLE {table.name} AS SELECT * FROM made")
            connection.unregister("made")
    for view in views:
        connection.execute(f"CREATE VIEW {view.name} AS {view.sql}")
        connection.execute(ON.format(name=view.name))
    if "spells" in wanted:
        connection.execute(ON.format(name="spells"))
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _one_that_reads(connection: Any, text: str, refused: type[Exception]) -> None:
    """Refuse what is no query, several at once, and what would change tables that are made anew for
    every query: "0 rows" would say that it had done so."""
    try:
        found = [str(each.type).rpartition(".")[2] for each in connection.extract_statements(text)]
    except refused as error:
        raise wrong(error) from None
    if len(found) != 1:
        raise NotPossible(
            f"SQL: one query at a time, here are {len(found)}",
            f"SQL: her seferinde tek sorgu yazılır, burada {len(found)} sorgu var",
        )
    if found[0] not in READS:
        raise NotPossible(
            f"SQL: the books are only read; {found[0]} would change something",
            f"SQL: defter yalnızca okunur; {found[0]} bir şeyi değiştirir",
        )


def arrow(library: Library, table: Table) -> Any:
    """A table of the books as an Arrow table."""
    pyarrow = extra("pyarrow", "bulk")
    columns = list(zip(*table.rows(library, library.books()), strict=True))
    columns = columns or [()] * len(table.columns)
    schema = pyarrow.schema([(c.name, getattr(pyarrow, TYPES[c.type])()) for c in table.columns])
    arrays = [pyarrow.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
    return pyarrow.Table.from_arrays(arrays, schema=schema)


def parquet(library: Library, folder: Path, only: Iterable[str] = ()) -> list[Path]:
    """Write the tables (or some of them) into a folder, one Parquet file each; the files."""
    writer = extra("pyarrow.parquet", "bulk")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in TABLES:
        if not only or table.name in only:
            path = folder / f"{table.name}.parquet"
            writer.write_table(arrow(library, table), path)
            written.append(path)
    return written


def names_of() -> tuple[str, ...]:
    """The names of all tables and views."""
    return (*BY_NAME, *(view.name for view in VIEWS))
