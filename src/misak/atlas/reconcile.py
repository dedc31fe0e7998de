"""Names of tables held against the books: the reconciliation protocol of OpenRefine (0.2)."""

from __future__ import annotations

import json
from typing import Any

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.ledger.values import Name
from misak.words.fold import fold
from misak.words.nearest import nearest

TYPES = {
    "place": "Place",
    "polity": "State or government",
    "treaty": "Treaty",
    "document": "Document",
    "event": "Happening",
    "people": "People",
    "group": "Group of states",
}
LONGEST_FORM = 200_000  # bytes
FORM: dict[str, Any] = {
    "requestBody": {
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"queries": {"type": "string"}}}
            }
        }
    }
}
OTHERS = ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
LIMIT, MOST = 5, 100  # candidates of a query; queries of a request
WHOLE, PART, NEAR = 100.0, 60.0, 40.0
LONGEST = 200  # letters of a name


class Unclear(ValueError):
    """The queries are not those of the protocol."""


def manifest(base: str) -> Json:
    """What the service is and can do."""
    return {
        "versions": ["0.2"],
        "name": "Misak",
        "identifierSpace": "urn:misak:",
        "schemaSpace": "urn:misak:type:",
        "defaultTypes": [{"id": id_, "name": name} for id_, name in TYPES.items()],
        "view": {"url": f"{base}api/instruments/{{{{id}}}}"},
    }


def read(text: str) -> dict[str, dict[str, Any]]:
    """The queries of a request. Raises Unclear."""
    try:
        found = json.loads(text)
    except ValueError:
        raise Unclear("queries: not JSON") from None
    if not isinstance(found, dict) or len(found) > MOST:
        raise Unclear(f"queries: an object of at most {MOST} queries")
    for one in found.values():
        if not isinstance(one, dict) or not isinstance(one.get("query"), str):
            raise Unclear("queries: each has a text as its query")
        if not isinstance(one.get("type") or "", (str, list)):
            raise Unclear("queries: a type is a word or several")
        limit = one.get("limit", LIMIT)
        if not isinstance(limit, int) or isinstance(limit, bool):
            raise Unclear("queries: a limit is a number")
    return found


def answers(library: Library, queries: dict[str, dict[str, Any]]) -> Json:
    """For each query its candidates, best first; ``match`` where one alone bears the very name."""
    every = library.index.every()
    return {key: {"result": _candidates(library, one, every)} for key, one in queries.items()}


def _candidates(library: Library, one: dict[str, Any], every: dict[str, list[str]]) -> list[Json]:
    wanted = one.get("type") or tuple(TYPES)
    types = (wanted,) if isinstance(wanted, str) else tuple(map(str, wanted))
    scores = _scores(fold(one["query"][:LONGEST]), every)
    names = library.ledger.names
    fitting = [id_ for id_ in scores if names[id_].type in types and names[id_].type in TYPES]
    whole = [id_ for id_ in fitting if scores[id_] == WHOLE]
    ordered = sorted(fitting, key=lambda id_: (-scores[id_], id_))
    limit = max(1, min(int(one.get("limit") or LIMIT), 50))
    return [_row(names[id_], scores[id_], whole == [id_]) for id_ in ordered[:limit]]


def _scores(text: str, every: dict[str, list[str]]) -> dict[str, float]:
    """How well each id fits a name: it bears it, has it as a word, or one of its names is near."""
    scores: dict[str, float] = {}
    for key, ids in every.items():
        score = WHOLE if key == text else PART if text and text in key.split() else 0.0
        for id_ in ids if score else ():
            scores[id_] = max(scores.get(id_, 0.0), score)
    if not scores and text:
        for key in nearest(text, tuple(every)):
            scores.update(dict.fromkeys(every[key], NEAR))
    return scores


def _row(name: Name, score: float, match: bool) -> Json:
    first = name.namings[0]
    return {
        "id": name.id,
        "name": first.en,
        "description": first.tr,
        "type": [{"id": name.type, "name": TYPES[name.type]}],
        "score": score,
        "match": match,
    }
