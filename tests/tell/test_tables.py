"""World, open matters, the difference of two days, timelines."""

from __future__ import annotations

from typing import Any

import pytest

from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.tell.difference import difference
from misak.tell.pending import pending
from misak.tell.timeline import timeline
from misak.tell.world import world


def sentences(found: Any, fluent: str) -> list[str]:
    """The English sentences of one fluent."""
    return [
        row["sentence"]["en"]
        for s in found["sections"]
        if s["fluent"] == fluent
        for row in s["rows"]
    ]


def test_world_has_every_covered_place(little: Library) -> None:
    found: Any = world(little, "1907-06-01")
    rows = {row["id"]: row for row in found["places"]}
    assert set(rows) == {"town", "quarter", "isle"} and found["not_covered"] == []
    assert [h["id"] for h in rows["quarter"]["title"]] == ["south"] and [
        h["tr"] for h in rows["quarter"]["administration"]
    ] == ["Kuzey"]
    earlier = {row["id"]: row["contested"] for row in world(little, "1902-01-01")["places"]}  # type: ignore[attr-defined]
    assert (
        earlier == {"town": True, "quarter": True, "isle": False} and not rows["town"]["contested"]
    )
    assert world(little, "1849-01-01")["not_covered"] == ["isle", "quarter", "town"]


@pytest.mark.parametrize(
    "day", ["1879-01-01", "1918-06-10", "1921-10-14", "1925-01-01", "1939-07-24"]
)
def test_world_says_what_asking_says(shipped: Library, day: str) -> None:
    """For every place: holder, administrator and whether it is contested are those of the two
    questions."""
    found: Any = world(shipped, day)
    rows = {row["id"]: row for row in found["places"]}
    for name in shipped.ledger.names.values():
        if name.type == "place":
            answer = shipped.ask(f"title({name.id})", on=day)
            assert answer.covered == (name.id in rows), name.id
            if answer.covered:
                own = [value["id"] for value in answer.value if "part" not in value]
                assert [h["id"] for h in rows[name.id]["title"]] == own
                assert rows[name.id]["contested"] == answer.contested, name.id
                assert (
                    rows[name.id]["since"] == answer.since
                    and rows[name.id]["until"] == answer.until
                ), name.id


def test_world_has_the_wars(shipped: Library) -> None:
    found: Any = world(shipped, "1918-10-30")
    assert any(
        {war["one"]["id"], war["other"]["id"]} == {"united-kingdom", "ottoman-empire"}
        and war["fluent"] == "war"
        and war["declared"]
        for war in found["wars"]
    )


def test_open_has_the_procedure_and_its_conditions(little: Library) -> None:
    found: Any = pending(little, "1902-01-01")
    (row,) = found["matters"]
    assert (
        row["id"],
        row["procedure"]["id"],
        [c["id"] for c in row["conditions"]],
        [p["id"] for p in row["over"]],
    ) == ("river", "river-conference", ["passage"], ["town"])
    assert (row["since"], row["until"]) == ("1900-05-01", "1905-04-01")
    assert pending(little, "1905-04-01")["matters"] == []


def test_open_is_what_the_question_enumerates(shipped: Library) -> None:
    for day in ("1914-01-01", "1921-10-14", "1930-01-01"):
        assert {row["id"] for row in pending(shipped, day)["matters"]} == set(
            shipped.ask("matter(?)", on=day).ids
        )  # type: ignore[attr-defined]


def test_diff_tells_each_fluent_once(little: Library) -> None:
    found: Any = difference(little, "1900-05-31", "1906-01-01")
    assert sentences(found, "title") == ["Isle: North → South", "Town: North → South"]
    assert sentences(found, "administration") == []
    assert sentences(found, "owes") == ["+ South → North: must see to a toll"] and sentences(
        found, "right"
    ) == ["+ North, against South: may claim passage"]
    assert sentences(found, "matter") == [
        "River question: open (River conference) → settled (River conference)"
    ]
    assert sentences(found, "signed") == ["Secret Treaty", "Treaty of the River"]
    rows = [row for s in found["sections"] if s["fluent"] == "title" for row in s["rows"]]
    assert [(row["day"], row["same_state"]) for row in rows] == [
        ("1905-04-01", False),
        ("1900-06-01", False),
    ]


def test_diff_marks_what_passes_within_a_state(little: Library) -> None:
    found: Any = difference(little, "1899-01-01", "1911-01-01", fluents=("title",))
    assert sentences(found, "title") == ["Isle: North → South", "Town: North → South"]
    only: Any = difference(little, "1850-01-01", "1850-01-02")
    assert only["sections"] == []


def test_diff_back_is_the_other_way(little: Library) -> None:
    assert sentences(
        difference(little, "1906-01-01", "1900-05-31", fluents=("egemenlik",)), "title"
    ) == ["Isle: South → North", "Town: South → North"]


def test_diff_refuses_an_unknown_fluent(little: Library) -> None:
    with pytest.raises(NotUnderstood):
        difference(little, "1900-01-01", "1901-01-01", fluents=("weather",))


def test_timeline_of_a_place(little: Library) -> None:
    found: Any = timeline(little, "town")
    lanes = {
        lane["fluent"]: [(s["since"], s["until"], s["value"]["en"]) for s in lane["spells"]]
        for lane in found["lanes"]
    }
    assert lanes["title"] == [("1850-01-01", "1900-06-01", "North"), ("1900-06-01", None, "South")]
    assert lanes["administration"][2] == ("1907-03-01", "1908-03-01", "North")
    assert found["from"] == "1850-01-01" and found["to"] > "1908-03-01"


def test_timeline_between_two_days(little: Library) -> None:
    found: Any = timeline(little, "town", "1906", "1907", fluents=("administration",))
    assert (found["from"], found["to"]) == ("1906-01-01", "1907-12-31")
    assert [lane["fluent"] for lane in found["lanes"]] == ["administration"]


def test_timeline_of_a_treaty_has_signature_and_force(little: Library) -> None:
    found: Any = timeline(little, "bridge-1900")
    assert [
        (lane["fluent"], lane["spells"][0]["since"], lane["spells"][0]["until"])
        for lane in found["lanes"]
    ][:2] == [("signed", "1900-05-01", "1900-06-01"), ("in_force", "1900-06-01", None)]
