"""What was not read of a sentence, told again in a simpler one that is borne out."""

from __future__ import annotations

from misak.prose.frames.phrases_en import Stretch
from misak.prose.frames.reader import Sentence
from misak.prose.judging.verdicts import NO_ARTICLE, PARTLY, SIMPLIFIED, UNREAD, Mark

UNREADABLE = (PARTLY, NO_ARTICLE, UNREAD)


def retold(marks: list[Mark], found: list[Mark], one: Stretch, sentence: Sentence) -> list[Mark]:
    """The marks of a sentence with that of a stretch told again in the place of those that say that
    it was not read; none where the stretch was read already."""
    own = _placed(found, one.first, one.last, sentence)
    kept = [m for m in marks if not _doubted(m, one.first, one.last)]
    return kept if any(_within(m, one.first, one.last) for m in kept) else [*kept, own]


def _doubted(mark: Mark, first: int, last: int) -> bool:
    """Whether a mark says that a stretch was not read: the larger part of it lies there."""
    inside = min(last, mark.last) - max(first, mark.first)
    return mark.verdict in UNREADABLE and 2 * inside > mark.last - mark.first


def _within(mark: Mark, first: int, last: int) -> bool:
    """Whether a mark that bears something out stands on most of a stretch already."""
    inside = min(last, mark.last) - max(first, mark.first)
    return mark.verdict not in UNREADABLE and 2 * inside > last - first


def _placed(found: list[Mark], first: int, last: int, sentence: Sentence) -> Mark:
    """The gravest mark of a stretch told in other words, at its own place."""
    mark = next((m for m in found if m.verdict == SIMPLIFIED), found[0])
    claim = mark.claim._replace(first=first, last=last) if mark.claim is not None else None
    number = sentence.passage.number
    return mark._replace(first=first, last=last, claim=claim, left=(), item=number)
