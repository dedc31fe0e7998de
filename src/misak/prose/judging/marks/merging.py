"""The marks of one sentence, each claim once."""

from __future__ import annotations

from misak.prose.judging.verdicts import UNREAD, Mark


def merged(marks: list[Mark]) -> list[Mark]:
    """Each claim once: the same kind on the same words with the same verdict and clauses is one
    mark."""
    kept: list[Mark] = []
    for mark in marks:
        key = (mark.kind, mark.reasons, mark.verdict)
        again = mark.verdict == UNREAD and any(_same(mark, m) for m in kept)
        known = mark.reasons and key in [(m.kind, m.reasons, m.verdict) for m in kept]
        if not again and not known:
            kept.append(mark)
    return kept


def _same(mark: Mark, other: Mark) -> bool:
    """Whether two marks say of the same words that they were not understood."""
    own = (mark.verdict, mark.first, mark.last, mark.details)
    return own == (other.verdict, other.first, other.last, other.details)
