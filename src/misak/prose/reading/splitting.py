"""Where the sentences of a paragraph end."""

from __future__ import annotations

import re

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
    ]
)
_WAR = re.compile(r"\b(?:War|Article|Part|Chapter) [IVX]{1,4}$")  # *World War I.* ends a sentence


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
            and not _WAR.search(before)
        ):
            continue
        found.append((begin, stop))
        begin = stop
    if text[begin:end].strip():
        found.append((begin, end))
    return found
