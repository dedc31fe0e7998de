"""One unit as one file: small, whole in its own days, with its lesson and its questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas.page import page
from misak.atlas.payload import packed, payload
from misak.atlas.scope import Scope
from misak.cli.atlas import unit_page
from misak.cli.main import group
from misak.ledger.roots import shipped


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


@pytest.fixture(scope="module")
def unit(books: Library) -> dict[str, object]:
    return json.loads(packed(unit_page(books, "kars-ankara-ukraine", (shipped(),))))


def test_a_unit_is_small_and_has_what_a_pupil_needs(unit: dict[str, object]) -> None:
    assert len(page(packed(unit)).encode()) <= 800 * 1024
    assert len(unit["lessons"]) == 1 and unit["lessons"][0]["id"] == "kars-ankara-ukraine"
    assert len(unit["practice"]) >= 10
    own = unit["unit"]["instruments"]
    assert "kars-1921" in own and not any(unit["instruments"][id_].get("short") for id_ in own)
    assert unit["instruments"]["kars-1921"]["articles"]


def test_every_place_stands_as_in_the_books_on_the_days_of_the_unit(
    books: Library, unit: dict[str, object]
) -> None:
    """Nothing of the map is left out: title and administration as booked, day by day."""
    base = books.books()
    since, until = unit["unit"]["since"], unit["unit"]["until"]
    for fluent in ("title", "administration"):
        for key, rows in base.changes.items():
            if key[0] != fluent or rows[0].day >= until:
                continue
            told = unit["facts"][fluent].get("|".join(key[1:]))
            if told is None:  # over before the first day
                assert rows[-1].value is None and rows[-1].day < since, key
                continue
            assert [row[:2] for row in told] == [[row.day, row.value] for row in rows], key


def test_whatever_is_named_is_there(unit: dict[str, object]) -> None:
    names = unit["names"]
    for reason in unit["reasons"]:
        if reason.get("instrument"):
            assert reason["instrument"] in names and reason["instrument"] in unit["instruments"]
    for place in unit["shapes"]:
        assert names[place]["type"] == "place"


def test_accounts_that_bear_on_the_land_are_told(books: Library, unit: dict[str, object]) -> None:
    whole = payload(books, (shipped(),), "test")
    wide = {w["id"] for w in whole["worlds"] if w["kind"] == "account"}  # type: ignore[union-attr]
    told = {w["id"] for w in unit["worlds"] if w["kind"] == "account"}
    assert told and told <= wide
    assert "armenian-account" in told


def test_other_worlds_count_their_facts_among_those_that_are_told(books: Library) -> None:
    scope = Scope(
        "x", {"en": "x", "tr": "x"}, frozenset({"kars-1921"}), frozenset(), 701000, 702000
    )
    found = json.loads(packed(payload(books, (shipped(),), "test", scope=scope)))
    order = [(fluent, key) for fluent, rows in found["facts"].items() for key in rows]
    for world in found["worlds"]:
        for at, rows in world.get("changed", []):
            fluent, key = order[at]
            assert rows is None or rows != found["facts"][fluent][key], world["id"]


def test_a_unit_that_is_none_is_said_so(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["atlas", str(tmp_path / "a.html"), "--unit", "kars-anakra"])
    assert done.exit_code != 0 and "Traceback" not in done.output
    assert not (tmp_path / "a.html").exists()
