"""An optional language model: any OpenAI-compatible endpoint, one call an article, answers only
by the schema. Off unless an address is given."""

from __future__ import annotations

import json
import os
import urllib.request
from functools import cache
from http.client import HTTPException, HTTPMessage
from typing import IO, NamedTuple

from misak.kinds.catalogue import ROWS
from misak.kinds.row import Kind

ADDRESS, KEY, NAME = "MISAK_MODEL_URL", "MISAK_MODEL_KEY", "MISAK_MODEL"
TIMEOUT = 60
LARGEST = 1_000_000
WORDED = ("topic", "text", "people", "word")  # slots that take words of the sentence beside names
NEW = "new"
SYSTEM = (
    "You read numbered sentences of a history note about treaties. Answer with JSON only: "
    '{"clauses": [{"sentence": NUMBER, "kind": KIND, "roles": {ROLE: [NAME]}, "negative": '
    'BOOLEAN, "quote": TEXT}]}. '
    "KIND is one of the kinds given; ROLE is a slot of that kind; NAME is one of the ids "
    'given, or "new" for a name that has none; a slot marked "words" takes words '
    "of the sentence instead. TEXT is copied from the sentence letter by letter: the words "
    "that say it. Leave out what a sentence does not say."
)


class ModelFailed(RuntimeError):
    """The endpoint did not answer, or not with what the protocol promises; the message is its
    address."""


class Model(NamedTuple):
    """Where the endpoint is, and which model of it to ask."""

    url: str
    key: str = ""
    name: str = "default"


def from_environment(url: str = "") -> Model | None:
    """The model that the user asked for; None where none was."""
    address = url or os.environ.get(ADDRESS, "")
    return (
        Model(address.rstrip("/"), os.environ.get(KEY, ""), os.environ.get(NAME, "default"))
        if address
        else None
    )


def clauses(
    model: Model, instrument: str, sentences: dict[int, str], ids: list[str]
) -> list[dict[str, object]]:
    """What the endpoint reads in the numbered sentences of an article, as it said it. Raises
    ModelFailed."""
    question = {"instrument": instrument, "sentences": sentences, "ids": ids, "kinds": _kinds()}
    rows = _post(
        model,
        {
            "model": model.name,
            "temperature": 0,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "clauses", "schema": schema(ids, tuple(sentences))},
            },
            "messages": [
                {"role": "system", "content": SYSTEM},
                {"role": "user", "content": json.dumps(question, ensure_ascii=False)},
            ],
        },
    )
    return [row for row in rows if isinstance(row, dict)]


@cache
def _kinds() -> dict[str, dict[str, str]]:
    return {
        row.id: {slot.name: "words" if slot.type in WORDED else slot.type for slot in row.slots}
        for row in ROWS
        if not row.derived
    }


def schema(ids: list[str], numbers: tuple[int, ...]) -> dict[str, object]:
    """The JSON Schema of an answer: each kind of the catalogue with its slots, ids of the
    gazetteer or *new*."""
    return {
        "type": "object",
        "required": ["clauses"],
        "additionalProperties": False,
        "properties": {
            "clauses": {
                "type": "array",
                "items": {"anyOf": [_clause(row, numbers) for row in ROWS if not row.derived]},
            }
        },
        "$defs": {
            "names": {"type": "array", "items": {"enum": [*ids, NEW]}},
            "words": {"type": "array", "items": {"type": "string"}},
        },
    }


def _clause(row: Kind, numbers: tuple[int, ...]) -> dict[str, object]:
    slots = {
        slot.name: {"$ref": "#/$defs/words" if slot.type in WORDED else "#/$defs/names"}
        for slot in row.slots
    }
    return {
        "type": "object",
        "required": ["sentence", "kind", "roles", "quote"],
        "additionalProperties": False,
        "properties": {
            "sentence": {"enum": list(numbers)},
            "kind": {"const": row.id},
            "negative": {"type": "boolean"},
            "quote": {"type": "string"},
            "roles": {"type": "object", "additionalProperties": False, "properties": slots},
        },
    }


class _Straight(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: the key is for the address that the user named, and for no other."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        return None


def _post(model: Model, body: dict[str, object]) -> list[object]:
    headers = {
        "Content-Type": "application/json",
        **({"Authorization": f"Bearer {model.key}"} if model.key else {}),
    }
    if not model.url.startswith(("http://", "https://")):
        raise ModelFailed(model.url)
    try:
        request = urllib.request.Request(
            f"{model.url}/chat/completions", json.dumps(body).encode(), headers
        )
        with urllib.request.build_opener(_Straight).open(request, timeout=TIMEOUT) as response:
            found = response.read(LARGEST)
        rows = json.loads(json.loads(found)["choices"][0]["message"]["content"])["clauses"]
    except (OSError, HTTPException, ValueError, LookupError, TypeError, RecursionError):
        raise ModelFailed(model.url) from None
    if not isinstance(rows, list):
        raise ModelFailed(model.url)
    return rows
