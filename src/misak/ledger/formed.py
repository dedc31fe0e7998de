"""Whether a line of the gazetteer is heard: by its entry, in its form, with every word of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from misak.ground.days import read_date
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.kinds.attributes import BY_ID
from misak.kinds.entries import MANY, Piece, form_of
from misak.kinds.keys import (
    ALONE,
    ENTRY_EVERYWHERE,
    ENTRY_HEARD,
    LINES_EVERYWHERE,
    LINES_OF,
    LINES_ONCE,
    PROVISION_OF,
)
from misak.kinds.questions import BY_ID as QUESTIONS
from misak.ledger.heard import hears
from misak.text.attributes import Attributes
from misak.text.document import Document
from misak.text.section import Clause

DAYS = ("from", "until", "opens", "closes", "member", "continues", "represented-by", "member-of")
LOST = frozenset({"K221", "N314", "X854"})  # with these nothing of the line can be kept


class EntryLine(NamedTuple):
    """A line of an entry: the entry's type, the line's word (in English), its value, what stands
    behind semicolons, and where all that is written."""

    type: str
    word: str
    value: str
    attributes: Attributes
    block: Clause
    document: Document

    @property
    def empty(self) -> bool:
        """Whether the line has no value where it takes one, or one where it takes none."""
        return (not self.value) != (self.word in ALONE)

    def faults(self, again: bool) -> Iterator[Fault]:
        """What of the line would be without effect; ``again`` where the entry has such a line
        already."""
        if self.word not in LINES_OF[self.type] and self.word not in LINES_EVERYWHERE:
            heard = ", ".join((*LINES_OF[self.type], *LINES_EVERYWHERE))
            yield Fault("N314", self.spot(self.said), (self.word, self.type, heard))
            return
        if again and self.word in LINES_ONCE.get(self.type, ()):
            yield Fault("K204", self.spot(self.said), (self.word,))
        yield from self._attributes()
        yield from self._value()

    @property
    def said(self) -> str:
        """The line's word as the author wrote it."""
        return self.block.text.split(maxsplit=1)[0]

    def spot(self, word: str) -> Spot:
        """Where a word of the line stands."""
        return self.document.find(self.block.line, word, self.block.column)

    def _attributes(self) -> Iterator[Fault]:
        found: list[Fault] = []
        heard = (*ENTRY_HEARD.get(self.word, ()), *ENTRY_EVERYWHERE)
        if self.attributes:
            hears(heard, self.attributes, self.block, self.document, found)
        yield from found
        for word, value in self.attributes.items():
            if BY_ID[word].value == "day" and read_date(value) is None:
                yield Fault("D401", self.spot(value), (value,))

    def _value(self) -> Iterator[Fault]:
        if self.empty:
            head = self.block.text.split(";", 1)[0].strip()
            yield Fault("N313", self.spot(head), (head, self.said, self.type))
        elif ".." in self.value and self.word in DAYS:
            yield Fault("K221", self.spot(self.value), (self.value,))
        elif self.word == "provides" and self.value not in PROVISION_OF:
            yield Fault("X854", self.spot(self.value), (self.value,), tuple(PROVISION_OF))
        elif self.value:
            for one in amiss(form_of(self.type, self.word), self.value):
                near = tuple(QUESTIONS) if one.code == "C602" else ()
                yield Fault(one.code, self.spot(one.word), (one.word, self.said, self.type), near)


class Amiss(NamedTuple):
    """A word that a line does not hear, or a day that is none: the fault's code, the word."""

    code: str
    word: str


def amiss(pieces: tuple[Piece, ...], value: str) -> Iterator[Amiss]:
    """What of a line's value is not of its form; nothing where all of it is heard, or where the
    line has no form and is free text."""
    if not pieces:
        return
    said = list(zip(pieces, _parts(pieces, value.split()), strict=True))
    found = [one for piece, words in said if words for one in _piece(piece, words)]
    if not found and any(not w and (w is not None or not p.optional) for p, w in said):
        found = [Amiss("N313", value)]  # something is missing
    yield from found


def _parts(pieces: tuple[Piece, ...], words: list[str]) -> list[list[str] | None]:
    """The words of each piece, up to the next marker; None where its marker is not said. Of two
    pieces without a marker the first takes one word."""
    found: list[list[str] | None] = [None if piece.marker else [] for piece in pieces]
    at = 0
    for word in words:
        marked = next(
            (n for n, piece in enumerate(pieces) if piece.marker and word in piece.marker), None
        )
        if marked is not None and found[marked] is None:
            at, found[marked] = marked, []
            continue
        if found[at] and at + 1 < len(pieces) and not pieces[at + 1].marker:
            at += 1
        part = found[at]
        if part is not None:
            part.append(word)
    return found


def _piece(piece: Piece, words: list[str]) -> Iterator[Amiss]:
    """What is amiss with the words of a piece: the first that is one too many, a fluent that is
    none, a day that is none."""
    if piece.value == "fluents":
        strange = [bare for word in words if (bare := word.strip(",")) not in QUESTIONS]
        if strange:
            yield Amiss("C602", strange[0])
            return
    extra = _unparted(words) if piece.value in MANY else words[1:]
    yield from (Amiss("N313", word) for word in extra[:1])
    if piece.value == "day" and ".." not in words[0] and read_date(words[0]) is None:
        yield Amiss("D401", words[0])


def _unparted(words: list[str]) -> list[str]:
    """The words that follow another without a comma between."""
    pairs = itertools.pairwise(words)
    return [after for before, after in pairs if not before.endswith(",") and after != ","]
