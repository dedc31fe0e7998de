"""A ledger file as values: front matter, articles, quotes, clause lines and the editor's own
text, with their lines."""

from typing import NamedTuple

from misak.ground.spots import Spot
from misak.text.glance import Outline, sections
from misak.text.section import Block, Clause, Quote, Section, Wording, lines_of


class Field(NamedTuple):
    """One value of the front matter; a key with a list gives several fields."""

    key: str
    value: str
    line: int
    column: int


class Document(NamedTuple):
    """One file: its name as shown, its front matter, its sections, and the author's own text
    (UTF-8, lines ending in ``\\n``), for faults to show.

    ``outline`` is what was read of a plain text, whose sections are read when they are asked
    for; else ``kept`` are the sections. ``odd`` are the lines of headings whose sections lack a
    summary at their head, or any clause.
    """

    path: str
    fields: tuple[Field, ...]
    outline: Outline | None
    kept: tuple[Section, ...]
    raw: bytes
    odd: frozenset[int]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in order; the first has no heading."""
        return self.kept if self.outline is None else sections(self.raw, self.outline.begin)

    @property
    def lines(self) -> list[str]:
        """The text line by line."""
        return lines_of(self.raw)

    def spot(self, line: int, column: int = 1, width: int = 1) -> Spot:
        """The place of something in this file, with the author's own line."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Spot(self.path, line, column, width, text)

    def find(self, line: int, word: str, start: int = 1) -> Spot:
        """The place of a whole word in a line, or of the line's text where the word is not
        found."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        at = whole(text, word, start - 1)
        if at < 0:
            at, word = len(text) - len(text.lstrip()), text.strip()
        return Spot(self.path, line, at + 1, max(len(word), 1), text)

    def value(self, key: str) -> str:
        """The first value of a key of the front matter, or an empty string."""
        return next((field.value for field in self.fields if field.key == key), "")


def whole(text: str, word: str, start: int = 0) -> int:
    """Where ``word`` stands as a whole token in ``text`` from ``start`` on, or -1."""
    at = text.find(word, start)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not (before.isalnum() or before == "-" or after.isalnum() or after == "-"):
            return at
        at = text.find(word, at + 1)
    return -1


def content(document: Document) -> tuple[object, ...]:
    """The document without its places: what reading and writing must keep."""
    fields = tuple((f.key, f.value) for f in document.fields)
    return fields, tuple((s.heading, tuple(_bare(b) for b in s.blocks)) for s in document.sections)


def _bare(block: Block) -> tuple[object, ...]:
    if isinstance(block, Quote):
        return "quote", block.lang, block.text
    if isinstance(block, Clause):
        return "clause", block.depth, block.text
    if isinstance(block, Wording):
        return "wording", block.lang, block.mark, block.text, block.locator
    return "note", block.text
