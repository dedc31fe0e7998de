"""Folding text into search keys, and the case of letters in Turkish, where I belongs to ı and İ
to i."""

from __future__ import annotations

import re
import unicodedata

# Every apostrophe that print and keyboards know; the soft hyphen goes with them.
_APOSTROPHES = "'`´‘’‚‛ʹʻʼʽʾʿˈ′＇\u00ad"
_DASHES = "-_‐‑‒–—―−﹘－＿"
_LETTERS = {
    "İIı": "i",
    "ÂÄÁÀâäáà": "a",
    "ÎÍÏîíï": "i",
    "ÛÜÚûüú": "u",
    "ÇçĆć": "c",
    "ĞğĠġ": "g",
    "ÔÖÓôöó": "o",
    "ŞşŠš": "s",
    "ÊËÉÈêëéè": "e",
    "Ññ": "n",
    "Žž": "z",
    "Əə": "e",
    "Øø": "o",
    "Łł": "l",
    "Đđ": "d",
    "Ææ": "ae",
    "Œœ": "oe",
}
_TABLE: dict[int, str | None] = {
    **{ord(char): plain for chars, plain in _LETTERS.items() for char in chars},
    **dict.fromkeys(map(ord, _APOSTROPHES)),
    **dict.fromkeys(map(ord, _DASHES), " "),
}
_TO_LOWER, _TO_UPPER = {ord("İ"): "i", ord("I"): "ı"}, {ord("i"): "İ", ord("ı"): "I"}

# A dot after a single letter (T.B.M.M.) or at the end of a word (Art. 6); not in 13.10.1921, and
# not in kars.transit.
_ABBREVIATION = r"\b[^\W\d_]\.+|(?<=[^\W\d_])\.+(?=\s|$)"
_GLOSS = r"\s*(?:\([^()\[\]]*\)|\[[^()\[\]]*\])"
_SMALL = {
    "tr": frozenset(["ve", "ile", "ya", "da", "de", "ki", "veya"]),
    "en": frozenset(
        ["of", "the", "and", "in", "on", "to", "for", "with", "at", "by", "from", "a", "an"]
    ),
}
_IZAFET = frozenset(
    ["ı", "i", "u", "ü", "yı", "yi", "yu", "yü", "ul", "ül", "el", "ud", "ur", "us"]
)


def fold(text: str) -> str:
    """The search key of any text: ``Batum'un`` gives ``batumun``, ``T.B.M.M.`` gives ``tbmm``;
    ``fold(fold(x)) == fold(x)``."""
    if text.isascii() and text.isalnum():
        return text.lower()
    key = text.translate(_TABLE)
    key = key.lower() if key.isascii() else _without_marks(key)
    if "." in key:
        key = re.sub(_ABBREVIATION, lambda found: found[0].rstrip("."), key)
    return " ".join(key.split())


def _without_marks(text: str) -> str:
    """Case-folded, and without diacritics and invisible characters, for letters beyond the
    table."""
    return _bare(_bare(text).casefold()).translate(_TABLE).lower()


def _bare(text: str) -> str:
    return "".join(
        char
        for char in unicodedata.normalize("NFD", text)
        if unicodedata.category(char) not in ("Mn", "Cf")
    )


def without_gloss(text: str) -> str:
    """A name without what stands in brackets: ``Smyrna (Izmir)`` gives ``Smyrna``; a text that
    is all gloss is kept."""
    bare, before = text, ""
    while bare != before:
        bare, before = re.sub(_GLOSS, "", bare), bare
    return " ".join(bare.split()) or text


def split_gloss(name: str) -> tuple[str, str]:
    """A name and the bracket at its end, with the space before it: endings go in between
    (``Smyrna's (Izmir)``)."""
    if name[-1:] not in (")", "]"):
        return name, ""
    found = re.search(_GLOSS + "$", name)
    return (name[: found.start()], found[0]) if found and found.start() else (name, "")


def turkish_lower(text: str) -> str:
    """Small letters in Turkish: ``IĞDIR`` gives ``ığdır``, ``İzmir`` gives ``izmir``."""
    return text.translate(_TO_LOWER).lower()


def turkish_upper(text: str) -> str:
    """Capitals in Turkish: ``Iğdır`` gives ``IĞDIR``, ``izmir`` gives ``İZMİR``."""
    return text.translate(_TO_UPPER).upper()


def capitalise(text: str, lang: str) -> str:
    """The text with its first letter or digit, after any marks but ``…``, as a capital of the
    language: ``iran`` gives ``İran`` in Turkish."""
    for place, char in enumerate(text):
        if char.isalnum():
            upper = turkish_upper if lang == "tr" else str.upper
            return text[:place] + upper(char) + text[place + 1 :]
        if char == "…":
            break
    return text


def title_case(text: str, lang: str = "tr") -> str:
    """Each word with a capital, small words and Persian izafet apart: ``MİSAK-I MİLLÎ`` gives
    ``Misak-ı Millî``."""
    words = (turkish_lower(text) if lang == "tr" else text.lower()).split()
    return " ".join(
        word if place and word in _SMALL[lang] else _title_word(word, lang)
        for place, word in enumerate(words)
    )


def _title_word(word: str, lang: str) -> str:
    first, *rest = word.split("-")
    return "-".join(
        [
            capitalise(first, lang),
            *(part if part in _IZAFET else capitalise(part, lang) for part in rest),
        ]
    )
