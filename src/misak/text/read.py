"""The line scanner: one pass over a file, a document and its faults out. It never raises on any text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from sys import intern

from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.kinds.keys import SUBJECTS
from misak.text.document import Document, Field
from misak.text.files import ahead
from misak.text.glance import outline, section
from misak.text.section import Block, Clause, Note, Quote, Section

LONGEST = 20_000  # characters in a line; more is no line that a person wrote
ACTING = ("treaty", "document", "event")  # what books take clauses from
SUMMARIES = ("en]", "tr]")
BOTH = (["en", "tr"], ["tr", "en"])
CLOSING = re.compile(r"\n[ \t]*---[ \t]*(?=\n|\Z)")  # the end of the front matter, as most write it
Faults = list[Fault]


def read_file(path: Path | str, name: str) -> tuple[Document | None, Faults]:
    """Read one file. No document where it cannot be text (unreadable, binary, not UTF-8): then the fault says so."""
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
    """Read a ledger text (``raw`` are its bytes, where known). Line ends may be of any system; the faults carry the author's own lines."""
    given, faults = text, Faults()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST:
        text = _shortened(text, name, faults)
    if raw is None or text is not given:
        raw = text.encode("utf-8", "surrogatepass")
    closing = CLOSING.search(text)
    head = text[: closing.end()] if closing else text
    lines = head.split("\n")
    fields, count = _front(lines, name, faults)
    begin = min(sum(map(len, lines[:count])) + count, len(text))
    stop = begin if text.startswith("## ", begin) else text.find("\n## ", begin) + 1 or len(text)
    first = count + 1 + text.count("\n", begin, stop)
    acts = bool(fields) and SUBJECTS.get(fields[0].key) in ACTING
    seen = (
        outline(text, stop, first)
        if acts and closing and not text[closing.end() : stop].strip()
        else None
    )
    if seen is not None:
        return Document(name, tuple(fields), seen, (), raw, seen.odd), faults
    sections = _sections(text, raw, begin, stop, count, first, name, faults)
    odd = frozenset(
        [
            section.line
            for section in sections
            if not (section.summed and section.clauses) and section.heading
        ]
    )
    return Document(name, tuple(fields), None, tuple(sections), raw, odd), faults


def _shortened(text: str, name: str, faults: Faults) -> str:
    """The text without the lines that are too long for any person to have written them; each is a fault."""
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
        if not colon or line[0] in " \t-":
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


def _sections(
    text: str, raw: bytes, at: int, stop: int, shift: int, line: int, name: str, faults: Faults
) -> list[Section]:
    """The sections from an offset on, behind ``shift`` lines, of which the first with a heading begins at ``stop``, in this line: at a glance or line by line."""
    found = (
        [Section("", shift, (), False, (), b"")]
        if text[at:stop].isspace()
        else _body(text[at:stop].split("\n"), shift, False, name, faults)
    )
    while stop < len(text):
        at = stop
        plain = section(text, at, line, raw)
        if plain is not None:
            each, stop, line = plain
            found.append(each)
        else:
            stop = text.find("\n## ", at) + 1 or len(text)
            found += _body(text[at:stop].split("\n"), line - 1, True, name, faults)
            line += text.count("\n", at, stop)
    return found


def _body(lines: list[str], shift: int, headed: bool, name: str, faults: Faults) -> list[Section]:
    """Some lines, of which the first has number ``shift`` + 1, one by one; what stands before any heading is a section too, unless they begin with one."""
    sections: list[Section] = []
    heading, opened = "", shift
    blocks: list[Block] = []
    done = 0  # lines that an earlier one took along
    for number, line in enumerate(lines, 1):
        mark = line[:3]
        if mark == "> [" and line[3:6] in SUMMARIES:
            blocks.append(Quote(line[3:5], line[6:].strip(), shift + number))
        elif not line or number <= done or line.isspace():
            continue
        elif mark == "- `" and line[-1] == "`" and len(line) > 4:
            blocks.append(Clause(line[3:-1], shift + number, 4, 0))
        elif (
            line[0] == ">"
            and mark != "> ["
            and lines[number - 2][:1] == ">"
            and blocks
            and type(blocks[-1]) is Quote
        ):
            first = blocks[-1]
            blocks[-1] = Quote(first.lang, f"{first.text} {line[1:].strip()}".strip(), first.line)
        else:
            bare = line.lstrip()
            if bare[:3] == "## ":
                sections.append(_section(heading, opened, blocks))
                heading, opened, blocks = bare[3:].strip(), shift + number, []
                if not heading:
                    faults.append(Fault("T115", Spot(name, shift + number, 1, 3, line)))
            else:
                done = _block(lines, number, shift, name, blocks, faults)
    sections.append(_section(heading, opened, blocks))
    return sections[1:] if headed else sections


def _section(heading: str, line: int, blocks: list[Block]) -> Section:
    clauses = tuple([block for block in blocks if type(block) is Clause])
    langs = [block.lang for block in blocks[:2] if type(block) is Quote]
    return Section(heading, line, clauses, langs in BOTH, tuple(blocks), b"")


def _block(
    lines: list[str], number: int, shift: int, name: str, blocks: list[Block], faults: Faults
) -> int:
    """A clause that is indented or not whole, a quote without its language, or a note; returns the number of its last line."""
    line = lines[number - 1]
    bare = line.lstrip()
    if bare[0] == ">":
        return _quote(lines, number, shift, name, blocks, faults)
    if bare[:3] != "- `":
        return _note(lines, number, shift, blocks)
    close = bare.rfind("`")
    depth = 1 if len(line) > len(bare) else 0
    column = len(line) - len(bare) + 4
    if close < 4 or bare[close + 1 :].strip():
        faults.append(Fault("T108", Spot(name, shift + number, column - 1, len(bare) - 2, line)))
    elif depth and not (blocks and isinstance(blocks[-1], Clause)):
        faults.append(Fault("T110", Spot(name, shift + number, column, close - 3, line)))
    else:
        blocks.append(Clause(bare[3:close], shift + number, column, depth))
    return number


def _quote(
    lines: list[str], number: int, shift: int, name: str, blocks: list[Block], faults: Faults
) -> int:
    """One blockquote, over as many lines as it takes; returns the number of the line after it."""
    first = number
    parts = [lines[number - 1].lstrip()[1:].strip()]
    while number < len(lines) and lines[number][:1] == ">" and lines[number][:3] != "> [":
        parts.append(lines[number][1:].strip())
        number += 1
    text = parts[0] if len(parts) == 1 else " ".join(parts)
    lang, bracket, rest = text[1:].partition("]")
    if text[:1] != "[" or not bracket or lang not in ("en", "tr"):
        faults.append(
            Fault("T109", Spot(name, shift + first, 1, len(lines[first - 1]), lines[first - 1]))
        )
    else:
        blocks.append(Quote(lang, rest.strip(), shift + first))
    return number


def _note(lines: list[str], number: int, shift: int, blocks: list[Block]) -> int:
    """A paragraph of the editor's, up to the next blank line or the next mark; kept as written."""
    first = number
    while number < len(lines):
        bare = lines[number].lstrip()
        if not bare or bare[0] == ">" or bare[:3] in ("- `", "## "):
            break
        number += 1
    blocks.append(
        Note("\n".join(line.rstrip() for line in lines[first - 1 : number]), shift + first)
    )
    return number
