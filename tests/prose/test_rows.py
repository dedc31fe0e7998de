"""What notes look like otherwise: tables, words broken at the end of a line, lines that a page
wrapped, days that there are not, capitals, letters without their marks."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED, Mark
from misak.prose.reading.dates import impossible
from misak.prose.reading.inputs import note_text
from prose.made import on, review

FIRM = {BORNE, SIMPLIFIED}


def marks(text: str) -> list[Mark]:
    """The marks of a text, names and numbering aside."""
    return [m for m in review(text).marks if m.kind not in ("name", "names", "numbering")]


PAPERS = """| Antlaşma | Gün | Kimler arasında | Ne oldu |
|---|---|---|---|
| Gümrü Antlaşması | 3 Aralık 1920 | TBMM – Ermenistan | Kars Türkiye'ye bırakıldı |
| Moskova Antlaşması | 16 Mart 1921 | TBMM – Sovyet Rusya | Batum Gürcistan'a bırakıldı |
"""
SIDES = """| Konu | Sevr Antlaşması | Lozan Antlaşması |
|---|---|---|
| Kapitülasyonlar | Yeniden kuruldu | Kaldırıldı |
| Doğu Trakya | Yunanistan'a bırakıldı | Türkiye'de kaldı |
"""


def test_each_row_is_told_of_the_paper_that_it_names() -> None:
    found = marks(PAPERS)
    assert {m.verdict for m in found} <= FIRM
    assert [m.scope.ids for m in found] == [("gumru-1920",)] * 3 + [("moscow-1921",)] * 3


def test_an_error_in_a_row_is_called() -> None:
    wrong = PAPERS.replace("16 Mart 1921", "16 Mart 1920").replace("bırakıldı |\n", "kaldı |\n")
    assert [m.verdict for m in marks(wrong)].count(CONTRADICTED) == 1
    assert on(wrong, "16 Mart 1920") == [CONTRADICTED]


def test_papers_side_by_side_have_a_column_each() -> None:
    assert on(SIDES, "Kapitülasyonlar: Kaldırıldı") == [BORNE]
    assert {m.verdict for m in marks(SIDES)} <= FIRM
    swapped = SIDES.replace("| Sevr Antlaşması | Lozan Antlaşması |", "| Lozan Barış Antlaşması |")
    assert not FIRM & set(on(swapped, "Kapitülasyonlar: Yeniden kuruldu"))


def test_the_rule_of_a_table_claims_nothing() -> None:
    assert all(
        "---" not in review(t).read.sentences[m.sentence].passage.text
        for t in (PAPERS, SIDES)
        for m in marks(t)
    )


def test_a_table_of_a_word_document_is_a_table() -> None:
    paper = docx.Document()
    paper.add_paragraph("Millî Mücadele'nin antlaşmaları")
    table = paper.add_table(rows=0, cols=4)
    for line in PAPERS.splitlines():
        if "---" not in line:
            cells = table.add_row().cells
            for cell, said in zip(cells, line.strip("| ").split(" | "), strict=True):
                cell.text = said
    paper.add_paragraph("Son.")
    out = BytesIO()
    paper.save(out)
    text = note_text(out.getvalue(), Path("unit.docx"))
    assert "| Gümrü Antlaşması | 3 Aralık 1920 |" in text
    assert on(text, "Kars Türkiye'ye bırakıldı") == [BORNE]
    assert text.rstrip().endswith("Son.")


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Lozan Antlaşması (24 Temmuz 1923)\n\nOniki Ada İtal-\nya'ya bırakıldı.", "İtalya'ya"),
        ("Lozan Antlaşması (24 Temmuz 1923)\n\n* Kapitülas-\nyonlar kaldırıldı.", "Kapitülas"),
        ("LOZAN ANTLAŞMASI\n\nKAPİTÜLASYONLAR KALDIRILDI.", "KAPİTÜLASYONLAR"),
        ("Lozan Antlasmasi (24 Temmuz 1923)\n\nKapitulasyonlar kaldirildi.", "Kapitulasyonlar"),
        ("Gümrü Antlaşması:\n\n(1) Kars Türkiye'ye bırakıldı", "Kars"),
        ("Gümrü Antlaşması:\n\na- Kars Türkiye'ye bırakıldı", "Kars"),
    ],
)
def test_it_is_read_all_the_same(note: str, words: str) -> None:
    assert set(on(note, words)) <= FIRM
    assert on(note, words)


def test_a_line_that_a_page_wrapped_goes_on() -> None:
    note = "Gümrü Antlaşması (3 Aralık 1920)\n\nBu antlaşmaya göre Ermenistan ordusunu azaltacak,"
    note += "\nKars Türkiye'ye bırakılacaktı."
    assert len(review(note).read.sentences) == 2  # heading, sentence


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("32 Ekim 1918", True),
        ("31 Haziran 1923", True),
        ("29 Şubat 1923", True),
        ("29 Şubat 1924", False),
        ("30 Ekim 1918", False),
        ("3-11 Ekim 1922", False),
        ("31 February 1878", True),
        ("34 Nisan 1334", False),  # a year of another calendar
    ],
)
def test_days_that_there_are_not(said: str, wrong: bool) -> None:
    assert bool(impossible(said)) is wrong
    note = f"Mondros Ateşkesi\n\nGörüşmeler {said} günü sürüyordu."
    called = [m for m in marks(note) if any(d.what == "no-day" for d in m.details)]
    assert bool(called) is wrong
    assert all(m.verdict == CONTRADICTED for m in called)


def test_a_heading_with_such_a_day_is_called() -> None:
    assert [m.verdict for m in marks("Kars Antlaşması (32 Eylül 1921)")] == [CONTRADICTED]


def test_a_year_before_changes_no_name_that_needs_none() -> None:
    note = "Gümrü Antlaşması 3 Aralık 1920'de imzalandı.\n\nMoskova Antlaşması'nı TBMM imzaladı."
    assert on(note, "Moskova") == [BORNE]
