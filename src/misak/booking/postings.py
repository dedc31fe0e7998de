"""Dated postings: what expansion makes of acts, and replay books one after another."""

from __future__ import annotations

from typing import NamedTuple

from misak.ledger.values import Act, At, Dated

(
    MOVE,
    SET,
    LIFT,
    OWE,
    OPEN,
    SETTLE,
    CARRY,
    END,
    ATTEST,
    PERFORM,
    OPENING,
    CONTINUE,
    EXPIRE,
    LAPSE,
    CLOSING,
) = range(15)


FIRM = ("express", "adopted")  # the strengths of a recognition that passes title
REVIVED = "revived"  # what an ended or suspended instrument is when it acts again (VCLT 57, 72)
FRONTIER = " with its frontier"  # how a treaty ends that takes its frontier with it (SEMANTICS 17)


class Line(NamedTuple):
    """A line of the gazetteer as a cause: an opening, a continuation, a membership, a tie."""

    id: str
    word: str
    text: str
    sources: tuple[str, ...]
    checked: bool
    at: At


Why = Act | Dated | Line  # what a fact rests on
Key = tuple[str, ...]  # a fluent with its arguments
Change = tuple[int, object, Why, str]  # day, value (None: the fact ended), cause, how


class Bond(NamedTuple):
    """What a duty or right is; its key says whose, towards whom and of what: ``("bond", mark, obligor, obligee, topic)``. ``due`` and ``once`` are days or None."""

    nature: str
    where: tuple[str, ...] = ()
    beneficiary: tuple[str, ...] = ()
    due: int | None = None
    once: int | None = None


class Value(NamedTuple):
    """The value of a simple fluent: an id, the polity it stands under, its strength, and the names as written."""

    id: str
    under: str = ""
    strength: str = ""
    names: tuple[str, ...] = ()


Posting = tuple[int, int, tuple[object, ...]]  # sort key, operation, its arguments


SEQUENCE = 32  # bits of a sort key for the canonical order


def sort_key(day: int, first: bool, minute: int, order: int, sequence: int) -> int:
    """One integer that sorts as SEMANTICS 4 says: day, endings and successions first, hour, order, then the canonical order."""
    return (
        ((((day << 1) | (not first)) << 11 | minute) << 12 | (order + 2048)) << SEQUENCE
    ) | sequence


def mark(act: Act) -> str:
    """What tells one booked clause from another: its number, and that of the clause that it adopts."""
    return (
        f"{act.number}.{act.attributes['adopted']}"
        if act.attributes and "adopted" in act.attributes
        else str(act.number)
    )


def parent_mark(act: Act) -> str:
    """The mark of the clause whose condition this is."""
    return f"{act.number}.{act.parent}" if "adopted" in act.attributes else str(act.parent)


def day_of_key(key: int) -> int:
    """The day inside a sort key."""
    return key >> 56
