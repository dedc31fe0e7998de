"""Codes are a type: two systems of codes in one panel are refused, with the first code that
differs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group

COW = "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n"
GW = (
    'shape = "polity"\ncodes = "GW"\nfacts = ["independent"]\n[columns]\npolity = "gwcode"\n'
    'begin = "start"\nend = "end"\n[coverage]\nuntil = "2020-12-31"\n'
)


def panel(tmp_path: Path, *tables: str) -> tuple[int, str]:
    out = ["--unit", "polity-year", "--from", "1995", "--to", "1996", "--json"]
    said = ["--lang", "en", "panel", *tables, *out, "-o", str(tmp_path / "p.csv")]
    result = CliRunner().invoke(group, said)
    return result.exit_code, result.output


@pytest.fixture
def tables(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "cow.csv").write_text(
        COW + "2,USA,1816,1,1,2016,12,31\n255,Germany,1990,10,3,2016,12,31\n"
    )
    (tmp_path / "gw.csv").write_text("gwcode,start,end\n2,1816-01-01,\n260,1949-09-21,2020-12-31\n")
    (tmp_path / "gw.toml").write_text(GW)
    return f"{tmp_path / 'cow.csv'}:cow-states", f"{tmp_path / 'gw.csv'}:{tmp_path / 'gw.toml'}"


def test_two_systems_are_refused_in_either_order(tmp_path: Path, tables: tuple[str, str]) -> None:
    for order in (tables, tables[::-1]):
        code, output = panel(tmp_path, *order)
        fault = json.loads(output)["fault"]
        assert (code, fault["code"]) == (2, "X840")
        assert (fault["file"], fault["line"]) == ("cow.csv", 3)
        assert fault["text"]["en"].endswith("255")
        assert not (tmp_path / "p.csv").exists()
    assert panel(tmp_path, tables[0])[0] == 0


def test_the_system_travels_with_what_import_writes(
    tmp_path: Path, tables: tuple[str, str]
) -> None:
    path, _, mapping = tables[1].rpartition(":")
    own = str(tmp_path / "own.csv")
    done = CliRunner().invoke(group, ["import", path, "--mapping", mapping, "-o", own])
    assert done.exit_code == 0, done.output
    code, output = panel(tmp_path, tables[0], own)
    assert (code, json.loads(output)["fault"]["code"]) == (2, "X840")
    assert panel(tmp_path, own)[0] == 0


def test_names_and_misaks_own_tables_are_brought_over_too(tmp_path: Path) -> None:
    """970 is Nauru in one system and Kiribati in the other; a table that was imported before is
    brought to the other system like one that is read by its mapping."""
    head = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
    rows = "KIR,946,Kiribati,1999,9,14,2016,12,31,2016\nNAU,970,Nauru,1999,9,14,2016,12,31,2016\n"
    states, own, out = (tmp_path / name for name in ("s.csv", "own.csv", "p.csv"))
    states.write_text(head + rows, encoding="utf-8")
    run = CliRunner().invoke
    assert run(group, ["import", str(states), "--mapping", "cow-states", "-o", str(own)]).output
    words = "--unit polity-year --from 2005 --to 2005 --crosswalk cow-gw -o".split()
    for table, more in ((f"{states}:cow-states", ["--names"]), (str(own), [])):
        result = run(group, ["--lang", "en", "panel", table, *words, str(out), *more])
        assert result.exit_code == 0, result.output
        rows_ = out.read_text(encoding="utf-8").split()[1:]
        assert rows_ == (
            ["970,2005,Kiribati", "971,2005,Nauru"] if more else ["970,2005", "971,2005"]
        )


def test_a_panel_of_one_system_is_not_held_against_spells_of_another(tmp_path: Path) -> None:
    """Germany of 1995 is 260 in the panel and 255 in the list: no wrong cell, but two systems."""
    states, by_year = tmp_path / "s.csv", tmp_path / "y.csv"
    states.write_text(COW + "255,Germany,1990,10,3,2016,12,31\n", encoding="utf-8")
    by_year.write_text("gwcode,year\n260,1995\n", encoding="utf-8")
    words = ["--lang", "en", "audit", str(by_year), "--against", f"{states}:cow-states"]
    result = CliRunner().invoke(group, words)
    assert result.exit_code == 2 and "gwcode (gw) in the panel, cow in the spells" in result.output
    said = CliRunner().invoke(group, [*words, "--columns", "a=gwcode"])
    assert said.exit_code in (1, 2) and "(gw)" not in said.output, "who names it himself knows"
