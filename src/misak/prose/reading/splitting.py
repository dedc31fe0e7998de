"""Where the sentences of a paragraph end."""

from __future__ import annotations

import re

from misak.ground.months import MONTHS

_SHORT = frozenset(
    [
        "vb",
        "vs",
        "dr",
        "prof",
        "no",
        "md",
        "bkz",
        "yy",
        "st",
        "art",
        "hz",
        "doç",
        "av",
        "sn",
        "örn",
        "mad",
        "jan",
        "feb",
        "aug",
        "sept",
        "oct",
        "nov",
        "dec",
        "gen",
        "col",
        "capt",
        "mar",
        "apr",
        "sep",
        "arts",
        "cf",
        "al",
    ]
)
LONGEST = 90  # letters of what stands in brackets
_WAR = re.compile(r"\b(?:War|Article|Part|Chapter) [IVX]{1,4}$")  # *World War I.* ends a sentence


_DAY = re.compile(rf"\b(?:{'|'.join(MONTHS['en'])}) \d{{1,2}}$")
NEXT = 3  # letters by which the next sentence is known
# How Turkish verbs end that may close a clause.
_CLOSED = re.compile(
    r"(?:[dt][iıuü](?:r|rlar|rler|lar|ler)?|m[iı]ş|muş|müş|[ae]ca[kğ](?:t[ıi]r?|lar)?|[ae]ce[kğ](?:ti|tir|ler)?"
    r"|yor(?:du)?|[ae]r|[iıuü]r|m[ae]z|l[ae]r|m[ae]l[ıi])$"
)


def _ends(before: str, after: str) -> bool:
    """Whether a number or a letter before a full stop ends a sentence: that of a war, a part, an
    English day without its year (*on October 14. Under …*)."""
    return bool(_WAR.search(before) or (_DAY.search(before) and after.strip()[:1].isalpha()))


def _goes_on(before: str, after: str) -> bool:
    """Whether a semicolon only parts what one verb behind it says (*A; X ve Y'yi aldı*): before it
    stands no verb, behind it one does."""
    following = re.split(r"[;.!?](?:\s|$)", after, maxsplit=1)[0].split()
    return bool(following) and not verbal(before) and verbal(following[-1])


def verbal(text: str) -> bool:
    """Whether a stretch ends in what may be a Turkish verb, or has an English one."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if not words:
        return False
    english = {"was", "were", "is", "are", "had", "has", "will", "would", "shall"}
    if english & set(words) or any(w.endswith("ed") for w in words):
        return True
    return bool(_CLOSED.search(words[-1]))


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences of a paragraph: they end at . ! ? before a capital, and at a semicolon."""
    found: list[tuple[int, int]] = []
    begin = start
    for match in re.finditer(
        r"[.!?…]+[\"”’')\]]*(?=\s+(?:[–•-]\s+)?[\"“‘'(\[]?[A-ZÇĞİÖŞÜÂÎ0-9])|(?<=[a-zçğıöşü]{4})\.(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])|;(?=\s)",
        text[start:end],
    ):
        stop = start + match.end()
        before = text[begin : start + match.start()]
        last = re.split(r"[\s(]", before)[-1]
        if (
            match[0][0] == "."
            and (
                (last.isdigit() and len(last) < 3)
                or re.fullmatch(r"[IVX]{1,4}|[A-ZÇĞİÖŞÜ]", last)
                or last.lower() in _SHORT
            )
            and not _ends(before, text[stop : stop + NEXT])
        ):
            continue
        if (
            match[0][0] in ".;"
            and before.count("(") > before.count(")")
            and ")" in text[stop:end][:LONGEST]
        ):
            continue  # within brackets
        if match[0] == ";" and _goes_on(before, text[stop:end]):
            continue
        found.append((begin, stop))
        begin = stop
    if text[begin:end].strip():
        found.append((begin, end))
    return found
