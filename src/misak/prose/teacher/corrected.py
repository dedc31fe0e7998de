"""The corrected note as Markdown: the note's own text, a footnote at the words of every mark
that says something."""

from __future__ import annotations

import re
from collections.abc import Iterable

from misak.kinds.row import Words
from misak.prose.judging.known.shelf import Shelf
from misak.prose.teacher.comments import Comment, comments
from misak.prose.teacher.desk import Desk, head, say

TITLE = Words("Marks", "İşaretler")
_SPECIAL = re.compile(r"([\\`*_<>\[\]|])")


def corrected(shelf: Shelf, one: Desk, lang: str, only: Iterable[str], verbatim: bool) -> str:
    """The note with footnotes, and under it what they say; ``verbatim`` where the note is
    Markdown itself."""
    text, made, at = one.review.read.text, "", 0
    found = comments(shelf, one, lang, only)
    by_end: dict[int, list[Comment]] = {}
    for comment in found:
        by_end.setdefault(min(comment.last, len(text)), []).append(comment)
    for end in sorted(by_end):
        made += text[at:end] if verbatim else escaped(text[at:end])
        made += "".join(f"[^{comment.number}]" for comment in by_end[end])
        at = end
    made += text[at:] if verbatim else escaped(text[at:])
    made = re.sub(r"^• ", "- ", made, flags=re.MULTILINE)
    notes = [_note(comment) for comment in found]
    line = escaped(head(one, lang))
    return "\n".join(
        [made.rstrip(), "", f"## {say(TITLE, lang)}", "", f"**{line}**", "", *notes, ""]
    )


def _note(comment: Comment) -> str:
    """A footnote, its further lines indented as Markdown wants them."""
    first, *rest = map(escaped, comment.lines)
    return "\n".join([f"[^{comment.number}]: {first}", *(f"    {line}" for line in rest)])


def escaped(text: str) -> str:
    """Text that Markdown takes as it stands."""
    return _SPECIAL.sub(r"\\\1", text)
