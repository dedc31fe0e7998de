"""What a participle tells of a name behind it is told of that name alone: its day is none of the
sentence's, and it has a mark of its own; what limits a place is no such clause."""

from __future__ import annotations

from misak.prose.judging.said.relatives import relatives
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED
from prose.made import review, reviewer

LAUSANNE = "Lozan Antlaşması (24 Temmuz 1923)\n\n"
FIRM = {BORNE, SIMPLIFIED}


def on(note: str, words: str) -> list[str]:
    """The verdicts of the marks that end with some words."""
    found = review(note)
    return [
        m.verdict
        for m in found.marks
        if found.read.sentences[m.sentence].passage.text[m.first : m.last].endswith(words)
    ]


def test_its_day_is_not_the_sentence_s() -> None:
    note = LAUSANNE + "1912'de İtalya'nın işgal ettiği Oniki Ada İtalya'ya bırakıldı."
    assert on(note, "bırakıldı") == [BORNE]
    assert on(note.replace("1912'de İtalya'nın işgal ettiği ", "1912'de "), "bırakıldı") == [
        CONTRADICTED
    ]


def test_it_has_a_mark_of_its_own() -> None:
    note = "Brest-Litovsk Antlaşması\n\nRusya, daha önce yaktığı Kars, Ardahan ve Batum'u Osmanlı"
    note += " Devleti'ne geri verdi."
    assert set(on(note, "verdi")) <= FIRM
    assert on(note, "yaktığı") == ["not-understood"]


def test_who_gets_it_is_held_against_the_books_still() -> None:
    note = LAUSANNE + "1912'de İtalya'nın işgal ettiği Oniki Ada Bulgaristan'a bırakıldı."
    assert not FIRM & set(on(note, "bırakıldı"))


def test_what_limits_a_place_is_a_part_of_the_claim() -> None:
    for said in (
        "Edirne dışında kalan Trakya Yunanistan'a bırakıldı.",
        "Sınırın batısında bulunan Trakya Yunanistan'a bırakıldı.",
        "İşgal edilmemiş Trakya Yunanistan'a bırakıldı.",
    ):
        assert relatives(reviewer().reader.read(LAUSANNE + said).sentences[-1]) == []


def test_what_says_not_in_an_article_bears_out_nothing_said_without() -> None:
    note = LAUSANNE + "İmroz ve Bozcaada'da nüfus mübadelesi uygulanacak."
    assert not FIRM & set(on(note, "uygulanacak"))
