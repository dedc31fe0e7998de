"""Every verdict, on short notes of the tests' own, against the shipped books."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    NO_ARTICLE,
    OPINION,
    SIMPLIFIED,
    UNREAD,
)
from prose.made import EXAMPLES, KARS, review, reviewer, verdicts

CASES = (
    (
        KARS + "1. Kafkas Cumhuriyetleri kapitülasyonların kaldırıldığını kabul eder.",
        "abolish",
        BORNE,
    ),
    (KARS + "1. Nahçıvan Azerbaycan'ın himayesinde özerk olacak.", "autonomy", BORNE),
    (KARS + "1. Nahçıvan özerk olacak.", "autonomy", SIMPLIFIED),
    (KARS + "1. Batum Gürcistan'a bırakılacak.", "cede", SIMPLIFIED),
    (KARS + "1. Batum Ermenistan'a bırakılacak.", "cede", CONTRADICTED),
    (KARS + "1. Gürcistan Batum'u TBMM'ye bırakacak.", "cede", CONTRADICTED),
    (KARS + "1. Hatay'ın geleceği halk oylamasıyla belirlenecek.", "plebiscite", NO_ARTICLE),
    ("Kars Antlaşması (14 Ekim 1921)", "sign", CONTRADICTED),
    ("Kars Antlaşması (23 Ekim 1921)", "sign", CONTRADICTED),
    ("Kars Antlaşması (13 Ekim 1921)", "sign", BORNE),
    (
        "Kars Antlaşması (13 Ekim 1921)\n\nTBMM ile Yunanistan arasında imzalandı.",
        "sign",
        CONTRADICTED,
    ),
    (
        "Ankara Antlaşması (20 Ekim 1921)\n\n• İlk kez İtilaf Devletlerinden biri Misak-ı "
        "Millî'yi tanıdı.",
        "recognise",
        CONTESTED,
    ),
    (
        "Ankara Antlaşması (20 Ekim 1921)\n\n• Misak-ı Millî'den taviz verildi.",
        "concession",
        CONTESTED,
    ),
    ("Kars Antlaşması (13 Ekim 1921)\n\nDoğu sınırı kesinleşti.", "frontier", SIMPLIFIED),
    (
        "Kars Antlaşması (13 Ekim 1921)\n\n1. Süleyman Şah'ın mezarı Türk toprağı sayılacak.",
        "soil",
        NO_ARTICLE,
    ),
    (
        "Ankara Antlaşması (20 Ekim 1921)\n\n1. Süleyman Şah'ın mezarı Türk toprağı sayılacak.",
        "soil",
        SIMPLIFIED,
    ),
)


@pytest.mark.parametrize(
    "text,kind,wanted", CASES, ids=[f"{k}-{w}-{i}" for i, (_, k, w) in enumerate(CASES)]
)
def test_verdict(text: str, kind: str, wanted: str) -> None:
    found = [v for v in verdicts(text, kind)]
    assert wanted in found, [(m.kind, m.verdict, m.details) for m in review(text).marks]


def test_an_opinion_and_a_cause() -> None:
    found = verdicts("Rusya yardım etmek için TBMM'nin başarı kazanmasını beklemiştir.", "cause")
    assert found == [OPINION]


def test_what_is_not_understood_is_shown() -> None:
    marks = review("Kedi damda uyudu.").marks
    assert [m.verdict for m in marks] == [UNREAD]


def test_a_mark_names_its_article_and_item() -> None:
    mark = next(
        m for m in review(KARS + "5. Batum Gürcistan'a bırakılacak.").marks if m.kind == "cede"
    )
    assert (mark.item, mark.reasons[0].instrument, mark.reasons[0].article) == (
        "5",
        "kars-1921",
        "6",
    )  # type: ignore[union-attr]


def test_a_name_of_a_later_day() -> None:
    found = review("Ankara Antlaşması (20 Ekim 1921)\n\n1. Hatay'da resmî dil Türkçe olacak.")
    assert [m.kind for m in found.notes] == ["name"] and "name" not in [m.kind for m in found.marks]


def test_the_right_example_is_borne_out_throughout() -> None:
    marks = review((EXAMPLES / "not-dogru.md").read_text(encoding="utf-8")).marks
    assert {m.verdict for m in marks} == {BORNE}, [
        (m.kind, m.verdict, m.details) for m in marks if m.verdict != BORNE
    ]


def test_the_planted_example() -> None:
    found = review((EXAMPLES / "not-dogu-siniri.md").read_text(encoding="utf-8"))
    by_text = {found.read.sentences[m.sentence].passage.text: m.verdict for m in found.marks}
    assert by_text["Moskova Antlaşması (18 Nisan 1921)"] == CONTRADICTED
    assert by_text["Gürcistan Batum'u Türkiye'ye bırakacak."] == CONTRADICTED
    assert by_text["Nahçıvan Ermenistan'ın himayesinde özerk olacak."] == CONTRADICTED
    assert by_text["Hatay'ın geleceği halk oylamasıyla belirlenecek."] == NO_ARTICLE


def test_english() -> None:
    text = (
        "# Treaty of Kars (13 October 1921)\n\nUnder the treaty:\n\n1. Batum was left to "
        "Georgia.\n2. Batum was ceded to Armenia.\n"
    )
    assert verdicts(text, "cede") == [SIMPLIFIED, CONTRADICTED]


def test_every_sentence_has_its_place() -> None:
    text = (EXAMPLES / "not-dogu-siniri.md").read_text(encoding="utf-8")
    for sentence in reviewer().reader.read(text).sentences:
        assert (
            text[sentence.passage.start : sentence.passage.end].split()
            == sentence.passage.text.split()
        )
