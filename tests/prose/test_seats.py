"""Where a paper was signed, between whom and after which war, however it is told: borne out by the
front matter where it has it, and by nothing where it has not."""

from __future__ import annotations

import pytest

from prose.made import review
from prose.test_fronted import SUPPORT, verdicts

TRUE = (
    ("Lozan Antlaşması", "Antlaşma İsviçre'nin Lozan kentinde imzalandı."),
    ("Treaty of Lausanne", "It was signed in Lausanne, Switzerland, on 24 July 1923."),
    ("Sevr Antlaşması", "Fransa'nın başkenti Paris yakınlarındaki Sevr'de imzalanmıştır."),
    ("Mondros Ateşkes Antlaşması", "Limni adasının Mondros limanında imzalandı."),
    ("Mudanya Ateşkes Antlaşması", "Bursa'nın bir ilçesi olan Mudanya'da imzalandı."),
    ("Karlofça Antlaşması", "Osmanlı Devleti ile Avusturya, Venedik ve Lehistan imzaladı."),
    ("Edirne Antlaşması", "1828-1829 Osmanlı-Rus Savaşı'nı bitiren antlaşmadır."),
    ("Bükreş Antlaşması (1812)", "1806'da başlayan savaşı sona erdirdi."),
    ("Montrö Boğazlar Sözleşmesi", "Sözleşmenin süresi 20 yıldır."),
    ("Mondros Ateşkes Antlaşması", "Osmanlı Devleti savaştan çekildi."),
    ("Treaty of Lausanne", "İsmet Pasha signed the treaty on behalf of Turkey."),
    ("Treaty of Zuhab", "Signed on 17 May 1639 between Safavid Iran and the Ottoman Empire."),
    ("Treaty of Sèvres", "It was signed between the Allies of World War I and the Ottoman Empire."),
)
FALSE = (
    ("Lozan Antlaşması", "Antlaşma Fransa'nın Lozan kentinde imzalandı."),
    ("Treaty of Lausanne", "It was signed in Lausanne, France, on 24 July 1923."),
    ("Treaty of Lausanne", "It was signed in Geneva, Switzerland, on 24 July 1923."),
    ("Sevr Antlaşması", "İngiltere'nin başkenti Londra'da imzalanmıştır."),
    ("Mudanya Ateşkes Antlaşması", "İzmir'in bir ilçesi olan Mudanya'da imzalandı."),
    ("Ziştovi Antlaşması", "Osmanlı Devleti ile Bulgaristan arasında imzalandı."),
    ("Karlofça Antlaşması", "Osmanlı Devleti ile Avusturya, Venedik ve Fransa imzaladı."),
    ("Edirne Antlaşması", "1853-1856 Osmanlı-Rus Savaşı'nı bitiren antlaşmadır."),
    ("Bükreş Antlaşması (1812)", "1808'de başlayan savaşı sona erdirdi."),
    ("Montrö Boğazlar Sözleşmesi", "Sözleşmenin süresi 25 yıldır."),
    ("Treaty of Lausanne", "İsmet Pasha signed the treaty on behalf of Greece."),
)


@pytest.mark.parametrize(("title", "sentence"), TRUE)
def test_how_a_paper_was_made_is_read_whole(title: str, sentence: str) -> None:
    said = verdicts(title, sentence)
    assert said
    assert said <= SUPPORT


@pytest.mark.parametrize(("title", "sentence"), FALSE)
def test_made_otherwise_it_is_not_borne_out(title: str, sentence: str) -> None:
    assert not verdicts(title, sentence) & SUPPORT


def test_a_party_of_one_of_three_papers_of_a_name_accuses_nobody() -> None:
    said = verdicts("Karlofça Antlaşması", "Osmanlı Devleti ile Venedik arasında imzalanmıştır.")
    assert "contradicted" not in said


def test_a_day_under_a_heading_tells_which_paper_is_meant() -> None:
    two = "14 Eylül 1829'da imzalandı.\n\nTaraflar: Osmanlı Devleti - Rusya"
    assert verdicts("Edirne Antlaşması", two) <= SUPPORT


def test_a_paper_is_known_by_the_spellings_of_its_name() -> None:
    marks = review(
        "On July 21, 1774, the Ottoman Empire signed the Treaty of Kuchuk-Kaynardzhi with Russia.\n"
    ).marks
    assert {m.verdict for m in marks} <= SUPPORT
    assert {getattr(w, "instrument", "") for m in marks for w in m.reasons} == {
        "kucuk-kaynarca-1774"
    }


def test_who_administers_a_land_disarms_none_of_it() -> None:
    marks = review("Batı Anadolu kıyılarındaki adalar askerden arındırılacak.\n").marks
    assert not {m.verdict for m in marks} & SUPPORT
