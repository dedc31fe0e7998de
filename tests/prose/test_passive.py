"""What an English sentence says that a paper does is read as what is done; nothing that a pattern
lets stand anywhere is read by it; the date of a paper is its own."""

from __future__ import annotations

import pytest

from misak.prose.frames.passive import passives
from misak.prose.judging.verdicts import BORNE, SIMPLIFIED
from prose.made import last

SUPPORT = {BORNE, SIMPLIFIED}


def test_a_paper_that_does_something_is_told_in_the_passive() -> None:
    assert list(passives("It placed Smyrna under Greek rule", ())) == [
        "Smyrna was placed under Greek rule",
        "Smyrna under Greek rule was placed",
    ]
    assert list(passives("The treaty gave Russia Kars", ())) == ["Russia Kars was given"]
    assert list(passives("Greece placed Smyrna under its rule", ())) == []


@pytest.mark.parametrize(
    ("true", "false"),
    [
        (
            "The Treaty of Berlin made Serbia, Romania and Montenegro independent.",
            "The Treaty of Berlin made Serbia, Romania and Bulgaria independent.",
        ),
        (
            "The Treaty of Sèvres placed Smyrna under Greek administration.",
            "The Treaty of Sèvres placed Smyrna under Italian administration.",
        ),
        (
            "The Treaty of Kars confirmed Nakhchivan as an autonomous territory under"
            " Azerbaijan's protection.",
            "The Treaty of Kars confirmed Nakhchivan as an autonomous territory under"
            " Armenia's protection.",
        ),
        (
            "By the Cyprus Convention the Sultan handed the administration of Cyprus over to"
            " Great Britain.",
            "By the Cyprus Convention the Sultan handed the administration of Cyprus over to"
            " France.",
        ),
        (
            "By the Treaty of Küçük Kaynarca Crimea was recognised as independent.",
            "By the Treaty of Küçük Kaynarca Podolia was recognised as independent.",
        ),
    ],
)
def test_it_bears_out_the_true_and_not_the_false(true: str, false: str) -> None:
    assert set(last(true)) <= SUPPORT
    assert not set(last(false)) <= SUPPORT


def test_who_gave_what_he_did_not_have_is_not_borne_out() -> None:
    told = "By the Cyprus Convention {} handed the administration of Cyprus over to Great Britain."
    assert last(told.format("the Sultan")) == [BORNE]
    assert not set(last(told.format("Greece"))) & SUPPORT


def test_the_date_of_a_paper_is_its_own() -> None:
    told = "The Ankara Agreement of {} ended the war between France and the Ankara government."
    assert set(last(told.format("20 October 1921"))) <= SUPPORT
    assert not set(last(told.format("22 October 1921"))) & SUPPORT


def test_the_time_of_a_ban_is_its_articles() -> None:
    told = "By the Straits Convention of 1841 the Straits were closed to foreign warships while"
    assert BORNE in last(f"{told} the Porte was at peace.")
    assert BORNE not in last(f"{told} the Porte was at war.")


def test_a_name_with_a_bracket_is_put_aside_whole() -> None:
    """With *Poland monarchy)* in its place, whoever was named had seemed to be unread."""
    told = "Treaty of Sistova (4 August 1791)\n\n- Prisoners are sent home to {}."
    bracketed = last(told.format("Austria (Habsburg monarchy)"))
    assert bracketed == last(told.format("Austria"))


def test_in_the_affairs_of_somebody_limits_nothing() -> None:
    told = "Treaty of Küçük Kaynarca (21 July 1774)\n\n- Neither may interfere in {} of the Tatars."
    assert last(told.format("the affairs")) == [BORNE]
    assert last(told.format("religious affairs")) != [BORNE]


@pytest.mark.parametrize(
    "told",
    [
        "Londra Barış Antlaşması (30 Mayıs 1913) ile {} Girit üzerindeki haklarından vazgeçti.",
        "By the Treaty of London (30 May 1913) {} renounced its rights over Crete.",
    ],
)
def test_who_gives_up_is_not_who_gets(told: str) -> None:
    """A clause that cedes has its taker where a claim that renounces has nobody."""
    turkish = "Girit" in told
    gives, gets = ("Osmanlı Devleti", "Bulgaristan") if turkish else ("the Porte", "Bulgaria")
    assert set(last(told.format(gives))) <= SUPPORT
    assert not set(last(told.format(gets))) & SUPPORT


def test_places_before_the_name_of_a_paper_are_no_part_of_it() -> None:
    assert last("Kars, Ardahan ve Batum Berlin Antlaşması'yla Rusya'ya bırakıldı.") == [BORNE]
