"""One rule of coverage: what still ran when its source ended is unknown afterwards, on every
engine, and never 1."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from misak.bulk.kernels.engines import engine
from misak.bulk.panels.plan import Wanted, make
from misak.bulk.panels.produce import produce
from misak.bulk.tables import own
from misak.bulk.tables.facts import Stated, of_tables
from misak.bulk.tables.imported import read_table
from misak.bulk.tables.mapping import find, parse
from misak.bulk.tables.reading import read

HEAD = (
    "version4id,ccode,state_name,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,"
    "mem_end_year,right_censor,defense,neutrality,nonaggression,entente\n"
)
ENGINES = ("python", "numpy", "duckdb")


def stated(tmp_path: Path, *ends: str) -> Stated:
    """An alliance of 2 and 20 from 1949 on; ``ends`` are the cells of day, month, year and
    right_censor of the two."""
    rows = [f"210,{code},S{code},4,4,1949,{end},1,0,0,0\n" for code, end in zip(("2", "20"), ends)]
    path = tmp_path / "alliances.csv"
    path.write_text(HEAD + "".join(rows), encoding="utf-8")
    return of_tables([read_table(read(path), find("cow-alliances"))])


def years(tmp_path: Path, given: Stated, name: str) -> dict[int, str]:
    """The cells of the pair by year, as an engine writes them."""
    out = tmp_path / f"{name}.csv"
    plan = make(given, "dyad-year", 1948, 2015, Wanted(("defense",)))
    produce(out, plan, engine(name), False, lambda rows: None)
    with out.open(encoding="utf-8") as stream:
        return {int(row["year"]): row["defense"] for row in csv.DictReader(stream)}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("end", [",,,1", ",,,0", "31,12,2012,1", "31,12,2099,0"])
def test_what_still_runs_when_the_source_ends_is_unknown_after(
    tmp_path: Path, name: str, end: str
) -> None:
    found = years(tmp_path, stated(tmp_path, end, end), name)
    assert {year: found[year] for year in (1948, 1949, 2012, 2013, 2015)} == {
        1948: "0",
        1949: "1",
        2012: "1",
        2013: "",
        2015: "",
    }


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("ends", "after"),
    [
        (("31,12,2000,0", "31,12,2000,0"), "0"),
        (("31,12,2000,1", "31,12,2000,1"), ""),
        (("31,12,2000,1", ",,,1"), ""),
        (("31,12,2000,0", "31,12,2000,1"), "0"),
    ],
)
def test_an_end_that_the_row_calls_censored_is_no_end(
    tmp_path: Path, name: str, ends: tuple[str, str], after: str
) -> None:
    found = years(tmp_path, stated(tmp_path, *ends), name)
    assert (found[2000], found[2001], found[2012], found[2013]) == ("1", after, after, "")


def test_a_mapping_without_coverage_knows_what_the_table_names(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b,s,e\n2,20,1900-01-01,\n2,30,1905-01-01,1910-12-31\n")
    mapping = parse(
        'shape = "dyad"\nfacts = ["pact"]\ndirected = false\n'
        '[columns]\nobligor = "a"\nobligee = "b"\nbegin = "s"\nend = "e"\n',
        "own",
    )
    given = of_tables([read_table(read(path), mapping)])
    out = tmp_path / "p.csv"
    produce(out, make(given, "dyad-year", 1909, 1911), engine("numpy"), False, lambda rows: None)
    assert [row.split(",")[3] for row in out.read_text().splitlines()[1:]] == [
        *("1", "1", ""),
        *("1", "1", ""),
        *("0", "0", ""),
    ]


def test_what_import_writes_tells_what_still_ran(tmp_path: Path) -> None:
    given = stated(tmp_path, ",,,1", "31,12,2000,0")
    path = tmp_path / "own.csv"
    own.write(path, own.WRITTEN, own.spells(given))
    assert own.read([read(path)]).facts["defense"] == given.facts["defense"]
    alone = stated(tmp_path, ",,,1", ",,,1")
    assert {s.censored for s in alone.facts["defense"].spells} == {True}
    assert {s.censored for s in given.facts["defense"].spells} == {False}


def test_the_command_says_where_knowledge_ends(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from misak.cli.main import group

    stated(tmp_path, ",,,1", ",,,1")
    said = ["panel", f"{tmp_path / 'alliances.csv'}:cow-alliances", "--unit", "dyad-year"]
    out = ["--from", "2010", "-o", str(tmp_path / "p.csv"), "--facts", "defense", "--to"]
    run = CliRunner().invoke
    beyond = run(group, ["--lang", "en", *said, *out, "2015"])
    assert beyond.exit_code == 0 and "knows anything after 2012-12-31" in beyond.output
    assert "2012-12-31" not in run(group, ["--lang", "en", *said, *out, "2012"]).output
    column = json.loads((tmp_path / "p.csv.json").read_text())["columns"][3]
    assert column["right_censored"] == 2 and column["covered"]["until"] == "2012-12-31"
