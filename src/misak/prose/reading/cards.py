"""Cards: a question and its answer read as one sentence."""

from __future__ import annotations

import re

from misak.prose.reading.lines import ENDED

_ASKED = re.compile(
    r"\b(?:kim|kimler|kimdir|kimlerdir|hangisidir|nedir|neresidir|hangi "
    r"(?:devlet|ülke|antlaşma|savaş|tarihte|yılda|şehirde|kentte)(?:ler|lar)?|ne "
    r"zaman|nerede|who|which (?:state|country|treaty)|when|where)\b(?=\s|\W*$)",
    re.I,
)
_CARD = re.compile(r"^(?P<ask>[^?\n]{8,160}\?)\s*(?:[–—:→-]|=>|->|\|)*\s*(?P<answer>[^?\n]{2,80})$")
_WHICH = re.compile(
    r"^(?P<ask>.+?)\s+(?:antlaşma|anlaşma|sözleşme|belge|ateşkes|pakt)\s+(?:hangisidir|hangisi|nedir)\W*$",
    re.I,
)
_PAPER = re.compile(
    r"antlaşma|anlaşma|sözleşme|pakt|antant|mütareke|ateşkes|protokol|treaty|agreement|convention|armistice|pact",
    re.I,
)


def card(line: str) -> list[tuple[str, str]]:
    """A card in one line as kinds of passages with their words, nothing where it is none: the
    answer put for what is asked; a paper that is asked for as the label of what is said of it."""
    one = _CARD.match(line)
    if one is None:
        return []
    question, answer = one["ask"], one["answer"]
    which = _WHICH.match(question)
    bare = answer.strip().rstrip(".")
    if which and _PAPER.search(bare):
        return [("label", bare), ("sentence", f"{which['ask']} antlaşma")]
    whole = merged(question, answer)
    return [("sentence", whole)] if whole else []


def merged(question: str, answer: str) -> str:
    """*Kim imzaladı? – Kâzım Karabekir* as one sentence; empty where the answer is a sentence
    itself, or nothing in the question stands for it."""
    bare = answer.strip().rstrip(".")
    if (
        not bare
        or len(bare.split()) > 8
        or (ENDED.search(bare) and _verbal(bare.split()))
        or not _ASKED.search(question)
    ):
        return ""
    whole = _ASKED.sub(lambda _: bare, question, count=1).rstrip("? ")
    ends = whole.endswith(bare) and re.search(r"(?:dir|dır)\W*$", question)
    return f"{whole}'dır." if ends else f"{whole}."


def _verbal(words: list[str]) -> bool:
    """Whether an answer's last word is a verb, or ends a sentence of its own (*… Sovyet
    Rusya'dır*)."""
    return words[-1][0].islower() or (len(words) > 3 and bool(re.search(r"[’']", words[-1])))
