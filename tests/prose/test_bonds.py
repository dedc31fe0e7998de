"""Sentences that say that somebody must, must not or may: read in the books' own words and in
those of notes, and told apart."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED
from misak.say.clauses import sentence
from prose.made import KARS, review, reviewer

EN = "# Treaty of Kars (13 October 1921)\n\n"


@pytest.mark.parametrize("lang,head", [("tr", KARS), ("en", EN)])
def test_the_books_own_words_are_read_back(lang: str, head: str) -> None:
    shelf = reviewer().shelf
    told = [
        sentence(shelf.ledger, c.act, lang, c.day)
        for c in shelf.by_instrument["kars-1921"]
        if c.act.row.modal and not c.act.role
    ]
    assert len(told) > 5
    for text in told:
        marks = review(f"{head}1. {text}").marks
        assert {m.verdict for m in marks[1:]} <= {BORNE, SIMPLIFIED}, (text, marks)


@pytest.mark.parametrize(
    "right,wrong",
    [
        (
            "Gürcistan SSC, Büyük Millet Meclisi Hükûmeti'ne karşı düşman örgüt "
            "barındırmamakla yükümlüdür.",
            "Bulgaristan, Büyük Millet Meclisi Hükûmeti'ne karşı düşman örgüt "
            "barındırmamakla yükümlüdür.",
        ),
        (
            "Gürcistan SSC, Büyük Millet Meclisi Hükûmeti'ne karşı düşman örgüt "
            "barındırmamakla yükümlüdür.",
            "Gürcistan SSC, Büyük Millet Meclisi Hükûmeti'ne karşı düşman örgüt "
            "barındırmakla yükümlüdür.",
        ),
    ],
)
def test_another_side_and_the_contrary_are_found(right: str, wrong: str) -> None:
    assert review(f"{KARS}1. {right}").marks[-1].verdict in (BORNE, SIMPLIFIED)
    assert review(f"{KARS}1. {wrong}").marks[-1].verdict == CONTRADICTED
