"""Turkish verbs without their *not*, and with one: *edilmeyecektir*, *edilecektir*."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.words.spoken import HIGH, VOWELS, last_vowel

VOICELESS = "çfhkpsşt"
SOFTER = ("et", "git", "güt", "tat")  # *et-* becomes *ed-* before a vowel


class Ending(NamedTuple):
    """The ending of a verb that says not, and how it is without: ``plain`` with A and I for the
    vowels that the stem decides, D for the d that its last letter decides."""

    shape: re.Pattern[str]
    plain: str


_ENDINGS = (
    Ending(re.compile(r"m(?:aya|eye|ıya|iye)c(?P<k>[ae](?:k|ğ))(?P<rest>\w*)$"), "AcAk"),
    Ending(re.compile(r"m[ae]m(?:ış|iş|uş|üş)(?P<rest>\w*)$"), "mIş"),
    Ending(re.compile(r"m[ae]d(?:ı|i)(?P<rest>\w*)$"), "DI"),
    Ending(re.compile(r"m[ae]m(?:al|el)(?:ı|i)(?P<rest>\w*)$"), "mAlI"),
    Ending(re.compile(r"m[ae]m(?:akta|ekte)(?P<rest>\w*)$"), "mAktA"),
)
_AORIST = re.compile(r"m[ae]z(?P<rest>l[ae]r)?$")


def affirmed(word: str) -> list[str]:
    """How a verb that says not may stand without; nothing where it is no such form."""
    for one in _ENDINGS:
        found = one.shape.search(word)
        if found and _stem(word[: found.start()]):
            return [_joined(word[: found.start()], one.plain, found["rest"])]
    found = _AORIST.search(word)
    if found is None or not _stem(word[: found.start()]):
        return []
    stem, rest = word[: found.start()], found["rest"] or ""
    return [_joined(stem, plain, rest) for plain in ("Ar", "Ir")]


# How verbs end that say no *not*, and how they end with one: with A and I as above.
_PLAIN = (
    (re.compile(r"y?[ae]bil(?:[ae]c[ae](?P<k>k|ğ)(?P<rest>\w*)|ir(?:ler)?)$"), "AmAyAcAk"),
    (re.compile(r"y?[ae]c[ae](?:k|ğ)(?P<rest>\w*)$"), "mAyAcAk"),
    (re.compile(r"m[ıiuü]ş(?P<rest>\w*)$"), "mAmIş"),
    (re.compile(r"[ıiuü]yor(?P<rest>\w*)$"), "mIyor"),
    (re.compile(r"[dt][ıiuü](?P<rest>(?:l[ae]r)?)$"), "mADI"),
    (re.compile(r"(?<=[ln])[ıiuü]r(?P<rest>(?:l[ae]r)?)$"), "mAz"),
)


def denied(word: str) -> str:
    """How a verb that says no *not* stands with one (*bırakıldı*, *bırakılmadı*); nothing where its
    form is none of those known here."""
    for shape, ending in _PLAIN:
        found = shape.search(word)
        if found is None or not _stem(word[: found.start()]):
            continue
        stem = word[: found.start()]
        hard = f"{stem[:-1]}t"
        stem = hard if ending[0] == "m" and stem[-1:] == "d" and hard in SOFTER else stem
        glide = "y" if ending[0] == "A" and stem[-1:] in VOWELS else ""
        made = stem
        for letter in glide + ending + _bare(found.groupdict().get("rest") or ""):
            made += _letter(made, letter)
        return made
    return ""


def _stem(text: str) -> bool:
    return len(text) > 1 and any(c in VOWELS for c in text)


def _joined(stem: str, plain: str, rest: str) -> str:
    """A stem with an ending in harmony with it, and what followed its *not* in harmony with
    that."""
    opens = plain[:1] in "AI"
    if opens and stem[-1:] in VOWELS:
        plain = plain[1:] if plain in ("Ar", "Ir") else f"y{plain}"
    elif opens and stem.endswith(SOFTER):
        stem = f"{stem[:-1]}d"
    made = stem
    for letter in plain + _bare(rest):
        made += _letter(made, letter)
    return made


def _bare(rest: str) -> str:
    """The letters behind an ending with A, I and D where harmony decides them."""
    small = {"a": "A", "e": "A", "ı": "I", "i": "I", "u": "I", "ü": "I", "d": "D", "t": "D"}
    return "".join(small.get(c, c) for c in rest)


def _letter(made: str, letter: str) -> str:
    last = last_vowel(made)
    if letter == "A":
        return "a" if last in "aıou" else "e"
    if letter == "I":
        return HIGH[last]
    if letter == "D":
        return "t" if made[-1:] in VOICELESS else "d"
    return letter
