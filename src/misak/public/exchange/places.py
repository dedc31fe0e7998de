"""Places for gazetteers and maps: Linked Places, GeoJSON of a day or of all spells, JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from misak.ask.library import Library
from misak.atlas.shapes import mapping
from misak.booking.books import Books
from misak.ledger.values import two
from misak.public.exchange.uris import known, uri
from misak.public.map import rings
from misak.public.papers import entry
from misak.public.rows import BY_NAME, spells
from misak.public.values import Line, Place

Json = dict[str, Any]
CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/"
    "linkedplaces-context-v1.1.jsonld"
)
BROADER = "gvp:broaderPartitive"
REGION = {"identifier": "aat:300387346", "label": "territories (areas)"}
PREFIX = {"wikidata": "wd", "geonames": "gn"}
OF_ANOTHER = {"alias", "part", "whole", "approximate"}  # what no name of the place itself has
SPAN = {"from": "start", "until": "end"}
DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def linked_places(library: Library, base: str = "") -> Json:
    """All places as a Linked Places collection: names with their days, types, points, the places
    in which they lie, links to other gazetteers, and their holders as relations with citations."""
    books = library.books()
    held: dict[str, list[Json]] = {}
    for row in _spells(library, "title"):
        if row["value"] != "nobody":
            held.setdefault(str(row["a"]), []).append(_holder(books, row, base))
    features = [_feature(books, one, held.get(one.id, []), base) for one in _places(books)]
    return {"type": "FeatureCollection", "@context": CONTEXT, "features": features}


def _places(books: Books) -> Iterator[Place]:
    for name in sorted(books.ledger.names.values()):
        if name.type == "place":
            yield Place(books, name)


def _spells(library: Library, fluent: str) -> Iterator[Json]:
    head = BY_NAME["spells"].head
    return (dict(zip(head, row, strict=True)) for row in spells(library, library.books(), fluent))


def _feature(books: Books, one: Place, held: list[Json], base: str) -> Json:
    links = [
        {"type": "closeMatch", "identifier": f"{PREFIX[code.scheme]}:{code.code}"}
        for code in one.codes
        if code.scheme in PREFIX
    ]
    relations = list(held)
    relations[:0] = [
        {
            "relationType": BROADER,
            "relationTo": uri(books.ledger, line.value, base),
            "label": "lies in",
        }
        for line in one.lines
        if line.word == "in" and _told(line)
    ]
    names = _toponyms(one)
    return {
        "@id": uri(books.ledger, one.id, base),
        "type": "Feature",
        "properties": {
            "title": one.name.en,
            "fclasses": ["A"],
            "misak": {"id": one.id, "lines": _other_lines(one)},
        },
        "when": {"timespans": _timespans([h["when"] for h in held if "when" in h])},
        "names": names,
        "types": [REGION],
        "geometry": _geometry(one),
        **({"links": links} if links else {}),
        **({"relations": relations} if relations else {}),
        "descriptions": [
            {"value": text, "lang": lang} for lang, text in sorted(one.summaries.items())
        ],
    }


def _toponyms(one: Place) -> list[Json]:
    """The names of the thing itself, each in both languages; the first first, without days."""
    found = [(Line("name", f"{one.name.tr} | {one.name.en}", {}))]
    found += [
        line for line in one.lines if line.word == "name" and not OF_ANOTHER & {*line.attributes}
    ]
    return [
        _toponym(text, lang, line.attributes, one)
        for line in found
        for lang, text in zip(("tr", "en"), two(line.value), strict=True)
    ]


def _told(line: Line) -> bool:
    """Whether the format has words for all of a line: names with no more than their days, the
    place around, the point."""
    days = set(line.attributes) <= set(SPAN) and all(map(DATE.fullmatch, line.attributes.values()))
    return days and (line.word == "name" or (line.word in ("in", "point") and not line.attributes))


def _other_lines(one: Place) -> list[str]:
    """What the format has no word for, as the ledger writes it."""
    return [line.written for line in one.lines if not _told(line)]


def _toponym(text: str, lang: str, attributes: Mapping[str, str], one: Place) -> Json:
    said: Json = {"toponym": text, "lang": lang}
    days = {
        key: {"in": attributes[word]}
        for word, key in SPAN.items()
        if DATE.fullmatch(attributes.get(word, ""))
    }
    if "start" not in days and "end" in days:
        days = {"start": {"latest": days["end"]["in"]}, **days}  # the format wants a start
    if days:
        said["when"] = {"timespans": [days]}
    if one.sources:
        said["citations"] = [
            {"label": key, "@id": f"urn:misak:source:{key}"} for key in one.sources
        ]
    return said


def _geometry(one: Place) -> Json:
    point = one.point
    if point is None:
        return {"type": "GeometryCollection", "geometries": []}
    return {
        "type": "Point",
        "coordinates": [point.longitude, point.latitude],
        "certainty": "less-certain",
    }


def _holder(books: Books, row: Json, base: str) -> Json:
    holder = str(row["value"]).partition("+")[0]
    article = f"{row['instrument']} {row['article'] or ''}".strip() if row["instrument"] else ""
    label = article or f"{row['file']}:{row['line']}"
    return {
        "relationType": "misak:titleOf",
        "relationTo": uri(books.ledger, holder, base),
        "label": str(row["value_en"]),
        "when": {"timespans": [_held(row)]},
        "citation": {"label": label, "@id": uri(books.ledger, str(row["instrument"] or ""), base)},
    }


def _held(row: Json) -> Json:
    """The timespan of a spell. What has no known end has none; of what is followed no further than
    a day, only that it lasted until then is known."""
    since, until, followed = row["since"], row["until"], row["followed"]
    found: Json = {"start": {"in": since.isoformat()}} if since else {}
    if followed:
        return {**found, "end": {"earliest": followed.isoformat()}}
    return {**found, "end": {"in": until.isoformat()}} if until else found


def _timespans(whens: list[Json]) -> list[Json]:
    """The whole time that some spells span, as far as its ends are known; none where neither is."""
    spans = [span for when in whens for span in when["timespans"]]
    starts = [span["start"]["in"] for span in spans if "start" in span]
    ends = [span["end"] for span in spans if "end" in span]
    found: Json = {"start": {"in": min(starts)}} if starts else {}
    if ends and len(ends) == len(spans):
        found["end"] = max(ends, key=lambda end: str(*end.values()))
    return [found] if found else []


def geojson(library: Library, roots: tuple[Path, ...], day: int | None, base: str = "") -> Json:
    """GeoJSON of title: the places of a day, or every spell of every place where no day is said;
    a shape where the map has one, else the point."""
    books = library.books()
    units = mapping(roots)
    features = []
    for row in _spells(library, "title"):
        if day is None or _on(row, day):
            name = books.ledger.names[str(row["a"])]
            shape = _shape(units.get(name.id, ())) or _geometry(Place(books, name))
            shape.pop("certainty", None)
            features.append(
                {
                    "type": "Feature",
                    "id": uri(books.ledger, name.id, base),
                    "geometry": shape if shape.get("geometries") != [] else None,
                    "properties": {
                        key: str(value) if isinstance(value, date) else value
                        for key, value in row.items()
                        if value is not None and key not in ("b", "c", "nature", "fluent")
                    },
                }
            )
    return {"type": "FeatureCollection", "features": features}


def _shape(units: Any) -> Json | None:
    """The polygons of some units, rings closed and wound as the standard wants them."""
    polygons = [
        [_wound(ring, outer=number == 0) for number, ring in enumerate(polygon)]
        for unit in units
        for polygon in rings(unit)
    ]
    return {"type": "MultiPolygon", "coordinates": polygons} if polygons else None


def _wound(ring: Any, *, outer: bool) -> list[list[float]]:
    points = [[round(x, 5), round(y, 5)] for x, y in ring]
    points += [points[0]] if points[0] != points[-1] else []
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points))
    return points if (area > 0) == outer else points[::-1]


def _on(row: Json, day: int) -> bool:
    since = row["since"].toordinal() if row["since"] else 0
    return bool(
        since <= day
        and (row["until"] is None or day < row["until"].toordinal())
        and (row["followed"] is None or day <= row["followed"].toordinal())
    )


def json_ld(library: Library, base: str = "") -> Json:
    """Places, polities, treaties, documents and happenings in the terms of schema.org, with the
    same things at Wikidata and GeoNames."""
    books = library.books()
    kinds = {"place": "Place", "polity": "AdministrativeArea", "treaty": "Legislation"}
    kinds |= {"document": "CreativeWork", "event": "Event", "group": "Organization"}
    rows = []
    for name in sorted(books.ledger.names.values()):
        if name.type not in kinds:
            continue
        one = entry(books, name)
        row: Json = {
            "@id": uri(books.ledger, name.id, base),
            "@type": kinds[name.type],
            "identifier": name.id,
            "name": [
                {"@value": one.name.en, "@language": "en"},
                {"@value": one.name.tr, "@language": "tr"},
            ],
            "sameAs": [u for code in one.codes if (u := known(code.scheme, code.code))],
            **_more(books, one, base),
        }
        rows.append({key: value for key, value in row.items() if value not in ([], "", None)})
    context = {"@vocab": "https://schema.org/", "sameAs": {"@type": "@id"}}
    context |= {key: {"@type": "@id"} for key in ("containedInPlace", "isBasedOn")}
    return {"@context": context, "@graph": rows}


def _more(books: Books, one: Any, base: str) -> Json:
    if one.type == "place":
        point = one.point
        geo = (
            {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}
            if point
            else None
        )
        return {
            "geo": geo,
            "containedInPlace": uri(books.ledger, one.inside, base) if one.inside else None,
        }
    if one.type == "polity":
        days = {"foundingDate": one.since, "dissolutionDate": one.until}
        return {key: day.isoformat() for key, day in days.items() if day}
    if one.type in ("treaty", "document", "event"):
        signed = one.signed.isoformat() if one.signed else None
        key = {"treaty": "legislationDate", "document": "dateCreated"}.get(one.type, "startDate")
        parties = [{"@id": uri(books.ledger, party, base)} for party in one.parties]
        causes = [uri(books.ledger, cause, base) for cause in one.causes]
        return {key: signed, "contributor": parties, "isBasedOn": causes}
    return {}
