"""Entries of timelines, days without their year, papers under another noun; and what a happening
of another paper tells is believed of none."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, FOREIGN, SIMPLIFIED
from prose.made import review

FIRM = {BORNE, SIMPLIFIED}


def verdicts(text: str) -> set[str]:
    """The verdicts of a note."""
    marks = review(text).marks
    return {m.verdict for m in marks if m.kind not in ("name", "names", "numbering")}


@pytest.mark.parametrize(
    "text",
    [
        "1833: Treaty of Hünkâr İskelesi with Russia.",
        "1833 – Treaty of Hünkâr İskelesi between Russia and the Ottoman Empire",
        "8 July 1833: Treaty of Hünkâr İskelesi",
        "1828: Treaty of Turkmenchay between Russia and Persia.",
    ],
)
def test_an_entry_of_a_timeline_is_a_signature(text: str) -> None:
    assert verdicts(text) == {BORNE}


@pytest.mark.parametrize(
    "text",
    [
        "1834: Treaty of Hünkâr İskelesi with Russia.",
        "1833: Treaty of Hünkâr İskelesi with Austria.",
        "9 August 1833: Treaty of Hünkâr İskelesi",
        "1833: Treaty of Hünkâr İskelesi rejected by Russia.",
        "1833: Treaty of Hünkâr İskelesi with Russia abolished.",
        "After 1833: Treaty of Hünkâr İskelesi with Russia.",
    ],
)
def test_another_year_party_or_deed_is_none(text: str) -> None:
    assert not verdicts(text) & FIRM


def test_a_day_in_letters_without_its_year() -> None:
    said = "# Treaty of Küçük Kaynarca\n\nOn the {} the treaty of Küçük Kaynarca was signed."
    assert verdicts(said.format("21st of July")) == {BORNE}
    assert not verdicts(said.format("22nd of July")) & FIRM
    assert not verdicts(said.format("21st of June")) & FIRM


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Mudros Ceasefire Agreement was signed on 30 October 1918.", BORNE),
        ("The Ceasefire of Mudanya was signed on 11 October 1922.", BORNE),
        ("The Mudanya Ceasefire was signed on 11 October 1921.", CONTRADICTED),
        ("The Belgrade Ceasefire Agreement was signed on 13 November 1918.", FOREIGN),
    ],
)
def test_a_ceasefire_is_an_armistice(text: str, verdict: str) -> None:
    assert verdicts(text) == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "Britain acquired Cyprus.",
        "Under its terms Britain took over the administration of Cyprus.",
        "Britain was given Cyprus.",
    ],
)
def test_what_carried_out_another_paper_is_not_told_of_this_one(text: str) -> None:
    assert not verdicts(f"# Treaty of Berlin\n\n{text}") & FIRM


def test_under_its_own_paper_it_is() -> None:
    said = "Britain took over the administration of Cyprus."
    assert verdicts(f"# Cyprus Convention of 1878\n\n{said}") & FIRM


def test_a_day_behind_a_name_is_held_against_the_paper() -> None:
    under = "# Armistice of Mudanya\n\nBy the Treaty of Ankara (Franklin-Bouillon Agreement, {}), "
    said = under + "France agreed to evacuate the southern region of Cilicia."
    assert verdicts(said.format("20 October 1921")) & FIRM
    assert not verdicts(said.format("20 October 1923")) & FIRM
    assert not verdicts(said.format("October 23, 1921")) & FIRM
