"""What a line of a note is by its looks: a heading, a title behind a number, the announcement
of a list."""

from __future__ import annotations

import re

from misak.words.fold import fold

_INTRO = re.compile(
    r"\b(göre|maddeleri|maddeler|hükümleri|hükümler|şunlardır|şöyledir|önemi|sonuçları|notlar|"
    r"koşulları|şartları|kararlar|alınan kararlar|as follows|under the treaty|under it|provided|"
    r"according to|agreed)\b[^.]{0,40}[:;]?\s*$",
    re.I,
)
_DATE_TAIL = re.compile(
    r"[(–-]\s*(?:\d{1,2}\s*)?[^\W\d_]*\s*[-–/]?\s*(?:\d{1,2}\s*[^\W\d_]+\s*)?\d{4}\s*\)?\s*$"
)
_NAMED = re.compile(
    r"^(?:[A-ZÇĞİÖŞÜ][^\W\d_]*[’'-]?[^\W\d_]*\s+){1,4}(?:Antlaşması|Anlaşması|Sözleşmesi|Paktı|Antantı|Mütarekesi|Protokolü|Konferansı|Treaty|Convention|Pact|Agreement|Armistice)$"
)
ENDED = re.compile(
    r"(?:[dt][ıiuü]r(?:l[ae]r)?|[dt][ıiuü](?:l[ae]r)?|m[ıiuü]ş(?:l[ae]r)?|[ae]ca[kğ](?:l[ae]r)?|[ıiuüae]r(?:l[ae]r)?|m[ae]z|yor)\s*[.!,]?$"
)
# What a line of facts is called by: its day, its parties, its place.
FACT = re.compile(
    r"\W*(?:(?P<day>(?:imza(?:lanma)? )?tarihi?|date(?: signed)?|signed(?: on)?"
    r"|imzalan(?:ma|digi tarih))"
    r"|(?P<who>taraflar|parties|between|with whom|kimler arasinda|imzalayanlar|signatories)"
    r"|(?P<where>imza(?:landigi)? yeri?|yer|place|location|location signed|imzalandigi yer))"
    r"\s*[:;–-]\s*"
)
LONGEST_INTRO = 200
LONGEST_HEADING = 110


def bare(text: str) -> str:
    """A line without blanks and without the marks of bold type around it."""
    return text.strip().strip("*_").strip()


def is_heading(text: str) -> bool:
    """A short line without a verb at its end: in capitals, with its date, or with a capital on
    most of its words."""
    if not text or len(text) > LONGEST_HEADING or text.endswith((".", ";", ",", "!", "?")):
        return False
    if FACT.match(fold(text)):
        return False
    plain = text.rstrip(": ")
    several = len(plain.split())
    if text != plain and _DATE_TAIL.search(plain) and several > 2:
        return True  # *Gümrü Antlaşması (3 Aralık 1920) :*
    if not any(c.isalpha() for c in plain):
        return False
    if text.endswith(":"):
        return (_in_capitals(plain, 4) and several > 1) or bool(_NAMED.match(plain))
    return _in_capitals(plain, 4) or _dated(text) or (_capitals(plain) and not _verbal(text, plain))


def _dated(text: str) -> bool:
    """Whether a line ends with a date, and no verb stands before it."""
    before = _DATE_TAIL.sub("", text).strip()
    return bool(_DATE_TAIL.search(text)) and not ENDED.search(before)


def _verbal(text: str, plain: str) -> bool:
    """Whether a line ends with a verb, and is no paper's name that only looks so (*Cemiyeti*)."""
    if re.search(r"\b(?:Antlaşma|Anlaşma|Savaş|Gelişme|Olay|İlke|Sözleşme)l[ae]r[ıi]?$", plain):
        return False
    return bool(ENDED.search(text)) and not text[-1].isdigit() and not _NAMED.match(plain)


def _in_capitals(text: str, least: int) -> bool:
    """Whether a line is written in capitals, with so many letters at least."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= least and all(c.isupper() for c in letters)


def _capitals(text: str) -> bool:
    """Whether a short line has a capital or a digit at the head of most of its longer words."""
    words = text.split()
    long = [w for w in words if len(w) > 3]
    heads = sum(w[0].isupper() or w[0].isdigit() for w in long)
    return bool(long) and heads >= max(1, round(0.8 * len(long))) and len(words) <= 9


def titles(text: str) -> bool:
    """Whether a numbered or lettered line is a heading all the same: with its date, in
    capitals, or nothing but a paper's name."""
    plain = text.rstrip(": ")
    capitals = _in_capitals(plain, 1) and len(plain.split()) > 1
    return bool(_DATE_TAIL.search(plain)) or capitals or bool(_NAMED.match(plain))


def is_intro(text: str) -> bool:
    """What only announces a list: *Bu antlaşmaya göre:*, *Maddeleri*."""
    said = bare(text)
    return (
        bool(_INTRO.search(said))
        and len(said) < LONGEST_INTRO
        and not re.search(r"[.!?]\s", said)
        and (said.endswith((":", ";")) or len(said.split()) <= 4)
    )
