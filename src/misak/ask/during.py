"""A war that is named only to say when something happened: *Kurtuluş Savaşı'nda Büyük Taarruz*,
*the Great Offensive during the War of Independence*."""

from __future__ import annotations

import re
from typing import NamedTuple

from misak.words.fold import fold

_FORMS = (
    re.compile(r"(?P<war>.+? (?:savasi|harbi))n?d[ae](?:ki)? (?P<rest>.+)"),
    re.compile(
        r"(?P<war>.+? (?:savasi|harbi)) (?:sirasinda|esnasinda|doneminde)(?:ki)? (?P<rest>.+)"
    ),
    re.compile(r"(?P<rest>.+?) (?:in|during) (?:the )?(?P<war>.*\bwar\b.*)"),
)


class During(NamedTuple):
    """A mention taken apart: the war in which it was, and what was in it."""

    war: str
    rest: str


def during(text: str) -> During | None:
    """The war that a mention puts something into, and the rest of the mention."""
    key = fold(text)
    for form in _FORMS:
        if found := form.fullmatch(key):
            return During(found["war"], found["rest"])
    return None
