"""Between whom a paper was made, and what a verb says of what was held void: whoever stands on one
side alone did not make it with himself; a nullity that is refused is none; no clause of a sentence
is left without a mark."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED
from prose.made import last, review

FIRM = {BORNE, SIMPLIFIED}
VERSAILLES = "Versay Antlaşması (28 Haziran 1919)\n\n"
LAUSANNE = "Lozan Antlaşması (24 Temmuz 1923)\n\n"
GUMRU = "Gümrü Antlaşması (3 Aralık 1920)\n\n"
MUDROS = "Mondros Ateşkesi (30 Ekim 1918)\n\n"


@pytest.mark.parametrize(
    "note",
    [
        VERSAILLES + "İtilaf Devletleri ile İtalya arasında imzalandı.",
        LAUSANNE + "İngiltere, Fransa ve İtalya arasında imzalandı.",
    ],
)
def test_one_side_alone_made_no_paper_with_itself(note: str) -> None:
    assert not FIRM & set(last(note))


@pytest.mark.parametrize(
    "note",
    [
        VERSAILLES + "İtilaf Devletleri ile Almanya arasında imzalandı.",
        LAUSANNE + "Türkiye ile İngiltere, Fransa ve İtalya arasında imzalandı.",
        LAUSANNE + "Antlaşmayı İngiltere ve Fransa da imzaladı.",
        GUMRU + "TBMM ile Ermenistan arasında imzalandı.",
    ],
)
def test_both_sides_are_borne_out(note: str) -> None:
    assert set(last(note)) <= FIRM


def test_a_nullity_that_is_refused_is_none() -> None:
    void = "Ermeniler Sevr Antlaşması'nın geçersizliğini {}."
    assert last(GUMRU + void.format("kabul etti")) == [BORNE]
    assert last(GUMRU + void.format("kabul etmedi")) == [CONTRADICTED]
    assert not FIRM & set(last(GUMRU + void.format("reddetti")))


@pytest.mark.parametrize(
    "said",
    [
        "Boğazlar açılamayacak ve Toros tünelleri İtilaf Devletlerince işgal edilecek.",
        "Boğazlar tüm devletlere kapalı olup Toros tünelleri işgal edilecek.",
        "Kırım, Rus yönetiminden çıkarılarak Toros tünelleri işgal edilecek.",
    ],
)
def test_no_clause_is_left_without_a_mark(said: str) -> None:
    found = review(MUDROS + said)
    own = [m for m in found.marks if m.sentence == len(found.read.sentences) - 1]
    assert any(m.first == 0 and m.verdict not in FIRM for m in own)
