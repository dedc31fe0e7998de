"""A panel against a table that has a row for each year: a row is no spell, so that no rule about
spells explains a wrong cell; and where nothing states a cell, the rows about its two are told."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from misak.cli.main import group

MAPPING = """shape = "dyad"
codes = "cow"
directed = false
[facts]
defense = "defense"
[columns]
obligor = "one"
obligee = "other"
begin = "year"
end = "year"
[coverage]
from = "1900-01-01"
until = "1909-12-31"
"""


def test_rows_of_years_are_not_taken_for_members_that_rejoin(tmp_path: Path) -> None:
    """A member of 1901 and 1903 may have been counted on through 1902; a row of 1901 may not."""
    (tmp_path / "m.toml").write_text(MAPPING)
    (tmp_path / "years.csv").write_text(
        "one,other,year,defense\n2,20,1901,1\n2,20,1903,1\n2,20,1902,0\n2,30,1901,1\n20,30,1901,1\n"
    )
    (tmp_path / "panel.csv").write_text(
        "ccode1,ccode2,year,defense\n2,20,1901,1\n2,20,1902,1\n2,20,1903,0\n2,30,1901,1\n"
        "20,30,1901,1\n20,30,1902,0\n20,30,1903,0\n"
    )
    against = f"{tmp_path / 'years.csv'}:{tmp_path / 'm.toml'}"
    words = ["audit", str(tmp_path / "panel.csv"), "--against", against, "--json"]
    found = json.loads(CliRunner().invoke(group, words).output)["findings"]
    told = {f["where"]: (f["group"], f["said"], f["should"], f["rows"]) for f in found}
    rows = "years.csv:2; years.csv:3"
    panel = tmp_path / "panel.csv"
    assert told == {
        "defense 2 20 1902": ("unexplained", "1", "0", f"{panel}:3; {rows}"),
        "defense 2 20 1903": ("unexplained", "0", "1", f"{panel}:4; years.csv:3"),
    }
