"""Every kind of answer has the published shape."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from misak.ask.library import Library
from misak.ask.open import load
from misak.kinds import questions

jsonschema = pytest.importorskip("jsonschema")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from examples import EXAMPLES  # noqa: E402

SCHEMA: Any = json.loads(
    (ROOT / "docs" / "schema" / "answer.schema.json").read_text(encoding="utf-8")
)
VALID = jsonschema.Draft202012Validator(SCHEMA)
ASKED = [(text, day) for rows in EXAMPLES.values() for text, day in rows]


@pytest.fixture(scope="module")
def books() -> Library:
    """The shipped ledger."""
    return load()


def faults(answer: dict[str, object]) -> list[str]:
    """What the schema finds wrong with an answer, as JSON would carry it."""
    return [
        f"{error.json_path}: {error.message}"
        for error in VALID.iter_errors(json.loads(json.dumps(answer)))
    ]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(("text", "day"), ASKED, ids=[text for text, _ in ASKED])
def test_an_answer_of_every_fluent(books: Library, text: str, day: str) -> None:
    assert faults(books.ask(text, on=day).to_dict()) == []


@pytest.mark.parametrize(
    "text",
    [
        "title(atlantis)",
        "count title(?) = turkey",
        "since title(kars)",
        "until war(tbmm, france)",
        "title(kars) = turkey",
        "title(bosnia)",
        "in_force(gumru-1920)",
    ],
)
def test_modifiers_and_negatives(books: Library, text: str) -> None:
    if "atlantis" in text:
        with pytest.raises(LookupError):
            books.ask(text, on="1921-10-14")
        return
    for day in ("1850-01-01", "1921-10-14", "1950-01-01"):
        assert faults(books.ask(text, on=day).to_dict()) == []


def test_every_place_on_many_days(books: Library) -> None:
    places = [name.id for name in books.ledger.names.values() if name.type == "place"][::6]
    for place in places:
        for fluent in ("title", "administration", "status"):
            for day in ("1879-01-01", "1921-10-14", "1940-01-01"):
                assert faults(books.ask(f"{fluent}({place})", on=day).to_dict()) == [], (
                    fluent,
                    place,
                    day,
                )


def test_the_schema_refuses_what_is_no_answer(books: Library) -> None:
    """So that the schema is not one that anything passes."""
    good = books.ask("title(batum)", on="1921-10-14").to_dict()
    for broken in (
        {**good, "because": []},
        {**good, "on": "yesterday"},
        {**good, "more": 1},
        {key: good[key] for key in good if key != "covered"},
        {**good, "value": [{"id": "x"}]},
    ):
        assert faults(broken)


def test_the_examples_cover_every_fluent_and_every_property(books: Library) -> None:
    assert set(EXAMPLES) == {row.id for row in questions.ROWS}
    seen = {key for text, day in ASKED for value in books.ask(text, on=day).value for key in value}
    assert seen >= {
        "under",
        "strength",
        "procedure",
        "life",
        "role",
        "rank",
        "mode",
        "instrument",
        "article",
        "items",
        "class",
        "for",
        "date",
        "made_good",
    }
