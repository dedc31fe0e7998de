"""Marks as comments at the words concerned: what the books say, the citation and the day, the
teacher's own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

from misak.ask.answer import Json
from misak.ask.reasons import reason
from misak.ground.days import read_date
from misak.kinds.row import Words
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.verdicts import (
    CONTESTED,
    CONTRADICTED,
    FOREIGN,
    NO_ARTICLE,
    SIGN,
    SIMPLIFIED,
    Mark,
)
from misak.prose.teacher.decisions import Ruling
from misak.prose.teacher.desk import Desk, say, told, words_at
from misak.prose.teacher.wording import details, verdict
from misak.say.days import said_when

SAYING = (CONTRADICTED, SIMPLIFIED, CONTESTED, NO_ARTICLE, FOREIGN)  # marks that say something
REASONS = 2  # of a mark, in a comment
TEACHER = Words("Teacher: {0}", "Öğretmen: {0}")


class Comment(NamedTuple):
    """A comment on some words of the note: their place in the text that was read, the number of
    the mark, and lines of text."""

    first: int
    last: int
    number: int
    verdict: str
    lines: tuple[str, ...]


def comments(shelf: Shelf, one: Desk, lang: str, only: Iterable[str] = ()) -> list[Comment]:
    """The comments of a corrected note, in the order of the text: of marks that say something
    and were not rejected, and of all that the teacher commented on."""
    found = []
    for number, mark in enumerate(one.review.marks):
        standing = one.standing(number)
        said = standing is not None and bool(standing.decision.comment)
        rejected = one.state(number) == Ruling.REJECTED.value
        if not one.shown(number, only) or not (said or (mark.verdict in SAYING and not rejected)):
            continue
        first, last = in_text(one, mark)
        lines = _lines(shelf, one, number, lang)
        found.append(Comment(first, last, number + 1, mark.verdict, lines))
    return sorted(found, key=lambda c: (c.first, c.last, c.number))


def in_text(one: Desk, mark: Mark) -> tuple[int, int]:
    """The place of a mark's words in the text of the note; the whole passage where its text was
    put together from several places."""
    read = one.review.read
    passage = read.sentences[mark.sentence].passage
    if read.text[passage.start : passage.end] != passage.text:
        return passage.start, max(passage.end, passage.start + 1)
    first, last = words_at(mark)
    own = passage.text[first:last]
    lead = len(own) - len(own.lstrip())
    tail = len(own) - len(own.rstrip())
    return passage.start + first + lead, passage.start + max(last - tail, first + lead + 1)


def _lines(shelf: Shelf, one: Desk, number: int, lang: str) -> tuple[str, ...]:
    mark = one.review.marks[number]
    if one.state(number) == Ruling.REJECTED.value:
        return (f"{SIGN[mark.verdict]} {told(one, number, lang)}",)
    lines = [f"{SIGN[mark.verdict]} {verdict(mark, lang)}"]
    lines += [_sentence(text, lang) for text in details(shelf, mark, lang)]
    rows = [reason(shelf.books, why) for why in mark.reasons]
    said_by = [f"{cited(row, lang)}: {cast('Json', row['text'])[lang]}" for row in rows]
    lines += list(dict.fromkeys(said_by))[:REASONS]
    said = told(one, number, lang)
    return (*lines, *([say(TEACHER, lang, said)] if said else []))


def _sentence(text: str, lang: str) -> str:
    """A detail as a sentence of its own."""
    head = ("İ" if text[:1] == "i" else text[:1].upper()) if lang == "tr" else text[:1].upper()
    return f"{head}{text[1:]}".rstrip(".") + "."


def cited(row: Json, lang: str) -> str:
    """A reason as a citation: ``Treaty of Kars, Article 6 (13 October 1921) [kars-kor]``."""
    title, label = cast("Json", row["title"])[lang], cast("Json", row["label"])[lang]
    where = ", ".join(str(part) for part in (title, label) if part)
    when = read_date(str(row["date"])) if row["date"] else None
    day = f" ({said_when(when, when.latest, lang)})" if when is not None else ""
    sources = ", ".join(map(str, cast("list[str]", row["sources"])))
    return f"{where}{day}" + (f" [{sources}]" if sources else "")
