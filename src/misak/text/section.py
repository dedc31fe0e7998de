"""A section of a ledger file: quotes, clause lines and the editor's own text under a heading,
with their lines."""

from functools import lru_cache
from typing import NamedTuple


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


class Wording(NamedTuple):
    """The article's own words in some language (a tag of BCP 47), short, and where they stand.

    ``mark`` is what the line says beside the language: ``authentic`` (``asıl``) for a text that
    the parties made authoritative, ``text`` (``metin``) where the language alone would mean a
    summary.
    """

    lang: str
    mark: str
    text: str
    locator: str
    line: int

    @property
    def authentic(self) -> bool:
        """Whether the line says that this text is authentic."""
        return self.mark in AUTHENTIC


AUTHENTIC = ("authentic", "asıl")
MARKS = (*AUTHENTIC, "text", "metin")
Block = Quote | Clause | Note | Wording


@lru_cache(maxsize=4)  # a file of which much is asked is cut once
def lines_of(raw: bytes) -> list[str]:
    """A text line by line."""
    return raw.decode("utf-8", "surrogatepass").split("\n")


class Section(NamedTuple):
    """A heading and what stands under it; the first section of a document has no heading.

    Most say nothing but summaries and clauses, each on a line of its own: of these only the
    clauses are read at once (``kept`` is None), the rest when it is asked for. ``summed`` says
    that the summaries in both languages stand first.
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
        for number, line in enumerate(lines_of(self.raw)[self.line :], self.line + 1):
            if line[:3] == "## ":
                break
            if line[:1] == ">":
                found.append(Quote(line[3:5], line[6:].strip(), number))
            elif line:
                found.append(Clause(line[3:-1], number, 4, 0))
        return tuple(found)
