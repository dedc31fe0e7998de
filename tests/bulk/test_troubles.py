"""Tables in publishers' layouts, each with one trouble that a researcher's own copy can have: the
right cells, or one clear fault; never a wrong value in silence."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from misak.bulk.tables.dates import order_of, read_cell, read_parts
from misak.bulk.tables.imported import read_table
from misak.bulk.tables.inspect import inspect
from misak.bulk.tables.mapping import BadMapping, find, parse
from misak.bulk.tables.reading import Unreadable, read
from misak.cli.main import group

STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
TWO = "USA,2,One,1816,1,1,2016,12,31,2016\nCAN,20,Two,1920,1,10,2016,12,31,2016\n"
DYADS = (
    "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,"
    "dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,"
    "nonaggression,entente,asymmetric,version\n"
)
ALLIED = "210,2,One,20,Two,4,4,1949,31,12,2012,0,1,1,0,1,1,0,4.1\n"
MOVES = (
    "year,month,gainer,gaintype,procedur,entity,contgain,area,pop,portion,loser,losetype,contlose,"
    "entry,exit,number,indep,conflict,version\n"
)


def saved(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def misak(*words: object) -> Result:
    return CliRunner().invoke(group, ["--lang", "en", *map(str, words)])


def told(path: Path, mapping: str) -> list[tuple[str, int]]:
    """The faults of a table, each with its line."""
    one = read(path)
    return [(f.code, f.spot.line) for f in inspect(one, read_table(one, find(mapping), path.name))]


def cells(folder: Path, tables: list[str], unit: str, years: tuple[int, int]) -> list[list[str]]:
    """The rows of a panel without its head."""
    out = folder / "panel.csv"
    words = ("--unit", unit, "--from", years[0], "--to", years[1], "-o", out)
    result = misak("panel", *tables, *words)
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8") as stream:
        return list(csv.reader(stream))[1:]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_head_without_rows_is_a_fault(tmp_path: Path, ending: str) -> None:
    path = saved(tmp_path, f"t{ending}", STATES)
    if ending == ".xlsx":
        book = pytest.importorskip("openpyxl").Workbook()
        book.active.append(["ccode", "styear"])
        book.save(path)
    with pytest.raises(Unreadable) as error:
        read(path)
    assert error.value.args[1] == "rows"


def test_a_row_is_told_by_its_line_in_the_file(tmp_path: Path) -> None:
    """A blank line before it, and a name that runs over two lines."""
    late = "MEX,70,Three,1931,1,1,1830,12,31,2016\n"
    broken = 'USA,2,"One\nof two",1816,1,1,2016,12,31,2016\n'
    assert told(saved(tmp_path, "t.csv", STATES + "\n" + broken + late), "cow-states") == [
        ("X803", 5)
    ]


def test_a_row_of_a_workbook_is_told_by_its_line(tmp_path: Path) -> None:
    book = pytest.importorskip("openpyxl").Workbook()
    head, first, second = ([*line.split(",")] for line in (STATES + TWO).split())
    late = [*second[:3], "1931", *second[4:6], "1830", *second[7:]]
    for row in (head, first, [], late):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    assert told(tmp_path / "t.xlsx", "cow-states") == [("X803", 4)]


def test_missing_columns_are_one_fault(tmp_path: Path) -> None:
    path = saved(tmp_path, "t.csv", "a,b\n1,2\n")
    assert told(path, "cow-states") == [("X806", 1)]


def test_the_sheet_with_the_columns_of_the_mapping_is_read(tmp_path: Path) -> None:
    book = pytest.importorskip("openpyxl").Workbook()
    book.active.append(["Variable", "Meaning"])
    book.active.append(["ccode", "code"])
    sheet = book.create_sheet("Data")
    for line in (STATES + TWO).split():
        sheet.append(line.split(","))
    book.save(tmp_path / "t.xlsx")
    told_ = misak("import", tmp_path / "t.xlsx", "--mapping", "cow-states", "--check")
    assert told_.exit_code == 0 and "2 rows: 0 errors" in told_.output
    named = misak("import", f"{tmp_path / 't.xlsx'}#Dat", "--mapping", "cow-states", "--check")
    assert named.exit_code == 2 and "no sheet Dat, only Sheet, Data" in named.output


def test_a_workbook_under_the_ending_of_text_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as error:
        read(saved(tmp_path, "t.csv", b"PK\x03\x04\x14\x00\x06\x00\x08a,b\nc\n"))
    assert error.value.args[1] == "damaged"


def test_codes_that_are_filled_up_are_the_same_codes(tmp_path: Path) -> None:
    """002 and 020 of a table that Stata or a spreadsheet wrote, beside 2 and 20."""
    filled = STATES + TWO.replace(",2,One", ",002,One").replace(",20,Two", ",020,Two")
    states = saved(tmp_path, "s.csv", filled)
    pacts = saved(tmp_path, "p.csv", DYADS + ALLIED)
    rows = cells(
        tmp_path, [f"{states}:cow-states", f"{pacts}:cow-alliances-dyad"], "dyad-year", (1950, 1950)
    )
    assert rows == [["2", "20", "1950", "1", "0", "1", "1"]]
    panel = saved(tmp_path, "y.csv", "version4id,ccode1,ccode2,year,defense\n210,002,020,1950,1\n")
    assert misak("audit", panel, "--against", f"{pacts}:cow-alliances-dyad").exit_code == 0


@pytest.mark.parametrize("name", ["_end", "END.", "End "])
def test_columns_are_found_as_programs_write_them(tmp_path: Path, name: str) -> None:
    text = f"gwcode,Country.Name,start,{name}\n2,One,1816-01-01,2017-12-31\n"
    assert told(saved(tmp_path, "t.csv", text), "gw-states") == []


@pytest.mark.parametrize("nothing", ["NA", "nan", "NULL", "#N/A", "<NA>"])
def test_an_end_that_had_not_come_may_be_whatever_stands_for_nothing(
    tmp_path: Path, nothing: str
) -> None:
    text = f"gwcode,country_name,start,end\n2,One,1816-01-01,{nothing}\n"
    path = saved(tmp_path, "t.csv", text)
    found = read_table(read(path), find("gw-states"))
    assert found.faults == [] and len(found.spells) == 1 and found.spells[0].censored


@pytest.mark.parametrize("nothing", ["0", "00", "99"])
def test_a_month_that_can_be_none_is_not_known(nothing: str) -> None:
    when = read_parts(("1841", nothing, nothing), frozenset(), order_of([]))
    assert when is not None and when.text == "1841"


def test_what_a_table_shows_of_its_dates_is_believed_before_its_mapping() -> None:
    """A copy that a spreadsheet wrote anew: the mapping says dmy, the table shows mdy."""
    order = order_of(["12/31/1902", "03/04/1850"], "dmy")
    when = read_cell("03/04/1850", order.order)
    assert when is not None and when.text == "1850-03-04"
    assert order_of(["31-12-1902", "12-31-1902"], "dmy").order == "dmy", "both ways: the mapping"


def test_years_alone_are_told_once(tmp_path: Path) -> None:
    head = "dyad,statelno,statelab,dependl,conttype,statehno,statehab,dependh,begin,end,version\n"
    rows = "".join(f"2020,2,A,{n},1,20,B,0,{1920 + n},1950,3.1\n" for n in range(3))
    path = saved(tmp_path, "t.csv", head + rows)
    assert told(path, "cow-contiguity-colonial") == [("X818", 1), ("X818", 1)]


def test_months_of_stata_have_their_last_day(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    when = pandas.to_datetime(["2016-12-01"])
    frame = pandas.DataFrame({"statelno": [2], "statehno": [20], "conttype": [1]})
    frame = frame.assign(begin=when, finish=when)
    formats = {"begin": "tm", "finish": "tm"}
    frame.to_stata(tmp_path / "t.dta", write_index=False, convert_dates=formats)
    assert read(tmp_path / "t.dta").columns["finish"] == ["2016-12"]


def test_a_refused_row_leaves_its_pair_unknown(tmp_path: Path) -> None:
    """A spell that ends before it begins, and one whose end is no date: no cell of them is 0."""
    text = (
        DYADS
        + ALLIED.replace("4,4,1949,31,12,2012", "1,1,1950,1,1,1940")
        + ALLIED.replace("2,One", "70,Three").replace("31,12,2012", "31,13,2012")
    )
    states = STATES + TWO + "MEX,70,Three,1831,1,1,2016,12,31,2016\n"
    tables = [
        f"{saved(tmp_path, 's.csv', states)}:cow-states",
        f"{saved(tmp_path, 'p.csv', text)}:cow-alliances-dyad",
    ]
    rows = cells(tmp_path, tables, "dyad-year", (1945, 1945))
    assert [row[:4] for row in rows] == [
        ["2", "20", "1945", ""],
        ["2", "70", "1945", "0"],
        ["20", "70", "1945", ""],
    ]
    assert [row[3] for row in cells(tmp_path, tables, "dyad-year", (1960, 1960))] == ["0", "0", ""]


WAR = (
    "WarNum,WarName,WarType,ccode,StateName{side},StartMonth1,StartDay1,StartYear1,EndMonth1,"
    "EndDay1,EndYear1\n"
)


@pytest.mark.parametrize(("side", "cell"), [(",Side", ""), ("", "")])
def test_who_stands_on_no_known_side_fights_nobody_for_certain(
    tmp_path: Path, side: str, cell: str
) -> None:
    """A war without its column of sides, and one that leaves a side out."""
    mark = ["", "", ""] if not side else [",1", ",2", ","]
    rows = "".join(
        f"1,War,1,{code},X{sign},1,1,1900,12,31,1901\n" for code, sign in zip((2, 20, 70), mark)
    )
    tables = [f"{saved(tmp_path, 'w.csv', WAR.format(side=side) + rows)}:cow-wars-inter"]
    found = {(r[0], r[1]): r[3] for r in cells(tmp_path, tables, "dyad-year", (1900, 1900))}
    assert found["2", "70"] == found["20", "70"] == cell
    assert found["2", "20"] == ("1" if side else cell)


def test_a_list_of_states_ends_with_most_of_its_states(tmp_path: Path) -> None:
    """An older release under a mapping that says 2020: nothing is known after its own last day."""
    rows = "".join(f"{code},X,1900-01-01,2008-11-01\n" for code in range(2, 40))
    path = saved(tmp_path, "t.csv", "gwcode,country_name,start,end\n" + rows)
    found = read_table(read(path), find("gw-states"))
    assert all(s.censored for s in found.spells)
    few = "".join(f"{code},X,1900-01-01,1945-05-08\n" for code in range(2, 9))
    saved(tmp_path, "t.csv", "gwcode,country_name,start,end\n" + few)
    kept = read_table(read(path), find("gw-states"))
    assert not any(s.censored for s in kept.spells), "what ends for a few on one day has ended"


def test_a_table_of_transfers_without_portions_passes_the_whole(tmp_path: Path) -> None:
    """The colonies of ICOW: who became independent is held by itself alone."""
    head = "State,Name,ColRuler,IndFrom,IndDate\n"
    path = saved(tmp_path, "t.csv", head + "2,One,200,200,178309\n437,Two,220,220,196008\n")
    rows = cells(tmp_path, [f"{path}:icow-colonial"], "place-year", (1958, 1958))
    assert [r[:2] for r in rows if r[3] == "1"] == [["2", "2"]]
    later = cells(tmp_path, [f"{path}:icow-colonial"], "place-year", (1961, 1961))
    assert later == []  # the source ends with the last day that it names


def test_a_portion_that_is_not_known_leaves_the_loser_unknown(tmp_path: Path) -> None:
    head = MOVES.replace("portion,", "")
    row = "1900,5,2,1,3,850,1,25089,.,20,1,0,0,0,1,0,0,5\n"
    path = saved(tmp_path, "t.csv", head + row)
    assert ("X830", 1) in told(path, "cow-territory")
    rows = cells(tmp_path, [f"{path}:cow-territory"], "place-year", (1899, 1902))
    assert [r[1:] for r in rows if r[1] == "2" and r[2] == "1901"] == [["2", "1901", "1"]]
    assert [r[3] for r in rows if r[1] == "20" and r[2] > "1900"] in ([], ["", ""])


def test_what_a_state_gives_after_it_gave_itself_away_follows_from_that(tmp_path: Path) -> None:
    rows = (
        "1890,3,200,1,3,761,1,100,.,1,761,1,0,0,0,1,0,0,5\n"
        "1950,12,750,1,3,761,1,100,.,1,761,1,0,0,0,2,0,0,5\n"
    )
    result = misak("audit", f"{saved(tmp_path, 't.csv', MOVES + rows)}:cow-territory")
    assert "Whole states that cede themselves and go on (1)" in result.output
    assert "761 1950-12: 761 → 750 (follows from row 2)" in result.output
    assert "not the holder" not in result.output
    back = "1900,3,761,1,3,761,1,100,.,1,200,1,0,0,0,3,0,0,5\n"
    again = misak("audit", f"{saved(tmp_path, 't.csv', MOVES + rows + back)}:cow-territory")
    assert "follows" not in again.output


def test_rows_that_a_panel_lacks_are_told_as_that(tmp_path: Path) -> None:
    pacts = saved(tmp_path, "p.csv", DYADS + ALLIED)
    head = "version4id,ccode1,ccode2,year,defense\n"
    panel = saved(tmp_path, "y.csv", head + "210,2,20,1949,1\n210,2,20,1951,1\n")
    result = misak("audit", panel, "--against", f"{pacts}:cow-alliances-dyad")
    assert "Units without a row (1)" in result.output and "210 2 20 1950: — (1)" in result.output


def test_a_year_that_is_none_is_told_with_its_row(tmp_path: Path) -> None:
    pacts = saved(tmp_path, "p.csv", DYADS + ALLIED)
    head = "version4id,ccode1,ccode2,year,defense\n"
    panel = saved(tmp_path, "y.csv", head + "210,2,20,1949,1\n210,2,20,NA,1\n")
    result = misak("audit", panel, "--against", f"{pacts}:cow-alliances-dyad")
    assert result.exit_code == 2 and "y.csv:3:1: error X853" in result.output


def test_years_the_wrong_way_round_are_refused(tmp_path: Path) -> None:
    path = f"{saved(tmp_path, 's.csv', STATES + TWO)}:cow-states"
    words = ("--unit", "polity-year", "--from", "2016", "--to", "2015", "-o", tmp_path / "p.csv")
    assert misak("panel", path, *words).exit_code == 2


def test_a_panel_says_where_its_units_end_and_which_codes_it_leaves_out(tmp_path: Path) -> None:
    states = f"{saved(tmp_path, 's.csv', STATES + TWO)}:cow-states"
    mapping = 'shape = "dyad"\ncodes = "cow"\nfacts = ["pact"]\n[columns]\nobligor = "a"\n'
    mapping += 'obligee = "b"\nbegin = "from"\nend = "to"\n[coverage]\nuntil = "2020-12-31"\n'
    parse(mapping, "pacts")
    by = saved(tmp_path, "pacts.toml", mapping)
    pacts = saved(tmp_path, "p.csv", "a,b,from,to\n2,255,1991-01-01,2018-12-31\n")
    words = ("--unit", "dyad-year", "--from", "2015", "--to", "2018", "-o", tmp_path / "p.out.csv")
    result = misak("panel", states, f"{pacts}:{by}", *words)
    assert "who exists is known until 2016-12-31 ('member')" in result.output
    assert "codes in pacts that no unit of the panel has" in result.output
    assert ": 255; 'member' lists no such state" in result.output


def test_rows_without_a_code_of_the_system_are_left_out_and_told(tmp_path: Path) -> None:
    """CShapes has dependencies that one of the two systems does not code."""
    head = "cntry_name,cowcode,cowsyear,cowsmonth,cowsday,coweyear,cowemonth,coweday\n"
    rows = "One,2,1900,1,1,2019,12,31\nTwo,-1,-1,-1,-1,-1,-1,-1\n"
    assert told(saved(tmp_path, "t.csv", head + rows), "cshapes-cow") == [("X824", 3)]


def test_a_file_without_a_head_has_all_its_rows(tmp_path: Path) -> None:
    text = "2\tUSA\tOne\t01:01:1816\t31:12:2017\n20\tCAN\tTwo\t01:07:1867\t31:12:2017\n"
    result = misak("import", saved(tmp_path, "t.dat", text), "--mapping", "gw-states", "--check")
    assert "2 rows: 0 errors, 0 warnings" in result.output


def test_a_list_that_names_no_holders_is_none(tmp_path: Path) -> None:
    moves = saved(tmp_path, "m.csv", MOVES + "1900,5,2,1,3,850,1,1,.,1,20,1,0,0,0,1,0,0,5\n")
    pacts = saved(tmp_path, "p.csv", DYADS + ALLIED)
    words = ("audit", f"{moves}:cow-territory", "--holders")
    assert misak(*words, f"{pacts}:cow-alliances-dyad").exit_code == 2
    states = misak(*words, saved(tmp_path, "s.csv", STATES + TWO))
    assert states.exit_code == 2 and "has those of cow-" in states.output


@pytest.mark.parametrize("number", ["inf", "1_000", "٣", "5%", "1.5.2"])
def test_what_other_readers_take_for_no_number_is_none(tmp_path: Path, number: str) -> None:
    path = saved(tmp_path, "t.csv", f"ccode1,ccode2,year,flow1,flow2\n2,20,1950,{number},2\n")
    assert told(path, "cow-trade") == [("X823", 2)]


def test_a_coverage_that_ends_before_it_begins_is_no_mapping() -> None:
    columns = '[columns]\npolity = "a"\nbegin = "b"\nend = "c"\n'
    with pytest.raises(BadMapping):
        parse(f'shape = "polity"\n{columns}[coverage]\nfrom = "2012"\nuntil = "2000"\n', "x")


def test_a_panel_says_which_source_ends_sooner(tmp_path: Path) -> None:
    states = f"{saved(tmp_path, 's.csv', STATES + TWO)}:cow-states"
    pacts = f"{saved(tmp_path, 'p.csv', DYADS + ALLIED)}:cow-alliances-dyad"
    words = ("--unit", "dyad-year", "--to", "2014", "-o", tmp_path / "q.csv", "--from")
    assert "source: cow-alliances 2012-12-31" in misak("panel", states, pacts, *words, 2010).output
    early = ("--unit", "dyad-year", "--to", "2012", "-o", tmp_path / "q.csv", "--from", "2010")
    assert "source:" not in misak("panel", states, pacts, *early).output


def test_of_two_lists_it_is_told_which_says_who_exists(tmp_path: Path) -> None:
    """Majors before states: the units are the majors, and that is said."""
    states = f"{saved(tmp_path, 's.csv', STATES + TWO)}:cow-states"
    head, row, _ = (STATES + TWO).splitlines()
    majors = f"{saved(tmp_path, 'm.csv', head + chr(10) + row + chr(10))}:cow-majors"
    words = ("--unit", "polity-year", "--from", "1950", "--to", "1950", "-o", tmp_path / "q.csv")
    told_ = misak("panel", majors, states, *words).output
    assert "who exists is said by 'major', the first of major, member" in told_
    assert "who exists" not in misak("panel", states, *words).output
