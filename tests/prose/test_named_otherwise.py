"""What a sentence is about is told by what stands there: non-Muslims are no denial, what is left
over is no giving back, *these rights* are those of the clause before, an envoy at Berlin and the
river Prut are no papers, a part of a land is in the case of the word for a part."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED
from prose.made import on, review, reviewer

FIRM = {BORNE, SIMPLIFIED}
LAUSANNE = "Lozan Antlaşması (24 Temmuz 1923)\n\n"
KARLOWITZ = "Karlofça Antlaşması (26 Ocak 1699)\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Azınlıklara eşit haklar tanınmayacak.",
        "Azınlıklara ayrıcalık tanınmayacak.",
        "Azınlıklar kendi okullarını açamayacak.",
    ],
)
def test_non_muslims_are_no_denial(said: str) -> None:
    assert not FIRM & set(on(LAUSANNE + said, said.split()[0]))


def test_what_minorities_are_given_is_borne_out_still() -> None:
    assert on(LAUSANNE + "Azınlıklara eşit haklar tanınacak.", "haklar") == [BORNE]


def test_what_is_left_over_is_not_given_back() -> None:
    note = LAUSANNE + "Bozcaada Türkiye'ye, geri kalan adalar ise Yunanistan'a verilmiştir."
    assert on(note, "Bozcaada") == [BORNE]
    assert on(note, "adalar ise") == ["not-understood"]  # no part of it is left without a mark


def test_these_rights_are_those_of_the_clause_before() -> None:
    note = "Sevr Antlaşması (10 Ağustos 1920)\n\nAzınlıklara geniş haklar tanınacak ve bu haklar"
    note += " İtilaf Devletleri tarafından denetlenecektir."
    assert not FIRM & set(on(note, "denetlenecektir"))


@pytest.mark.parametrize(
    "said",
    [
        "Osmanlı Devleti'ni Berlin Sefiri Sadullah Bey temsil etti.",
        "Prut ve Tuna nehirleri sınır oldu.",
        "Prut suyu iki devletin sınırı oldu.",
    ],
)
def test_an_office_or_a_river_is_no_paper(said: str) -> None:
    assert not reviewer().reader.read(said).sentences[-1].names


def test_who_signed_is_a_fact_of_the_paper_above() -> None:
    note = "Küçük Kaynarca Antlaşması - 1774\n\nİmzalayanlar; Ali Paşa - Mareşal Rumyantsev\n\n"
    note += "- Azak Kalesi Rusya'ya bırakıldı."
    assert review(note).read.sentences[-1].scope.ids == ("kucuk-kaynarca-1774",)


def test_a_part_of_a_land_has_the_case_of_its_part() -> None:
    said = "Osmanlı Macaristan'ın büyük kısmını Avusturya'ya bırakmıştır."
    assert on(KARLOWITZ + said, "Macaristan") == [BORNE]
    for wrong in (said.replace("Avusturya", "Rusya"), said.replace("büyük kısmını", "tamamını")):
        assert not {*FIRM, CONTRADICTED} & set(on(KARLOWITZ + wrong, "Macaristan")) - {CONTRADICTED}


def test_a_name_that_only_sounds_alike_is_no_paper() -> None:
    note = "Türkiye ile Yunanistan arasında Ankara'da Samimi Anlaşma Paktı imzalandı."
    assert CONTRADICTED not in on(note, "imzaland")
    for said in ("Bir ateşkes antlaşması olmasına rağmen ağırdı.", "Bu anlaşması iyi değildi."):
        assert "not-in-books" not in on("Mondros Ateşkesi\n\n" + said, said[:3])


def test_who_has_not_signed_describes_others() -> None:
    note = "Balkan Antantı (9 Şubat 1934)\n\nBu antlaşmayı imzalamamış diğer Balkan devletlerine"
    note += " karşı birbirlerine haber vermeden siyasi yükümlülük altına girmeyeceklerdi."
    assert CONTRADICTED not in {m.verdict for m in review(note).marks}


def test_of_several_of_one_name_the_one_of_its_day_is_meant() -> None:
    """*Ankara Antlaşması* alone is that of 1921; with the day of another it is that other."""
    read = reviewer().review("ANKARA ANTLAŞMASI (5 Haziran 1926)\n- Musul Irak'a bırakıldı.\n")
    assert read.read.sentences[-1].scope.ids == ("iraq-1926",)
    assert {m.verdict for m in read.marks} == {BORNE}
