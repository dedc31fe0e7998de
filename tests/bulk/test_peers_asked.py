"""What users of peers (peacesciencer, states, cshapes, countrycode) asked for or found broken.

The tables are made here in the publishers' layouts; the days are those of the published lists.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group

STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
CONTIGUITY = "dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version\n"


def panel(tmp_path: Path, tables: dict[str, str], *words: str) -> list[dict[str, str]]:
    """A panel of tables given as mapping → text."""
    arguments = []
    for mapping, text in tables.items():
        path = tmp_path / f"{mapping}.csv"
        path.write_text(text, encoding="utf-8")
        arguments.append(f"{path}:{mapping}")
    out = tmp_path / "p.csv"
    result = CliRunner().invoke(group, ["panel", *arguments, *words, "-o", str(out)])
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def years(rows: list[dict[str, str]], code: str) -> list[int]:
    return [int(row["year"]) for row in rows if row["polity"] == code]


def test_a_year_in_which_a_state_ends_and_begins_again_stands_once(tmp_path: Path) -> None:
    """Germany leaves and comes back in 1990: two spells of one year are one state-year."""
    text = STATES + (
        "GMY,255,Germany,1950,1,1,1990,10,2,2016\nGMY,255,Germany,1990,10,3,1992,12,31,2016\n"
    )
    rows = panel(
        tmp_path, {"cow-states": text}, "--unit", "polity-year", "--from", "1989", "--to", "1991"
    )
    assert years(rows, "255") == [1989, 1990, 1991]


def test_a_state_of_a_year_exists_in_that_year_and_by_the_day_that_is_asked(tmp_path: Path) -> None:
    """Pakistan begins on 14 August 1947: it is a state of 1947, and not on the first of January."""
    text = STATES + "PAK,770,Pakistan,1947,8,14,2016,12,31,2016\n"
    words = ("--unit", "polity-year", "--from", "1946", "--to", "1948")
    assert years(panel(tmp_path, {"cow-states": text}, *words), "770") == [1947, 1948]
    on_day = panel(tmp_path, {"cow-states": text}, *words, "--at", "01-01")
    assert years(on_day, "770") == [1948]


def test_serbia_has_one_code_with_one_publisher_and_two_with_the_other(tmp_path: Path) -> None:
    text = STATES + "YUG,345,Yugoslavia,1878,7,13,2016,12,31,2016\n"
    words = ("--unit", "polity-year", "--from", "2004", "--to", "2008", "--crosswalk", "cow-gw")
    rows = panel(tmp_path, {"cow-states": text}, *words)
    assert years(rows, "345") == [2004, 2005, 2006] and years(rows, "340") == [2006, 2007, 2008]


@pytest.mark.parametrize("engine", ["python", "numpy", "duckdb"])
def test_contiguity_after_the_end_of_its_source_is_missing(tmp_path: Path, engine: str) -> None:
    """The list of states goes on; that of neighbours ends with 2016, nothing of 2017."""
    tables = {
        "cow-states": STATES
        + "USA,2,One,1816,1,1,2024,12,31,2024\nCAN,20,Two,1920,1,10,2024,12,31,2024\n",
        "cow-contiguity": CONTIGUITY + '2020,2,"USA",20,"CAN",1,192001,201612,"",3.2\n',
    }
    words = ("--unit", "dyad-year", "--from", "2015", "--to", "2018", "--engine", engine)
    rows = panel(tmp_path, tables, *words)
    assert [(r["year"], r["contiguous"], r["conttype"]) for r in rows] == [
        ("2015", "1", "1"),
        ("2016", "1", "1"),
        ("2017", "", ""),
        ("2018", "", ""),
    ]


def test_spells_that_repeat_are_told_and_count_once(tmp_path: Path) -> None:
    """Myanmar stands twice with the same days: a warning at the row, one state a year."""
    row = "MYA,775,Myanmar,1948,1,4,2016,12,31,2016\n"
    path = tmp_path / "s.csv"
    path.write_text(STATES + row + row, encoding="utf-8")
    words = ["--lang", "en", "import", str(path), "--mapping", "cow-states", "--check", "--gnu"]
    told = CliRunner().invoke(group, words).output
    assert "s.csv:3:1: warning" in told and "X802" in told
    rows = panel(
        tmp_path, {"cow-states": STATES + row + row},
        "--unit", "polity-year", "--from", "1948", "--to", "1949",
    )  # fmt: skip
    assert years(rows, "775") == [1948, 1949]


def test_a_pact_of_one_side_is_not_made_mutual(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "given" / "asymmetric.csv").read_text(encoding="utf-8")
    words = ("--unit", "directed-dyad-year", "--from", "1833", "--to", "1833")
    rows = panel(tmp_path, {"cow-alliances": text}, *words)
    assert {(r["polity1"], r["polity2"]): r["defense"] for r in rows} == {
        ("220", "211"): "1",
        ("211", "220"): "0",
    }
