"""The language in which a plain question is asked that was not understood; it is refused in it."""

from __future__ import annotations

import re

from misak.kinds.plain import ASKING

LETTERS = re.compile("[ğışçöüâîĞŞÇÖÜİ]")  # that only Turkish has


def tongue(text: str, otherwise: str) -> str:
    """The language of a question by the words with which one asks, else by its letters; the
    language ``otherwise`` where neither tells."""
    turkish = ASKING["tr"] & _words(text.replace("I", "ı"))
    english = ASKING["en"] & _words(text)
    if len(english) != len(turkish):
        return "en" if len(english) > len(turkish) else "tr"
    return "tr" if LETTERS.search(text) else otherwise


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower()))
