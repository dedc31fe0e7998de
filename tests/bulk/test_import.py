"""Tables in: mappings of published layouts on made rows, what is missing, and the faults with
their rows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from misak.ask.open import load
from misak.bulk.tables import own
from misak.bulk.tables.codes import Codes
from misak.bulk.tables.facts import of_tables
from misak.bulk.tables.imported import read_table
from misak.bulk.tables.inspect import inspect
from misak.bulk.tables.mapping import BadMapping, find, parse, shipped
from misak.bulk.tables.reading import Table, Unreadable, read
from misak.bulk.tables.rows import Imported
from misak.ground.days import iso, read_date

LAST_DAY = read_date("2012-12-31").latest + 1  # type: ignore[union-attr]
STATES = "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n"


def table(text: str, tmp_path: Path, name: str = "t.csv") -> Table:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read(path)


def loaded(text: str, mapping: str, tmp_path: Path) -> tuple[Table, Imported]:
    one = table(text, tmp_path)
    return one, read_table(one, find(mapping), "t.csv")


def codes(text: str, mapping: str, tmp_path: Path) -> list[tuple[str, int]]:
    return [(fault.code, fault.spot.line) for fault in inspect(*loaded(text, mapping, tmp_path))]


@pytest.mark.parametrize("name", list(shipped()))
def test_every_shipped_mapping_is_whole(name: str) -> None:
    assert find(name).title and find(name).columns


def test_days_of_states_last_day_included(tmp_path: Path) -> None:
    _, found = loaded(STATES + "2,One,1816,1,1,1990,10,2\n", "cow-states", tmp_path)
    assert [(s.a, iso(s.begin), iso(s.end), s.cite) for s in found.spells] == [
        ("2", "1816-01-01", "1990-10-03", "t.csv:2")
    ]


def test_alliances_run_from_the_later_begin_to_the_earlier_end(tmp_path: Path) -> None:
    head = (
        "version4id,ccode,state_name,mem_st_day,mem_st_month,mem_st_year,"
        "mem_end_day,mem_end_month,mem_end_year,defense,neutrality,nonaggression,entente\n"
    )
    rows = "1,2,One,1,1,1900,31,12,1910,1,0,0,\n1,20,Two,1,6,1905,,,,1,0,1,0\n"
    _, found = loaded(head + rows, "cow-alliances", tmp_path)
    facts = of_tables([found]).facts
    assert [(s.a, s.b, iso(s.begin), iso(s.end)) for s in facts["defense"].spells] == [
        (0, 1, "1905-06-01", "1911-01-01"),
        (1, 0, "1905-06-01", "1911-01-01"),
    ]
    assert not facts["neutrality"].spells
    assert len(facts["entente"].gaps) == 1, "an empty cell is not a no"
    assert [s.end for s in found.spells if s.a == "20"] == [LAST_DAY, LAST_DAY]


def test_duties_by_member_stay_directed(tmp_path: Path) -> None:
    head = (
        "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,"
        "defense,offense,neutral,nonagg,consul\n"
    )
    rows = "1005,2,1900,1,1,1910,1,1,1,0,0,0,0\n1005,20,1900,1,1,0,0,0,0,0,0,0,0\n"
    _, found = loaded(head + rows, "atop-members", tmp_path)
    stated = of_tables([found])
    assert [(stated.codes[s.a], stated.codes[s.b]) for s in stated.facts["defense"].spells] == [
        ("2", "20")
    ]


def test_rows_out_of_order_are_told_once_where_a_table_keeps_an_order(tmp_path: Path) -> None:
    """A table that is sorted by disputes or by states has no order of days to keep."""
    spell = "{0},S{0},{1},1,1,{2},1,1\n"
    kept = "".join(spell.format(9, year, year + 5) for year in range(1820, 1900, 10))
    late = spell.format(2, 1950, 1960) + spell.format(2, 1930, 1940)
    assert codes(STATES + kept + late, "cow-states", tmp_path) == [("X808", 11)]
    assert codes(STATES + late, "cow-states", tmp_path) == []


def test_a_name_that_follows_another_is_a_new_name_of_one_state(tmp_path: Path) -> None:
    renamed = "255,Prussia,1816,1,1,1870,12,31\n255,Germany,1871,1,1,1945,5,8\n"
    assert codes(STATES + renamed, "cow-states", tmp_path) == []
    mixed = renamed + "255,Prussia,1955,5,5,1960,1,1\n"
    assert codes(STATES + mixed, "cow-states", tmp_path) == [("X801", 3)]


def test_months_that_touch_do_not_overlap(tmp_path: Path) -> None:
    """A border that changes its kind in a month ends and begins in it: nobody knows the day."""
    head = "statelno,statehno,conttype,begin,end\n"
    touching = "210,220,1,181601,183012\n210,220,5,183012,194007\n"
    told = [("X818", 1), ("X818", 1)]
    assert codes(head + touching, "cow-contiguity", tmp_path) == told
    apart = touching.replace("5,183012", "5,183011")
    assert codes(head + apart, "cow-contiguity", tmp_path) == [*told, ("X802", 3)]


def test_a_value_that_is_neither_yes_nor_no_is_told(tmp_path: Path) -> None:
    head = "version4id,ccode,mem_st_year,mem_st_month,mem_st_day,mem_end_year,mem_end_month"
    head += ",mem_end_day,right_censor,defense,neutrality,nonaggression,entente\n"
    rows = "".join(
        f"1,{code},1900,1,1,1910,1,1,0,{value},0,0,0\n" for code, value in ((2, 1), (20, 2))
    )
    assert codes(head + rows, "cow-alliances", tmp_path) == [("X850", 3)]


def test_a_year_before_1000_is_packed_with_three_digits(tmp_path: Path) -> None:
    """France has 94308 in a column of 196008; alone 94308 could be a count of days."""
    head = "State,Name,IndFrom,IndDate\n"
    france, alone = "220,France,-9,94308\n", head + "220,France,-9,94308\n"
    others = "2,USA,200,178309\n20,Canada,200,186707\n"
    assert codes(head + others + france, "icow-colonial", tmp_path) == [("X818", 1)]
    assert codes(alone, "icow-colonial", tmp_path) == [("X804", 2)]


def test_a_file_without_a_head_is_read_under_that_of_its_mapping(tmp_path: Path) -> None:
    """The publisher's list of Gleditsch and Ward has none; a package of R has another."""
    path = tmp_path / "iisystem.txt"
    path.write_text(
        "2\tUSA\tUnited States\t04:07:1816\t31:12:2017\n20\tCAN\tCanada\t01:07:1867\t31:12:2017\n"
    )
    mapping = find("gw-states")
    found = read_table(read(path), mapping)
    assert [(s.a, s.cite.rpartition(":")[2]) for s in found.spells] == [("2", "1"), ("20", "2")]
    path.write_text("gwcode,stateabb,statename,startdate,enddate\n2,USA,US,1816-01-01,2017-12-31\n")
    assert [s.a for s in read_table(read(path), mapping).spells] == ["2"]


def test_faults_of_spells_tell_their_rows(tmp_path: Path) -> None:
    text = (
        STATES + "2,One,1900,1,1,1910,1,1\n2,One,1909,1,1,1920,1,1\n20,Two,1950,1,1,1940,1,1\n"
        "2,Uno,1921,1,1,1922,1,1\n2,One,1925,1,1,1926,1,1\n30,Three,1950,-9,-9,1960,1,1\n"
        "31,Four,19x0,1,1,1960,1,1\n"
    )
    assert codes(text, "cow-states", tmp_path) == [
        ("X802", 3),
        ("X803", 4),
        ("X801", 5),
        ("X805", 7),
        ("X804", 8),
    ]


def test_a_clean_table_has_no_fault(tmp_path: Path) -> None:
    assert (
        codes(
            STATES
            + "2,One,1816,1,1,1900,1,1\n2,One,1900,1,2,1990,10,2\n20,Two,1820,1,1,2016,12,31\n",
            "cow-states",
            tmp_path,
        )
        == []
    )


def test_a_day_that_two_phases_share_is_no_overlap(tmp_path: Path) -> None:
    rows = "2,One,1900,1,1,1910,5,15\n2,One,1910,5,15,1920,1,1\n2,One,1920,1,1,1920,1,1\n"
    assert codes(STATES + rows, "cow-states", tmp_path) == []
    assert codes(
        STATES + rows + "2,One,1920,1,1,1930,1,1\n2,One,1929,12,31,1940,1,1\n",
        "cow-states",
        tmp_path,
    ) == [("X802", 6)]


TRANSFERS = "year,month,gainer,entity,portion,loser,number\n"


def test_a_table_without_days_says_so_once_and_tells_the_rows_without_a_month(
    tmp_path: Path,
) -> None:
    assert codes(
        TRANSFERS + "1816,7,160,160,1,230,3\n1817,.,365,365,0,-9,4\n1818,12,2,20,0,200,5\n",
        "cow-territory",
        tmp_path,
    ) == [("X818", 1), ("X805", 3)]


def test_columns_are_found_whatever_their_capitals(tmp_path: Path) -> None:
    head = "StateAbb,CCode,StateNme,StYear,StMonth,StDay,EndYear,EndMonth,EndDay,Version\n"
    _, found = loaded(head + "ONE,2,One,1816,1,1,2024,12,31,2024\n", "cow-states", tmp_path)
    assert not found.faults and [s.a for s in found.spells] == ["2"]


def test_a_later_release_covers_until_its_own_last_day(tmp_path: Path) -> None:
    _, found = loaded(STATES + "2,One,1816,1,1,2024,12,31\n", "cow-states", tmp_path)
    assert [iso(day) for day in of_tables([found]).facts["member"].covered] == [
        "1816-01-01",
        "2025-01-01",
    ]


def test_nameless_columns_of_spreadsheets_are_left_out(tmp_path: Path) -> None:
    rows = "," + STATES.strip() + ",,\n1,2,One,1816,1,1,1990,10,2,,#REF!\n"
    one, found = loaded(rows, "cow-states", tmp_path)
    assert "" not in one.columns and not found.faults and len(found.spells) == 1


def test_a_cell_may_hold_the_shape_of_a_state(tmp_path: Path) -> None:
    head = (
        "cntry_name,area,gwcode,gwsdate,gwsyear,gwsmonth,gwsday,"
        "gwedate,gweyear,gwemonth,gweday,the_geom\n"
    )
    row = "One,7.5,2,,1886,1,1,,1959,1,2," + '"MULTIPOLYGON(((' + "0 0,1 1," * 30_000 + '0 0)))"\n'
    _, found = loaded(head + row, "cshapes", tmp_path)
    assert [(s.fact, iso(s.begin), iso(s.end)) for s in found.spells] == [
        ("mapped", "1886-01-01", "1959-01-03")
    ] and not found.faults


def test_the_status_of_a_shape_is_its_fact(tmp_path: Path) -> None:
    head = '"","gwcode","country_name","start","end","status","owner","fid"\n'
    rows = (
        '"1",615,"Algeria",1886-01-01,1962-07-04,"colony","220",1\n'
        '"2",615,"Algeria",1962-07-05,2019-12-31,"independent","615",2\n'
    )
    _, found = loaded(head + rows, "cshapes-r", tmp_path)
    facts = of_tables([found]).facts
    assert list(facts) == ["independent", "colony"] and [
        iso(s.end) for s in facts["colony"].spells
    ] == ["1962-07-05"]


def test_a_missing_column_is_a_fault_with_an_offer(tmp_path: Path) -> None:
    _, found = loaded("ccod\n2\n", "cow-states", tmp_path)
    assert {fault.code for fault in found.faults} == {"X806"} and "ccod" in found.faults[0].near
    assert not found.spells


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [("earliest", ["1950-01-01"]), ("latest", ["1950-12-31"]), ("refuse", [])],
)
def test_the_mapping_says_what_a_missing_day_means(
    tmp_path: Path, unknown: str, expected: list[str]
) -> None:
    mapping = parse(
        f'shape = "polity"\n[columns]\npolity = "p"\nbegin = ["y", "m"]\nend = "e"\n[dates]\n'
        f'begin-unknown = "{unknown}"\n',
        "own",
    )
    found = read_table(table("p,y,m,e\nA,1950,,1960-01-01\n", tmp_path), mapping)
    assert [iso(s.begin) for s in found.spells] == expected
    assert [fault.code for fault in found.faults] == ["X812" if unknown == "refuse" else "X805"]


@pytest.mark.parametrize(
    "text",
    [
        'shape = "ring"',
        'shape = "polity"',
        'shape = "polity"\n[columns]\npolity = "p"\nbegin = "b"\nend = "e"\nwhat = "w"',
        "shape = ",
        'shape = "dyad"\nfacts = 3',
    ],
)
def test_a_mapping_that_says_too_little_or_too_much_is_refused(text: str) -> None:
    with pytest.raises(BadMapping):
        parse(text, "own")


@pytest.mark.parametrize("ending", [".parquet", ".dta", ".feather"])
def test_other_formats_give_the_same_cells(tmp_path: Path, ending: str) -> None:
    import pandas

    text = STATES + "2,One,1816,1,1,1990,10,2\n20,Two,1820,3,1,2016,12,31\n"
    plain = table(text, tmp_path)
    path = tmp_path / f"t{ending}"
    frame = pandas.read_csv(tmp_path / "t.csv")
    {
        ".parquet": frame.to_parquet,
        ".feather": frame.to_feather,
        ".dta": lambda p: frame.to_stata(p, write_index=False),
    }[ending](path)
    assert read(path).columns == plain.columns


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.csv", "a,b\n1\n"),
        ("t.csv", "a,a\n1,2\n"),
        ("t.csv", ""),
        ("t.parquet", "no"),
        ("t.xyz", "a\n"),
    ],
)
def test_what_is_no_table_is_refused_with_a_reason(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(Unreadable):
        table(text, tmp_path, name)


@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_what_import_writes_is_read_as_the_same(tmp_path: Path, ending: str) -> None:
    _, found = loaded(
        STATES + "2,One,1816,1,1,1990,10,2\n20,Two,1820,3,1,2016,12,31\n", "cow-states", tmp_path
    )
    stated = of_tables([found])
    path = tmp_path / f"own{ending}"
    own.write(path, own.WRITTEN, own.spells(stated))
    again = own.read([read(path)])
    assert again.codes == stated.codes and again.facts == stated.facts


def test_the_command_reports_and_writes(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from misak.cli.main import group

    (tmp_path / "t.csv").write_text(
        STATES + "2,One,1816,1,1,1990,10,2\n20,Two,1850,3,1,1840,12,31\n"
    )
    run = CliRunner().invoke
    result = run(
        group,
        [
            "--lang",
            "tr",
            "import",
            str(tmp_path / "t.csv"),
            "--mapping",
            "cow-states",
            "--check",
            "--json",
        ],
    )
    assert result.exit_code == 1
    assert [f["code"] for f in json.loads(result.output)["faults"]] == ["X803"]
    out = tmp_path / "spells.csv"
    assert (
        run(
            group, ["import", str(tmp_path / "t.csv"), "--mapping", "cow-states", "-o", str(out)]
        ).exit_code
        == 1
    )
    kept = out.read_text().splitlines()
    assert len(kept) == 3 and ",1,t.csv:2," in kept[1]
    assert ",0,t.csv:3," in kept[2], "of a refused row nobody knows when it holds"
    assert run(group, ["import", str(tmp_path / "t.csv"), "--mapping", "nothing"]).exit_code == 2
    assert (
        run(group, ["import", str(tmp_path / "none.csv"), "--mapping", "cow-states"]).exit_code == 2
    )


@pytest.mark.parametrize(
    ("mapping", "line"),
    [
        (
            "cow-states",
            ": error: the table lacks columns that the mapping cow-states names: 'ccode', "
            "'styear', 'stmonth', 'stday', 'endyear', 'endmonth', 'endday' [X806]",
        ),
        ("none", ": error: the mapping none cannot be used"),
    ],
)
def test_gnu_is_gnu_whatever_ends_the_command(tmp_path: Path, mapping: str, line: str) -> None:
    from click.testing import CliRunner

    from misak.cli.main import group

    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n")
    result = CliRunner().invoke(
        group, ["--lang", "en", "import", str(path), "--mapping", mapping, "--gnu"]
    )
    assert result.exit_code == 2
    assert line in result.output.splitlines()[0] and "{" not in result.output


def test_codes_are_dated_names_of_states() -> None:
    codes = Codes(load().ledger)
    days = [read_date(day).earliest for day in ("1900-01-01", "1950-01-01", "2000-01-01")]  # type: ignore[union-attr]
    assert [codes.name("cow", "365", day, "en") for day in days] == [
        "Russian Empire",
        "Soviet Union",
        "Russia",
    ] and codes.name("cow", "999", days[0], "en") == ""


def test_no_code_stands_for_two_states_on_one_day() -> None:
    for (scheme, code), pieces in Codes(load().ledger).names.items():
        for one in pieces:
            for other in pieces:
                assert one[2] == other[2] or one[1] <= other[0] or other[1] <= one[0], (
                    scheme,
                    code,
                    one,
                    other,
                )
