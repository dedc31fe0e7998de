"""Wrong in a firm voice: what a note says of one paper is never borne out, refuted or missed by
another; what was not read is said not to be."""

from __future__ import annotations

import pytest

from misak.prose.judging.review import Review
from misak.prose.judging.verdicts import (
    BORNE,
    CONTESTED,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    PARTLY,
    SIMPLIFIED,
    UNREAD,
    Mark,
)
from prose.made import review

FIRM = {BORNE, SIMPLIFIED, CONTESTED}
BERLIN = "Berlin Antlaşması\n\n- "


def marks(text: str) -> list[Mark]:
    """The marks of a text, names and numbering aside."""
    return [m for m in review(text).marks if m.kind not in ("name", "names", "numbering")]


def on(text: str, words: str) -> list[Mark]:
    """The marks that stand on some words of a text."""
    read: Review = review(text)
    return [
        m
        for m in read.marks
        if words in read.read.sentences[m.sentence].passage.text[m.first : m.last]
    ]


def papers(found: list[Mark]) -> set[str]:
    """The papers that some marks cite."""
    return {getattr(why, "instrument", "") for m in found for why in m.reasons} - {""}


def test_what_stands_in_brackets_speaks_for_itself_alone() -> None:
    note = BERLIN + "Kars ve Batum Rusya'ya bırakılacak (Ayestefanos'ta Doğubayazıt da Rusya'ya"
    note += " verilecekti), Doğubayazıt Osmanlı'ya bırakılacak."
    assert papers(on(note, "Kars ve Batum")) == {"berlin-1878"}
    assert papers(on(note, "verilecekti")) == {"ayastefanos-1878"}
    assert papers(on(note, "Osmanlı'ya bırakılacak")) == {"berlin-1878"}
    alone = BERLIN + "Bulgaristan küçültülecek. (Ayastefanos'ta Bosna-Hersek özerk olacaktı)"
    assert "berlin-1878" not in papers(on(alone, "Bosna-Hersek"))


def test_a_paper_with_which_another_is_compared_rules_nothing() -> None:
    lead = "Berlin Antlaşması maddeleri\n\n"
    found = marks(lead + "• Sırbistan ve Karadağ bağımsız olacak (Ayastefanos'la aynı).")
    assert {m.verdict for m in found} == {BORNE} and papers(found) == {"berlin-1878"}


def test_a_name_in_the_locative_that_nothing_knows_is_not_passed_over() -> None:
    said = "Bosna-Hersek işgal edilecek."
    assert {m.verdict for m in marks(BERLIN + said)} <= FIRM
    assert not {m.verdict for m in marks(BERLIN + "Falanburg'da " + said)} & FIRM


def test_a_date_behind_a_heading_keeps_its_paper() -> None:
    note = "MUDANYA ATEŞKES ANTLAŞMASI\n\n3-11 Ekim 1922\n\n- Yunanlılar Doğu Trakya'yı boşaltacak."
    assert papers(on(note, "Doğu Trakya")) == {"mudanya-1922"}


@pytest.mark.parametrize(
    "days,verdict", [("3-11", BORNE), ("11", BORNE), ("3-9", CONTRADICTED), ("9", CONTRADICTED)]
)
def test_of_a_span_of_days_either_end_may_be_the_one(days: str, verdict: str) -> None:
    (mark,) = marks(f"MUDANYA MÜTAREKESİ ({days} EKİM 1922)")
    assert mark.verdict == verdict


def test_words_before_a_papers_name_are_no_part_of_it() -> None:
    note = "14 maddelik Mudanya Mütarekesi'nin hükümleri şunlardır:\n\n• Çatışmalar sona erecek."
    assert FOREIGN not in {m.verdict for m in marks(note)}
    said = "II. Balkan Savaşı, ağustos 1913 tarihli Bükreş Antlaşması ile bitti."
    assert FOREIGN not in {m.verdict for m in marks(said)}


def test_this_treaty_is_the_one_named_before() -> None:
    note = (
        "Bulgaristan ile Osmanlı Devleti arasında İstanbul Antlaşması imzalandı (29 Eylül 1913). "
    )
    note += "Bu antlaşma ile Meriç iki devlet arasında sınır oldu."
    assert papers(on(note, "Meriç")) == {"istanbul-1913"}


def test_who_did_not_sign_is_described_and_not_denied() -> None:
    note = "Balkan Antantı\n\n- Taraflar, bu antlaşmayı imzalamamış olan devletlere karşı"
    note += " birbirine danışmadan yükümlülük almayacaktı."
    assert CONTRADICTED not in {m.verdict for m in marks(note)}


def test_free_is_not_what_is_under_somebody() -> None:
    free = marks(BERLIN + "Bulgaristan bağımsız bir prenslik olacak.")
    assert not {m.verdict for m in free} & FIRM
    under = marks(BERLIN + "Bulgaristan özerk bir prenslik olacak.")
    assert {m.verdict for m in under} <= FIRM


def test_what_is_to_be_done_is_told_by_no_happening() -> None:
    found = marks(BERLIN + "Kıbrıs İngiltere'nin yönetimine bırakılacaktı.")
    assert found and not {m.verdict for m in found} & FIRM


@pytest.mark.parametrize(
    "said",
    [
        "Sevr Antlaşması\n\nMüttefikler barışın ana hatlarını San Remo'da tespit ettiler.",
        "Küçük Kaynarca Antlaşması\n\nOnlara hanlarını seçme hakkı veriliyordu.",
        "Mudanya Mütarekesi\n\nYunanistan'ın sözcülüğünü İngiliz temsilcisi üstlendi.",
    ],
)
def test_no_article_is_said_only_of_what_was_read(said: str) -> None:
    assert {m.verdict for m in marks(said)} == {UNREAD}


def test_a_guess_by_words_alone_cites_nothing() -> None:
    (mark,) = marks("Berlin Antlaşması\n\nÖteki devletler kongreye bakanlarını gönderdiler.")
    assert mark.verdict == UNREAD and not mark.reasons and not mark.kind


def test_each_piece_of_a_list_of_takers_has_one_mark() -> None:
    note = "Berlin Antlaşması'nın sonuçları:\n\nTesalya Yunanistan'a, Kars ve Batum Rusya'ya,"
    note += " Kotur İran'a verilecek, Bosna-Hersek işgal edilecekti."
    for piece, article in (("Kotur", "60"), ("Kars ve Batum", "58")):
        found = on(note, piece)
        assert [m.verdict for m in found] == [BORNE]
        assert [getattr(why, "article", "") for m in found for why in m.reasons] == [article]


def test_a_clause_of_which_nothing_is_said_has_a_mark() -> None:
    note = BERLIN + "Sırbistan'a bağımsızlık tanındı ve Niş vilayeti ona verildi."
    assert [m.verdict for m in on(note, "Niş")] == [UNREAD]


def test_a_slip_of_the_pen_is_no_amount() -> None:
    note = "Ayastefanos Antlaşması\n\n- Osmanlı Devleti {} ruble savaş tazminatı ödeyecek."
    assert {m.verdict for m in marks(note.format("1.410.000.000"))} <= FIRM
    assert {m.verdict for m in marks(note.format("1.410.0000.000"))} == {PARTLY}
    assert {m.verdict for m in marks(note.format("1.200.000.000"))} == {CONTRADICTED}


@pytest.mark.parametrize(
    "said",
    [
        "Küçük Kaynarca Antlaşması\n\n- Rusya kapitülasyonlardan yararlanma hakkı kazanacak.",
        "Bükreş Antlaşması (10 Ağustos 1913)\n\nBulgaristan Güney Dobruca'yı Romanya'ya verdi.",
        "Mudanya Mütarekesi\n\nDoğu Trakya ve İstanbul savaşılmadan alındı.",
        "Mudanya Mütarekesi\n\n- Türk-Yunan savaşı sona erecek.",
        "Lozan Antlaşması\n\nYunanlılar İmroz'dan çekildikten sonra Türkiye orada düzen kurdu.",
    ],
)
def test_no_article_is_not_said_of_what_an_article_may_tell_otherwise(said: str) -> None:
    assert NO_ARTICLE not in {m.verdict for m in marks(said)}


def test_what_only_comes_before_or_until_a_signature_is_none() -> None:
    note = "Mudanya Mütarekesi\n\n- Barış antlaşmasının imzalanmasına kadar ordu {}."
    assert not {m.verdict for m in marks(note.format("bekletilecek"))} & FIRM
    upon = "Mudanya Mütarekesi\n\n- Sözleşmenin yürürlüğe girmesi üzerine bayram yapılacak."
    assert not {m.verdict for m in marks(upon)} & FIRM


def test_a_turn_that_came_is_no_deed() -> None:
    note = "Mudanya Mütarekesi\n\nSıra İstanbul'un kurtarılmasına gelmişti."
    assert not {m.verdict for m in marks(note)} & FIRM


def test_two_papers_named_together_are_both_meant_under_the_heading_of_one() -> None:
    note = "Kars Antlaşması (13 Ekim 1921)\n\n"
    note += "• Gümrü ve Kars Antlaşmalarını TBMM adına Kâzım Karabekir imzaladı."
    assert papers(on(note, "Kâzım Karabekir")) == {"gumru-1920", "kars-1921"}


@pytest.mark.parametrize(
    "said,verdicts",
    [
        ("Mudanya Mütarekesi\n\nTBMM'yi Batı Cephesi Komutanı İsmet Paşa temsil etti.", {BORNE}),
        ("Berlin Antlaşması\n\nOsmanlı Devleti'ni Müşir Mehmet Ali Paşa temsil etti.", {BORNE}),
        ("Berlin Antlaşması\n\nOsmanlı Devleti'ni Kâzım Karabekir temsil etti.", {CONTRADICTED}),
        (
            "Küçük Kaynarca Antlaşması\n\nRusya Eflak ve Boğdan'ı Osmanlı'ya geri verdi.",
            {BORNE, SIMPLIFIED},
        ),
        (
            "Küçük Kaynarca Antlaşması\n\nRusya Eflak ve Boğdan'ı Avusturya'ya geri verdi.",
            {CONTRADICTED, PARTLY, UNREAD, NO_ARTICLE},
        ),
    ],
)
def test_who_represented_whom_and_what_was_given_back(said: str, verdicts: set[str]) -> None:
    found = {m.verdict for m in marks(said)}
    assert found and found <= verdicts


def test_a_town_with_a_year_is_no_paper_of_that_year() -> None:
    note = "Ankara Antlaşması (20 Ekim 1921)\n\nParis'te yapılan görüşmeler 1921'de sona erdi."
    assert FOREIGN not in {m.verdict for m in marks(note)}


def test_a_states_name_goes_on_in_brackets_within_a_list() -> None:
    note = "Berlin Antlaşması\n\nOsmanlı Devleti, {} ve Prusya'ya karşı Karadağ'ı tanır."
    read = review(note.format("Avusturya (Habsburg)")).read.sentences[1]
    assert any(len(c.mentions) == 3 for c in read.parsed.chunks)


def test_a_plural_is_no_verb() -> None:
    note = "Ankara Antlaşması (20 Ekim 1921)\n\n- İki taraf kalan topraklar üzerinde genel af ilan"
    found = marks(note + " edecek.")
    assert {getattr(why, "article", "") for m in found[1:] for why in m.reasons} <= {"5"}


def test_no_article_stays_where_a_claim_was_read() -> None:
    found = marks("Kars Antlaşması\n\n- Halep İngiltere'ye bırakılacaktır.")
    assert {m.verdict for m in found} <= {NO_ARTICLE, CONTRADICTED}


def test_who_refers_back_alone_bears_nothing_out() -> None:
    """*Taraflar* agrees with every clause of a paper; what they are said not to accept was compared
    with nothing."""
    note = "Kars Antlaşması (13 Ekim 1921)\n\n1. "
    denied = on(note + "Taraflar Moskova Antlaşması'nın hükümlerini kabul etmeyecektir.", "kabul")
    assert denied and not FIRM & {m.verdict for m in denied}
    kept = on(note + "Taraflar Moskova Antlaşması'nın maddelerini kabul edecektir.", "kabul")
    assert BORNE in {m.verdict for m in kept}


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Treaty of Berlin (1878)", "Bessarabia was ceded to Moldavia."),
        ("Treaty of Sèvres", "Syria was ceded to Italy."),
        ("Sevr Antlaşması", "Hatay İtalya'ya bırakılacak."),
        ("Sevr Antlaşması", "Urfa Yunanistan'a verilecek."),
    ],
)
def test_who_gets_a_thing_and_when_is_borne_out_by_what_says_so_alone(
    title: str, sentence: str
) -> None:
    marks = review(f"# {title}\n\n{sentence}\n").marks
    assert not {m.verdict for m in marks} & {"borne-out", "simplified", "contested"}


@pytest.mark.parametrize(
    ("sentence", "article"),
    [
        ("Merchant vessels enjoy freedom of passage through the Straits.", "2"),
        ("Savaş zamanında savaş gemileri Boğazlardan serbestçe geçecektir.", "19"),
        ("In time of war warships may pass through the Straits freely.", "19"),
    ],
)
def test_peace_and_war_have_articles_of_their_own(sentence: str, article: str) -> None:
    marks = review(f"# Montrö Boğazlar Sözleşmesi (1936)\n\n{sentence}\n").marks
    assert {getattr(w, "article", "") for m in marks for w in m.reasons} == {article}


@pytest.mark.parametrize(("matter", "borne"), [("Boğazlar", True), ("Musul", False)])
def test_on_what_one_stood_by_another_is_held_against_the_books(matter: str, borne: bool) -> None:
    told = f"Lozan görüşmelerinde Sovyet Rusya {matter} konusunda Türkiye'yi destekledi."
    assert all(m.verdict in FIRM for m in on(told, "destekledi")) is borne
