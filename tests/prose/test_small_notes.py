"""Small notes, one a kind of fault that reviews made: each with a wording of our own, in Turkish
and where it can be in English."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
)
from misak.prose.reading.scope import LEAD
from prose.made import review, verdicts

FIRM = {BORNE, SIMPLIFIED, CONTESTED}
QUIET = {NO_ARTICLE, PARTLY, UNREAD, *FIRM}
# The note, the kind of claim, the verdicts that may stand on it.
NOTES = (
    # m01-m05: who was first is asked of those who did it, and never refuted
    ("Fransa, Ankara hükûmetini tanıyan ilk İtilaf devleti olmuştur.", "recognise", QUIET),
    ("Fransa TBMM'yi tanıyan ilk İtilaf Devleti olmuştur.", "recognise", QUIET),
    ("TBMM'yi tanıyan ilk Müslüman ülke Afganistan'dır.", "recognise", QUIET),
    ("TBMM'yi ilk tanıyan devlet Ermenistan oldu.", "recognise", QUIET),
    # m06: a ship is nobody who signs
    ("Mondros Mütarekesi Agamemnon zırhlısında imzalandı.", "sign", {BORNE, PARTLY}),
    ("The Armistice of Mudros was signed aboard Agamemnon.", "sign", {BORNE, PARTLY}),
    # m07: who signed for whom
    ("Mudanya Mütarekesi'ni TBMM adına İsmet Paşa imzaladı.", "sign", {BORNE, SIMPLIFIED}),
    # m08-m10: a bare year is compared with the day that it means
    ("Kıbrıs 1912'de İngiltere'ye verildi.", "cede", {PARTLY, CONTRADICTED, NO_ARTICLE}),
    ("Hatay 1937'de Türkiye'ye katıldı.", "cede", {CONTRADICTED}),
    ("Hatay 1939'da Türkiye topraklarına katıldı.", "cede", FIRM),
    ("Lozan Antlaşması 1921'de imzalandı.", "sign", {CONTRADICTED}),
    # m11, m12: the label and the heading set the same scope
    ("Sevr Antlaşması (1920): Kapitülasyonlar yeniden geçerli oldu.", "", QUIET),
    ("Lozan Antlaşması (1923)\n- Kapitülasyonlara son verildi.", "abolish", FIRM),
    # m13, m14: of several of one name the one of the day
    ("Paris Antlaşması 30 Mart 1856 tarihinde imzalandı.", "sign", {BORNE}),
    ("İstanbul Antlaşması 29 Eylül 1913'te imzalandı.", "sign", {BORNE}),
    # m15: a paper that the books have is not matched with another one's article
    ("Küçük Kaynarca Antlaşması\n- Osmanlı Devleti tazminat ödeyecek.", "pay", FIRM | {PARTLY}),
    # m16: a river that is a frontier, between the parties
    ("Yaş Antlaşması (1792)\n- Dinyester sınır oldu.", "frontier", FIRM | {PARTLY}),
    ("İstanbul Antlaşması (1913)\n- Meriç sınır oldu.", "frontier", FIRM),
    # what stands in brackets behind a matter is no other name of it
    (
        "Kars Antlaşması\n- Boğazların geleceği (Çankırı Yozgat) bir konferansa bırakılacak.",
        "refer",
        {PARTLY},
    ),
    # m17: *diğer* accuses nobody
    (
        "Lozan Antlaşması\n- Gökçeada Türkiye'ye, diğer adalar Yunanistan'a verildi.",
        "cede",
        {PARTLY, *FIRM},
    ),
    # m18: right treaty, no wrong article
    (
        "Musul Antlaşması (1926)\n- Musul petrolünün yüzde 10'u 25 yıl Türkiye'nin olacak.",
        "",
        {PARTLY, UNREAD, BORNE, SIMPLIFIED, NO_ARTICLE},
    ),
    # m19: the treaty of the line
    ("Londra Antlaşması (1913)\n- Ege adalarının geleceği büyük devletlere bırakıldı.", "", FIRM),
    # m20: another spelling
    ("Sadabat Paktı 8 Temmuz 1937'de imzalandı.", "sign", {BORNE}),
    # m21: a lead line is a heading; numbers of items are no numbers of articles
    (
        "1878 Berlin Antlaşması'nın sonuçları:\n• 1. Sırbistan ve Karadağ tam bağımsız oldu.",
        "declare-independence",
        {BORNE},
    ),
    ("1878 Berlin Antlaşması ve sonuçları:\n• 2. Kars ve Batum Rusya'ya verildi.", "cede", {BORNE}),
    # m22, m24: what is not read accuses nobody
    ("Lozan'da Boğazlar uluslararası bir komisyona bırakıldı.", "", QUIET),
    ("Sevr Antlaşması\n- Doğuda bir Ermenistan devleti kurulacak.", "", QUIET),
    # m23: numbered clauses of an armistice
    ("Mondros Ateşkes Antlaşması\n5) Osmanlı orduları terhis edilecek.", "", FIRM),
    # a paper that the books lack has a mark of its own
    ("Tilsit Antlaşması\n- Fransa tazminat ödeyecek.", "", {FOREIGN}),
)


@pytest.mark.parametrize("note,kind,may", NOTES)
def test_a_small_note_has_only_marks_that_it_may_have(note: str, kind: str, may: set[str]) -> None:
    marks = [
        m
        for m in review(note).marks
        if m.kind not in ("name", "names", "numbering", "cause")
        and (m.kind == kind or (not kind and m.kind != "sign"))
    ]
    assert marks
    assert {m.verdict for m in marks} <= may


def test_the_sign_of_a_battleship_is_no_party() -> None:
    marks = review("Mondros Mütarekesi Agamemnon zırhlısında imzalandı.").marks
    assert all(
        f.text != "Agamemnon" for m in marks if m.claim for f in m.claim.roles.get("actor", ())
    )


def test_buna_gore_means_the_paper_named_before() -> None:
    said = "Rusya ile Hünkâr İskelesi Antlaşması yapıldı. Buna göre;\nBatum Rusya'ya bırakıldı."
    found = review(said).read.sentences[-1].scope
    assert found.ids == ("hunkar-iskelesi-1833",)
    on = said + "\nSonra Kars Antlaşması imzalandı. Batum Gürcistan'a bırakıldı."
    assert review(on).read.sentences[-1].scope.by != LEAD


def test_what_a_condition_supposes_is_no_claim() -> None:
    assert verdicts("Osmanlı Devleti bir savaşa girecek olursa Rusya yardım eder.", "war") == []


def test_an_account_that_the_books_reject_refutes_nobody_who_says_otherwise() -> None:
    said = "Uşi Antlaşması\n- İtalya, On İki Ada'yı Osmanlı Devleti'ne geri verecek."
    assert CONTRADICTED not in {m.verdict for m in review(said).marks}
