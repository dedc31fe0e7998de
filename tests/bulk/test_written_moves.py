"""Transfers that `misak import` wrote: with their codes, their source and the days that it knows,
so that every command says of them what it says of the table itself."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group

HEAD = "year,month,gainer,entity,portion,loser,number,version\n"
ROWS = (
    "1820,3,20,hill,1,2,1,6\n"
    "1830,.,30,hill,1,20,2,6\n"
    "1840,7,50,hill,1,40,3,6\n"
    "1850,1,20,.,1,2,4,6\n"
    "1860,1,255,isle,0,2,5,6\n"
)
GW = "gwcode,country_name,start,end\n2,USA,1816-01-01,\n260,Germany,1949-09-21,2020-12-31\n"


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, ["--lang", "en", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.output


@pytest.fixture
def both(tmp_path: Path) -> tuple[str, str]:
    """The table with its mapping, and what import writes of it."""
    (tmp_path / "tc.csv").write_text(HEAD + ROWS)
    out = tmp_path / "own.csv"
    run("import", str(tmp_path / "tc.csv"), "--mapping", "cow-territory", "-o", str(out))
    return f"{tmp_path / 'tc.csv'}:cow-territory", str(out)


def test_what_is_written_says_its_codes_its_days_and_its_source(both: tuple[str, str]) -> None:
    with Path(both[1]).open() as stream:
        rows = list(csv.DictReader(stream))
    assert {row["codes"] for row in rows} == {"cow"}
    assert {row["source"] for row in rows} == {"cow-territory"}
    assert {row["covered_until"] for row in rows} == {"2019-01-01"}
    assert len(rows) == 4, "a row that names no place was refused, and is not written"


@pytest.mark.parametrize("mapping", ["", ":misak-transfers"])
def test_a_panel_of_it_is_that_of_the_table(
    tmp_path: Path, both: tuple[str, str], mapping: str
) -> None:
    made = []
    for name, table in (("a", both[0]), ("b", both[1] + mapping)):
        out = tmp_path / f"{name}.csv"
        years = ("--unit", "place-year", "--from", "1815", "--to", "2021", "-o", str(out))
        assert run("panel", table, *years)[0] == 0
        made.append((out.read_text(), Path(f"{out}.bib").read_text()))
    assert made[0] == made[1] and "1820" in made[0][0]


def test_an_audit_of_it_is_that_of_the_table(tmp_path: Path, both: tuple[str, str]) -> None:
    found = [json.loads(run("audit", table, "--json")[1][0:])["counts"] for table in both]
    assert found[0] == found[1] and found[0]["did-not-hold"] == 1


def test_days_that_no_row_knows_are_told_once(both: tuple[str, str]) -> None:
    faults = json.loads(run("import", both[1], "--mapping", "misak-transfers", "--json")[1])
    assert [f["code"] for f in faults["faults"]] == ["X818"]


def test_another_system_of_codes_is_refused(tmp_path: Path, both: tuple[str, str]) -> None:
    (tmp_path / "gw.csv").write_text(GW)
    years = ("--from", "1950", "--to", "1960", "-o", str(tmp_path / "p.csv"))
    code, said = run(
        "panel", both[1], f"{tmp_path / 'gw.csv'}:gw-states", "--unit", "polity-year", *years
    )
    assert code == 2 and "X840" in said
    mixed = Path(both[1]).read_text() + "hill,50,260,1900-01,1,x:9,,,,gw\n"
    Path(both[1]).write_text(mixed)
    code, said = run("audit", both[1])
    assert code == 2 and "X840" in said and "260" in said


def test_what_the_table_did_not_say_of_the_portion_stays_unsaid(tmp_path: Path) -> None:
    """Of a loser of whom nobody knows whether he gave the whole, nothing is known after; so it
    is of one row too."""
    (tmp_path / "tc.csv").write_text(HEAD + "1820,3,20,hill,.,2,1,6\n")
    table, own = f"{tmp_path / 'tc.csv'}:cow-territory", tmp_path / "own.csv"
    run("import", str(tmp_path / "tc.csv"), "--mapping", "cow-territory", "-o", str(own))
    for each in (table, str(own)):
        out = tmp_path / "p.csv"
        years = ("--unit", "place-year", "--from", "1819", "--to", "1825", "-o", str(out))
        assert run("panel", each, *years)[0] == 0
        cells = {(r["holder"], r["year"]): r["title"] for r in csv.DictReader(out.open())}
        assert cells["20", "1822"] == "1" and cells.get(("2", "1822"), "") == ""
