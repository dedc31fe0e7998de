"""The books beside a copy of ATOP (bench/bulk/atop.py): made rows in its layout."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "bench" / "bulk" / "atop.py"
HEAD = (
    "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,defense,offense,neutral,nonagg,consul"
)
ROWS = (  # the North Atlantic Treaty for two of its members, and a pact that is none of the books
    "3180,2,1952,2,18,0,0,0,1,0,0,0,1",
    "3180,640,1952,2,18,0,0,0,1,0,0,0,1",
    "9999,2,1816,1,1,1817,12,31,0,0,0,1,0",
    "9999,640,1816,1,1,1817,12,31,0,0,0,1,0",
)


def test_every_difference_has_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table, out = tmp_path / "atop.csv", tmp_path / "differences.csv"
    table.write_text("\n".join((HEAD, *ROWS)) + "\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), str(table), "--csv", str(out)])
    with pytest.raises(SystemExit):
        runpy.run_path(str(SCRIPT), run_name="__main__")
    rows = [line.split(",") for line in out.read_text(encoding="utf-8").splitlines()[1:]]
    ours = [row[:7] for row in rows if row[2:4] == ["2", "640"]]
    assert ["both", "defence", "2", "640", "1952", "1952", ""] in ours
    assert ["atop", "non-aggression", "2", "640", "1816", "1817", "absent"] in ours
    assert all(row[6] for row in rows if row[0] != "both"), "no difference without a reason"
    assert "the books have no paper of the two" in capsys.readouterr().out
