"""What if: what falls, what perhaps does, what would be otherwise, and why. Rule 24."""

from __future__ import annotations

from typing import Any

import pytest

from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ground.days import iso
from misak.tell.days import when
from misak.tell.facts import Facts
from misak.tell.whatif import ALWAYS, Window, differences, suppose, whatif
from tell.small import FILES, small


def ask(
    library: Library,
    without: tuple[str, ...] = (),
    in_force: tuple[str, ...] = (),
    reading: str = "",
    window: Window = ALWAYS,
) -> Any:
    """What would be otherwise."""
    return whatif(library, suppose(library, without, in_force, reading), window)


def told(found: Any) -> list[tuple[str | None, str | None, str, str]]:
    """(since, until, how, sentence) of every difference."""
    return [
        (g["since"], g["until"], g["how"], row["sentence"]["en"])
        for g in found["differences"]
        for row in g["rows"]
    ]


def test_what_it_was_necessary_for_falls_and_what_it_contributed_to_perhaps(
    little: Library,
) -> None:
    found = ask(little, ("battle-1899",))
    assert [fall["id"] for fall in found["falls"]] == ["battle-1899", "bridge-1900", "river-1905"]
    assert [(fall["id"], fall["because"]["rank"]) for fall in found["perhaps"]] == [
        ("raid-1907", "contributing"),
        ("leaving-1908", "necessary"),
    ]
    assert (
        found["falls"][1]["because"]["id"] == "battle-1899" and found["falls"][0]["because"] is None
    )


def test_each_difference_has_its_days_its_clause_and_how(little: Library) -> None:
    found = ask(little, ("bridge-1900",))
    rows = told(found)
    assert ("1900-06-01", None, "gone", "Town: North instead of South") in rows
    assert ("1905-04-01", None, "gone", "Isle: North instead of South") in rows
    assert ("1905-04-01", "1909-01-01", "gone", "− South → North: must see to a toll") in rows
    assert ("1900-05-01", "1905-04-01", "gone", "− River question: open (River conference)") in rows
    group = next(
        g
        for g in found["differences"]
        if g["since"] == "1900-06-01" and g["rows"][0]["fluent"] == "title"
    )
    note = next(n for n in found["notes"] if n["number"] == group["note"])
    assert (note["instrument"], note["article"]) == ("bridge-1900", "1")


def test_the_window_keeps_what_touches_it(little: Library) -> None:
    day = when("1902-01-01")
    found = ask(little, ("bridge-1900",), window=Window(day, day))
    assert {g["since"] for g in found["differences"]} == {"1900-05-01", "1900-06-01"}
    assert not ask(little, ("bridge-1900",), window=Window(when("1890-01-01"), when("1899-01-01")))[
        "differences"
    ]


def test_a_treaty_in_force_from_its_signature_or_a_day(little: Library) -> None:
    signed = told(ask(little, in_force=("secret-1903",)))
    assert ("1903-02-01", "1905-04-01", "new", "Town: North instead of South") in signed
    dated = told(ask(little, in_force=("Gizli Antlaşma=1904-01-01",)))
    assert ("1904-01-01", "1905-04-01", "new", "Town: North instead of South") in dated


def test_a_gift_of_what_would_not_be_held_is_void_then() -> None:
    onward = small(
        {
            "sale-1904.md": FILES["secret-1903.md"]
            .replace("secret-1903", "sale-1904")
            .replace("signed: 1903-02-01, Town", "signed: 1904-02-01, Town\nin-force: 1904-03-01")
            .replace("retrocede town from south to north", "cede isle from south to north")
            .replace("parties: north | south", "parties: south | north"),
            "gift-1903.md": FILES["secret-1903.md"]
            .replace("secret-1903", "gift-1903")
            .replace("signed: 1903-02-01, Town", "signed: 1903-02-01, Town\nin-force: 1903-02-01")
            .replace("retrocede town from south to north", "renounce isle by north"),
        }
    )
    rows = told(ask(onward, ("gift-1903",)))
    assert any("Isle" in sentence for _, _, _, sentence in rows)


def test_a_reading_against_the_base(little: Library) -> None:
    rows = told(ask(little, reading="northern"))
    assert ("1900-06-01", "1905-04-01", "new", "Town: nobody instead of South") in rows


def test_a_contributing_cause_counts_only_under_a_reading_that_ranks_it_so() -> None:
    ranked = small(
        {
            "raid-1907.md": FILES["raid-1907.md"].replace(
                "because: bridge-1900; contributing; opinion; of northern; source book",
                "because:\n  - bridge-1900; contributing; fact\n  - bridge-1900; necessary; "
                "opinion; account northern",
            )
        }
    )
    assert "raid-1907" in {fall["id"] for fall in ask(ranked, ("bridge-1900",))["perhaps"]}
    assert "raid-1907" in {
        fall["id"] for fall in ask(ranked, ("bridge-1900",), reading="northern")["falls"]
    }


def test_nothing_changes_when_nothing_rests_on_it(little: Library) -> None:
    assert [row[3] for row in told(ask(little, ("leaving-1908",)))] == [
        "Town: North instead of South"
    ]


def test_differences_are_where_the_books_differ_and_nowhere_else(shipped: Library) -> None:
    """Day by day, for the titles of all places: an independent look at the two books."""
    one = shipped.books()
    found: Any = ask(shipped, ("moscow-1921",))
    without = frozenset(fall["id"] for fall in found["falls"])
    two = shipped.books(one.reading._replace(name="whatif", without=without))
    runs = [
        (change.fact, *days)
        for change, days, _ in differences(Facts(one), Facts(two))
        if change.fact[0] == "title"
    ]
    for place in {fact[1] for fact in Facts(one).all() if fact[0] == "title"}:
        for day in range(when("1921-01-01"), when("1924-12-31"), 9):
            differ = one.state(one.holder(place, day) or "") != two.state(
                two.holder(place, day) or ""
            )
            assert differ == any(
                fact[1] == place and begin <= day < end for fact, begin, end in runs
            ), (place, iso(day))


def test_an_unknown_name_is_an_error(little: Library) -> None:
    with pytest.raises(UnknownName):
        suppose(little, ("nothing-1900",), ())
