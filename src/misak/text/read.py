"""The line scanner: one pass over a file, a document and its faults out. It never raises on any
text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from sys import intern
from unicodedata import is_normalized, normalize

from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.kinds.keys import SUBJECTS
from misak.text.document import Document, Field
from misak.text.files import ahead
from misak.text.glance import outline, section
from misak.text.section import MARKS, Block, Clause, Note, Quote, Section, Wording
from misak.text.unread import Vocabulary, clause_like, has_hidden, hidden, look, vocabulary
from misak.words.tags import best_tag, is_tag

WORDS_AT_MOST = 600  # characters of a wording: a quotation, not a text
LONGEST = 20_000  # characters in a line; more is no line that a person wrote
ACTING = ("treaty", "document", "event")  # what books take clauses from
SUMMARIES = ("en]", "tr]")
BOTH = (["en", "tr"], ["tr", "en"])
CLOSING = re.compile(r"\n[ \t]*---[ \t]*(?=\n|\Z)")  # the end of the front matter, as most write it
Faults = list[Fault]


def read_file(path: Path | str, name: str) -> tuple[Document | None, Faults]:
    """Read one file. No document where it cannot be text (unreadable, binary, not UTF-8): then
    the fault says so."""
    return next(read_files([(path, name)]))


def read_files(files: Sequence[tuple[Path | str, str]]) -> Iterator[tuple[Document | None, Faults]]:
    """Read files (each a path and the name to show for it) in order, as ``read_file`` does."""
    for (_, name), found in zip(files, ahead(path for path, _ in files)):
        text, raw, faults = decode(found, name)
        yield read_text(text, name, raw) if text is not None else (None, faults)


def decode(found: bytes | OSError, name: str) -> tuple[str | None, bytes, Faults]:
    """The text of a file with its bytes, or the fault that says why it has none."""
    if isinstance(found, OSError):
        return None, b"", [Fault("T101", Spot(name), (found.strerror or "unreadable",))]
    raw = found.removeprefix(codecs.BOM_UTF8)
    if b"\0" in raw:
        return None, raw, [Fault("T102", Spot(name))]
    try:
        return raw.decode(), raw, []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        shown = raw.splitlines()[line - 1].decode("utf-8", "replace")[:200]
        column = (
            len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace"))
            + 1
        )
        return (
            None,
            raw,
            [Fault("T103", Spot(name, line, column, 1, shown), (f"0x{raw[error.start]:02x}",))],
        )


def read_text(text: str, name: str, raw: bytes | None = None) -> tuple[Document, Faults]:
    """Read a ledger text (``raw`` are its bytes, where known). Line ends may be of any system;
    the faults carry the author's own lines."""
    given, faults = text, Faults()
    text = _one_form(text)
    if len(text) > LONGEST:
        text = _shortened(text, name, faults)
    if raw is None or text is not given:
        raw = text.encode("utf-8", "surrogatepass")
    closing = CLOSING.search(text)
    front = text[: closing.end()] if closing else text
    lines = front.split("\n")
    fields, count = _front(lines, name, faults)
    begin = min(sum(map(len, lines[:count])) + count, len(text))
    key = fields[0].key if fields else ""
    scan = _Scan(name, vocabulary(key), faults)
    if has_hidden(text):
        return _document(
            name, fields, scan.body(text[begin:].split("\n"), count, False), raw
        ), faults
    stop = begin if text.startswith("## ", begin) else text.find("\n## ", begin) + 1 or len(text)
    first = count + 1 + text.count("\n", begin, stop)
    if closing and SUBJECTS.get(key) in ACTING and not text[closing.end() : stop].strip():
        seen = outline(text, stop, first)
        if seen is not None:
            return Document(name, tuple(fields), seen, (), raw, seen.odd), faults
    before = text[begin:stop]
    sections = (
        [Section("", count, (), False, (), b"")]
        if before.isspace()
        else scan.body(before.split("\n"), count, False)
    )
    return _document(name, fields, sections + scan.sections(text, raw, stop, first), raw), faults


def _one_form(text: str) -> str:
    """The text with the line ends and the composed letters (NFC) of the format: an id is one,
    however it was typed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() or is_normalized("NFC", text) else normalize("NFC", text)


def _document(name: str, fields: list[Field], sections: list[Section], raw: bytes) -> Document:
    """A document of sections that were all read at once."""
    odd = [s.line for s in sections if not (s.summed and s.clauses) and s.heading]
    return Document(name, tuple(fields), None, tuple(sections), raw, frozenset(odd))


def _shortened(text: str, name: str, faults: Faults) -> str:
    """The text without the lines that are too long for any person to have written them; each is
    a fault."""
    lines = text.split("\n")
    if max(map(len, lines)) <= LONGEST:
        return text
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST:
            faults.append(
                Fault("T104", Spot(name, number, 1, 1, line[:80] + "…"), (str(len(line)),))
            )
            lines[number - 1] = ""
    return "\n".join(lines)


def _front(lines: list[str], name: str, faults: Faults) -> tuple[list[Field], int]:
    """The fields of the front matter and the number of lines that it takes."""
    if lines[0].rstrip() != "---":
        faults.append(Fault("T105", Spot(name, 1, 1, max(len(lines[0]), 1), lines[0])))
        return [], 0
    fields: list[Field] = []
    new = tuple.__new__
    key, bare = "", 0  # bare: the line of a key that still has no value
    for number, line in enumerate(lines[1:], 2):
        body = line.strip()
        if not body:
            continue
        if body.startswith("- ") and line[0] in " \t" and key:
            fields.append(Field(key, body[2:].strip(), number, line.index("-") + 3))
            bare = 0
            continue
        if bare:
            faults.append(_not_a_key(lines, bare, name))
            bare = 0
        if body == "---":
            return fields, number
        head, colon, value = line.partition(":")
        if not colon or not line[0].isalpha():
            faults.append(_not_a_key(lines, number, name))
            continue
        key, value = intern(head.strip()), value.strip()
        if value:
            fields.append(new(Field, (key, value, number, line.index(value, len(head)) + 1)))
        else:
            bare = number
    faults.append(Fault("T106", Spot(name, 1, 1, 3, lines[0])))
    return fields, len(lines)


def _not_a_key(lines: list[str], number: int, name: str) -> Fault:
    return Fault("T107", Spot(name, number, 1, max(len(lines[number - 1]), 1), lines[number - 1]))


class _Scan:
    """The lines of a file behind its front matter, read one by one; what is wrong goes to
    ``faults``."""

    def __init__(self, name: str, words: Vocabulary, faults: Faults) -> None:
        self.name, self.words, self.faults = name, words, faults
        self.lines: list[str] = []
        self.shift = 0  # lines of the file before these
        self.blocks: list[Block] = []

    def sections(self, text: str, raw: bytes, stop: int, line: int) -> list[Section]:
        """The sections from an offset on, where a heading begins in this line: at a glance or
        line by line."""
        found: list[Section] = []
        while stop < len(text):
            at = stop
            plain = section(text, at, line, raw)
            if plain is not None:
                each, stop, line = plain
                found.append(each)
            else:
                stop = text.find("\n## ", at) + 1 or len(text)
                found += self.body(text[at:stop].split("\n"), line - 1, True)
                line += text.count("\n", at, stop)
        return found

    def body(self, lines: list[str], shift: int, headed: bool) -> list[Section]:
        """Some lines, of which the first has number ``shift`` + 1; what stands before any
        heading is a section too, unless they begin with one."""
        self.lines, self.shift, self.blocks = lines, shift, []
        sections: list[Section] = []
        heading, opened = "", shift
        done = 0  # lines that an earlier one took along
        for number, line in enumerate(lines, 1):
            mark = line[:3]
            if number <= done or not line:
                continue
            if mark == "> [" and line[3:6] in SUMMARIES:
                self.blocks.append(Quote(line[3:5], line[6:].strip(), shift + number))
            elif mark == "- `" and line[-1] == "`" and len(line) > 4:
                self.blocks.append(Clause(line[3:-1], shift + number, 4, 0))
            elif line.lstrip()[:3] == "## ":
                sections.append(_section(heading, opened, self.blocks))
                heading, opened, self.blocks = line.lstrip()[3:].strip(), shift + number, []
                if not heading:
                    self.fault("T115", number, 1, 3)
            elif not line.isspace():
                done = self.block(number)
        sections.append(_section(heading, opened, self.blocks))
        return sections[1:] if headed else sections

    def block(self, number: int) -> int:
        """A clause that is indented or not whole, a quote, or a note; returns the number of its
        last line."""
        bare = self.lines[number - 1].lstrip()
        if bare[0] == ">":
            return self.quote(number)
        if bare[:3] == "- `" and hidden(self.lines, number) is None:
            return self.clause(number)
        return self.note(number)

    def clause(self, number: int) -> int:
        """A clause that is indented, or whose code span is not closed or not alone."""
        line = self.lines[number - 1]
        bare = line.lstrip()
        close = bare.rfind("`")
        depth = 1 if len(line) > len(bare) else 0
        column = len(line) - len(bare) + 4
        if close < 4 or bare[close + 1 :].strip():
            self.fault("T108", number, column - 1, len(bare) - 2)
        elif depth and not (self.blocks and isinstance(self.blocks[-1], Clause)):
            self.fault("T110", number, column, close - 3)
        elif depth and self.beneath(column):
            self.fault("T133", number, column, close - 3)
        else:
            self.blocks.append(Clause(bare[3:close], self.shift + number, column, depth))
        return number

    def beneath(self, column: int) -> bool:
        """Whether a clause from this column on stands under one that is indented itself."""
        above = self.blocks[-1]
        return isinstance(above, Clause) and bool(above.depth) and column > above.column

    def quote(self, number: int) -> int:
        """One blockquote over as many lines as it takes, or the continuation of a summary;
        returns the number of its last line."""
        first = number
        parts = [self.said(number)]
        while number < len(self.lines) and self.goes_on(number + 1):
            number += 1
            parts.append(self.said(number))
        text = " ".join(parts) if len(parts) > 1 else parts[0]
        head, bracket, rest = text[1:].partition("]")
        before = self.blocks[-1] if self.blocks else None
        if (
            text[:1] != "["
            and first > 1
            and self.lines[first - 2][:1] == ">"
            and type(before) is Quote
        ):
            self.blocks[-1] = before._replace(text=f"{before.text} {text}".strip())
        elif text[:1] != "[" or not bracket:
            self.fault("T109", first, 1, len(self.lines[first - 1]))
        elif head in ("en", "tr"):
            self.blocks.append(Quote(head, rest.strip(), self.shift + first))
        else:
            self.wording(first, head, rest.strip())
        return number

    def goes_on(self, number: int) -> bool:
        """Whether a line continues the quote above it."""
        line = self.lines[number - 1]
        return line[:1] == ">" and line[:3] != "> [" and not line[1:].lstrip().startswith("[")

    def said(self, number: int) -> str:
        """What a line of a quote says; a clause within a quote is no clause."""
        text = self.lines[number - 1].lstrip()[1:].strip()
        if clause_like(self.lines[number - 1], self.words):
            self.unread("T120", number)
        return text

    def wording(self, number: int, head: str, text: str) -> None:
        """The article's own words in some language: the language, a mark, the words, and where
        they stand."""
        tag, _, mark = head.replace(";", " ").replace(",", " ").strip().partition(" ")
        mark = mark.strip()
        column = self.lines[number - 1].find(tag) + 1
        if not is_tag(tag) or best_tag(tag) != tag:
            near = (best_tag(tag),) if is_tag(tag) else ()
            self.fault("T126", number, column, max(len(tag), 1), (tag,), near)
            return
        if mark not in ("", *MARKS):
            self.fault("T127", number, self.lines[number - 1].find(mark) + 1, len(mark), (mark,))
            return
        words, dash, locator = text.rpartition(" — ")
        if not dash or not words.strip() or not locator.strip():
            self.fault("T124", number, column, len(self.lines[number - 1]) - column, (tag,))
        elif len(words) > WORDS_AT_MOST:
            self.fault("T125", number, column, len(tag), (tag, str(len(words))))
        else:
            one = Wording(tag, mark, words.strip(), locator.strip(), self.shift + number)
            self.blocks.append(one)

    def note(self, number: int) -> int:
        """A paragraph of the editor's, up to the next blank line or the next mark, or what is
        hidden; kept as written."""
        first, away = number, hidden(self.lines, number)
        if away is not None:
            return self.away(number, away.last, away.closed)
        self.looked(number)
        while number < len(self.lines):
            bare = self.lines[number].lstrip()
            if not bare or bare[0] == ">" or bare[:3] in ("- `", "## "):
                break
            if hidden(self.lines, number + 1) is not None:
                break
            number += 1
            self.looked(number)
        self.keep(first, number)
        return number

    def away(self, first: int, last: int, closed: bool) -> int:
        """What a page does not show: it is kept, does not act, and a clause in it is told."""
        if not closed:
            self.fault("T123", first, 1, len(self.lines[first - 1]))
        for number in range(first, last + 1):
            line = self.lines[number - 1].replace("<!--", "").replace("-->", "")
            if clause_like(line, self.words):
                self.unread("T121", number)
        self.keep(first, last)
        return last

    def keep(self, first: int, last: int) -> None:
        """Keep some lines as a note."""
        text = "\n".join(line.rstrip() for line in self.lines[first - 1 : last])
        self.blocks.append(Note(text, self.shift + first))

    def looked(self, number: int) -> None:
        """A line of the editor's own that looks like a clause or a heading, and is neither, is
        a fault."""
        line = self.lines[number - 1]
        if "<!--" in line and clause_like(line.replace("<!--", "").strip(), self.words):
            self.unread("T121", number)
            return
        seems = look(line, self.words)
        if seems is not None:
            self.unread(seems.value, number)

    def unread(self, code: str, number: int) -> None:
        """A fault at the whole text of a line."""
        line = self.lines[number - 1]
        bare = line.strip()
        self.fault(code, number, len(line) - len(line.lstrip()) + 1, len(bare), (bare[:60],))

    def fault(
        self,
        code: str,
        number: int,
        column: int,
        width: int,
        args: tuple[str, ...] = (),
        near: tuple[str, ...] = (),
    ) -> None:
        """A fault in one of these lines."""
        spot = Spot(self.name, self.shift + number, column, width, self.lines[number - 1])
        self.faults.append(Fault(code, spot, args, near))


def _section(heading: str, line: int, blocks: list[Block]) -> Section:
    clauses = tuple([block for block in blocks if type(block) is Clause])
    langs = [block.lang for block in blocks[:2] if type(block) is Quote]
    return Section(heading, line, clauses, langs in BOTH, tuple(blocks), b"")
