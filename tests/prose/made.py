"""What the tests of prose share: one reviewer over the shipped books, and notes as short texts."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

pytest.importorskip("akana")

from misak.ask.open import load
from misak.prose.judging.review import Review, Reviewer

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SHARED = Path(os.environ.get("MISAK_SHARED", ROOT.parent / "shared"))
KARS = "Kars Antlaşması (13 Ekim 1921)\n\nBuna göre:\n\n"


@cache
def reviewer() -> Reviewer:
    """The reviewer over the shipped books, made once."""
    return Reviewer(load())


def review(text: str) -> Review:
    """A text reviewed."""
    return reviewer().review(text)


def verdicts(text: str, kind: str) -> list[str]:
    """The verdicts of the marks of one kind."""
    return [m.verdict for m in review(text).marks if m.kind == kind]


def on(text: str, words: str) -> list[str]:
    """The verdicts of the marks that stand on some words."""
    found = review(text)
    return [
        m.verdict
        for m in found.marks
        if words in found.read.sentences[m.sentence].passage.text[m.first : m.last]
    ]


def last(text: str) -> list[str]:
    """The verdicts on the last sentence of a note, causes aside."""
    found = review(text)
    number = len(found.read.sentences) - 1
    return [m.verdict for m in found.marks if m.sentence == number and m.kind != "cause"]
