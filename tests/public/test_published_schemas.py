"""Every export against the schemas that others publish.

Those whose licence allows it lie in tests/schemas, with their origin; ``graphml.xsd`` names no
licence: ``MISAK_SCHEMAS`` may name a folder that holds it with the files that it includes, and the
test is skipped otherwise.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

import misak

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"
FOLDER = Path(os.environ.get("MISAK_SCHEMAS", "."))


def validator(name: str) -> Any:
    """The validator of a JSON schema of tests/schemas."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def faults(found: Any, value: object) -> list[str]:
    """The first few faults that a validator finds."""
    every = [f"{e.json_path}: {e.message[:200]}" for e in found.iter_errors(value)]
    return every[:5]


@pytest.mark.parametrize(
    ("form", "day"), [("geojson", "1921-10-14"), ("geojson", None), ("linked-places", None)]
)
def test_geojson(books: misak.Books, form: str, day: str | None) -> None:
    found = validator("geojson.json")
    said = json.loads(books.export(form, on=day))
    assert said["features"] and faults(found, said) == []
    assert faults(found, {**said, "features": [{}]})


def test_linked_places_feature_by_feature(books: misak.Books) -> None:
    found = validator("linked-places-feature.json")
    features = json.loads(books.export("linked-places"))["features"]
    assert features and [f for feature in features for f in faults(found, feature)] == []
    assert faults(found, {**features[0], "names": 1})


def test_linked_places_as_a_collection(books: misak.Books) -> None:
    found = validator("linked-places.json")
    said = json.loads(books.export("linked-places"))
    assert faults(found, said) == []
    assert faults(
        found,
        {**said, "features": [{**said["features"][0], "when": {"timespans": [{"start": {}}]}}]},
    )


@pytest.mark.parametrize("form", ["graphml", "graphml-relations"])
@pytest.mark.parametrize("day", ["1878-07-14", "1922-01-01", "1950-01-01"])
def test_graphml(books: misak.Books, form: str, day: str) -> None:
    etree = pytest.importorskip("lxml.etree")
    path = FOLDER / "graphml.xsd"
    if "MISAK_SCHEMAS" not in os.environ or not path.is_file():
        pytest.skip("MISAK_SCHEMAS has no graphml.xsd")
    schema = etree.XMLSchema(etree.parse(str(path)))
    text = books.export(form, on=day).encode()
    assert schema.validate(etree.fromstring(text)), list(schema.error_log)[:5]
    assert not schema.validate(etree.fromstring(text.replace(b'id="e1"', b'id="e0"')))
