"""Small tables in the layouts of their publishers, each with one trouble, as researchers have
them (tests/bulk/given)."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from misak.bulk.tables.imported import read_table
from misak.bulk.tables.inspect import inspect
from misak.bulk.tables.mapping import find
from misak.bulk.tables.reading import LABEL, read
from misak.bulk.tables.rows import Spell
from misak.cli.main import group
from misak.ground.days import FOREVER, iso

GIVEN = Path(__file__).parent / "given"


def spells(name: str, mapping: str) -> tuple[list[Spell], list[str]]:
    """What a given table states by a mapping, and the codes of its faults."""
    one = read(GIVEN / name)
    at = str(GIVEN / mapping) if mapping.endswith(".toml") else mapping
    found = read_table(one, find(at), name)
    return found.spells, [fault.code for fault in inspect(one, found)]


def misak(*words: str) -> Result:
    """A command in the folder of the given tables."""
    return CliRunner().invoke(group, ["--lang", "en", *words])


def shown(found: list[Spell]) -> list[tuple[str, str, str, str, str]]:
    return [(s.fact, s.a, s.b, iso(s.begin), iso(s.end) if s.end < FOREVER else "") for s in found]


FRANCE = ("member", "220", "", "1816-01-01", "2017-01-01")
BELGIUM = ("member", "211", "", "1830-08-25", "2017-01-01")


@pytest.mark.parametrize("name", ["states2.csv", "crlf.csv", "cr.csv", "utf16.csv"])
def test_letters_and_ends_of_lines_change_nothing(name: str) -> None:
    found, faults = spells(name, "cow-states")
    assert shown(found) == [FRANCE, BELGIUM] and faults == []


@pytest.mark.parametrize("name", ["semicolon.csv", "floats.csv"])
def test_the_sign_between_cells_and_whole_floats_change_nothing(name: str) -> None:
    found, faults = spells(name, "cow-states")
    assert shown(found) == [("member", "2", "", "1816-01-01", "2017-01-01")] and faults == []


def test_letters_that_nothing_says_are_told_as_guessed() -> None:
    one = read(GIVEN / "latin1.csv")
    assert one.guessed == "Windows-1252" and one.columns["statenme"] == ["Côte d Ivoire"]
    found, faults = spells("latin1.csv", "cow-states")
    assert shown(found) == [("member", "437", "", "1960-08-07", "2017-01-01")]
    assert faults == ["X820"]


def test_a_day_that_is_not_known_is_told_with_its_row() -> None:
    found, faults = spells("minus9.csv", "cow-states")
    assert ("member", "70", "", "1831-01-01", "2017-01-01") in shown(found)
    assert faults == ["X805"]


def test_days_before_months() -> None:
    found, faults = spells("isd-dmy.csv", "isd.toml")
    assert shown(found) == [("member", "4741", "", "1828-01-01", "1903-01-01")] and faults == []


def test_months_alone_are_told_once() -> None:
    found, faults = spells("contiguity-yyyymm.csv", "cont.toml")
    assert shown(found) == [("contiguous", "2", "20", "1920-01-01", "2017-01-01")]
    assert faults == ["X818", "X818"]


def test_windows_and_turkish_sheets(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("ccode;değer\n2;2,5\n20;3,0\n".encode("utf-16"))
    assert read(path).columns == {"ccode": ["2", "20"], "değer": ["2.5", "3.0"]}


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_a_workbook_is_a_table(tmp_path: Path, ending: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    if ending == ".ods":
        pytest.importorskip("odf")
    book = openpyxl.Workbook()
    book.active.append(["A cover that is no table"])
    sheet = book.create_sheet("Data")
    for row in (["ccode", "begin", "name"], [2, "1816-01-01", "One"], [20.0, None, "Two"]):
        sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    expected = {"ccode": ["2", "20"], "begin": ["1816-01-01", ""], "name": ["One", "Two"]}
    assert read(tmp_path / "t.xlsx").columns == expected
    assert read(tmp_path / "t.xlsx#Data").columns == expected


def test_labels_of_stata_stand_beside_the_codes(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"ccode": [2, 20]})
    frame.to_stata(
        tmp_path / "t.dta",
        write_index=False,
        version=118,
        variable_labels={"ccode": "COW code"},
        value_labels={"ccode": {2: "One", 20: "Two"}},
    )
    one = read(tmp_path / "t.dta")
    assert one.columns == {"ccode": ["2", "20"], "ccode" + LABEL: ["One", "Two"]}
    assert one.labels == {"ccode": "COW code"}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["13-02-1990"], ["1990-02-13"]),
        (["02-13-1990", "03-04-1990"], ["1990-02-13", "1990-03-04"]),
        (["13/02/1990", "03/04/1990"], ["1990-02-13", "1990-04-03"]),
        (["19900213", "199002", "19900200"], ["1990-02-13", "1990-02", "1990-02"]),
        (
            ["13feb1990", "3 October 1990", "Oct 3, 1990"],
            ["1990-02-13", "1990-10-03", "1990-10-03"],
        ),
        (
            ["1990-02-13 00:00:00", "1990-02-13T10:00:00Z", "1990/2/3"],
            ["1990-02-13", "1990-02-13", "1990-02-03"],
        ),
        (["13.2.1990", "3.4.1990"], ["1990-02-13", "1990-04-03"]),
    ],
)
def test_dates_in_the_usual_orders(tmp_path: Path, cells: list[str], expected: list[str]) -> None:
    from misak.bulk.tables.dates import order_of, read_cell

    order = order_of(cells)
    assert [when.text for cell in cells if (when := read_cell(cell, order.order))] == expected


@pytest.mark.parametrize("cells", [["01-02-1990"], ["13-02-1990", "02-13-1990"]])
def test_an_order_that_cannot_be_told_is_asked_for(cells: list[str]) -> None:
    from misak.bulk.tables.dates import order_of

    assert order_of(cells).doubt and not order_of(cells, "dmy").doubt


def test_two_pacts_of_one_pair_are_told_apart_or_said_to_be_one(tmp_path: Path) -> None:
    against = ("--against", f"{GIVEN / 'members-two-alliances.csv'}:cow-alliances")
    assert misak("audit", str(GIVEN / "yearly-two-alliances.csv"), *against).exit_code == 0
    plain = tmp_path / "plain.csv"
    lines = (GIVEN / "yearly-two-alliances.csv").read_text().splitlines()
    plain.write_text("\n".join(line.partition(",")[2] for line in lines) + "\n")
    twice = misak("audit", str(plain), *against)
    assert twice.exit_code == 1 and "Units that stand more than once (1)" in twice.output
    assert misak("audit", str(plain), *against, "--collapse", "any").exit_code == 0


def test_members_by_years_are_compared_with_what_they_owe_themselves() -> None:
    against = ("--against", f"{GIVEN / 'members-two-alliances.csv'}:cow-alliances")
    result = misak("audit", str(GIVEN / "member-yearly.csv"), *against)
    assert "entente 999 2 1950: — (1)" in result.output and "2 findings" in result.output


def test_a_panel_of_floats_is_compared() -> None:
    against = ("--against", f"{GIVEN / 'members-two-alliances.csv'}:cow-alliances")
    assert misak("audit", str(GIVEN / "yearly-floats.csv"), *against).exit_code == 0


def test_a_row_that_fails_does_not_take_later_ones_down() -> None:
    result = misak("audit", f"{GIVEN / 'tc-cascade.csv'}:cow-territory")
    assert "165 1828-12: 140 → 165 (235)" in result.output
    assert "165 1851: 165 → 140 (follows from row 3)" in result.output
    turkish = CliRunner().invoke(
        group, ["--lang", "tr", "audit", f"{GIVEN / 'tc-cascade.csv'}:cow-territory"]
    )
    assert "3. satırın sonucu" in turkish.output


def test_several_losers_can_hold_parts() -> None:
    assert misak("audit", f"{GIVEN / 'tc-parts.csv'}:cow-territory").exit_code == 0


def test_a_list_of_holders_opens_and_decides(tmp_path: Path) -> None:
    path = f"{GIVEN / 'tc-cascade.csv'}:cow-territory"
    opening = tmp_path / "opening.csv"
    opening.write_text("entity,holder\n165,140\n")
    result = misak("audit", path, "--holders", str(opening))
    assert "165 1821-11: 230 → 235 (140)" in result.output, "the list says who held it first"
    against = tmp_path / "against.csv"
    against.write_text(
        "place,holder,from,until\n165,235,1821-11-30,1825-01-01\n165,140,1825-01-02,1828-12-31\n"
    )
    gap = misak("audit", path, "--against", str(against))
    assert (
        "Gaps of the table (1)" in gap.output and "not the holder in this table" not in gap.output
    )
    against.write_text("place,holder\n165,230\n")
    says = misak("audit", path, "--against", str(against))
    assert "Losers that contradict the list of holders (1)" in says.output
