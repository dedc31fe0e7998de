"""Shapes: keyed on Natural Earth's units, none used twice, and every place of the shipped
ledger drawn or known to be a point."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from atlas import contract
from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas import shapes
from misak.ledger.roots import shipped


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


def kinds(library: Library, mapping: dict[str, list[str]]) -> dict[str, list[shapes.Problem]]:
    found: dict[str, list[shapes.Problem]] = {}
    for problem in shapes.problems(library.ledger, mapping):
        found.setdefault(problem.kind, []).append(problem)
    return found


def test_the_shipped_shapes_are_whole(books: Library) -> None:
    found = kinds(books, shapes.mapping((shipped(),)))
    assert not found.keys() & {"unknown-place", "unknown-unit", "twice"}
    assert not found.get("nowhere"), found["nowhere"]


def test_units_are_keyed_on_codes_of_natural_earth() -> None:
    assert len(shapes.units()) > 400
    assert {"TUR-2299/oltu", "TUR-2299/rest", "TUR-2298/livane"} <= shapes.units()


@pytest.mark.parametrize(
    "change, kind",
    [
        ({"iova": ["TUR-4839"]}, "twice"),
        ({"iova": ["TUR-0000"]}, "unknown-unit"),
        ({"nowhere": ["TUR-3040"]}, "unknown-place"),
        ({"issiz": ["TUR-3040"]}, "gap"),
        ({}, "point"),
    ],
)
def test_what_is_wrong_is_said(change: dict[str, list[str]], kind: str) -> None:
    mapping = shapes.mapping((contract.LEDGER,)) | change
    assert kind in kinds(contract.small(), mapping)


def test_a_whole_land_is_no_part_of_a_cut_unit() -> None:
    mapping = shapes.mapping((contract.LEDGER,)) | {"iova": ["far/KW"]}
    gaps = kinds(contract.small(), mapping)["gap"]
    assert gaps and not [each for each in gaps if each.unit.startswith("far/")]


def test_a_mapping_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "shapes.json").write_text('{"kars": "TUR-3040"}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"shapes\.json"):
        shapes.mapping((tmp_path,))


def test_faults_point_at_the_line(tmp_path: Path) -> None:
    text = (contract.LEDGER / "shapes.json").read_text(encoding="utf-8")
    (tmp_path / "shapes.json").write_text(
        text.replace('"TUR-4839"', '"TUR-4839", "TUR-2298/livane"'), encoding="utf-8"
    )
    twice = next(
        fault
        for fault in shapes.faults(contract.small().ledger, (tmp_path,))
        if fault.code == "M805"
    )
    assert (twice.spot.file, twice.spot.line, twice.args) == (
        "shapes.json",
        3,
        ("yayla", "TUR-2298/livane", "iova"),
    )
    (tmp_path / "shapes.json").write_text("[", encoding="utf-8")
    assert [fault.code for fault in shapes.faults(contract.small().ledger, (tmp_path,))] == ["M807"]
    assert shapes.faults(contract.small().ledger, (tmp_path / "none",)) == []


def test_the_topology_is_public_domain_and_small() -> None:
    text = shapes.UNITS.read_text(encoding="utf-8")
    assert "public domain" in json.loads(text)["source"] and len(text) < 260_000
