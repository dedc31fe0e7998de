"""The marks of a statement that the note itself calls false: where the books bear all of it out the
note errs, where they refute a part of it the note is right."""

from __future__ import annotations

from misak.prose.judging.verdicts import BORNE, CONTRADICTED, FIRM, PARTLY, Detail, Mark
from misak.prose.reading.called import FALSE, MIXED

TRULY = Detail("called-truly")  # the books refute what the note calls false
WRONGLY = Detail("called-wrongly")  # the books bear it out
UNDECIDED = Detail("called-false")  # not all of it was read: that it is false is not decided


def turned(marks: list[Mark], called: str) -> list[Mark]:
    """The marks of a sentence as those of what the note claims by calling it so.

    A sentence is false where one part of it is; so it is wrongly called false only where every part
    was read whole and is borne out.
    """
    if called not in (FALSE, MIXED):
        return marks
    if called == FALSE and any(m.verdict == CONTRADICTED for m in marks):
        return [_right(m) for m in marks]
    wholly = called == FALSE and bool(marks) and all(m.verdict == BORNE for m in marks)
    return [_wrong(m) if wholly else _undecided(m) for m in marks]


def _right(mark: Mark) -> Mark:
    """The part that is refuted bears out that the whole is called false; the others stand."""
    if mark.verdict != CONTRADICTED:
        return mark
    return mark._replace(verdict=BORNE, details=(TRULY, *mark.details))


def _wrong(mark: Mark) -> Mark:
    return mark._replace(verdict=CONTRADICTED, details=(WRONGLY,), notes=())


def _undecided(mark: Mark) -> Mark:
    if mark.verdict not in (*FIRM, CONTRADICTED):
        return mark
    return mark._replace(verdict=PARTLY, details=(UNDECIDED,))
