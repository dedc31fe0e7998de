"""Days that no calendar has: whatever is said to have been on one was not."""

from __future__ import annotations

from misak.prose.frames.reader import Sentence
from misak.prose.judging.verdicts import CONTRADICTED, Detail, Mark
from misak.prose.reading.dates import impossible

NO_DAY = "no-day"


def no_day(sentence: Sentence, marks: list[Mark], unread: Mark) -> list[Mark]:
    """The marks of a sentence, with a contradiction where it writes a day that there is not, in the
    place of those that stand on it. ``unread`` is the mark of a sentence of which nothing is
    read."""
    text = sentence.passage.text
    for first, last in impossible(text):
        there = [m for m in marks if m.first < last and first < m.last] or [unread]
        mark = there[0]._replace(verdict=CONTRADICTED, notes=(), left=(), reasons=(), question="")
        said = Detail(NO_DAY, (f"text:{text[first:last]}",))
        kept = [m for m in marks if m not in there]
        marks = [*kept, mark._replace(details=(said,), claim=None, first=first, last=last)]
    return marks
