"""The API's other doors: places, the page that describes it, reconciliation, other sites."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi")
from fastapi.testclient import TestClient

from misak.atlas.live import Live
from misak.atlas.serve import app
from misak.ledger.roots import shipped


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the shipped books, and of a site that may ask."""
    made = app(Live((shipped(),), "test"), ("*",), ("https://school.example",))
    with TestClient(made) as found:
        yield found


def test_places(client: TestClient) -> None:
    found = client.get("/api/places").json()["places"]
    batum = next(row for row in found if row["id"] == "batum")
    assert batum["name"] == {"en": "Batum", "tr": "Batum"} and len(batum["point"]) == 2
    one = client.get("/api/places/Batum", params={"on": "1921-10-14"}).json()
    assert one["id"] == "batum" and one["sections"]
    assert client.get("/api/places/nowhere").status_code == 404


def test_the_answers_have_the_shapes_that_are_described(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for path in ("/api/ask", "/api/world/{day}", "/api/places", "/api/instruments", "/api/whatif"):
        ref = paths[path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        assert "$ref" in ref, path


def test_the_page_that_describes_it(client: TestClient) -> None:
    found = client.get("/docs")
    assert found.status_code == 200 and "<script" not in found.text
    assert not re.search(r"""(?:src|href)=['"]https?:""", found.text)
    for path in client.get("/openapi.json").json()["paths"]:
        assert path in found.text


def test_other_sites_ask_only_where_they_may(client: TestClient) -> None:
    may = client.get("/api/places", headers={"Origin": "https://school.example"})
    assert may.headers["access-control-allow-origin"] == "https://school.example"
    may_not = client.get("/api/places", headers={"Origin": "https://other.example"})
    assert "access-control-allow-origin" not in may_not.headers
    with TestClient(app(Live((shipped(),), "test"), ("*",))) as closed:
        found = closed.get("/api/state", headers={"Origin": "https://school.example"})
        assert "access-control-allow-origin" not in found.headers


def test_names_are_reconciled_as_openrefine_asks(client: TestClient) -> None:
    told = client.get("/reconcile").json()
    assert "0.2" in told["versions"] and {"id": "place", "name": "Place"} in told["defaultTypes"]
    queries = {
        "q0": {"query": "Batum", "type": "place"},
        "q1": {"query": "Kars Antlaşması", "type": ["treaty"], "limit": 3},
        "q2": {"query": "Batumm", "type": "place"},
        "q3": {"query": ""},
    }
    for found in (
        client.get("/reconcile", params={"queries": json.dumps(queries)}),
        client.post("/reconcile", data={"queries": json.dumps(queries)}),
    ):
        rows = {key: one["result"] for key, one in found.json().items()}
        assert rows["q0"][0]["id"] == "batum" and rows["q0"][0]["match"]
        assert "kars-1921" in [row["id"] for row in rows["q1"]] and len(rows["q1"]) <= 3
        assert rows["q2"][0]["id"] == "batum" and not rows["q2"][0]["match"]
        assert rows["q3"] == []


@pytest.mark.parametrize(
    "text",
    ["x", "[]", "1", '{"q": 1}', '{"q": {"query": 1}}', '{"q": {"query": "a", "limit": "b"}}'],
)
def test_what_is_no_query_is_refused(client: TestClient, text: str) -> None:
    found = client.get("/reconcile", params={"queries": text})
    assert found.status_code == 400 and "fault" in found.json()
    assert client.post("/reconcile", content=b"x" * 300_000).status_code == 400
