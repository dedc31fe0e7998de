"""A mark hangs on the names and numbers of its sentence: with another one in the place it must
fall."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import FIRM, PARTLY
from prose.made import reviewer

FALSE = (
    "BERLİN ANTLAŞMASI\n1. Bulgaristan İtalya'ya vergi veren özerk bir prenslik olacak.",
    "UŞİ ANTLAŞMASI\n- İtalya, Trablusgarp ve Bingazi'yi boşaltacak.",
    "Armistice of Mudros\n\nThe armistice bound France to surrender its fleet.",
    "Lozan Antlaşması\n\nYunanistan ile Bulgaristan arasındaki sınır çizilir.",
    "Sevr Antlaşması\n\nİstanbul'un Yunanistan'a ait olduğu teyit edilir.",
    "Arnavutluk 26 Kasım 1912'de bağımsızlığını ilan etti.",
    "The Treaty of Lausanne was ratified by Australia on 23 August 1923.",
    "Lozan Antlaşması'nı Belçika onayladı.",
    "Hatay 1939'da Fransa topraklarına katıldı.",
    "Lozan Antlaşması\n\nTürkiye, İtalya'ya karşı onarım istemeyecek.",
    "Treaty of Berlin (1878)\n\nBritain was allowed to occupy Bosnia and Herzegovina.",
    "Ankara Antlaşması\n\nMisak-ı Millî'yi tanıyan ilk İtilaf devleti İngiltere'dir.",
    "Ankara Antlaşması\n\nMisak-ı Millî'yi tanıyan ilk İtilaf devleti İtalya oldu.",
    "Moskova Antlaşması (16 Mart 1921)\n\n- Sovyet Rusya Sevr Antlaşması'nı tanıdı.",
    "Mondros Ateşkes Antlaşması\n\n- İtilaf orduları terhis edilecek.",
)
TRUE = (
    "Ankara Antlaşması\n\nMisak-ı Millî'yi tanıyan ilk İtilaf devleti Fransa'dır.",
    "Ankara Antlaşması\n\nMisak-ı Millî'yi tanıyan ilk İtilaf devleti Fransa oldu.",
    "Mondros Ateşkes Antlaşması\n\n- Osmanlı orduları terhis edilecek.",
    "Armistice of Mudros\n\nThe armistice bound the Ottoman Empire to surrender its fleet.",
    "Arnavutluk 28 Kasım 1912'de bağımsızlığını ilan etti.",
    "The Treaty of Lausanne was ratified by Turkey on 23 August 1923.",
    "Lozan Antlaşması'nı TBMM onayladı.",
    "Hatay 1939'da Türkiye topraklarına katıldı.",
    "Lozan Antlaşması\n\nTürkiye ile Bulgaristan arasındaki sınır çizilir.",
)
# True sentences of which one name was not held against the books: another would do as well.
IDLE = (
    (
        "LOZAN ANTLAŞMASI\n- Irak sınırı: İngiltere ile yapılacak görüşmelere bırakıldı.",
        "İngiltere",
    ),
    ("UŞİ ANTLAŞMASI\n- Osmanlı Devleti, Trablusgarp ve Bingazi'yi boşaltacak.", "Osmanlı Devleti"),
)


def verdicts(note: str) -> list[str]:
    """The verdicts on the last sentence of a note."""
    marks = reviewer().review(note + "\n").marks
    last = max(m.sentence for m in marks)
    return [m.verdict for m in marks if m.sentence == last]


@pytest.mark.parametrize("note", FALSE)
def test_a_name_that_is_not_so_is_not_believed(note: str) -> None:
    assert not set(verdicts(note)) <= set(FIRM)


@pytest.mark.parametrize("note", TRUE)
def test_the_name_that_is_so_is_believed(note: str) -> None:
    assert set(verdicts(note)) <= set(FIRM)


@pytest.mark.parametrize(("note", "name"), IDLE)
def test_a_mark_that_stands_for_anybody_is_lowered_at_the_name(note: str, name: str) -> None:
    review = reviewer().review(note + "\n")
    mark = next(m for m in review.marks if m.verdict == PARTLY)
    text = review.read.sentences[mark.sentence].passage.text
    assert name in [text[first:last] for first, last in mark.left]
