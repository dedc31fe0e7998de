"""What a sentence stands under, and that nobody is judged by another treaty's article."""

from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner

from misak.cli.main import group
from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    PARTLY,
    SIMPLIFIED,
)
from prose.made import KARS, review, reviewer, verdicts

FOREIGN_NOTES = (
    "Tilsit Antlaşması 7 Temmuz 1807'de imzalandı.",
    "Kyoto Protokolü 11 Aralık 1997'de imzalandı.",
    "Utrecht Antlaşması (1713)\n- Osmanlı Devleti Rusya'ya savaş tazminatı ödeyecek.",
    "Tordesillas Antlaşması: Boğazlar kapatıldı.",
    "The Treaty of Nanking (1842) left Batum to Russia.",
    "Varşova Paktı\n- Batum Rusya'ya bırakıldı.",
)
SCOPES = (
    ("Lozan Antlaşması (1923): Kapitülasyonlar kaldırıldı.", "label", "lausanne-1923"),
    ("Lozan Antlaşması (1923)\n- Kapitülasyonlar kaldırıldı.", "heading", "lausanne-1923"),
    ("Lozan Antlaşması ile kapitülasyonlar kaldırıldı.", "own", "lausanne-1923"),
    (
        "1878 Berlin Antlaşması ve sonuçları:\n• Kars, Ardahan ve Batum Rusya'ya bırakıldı.",
        "lead",
        "berlin-1878",
    ),
)


@pytest.mark.parametrize("text", FOREIGN_NOTES)
def test_a_treaty_that_the_books_lack_is_said_so(text: str) -> None:
    found = {m.verdict for m in review(text).marks}
    assert found == {FOREIGN}, [(m.kind, m.verdict, m.details) for m in review(text).marks]


@pytest.mark.parametrize("text,by,id_", SCOPES, ids=[by for _, by, _ in SCOPES])
def test_one_mechanism_sets_the_scope(text: str, by: str, id_: str) -> None:
    mark = next(m for m in review(text).marks if m.kind in ("abolish", "cede"))
    assert (mark.scope.by, mark.scope.ids, mark.verdict) == (by, (id_,), BORNE)
    assert {getattr(w, "instrument", id_) for w in mark.reasons} == {id_}


def test_a_name_said_as_a_time_sets_no_scope() -> None:
    text = KARS + "1. Moskova Antlaşması'ndan sonra Batum Gürcistan'a bırakılacak."
    mark = next(m for m in review(text).marks if m.kind == "cede")
    assert mark.scope.ids == ("kars-1921",)


def test_what_another_treaty_says_is_a_hint_only() -> None:
    mark = next(
        m
        for m in review(
            "Kars Antlaşması ile kapitülasyonlar kaldırıldı. Uşi Antlaşması ile Kars "
            "Rusya'ya bırakıldı."
        ).marks
        if m.kind == "cede"
    )
    assert mark.verdict == NO_ARTICLE


def test_a_year_within_two_is_a_slip_and_beyond_them_another_paper() -> None:
    assert verdicts("Kars Antlaşması (14 Ekim 1922)", "sign") == [CONTRADICTED]
    assert verdicts("Kars Antlaşması (14 Ekim 1855)", "sign") == [FOREIGN]


LEFT = (
    (KARS + "1. Batum geçici olarak Gürcistan'a bırakılacak.", "geçici"),
    (KARS + "1. Batum 25 yıl için Gürcistan'a bırakılacak.", "25"),
)


@pytest.mark.parametrize("text,word", LEFT)
def test_nothing_is_unread_under_a_firm_mark(text: str, word: str) -> None:
    mark = next(m for m in review(text).marks if m.kind == "cede")
    words = [review(text).read.sentences[mark.sentence].passage.text[a:b] for a, b in mark.left]
    assert mark.verdict in (PARTLY, CONTRADICTED)
    assert mark.verdict == CONTRADICTED or any(w.startswith(word) for w in words)
    assert all(d.what == "left" for d in mark.details) or mark.verdict == CONTRADICTED


def test_of_a_list_each_place_is_judged_by_itself() -> None:
    said = KARS + "1. Batum ve Bakü Gürcistan'a bırakılacak."
    marks = [m for m in review(said).marks if m.kind == "cede"]
    assert [m.claim.text("what") for m in marks if m.claim] == ["Batum", "Bakü"]
    assert [m.verdict for m in marks] == [SIMPLIFIED, CONTRADICTED]
    two = "Sevr Antlaşması (1920)\n\n- Doğu Trakya ve İzmir Yunanistan'a bırakıldı."
    verdict = [m.verdict for m in review(two).marks if m.kind == "cede"]
    assert CONTRADICTED not in verdict and len(verdict) == 2


def test_a_year_is_held_against_who_held_the_place_then() -> None:
    assert verdicts("Hatay 1936'da Türkiye'ye katıldı.", "cede") == [CONTRADICTED]


def test_an_article_number_is_compared() -> None:
    own = KARS + "1. 6. maddeye göre Batum Gürcistan'a bırakılacak."
    assert CONTRADICTED not in verdicts(own, "cede")
    other = KARS + "1. 9. maddeye göre Batum Gürcistan'a bırakılacak."
    assert verdicts(other, "cede") == [CONTRADICTED]


@pytest.mark.parametrize(
    "text",
    [
        "TBMM'yi tanıyan ilk devlet Ermenistan'dır.",
        "Fransa TBMM'yi tanıyan ilk İtilaf Devleti oldu.",
    ],
)
def test_a_first_is_never_refuted(text: str) -> None:
    assert CONTRADICTED not in [m.verdict for m in review(text).marks]


def test_the_scope_is_in_the_data(tmp_path: object) -> None:
    note = tmp_path / "n.txt"  # type: ignore[operator]
    note.write_text(
        "Lozan Antlaşması (1923)\n- Kapitülasyonlar geçici olarak kaldırıldı.\n", encoding="utf-8"
    )
    found = json.loads(CliRunner().invoke(group, ["review", str(note), "--json"]).output)
    mark = found["marks"][-1]
    assert mark["scope"] == {
        "name": "Lozan Antlaşması",
        "instruments": ["lausanne-1923"],
        "by": "heading",
        "sure": True,
        "in_books": True,
    }
    assert mark["verdict"] == "partly-read" and mark["unread"] == ["geçici"]
    assert found["sums"]["en"] == "1 not read whole"


def test_a_claim_is_about_the_days_that_its_sentence_can_speak_of() -> None:
    text = KARS + "\n# Sonrası\n\nDünya Savaşı'ndan çekilen Rusya gizli antlaşmaları açıkladı.\n"
    made = {getattr(w, "instrument", "") for m in review(text).marks for w in m.reasons} - {""}
    days = [reviewer().shelf.signed(id_) for id_ in made]
    assert len(made) > 1 and all(day > date(1900, 1, 1).toordinal() for day in days), made


def test_one_battle_is_not_another() -> None:
    marks = review("Sakarya Savaşı'nı Fransa kazandı.").marks
    assert [m.verdict for m in marks] == [CONTRADICTED]
    assert {getattr(w, "instrument", "") for w in marks[0].reasons} == {"sakarya-1921"}


def test_what_is_left_out_is_read_where_the_paper_leaves_it_out_too() -> None:
    ankara = "# Ankara Antlaşması (20 Ekim 1921)\n\n"
    good = review(ankara + "Hatay dışında güney sınırı çizilmiştir.").marks[-1]
    bad = review(ankara + "Adana dışında güney sınırı çizilmiştir.").marks[-1]
    assert good.verdict != PARTLY and bad.verdict == PARTLY


@pytest.mark.parametrize(
    "text,kind,verdict",
    [
        ("Lozan 1921'de imzalandı.", "sign", CONTRADICTED),
        ("Lozan 1923'te imzalandı.", "sign", BORNE),
        ("Kars Antlaşması 1921'de imzalanmadı.", "sign", CONTRADICTED),
        ("Hatay 1939'da Türkiye'ye katıldı.", "cede", BORNE),
        ("Kapitülasyonları kaldıran antlaşma hangisidir? – Lozan Antlaşması", "abolish", BORNE),
        (
            "Kapitülasyonları kaldıran antlaşma hangisidir? – Sevr Antlaşması",
            "abolish",
            CONTRADICTED,
        ),
        ("Moskova Antlaşması - 16 Mart 1921 - TBMM ile Sovyet Rusya", "sign", BORNE),
        ("Mondros Ateşkes Antlaşması\n2) Mayın tarlaları gösterilecek.", "owe", BORNE),
        ("1792 Yaş Antlaşması ile Girit Rusya'ya bırakıldı.", "cede", CONTRADICTED),
        ("By the Treaty of Kars Batum was left to Armenia.", "cede", CONTRADICTED),
        ("The Treaty of Lausanne abolished the capitulations.", "abolish", BORNE),
        (
            "Treaty of Sevres (1920)\n- Smyrna was placed under Greek administration.",
            "administer",
            BORNE,
        ),
    ],
)
def test_more_is_read_and_compared(text: str, kind: str, verdict: str) -> None:
    assert verdicts(text, kind) == [verdict]


def test_a_treaty_made_in_a_year_between_two_is_not_the_headings() -> None:
    made = "10 Haziran 1930'da Türkiye ve Yunanistan arasında imzalanan antlaşma"
    text = f"Lozan Antlaşması (1923)\n\n{made} ile sorun halledildi."
    assert CONTRADICTED not in [m.verdict for m in review(text).marks]


@pytest.mark.parametrize(
    "item",
    [
        "Ermenistan, Sevr Antlaşması'nı tanımayacak, geçersizliğini kabul edecektir.",
        "Sevr'in geçersizliğini kabul eden ve TBMM'yi tanıyan ilk devlet Ermenistan olmuştur.",
    ],
)
def test_a_happening_and_a_first_refute_nothing_about_a_paper(item: str) -> None:
    marks = review(f"GÜMRÜ BARIŞ ANTLAŞMASI (3 ARALIK 1920)\n\n- {item}").marks
    assert CONTRADICTED not in [m.verdict for m in marks]
