"""Long notes in parts and many notes, reviewed side by side in processes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from misak.ground.faults import Fault
from misak.prose.frames.model import ModelFailed
from misak.prose.frames.reader import Sentence
from misak.prose.judging.known.shelf import Shelf
from misak.prose.judging.review import Review
from misak.prose.judging.verdicts import Mark, counted
from misak.prose.reading.document import passages
from misak.prose.reading.inputs import Unreadable, read_note, refused
from misak.prose.reading.parse import Parsed
from misak.prose.teacher.pages import html, markdown
from misak.prose.teacher.wording import data
from misak.prose.teacher.workers import Means, reviewer, side_by_side

LONG = 60_000  # characters from which a note is cut
PART = 20_000  # characters of a part, at least
UNHEADED = 4 * PART  # characters after which a text without headings is cut at any line


class Reviewed(NamedTuple):
    """What became of one of many notes: its letters, its marks counted by verdict, the review
    in the form that was wanted; or the fault."""

    path: Path
    letters: int
    counts: dict[str, int]
    text: str
    fault: Fault | None


def parts(text: str) -> list[tuple[int, int]]:
    """(place, line) of each part of a text: at a heading, at least PART after the one before; a
    part is what one context rules.

    Where no heading comes for long, at a line: better a context lost than a text that only one
    process can read.
    """
    found = [(0, 0)]
    for passage in passages(text):
        size = passage.start - found[-1][0]
        if (passage.kind == "heading" and size >= PART) or size >= UNHEADED:
            begin = text.rfind("\n", 0, passage.start) + 1
            if begin <= found[-1][0]:
                continue
            found.append((begin, text.count("\n", 0, begin)))
    return found


def review_long(means: Means, text: str, step: Callable[[int], object], jobs: int = 0) -> Review:
    """Review a long note; ``step`` is told how many characters each finished part had. Raises
    what a part raises."""
    cuts = parts(text)
    pieces = [text[start:end] for (start, _), (end, _) in zip(cuts, [*cuts[1:], (len(text), 0)])]
    sentences: list[Sentence] = []
    marks: list[Mark] = []
    notes: list[Mark] = []
    for (start, line), piece, one in zip(cuts, pieces, side_by_side(means, _one, pieces, jobs)):
        shift = len(sentences)
        for sentence in one.read.sentences:
            passage = sentence.passage
            sentences.append(
                sentence._replace(
                    passage=passage._replace(
                        start=passage.start + start,
                        end=passage.end + start,
                        line=passage.line + line,
                    )
                )
            )
        marks += [m._replace(sentence=m.sentence + shift) for m in one.marks]
        notes += [m._replace(sentence=m.sentence + shift) for m in one.notes]
        step(len(piece))
        last = one
    return Review(last.read._replace(text=text, sentences=sentences), marks, notes)


def review_notes(
    means: Means, notes: list[Path], form: str, lang: str, jobs: int = 0
) -> Iterator[Reviewed]:
    """Many notes reviewed, in order, each read and put into its form (html, markdown, json, or
    none but the counts) where it is reviewed."""
    return side_by_side(means, _note, [(note, form, lang) for note in notes], jobs)


def _one(piece: str) -> Review:
    """A part reviewed, without the parses, which nothing needs any more."""
    found = reviewer().review(piece)
    bare = Parsed("", [], [], [])
    return found._replace(
        read=found.read._replace(
            text="", sentences=[s._replace(parsed=bare, claims=[]) for s in found.read.sentences]
        )
    )


def _note(job: tuple[Path, str, str]) -> Reviewed:
    """A note reviewed; what cannot be read or asked about is a fault of its own."""
    path, form, lang = job
    try:
        text = read_note(path)
        review = reviewer().review(text)
    except Unreadable as error:
        return Reviewed(path, 0, {}, "", error.fault)
    except ModelFailed as error:
        return Reviewed(path, 0, {}, "", refused("R709", path, str(error)).fault)
    return Reviewed(
        path, len(text), counted(review.marks), FORMS[form](reviewer().shelf, review, lang), None
    )


FORMS: dict[str, Callable[[Shelf, Review, str], str]] = {
    "html": html,
    "markdown": markdown,
    "json": lambda shelf, review, _: (
        json.dumps(data(shelf, review), ensure_ascii=False, indent=1) + "\n"
    ),
    "": lambda *_: "",
}
