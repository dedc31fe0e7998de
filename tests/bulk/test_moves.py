"""Tables of transfers in panels: who held a place, by hand and by an independent replay of days."""

from __future__ import annotations

import csv
import random
from pathlib import Path

from click.testing import CliRunner

from misak.cli.main import group

MAPPING = """shape = "transfer"
codes = "cow"
[columns]
place = "place"
giver = "giver"
taker = "taker"
day = "day"
portion = "whole"
[values]
whole = ["1"]
[dates]
begin-unknown = "latest"
[coverage]
from = "1800-01-01"
until = "1850-12-31"
"""
Rows = list[tuple[str, str, str, str, str]]


def panel(tmp_path: Path, rows: Rows, first: int = 1800, last: int = 1851) -> dict[str, str]:
    """The cells of title: "place holder year" → value."""
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    table, out = tmp_path / "t.csv", tmp_path / "p.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("place", "giver", "taker", "day", "whole"), *rows])
    words = ["panel", f"{table}:{tmp_path / 'm.toml'}", "--unit", "place-year", "-o", str(out)]
    result = CliRunner().invoke(group, [*words, "--from", str(first), "--to", str(last)])
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8") as stream:
        return {
            f"{r['place']} {r['holder']} {r['year']}": r["title"] for r in csv.DictReader(stream)
        }


def test_a_whole_place_passes_on_its_day(tmp_path: Path) -> None:
    found = panel(tmp_path, [("hill", "2", "20", "1820-06-15", "1")])
    assert found["hill 2 1820"] == found["hill 20 1820"] == "1", "both on a day of that year"
    assert found["hill 20 1821"] == found["hill 20 1850"] == "1"
    assert found.get("hill 2 1821", "0") == "0"
    assert found.get("hill 2 1819", "") == found.get("hill 20 1819", "") == "", "nobody says"
    assert found.get("hill 20 1851", "") == "", "the source has ended"


def test_a_part_leaves_the_rest_with_the_loser(tmp_path: Path) -> None:
    found = panel(tmp_path, [("isle", "2", "20", "1820-06-15", "0")])
    assert found["isle 2 1830"] == found["isle 20 1830"] == "1"


def test_a_year_alone_is_not_known_within(tmp_path: Path) -> None:
    found = panel(tmp_path, [("hill", "2", "20", "1820", "1")])
    assert found["hill 2 1819"] == "1", "the loser held it before the year"
    assert found["hill 20 1820"] == "1", "the gainer has it on the last day that it can mean"
    assert found.get("hill 2 1820", "") == ""


def test_an_earlier_row_that_is_contradicted_is_not_held_on_to(tmp_path: Path) -> None:
    """2 gives to 20, and later 30 gives the whole, of whom no row says how he got it."""
    rows: Rows = [("hill", "2", "20", "1810-03-01", "1"), ("hill", "30", "40", "1830-03-01", "1")]
    found = panel(tmp_path, rows)
    assert found["hill 20 1810"] == "1" and found.get("hill 20 1820", "") == ""
    assert found["hill 30 1830"] == found["hill 40 1830"] == "1"
    assert found.get("hill 30 1820", "") == "" and found.get("hill 20 1831", "0") == "0"


def test_whole_places_are_as_a_replay_of_years_has_them(tmp_path: Path) -> None:
    chance = random.Random(3)
    rows: Rows = []
    holder: dict[tuple[str, int], set[str]] = {}
    for at in range(20):
        place, has, year = f"p{at}", str(100 + at), 1801
        begun = False
        while year < 1845:
            after = str(chance.randrange(2, 90))
            if after != has:
                rows.append((place, has, after, f"{year}-05-05", "1"))
                span = range(year if not begun else begin, year + 1)  # noqa: F821
                for y in span:
                    holder.setdefault((place, y), set()).add(has)
                has, begun, begin = after, True, year
            year += chance.randrange(2, 15)
        for y in range(begin, 1851):
            holder.setdefault((place, y), set()).add(has)
    found = panel(tmp_path, rows)
    ones = {key for key, value in found.items() if value == "1"}
    assert ones == {f"{p} {h} {y}" for (p, y), all_ in holder.items() for h in all_}
