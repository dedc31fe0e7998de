"""Every shipped mapping reads a table in the layout of its publisher; the rows are made here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from misak.bulk.tables.imported import read_table
from misak.bulk.tables.mapping import find, parse, shipped
from misak.bulk.tables.reading import read
from misak.cli.main import group
from misak.ground.days import FOREVER, iso


class Layout(NamedTuple):
    """The head of a published table, made rows, what they state, and the right warnings."""

    head: str
    rows: tuple[str, ...]
    states: list[tuple[str, ...]]
    warnings: tuple[str, ...] = ()


DYAD = (
    "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,"
    "dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,"
    "nonaggression,entente,asymmetric,version"
)
DAYS = "StartMonth{0},StartDay{0},StartYear{0},EndMonth{0},EndDay{0},EndYear{0}"
DAYS5 = "StartMo{0},StartDy{0},StartYr{0},EndMo{0},EndDy{0},EndYr{0}"
STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version"
SHAPE = (
    "cntry_name,area,{0}code,{0}sdate,{0}syear,{0}smonth,{0}sday,"
    "{0}edate,{0}eyear,{0}emonth,{0}eday"
)
NO = "-8,-8,-8,-8,-8,-8"

LAYOUTS = {
    "cow-states": Layout(
        STATES,
        ("FRN,220,France,1816,1,1,2016,12,31,2016",),
        [("member", "220", "", "1816-01-01", "2017-01-01")],
    ),
    "cow-majors": Layout(
        "stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version",
        ("USA,2,1898,8,13,2016,12,31,2016",),
        [("major", "2", "", "1898-08-13", "2017-01-01")],
    ),
    "cow-alliances": Layout(
        "version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,"
        "mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,defense,"
        "neutrality,nonaggression,entente,version",
        (
            "6,2,One,1,1,1900,2,2,1910,Type I: Defense Pact,1,1,1900,2,2,1910,0,0,1,0,0,0,4.1",
            "6,20,Two,1,1,1900,2,2,1910,Type I: Defense Pact,1,1,1900,2,2,1910,0,0,0,0,0,0,4.1",
        ),
        [("defense", "2", "", "1900-01-01", "1910-02-03")],
    ),
    "cow-alliances-dyad": Layout(
        DYAD,
        ("6,2,One,20,Two,1,1,1900,2,2,1910,0,0,1,0,0,0,0,4.1",),
        [("defense", "2", "20", "1900-01-01", "1910-02-03")],
    ),
    "cow-alliances-directed": Layout(
        DYAD,
        ("6,20,Two,2,One,1,1,1900,,,,0,1,0,0,0,1,0,4.1",),
        [("entente", "20", "2", "1900-01-01", "2013-01-01")],
    ),
    "cow-contiguity": Layout(
        "dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version",
        (
            '2020,2,"USA",20,"CAN",1,192001,201612,"",3.2',
            '2031,2,"USA",31,"BHM",4,197307,201612,"",3.2',
        ),
        [
            ("contiguous", "2", "20", "1920-01-01", "2017-01-01"),
            ("land", "2", "20", "1920-01-01", "2017-01-01"),
            ("conttype", "2", "20", "1920-01-01", "2017-01-01"),
            ("contiguous", "2", "31", "1973-07-01", "2017-01-01"),
            ("conttype", "2", "31", "1973-07-01", "2017-01-01"),
        ],
        ("X818", "X818"),
    ),
    "cow-contiguity-colonial": Layout(
        "dyad,statelno,statelab,dependl,conttype,statehno,statehab,dependh,begin,end,version",
        (
            '2020,2,"ONE",1044,4,20,"TWO",0,1920,1959,3.1',
            '2020,2,"ONE",1057,1,20,"TWO",0,1921,1930,3.1',
        ),
        [
            ("contiguous_colonial", "2", "20", "1920-01-01", "1960-01-01"),
            ("contiguous_colonial", "2", "20", "1921-01-01", "1931-01-01"),
        ],
        ("X818", "X818"),
    ),
    "cow-wars-inter": Layout(
        f"WarNum,WarName,WarType,ccode,StateName,Side,{DAYS.format(1)},{DAYS.format(2)},TransFrom,WhereFought,Initiator,Outcome,TransTo,BatDeath,Version",
        (
            f"1,War,1,2,One,1,4,7,1823,11,13,1823,{NO},503,2,2,2,503,400,4",
            f"1,War,1,20,Two,2,4,7,1823,11,13,1823,{NO},503,2,1,1,503,600,4",
        ),
        [
            ("war", "2", "", "1823-04-07", "1823-11-14"),
            ("war", "20", "", "1823-04-07", "1823-11-14"),
        ],
    ),
    "cow-wars-extra": Layout(
        f"WarNum,WarName,WarType,ccode1,SideA,ccode2,SideB,{DAYS.format(1)},{DAYS.format(2)} ,"
        "Initiator,Interven,TransFrom,Outcome,TransTo,WhereFought,BatDeath,NonStateDeaths,Version",
        (
            f"300,War,2,200,One,-8,Band,9,1,1816,10,1,1816,{NO},1,0,-8,1,-8,6,100,400,4",
            f"300,War,2,-8,,-8,Band,9,1,1816,10,1,1816,{NO},1,0,-8,1,-8,6,100,400,4",
        ),
        [("extra_state_war", "200", "", "1816-09-01", "1816-10-02")],
        ("X824",),
    ),
    "cow-wars-intra": Layout(
        f"WarNum,WarName,V5Region,WarType,CcodeA,SideA,CcodeB,SideB,Intnl,{DAYS5.format(1)},{DAYS5.format(2)},Outcome,Version",
        (f"500,War,3,5,365,Russia,-8,Rebels,0,6,10,1818,3,20,1822,{NO},1,5.1",),
        [("intra_state_war", "365", "", "1818-06-10", "1822-03-21")],
    ),
    "cow-mids": Layout(
        "disno,dyindex,statea,namea,stateb,nameb,strtday,strtmnth,strtyr,year,endday,endmnth,endyear,outcome,settlmnt,fatlev,highact,hihost",
        (
            "2,1,2,USA,200,UKG,7,5,1902,1902,24,1,1903,1,1,0,7,4",
            "2,2,2,USA,200,UKG,7,5,1902,1903,24,1,1903,1,1,0,7,4",
        ),
        [
            ("mid", "2", "200", "1902-05-07", "1903-01-25"),
            ("mid_force", "2", "200", "1902-05-07", "1903-01-25"),
        ],
    ),
    "cow-mids-sides": Layout(
        "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,"
        "revtype2,fatality,fatalpre,hiact,hostlev,orig,version",
        (
            "2,UKG,200,-9,7,1902,24,1,1903,0,1,1,-9,0,0,0,1,1,5",
            "2,USA,2,4,7,1902,24,1,1903,1,1,1,-9,0,0,7,3,1,5",
        ),
        [
            ("mid", "200", "", "1902-07-01", "1903-01-25"),
            ("mid", "2", "", "1902-07-04", "1903-01-25"),
        ],
        ("X805",),
    ),
    "cow-trade": Layout(
        "ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,smoothtotrade,version",
        (
            "2,20,1920,One,Two,611.86,735.48,611.86,735.48,1347.34,4",
            "2,20,1921,One,Two,-9,593.9,335,593,929,4",
        ),
        [
            ("imports", "2", "20", "1920-01-01", "1921-01-01"),
            ("imports", "20", "2", "1920-01-01", "1921-01-01"),
            ("imports", "20", "2", "1921-01-01", "1922-01-01"),
        ],
    ),
    "cow-territory": Layout(
        "year,month,gainer,gaintype,procedur,entity,contgain,area,pop,portion,loser,losetype,contlose,entry,exit,number,indep,conflict,version",
        ("1821,11,235,1,3,165,1,269810.00,.,1,230,1,0,0,0,1,0,0,6",),
        [("165", "230", "235", "1821-11")],
        ("X818",),
    ),
    "atop-members": Layout(
        "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,defense,offense,neutral,nonagg,consul",
        ("1005,200,1815,2,3,1816,5,5,1,0,0,0,0", "1005,300,1815,2,3,1816,5,5,0,0,0,0,0"),
        [("defense", "200", "", "1815-02-03", "1816-05-06")],
    ),
    "atop-directed": Layout(
        "ddyad,year,stateA,stateB,atopally,defense,offense,neutral,nonagg,consul",
        ("2020,1942,2,20,1,1,0,0,1,0",),
        [
            ("defense", "2", "20", "1942-01-01", "1943-01-01"),
            ("nonagg", "2", "20", "1942-01-01", "1943-01-01"),
        ],
    ),
    "gw-states": Layout(
        "gwcode,stateabb,country_name,start,end",
        ("2,USA,United States,04:07:1776,31:12:2017", "260,GFR,Germany,21-09-1949,31-12-2017"),
        [
            ("independent", "2", "", "1776-07-04", "2018-01-01"),
            ("independent", "260", "", "1949-09-21", "2018-01-01"),
        ],
    ),
    "cshapes": Layout(
        SHAPE.format("gw"),
        ("One,7.5,2,,1886,1,1,,1959,1,2",),
        [("mapped", "2", "", "1886-01-01", "1959-01-03")],
    ),
    "cshapes-cow": Layout(
        SHAPE.format("cow"),
        ("One,7.5,2,,1886,1,1,,1959,1,2",),
        [("mapped", "2", "", "1886-01-01", "1959-01-03")],
    ),
    "cshapes-r": Layout(
        "gwcode,country_name,start,end,status,owner,fid",
        ("615,Algeria,1886-01-01,1962-07-04,colony,220,1",),
        [("colony", "615", "", "1886-01-01", "1962-07-05")],
    ),
    "cshapes-r-cow": Layout(
        "cowcode,country_name,start,end,status,owner,fid",
        ("615,Algeria,1962-07-05,2019-12-31,independent,615,2",),
        [("independent", "615", "", "1962-07-05", "2020-01-01")],
    ),
    "icow-colonial": Layout(
        "State,Name,ColRuler,IndFrom,IndDate,IndViol,IndType",
        ("615,Algeria,220,220,196207,1,2",),
        [("615", "220", "615", "1962-07")],
        ("X818",),
    ),
    "isd": Layout(
        "COWID,COWNum,StateName,Start,End",
        ("ABU,4741,Abuja Emirate,01-01-1828,11-12-1902",),
        [("isd_member", "4741", "", "1828-01-01", "1902-12-12")],
    ),
    "vdem": Layout(
        "country_name,country_text_id,year,COWcode,v2x_polyarchy,v2x_libdem,v2x_regime",
        ("Mexico,MEX,1789,70,0.028,0.034,0", "Nowhere,NOW,1789,,0.03,0.03,0"),
        [
            ("v2x_polyarchy", "70", "", "1789-01-01", "1790-01-01"),
            ("v2x_libdem", "70", "", "1789-01-01", "1790-01-01"),
            ("v2x_regime", "70", "", "1789-01-01", "1790-01-01"),
        ],
        ("X824",),
    ),
    "pax": Layout(
        "Con,PP,PPName,Reg,AgtId,Agt,Dat,Status,Loc1GWNO,Loc2GWNO",
        ("Norland,1,Process,Europe,12,An agreement,1994-05-06,Signed,2,20",),
        [
            ("agreement", "2", "", "1994-05-06", "1994-05-07"),
            ("agreement", "20", "", "1994-05-06", "1994-05-07"),
        ],
    ),
    "misak-transfers": Layout(
        "place,giver,taker,day,whole,cite",
        ("hill,2,20,1900-05-01,1,x:2",),
        [("hill", "2", "20", "1900-05-01")],
    ),
}


def test_every_shipped_mapping_has_its_layout() -> None:
    assert set(LAYOUTS) == set(shipped())


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_table_in_the_layout_of_its_publisher_is_read(tmp_path: Path, name: str) -> None:
    layout = LAYOUTS[name]
    path = tmp_path / "t.csv"
    path.write_text("\n".join([layout.head, *layout.rows]) + "\n", encoding="utf-8")
    result = CliRunner().invoke(
        group, ["import", str(path), "--mapping", name, "--check", "--json"]
    )
    assert result.exit_code == 0, result.output
    assert tuple(f["code"] for f in json.loads(result.output)["faults"]) == layout.warnings
    found = read_table(read(path), find(name), "t.csv")
    spells = [
        (s.fact, s.a, s.b, iso(s.begin), iso(s.end) if s.end < FOREVER else "")
        for s in found.spells
        if s.known
    ]
    moves = [(m.place, m.giver, m.taker, m.when.text) for m in found.moves]
    assert [*spells, *moves] == layout.states


@pytest.mark.parametrize("name", [n for n in LAYOUTS if find(n).shape not in ("transfer",)])
def test_a_panel_of_it_can_be_made(tmp_path: Path, name: str) -> None:
    layout = LAYOUTS[name]
    path = tmp_path / "t.csv"
    path.write_text("\n".join([layout.head, *layout.rows]) + "\n", encoding="utf-8")
    shape = find(name).shape
    unit = "dyad-year" if shape in ("dyad", "group") else "polity-year"
    year = layout.states[0][3][:4]
    out = tmp_path / "p.csv"
    words = [
        "panel",
        f"{path}:{name}",
        "--unit",
        unit,
        "--from",
        year,
        "--to",
        year,
        "-o",
        str(out),
    ]
    result = CliRunner().invoke(group, words)
    assert result.exit_code == 0, result.output
    for ending in ("json", "md", "bib"):
        assert (tmp_path / f"p.csv.{ending}").read_text(encoding="utf-8").strip()


OTHER_NAMES = {  # what releases and packages of R call the same columns
    "gw-states": "Cow Nr.,Cow ID,Name of State,Start,End\n"
    "2,USA,United States,1816-01-01,2017-12-31",
    "isd": "COW Nr.,COW ID,State Name,Start,End,Micro,New State\n"
    "8531,ACH,Aceh,1.1.1816,30.1.1874,,X",
    "atop-directed": "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,"
    "atop_consul\n2.0,20.0,1942.0,1.0,1.0,0.0,0.0,0.0",
}


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_other_names_of_the_same_columns_are_known(tmp_path: Path, name: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(OTHER_NAMES[name] + "\n", encoding="utf-8")
    found = read_table(read(path), find(name), "t.csv")
    assert found.spells and not found.faults


def test_the_mappings_of_the_page_can_be_read() -> None:
    page = (Path(__file__).parents[2] / "docs" / "mappings.md").read_text(encoding="utf-8")
    blocks = [block.partition("```")[0] for block in page.split("```toml\n")[1:]]
    assert len(blocks) == 2
    for block in blocks:
        parse(block, "page")
    for name in shipped():
        family = name.replace("cow-", "-") if f"`{name}`" not in page else name
        assert f"`{name}`" in page or f"`-{name.rpartition('-')[2]}`" in page, family
