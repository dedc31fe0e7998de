"""A ledger file as values: front matter, articles, quotes, clause lines and the editor's own text, with their lines."""

from __future__ import annotations

from typing import NamedTuple

from misak.ground.spots import Spot


class Field(NamedTuple):
    """One value of the front matter; a key with a list gives several fields."""

    key: str
    value: str
    line: int
    column: int


class Quote(NamedTuple):
    """A summary of what the treaty says, in one language (``en`` or ``tr``)."""

    lang: str
    text: str
    line: int


class Clause(NamedTuple):
    """The text inside a bulleted code span; ``depth`` 1 stands under the clause above it."""

    text: str
    line: int
    column: int
    depth: int


class Note(NamedTuple):
    """A paragraph of the editor's voice, kept as written."""

    text: str
    line: int


Block = Quote | Clause | Note


class Section(NamedTuple):
    """A heading and what stands under it; the first section of a document has no heading."""

    heading: str
    line: int
    blocks: tuple[Block, ...]


class Document(NamedTuple):
    """One file. ``lines`` are the author's own, for faults to show."""

    path: str
    fields: tuple[Field, ...]
    sections: tuple[Section, ...]
    lines: list[str]

    def spot(self, line: int, column: int = 1, width: int = 1) -> Spot:
        """The place of something in this file, with the author's own line."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Spot(self.path, line, column, width, text)

    def find(self, line: int, word: str, start: int = 1) -> Spot:
        """The place of a whole word in a line, or of the line's text where the word is not found."""
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
    return "note", block.text
