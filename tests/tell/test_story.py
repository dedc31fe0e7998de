"""Stories: paragraphs by holder, footnotes, what had no effect, what others tell."""

from __future__ import annotations

import re
from typing import Any

import pytest

from misak.ask.library import Library
from misak.kinds import effects
from misak.kinds.catalogue import ROWS
from misak.tell.moments import moments
from misak.tell.story import story
from misak.tell.wording import CLASSES
from tell.small import small

ALL = {"place", "polity", "treaty", "document", "event", "matter", "topic"}

LATE = """---
treaty: strait-1900
title: Boğaz Sözleşmesi | Strait Convention
type: convention
signed: 1900-01-01
in-force: 1900-02-01
acceded: 1905-01-01; for west
ended: 1908-01-01; for south
parties: north, south, east
source: book
---

## Preamble — Giriş | Preamble

> [en] The strait is free.

> [tr] Boğaz serbesttir.

- `grant passage from north`
- `refrain toll from north`
"""
MORE = """---
gazetteer: polities
source: book
---

## east — Doğu | East

- `from 1850-01-01`

## west — Batı | West

- `from 1850-01-01`
"""


def test_who_joined_later_and_who_left_are_told_with_their_days() -> None:
    """On the day of a clause nobody is its party who joined later, and nobody owes to himself."""
    found: Any = story(small({"strait-1900.md": LATE, "more.md": MORE}), "strait-1900")
    making, force, preamble, *_ = found["paragraphs"]
    assert "Parties: North, South and East. Joined later: West (1 January 1905)." in making["en"]
    assert "Sonradan katılan: Batı (1 Ocak 1905)." in making["tr"]
    assert force["en"].startswith("In force on 1 February 1900.")
    assert "It ended on 1 January 1908 for South." in force["en"]
    assert "1 Ocak 1908 günü Güney için sona erdi." in force["tr"]
    assert preamble["heading"] == {"en": "Preamble", "tr": "Giriş"}
    assert "South, East and those that joined later may claim passage" in preamble["en"]
    assert "(owed to South, East and those that joined later)" in preamble["en"]
    assert "Güney, Doğu ve sonradan katılanlara karşı" in preamble["tr"]


def test_every_class_of_status_has_words() -> None:
    sets = [e for row in ROWS for e in row.effects if isinstance(e, effects.Set)]
    assert {each.klass for each in sets if each.fluent == "status"} <= {*CLASSES}


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


def test_a_status_that_ends_is_told_with_what_it_was(shipped: Library) -> None:
    found: Any = story(shipped, "mosul")
    told = " ".join(p["en"] for p in found["paragraphs"])
    assert "Mosul: no longer mandate (United Kingdom)." in told
    assert "no status of this class" not in told
