"""Lists of true and false: a statement that the note calls false is claimed to be false."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, PARTLY
from misak.prose.reading.called import FALSE, OPEN, TRUE
from misak.prose.reading.document import passages
from prose.made import reviewer

TRUE_ONE = "Ankara Antlaşması 20 Ekim 1921'de Fransa ile imzalandı."
FALSE_ONE = "Ankara Antlaşması 20 Ekim 1922'de imzalandı."


@pytest.mark.parametrize(
    ("line", "called"),
    [
        (f"Yanlış: {TRUE_ONE}", FALSE),
        (f"Doğru: {TRUE_ONE}", TRUE),
        (f"(Y) {TRUE_ONE}", FALSE),
        (f"3. (D) {TRUE_ONE}", TRUE),
        (f"( ) {TRUE_ONE}", OPEN),
        (f"(.....) {TRUE_ONE}", OPEN),
        (f"{TRUE_ONE} (   )", OPEN),
        (f"(...) {TRUE_ONE}", ""),  # what a quotation leaves out
        (f"{TRUE_ONE} (...)", ""),
        ("Ankara Antlaşması'nı imzalayan devletler: Türkiye (T)", ""),  # an abbreviated name
        ("Sevr'i imzalayan: Yugoslavya (Y)", ""),
        ("Ek – D", ""),
        (f"{TRUE_ONE} (Yanlış)", FALSE),
        (f"{TRUE_ONE} → D", TRUE),
        (f"- {TRUE_ONE} [Y]", FALSE),
        ("False: The Treaty of Kars was signed in 1921.", FALSE),
        ("The Treaty of Kars was signed in 1921. (T)", TRUE),
        (f"YANLIŞLAR\n- {TRUE_ONE}", FALSE),
        (f"Yanlış Bilgiler\n\n- {FALSE_ONE}\n- {TRUE_ONE}", FALSE),
        (f"Yanlış Bilgiler\n- {FALSE_ONE}\n\nSonuçları\n- {TRUE_ONE}", ""),
        (f"{TRUE_ONE}", ""),
        ("(TBMM) Ankara Antlaşması'nı 1921'de imzaladı.", ""),
    ],
)
def test_what_a_note_calls_a_statement(line: str, called: str) -> None:
    """Before it, behind it or in the heading above it; another heading ends that."""
    found = passages(line)[-1]
    while found.kind == "furniture":
        found = passages(line)[-2]
    assert found.called == called


def test_no_word_is_lost() -> None:
    """What calls a statement false stays a passage of its own, with its place."""
    kinds = [(p.kind, p.text) for p in passages(f"(Y) {TRUE_ONE}")]
    assert kinds == [("furniture", "(Y)"), ("sentence", TRUE_ONE)]


@pytest.mark.parametrize(
    ("note", "verdict"),
    [
        (f"Yanlış: {TRUE_ONE}\n", CONTRADICTED),
        (f"Yanlış: {FALSE_ONE}\n", BORNE),
        (f"Doğru: {FALSE_ONE}\n", CONTRADICTED),
        (f"Doğru: {TRUE_ONE}\n", BORNE),
        ("Yanlış: Moskova Antlaşması Fransa ile imzalandı.\n", BORNE),
        ("Yanlış: Moskova Antlaşması ile Batum Gürcistan'a bırakıldı.\n", PARTLY),  # simplified
        ("False: The Treaty of Kars was signed in 1921.\n", CONTRADICTED),
        ("False: The Treaty of Kars was signed in 1920.\n", BORNE),
    ],
)
def test_the_mark_is_of_what_the_note_claims(note: str, verdict: str) -> None:
    """True called false is an error of the note, false called false is none; what the books tell
    with a reserve decides neither."""
    assert [m.verdict for m in reviewer().review(note).marks] == [verdict]


def test_several_sentences_called_false_together_decide_nothing() -> None:
    """Which of them is false is not said."""
    marks = reviewer().review(f"(Y) {TRUE_ONE} {FALSE_ONE}\n").marks
    assert {m.verdict for m in marks} == {PARTLY}


@pytest.mark.parametrize(
    "line",
    [
        "Aşağıdaki cümlelere doğru ise D, yanlış ise Y yazınız.",
        "Mark each statement true or false.",
        f"( ) {TRUE_ONE}",
    ],
)
def test_what_claims_nothing_has_no_mark(line: str) -> None:
    """The task of an exercise, and a box that nobody filled."""
    assert not reviewer().review(line + "\n").marks
