"""The notebooks of docs run from top to bottom, and are those that their tool writes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
for needed in ("ipykernel", "pandas", "polars", "networkx", "duckdb"):
    pytest.importorskip(needed)

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import notebooks  # noqa: E402


@pytest.mark.parametrize("name", sorted(notebooks.NOTEBOOKS))
def test_a_notebook_runs(name: str) -> None:
    path = ROOT / "docs" / "notebooks" / f"{name}.ipynb"
    assert path.read_text(encoding="utf-8") == notebooks.notebook(notebooks.NOTEBOOKS[name]), (
        f"{path.name} is stale: run python tools/notebooks.py"
    )
    found = nbformat.read(path, as_version=4)
    nbformat.validate(found)
    done = nbclient.NotebookClient(found, timeout=240, kernel_name="python3").execute()
    outputs = [out for cell in done.cells if cell.cell_type == "code" for out in cell.outputs]
    assert outputs and not [out for out in outputs if out.output_type == "error"]
    if name == "maps-and-lives":
        kinds = {kind for out in outputs for kind in out.get("data", {})}
        assert "image/svg+xml" in kinds and "text/html" in kinds
