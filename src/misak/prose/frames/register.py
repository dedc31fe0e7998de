"""Which register a text is of, course book or treaty, and English sentences of treaties as
plain ones."""

from __future__ import annotations

import re

from misak.kinds.readings import DUTY
from misak.kinds.register import BOUND, ENOUGH, FORBIDS, MARKS, PLAIN
from misak.prose.frames.claims import Claim, Filler
from misak.prose.reading.parse import Parsed
from misak.words.fold import fold

COURSE, TREATY = "course", "treaty"
_PLAIN = tuple((re.compile(found, re.I), put) for found, put in PLAIN)
_BOUND, _FORBIDS = re.compile(BOUND, re.I), re.compile(FORBIDS, re.I)


def register(text: str) -> str:
    """treaty where the words of treaty texts come again and again, else course."""
    key = fold(text[:50_000])
    return TREATY if sum(key.count(mark) for mark in MARKS) >= ENOUGH else COURSE


def plain(sentence: str) -> str:
    """An English sentence without what only says that it is agreed."""
    text = sentence.strip().rstrip(".;")
    for found, put in _PLAIN:
        text = found.sub(put, text, count=1)
    return text.strip()


def bound(parsed: Parsed) -> list[Claim]:
    """Who is bound to what, of an English sentence that no row's own words fit."""
    match = _BOUND.match(parsed.text)
    if match is None:
        return []
    named = [
        m
        for c in parsed.chunks
        for m in c.mentions
        if m.types & {"polity", "group"} and parsed.words[m.last - 1].end <= match.end("who")
    ]
    roles: dict[str, tuple[Filler, ...]] = {"topic": (Filler(match["what"]),)}
    if named:
        roles["obligor"] = tuple(Filler(m.text, m) for m in named)
    negative = bool(match["neg"] or _FORBIDS.match(match["what"]))
    return [
        Claim(
            DUTY, roles, "will", negative, 0, len(parsed.text), 5, "list", len(parsed.words), "list"
        )
    ]
