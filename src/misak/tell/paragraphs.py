"""Paragraphs of a story: a heading, the text in both languages, and the days that it spans."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ground.days import iso
from misak.ground.langs import LANGS
from misak.tell.wording import Said


class Paragraph(NamedTuple):
    """``heading`` and ``text`` by language; the first and last day that it tells of (0 where it
    tells of none)."""

    heading: Said
    text: Said
    first: int
    last: int

    def told(self) -> Json:
        """The paragraph as plain data."""
        return {
            "heading": self.heading,
            **self.text,
            "since": _iso(self.first),
            "until": _iso(self.last),
        }


def paragraph(heading: Said, parts: Iterable[Said], first: int, last: int) -> Paragraph:
    """Sentences under a heading."""
    return Paragraph(heading, joined(parts), first, last)


def joined(parts: Iterable[Said]) -> Said:
    """Texts one after the other, with a space between; empty ones are left out."""
    listed = list(parts)
    return {lang: " ".join(part[lang] for part in listed if part[lang]) for lang in LANGS}


def _iso(day: int) -> str | None:
    return iso(day) if day > 0 else None
