"""SQL over the books: the documented questions, equal to asking; nothing outside can be reached."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import misak
from misak.cli.main import group
from misak.public.rows import TABLES
from misak.public.sql import VIEWS

pytest.importorskip("duckdb")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import sql_page  # noqa: E402


@pytest.mark.parametrize("one", sql_page.QUESTIONS, ids=lambda one: one.ask)
def test_a_documented_question_is_answered_as_asking_does(
    one: sql_page.Question, books: misak.Books
) -> None:
    rows = books.sql(one.sql, "polars").rows()
    answer = books.ask(one.ask, on=one.on or None)
    if one.ask.startswith(("count ", "since ")):
        assert [str(rows[0][0])] == [str(value) for value in answer.ids], answer
    elif answer.ids in (["yes"], ["no"]):
        assert [bool(rows[0][0])] == [answer.ids == ["yes"]]
    else:
        assert sorted(str(row[0]) for row in rows) == sorted(map(str, answer.ids))


def test_there_are_ten() -> None:
    assert len(sql_page.QUESTIONS) >= 10


def test_the_page_of_the_schema_is_fresh() -> None:
    page = (ROOT / "docs" / "sql.md").read_text(encoding="utf-8")
    assert page == sql_page.page() + "\n"
    for name in (*(t.name for t in TABLES), *(v.name for v in VIEWS)):
        assert re.search(rf"\b{name}\b", page)


@pytest.mark.parametrize(
    "text",
    [
        "selec 1",
        "select * from nothing_like_it",
        "select * from read_csv('/etc/hosts')",
        "copy (select 1) to '/tmp/misak-should-not-be.csv'",
        "attach '/tmp/misak-should-not-be.db'",
        "set enable_external_access = true",
        "install spatial",
        "drop table spells",
        "select 1; drop table spells",
        "create table mine as select 1",
        "update places set id = 'x'",
        ";",
    ],
)
def test_what_is_no_query_over_the_books_is_refused(small: misak.Books, text: str) -> None:
    done = CliRunner().invoke(group, ["--ledger", str(small.folders[0]), "sql", text])
    assert (done.exit_code == 1 and done.exception is None) or isinstance(
        done.exception, SystemExit
    )
    assert not Path("/tmp/misak-should-not-be.csv").exists()
    with pytest.raises(misak.MisakError):
        small.sql(text)


def test_every_table_and_view_can_be_read(small: misak.Books) -> None:
    for table in TABLES:
        found = small.sql(f"select * from {table.name}")
        assert list(found.columns) == table.head
        assert len(found) == len(small.to_frame(table.name))
    for view in VIEWS:
        assert len(small.sql(f"select * from {view.name}_on('1900-01-01')")) <= len(
            small.sql(f"select * from {view.name}")
        )


def test_the_command_prints_rows_csv_and_an_object(small: misak.Books, tmp_path: Path) -> None:
    run = CliRunner()
    base = ["--ledger", str(small.folders[0]), "sql", "select id, en from places order by id"]
    assert "town" in run.invoke(group, base).output
    found = json.loads(run.invoke(group, [*base, "--json"]).stdout)
    assert found["columns"] == ["id", "en"] and ["town", "Town"] in found["rows"]
    assert run.invoke(group, [*base, "--csv"]).stdout.splitlines()[0] == "id,en"
    path = tmp_path / "x.csv"
    assert run.invoke(group, [*base, "-o", str(path)]).exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("id,en")
    assert "titles_on" in run.invoke(group, ["sql", "--schema"]).output
    assert run.invoke(group, ["sql"]).exit_code == 2


def test_parquet_is_read_back(small: misak.Books, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    args = ["--ledger", str(small.folders[0]), "export", "parquet", "-o", str(tmp_path / "t")]
    assert CliRunner().invoke(group, args).exit_code == 0
    for table in TABLES:
        found = parquet.read_table(tmp_path / "t" / f"{table.name}.parquet")
        assert found.column_names == table.head
        assert found.num_rows == len(small.to_frame(table.name))
