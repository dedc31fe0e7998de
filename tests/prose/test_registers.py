"""Every kind of input, running prose, items, flash cards and full treaty text, against gold of
the tests' own; and what tells treaty text from a note."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from misak.prose.frames.register import COURSE, TREATY, plain, register
from prose.made import EXAMPLES, ROOT, review

GOLD = Path(__file__).with_name("gold")


def test_every_kind_of_input_is_read() -> None:
    lines = subprocess.run(
        [
            sys.executable,
            str(ROOT / "bench/reading/score.py"),
            *map(str, sorted(GOLD.glob("*.json"))),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    ).stdout.splitlines()
    found = {
        line[:52].strip(): [float(f) for f in re.findall(r"[PF] (\d\.\d+)", line)] for line in lines
    }
    for name in ("running prose", "items", "cards", "treaty text"):
        precision, whole = found[name][2:]
        assert precision >= 0.75 and whole >= 0.85, lines


def test_treaty_text_is_told_from_a_note() -> None:
    assert {register(path.read_text(encoding="utf-8")) for path in GOLD.glob("treaty-*.txt")} == {
        TREATY
    }
    assert {
        register(path.read_text(encoding="utf-8"))
        for path in [*GOLD.glob("items-*.txt"), *GOLD.glob("running-*.txt"), *EXAMPLES.glob("*.md")]
    } == {COURSE}


@pytest.mark.parametrize(
    "sentence,wanted",
    [
        (
            "The High Contracting Parties agree that the capitulations are abolished.",
            "the capitulations are abolished",
        ),
        ("Turkey undertakes not to recognise the treaty.", "Turkey does not recognise the treaty"),
        ("Turkey hereby cedes the city of Batum to Georgia.", "Turkey cedes Batum to Georgia"),
    ],
)
def test_what_only_says_that_it_is_agreed_is_left_out(sentence: str, wanted: str) -> None:
    assert plain(sentence) == wanted


def test_articles_give_their_number_to_what_stands_under_them() -> None:
    text = (GOLD / "treaty-en.txt").read_text(encoding="utf-8").replace("Article 5", "ARTICLE V.")
    marks = {m.item: m for m in review(text).marks if m.kind == "autonomy"}
    assert set(marks) == {"5"} and marks["5"].verdict == "borne-out"


def test_a_card_is_one_sentence_and_a_question_claims_nothing() -> None:
    found = review((GOLD / "cards-tr.txt").read_text(encoding="utf-8"))
    assert "Ankara Antlaşması TBMM ile Fransa arasında imzalandı." in [
        s.passage.text for s in found.read.sentences
    ]
    assert not any(s.claims for s in found.read.sentences if s.passage.kind == "question")
