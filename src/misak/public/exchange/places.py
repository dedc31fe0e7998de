"""Places for gazetteers and maps: Linked Places (out and in), GeoJSON of a day or of all spells."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from misak.ask.library import Library
from misak.atlas.shapes import mapping
from misak.booking.books import Books
from misak.ground.errors import NotPossible
from misak.public.exchange.uris import known, uri
from misak.public.map import rings
from misak.public.papers import entry
from misak.public.rows import BY_NAME, spells
from misak.public.values import Naming, Place
from misak.words.fold import fold

Json = dict[str, Any]
CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/"
    "linkedplaces-context-v1.1.jsonld"
)
BROADER = "gvp:broaderPartitive"
REGION = {"identifier": "aat:300387346", "label": "territories (areas)"}
PREFIX = {"wikidata": "wd", "geonames": "gn"}


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
    if one.inside:
        relations.insert(
            0, {"relationType": BROADER, "relationTo": uri(books.ledger, one.inside, base)}
        )
    names = [_toponym(n, lang, one) for n in one.names if not n.alias for lang in ("tr", "en")]
    return {
        "@id": uri(books.ledger, one.id, base),
        "type": "Feature",
        "properties": {"title": one.name.en, "fclasses": ["A"], "misak_id": one.id},
        "when": {"timespans": _timespans([h["when"] for h in held if "when" in h])},
        "names": names,
        "types": [REGION],
        "geometry": _geometry(one),
        **({"links": links} if links else {}),
        **({"relations": relations} if relations else {}),
        "descriptions": [{"value": f"{one.where}", "lang": "en"}],
    }


def _toponym(naming: Naming, lang: str, one: Place) -> Json:
    said: Json = {"toponym": naming.text.to(lang), "lang": lang}
    if naming.since or naming.until:
        said["when"] = {"timespans": [_span(naming.since, naming.until)]}
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
        "when": {"timespans": [_span(row["since"], row["until"] or row["followed"])]},
        "citation": {"label": label, "@id": uri(books.ledger, str(row["instrument"] or ""), base)},
    }


def _span(since: date | None, until: date | None) -> Json:
    """A timespan; what has no known end has none."""
    found: Json = {"start": {"in": since.isoformat()}} if since else {"start": {}}
    return {**found, "end": {"in": until.isoformat()}} if until else found


def _timespans(whens: list[Json]) -> list[Json]:
    """The whole time that some spells span."""
    spans = [span for when in whens for span in when["timespans"]]
    starts = [span["start"]["in"] for span in spans if span["start"]]
    ends = [span["end"]["in"] for span in spans if "end" in span]
    found: Json = {"start": {"in": min(starts)}} if starts else {"start": {}}
    return [{**found, "end": {"in": max(ends)}} if len(ends) == len(spans) and ends else found]


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


def from_linked_places(text: str) -> str:
    """A gazetteer file of places out of a Linked Places collection: ids from titles (or our own
    ids back), names with their days, points, codes, the places around. Raises NotPossible."""
    try:
        found = json.loads(text)
        features = found["features"]
        ids = {str(f.get("@id", number)): _id(f, number) for number, f in enumerate(features)}
        parts = [_entry(f, ids, number) for number, f in enumerate(features)]
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise NotPossible(
            f"this is no Linked Places collection: {error!r}",
            f"bu bir Linked Places derlemi değil: {error!r}",
        ) from None
    head = "---\ngazetteer: places\ntitle: Yerler | Places\n---\n\n"
    return head + "\n".join(parts)


def _id(feature: Json, number: int) -> str:
    properties = feature["properties"]
    own = properties.get("misak_id") or fold(str(properties["title"])).replace(" ", "-")
    return "".join(c for c in own if c.isalnum() or c == "-").strip("-") or f"place-{number}"


def _entry(feature: Json, ids: dict[str, str], number: int) -> str:
    names = _pairs(feature)
    tr, en = names[0][0] if names else (feature["properties"]["title"],) * 2
    lines = [f"## {ids[str(feature.get('@id', number))]} — {tr} | {en}", ""]
    for relation in feature.get("relations", ()):
        if relation.get("relationType") == BROADER and relation.get("relationTo") in ids:
            lines.append(f"- `in {ids[relation['relationTo']]}`")
    for (own_tr, own_en), (since, until) in names[1:]:
        days = (f"; from {since}" if since else "") + (f"; until {until}" if until else "")
        lines.append(f"- `name {own_tr} | {own_en}{days}`")
    geometry = feature.get("geometry") or {}
    if geometry.get("type") == "Point":
        east, north = geometry["coordinates"][:2]
        lines.append(f"- `point {float(north):.7g} {float(east):.7g}`")
    for link in feature.get("links", ()):
        prefix, _, code = str(link["identifier"]).partition(":")
        scheme = next((s for s, p in PREFIX.items() if p == prefix), "")
        if scheme:
            lines.append(f"- `code {scheme} {code}; unchecked`")
    return "\n".join(lines) + "\n"


def _pairs(feature: Json) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """The names two by two (Turkish, English) with their days; one alone stands for both."""
    found: list[tuple[tuple[str, str], tuple[str, str]]] = []
    waiting: tuple[str, tuple[str, str]] | None = None
    for one in feature.get("names", ()):
        spans = (one.get("when") or {}).get("timespans") or [{}]
        days = tuple(spans[0].get(k, {}).get("in", "") for k in ("start", "end"))
        text, lang = str(one["toponym"]).replace("|", "/"), one.get("lang", "")
        if lang == "en" and waiting is not None and waiting[1] == days:
            found[-1] = ((waiting[0], text), (days[0], days[1]))
            waiting = None
        else:
            found.append(((text, text), (days[0], days[1])))
            waiting = (text, (days[0], days[1])) if lang == "tr" else None
    return found


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
