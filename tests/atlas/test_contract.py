"""The contract: the payload keeps its schema, and the golden files that the front end's tests
read are what the engine says today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from atlas import contract
from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas.page import page
from misak.atlas.payload import packed, payload, schema
from misak.learn.scoped import scoped
from misak.learn.units import of_names
from misak.ledger.roots import shipped


@pytest.fixture(scope="module")
def small() -> Library:
    return contract.small()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_golden_payload(small: Library, request: pytest.FixtureRequest) -> None:
    found = contract.small_payload(small)
    assert not list(Draft202012Validator(schema()).iter_errors(json.loads(packed(found))))
    if request.config.getoption("--rewrite-cases"):
        contract.write("payload.json", found)
    assert json.loads(packed(found)) == contract.read("payload.json")


def test_golden_answers(small: Library, request: pytest.FixtureRequest) -> None:
    found = contract.answers(small)
    if request.config.getoption("--rewrite-cases"):
        contract.write("answers.json", found)
    assert json.loads(packed(found)) == contract.read("answers.json")


def test_a_change_of_the_payload_breaks_the_schema(small: Library) -> None:
    found = json.loads(packed(contract.small_payload(small)))
    found["facts"]["title"]["iova"][0] = ["1900-01-01", "ovaland", 0]
    assert list(Draft202012Validator(schema()).iter_errors(found))


def test_the_shipped_ledger_keeps_the_schema(whole: Json) -> None:
    errors = [
        f"{list(e.absolute_path)[:5]}: {e.message[:200]}"
        for e in Draft202012Validator(schema()).iter_errors(json.loads(packed(whole)))
    ]
    assert not errors[:5]


def test_a_unit_says_of_favour_what_the_whole_page_says(books: Library, whole: Json) -> None:
    """Accounts that a unit does not tell are booked there only as far as titles rest on them."""
    about = of_names(books, ("ayastefanos-1878",))
    found = payload(
        books,
        (shipped(),),
        "test",
        shaped=False,
        scope=scoped(books, about, "u", {"en": "u", "tr": "u"}),
    )
    told = {row["id"]: row for row in whole["worlds"]}  # type: ignore[index,union-attr]
    own: list[Json] = found["worlds"]  # type: ignore[assignment]
    assert 1 < len(own) < len(told) / 2
    assert found["given"] == whole["given"] != {}
    for row in own:
        assert row.get("given") == told[row["id"]].get("given"), row["id"]  # type: ignore[index]


def test_the_page_stays_under_1800_kb(whole: Json) -> None:
    assert len(page(packed(whole)).encode()) < 1800 * 1024


def test_no_path_of_this_machine_in_the_payload(whole: Json) -> None:
    assert str(Path(__file__).resolve().parents[2]).encode() not in packed(whole)


def test_conclusions_name_the_units_that_draw_them(whole: Json) -> None:
    drawn = {unit for row in whole["conclusions"] for unit in row["units"]}  # type: ignore[attr-defined]
    assert drawn and drawn <= set(whole["courses"])  # type: ignore[call-overload]
