"""What is said of one is not asked of another: of two papers in a sentence, of two articles, of two
papers of one name, of what a clause is about and what it is not."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTESTED, CONTRADICTED, SIMPLIFIED, UNREAD, Mark
from prose.made import review

FIRM = {BORNE, SIMPLIFIED, CONTESTED}


def marks(text: str) -> list[Mark]:
    """The marks of a text's last sentence, names and numbering aside."""
    read = review(text)
    last = len(read.read.sentences) - 1
    return [m for m in read.marks if m.sentence == last and m.kind[:4] not in ("name", "numb")]


def cited(text: str) -> set[str]:
    """The articles by which a text's last sentence is borne out, with their papers."""
    return {
        f"{getattr(why, 'instrument', '')} {getattr(why, 'article', '')}".strip()
        for m in marks(text)
        if m.verdict in FIRM
        for why in m.reasons
    }


TRUCE = "Mondros Ateşkes Antlaşması (30 Ekim 1918)\n\n- "


def test_of_two_papers_in_one_sentence_each_has_its_own_day() -> None:
    true = "Mondros Ateşkes Antlaşması 30 Ekim 1918'de, Sevr Antlaşması 10 Ağustos 1920'de"
    found = marks(f"{true} imzalandı.")
    assert CONTRADICTED not in {m.verdict for m in found}
    assert cited(f"{true} imzalandı.") == {"mudros-1918", "sevres-1920"}
    false = "Mondros Ateşkes Antlaşması 10 Ağustos 1920'de, Sevr Antlaşması 30 Ekim 1918'de"
    assert not cited(f"{false} imzalandı.")


@pytest.mark.parametrize(
    "said,papers",
    [
        (
            "Gümrü Antlaşması Ermenistan ile, Ankara Antlaşması Fransa ile",
            {"gumru-1920", "ankara-1921"},
        ),
        ("Gümrü Antlaşması Fransa ile, Ankara Antlaşması Ermenistan ile", set()),
    ],
)
def test_of_two_papers_in_one_sentence_each_has_its_own_parties(
    said: str, papers: set[str]
) -> None:
    assert cited(f"{said} yapılmıştır.") == papers


def test_what_one_paper_took_is_not_what_another_gave() -> None:
    said = "{} Antlaşması ile kaybedilen Belgrad, {} Antlaşması ile geri alındı."
    assert not cited(said.format("Belgrad", "Pasarofça"))


def test_a_verb_alone_is_borne_out_by_nothing() -> None:
    assert not cited("Londra Antlaşması ile Edirne kaybedildi, Bükreş Antlaşması ile geri alındı.")
    said = "Altı vilayette (Erzurum, Van, Bitlis) karışıklık çıkarsa işgal edilebilecek (md. 15)."
    assert not cited(TRUCE + said)


def test_another_article_than_the_one_in_brackets_bears_nothing_out() -> None:
    said = "İtilaf Devletleri buraları işgal etme hakkına sahip olacak ({}. madde)."
    six = f"{TRUCE}Doğudaki altı ilde karışıklık çıkarsa {said}"
    assert cited(six.format(24)) <= {"mudros-1918 clause 24"}
    assert not cited(six.format(20))
    assert cited(TRUCE + "Osmanlı ordusu terhis edilecek (5. madde).") == {"mudros-1918 clause 5"}
    assert not cited(TRUCE + "Osmanlı ordusu terhis edilecek (9. madde).")


@pytest.mark.parametrize("name", ["Londra", "Bükreş"])
def test_a_name_that_several_papers_bear_is_a_question_which(name: str) -> None:
    (mark,) = marks(f"{name} Antlaşması imzalandı.")
    assert mark.verdict == UNREAD and [d.what for d in mark.details] == ["which"]
    assert len(mark.details[0].names[0].split(",")) > 1


def test_which_of_several_is_said_by_the_day_or_the_parties() -> None:
    assert cited("1913 yılında Londra Antlaşması imzalandı.") == {"london-1913"}
    assert cited("Bükreş Antlaşması Osmanlı Devleti ile Rusya arasında imzalandı.") == {
        "bucharest-1812"
    }
    assert "balkan-1934" not in cited(
        "Londra Antlaşması Osmanlı Devleti ile Balkan devletleri arasında imzalandı."
    )


def test_a_name_is_no_other_word_that_begins_alike() -> None:
    berlin = "Berlin Antlaşması (13 Temmuz 1878)\n\n- {} ıslahat yapılacaktır."
    assert "berlin-1878 61" not in cited(berlin.format("Makedonya'da"))
    assert cited(berlin.format("Ermenilerin yaşadığı illerde")) == {"berlin-1878 61"}


def test_a_new_name_before_another_is_not_passed_over() -> None:
    assert not cited("Prut Antlaşması ile Katerina Azak'ı Osmanlı'ya geri verdi.")


def test_what_is_without_something_is_another_word() -> None:
    moscow = "Moskova Antlaşması (16 Mart 1921)\n\n- Çarlık Rusyası ile Osmanlı arasındaki"
    assert "moscow-1921 12" not in cited(f"{moscow} antlaşmalar geçersiz sayılacaktır.")


def test_what_a_topic_is_called_by_has_to_be_said() -> None:
    edirne = "Edirne Antlaşması (14 Eylül 1829)\n\n- Rus tüccarlar Osmanlı topraklarında"
    assert "edirne-1829 3" not in cited(f"{edirne} serbestçe ticaret yapabilecektir.")


def test_who_is_bound_without_being_named_is_the_side_that_stands_alone() -> None:
    sevres = "Sevr Antlaşması (10 Ağustos 1920)\n\n- Azınlıklara geniş haklar verilecektir."
    assert cited(sevres) == {"sevres-1920 140"}


def test_what_lies_beyond_a_frontier_is_not_its_owners() -> None:
    ankara = "Ankara Antlaşması (20 Ekim 1921)\n\n- Caber Kalesi Türk toprağı sayılacaktır."
    assert "ankara-1921 8" not in cited(ankara)


def test_a_duty_in_words_of_its_own_is_compared_with_something() -> None:
    kaynarca = "Küçük Kaynarca Antlaşması (21 Temmuz 1774)\n\n- Rusya Osmanlı topraklarındaki"
    assert "kucuk-kaynarca-1774 3" not in cited(
        f"{kaynarca} Ortodoksların koruyuculuğunu üstlendi."
    )


def test_a_name_that_the_books_lack_is_no_reason_to_read_the_one_before_as_the_doer() -> None:
    found = marks(TRUCE + "İran ve Kafkasya'daki Osmanlı kuvvetleri geri çekilecektir.")
    assert CONTRADICTED not in {m.verdict for m in found}


def test_who_did_something_when_a_paper_was_signed_did_not_sign_it() -> None:
    note = (
        "Hünkâr İskelesi Antlaşması\n\nFransa, antlaşmanın imzalandığını öğrenince protesto etti."
    )
    assert CONTRADICTED not in {m.verdict for m in marks(note)}


@pytest.mark.parametrize(
    "said",
    [
        "Boğazları yönetmek üzere bir müfettiş görevlendirilecektir.",
        "Ekonomik bağımsızlık sağlanmış oldu.",
    ],
)
def test_no_article_of_something_else_bears_it_out(said: str) -> None:
    assert not cited(f"Lozan Antlaşması (24 Temmuz 1923)\n\n- {said}")


def test_what_stands_behind_a_papers_name_in_the_locative_is_under_it() -> None:
    note = "Karşılaştırma\n\nSevr'de: Boğazların her iki yakası askersiz hale getirilecekti."
    assert cited(note) == {"sevres-1920 37"}
    assert not cited(note.replace("Sevr", "Berlin"))


def test_who_gives_back_gets_nothing() -> None:
    note = "Uşi Antlaşması (18 Ekim 1912)\n\n- İtalya On İki Ada'yı Osmanlı'ya geri verecektir."
    assert cited(note) == {"ouchy-1912 2"}


@pytest.mark.parametrize(
    "said",
    ["Batum'un Gürcistan'a bırakılacağı kararlaştırıldı.", "2. Batum'un Gürcistan'a bırakılacağı,"],
)
def test_what_is_reported_is_read_in_its_own_words(said: str) -> None:
    assert cited(f"Kars Antlaşması\n\n- {said}") == {"kars-1921 6"}


def test_prisoners_are_set_free_and_nothing_passes_by_that() -> None:
    note = "Ankara Antlaşması (20 Ekim 1921)\n\n- Esirler serbest bırakılacaktır."
    assert cited(note) == {"ankara-1921 2"}
    gumru = "Gümrü Antlaşması (3 Aralık 1920)\n\n- Taraflar arasında diplomatik ilişkiler"
    assert cited(f"{gumru} kurulacaktır.") == {"gumru-1920 15"}


def test_who_has_a_right_does_not_say_which() -> None:
    note = "Lozan Antlaşması (24 Temmuz 1923)\n\n- Azınlıklar Türk vatandaşlarıyla eşit haklara"
    assert cited(f"{note} sahip olacaktır.") == {"lausanne-1923 39"}
