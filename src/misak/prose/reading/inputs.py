"""Notes from files: plain text, Markdown, .docx and PDF with text, as one string; a clear
refusal of what cannot be read."""

from __future__ import annotations

import logging
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from misak.ground.errors import MisakError
from misak.ground.extras import extra
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.prose.reading.language import language

logging.getLogger("pypdf").setLevel(
    logging.CRITICAL + 1
)  # what it finds odd in a file is no matter of the reader's

LARGEST = 20_000_000  # bytes; a note of a thousand pages is about 3 million
ENCODINGS = ("utf-8-sig", "cp1254", "iso8859-9")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def reads_pdf() -> bool:
    """Whether the extra that reads a PDF is there."""
    return extra("pypdf") is not None


class Unreadable(MisakError, ValueError):
    """A note that cannot be read, as a fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def read_note(path: Path) -> str:
    """The text of a note in a file. Raises Unreadable as ``note_text`` does, and for a file
    that cannot be opened."""
    try:
        if path.is_dir():
            raise refused("R710", path)
        size = path.stat().st_size
        data = b"" if size > LARGEST else path.read_bytes()
    except OSError:
        raise refused("R701", path) from None
    if size > LARGEST:
        raise too_large(path, size, LARGEST)
    return note_text(data, path)


def note_text(data: bytes, path: Path) -> str:
    """The text in the bytes of a note. Raises Unreadable where they are empty, damaged, locked,
    of another kind, in another language, or without text."""
    text = (
        _pdf(data, path)
        if data[:4] == b"%PDF"
        else _docx(data, path)
        if data[:4] == b"PK\x03\x04"
        else text_of(data, path)
    )
    if len(text) > LARGEST:
        raise too_large(path, len(text), LARGEST)
    if not language(text):
        raise refused("R708", path)
    return text


def too_large(path: Path, size: int, most: int) -> Unreadable:
    """The fault of a note of so many bytes or letters where at most so many are read."""
    return refused("R702", path, *(f"{number / 1_000_000:.3g}" for number in (size, most)))


def text_of(data: bytes, path: Path) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, else the Turkish encodings. Raises Unreadable."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return _kept(data.decode("utf-16"), path)
        except UnicodeDecodeError:
            raise refused("R703", path) from None
    if b"\0" in data:
        raise refused("R704", path)
    for encoding in ENCODINGS:
        try:
            return _kept(data.decode(encoding), path)
        except UnicodeDecodeError:
            continue
    raise refused("R703", path)


def _kept(text: str, path: Path) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise refused("R705", path)
    odd = sum(ord(c) < 32 and c not in "\n\t\f" for c in text[:10_000])
    if odd > 20 or text[:10_000].count("\ufffd") > 20:
        raise refused("R703", path)
    return text.replace("\f", "\n")


def _pdf(data: bytes, path: Path) -> str:
    """The text of a PDF, page after page."""
    if not reads_pdf():
        raise refused("R706", path, "misak[prose]")
    parts: list[str] = []
    try:
        book = extra("pypdf").PdfReader(BytesIO(data))
        if book.is_encrypted and not book.decrypt(""):
            raise refused("R711", path)
        for page in book.pages:
            parts.append(page.extract_text() or "")
            if sum(map(len, parts)) > LARGEST:
                break
    except Unreadable:
        raise
    except Exception:  # a damaged file may fail in many ways inside the library
        raise refused("R703", path) from None
    text = "\n".join(parts)
    if not text.strip():
        raise refused("R707", path)
    return _kept(text, path)


def _docx(data: bytes, path: Path) -> str:
    """The paragraphs of a Word document, numbers of lists and headings kept as far as the text
    has them."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            info = archive.getinfo("word/document.xml")
            if info.file_size > 2 * LARGEST:
                raise too_large(path, info.file_size, 2 * LARGEST)
            root = ElementTree.fromstring(archive.read(info))
    except (
        zipfile.BadZipFile,
        KeyError,
        ElementTree.ParseError,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        zlib.error,
    ):
        raise refused("R704", path) from None
    return _kept("\n".join(_lines(root)), path)


def _lines(root: ElementTree.Element) -> list[str]:
    """The lines of a Word document: its paragraphs, and the rows of its tables."""
    kinds = (f"{_W}p", f"{_W}tbl")
    tables = [node for node in root.iter() if node.tag == f"{_W}tbl"]
    inner = {node for table in tables for node in table.iter() if node is not table}
    lines: list[str] = []
    for node in (node for node in root.iter() if node.tag in kinds and node not in inner):
        lines += _rows(node) if node.tag == f"{_W}tbl" else [_marked(node)]
    return lines


def _marked(paragraph: ElementTree.Element) -> str:
    """The text of a paragraph behind the mark of a heading or of an item of a list."""
    text = _text(paragraph)
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    numbered = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    name = (style.get(f"{_W}val") or "") if style is not None else ""
    if name.lower().startswith(("heading", "başlık", "baslik", "balk", "title")):
        return f"# {text}"
    return f"• {text}" if numbered and text.strip() else text


def _rows(table: ElementTree.Element) -> list[str]:
    """The rows of a table of a Word document, each as one line; a table of one column as its
    paragraphs."""
    made = []
    for row in table.iter(f"{_W}tr"):
        own = [[_text(p) for p in cell.iter(f"{_W}p")] for cell in row.iter(f"{_W}tc")]
        if len(own) == 1:
            made += own[0]
        else:
            cells = (" ".join(filter(None, each)).replace("|", "/") for each in own)
            made.append(f"| {' | '.join(cells)} |")
    return ["", *made, ""]


def _text(paragraph: ElementTree.Element) -> str:
    """The text of a paragraph, with its tabs and breaks."""
    kept = (f"{_W}t", f"{_W}tab", f"{_W}br")
    return "".join(_run(node) for node in paragraph.iter() if node.tag in kept)


def _run(node: ElementTree.Element) -> str:
    return node.text or "" if node.tag == f"{_W}t" else "\t" if node.tag == f"{_W}tab" else "\n"


def refused(code: str, path: Path, *args: str) -> Unreadable:
    """A fault about a file as a whole."""
    return Unreadable(Fault(code, Spot(str(path), 1, 1, 1, ""), (*args, "")))
