"""Audits of yearly tables in the layout of the published alliances, made here from members by
an independent computation.

The real files are not shipped and were not seen; their layout is (version 4.1). Asymmetric
pacts, members that leave and rejoin, two pacts of one pair and a code that changes within a
state's life are all in it.
"""

from __future__ import annotations

import csv
import json
import random
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group

FACTS = ("defense", "neutrality", "nonaggression", "entente")
DATES = "mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year"
MEMBER = ",".join(
    ("version4id,ccode,state_name,ss_type", DATES, "left_censor,right_censor", *FACTS, "version")
)
Member = tuple[int, int, date, date, tuple[int, ...]]
Rows = list[list[object]]


def members(seed: int = 1, pacts: int = 60) -> list[Member]:
    """Members of pacts: (pact, code, first day, last day, what this member owes)."""
    chance = random.Random(seed)
    found: list[Member] = []
    for pact in range(1, pacts + 1):
        begin = date(
            1816 + chance.randrange(150), 1 + chance.randrange(12), 1 + chance.randrange(28)
        )
        for code in sorted(chance.sample(range(2, 60), chance.choice((2, 2, 2, 3, 8)))):
            owes = tuple(int(chance.random() < 0.5) for _ in FACTS)
            first, last = begin, date(begin.year + chance.randrange(1, 30), 6, 30)
            found.append((pact, code, first, last, owes))
            if chance.random() < 0.15:
                again = date(last.year + chance.randrange(2, 9), 3, 1)
                found.append((pact, code, again, date(again.year + 5, 5, 5), owes))
    return found


def member_rows(found: list[Member]) -> Rows:
    return [
        [
            pact,
            code,
            f"S{code}",
            "Type I: Defense Pact",
            b.day,
            b.month,
            b.year,
            e.day,
            e.month,
            e.year,
            0,
            0,
            *owes,
            4.1,
        ]
        for pact, code, b, e, owes in found
    ]


def yearly(found: list[Member], directed: bool) -> dict[tuple[int, int, int, int], list[int]]:
    """(pact, one, other, year) → what one owes the other, by the days that both are in:
    computed day by day."""
    cells: dict[tuple[int, int, int, int], list[int]] = {}
    for pact, code, begin, end, owes in found:
        for other_pact, other, low, high, _ in found:
            if pact != other_pact or code == other:
                continue
            days = range(max(begin, low).toordinal(), min(end, high).toordinal() + 1)
            for year in {date.fromordinal(day).year for day in days}:
                key = (pact, code, other, year)
                if not directed and code > other:
                    key = (pact, other, code, year)
                cell = cells.setdefault(key, [0] * len(FACTS))
                cells[key] = [max(one, two) for one, two in zip(cell, owes)]
    return cells


def pair_rows(cells: dict[tuple[int, int, int, int], list[int]]) -> Rows:
    return [
        [pact, a, f"S{a}", b, f"S{b}", *owes, year, 4.1]
        for (pact, a, b, year), owes in cells.items()
    ]


PAIRS = f"version4id,ccode1,state_name1,ccode2,state_name2,{','.join(FACTS)},year,version"


def saved(path: Path, head: str, rows: Rows) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([head.split(","), *rows])
    return path


def audited(
    tmp_path: Path, head: str, rows: Rows, found: list[Member], *more: str
) -> dict[str, set[str]]:
    """The cells that an audit of these rows finds, by group; alone ``--against`` the members
    with the shipped mapping."""
    panel = saved(tmp_path / "yearly.csv", head, rows)
    against = saved(tmp_path / "member.csv", MEMBER, member_rows(found))
    words = [
        "--lang",
        "en",
        "audit",
        str(panel),
        "--against",
        f"{against}:cow-alliances",
        "--json",
        *more,
    ]
    result = CliRunner().invoke(group, words)
    assert result.exit_code in (0, 1), result.output
    groups: dict[str, set[str]] = {}
    for finding in json.loads(result.stdout)["findings"]:
        groups.setdefault(finding["group"], set()).add(finding["where"])
    return groups


@pytest.mark.parametrize("directed", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_a_right_table_by_years_and_pacts_raises_no_alarm(
    tmp_path: Path, seed: int, directed: bool
) -> None:
    found = members(seed)
    assert audited(tmp_path, PAIRS, pair_rows(yearly(found, directed)), found) == {}


def test_a_right_table_of_members_by_years_raises_no_alarm(tmp_path: Path) -> None:
    found = members()
    cells = {
        (pact, code, year): owes
        for pact, code, begin, end, owes in found
        for year in range(begin.year, end.year + 1)
    }
    rows: Rows = [
        [pact, code, f"S{code}", *owes, year, 4.1] for (pact, code, year), owes in cells.items()
    ]
    head = f"version4id,ccode,state_name,{','.join(FACTS)},year,version"
    assert audited(tmp_path, head, rows, found) == {}


def test_without_its_pacts_a_table_has_units_twice_and_nothing_else(tmp_path: Path) -> None:
    found = members()
    rows = [row[1:] for row in pair_rows(yearly(found, True))]
    assert audited(tmp_path, PAIRS.partition(",")[2], rows, found).keys() == {"twice"}
    assert audited(tmp_path, PAIRS.partition(",")[2], rows, found, "--collapse", "any") == {}


def test_duties_made_mutual_are_all_found_and_nothing_else(tmp_path: Path) -> None:
    found = members()
    cells = yearly(found, True)
    both = yearly(found, False)
    planted, rows = set(), []
    for (pact, a, b, year), owes in cells.items():
        mutual = both[pact, min(a, b), max(a, b), year]
        rows.append([pact, a, f"S{a}", b, f"S{b}", *mutual, year, 4.1])
        for fact, one, two in zip(FACTS, owes, mutual):
            if one != two:
                planted.add(f"{fact} {pact} {a} {b} {year}")
    assert len(planted) > 100
    assert audited(tmp_path, PAIRS, rows, found) == {"symmetrised": planted}


def test_years_that_run_on_are_all_found_under_their_rule(tmp_path: Path) -> None:
    found = members()
    again: list[Member] = []
    reach: dict[tuple[int, int], int] = {}
    for pact, code, begin, end, owes in found:
        if (pact, code) in reach:
            start = reach[pact, code] + 1
            end, begin = date(start + end.year - begin.year, 12, 31), date(start, 1, 1)
        reach[pact, code] = end.year
        again.append((pact, code, begin, end, owes))
    right = {(p, c, y): o for p, c, b, e, o in found for y in range(b.year, e.year + 1)}
    wrong = {(p, c, y): o for p, c, b, e, o in again for y in range(b.year, e.year + 1)}
    planted = {
        f"{fact} {key[0]} {key[1]} {key[2]}"
        for key in right.keys() | wrong.keys()
        for at, fact in enumerate(FACTS)
        if right.get(key, (0,) * 4)[at] != wrong.get(key, (0,) * 4)[at]
    }
    rows: Rows = [
        [pact, code, f"S{code}", *owes, year, 4.1] for (pact, code, year), owes in wrong.items()
    ]
    head = f"version4id,ccode,state_name,{','.join(FACTS)},year,version"
    groups = audited(tmp_path, head, rows, found)
    assert set().union(*groups.values()) == planted and planted
    assert groups["shifted-years"], groups.keys()


def test_a_code_that_changes_within_the_life_of_a_state_is_no_finding(tmp_path: Path) -> None:
    """Yugoslavia and Serbia have 345 with one publisher and two codes with the other, one after
    the other."""
    head = "gwcode1,gwcode2,year,pact"
    spells = saved(
        tmp_path / "spells.csv",
        "a,b,from,to",
        [[200, 340, "1910-01-01", "1918-12-01"], [200, 345, "1918-12-02", "1930-12-31"]],
    )
    (tmp_path / "pacts.toml").write_text(
        'shape = "dyad"\ncodes = "gw"\ndirected = false\nfacts = ["pact"]\n[columns]\n'
        'obligor = "a"\n'
        'obligee = "b"\nbegin = "from"\nend = "to"\n[coverage]\nfrom = "1900-01-01"\n'
    )
    rows: Rows = [[200, 340 if year < 1919 else 345, year, 1] for year in range(1910, 1931)]
    panel = saved(tmp_path / "panel.csv", head, rows)
    words = ["audit", str(panel), "--against", f"{spells}:{tmp_path / 'pacts.toml'}", "--json"]
    result = CliRunner().invoke(group, words)
    assert [f["where"] for f in json.loads(result.stdout)["findings"]] == []
    saved(tmp_path / "panel.csv", head, [*rows, [200, 340, 1919, 1]])
    result = CliRunner().invoke(group, words)
    assert json.loads(result.stdout)["findings"] == [], "its code of the year before"
    saved(tmp_path / "panel.csv", head, [*rows, [200, 300, 1916, 1]])
    result = CliRunner().invoke(group, words)
    assert len(json.loads(result.stdout)["findings"]) == 1, "another state is another state"


def test_units_that_do_not_meet_are_one_fault(tmp_path: Path) -> None:
    found = members()
    rows: Rows = [["A", "B", 1900, 1, 0, 0, 0]]
    panel = saved(tmp_path / "p.csv", f"ccode1,ccode2,year,{','.join(FACTS)}", rows)
    against = saved(tmp_path / "member.csv", MEMBER, member_rows(found))
    result = CliRunner().invoke(
        group, ["audit", str(panel), "--against", f"{against}:cow-alliances"]
    )
    assert result.exit_code == 2 and "X825" in result.output


def test_a_member_that_owes_to_some_of_its_pact_is_not_held_to_all(tmp_path: Path) -> None:
    """Locarno in ATOP's layout: Britain owes France and Germany, and not Italy, who owes as it
    does; the table of members says only that it owes."""
    head = (
        "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,"
        "defense,offense,neutral,nonagg,consul"
    )
    codes = (200, 220, 255, 325)
    days = [1925, 10, 16, 1936, 3, 7]
    against = saved(
        tmp_path / "m.csv", head, [[2130, code, *days, 1, 0, 0, 0, 0] for code in codes]
    )
    guarantors = {(200, 325), (325, 200)}
    rows: Rows = [
        [a, b, year, int((a, b) not in guarantors), 0, 0, 0, 0]
        for a in codes
        for b in codes
        for year in range(1925, 1937)
        if a != b
    ]
    columns = "stateA,stateB,year,defense,offense,neutral,nonagg,consul"
    words = ["audit", str(tmp_path / "p.csv"), "--against", f"{against}:atop-members", "--json"]

    def audit(some: Rows) -> list[str]:
        saved(tmp_path / "p.csv", columns, some)
        result = CliRunner().invoke(group, words)
        assert result.exit_code in (0, 1), result.output
        return [f["where"] for f in json.loads(result.stdout)["findings"]]

    assert audit(rows) == []
    nobody: Rows = [[*row[:3], 0 if row[0] == 200 else row[3], *row[4:]] for row in rows]
    assert len(audit(nobody)) == 36, "who owes, owes somebody"
    alone = [row for row in rows if {row[0], row[1]} == {200, 220}]
    pair = [[2130, code, *days, 1, 0, 0, 0, 0] for code in (200, 220)]
    saved(tmp_path / "m.csv", head, [list(row) for row in pair])
    wrong: Rows = [[*row[:3], 0 if row[0] == 200 else 1, *row[4:]] for row in alone]
    assert len(audit(wrong)) == 12, "of two, each owes the other"


def test_a_state_is_not_the_ally_of_itself_under_its_other_code(tmp_path: Path) -> None:
    """Germany is 260 until the day on which it is 255; both are in the pact of that day."""
    head = "version4id,ccode,mem_st_year,mem_st_month,mem_st_day,mem_end_year,mem_end_month,"
    head += "mem_end_day,right_censor,defense,neutrality,nonaggression,entente"
    ones = (1, 0, 0, 0)
    members: Rows = [
        [210, 2, 1949, 4, 4, 2000, 1, 1, 0, *ones],
        [210, 260, 1955, 5, 5, 1990, 10, 3, 0, *ones],
        [210, 255, 1990, 10, 3, 2000, 1, 1, 0, *ones],
    ]
    against = saved(tmp_path / "m.csv", head, members)
    rows: Rows = []
    for german, years in ((260, range(1955, 1991)), (255, range(1990, 2001))):
        rows += [[210, *pair, year, *ones] for year in years for pair in ((2, german), (german, 2))]
    columns = "version4id,ccode1,ccode2,year,defense,neutrality,nonaggression,entente"
    panel = saved(tmp_path / "p.csv", columns, rows)
    words = ["audit", str(panel), "--against", f"{against}:cow-alliances", "--json"]
    result = CliRunner().invoke(group, words)
    assert json.loads(result.stdout)["findings"] == []
