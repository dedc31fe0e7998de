"""Which language a note is written in, by its commonest small words."""

from __future__ import annotations

import re

_TURKISH = re.compile(
    r"\b(ve|ile|bir|bu|için|arasında|olarak|tarafından|göre|edil\w+|\w+(?:mıştır|miştir|muştur|müştür|acak|ecek|ıldı|ildi))\b",
    re.I,
)
_ENGLISH = re.compile(
    r"\b(the|and|of|to|in|was|were|is|are|between|shall|by|with|from|its|their|not|did|had|has"
    r"|under|after|for|on(?=\s+\d))\b",
    re.I,
)
_PAST = re.compile(r"\b[a-z]{3,}ed\b")  # *occupied*; *Mehmed* is a name


def language(text: str) -> str:
    """tr or en by the commonest small words; an empty string where neither is found in a text
    of some length."""
    turkish, english = len(_TURKISH.findall(text)), len(_ENGLISH.findall(text))
    english += len(_PAST.findall(text))
    if not turkish and not english:
        return "tr" if re.search(r"[ğışçöüİĞŞÇÖÜ]", text) or len(text.split()) < 40 else ""
    return "tr" if turkish >= english else "en"
