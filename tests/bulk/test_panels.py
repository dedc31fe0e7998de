"""Panels: NumPy and the other engines give the rows of the day-by-day definition, and the rules
that users are bitten by hold."""

from __future__ import annotations

import csv
import json
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from misak.bulk.kernels.engines import engine
from misak.bulk.panels import by_numpy as panel_numpy
from misak.bulk.panels import definition as panel_definition
from misak.bulk.panels.formats import Notes
from misak.bulk.panels.plan import MISSING, UNITS, Plan, Rule, Wanted, make
from misak.bulk.panels.produce import produce
from misak.bulk.tables.facts import PAIR, PLACE, POLITY, Fact, Held, Stated
from misak.ground.days import FOREVER

BASE = date(1999, 10, 1).toordinal()
FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
RULES = (
    Rule(),
    Rule("at", 1, 1),
    Rule("at", 2, 29),
    Rule("at", 7, 15),
    Rule("share", share=0.5),
    Rule("share", share=1.0),
    Rule("share", share=0.01),
)
Rows = list[tuple[int, int, int, tuple[tuple[int, str], ...]]]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A small world of a few polities around the year 2000, and a panel of it."""
    polities = draw(st.integers(2, 4))
    polity, begin, length = (
        st.integers(0, polities - 1),
        st.integers(BASE, BASE + 900),
        st.sampled_from((1, 2, 30, 180, 366, 500)),
    )

    def held(pair: bool, most: int) -> list[Held]:
        rows = draw(
            st.lists(
                st.tuples(polity, polity, begin, length, st.sampled_from("stuv")), max_size=most
            )
        )
        return [
            Held(
                a,
                (b if a != b else (a + 1) % polities) if pair else -1,
                first,
                first + days,
                (row,),
            )
            for a, b, first, days, row in rows
        ]

    def covered() -> tuple[int, int]:
        return draw(
            st.sampled_from(
                (
                    (0, FOREVER),
                    (1, 1),
                    (BASE + 50, BASE + 600),
                    (date(2000, 1, 1).toordinal(), date(2001, 1, 1).toordinal()),
                )
            )
        )

    facts = {
        "member": Fact(
            "member",
            POLITY,
            True,
            [Held(0, -1, BASE, BASE + 500, ("m",)), *held(False, 6)],
            [],
            (0, FOREVER),
            "",
        ),
        "duty": Fact(
            "duty", PAIR, True, held(True, 6), held(True, 2), covered(), "", held(True, 3)
        ),
        "treaty": Fact(
            "treaty", PAIR, False, held(True, 6), held(True, 2), covered(), "", held(True, 3)
        ),
        "title": Fact(
            "title",
            PLACE,
            True,
            [Held(0, 1, BASE, BASE + 400, ("p",)), *held(True, 5)],
            [],
            covered(),
            "",
            held(True, 3),
        ),
    }
    unit = draw(st.sampled_from(UNITS))
    bounds = (BASE, BASE + 300) if unit == "dyad-day" else (draw(st.integers(1998, 2000)), 2003)
    return make(
        Stated([str(n) for n in range(polities)], facts, []),
        unit,
        *bounds,
        Wanted(rule=draw(st.sampled_from(RULES))),
    )


def defined(plan: Plan) -> Rows:
    return [
        (a, b, period, tuple((value, "; ".join(cites)) for value, cites in cells))
        for a, b, period, cells in panel_definition.rows(plan)
    ]


def gathered(plan: Plan, blocks: object) -> Rows:
    rows: Rows = []
    for block in blocks:  # type: ignore[attr-defined]
        for at in range(len(block.a)):
            cells = []
            for column in plan.columns:
                number, texts = block.cites[column.name]
                cells.append(
                    (
                        int(block.cells[column.name][at]),
                        texts[number[at]] if number[at] >= 0 else "",
                    )
                )
            rows.append((int(block.a[at]), int(block.b[at]), int(block.period[at]), tuple(cells)))
    return rows


@given(plans(), st.sampled_from((7, 1000)))
def test_numpy_gives_the_rows_of_the_definition(plan: Plan, size: int) -> None:
    assert gathered(plan, panel_numpy.blocks(plan, True, size)) == defined(plan)


@FEW
@given(plans())
def test_duckdb_gives_the_rows_of_the_definition(plan: Plan) -> None:
    from misak.bulk.panels import by_duckdb as panel_duckdb

    assert gathered(plan, panel_duckdb.blocks(plan, True)) == defined(plan)


@pytest.mark.spark
def test_spark_gives_the_rows_of_the_definition() -> None:
    from bulk.conftest import spark_or_leave_out

    spark_or_leave_out()
    from misak.bulk.panels import by_spark as panel_spark

    day = date(2000, 6, 1).toordinal()
    facts = {
        "member": Fact(
            "member",
            POLITY,
            True,
            [Held(n, -1, BASE, BASE + 800, ("m",)) for n in range(3)],
            [],
            (0, FOREVER),
            "",
        ),
        "duty": Fact(
            "duty",
            PAIR,
            True,
            [Held(0, 1, day, day + 400, ("x",)), Held(0, 1, day, day + 10, ("y",))],
            [Held(1, 2, day, day + 5, ("z",))],
            (BASE, BASE + 600),
            "",
        ),
    }
    plan = make(Stated(["5", "7", "9"], facts, []), "directed-dyad-year", 1999, 2002)
    assert gathered(plan, panel_spark.blocks(plan, True, "local[2]")) == defined(plan)


def two_states(
    *spells: Held, directed: bool = True, covered: tuple[int, int] = (0, FOREVER)
) -> Stated:
    alive = [
        Held(n, -1, date(1990, 1, 1).toordinal(), date(2001, 1, 1).toordinal(), (f"s{n}",))
        for n in (0, 1)
    ]
    return Stated(
        ["2", "20"],
        {
            "member": Fact("member", POLITY, True, alive, [], (0, FOREVER), ""),
            "pact": Fact("pact", PAIR, directed, list(spells), [], covered, ""),
        },
        [],
    )


def cells(
    stated: Stated, unit: str, rule: Rule | None = None
) -> dict[tuple[int, int, int], tuple[int, ...]]:
    plan = make(stated, unit, 1990, 2000, Wanted(rule=rule or Rule()))
    return {
        (a, b, year): tuple(v for v, _ in found)
        for a, b, year, found in panel_definition.rows(plan)
    }


def test_spells_that_share_a_year_and_no_day_are_no_dyad() -> None:
    alive = [
        Held(0, -1, date(1990, 1, 1).toordinal(), date(1995, 3, 1).toordinal(), ()),
        Held(1, -1, date(1995, 6, 1).toordinal(), FOREVER, ()),
    ]
    stated = Stated(
        ["2", "20"], {"member": Fact("member", POLITY, True, alive, [], (0, FOREVER), "")}, []
    )
    with pytest.raises(StopIteration):
        next(panel_numpy.blocks(make(stated, "dyad-year", 1990, 2000)))


def test_direction_is_never_lost() -> None:
    pact = Held(1, 0, date(1994, 1, 1).toordinal(), date(1995, 1, 1).toordinal(), ("row",))
    directed = cells(two_states(pact), "directed-dyad-year")
    assert (directed[1, 0, 1994], directed[0, 1, 1994]) == ((1,), (0,))
    assert cells(two_states(pact), "dyad-year")[0, 1, 1994] == (0, 1)


def test_not_covered_is_missing_and_never_0() -> None:
    covered = (date(1992, 1, 1).toordinal(), date(1996, 7, 1).toordinal())
    pact = Held(0, 1, date(1991, 5, 1).toordinal(), date(1992, 5, 1).toordinal(), ("row",))
    found = cells(two_states(pact, covered=covered), "directed-dyad-year")
    assert [found[0, 1, year][0] for year in (1990, 1991, 1992, 1993, 1996, 1997)] == [
        MISSING,
        1,
        1,
        0,
        MISSING,
        MISSING,
    ]


def test_the_rules_of_counting_a_year() -> None:
    pact = Held(0, 1, date(1994, 6, 1).toordinal(), date(1995, 3, 1).toordinal(), ("row",))
    for rule, years in (
        (Rule(), {1994, 1995}),
        (Rule("at", 1, 1), {1995}),
        (Rule("share", share=0.5), {1994}),
    ):
        found = cells(two_states(pact), "directed-dyad-year", rule)
        assert {year for (a, b, year), (value,) in found.items() if value == 1} == years


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".dta"])
def test_every_format_keeps_missing_apart_from_0(tmp_path: Path, ending: str) -> None:
    import pandas

    covered = (date(1992, 1, 1).toordinal(), FOREVER)
    pact = Held(0, 1, date(1995, 5, 1).toordinal(), date(1996, 5, 1).toordinal(), ("row:7",))
    plan = make(two_states(pact, covered=covered), "directed-dyad-year", 1990, 2000)
    out = tmp_path / f"panel{ending}"
    assert (
        produce(
            out,
            plan,
            engine("numpy"),
            True,
            lambda rows: None,
            Notes({"pact": "a pact"}, {0: "no", 1: "yes"}),
        )
        == 22
    )
    frame = {
        ".csv": pandas.read_csv,
        ".parquet": pandas.read_parquet,
        ".dta": partial(pandas.read_stata, convert_categoricals=False),
    }[ending](out)
    values = {(int(r.polity1), int(r.polity2), int(r.year)): r.pact for r in frame.itertuples()}
    assert (
        values[2, 20, 1995] == 1 and values[20, 2, 1995] == 0 and pandas.isna(values[2, 20, 1991])
    )
    assert frame[frame.pact == 1].pact_cite.tolist() == ["row:7", "row:7"]


def test_plain_python_writes_the_same_csv_as_numpy(tmp_path: Path) -> None:
    pact = Held(0, 1, date(1995, 5, 1).toordinal(), date(1996, 5, 1).toordinal(), ("row:7",))
    plan = make(
        two_states(pact, covered=(date(1992, 1, 1).toordinal(), FOREVER)),
        "directed-dyad-year",
        1990,
        2000,
    )
    for name in ("python", "numpy", "duckdb"):
        produce(tmp_path / f"{name}.csv", plan, engine(name), True, lambda rows: None)
    texts = {(tmp_path / f"{name}.csv").read_text() for name in ("python", "numpy", "duckdb")}
    assert len(texts) == 1
    assert next(csv.reader(texts.pop().splitlines())) == [
        "polity1",
        "polity2",
        "year",
        "pact",
        "pact_cite",
    ]


def test_a_panel_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    plan = make(two_states(Held(0, 1, BASE, BASE + 9, ("r",))), "dyad-year", 1990, 2000)

    def stop(rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        produce(tmp_path / "panel.parquet", plan, engine("numpy"), False, stop)
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_dictionary_and_sources(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from misak.cli.main import group

    states = tmp_path / "states.csv"
    states.write_text(
        "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n2,One,1990,1,1,2016,12,31\n20,Two,1995,7,1,2016,12,31\n"
    )
    out = tmp_path / "panel.csv"
    result = CliRunner().invoke(
        group,
        [
            "--lang",
            "en",
            "panel",
            f"{states}:cow-states",
            "--unit",
            "dyad-year",
            "--from",
            "1990",
            "--to",
            "1997",
            "--json",
            "-o",
            str(out),
        ],
    )
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["rows"] == 3
    assert out.read_text() == "polity1,polity2,year\n2,20,1995\n2,20,1996\n2,20,1997\n"
    assert json.loads(out.with_name("panel.csv.json").read_text())["unit"] == "dyad-year"
    assert "@misc{cow-states" in out.with_name("panel.csv.bib").read_text()
