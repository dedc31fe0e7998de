"""An optional language model: any OpenAI-compatible endpoint, asked only about sentences that no frame took. Off unless an address is given."""

from __future__ import annotations

import json
import os
import urllib.request
from http.client import HTTPException
from typing import NamedTuple

from misak.kinds.catalogue import ROWS
from misak.prose.claims import Claim, Filler
from misak.prose.linking import Linker, Mention
from misak.prose.reader import Sentence
from misak.words.fold import fold

ADDRESS, KEY, NAME = "MISAK_MODEL_URL", "MISAK_MODEL_KEY", "MISAK_MODEL"
TIMEOUT = 60
LARGEST = 1_000_000
SYSTEM = (
    "You read one sentence of a history note about treaties. Answer with JSON only: {\"clauses\": [{\"kind\": KIND, \"roles\": {ROLE: [NAME]}, \"quote\": TEXT}]}. "
    "KIND is one of the kinds given; ROLE is a slot of that kind; NAME is one of the ids given or \"new\"; TEXT is copied from the sentence letter by letter. "
    "Leave out what the sentence does not say."
)


class ModelFailed(RuntimeError):
    """The endpoint did not answer, or not with what the protocol promises; the message is its address."""


class Model(NamedTuple):
    """Where the endpoint is, and which model of it to ask."""

    url: str
    key: str = ""
    name: str = "default"


def from_environment(url: str = "") -> Model | None:
    """The model that the user asked for; None where none was."""
    address = url or os.environ.get(ADDRESS, "")
    return Model(address.rstrip("/"), os.environ.get(KEY, ""), os.environ.get(NAME, "default")) if address else None


def ask(model: Model, sentence: Sentence, linker: Linker) -> list[Claim]:
    """The claims that a model finds in a sentence, each with its quote in the sentence and known names only. Raises ModelFailed."""
    ids = sorted({i for c in sentence.parsed.chunks for m in c.mentions for i in m.ids if i in linker.ledger.names})
    kinds = {row.id: [slot.name for slot in row.slots] for row in ROWS}
    question = json.dumps({"sentence": sentence.passage.text, "instrument": sentence.context.instrument, "ids": ids, "kinds": kinds}, ensure_ascii=False)
    answer = _post(model, {
        "model": model.name, "temperature": 0, "response_format": {"type": "json_schema", "json_schema": {"name": "clauses", "schema": schema(ids)}},
        "messages": [{"role": "system", "content": SYSTEM}, {"role": "user", "content": question}],
    })
    return [claim for row in answer for claim in [_claim(row, sentence, set(ids), linker)] if claim is not None]


def schema(ids: list[str]) -> dict[str, object]:
    """The JSON Schema of an answer: kinds of the catalogue, ids of the gazetteer or *new*."""
    names = {"type": "array", "items": {"enum": [*ids, "new"]}}
    clause = {
        "type": "object", "required": ["kind", "roles", "quote"],
        "properties": {"kind": {"enum": [row.id for row in ROWS]}, "roles": {"type": "object", "additionalProperties": names}, "quote": {"type": "string"}},
    }
    return {"type": "object", "required": ["clauses"], "properties": {"clauses": {"type": "array", "items": clause}}}


def _post(model: Model, body: dict[str, object]) -> list[object]:
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {model.key}"} if model.key else {})}
    if not model.url.startswith(("http://", "https://")):
        raise ModelFailed(model.url)
    request = urllib.request.Request(f"{model.url}/chat/completions", json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:
            found = response.read(LARGEST)
    except (OSError, HTTPException):
        raise ModelFailed(model.url) from None
    try:
        rows = json.loads(json.loads(found)["choices"][0]["message"]["content"])["clauses"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise ModelFailed(model.url) from None
    if not isinstance(rows, list):
        raise ModelFailed(model.url)
    return rows


def _claim(row: object, sentence: Sentence, ids: set[str], linker: Linker) -> Claim | None:
    """One answer as a claim; None where its kind, a name or its quote is not what was allowed."""
    if not isinstance(row, dict) or not isinstance(row.get("roles"), dict):
        return None
    kind = next((k for k in ROWS if k.id == row.get("kind")), None)
    quote = row.get("quote")
    if kind is None or not isinstance(quote, str) or not quote.strip():
        return None
    start = sentence.passage.text.find(quote)
    if start < 0 and fold(quote) not in fold(sentence.passage.text):
        return None
    slots = {slot.name for slot in kind.slots}
    roles: dict[str, tuple[Filler, ...]] = {}
    for slot, names in row["roles"].items():
        if slot not in slots or not isinstance(names, list) or any(n not in ids and n != "new" for n in names):
            return None
        fillers = tuple(_filler(n, linker) for n in names if n != "new")
        if fillers:
            roles[slot] = fillers
    start = max(start, 0)
    return Claim(kind.id, roles, "done", False, start, start + len(quote), 1, "model", 0, "model")


def _filler(id_: str, linker: Linker) -> Filler:
    entry = linker.ledger.names[id_]
    return Filler(entry.namings[0].tr, Mention(0, 0, entry.namings[0].tr, (id_,), False, "", frozenset([entry.type])))
