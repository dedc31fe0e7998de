"""The shared note and gold, where they are at hand: the figures must not fall."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from prose.made import ROOT, SHARED, reviewer

NOTE, CLAIMS, GOLD = (
    SHARED / "input" / "kars-ankara-ukrayna.txt",
    SHARED / "facts" / "note_claims.csv",
    SHARED / "reading",
)
needs_shared = pytest.mark.skipif(not NOTE.exists(), reason="the shared note is not here")


def printed(*args: object) -> str:
    return subprocess.run(
        [sys.executable, *map(str, args)], capture_output=True, text=True, timeout=300, check=True
    ).stdout


@needs_shared
def test_the_claims_of_the_note() -> None:
    last = printed(ROOT / "bench/reading/note.py", NOTE, CLAIMS).strip().splitlines()[-1]
    marked, all_, right, shown = map(int, re.findall(r"\d+", last)[:4])
    assert marked == all_ == right == 62 and shown <= 10, last


@needs_shared
def test_no_sentence_of_the_note_is_lost() -> None:
    text = NOTE.read_text(encoding="utf-8")
    covered = " ".join(s.passage.text for s in reviewer().reader.read(text).sentences)
    assert set(re.findall(r"[^\W\d_]{3,}", text)) <= set(re.findall(r"[^\W\d_]{3,}", covered))


@needs_shared
def test_gold_that_was_tuned_to() -> None:
    last = (
        printed(ROOT / "bench/reading/score.py", *sorted(GOLD.glob("*.json")))
        .strip()
        .splitlines()[-1]
    )
    kind, whole = (float(f) for f in re.findall(r"F (\d\.\d+)", last))
    assert kind >= 0.9 and whole >= 0.85, last


def test_planted_errors() -> None:
    lines = printed(ROOT / "bench/reading/planted.py").strip().splitlines()
    accused = float(re.search(r"\(([\d.]+)%\)", lines[0])[1])  # type: ignore[index]
    found = int(re.search(r"\((\d+)%\)", lines[-1])[1])  # type: ignore[index]
    supported = float(re.search(r"\(([\d.]+)%\)$", lines[0])[1])  # type: ignore[index]
    assert accused == 0 and supported >= 97 and found >= 90, lines


def test_pairs_with_one_error() -> None:
    last = printed(ROOT / "bench/reading/pairs.py", "--count", "80").strip().splitlines()[-1]
    accused, supported, accepted, called = (int(n) for n in re.findall(r"\((\d+)%\)", last))
    assert accused == 0 and accepted == 0 and supported >= 95 and called >= 75, last


@needs_shared
def test_alterations_of_the_note() -> None:
    last = printed(ROOT / "bench/reading/altered.py", NOTE).strip().splitlines()[-1]
    accepted, called = map(int, re.findall(r"(?:accepted|called) (\d+)", last))
    assert accepted <= 2 and called >= 17, last
