"""Every form that `misak export` writes, by its name."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from misak.ask.library import Library
from misak.public.exchange import citing, places
from misak.public.exchange.uris import good_base
from misak.public.late import extra, late


class Wanted(NamedTuple):
    """What is wanted of a form: the books, where they lie, a day (None: ever), the base of URIs."""

    library: Library
    roots: tuple[Path, ...]
    day: int | None
    base: str


def wanted(library: Library, roots: tuple[Path, ...], day: int | None, base: str) -> Wanted:
    """What is wanted, its base looked at. Raises NotPossible."""
    return Wanted(library, roots, day, good_base(base))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _graphml(graph: Any) -> str:
    """A graph as GraphML; every edge has an id of its own in the file, as the schema wants."""
    for number, (*_, said) in enumerate(graph.edges(data=True)):
        said["id"] = f"e{number}"
    text = io.BytesIO()
    extra("networkx", "notebook").write_graphml(graph, text, edge_id_from_attribute="id")
    return text.getvalue().decode("utf-8")


def _obligations(wanted: Wanted) -> str:
    books = wanted.library.books()
    return _graphml(late("misak.public.graphs").obligations(wanted.library, books, wanted.day))


def _relations(wanted: Wanted) -> str:
    books = wanted.library.books()
    return _graphml(late("misak.public.graphs").relations(wanted.library, books, wanted.day))


def _items(wanted: Wanted) -> list[dict[str, Any]]:
    keys = list(wanted.library.ledger.sources)
    own = citing.papers(wanted.library.books(), wanted.base)
    return [*own, *citing.sources(wanted.roots, keys)]


FORMS: dict[str, Callable[[Wanted], str]] = {
    "linked-places": lambda w: _json(places.linked_places(w.library, w.base)),
    "geojson": lambda w: _json(places.geojson(w.library, w.roots, w.day, w.base)),
    "json-ld": lambda w: _json(places.json_ld(w.library, w.base)),
    "graphml": _obligations,
    "graphml-relations": _relations,
    "csl-json": lambda w: _json(_items(w)),
    "ris": lambda w: citing.ris(_items(w)),
}
