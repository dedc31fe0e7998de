"""The page of differences from published borders, on a made set in the layout: a square at Kars."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent


def tool() -> Any:
    """tools/borders.py, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("borders", ROOT / "tools" / "borders.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["borders"] = module
    spec.loader.exec_module(module)
    return module


def area(code: int, name: str, start: str, end: str) -> dict[str, Any]:
    ring = [[43.0, 40.5], [43.2, 40.5], [43.2, 40.7], [43.0, 40.7], [43.0, 40.5]]
    about = {"gwcode": code, "country_name": name, "owner": str(code), "status": "independent"}
    return {
        "type": "Feature",
        "properties": {**about, "start": start, "end": end},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def test_a_difference_is_a_run_of_years_with_the_article_that_decides(tmp_path: Path) -> None:
    published = tmp_path / "made.geojson"
    made = [
        area(640, "Turkey", "1900-01-01", "1905-12-31"),
        area(365, "Russia", "1906-01-01", "1917-12-31"),
    ]
    published.write_text(json.dumps({"type": "FeatureCollection", "features": made}))
    page, table = tmp_path / "page.html", tmp_path / "page.csv"
    said = [str(published), str(page), "--from", "1900", "--until", "1910", "--csv", str(table)]
    assert tool().main(said) == 0
    head, row = table.read_text(encoding="utf-8").splitlines()
    assert head.startswith("place,from,until,published")
    assert row.startswith("kars,1900,1905,Turkey,independent,russian-empire")
    assert "ayastefanos-1878 art. 19" in row
    assert "45.5%" in page.read_text(encoding="utf-8")


def test_an_arc_is_walked_both_ways_and_a_hole_is_outside() -> None:
    borders = tool()
    square = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [0.0, 0.0]]
    hole = [[1.0, 1.0], [2.0, 1.0], [2.0, 2.0], [1.0, 2.0], [1.0, 1.0]]
    assert borders.inside(3.0, 3.0, [[square, hole]])
    assert not borders.inside(1.5, 1.5, [[square, hole]])
    about = {"gwcode": 1, "country_name": "A", "owner": "1", "status": "independent"}
    topology = {
        "arcs": [square[:3], square[:1] + square[3:4] + square[2:3]],
        "objects": {
            "a": {"geometries": [{"type": "Polygon", "arcs": [[0, -2]], "properties": about}]}
        },
    }
    ((_, shape),) = borders._topology(topology)
    assert borders.inside(3.0, 3.0, shape["coordinates"])
