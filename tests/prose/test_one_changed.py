"""A sentence that differs from what the books bear out in one thing that they deny is refuted, and
nothing else is."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED
from misak.prose.reading.affirmed import affirmed
from prose.made import KARS, last

GUMRU = "Gümrü Antlaşması (3 Aralık 1920)\n\n"
MONTREUX = "Montrö Boğazlar Sözleşmesi (20 Temmuz 1936)\n\n"
LAUSANNE = "Lozan Antlaşması (24 Temmuz 1923)\n\n"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("kabul etmeyecektir", "kabul edecektir"),
        ("tanımamıştır", "tanımıştır"),
        ("bırakılmadı", "bırakıldı"),
        ("görmemişler", "görmüşler"),
        ("olmamalıdır", "olmalıdır"),
        ("kurulmadılar", "kuruldular"),
        ("bulunmamaktadır", "bulunmaktadır"),
        ("etmez", "eder"),
        ("ödemeyecekler", "ödeyecekler"),
    ],
)
def test_a_verb_without_its_not(said: str, plain: str) -> None:
    lead, _, verb = said.rpartition(" ")
    assert plain.rpartition(" ")[2] in affirmed(verb)
    assert not affirmed(plain.rpartition(" ")[2]), lead


@pytest.mark.parametrize("word", ["", "z", "değildir", "tarihinde", "Azmaz"[:2]])
def test_what_is_no_such_verb_stays(word: str) -> None:
    assert affirmed(word) == []


@pytest.mark.parametrize(
    "note",
    [
        KARS + "1. Yunanistan Moskova Antlaşması'nın maddelerini kabul edecektir.",
        KARS + "1. Taraflar Moskova Antlaşması'nın maddelerini kabul etmeyecektir.",
        KARS + "1. Taraflardan birinin kabul etmediği bir senedi Japonya da kabul etmeyecektir.",
        "Ankara Antlaşması (20 Ekim 1921)\n\nBulgaristan arasındaki savaş durumu sona erecektir.",
    ],
)
def test_a_stranger_or_a_not_is_refuted(note: str) -> None:
    assert last(note) == [CONTRADICTED]


@pytest.mark.parametrize(
    "note",
    [
        GUMRU + "Yunanistan Sevr Antlaşması'nı hükümsüz saymadı.",  # true: it did not
        GUMRU + "Fransa'nın baskısıyla Ermenistan Sevr Antlaşması'nı hükümsüz saydı.",
        GUMRU + "İngiltere bu antlaşmayı tanıdı.",  # who is no party may recognise a treaty
        KARS + "1. Almanya Kars Antlaşması'nı kabul etti.",
        MONTREUX + "Almanya Boğazlardan savaş gemisi geçirebilir.",  # a right of all states
        MONTREUX + "Boğazlar Komisyonu sürdürülmedi.",
        LAUSANNE + "Bulgaristan Boğazlar Sözleşmesi'ni imzaladı.",  # that of 1923, not of 1841
        LAUSANNE + "Musul Türkiye'ye bırakılmamıştır.",
        "Ankara Antlaşması (20 Ekim 1921)\n\nHatay dışında güney sınırımız çizilmemiştir.",
    ],
)
def test_what_may_be_so_is_not_refuted(note: str) -> None:
    assert CONTRADICTED not in last(note)


@pytest.mark.parametrize(
    "note",
    [
        GUMRU + "Ermenistan Sevr Antlaşması'nı hükümsüz saymadı.",
        MONTREUX + "Boğazlar Komisyonu sürdürüldü.",
        MONTREUX + "Boğazlar Komisyonu devam ettirildi.",
    ],
)
def test_the_contrary_of_an_article_is_not_believed(note: str) -> None:
    assert not {BORNE, SIMPLIFIED} & set(last(note))


def test_what_the_parties_do_is_still_borne_out() -> None:
    note = KARS + "1. Taraflar Moskova Antlaşması'nın maddelerini kabul edecektir."
    assert set(last(note)) <= {BORNE, SIMPLIFIED}
    assert last(GUMRU + "Ermenistan Sevr Antlaşması'nı hükümsüz saydı.") == [BORNE]


@pytest.mark.parametrize(
    "note",
    [
        # what a participle tells of another paper is not what the sentence says of it
        GUMRU + "1878 Berlin Antlaşması ile kaybedilen Kars ve dolayları yeniden kazanıldı.",
        # a day in brackets is that of the sentence before it, no signature
        "Berlin Antlaşması'nda Ermeniler korundu. Orduya emir verildi. (24 Eylül 1920).",
        # of places that went over somehow, with no paper, nobody and no day named
        "Doğu Cephesi'nde savaş sürüyordu. Sarıkamış, Kars ve Gümrü ele geçirildi.",
        GUMRU + "İlk kapanan cephe Doğu cephesidir.",
    ],
)
def test_nothing_firm_is_said(note: str) -> None:
    assert not {BORNE, SIMPLIFIED, CONTRADICTED} & set(last(note))


def test_a_bullet_right_before_its_word_is_one() -> None:
    assert last(GUMRU + "-Kars Türkiye'ye bırakıldı.") == [BORNE]
