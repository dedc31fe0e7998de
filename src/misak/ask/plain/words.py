"""The words of a plain question, and the Turkish cases that an ending may stand for."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.words.fold import fold

_APOSTROPHE = re.compile(r"['’‘ʼ´`]")
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3})[-–](?=[A-ZÇĞİÖŞÜ])")
_MARKS = '?!,;:"“”„…'
# What an ending may be, by the case that it stands for, as search keys.
_CASES = {
    "acc": "i u yi yu ni nu",
    "dat": "a e ya ye na ne",
    "loc": "da de ta te nda nde",
    "abl": "dan den tan ten ndan nden",
    "gen": "in un nin nun",
    "ins": "la le yla yle",
    "was": "indi undu nindi nundu",  # whose it was: Osmanlı'nındı
}
ENDINGS = {case: tuple(found.split()) for case, found in _CASES.items()}
NOMINATIVE = "nom"


class Word(NamedTuple):
    """A word as written without the marks around it, its search key, what follows its apostrophe
    as a key, and whether a comma stands behind it."""

    text: str
    key: str
    ending: str
    listed: bool = False


def words(text: str) -> tuple[Word, ...]:
    """The words of a question; a hyphen between names parts them. A full stop is taken off its
    last word alone, for it may belong to a number or a short form."""
    whole = [part for part in _HYPHEN.sub(" ", text).split() if part.strip(_MARKS)]
    parts = [part.strip(_MARKS) for part in whole]
    if parts:
        parts[-1] = parts[-1].rstrip(".") or parts[-1]
    found = []
    for part, written in zip(parts, whole, strict=True):
        pieces = _APOSTROPHE.split(part)
        ending = fold(pieces[-1]) if len(pieces) > 1 and pieces[-1].isalpha() else ""
        found.append(Word(part, fold(part), ending, written.endswith(",")))
    return tuple(found)


def bare(text: str) -> str:
    """A name without the ending of a case behind its apostrophe: it is told as it is, not as it
    stood in the question. What else follows an apostrophe belongs to the name (*Ta'if*)."""
    head, *rest = _APOSTROPHE.split(text)
    ends = len(rest) == 1 and any(fold(rest[0]) in row for row in ENDINGS.values())
    return head if ends else text


def cases(word: Word) -> frozenset[str]:
    """The cases that the ending of a word may stand for, by what follows its apostrophe or by
    its last letters."""
    if word.ending:
        return frozenset(
            case
            for case, endings in ENDINGS.items()
            if word.ending in endings or any(_behind(word.ending, e) for e in endings)
        )
    return frozenset(
        case
        for case, endings in ENDINGS.items()
        if any(word.key.endswith(e) and len(word.key) > len(e) + 2 for e in endings)
    )


def _behind(ending: str, last: str) -> bool:
    """Whether an ending is a plural or a possessive with a case behind it: ``larin``, ``sini``."""
    return ending.endswith(last) and ending[: -len(last)] in (
        "lar",
        "ler",
        "lari",
        "leri",
        "si",
        "su",
    )
