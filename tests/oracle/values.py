"""The values that a life is made of: tasks, bonds, what a status or an administration rests on,
and what holds at a day's end."""

from __future__ import annotations

from typing import NamedTuple

from oracle.world import Clause, Instrument

NOBODY = "nobody"
Pair = tuple[str, ...]


class Task(NamedTuple):
    """A clause that is due on a day; ``pair`` where it acts between two alone; ``parent``
    numbers the clause whose condition it is."""

    rank: tuple[object, ...]
    instrument: Instrument
    article: str
    clause: Clause
    number: int
    parent: int
    pair: Pair = ()

    @property
    def by(self) -> tuple[str, str]:
        """The instrument and the article."""
        return self.instrument.id, self.article


class Support(NamedTuple):
    """What a status or an administration rests on: instrument, article, and a number of its
    own.

    ``executed`` outlives its article; ``force`` says that it was taken; ``own`` that its own
    words say when it ends, so that it outlives an instrument that just expires (28).
    """

    instrument: str
    article: str
    number: int
    executed: bool = False
    force: bool = False
    own: bool = False


class Owed(NamedTuple):
    """What a bond shows on a day: its topic, where it stands in its life, the sum, the place."""

    topic: str
    life: str
    amount: str = ""
    where: str = ""


class Bond(NamedTuple):
    """A duty or right between two polities, while it runs."""

    instrument: str
    article: str
    obligor: str
    obligee: str
    topic: str
    due: int
    once: int
    end: int
    right: bool
    single: bool
    groups: tuple[str, ...] = ()
    followed: int = 10**6  # the last day on which the books follow a single act (30)
    own: bool = False  # its own words say when it ends (28)
    event: bool = False  # it waits for what has no day (40)
    amount: str = ""
    where: str = ""
    begun: int = 0
    goes: bool = False  # a right that goes with its place: its obligor had the land (35)


class Day(NamedTuple):
    """What holds at the end of a day. States stand for their governments in ``title`` and
    ``war``; ``named`` and all else hold polities."""

    title: dict[str, str]
    named: dict[str, str]
    contested: dict[str, bool]
    favoured: dict[str, set[str]]  # the holder's state, and those in whose favour it is contested
    administration: dict[str, str]
    status: dict[str, set[tuple[str, str]]]
    doubtful: dict[str, set[tuple[str, str]]]  # the statuses that are contested with the title
    war: dict[Pair, str]
    hostilities: set[Pair]
    owes: dict[Pair, set[Owed]]
    boundaries: set[Pair]  # of states
    recognises: set[Pair]
    matters: dict[str, str]
