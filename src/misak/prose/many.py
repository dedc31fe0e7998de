"""Long notes in parts: cut at headings, reviewed side by side in processes, put together again; memory stays that of a few parts and the marks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from misak.ask.open import load
from misak.prose.document import passages
from misak.prose.model import Model
from misak.prose.parse import Parsed
from misak.prose.reader import Sentence
from misak.prose.review import Review, Reviewer
from misak.prose.verdicts import Mark

LONG = 60_000  # characters from which a note is cut
PART = 20_000  # characters of a part, at least
AHEAD = 4  # parts a worker may have waiting

_worker: list[Reviewer] = []


def parts(text: str) -> list[tuple[int, int]]:
    """(place, line) of each part of a text: at a heading, at least PART after the one before; a part is what one context rules."""
    found = [(0, 0)]
    for passage in passages(text):
        if passage.kind == "heading" and passage.start - found[-1][0] >= PART:
            begin = text.rfind("\n", 0, passage.start) + 1
            found.append((begin, text.count("\n", 0, begin)))
    return found


def review_long(paths: tuple[str, ...], with_shipped: bool, text: str, model: Model | None, step: Callable[[int], object], jobs: int = 0) -> Review:
    """Review a long note; ``step`` is told how many characters each finished part had. Raises what a part raises."""
    cuts = parts(text)
    pieces = [text[start:end] for (start, _), (end, _) in zip(cuts, [*cuts[1:], (len(text), 0)])]
    sentences: list[Sentence] = []
    marks: list[Mark] = []
    for (start, line), piece, one in zip(cuts, pieces, _reviewed(paths, with_shipped, pieces, model, jobs or os.cpu_count() or 1)):
        shift = len(sentences)
        for sentence in one.read.sentences:
            passage = sentence.passage
            sentences.append(sentence._replace(passage=passage._replace(start=passage.start + start, end=passage.end + start, line=passage.line + line)))
        marks += [m._replace(sentence=m.sentence + shift) for m in one.marks]
        step(len(piece))
        last = one
    return Review(last.read._replace(text=text, sentences=sentences), marks)


def _reviewed(paths: tuple[str, ...], with_shipped: bool, pieces: list[str], model: Model | None, jobs: int) -> Iterator[Review]:
    """The parts in order, no more than a few ahead of the one that is wanted."""
    with ProcessPoolExecutor(min(jobs, len(pieces)), get_context("spawn"), _start, (paths, with_shipped, model)) as pool:
        waiting = [pool.submit(_one, piece) for piece in pieces[:jobs * AHEAD]]
        for number in range(len(pieces)):
            yield waiting.pop(0).result()
            following = number + jobs * AHEAD
            if following < len(pieces):
                waiting.append(pool.submit(_one, pieces[following]))


def _start(paths: tuple[str, ...], with_shipped: bool, model: Model | None) -> None:
    _worker.append(Reviewer(load(*paths, with_shipped=with_shipped), model=model))


def _one(piece: str) -> Review:
    """A part reviewed, without the parses, which nothing needs any more."""
    found = _worker[0].review(piece)
    bare = Parsed("", [], [], [])
    return found._replace(read=found.read._replace(text="", sentences=[s._replace(parsed=bare, claims=[]) for s in found.read.sentences]))
