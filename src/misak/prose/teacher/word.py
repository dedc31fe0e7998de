"""The corrected note as a Word document: a copy of the teacher's own, with native comments at
the words concerned.

The reader makes of every paragraph one line (prose/reading/inputs.py); here the lines are found
again in the copy, and the runs of a paragraph are cut where a comment begins and ends. Nothing
else of the document is touched.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from typing import Any, NamedTuple

from misak.ground.extras import extra
from misak.prose.teacher.comments import Comment

AUTHOR, INITIALS = "misak", "M"
_SHORT = {"tab": "\t", "br": "\n"}


class Place(NamedTuple):
    """A stretch of the text that was read: the run that has it, the child of the run, and where
    it begins."""

    run: Any
    child: Any
    first: int
    text: str


class Line(NamedTuple):
    """A paragraph, and where its text begins in what was read."""

    paragraph: Any
    first: int


def writes_word() -> bool:
    """Whether the extra that writes a Word document is there."""
    return extra("docx") is not None


def commented(note: bytes | None, text: str, comments: Sequence[Comment]) -> bytes:
    """A Word document with the comments: a copy of ``note`` where it is one, else made of the
    text."""
    paper = extra("docx").Document(BytesIO(note)) if note is not None else _made(text)
    lines = list(_lines(paper, text))
    starts = [line.first for line in lines]
    for comment in comments:
        line = lines[max(bisect_right(starts, comment.first) - 1, 0)] if lines else None
        runs = _runs(line, comment.first, comment.last) if line is not None else []
        if runs:
            words = "\n".join(comment.lines)
            paper.add_comment(runs, text=words, author=AUTHOR, initials=INITIALS)
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def qn(name: str) -> str:
    """The whole name of an element of a Word document, by its short one (*w:p*)."""
    found: str = extra("docx.oxml.ns").qn(name)
    return found


def _made(text: str) -> Any:
    """A document of plain text: headings and list items by their marks, every line a paragraph."""
    paper = extra("docx").Document()
    for line in text.split("\n"):
        paragraph = paper.add_paragraph()
        paragraph.add_run(line)
        if line.startswith("#"):
            paragraph.style = f"Heading {min(len(line) - len(line.lstrip('#')), 4)}"
    return paper


def _lines(paper: Any, text: str) -> Iterator[Line]:
    """All paragraphs of a document that have text, each with its place in the text that was
    read from it."""
    at = 0
    for paragraph in paper.element.body.iter(qn("w:p")):
        own = "".join(p.text for p in _parts(paragraph, 0))
        line = own.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
        found = _found(text, line, at)
        if found is not None:
            yield Line(paragraph, found)
            at = found + len(line)


def _found(text: str, line: str, at: int) -> int | None:
    """Where the text of a paragraph stands in what was read: on the next line, behind the
    reader's mark for headings and lists."""
    for mark in ("", "# ", "• "):
        for start in (at, at + 1):
            if line and text.startswith(mark + line, start):
                return start + len(mark)
    found = text.find(line, at) if line.strip() else -1
    return found if found >= 0 else None


def _parts(paragraph: Any, at: int) -> Iterator[Place]:
    """The texts of a paragraph as the reader takes them, by their places, the first of which is
    given."""
    for child in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        name = child.tag.rpartition("}")[2]
        text = (child.text or "") if name == "t" else _SHORT[name]
        if child.getparent().tag == qn("w:r") and text:
            yield Place(child.getparent(), child, at, text)
            at += len(text)


def _runs(line: Line, first: int, last: int) -> list[Any]:
    """The first and the last run that hold just these words, cut out of longer ones; none where
    the words are not found."""
    inside = _inside(line, first, last)
    if not inside:
        return []
    end = inside[-1]
    if end.first + len(end.text) > last and end.child.tag == qn("w:t"):
        _cut(end, last - end.first)
    begin = _inside(line, first, last)[0]
    if begin.first < first and begin.child.tag == qn("w:t"):
        _cut(begin, first - begin.first)
    found, run = _inside(line, first, last), extra("docx.text.run").Run
    return [run(found[0].run, line.paragraph), run(found[-1].run, line.paragraph)]


def _inside(line: Line, first: int, last: int) -> list[Place]:
    """The texts of a paragraph that have some of these words, as far as they stand in one
    paragraph."""
    found = [
        p
        for p in _parts(line.paragraph, line.first)
        if p.first < last and p.first + len(p.text) > first
    ]
    return [p for p in found if _paragraph(p.run) is _paragraph(found[0].run)]


def _paragraph(run: Any) -> Any:
    return next(run.iterancestors(qn("w:p")))


def _cut(place: Place, at: int) -> None:
    """Cut a run within one of its texts; the new run behind has the same look."""
    run, child = place.run, place.child
    behind = deepcopy(run)
    number = list(run).index(child)
    for other in list(behind)[:number]:
        if other.tag != qn("w:rPr"):
            behind.remove(other)
    for other in list(run)[number + 1 :]:
        run.remove(other)
    text = child.text or ""
    rest = next(one for one in behind if one.tag == qn("w:t"))
    for parent, one, words in ((run, child, text[:at]), (behind, rest, text[at:])):
        one.addprevious(parent.add_t(words))  # keeps spaces at its ends
        parent.remove(one)
    run.addnext(behind)
