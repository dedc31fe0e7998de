"""A ledger file as values: front matter, articles, quotes, clause lines and the editor's own text, with their lines."""

from functools import lru_cache
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


@lru_cache(maxsize=4)  # a file of which much is asked is cut once
def _lines(raw: bytes) -> list[str]:
    return raw.decode("utf-8", "surrogatepass").split("\n")


class Section(NamedTuple):
    """A heading and what stands under it; the first section of a document has no heading.

    Most say nothing but summaries and clauses, each on a line of its own: of these only the clauses are read at once
    (``kept`` is None), the rest when it is asked for. ``summed`` says that the summaries in both languages stand first.
    """

    heading: str
    line: int
    clauses: tuple[Clause, ...]
    summed: bool
    kept: tuple[Block, ...] | None
    raw: bytes  # that of the document, where there is more to read

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Everything under the heading, in order."""
        if self.kept is not None:
            return self.kept
        found: list[Block] = []
        for number, line in enumerate(_lines(self.raw)[self.line :], self.line + 1):
            if line[:3] == "## ":
                break
            if line[:1] == ">":
                found.append(Quote(line[3:5], line[6:].strip(), number))
            elif line:
                found.append(Clause(line[3:-1], number, 4, 0))
        return tuple(found)


class Document(NamedTuple):
    """One file: its name as shown, its front matter, its sections, and the author's own text (UTF-8, lines ending in ``\\n``), for faults to show.

    ``odd`` are the lines of headings whose sections lack a summary at their head, or any clause.
    """

    path: str
    fields: tuple[Field, ...]
    sections: tuple[Section, ...]
    raw: bytes
    odd: frozenset[int]

    @property
    def lines(self) -> list[str]:
        """The text line by line."""
        return _lines(self.raw)

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
