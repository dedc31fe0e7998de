"""Audits find every defect that is planted in a made table, name the rule that went wrong, and
raise no alarm on a clean one."""

from __future__ import annotations

import csv
import json
import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.bulk.audits import keys
from misak.bulk.audits import panel as audit_panel
from misak.bulk.audits import transfers as audit_transfers
from misak.bulk.audits.findings import Finding
from misak.bulk.tables.imported import read_table
from misak.bulk.tables.mapping import parse
from misak.bulk.tables.reading import Table, read
from misak.bulk.tables.rows import Imported
from misak.cli.main import group

GROUPS = parse(
    'shape = "group"\nfacts = ["pact"]\n[columns]\ngroup = "g"\nmember = "m"\nbegin = '
    '"begin"\nend = "end"\n[coverage]\nfrom = "1900-01-01"\nuntil = "1950-12-31"\n',
    "groups",
)
DUTIES = parse(
    'shape = "dyad"\nfacts = ["duty"]\n[columns]\nobligor = "from"\nobligee = "to"\nbegin = '
    '"begin"\nend = "end"\n[coverage]\nuntil = "1999-12-31"\n',
    "duties",
)
MOVES = parse(
    'shape = "transfer"\n[columns]\nplace = "place"\ngiver = "loser"\ntaker = "gainer"\nday '
    '= ["year", "month"]\nportion = "portion"\nrow = "number"\n[values]\nwhole = ["1"]\n'
    'missing = ["", "-9"]\n[dates]\nbegin-unknown = "latest"\n',
    "moves",
)
Key = tuple[str, str, int]


def saved(path: Path, head: str, rows: list[tuple[object, ...]]) -> Table:
    with path.open("w", newline="") as stream:
        csv.writer(stream).writerows([head.split(","), *rows])
    return read(path)


def members(tmp_path: Path) -> tuple[Table, Imported]:
    """Three groups: one whose member leaves and rejoins, one whose members meet in a year and
    on no day, one plain."""
    rows = [
        (1, 10, "1905-03-01", "1930-06-30"),
        (1, 20, "1905-03-01", "1910-05-01"),
        (1, 20, "1920-02-01", "1930-06-30"),
        (2, 30, "1905-01-01", "1912-03-01"),
        (2, 40, "1912-09-01", "1920-01-01"),
        (2, 50, "1905-01-01", "1920-01-01"),
        (3, 60, "1907-04-04", "1909-09-09"),
        (3, 10, "1907-04-04", "1909-09-09"),
    ]
    table = saved(tmp_path / "members.csv", "g,m,begin,end", rows)  # type: ignore[arg-type]
    return table, read_table(table, GROUPS, "members.csv")


def truth(spells: list[tuple[str, str, str, date, date]], codes: list[str]) -> dict[Key, int]:
    """The panel made here anew, by looking at every day: spells are (group, a, b, first day,
    last day)."""
    found = {(a, b, year): 0 for a in codes for b in codes if a != b for year in range(1900, 1951)}
    for _, a, b, begin, end in spells:
        for day in range((end - begin).days + 1):
            found[a, b, (begin + timedelta(day)).year] = 1
    return found


def of_members(found: Imported) -> dict[Key, int]:
    pairs = []
    for one in found.members:
        for other in found.members:
            begin, end = max(one.begin, other.begin), min(one.end, other.end)
            if one.group == other.group and one.a != other.a and begin < end:
                pairs.append(
                    (one.group, one.a, other.a, date.fromordinal(begin), date.fromordinal(end - 1))
                )
    return truth(pairs, sorted({s.a for s in found.members}))


def audited(tmp_path: Path, cells: dict[Key, int], source: Imported, fact: str) -> list[Finding]:
    rows = [(*key, "" if value < 0 else value) for key, value in sorted(cells.items())]
    table = saved(tmp_path / "panel.csv", f"ccode1,ccode2,year,{fact}", rows)  # type: ignore[arg-type]
    return audit_panel.audit(table, keys.read(table, [fact], [source.mapping]), [source])


def told(found: list[Finding]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for finding in found:
        groups.setdefault(finding.group, set()).add(finding.where)
    return groups


def test_a_clean_panel_raises_no_alarm(tmp_path: Path) -> None:
    _, source = members(tmp_path)
    assert audited(tmp_path, of_members(source), source, "pact") == []


def test_a_rejoining_member_with_the_wrong_spell_is_found(tmp_path: Path) -> None:
    _, source = members(tmp_path)
    cells = of_members(source)
    planted = set()
    for year in range(1911, 1920):
        for pair in (("10", "20"), ("20", "10")):
            cells[*pair, year] = 1
            planted.add(f"pact {' '.join(pair)} {year}")
    assert told(audited(tmp_path, cells, source, "pact")) == {"rejoining": planted}


def test_a_rejoining_member_with_its_last_spell_lost_is_found(tmp_path: Path) -> None:
    _, source = members(tmp_path)
    cells = of_members(source)
    for year in range(1920, 1931):
        cells["10", "20", year] = 0
    assert told(audited(tmp_path, cells, source, "pact")) == {
        "rejoining": {f"pact 10 20 {year}" for year in range(1920, 1931)}
    }


def test_years_compared_instead_of_days_are_found(tmp_path: Path) -> None:
    _, source = members(tmp_path)
    cells = of_members(source)
    assert cells["30", "40", 1912] == 0
    cells["30", "40", 1912] = cells["40", "30", 1912] = 1
    assert told(audited(tmp_path, cells, source, "pact")) == {
        "year-for-day": {"pact 30 40 1912", "pact 40 30 1912"}
    }


def test_a_cell_that_no_rule_explains_is_told_as_such(tmp_path: Path) -> None:
    _, source = members(tmp_path)
    cells = of_members(source)
    cells["10", "60", 1940] = 1
    assert told(audited(tmp_path, cells, source, "pact")) == {"unexplained": {"pact 10 60 1940"}}


def test_a_wrong_cell_cites_the_groups_that_both_were_in(tmp_path: Path) -> None:
    _, source = members(tmp_path)
    cells = of_members(source)
    cells["10", "60", 1940] = cells["10", "30", 1940] = 1
    cited = {f.where: f.rows.split("; ")[1:] for f in audited(tmp_path, cells, source, "pact")}
    assert cited == {"pact 10 30 1940": [], "pact 10 60 1940": ["members.csv:8", "members.csv:9"]}


def test_a_list_of_states_by_year_is_a_panel_of_one_fact(tmp_path: Path) -> None:
    states = tmp_path / "states.csv"
    states.write_text(
        "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n"
        "2,One,1900,5,1,1904,12,31\n20,Two,1901,1,1,1903,12,31\n"
    )
    years = [("ONE", 2, year) for year in range(1900, 1905)] + [
        ("TWO", 20, year) for year in range(1901, 1904)
    ]
    panel = saved(tmp_path / "system.csv", "stateabb,ccode,year", years)  # type: ignore[arg-type]
    run = CliRunner().invoke
    assert run(group, ["audit", panel.name, "--against", f"{states}:cow-states"]).exit_code == 0
    saved(tmp_path / "system.csv", "stateabb,ccode,year", [*years[:-1], ("TWO", 20, 1904)])  # type: ignore[arg-type]
    result = run(group, ["audit", panel.name, "--against", f"{states}:cow-states", "--json"])
    assert [
        (f["where"], f["said"], f["should"]) for f in json.loads(result.output)["findings"]
    ] == [("member 20 1903", "—", "1"), ("member 20 1904", "1", "0")]
    assert run(group, ["audit", panel.name, "--against", f"{states}:cow-alliances"]).exit_code == 2


@pytest.mark.parametrize("year", ["0", "99999", "-9", "190x"])
def test_a_year_that_is_none_is_no_panel(tmp_path: Path, year: str) -> None:
    table = saved(tmp_path / "panel.csv", "ccode1,ccode2,year,pact", [(1, 2, year, 1)])
    with pytest.raises(keys.NotAPanel):
        keys.read(table, ["pact"], [GROUPS])


def test_not_covered_shown_as_0_is_found(tmp_path: Path) -> None:
    _, source = members(tmp_path)
    cells = of_members(source)
    cells["10", "60", 1960] = 0
    cells["10", "60", 1961] = -1
    assert told(audited(tmp_path, cells, source, "pact")) == {
        "not-covered-as-zero": {"pact 10 60 1960"}
    }


def duties(tmp_path: Path) -> tuple[Imported, dict[Key, int]]:
    rows = [
        (1, 2, "1905-03-01", "1910-06-30"),
        (2, 1, "1907-01-01", "1908-12-31"),
        (3, 1, "1905-03-01", "1906-06-30"),
        (2, 3, "1920-05-05", "1915-01-01"),
    ]
    source = read_table(
        saved(tmp_path / "duties.csv", "from,to,begin,end", rows), DUTIES, "duties.csv"
    )  # type: ignore[arg-type]
    spells = [
        ("", s.a, s.b, date.fromordinal(s.begin), date.fromordinal(s.end - 1))
        for s in source.spells
    ]
    return source, truth(spells, ["1", "2", "3"])


def test_symmetrised_duties_are_found(tmp_path: Path) -> None:
    source, cells = duties(tmp_path)
    assert audited(tmp_path, cells, source, "duty") == []
    cells["1", "3", 1905] = cells["1", "3", 1906] = cells["2", "1", 1905] = 1
    assert told(audited(tmp_path, cells, source, "duty")) == {
        "symmetrised": {"duty 1 3 1905", "duty 1 3 1906", "duty 2 1 1905"}
    }


def test_a_spell_read_backwards_is_found(tmp_path: Path) -> None:
    source, cells = duties(tmp_path)
    for year in range(1915, 1921):
        cells["2", "3", year] = 1
    assert told(audited(tmp_path, cells, source, "duty")) == {
        "end-before-begin": {f"duty 2 3 {year}" for year in range(1915, 1921)}
    }


def clean_transfers(seed: int, count: int = 200) -> list[list[object]]:
    """Transfers in which every loser held what it lost; some months are not known."""
    chance = random.Random(seed)
    holder: dict[int, int] = {}
    rows: list[list[object]] = []
    for number in range(1, count + 1):
        place = chance.randrange(1000, 1030)
        loser = holder.setdefault(place, chance.randrange(1, 20))
        gainer = chance.choice([p for p in range(1, 20) if p != loser])
        month = -9 if chance.random() < 0.2 else 3 + number % 2 * 6
        rows.append([number, 1800 + number // 2, month, place, loser, gainer, 1])
        holder[place] = gainer
    return rows


def moved(tmp_path: Path, rows: list[list[object]]) -> dict[str, set[str]]:
    table = saved(tmp_path / "moves.csv", "number,year,month,place,loser,gainer,portion", rows)  # type: ignore[arg-type]
    groups: dict[str, set[str]] = {}
    for f in audit_transfers.audit(table, read_table(table, MOVES, "moves.csv")):
        groups.setdefault(f.group, set()).add(f.rows.rpartition(":")[2])
    return groups


@pytest.mark.parametrize("seed", range(30))
def test_clean_transfers_raise_no_alarm(tmp_path: Path, seed: int) -> None:
    assert moved(tmp_path, clean_transfers(seed)) == {}


@pytest.mark.parametrize("seed", range(10))
def test_a_loser_that_did_not_hold_is_found(tmp_path: Path, seed: int) -> None:
    rows = clean_transfers(seed)
    rows.append([201, 1950, 5, rows[-1][3], 77, 78, 1])
    assert moved(tmp_path, rows) == {"did-not-hold": {"202"}}


def test_a_whole_state_that_cedes_itself_and_goes_on_is_found(tmp_path: Path) -> None:
    rows: list[list[object]] = [[1, 1850, 3, 5, 5, 6, 1], [2, 1860, 3, 900, 5, 7, 1]]
    assert moved(tmp_path, rows) == {"whole-state": {"2"}}
    assert (
        moved(
            tmp_path,
            [[1, 1850, 3, 5, 5, 6, 1], [2, 1855, 3, 5, 6, 5, 1], [3, 1860, 3, 900, 5, 7, 1]],
        )
        == {}
    ), "restored meanwhile"
    assert moved(tmp_path, [[1, 1850, 3, 5, 5, 6, 1]]) == {}, "annexed for good"


def test_a_cession_to_oneself_is_found(tmp_path: Path) -> None:
    assert moved(tmp_path, [[1, 1850, 3, 900, 5, 5, 1]]) == {"to-itself": {"2"}}


def test_a_reused_number_is_found(tmp_path: Path) -> None:
    rows = clean_transfers(3, 20)
    rows[7][0] = 3
    assert moved(tmp_path, rows) == {"reused-code": {"9"}}


def test_a_verdict_that_hangs_on_an_unknown_month_is_told_as_such(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [1, 1850, 1, 900, 1, 2, 1],
        [2, 1860, -9, 900, 3, 4, 1],
        [3, 1860, -9, 900, 2, 3, 1],
    ]
    assert moved(tmp_path, rows) == {"order-sensitive": {"3"}}


def test_rows_that_name_no_place_are_not_one_place(tmp_path: Path) -> None:
    assert moved(tmp_path, [[1, 1850, 3, "", 1, 2, 1], [2, 1860, 3, "", 3, 4, 1]]) == {}


def test_a_part_given_leaves_the_rest_with_the_loser(tmp_path: Path) -> None:
    assert (
        moved(
            tmp_path,
            [[1, 1850, 3, 900, 1, 2, 0], [2, 1860, 3, 900, 1, 3, 0], [3, 1870, 3, 900, 2, 4, 1]],
        )
        == {}
    )
    assert moved(tmp_path, [[1, 1850, 3, 900, 1, 2, 1], [2, 1860, 3, 900, 1, 3, 1]]) == {
        "did-not-hold": {"3"}
    }


def test_the_command_writes_a_page_and_a_table(tmp_path: Path) -> None:
    saved(
        tmp_path / "tc.csv",
        "year,month,entity,gainer,loser,portion,number",
        [(1850, 3, 900, 2, 1, 1, 1), (1860, 3, 900, 4, 3, 1, 2)],
    )
    html, table = tmp_path / "a.html", tmp_path / "a.csv"
    result = CliRunner().invoke(
        group,
        [
            "--lang",
            "tr",
            "audit",
            f"{tmp_path / 'tc.csv'}:cow-territory",
            "--html",
            str(html),
            "--csv",
            str(table),
            "--json",
        ],
    )
    assert result.exit_code == 1, result.output
    assert json.loads(result.output)["counts"] == {"did-not-hold": 1}
    assert table.read_text().splitlines()[0] == "group,where,said,should,rows"
    assert '<html lang="tr">' in html.read_text() and "3 → 4" in html.read_text()
    assert CliRunner().invoke(group, ["audit", str(tmp_path / "tc.csv")]).exit_code == 2
