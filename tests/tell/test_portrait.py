"""Who: what the books hold of a thing on a day."""

from __future__ import annotations

from typing import Any

import pytest

from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.tell.portrait import portrait


def section(found: dict[str, Any], heading: str) -> list[dict[str, Any]]:
    """The rows under an English heading."""
    return next((s["rows"] for s in found["sections"] if s["heading"]["en"] == heading), [])


def test_a_place_has_the_answers_to_its_questions(little: Library) -> None:
    found: Any = portrait(little, "Kasaba", "1907-06-01")
    answers = {
        s["fluent"]: s["rows"][0]["answer"] for s in found["sections"] if "answer" in s["rows"][0]
    }
    assert answers == {
        fluent: little.ask(f"{fluent}(town)", on="1907-06-01").to_dict()
        for fluent in ("title", "administration", "status")
    }


def test_a_polity_holds_administers_and_has_lost(little: Library) -> None:
    north: Any = portrait(little, "north", "1907-06-01")
    south: Any = portrait(little, "south", "1907-06-01")
    assert [row["id"] for row in section(south, "Holds title to")] == ["isle", "town"]
    assert [row["id"] for row in section(north, "Administers for another or against him")] == [
        "town"
    ]
    assert [
        row["sentence"]["tr"] for row in section(south, "Holds, while another administers")
    ] == ["Kasaba (Kuzey)"]


def test_duties_stand_on_the_side_of_who_owes(little: Library) -> None:
    south: Any = portrait(little, "south", "1906-01-01")
    north: Any = portrait(little, "north", "1906-01-01")
    assert [
        (row["sentence"]["en"], row["since"], row["until"]) for row in section(south, "Owes")
    ] == [("South must see to a toll (owed to North).", "1905-04-01", "1909-01-01")]
    assert [row["sentence"]["tr"] for row in section(north, "Hakları")] == [] and [
        row["sentence"]["en"] for row in section(north, "Has a right")
    ] == ["North may claim passage (towards South)."]
    assert not section(south, "Is owed")


def test_every_number_has_a_note_and_every_note_a_number(shipped: Library) -> None:
    found: Any = portrait(shipped, "TBMM", "1921-10-30")
    used = {number for s in found["sections"] for row in s["rows"] for number in row["notes"]}
    assert (
        used
        == {note["number"] for note in found["notes"]}
        == set(range(1, len(found["notes"]) + 1))
    )


def test_a_ban_is_told_as_one(shipped: Library) -> None:
    found: Any = portrait(shipped, "tbmm", "1921-10-30")
    assert any(
        "must not harbour organisations" in row["sentence"]["en"] for row in section(found, "Owes")
    )


def test_what_is_unknown_is_an_error(little: Library) -> None:
    with pytest.raises(UnknownName):
        portrait(little, "Atlantis", "1900-01-01")
    with pytest.raises(NotUnderstood):
        portrait(little, "town", "someday")
