"""What a panel is in R: the lines of docs/r.md that need no package, where R is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.cli.main import group

GIVEN = Path(__file__).parent / "given"


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="needs R")
def test_an_empty_cell_is_missing_in_r(tmp_path: Path) -> None:
    tables = (f"{GIVEN}/states3.csv:cow-states", f"{GIVEN}/right-censored.csv:cow-alliances")
    out = tmp_path / "dyads.csv"
    words = ["panel", *tables, "--unit", "dyad-year", "--from", "2012", "--to", "2013"]
    assert CliRunner().invoke(group, [*words, "-o", str(out)]).exit_code == 0
    lines = (
        f'panel <- utils::read.csv("{out}", na.strings = "")',
        "cat(sum(is.na(panel$defense)), sum(panel$defense, na.rm = TRUE))",
    )
    done = subprocess.run(["Rscript", "-e", "; ".join(lines)], capture_output=True, text=True)
    assert done.stdout.split() == ["3", "1"], done.stderr
