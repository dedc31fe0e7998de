"""What a front matter tells bears a sentence out, to the last word; and what it tells otherwise
does not."""

from __future__ import annotations

import pytest

from misak.prose.frames.simpler import simpler
from misak.prose.judging.said.articles import articles_said
from misak.prose.reading.dates import dates
from prose.made import review

TRUE = (
    ("Treaty of San Stefano", "A treaty signed by Russia and the Ottoman Empire on March 3, 1878."),
    ("Edirne Antlaşması", "Osmanlı Devleti ile Rusya arasında yapılan antlaşma (14 Eylül 1829)"),
    ("Treaty of Küçük Kaynarca", "The document ended the Russo-Turkish War of 1768–1774."),
    ("Hünkar İskelesi Antlaşması", "Antlaşma sekiz yıl yürürlükte kalacaktı."),
    ("Treaty of Berlin", "It had 64 articles."),
    ("Mudanya Ateşkes Antlaşması", "Ateşkes, 15 Ekim gecesi yürürlüğe girecektir."),
    ("Ankara Antlaşması (1921)", "Antlaşmayı Fransa adına Franklin Bouillon imzaladı."),
)
FALSE = (
    ("Treaty of San Stefano", "A treaty signed by Austria and the Ottoman Empire in 1878."),
    ("Treaty of San Stefano", "A treaty signed by Russia and the Ottoman Empire on March 5, 1878."),
    ("Edirne Antlaşması", "Osmanlı Devleti ile Rusya arasında yapılan antlaşma (14 Eylül 1828)"),
    ("Treaty of Küçük Kaynarca", "The document ended the Russo-Turkish War of 1853–1856."),
    ("Hünkar İskelesi Antlaşması", "Antlaşma dokuz yıl yürürlükte kalacaktı."),
    ("Treaty of Berlin", "It had 46 articles."),
    ("Mudanya Ateşkes Antlaşması", "Ateşkes, 25 Ekim gecesi yürürlüğe girecektir."),
    ("Ankara Antlaşması (1921)", "Antlaşmayı Türkiye adına Franklin Bouillon imzaladı."),
)
SUPPORT = {"borne-out", "simplified", "contested"}


def verdicts(title: str, sentence: str) -> set[str]:
    """What stands on a sentence under a treaty's name."""
    made = review(f"# {title}\n\n{sentence}\n")
    return {m.verdict for m in made.marks if m.sentence == 1}


@pytest.mark.parametrize(("title", "sentence"), TRUE)
def test_what_a_front_matter_tells_is_borne_out(title: str, sentence: str) -> None:
    assert verdicts(title, sentence) & SUPPORT


@pytest.mark.parametrize(("title", "sentence"), FALSE)
def test_what_it_has_otherwise_is_not(title: str, sentence: str) -> None:
    assert not verdicts(title, sentence) & SUPPORT


def test_how_many_articles_names_none() -> None:
    assert articles_said("20 madde ve eklerinden oluşur") == set()
    assert articles_said("5. maddesine göre, 7 maddesi, madde 9") == {"5", "7", "9"}


def test_a_day_by_both_calendars_is_the_new_one() -> None:
    assert [d.iso for d in dates("On Feb. 19 (Mar. 3), 1878")] == ["1878-03-03"]
    assert [d.iso for d in dates("19 Şubat (3 Mart) 1878")] == ["1878-03-03"]


def test_each_taker_has_the_verb() -> None:
    told = simpler("Bosna Avusturya'ya, Kars Rusya'ya bırakıldı", "tr")
    assert [one.text for one in told] == [
        "Bosna Avusturya'ya bırakıldı.",
        "Kars Rusya'ya bırakıldı.",
    ]


def test_a_number_of_an_article_goes_with_its_sentence() -> None:
    told = simpler("Under the terms of the treaty, Serbia became independent (art. 34)", "en")
    assert [one.text for one in told] == ["Serbia became independent (art. 34)."]


def test_a_cession_turned_round_is_told_by_no_right_of_transit() -> None:
    assert "contradicted" in verdicts("Kars Antlaşması", "Gürcistan Batum'u Türkiye'ye bırakacak.")


def test_what_names_no_paper_is_not_told_by_another() -> None:
    made = review(
        "# Sevr Antlaşması\n\nErmenistan\n\nOsmanlı Ermenistan Cumhuriyetini tanıyacak.\n"
    )
    cited = {getattr(w, "instrument", "") for m in made.marks for w in m.reasons}
    assert cited <= {"sevres-1920"}
