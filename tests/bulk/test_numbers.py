"""Facts of numbers, facts of one state on pairs, sides of wars, crosswalks, names beside codes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group

STATES = (
    "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n"
    "2,One,1990,1,1,1993,12,31\n20,Two,1990,1,1,1993,12,31\n70,Three,1990,1,1,1993,12,31\n"
)
TRADE = (
    'shape = "dyad"\ncodes = "cow"\n[numbers]\nimports = ["flow1", "flow2"]\n[columns]\n'
    'obligor = "a"\nobligee = "b"\nbegin = "year"\nend = "year"\n[values]\nmissing = ["-9"]\n'
)
ENGINES = ("python", "numpy", "duckdb")


def rows(tmp_path: Path, engine: str, *words: str) -> list[dict[str, str]]:
    out = tmp_path / f"{engine}.csv"
    said = ["--lang", "en", "panel", *words, "--engine", engine, "-o", str(out)]
    result = CliRunner().invoke(group, said)
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def given(tmp_path: Path, **files: str) -> None:
    for name, text in {"states.csv": STATES, **files}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_number_is_a_cell_and_no_yes(tmp_path: Path, engine: str) -> None:
    given(
        tmp_path,
        **{
            "t.csv": "a,b,year,flow1,flow2\n2,20,1990,1.5,0\n2,20,1991,-9,7\n2,20,1993,3,4\n",
            "t.toml": TRADE,
        },
    )
    tables = (f"{tmp_path}/states.csv:cow-states", f"{tmp_path}/t.csv:{tmp_path}/t.toml")
    span = ("--unit", "directed-dyad-year", "--from", "1990", "--to", "1993", "--cite")
    found = rows(tmp_path, engine, *tables, *span)
    cells = {
        (r["polity1"], r["polity2"], r["year"]): (r["imports"], r["imports_cite"])
        for r in found
        if r["imports"]
    }
    assert cells == {
        ("2", "20", "1990"): ("1.5", "t.csv:2"),
        ("20", "2", "1990"): ("0", "t.csv:2"),
        ("20", "2", "1991"): ("7", "t.csv:3"),
        ("2", "20", "1993"): ("3", "t.csv:4"),
        ("20", "2", "1993"): ("4", "t.csv:4"),
    }


@pytest.mark.parametrize("engine", ENGINES)
def test_of_two_numbers_of_a_year_the_later_spell_counts(tmp_path: Path, engine: str) -> None:
    given(
        tmp_path,
        **{
            "t.csv": "p,from,to,seats\n2,1990-01-01,1991-06-30,5\n2,1991-07-01,1993-12-31,6\n",
            "t.toml": 'shape = "polity"\ncodes = "cow"\n[numbers]\nseats = "seats"\n[columns]\n'
            'polity = "p"\nbegin = "from"\nend = "to"\n',
        },
    )
    tables = (f"{tmp_path}/states.csv:cow-states", f"{tmp_path}/t.csv:{tmp_path}/t.toml")
    found = rows(
        tmp_path, engine, *tables, "--unit", "polity-year", "--from", "1990", "--to", "1993"
    )
    assert [r["seats"] for r in found if r["polity"] == "2"] == ["5", "6", "6", "6"]
    pairs = rows(tmp_path, engine, *tables, "--unit", "dyad-year", "--from", "1991", "--to", "1991")
    assert [(r["seats_1"], r["seats_2"]) for r in pairs] == [("6", ""), ("6", ""), ("", "")]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_fact_of_one_state_stands_for_each_of_two(tmp_path: Path, engine: str) -> None:
    head = "stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n"
    majors = head + "ONE,2,1990,1,1,1991,12,31,2016\n"
    given(tmp_path, **{"m.csv": majors})
    tables = (f"{tmp_path}/states.csv:cow-states", f"{tmp_path}/m.csv:cow-majors")
    found = rows(tmp_path, engine, *tables, "--unit", "dyad-year", "--from", "1991", "--to", "1991")
    assert [(r["polity1"], r["polity2"], r["major_1"], r["major_2"]) for r in found] == [
        ("2", "20", "1", "0"),
        ("2", "70", "1", "0"),
        ("20", "70", "0", "0"),
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_allies_are_not_at_war(tmp_path: Path, engine: str) -> None:
    days = "StartMonth{0},StartDay{0},StartYear{0},EndMonth{0},EndDay{0},EndYear{0}"
    head = f"WarNum,WarName,WarType,ccode,StateName,Side,{days.format(1)},{days.format(2)}\r"
    war = "1,War,1,{0},S,{1},4,7,1990,11,13,1990,{2}\r"
    no, again = "-8,-8,-8,-8,-8,-8", "1,1,1992,6,6,1992"
    text = head + war.format(2, 1, again) + war.format(20, 1, no) + war.format(70, 2, again)
    given(tmp_path, **{"w.csv": text})
    tables = (f"{tmp_path}/states.csv:cow-states", f"{tmp_path}/w.csv:cow-wars-inter")
    found = rows(tmp_path, engine, *tables, "--unit", "dyad-year", "--from", "1990", "--to", "1992")
    assert {(r["polity1"], r["polity2"], r["year"]) for r in found if r["war"] == "1"} == {
        ("2", "70", "1990"),
        ("20", "70", "1990"),
        ("2", "70", "1992"),
    }


GIVEN = Path(__file__).parent / "given"


def test_a_crosswalk_brings_two_systems_together(tmp_path: Path) -> None:
    cow, gw = f"{GIVEN}/cow-nato.csv:cow-alliances", f"{GIVEN}/gw-two.csv:{GIVEN}/gw.toml"
    span = ("--unit", "dyad-year", "--from", "1995", "--to", "1995", "--facts", "defense")
    out = ("-o", str(tmp_path / "p.csv"))
    refused = CliRunner().invoke(group, ["panel", gw, cow, *span, *out])
    assert refused.exit_code == 2 and "X840" in refused.output
    found = rows(tmp_path, "numpy", gw, cow, *span, "--crosswalk", "cow-gw", "--names")
    assert [(r["polity1"], r["polity2"], r["defense"]) for r in found] == [("2", "260", "1")]
    assert found[0]["polity2_name"] == "Germany"
    back = rows(tmp_path, "numpy", gw, cow, *span, "--crosswalk", "gw-cow")
    assert [(r["polity1"], r["polity2"], r["defense"]) for r in back] == [("2", "255", "1")]


@pytest.mark.parametrize(
    ("walk", "code", "day", "expected"),
    [
        ("cow-gw", "255", "1900-01-01", "255"),
        ("cow-gw", "255", "1990-10-03", "260"),
        ("cow-gw", "260", "1980-01-01", "260"),
        ("gw-cow", "260", "1980-01-01", "260"),
        ("gw-cow", "260", "1995-01-01", "255"),
        ("cow-gw", "345", "1900-01-01", "340"),
        ("cow-gw", "345", "1930-01-01", "345"),
        ("cow-gw", "345", "2010-01-01", "340"),
        ("gw-cow", "340", "2010-01-01", "345"),
        ("cow-gw", "679", "2000-01-01", "678"),
        ("gw-cow", "678", "2000-01-01", "679"),
        ("gw-cow", "678", "1980-01-01", "678"),
        ("cow-gw", "816", "1960-01-01", "816"),
        ("cow-gw", "970", "2005-01-01", "971"),
        ("gw-cow", "970", "2005-01-01", "946"),
        ("cow-gw", "640", "1930-01-01", "640"),
        ("cow-gw", "2", "1930-01-01", "2"),
    ],
)
def test_codes_that_differ_are_known_by_day(walk: str, code: str, day: str, expected: str) -> None:
    from misak.ask.open import load
    from misak.bulk.tables.codes import Codes
    from misak.bulk.tables.crosswalk import Crosswalk
    from misak.ground.days import read_date

    when = read_date(day)
    assert when and Crosswalk(walk, Codes(load().ledger)).on(code, when.earliest) == expected


def test_import_writes_names_beside_codes(tmp_path: Path) -> None:
    out = tmp_path / "o.csv"
    said = ["--lang", "en", "import", f"{GIVEN}/states2.csv", "--mapping", "cow-states", "--names"]
    assert CliRunner().invoke(group, [*said, "-o", str(out)]).exit_code == 0
    with out.open(encoding="utf-8") as stream:
        found = list(csv.DictReader(stream))
    assert [(r["a"], r["a_name"]) for r in found] == [("220", "France"), ("211", "Belgium")]


@pytest.mark.parametrize(
    "name", ["states2", "asymmetric", "contiguity-yyyymm", "isd-dmy", "tc-parts"]
)
def test_a_draft_is_a_mapping_that_reads_its_table(tmp_path: Path, name: str) -> None:
    said = CliRunner().invoke(group, ["import", f"{GIVEN}/{name}.csv", "--draft"])
    mapping = tmp_path / "m.toml"
    mapping.write_text(said.output, encoding="utf-8")
    read = ["import", f"{GIVEN}/{name}.csv", "--mapping", str(mapping), "--json"]
    result = CliRunner().invoke(group, read)
    faults = json.loads(result.output)["faults"]
    assert result.exit_code == 0 and all(f["severity"] == "warning" for f in faults)
