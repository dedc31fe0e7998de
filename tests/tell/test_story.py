"""Stories: paragraphs by holder, footnotes, what had no effect, what others tell."""

from __future__ import annotations

import re
from typing import Any

import pytest

from misak.ask.library import Library
from misak.tell.moments import moments
from misak.tell.story import story

ALL = {"place", "polity", "treaty", "document", "event", "matter", "topic"}


def test_a_paragraph_for_each_holder(little: Library) -> None:
    found: Any = story(little, "town")
    assert [p["heading"]["en"] for p in found["paragraphs"]] == [
        "North, 1 January 1850 – 1 June 1900",
        "South, 1 June 1900 –",
        "Told otherwise",
    ]
    assert found["paragraphs"][0]["tr"].startswith(
        "1 Ocak 1850, Kasaba: Defter Kasaba hesabını 1 Ocak 1850 günü açar: Kuzey.[1]"
    )
    text = found["paragraphs"][1]["en"]
    assert "1 June 1900, Treaty of the Bridge: North cedes Town to South." in text
    assert (
        "1 April 1905, Treaty of the River: Town is left to South." in text
        and "This confirms what held already." in text
    )
    assert (
        "1 March 1907, Raid: North occupies Town." in text
        and "1 March 1908, Leaving: North evacuates Town." in text
    )
    assert (
        "1 February 1903, Secret Treaty: South gives Town back to North." in text
        and "It never came into force." in text
    )


def test_other_accounts_are_told_apart(little: Library) -> None:
    last: Any = story(little, "town")["paragraphs"][-1]  # type: ignore[index]
    assert last["heading"] == {"en": "Told otherwise", "tr": "Başka anlatılar"}
    assert (
        "Northern account (contested), 1 June 1900: North renounces Town." in last["en"]
        and "(the text names no taker)" in last["en"]
    )


def test_footnotes_are_numbered_as_they_come(little: Library) -> None:
    for name in ("town", "north", "river", "bridge-1900", "raid-1907", "passage"):
        found: Any = story(little, name)
        numbers = {
            lang: [int(n) for p in found["paragraphs"] for n in re.findall(r"\[(\d+)\]", p[lang])]
            for lang in ("en", "tr")
        }
        assert list(dict.fromkeys(numbers["en"])) == [note["number"] for note in found["notes"]], (
            name
        )
        assert sorted(numbers["en"]) == sorted(numbers["tr"])


def test_a_treaty_tells_signature_force_articles_and_consequences(little: Library) -> None:
    found: Any = story(little, "Köprü Antlaşması")
    headings = [p["heading"]["en"] for p in found["paragraphs"]]
    assert (
        headings[:2] == ["How it came about", "Force"]
        and "Article 1 — Town" in headings
        and "What came of it" in headings
    )
    text = " ".join(p["en"] for p in found["paragraphs"])
    assert (
        "Signed on 1 May 1900 at Town." in text
        and "For North: Ann (head of the delegation), Bo." in text
    )
    assert "It followed from the Battle of the River (necessary; fact)." in text
    assert "From it followed Raid (contributing; opinion)." in text


def test_a_treaty_never_in_force_says_so(little: Library) -> None:
    assert "It never came into force." in " ".join(
        p["en"] for p in story(little, "secret-1903")["paragraphs"]
    )  # type: ignore[union-attr, attr-defined]


def test_a_matter_is_opened_and_settled(little: Library) -> None:
    found: Any = story(little, "river")
    assert (
        "River question is left to River conference" in found["paragraphs"][0]["en"]
        and "is settled" in found["paragraphs"][-1]["en"]
    )


def test_what_had_no_effect_is_told_as_such(shipped: Library) -> None:
    books = shipped.books()
    _, place, act = books.replay.titles.void[0]
    assert any(m.mark == "void" and m.why.at == act.at for m in moments(books, place))


@pytest.mark.parametrize("type_", sorted(ALL))
def test_everything_shipped_has_a_story_in_both_languages(shipped: Library, type_: str) -> None:
    names = [name.id for name in shipped.ledger.names.values() if name.type == type_]
    assert names
    for name in names[:: max(1, len(names) // 25)]:
        for p in story(shipped, name)["paragraphs"]:  # type: ignore[attr-defined]
            assert p["en"] and p["tr"] and "…" not in p["en"], (name, p["en"])
