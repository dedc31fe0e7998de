"""One note on a teacher's desk: decisions by number, the review in the terminal, the corrected
note."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from misak.cli.raising import unwritten
from misak.cli.reviewing import refuse
from misak.cli.shared import colour
from misak.ground.counts import with_counts
from misak.ground.writing import write_whole, written
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.review import Review
from misak.prose.judging.verdicts import (
    BORNE,
    CONTRADICTED,
    NO_ARTICLE,
    Mark,
    by_sentence,
    sums,
    tally,
)
from misak.prose.reading.inputs import Unreadable, refused
from misak.prose.teacher.asked import told as asked_of
from misak.prose.teacher.comments import comments
from misak.prose.teacher.corrected import corrected
from misak.prose.teacher.decisions import Ruling, beside, decided, read, write
from misak.prose.teacher.desk import Desk, desk, head, told, words_at
from misak.prose.teacher.word import commented, writes_word
from misak.prose.teacher.wording import line

PAINT = {BORNE: "\x1b[32m", CONTRADICTED: "\x1b[1;31m", NO_ARTICLE: "\x1b[1;33m"}
HERE, OFF = "\x1b[4m", "\x1b[0m"
DONE = {"en": "{0}: written, {1:comment}", "tr": "{0}: yazıldı, {1} yorum"}
ENDINGS = (".md", ".docx")


class Wanted(NamedTuple):
    """What the command line asks for."""

    as_markdown: bool
    as_html: bool
    output: Path | None
    only: tuple[str, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...]
    undecide: tuple[str, ...]
    comment: tuple[tuple[str, str], ...]
    corrected: Path | None
    sheet: Path | None
    model_url: str
    jobs: int
    as_json: bool

    @property
    def decides(self) -> bool:
        """Whether something is decided."""
        return bool(self.accept or self.reject or self.undecide or self.comment)

    @property
    def shows_note(self) -> bool:
        """Whether the whole note is to be shown: not after a decision or beside a corrected
        note, unless asked for."""
        asked = self.as_markdown or self.as_html or self.as_json or bool(self.only)
        return asked or not (self.decides or self.corrected is not None)


def note_language(ctx: click.Context, one: Desk) -> str:
    """The language in which marks speak: what ``--lang`` says, else that of the note."""
    return str(ctx.obj["lang"]) if ctx.obj.get("told_lang") else one.lang


def single(ctx: click.Context, wanted: Wanted, note: Path) -> None:
    """Refuse of several notes what can only be said of one."""
    options = {"--corrected": wanted.corrected is not None, "--accept": wanted.decides}
    for name, given in {**options, "--only": bool(wanted.only)}.items():
        if given:
            refuse(ctx, refused("R743", note, name).fault, wanted.as_json)


def keep_decisions(ctx: click.Context, note: Path, review: Review, wanted: Wanted) -> Desk:
    """The review with what was decided of it before and now; what is decided now is written to
    the file beside the note."""
    path = beside(note)
    try:
        one = desk(review, read(path))
    except Unreadable as error:
        refuse(ctx, error.fault, wanted.as_json)
    if not wanted.decides:
        return one
    changes: dict[int, tuple[Ruling | None, str]] = {}
    for texts, word in ((wanted.accept, Ruling.ACCEPTED), (wanted.reject, Ruling.REJECTED)):
        for at in _places(ctx, note, one, texts, wanted):
            changes[at] = (word, "")
    for at in _places(ctx, note, one, wanted.undecide, wanted):
        changes[at] = (None, "")
    for text, comment in wanted.comment:
        for at in _places(ctx, note, one, (text,), wanted):
            changes[at] = (changes.get(at, (Ruling.COMMENTED, ""))[0] or Ruling.COMMENTED, comment)
    kept = decided(one.about, read(path), changes)
    try:
        write(path, kept, note.name)
    except OSError as error:
        raise unwritten(error, str(ctx.obj["lang"])) from None
    return desk(review, kept)


def _places(
    ctx: click.Context, note: Path, one: Desk, texts: Iterable[str], wanted: Wanted
) -> list[int]:
    """The places of marks by their numbers or keys; one that is not there ends the program
    before anything is written."""
    found = []
    for text in (part.strip() for each in texts for part in each.split(",") if part.strip()):
        at = one.place(text)
        if at is None:
            refuse(ctx, refused("R742", note, text).fault, wanted.as_json)
        found.append(at)
    return found


def changed(shelf: Shelf, one: Desk, wanted: Wanted, lang: str) -> str:
    """After a decision: the marks that it was made on, and the line of sums."""
    said = [
        part.strip()
        for each in (
            *wanted.accept,
            *wanted.reject,
            *wanted.undecide,
            *(n for n, _ in wanted.comment),
        )
        for part in each.split(",")
    ]
    places = sorted({at for text in said if (at := one.place(text)) is not None})
    rows = []
    for at in places:
        rows += [f"“{one.about[at].words}”", *_mark_rows(shelf, one, at, lang, colour())]
    return "\n".join([*rows, head(one, lang), ""])


def write_corrected(
    ctx: click.Context, note: Path, shelf: Shelf, one: Desk, wanted: Wanted
) -> None:
    """Write the corrected note; raises OSError."""
    path, lang = wanted.corrected, note_language(ctx, one)
    assert path is not None
    form = path.suffix.lower()
    if form not in ENDINGS:
        refuse(
            ctx, refused("R744", path, form or str(path), ", ".join(ENDINGS)).fault, wanted.as_json
        )
    found = comments(shelf, one, lang, wanted.only)
    if form == ".md":
        verbatim = note.suffix.lower() == ".md"
        write_whole(path, corrected(shelf, one, lang, wanted.only, verbatim))
    elif not writes_word():
        refuse(ctx, refused("R706", path, "python-docx").fault, wanted.as_json)
    else:
        data = note.read_bytes()
        own = data if data[:4] == b"PK\x03\x04" else None
        made = commented(own, one.review.read.text, found)
        with written(path) as place:
            place.write_bytes(made)
    click.echo(with_counts(DONE[lang], path, len(found)), err=True)


def terminal(
    shelf: Shelf, one: Desk, lang: str, wanted: Wanted | None = None, painted: bool = True
) -> str:
    """The review for people: the line of sums, each sentence with the words of its marks, its
    marks under it, and the counts."""
    only = wanted.only if wanted is not None else ()
    paint = colour() and painted and (wanted is None or wanted.output is None)
    numbers = {id(mark): number for number, mark in enumerate(one.review.marks)}
    marked = by_sentence(one.review.marks)
    rows = [head(one, lang), ""]
    for number, sentence in enumerate(one.review.read.sentences):
        marks = [m for m in marked.get(number, ()) if one.shown(numbers[id(m)], only)]
        if only and not marks:
            continue
        passage = sentence.passage
        lead = (
            f"{passage.number}) " if passage.number else f"{passage.mark} " if passage.mark else ""
        )
        text = f"{lead}{highlighted(passage.text, marks) if paint else passage.text}"
        rows.append("\n" + text if passage.kind == "heading" else text)
        for mark in marks:
            rows += _mark_rows(shelf, one, numbers[id(mark)], lang, paint)
    counts = one.counts()
    return "\n".join([*rows, "", sums(counts, lang), tally(counts, lang), ""])


def highlighted(text: str, marks: Iterable[Mark]) -> str:
    """A sentence with the words underlined that its marks are about."""
    inside = [False] * len(text)
    for mark in marks:
        first, last = words_at(mark)
        inside[first:last] = [True] * len(text[first:last])
    made = ""
    for at, char in enumerate(text):
        before = at > 0 and inside[at - 1]
        made += HERE if inside[at] and not before else OFF if before and not inside[at] else ""
        made += char
    return made + OFF * bool(inside and inside[-1])


def _mark_rows(shelf: Shelf, one: Desk, at: int, lang: str, paint: bool) -> list[str]:
    """A mark with its number, and the decision on it under it."""
    mark = one.review.marks[at]
    rows = [f"[{at + 1}] {line(shelf, mark, lang)}"]
    asked = asked_of(shelf, mark, lang)
    rows += [f"    {asked}"] * bool(asked)
    said = told(one, at, lang)
    rows += [f"    → {said}"] * bool(said)
    if not paint:
        return [f"    {row}" for row in rows]
    return [f"    {PAINT.get(mark.verdict, '')}{row}{OFF}" for row in rows]
