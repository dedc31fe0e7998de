"""A name that several papers bear, a land that somebody only administers, who is only compared: no
silent choice, and no mark of what no article says."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
    Mark,
)
from prose.made import review

FIRM = {BORNE, SIMPLIFIED}


def of(title: str, text: str) -> list[Mark]:
    """The marks under a title."""
    found = review(f"# {title}\n\n{text}").marks
    return [m for m in found if m.kind not in ("name", "names", "numbering")]


def cited(marks: list[Mark]) -> set[str]:
    """The papers on which firm marks rest."""
    whys = [why for m in marks if m.verdict in FIRM for why in m.reasons]
    return {getattr(why, "instrument", "") for why in whys}


def verdicts(title: str, text: str) -> set[str]:
    return {m.verdict for m in of(title, text)}


@pytest.mark.parametrize(
    ("title", "told", "paper"),
    [
        ("Treaty of London", "The treaty was signed in 1913.", "london-1913"),
        ("Londra Antlaşması", "Antlaşma 1913'te imzalandı.", "london-1913"),
        ("Treaty of Bucharest", "The Treaty of Bucharest, signed in 1913.", "bucharest-1913"),
        ("Treaty of London", "Turkey ceded Crete to the Balkan states.", "london-1913"),
    ],
)
def test_what_is_told_says_which_of_several_papers_is_meant(
    title: str, told: str, paper: str
) -> None:
    assert cited(of(title, told)) == {paper}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Treaty of London", "It was signed between Spain and Russia."),
        ("Londra Antlaşması", "Antlaşma 1850'de imzalandı."),
    ],
)
def test_where_nothing_says_which_it_is_asked_and_nobody_is_accused(title: str, told: str) -> None:
    found = of(title, told)
    assert {m.verdict for m in found} <= {UNREAD, FOREIGN, PARTLY}


def test_which_papers_may_be_meant_is_told() -> None:
    said = [d for m in of("Treaty of London", "It was signed in May.") for d in m.details]
    said += [d for m in of("Treaty of London", "It was signed by Spain.") for d in m.details]
    names = {name for d in said if d.what == "which" for name in d.names[0].split(",")}
    assert {"london-1840", "london-1913"} <= names


def test_the_text_under_a_name_that_several_bear_says_its_year() -> None:
    text = "The Treaty of Bucharest, signed in 1913, ended a war. It involved Bulgaria and Serbia."
    assert cited(of("Treaty of Bucharest", text)) == {"bucharest-1913"}


@pytest.mark.parametrize(
    "told",
    [
        "Bosnia and Herzegovina were ceded to Austria-Hungary.",
        "Bosna-Hersek Avusturya-Macaristan'a devredildi.",
        "Avusturya-Macaristan Bosna-Hersek'i ilhak etti.",
    ],
)
def test_who_only_administers_a_land_was_not_given_the_title(told: str) -> None:
    title = "Treaty of Berlin (1878)" if "and" in told else "Berlin Antlaşması (1878)"
    assert not verdicts(title, told) & FIRM


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Treaty of Berlin (1878)", "Bosnia and Herzegovina were given to Austria-Hungary."),
        ("Berlin Antlaşması (1878)", "Bosna-Hersek Avusturya-Macaristan'a bırakıldı."),
    ],
)
def test_given_says_less_than_administered(title: str, told: str) -> None:
    found = of(title, told)
    assert {m.verdict for m in found} == {SIMPLIFIED}
    assert any(d.what == "hand" for m in found for d in m.details)


@pytest.mark.parametrize(
    "told",
    [
        "Serbia, like Romania and Greece, would be independent.",
        "Serbia, unlike Greece, became independent.",
    ],
)
def test_who_is_only_compared_is_not_borne_out(told: str) -> None:
    assert not verdicts("Treaty of Berlin (1878)", told) & FIRM


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Treaty of Brest-Litovsk", "Russia recognized the independence of Ukraine and Georgia."),
        ("Treaty of Lausanne", "The treaty recognized Greece's sovereignty."),
        ("Treaty of Bucharest (1913)", "Bulgaria ceded Southern Dobruja to Greece."),
        ("Treaty of Bucharest (1913)", "Kavala was left to Bulgaria."),
    ],
)
def test_what_no_article_says_is_not_borne_out(title: str, told: str) -> None:
    assert not verdicts(title, told) & (FIRM | {CONTRADICTED})


@pytest.mark.parametrize(
    "told",
    [
        "Bulgaria ceded Southern Dobruja to Romania.",
        "Southern Dobruja went to Romania.",
        "Kavala was left to Greece.",
    ],
)
def test_what_a_frontier_gave_is_told_by_the_books_own_sentence(told: str) -> None:
    found = of("Treaty of Bucharest (1913)", told)
    assert {m.verdict for m in found} == {BORNE}
    assert cited(found) == {"bucharest-1913"}


def test_part_of_a_land_is_no_gap() -> None:
    told = "The Ottomans ceded to Russia parts of Armenia."
    assert NO_ARTICLE not in verdicts("Treaty of San Stefano (1878)", told)


@pytest.mark.parametrize(
    "told",
    [
        "The Boundary Agreement was signed with Persia.",
        "The armistice of Nov. 11, 1918, ended the war.",
        "The Treaty of Jassy between Russia and Turkey ended the war.",
    ],
)
def test_words_that_name_no_paper_are_no_paper_that_the_books_lack(told: str) -> None:
    assert FOREIGN not in {m.verdict for m in review(told).marks}


def test_an_encyclopedias_head_names_its_paper() -> None:
    note = "Bucharest, Treaty of (1913), was a peace. It was signed on 10 August 1913."
    assert cited(review(note).marks) == {"bucharest-1913"}


@pytest.mark.parametrize("day", ["on July 25", "on 25 July", "on the 25th of July", "in June"])
def test_a_day_without_a_year_is_no_part_of_a_pattern(day: str) -> None:
    assert not verdicts("Treaty of Lausanne", f"The treaty was signed {day}.") & FIRM


def test_a_day_without_a_year_is_compared() -> None:
    assert verdicts("Treaty of Lausanne", "The treaty was signed on July 24.") == {BORNE}
