"""What every effect shares on the way from a clause to the books: the shape of a posting, and where
a clause stands."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from misak.effects.desk import Desk
from misak.effects.life import ALWAYS, Life
from misak.effects.values import Circle, Why
from misak.ledger.persons import Persons
from misak.ledger.values import Act, Instrument, Ledger

SEQUENCE = 32  # bits of a sort key for the canonical order
SPAN = frozenset({"title", "administration", "status"})  # these fluents rest on one another


class Posting(Protocol):
    """One dated step of booking. The day stands in the sort key beside it."""

    @property
    def cause(self) -> Why:
        """The clause or line that posted it."""

    def book(self, desk: Desk, day: int) -> None:
        """Do it, in the order of the sort keys."""

    def moves(self, fluents: frozenset[str]) -> bool:
        """Whether it can change one of these fluents by itself, apart from what its instrument's
        end does."""


Keyed = tuple[int, Posting]  # the sort key and what is booked


class Moment(NamedTuple):
    """When a clause acts. ``force`` is the day without the clause's own ``on``."""

    day: int
    force: int
    life: Life = ALWAYS


class Scene(Protocol):
    """What posting asks of the stage that walks over the clauses."""

    ledger: Ledger
    people: Persons
    states: dict[str, str]
    parted: set[str]  # the treaties in force from different days for different parties

    def consent(self, instrument: Instrument, day: int) -> frozenset[str]:
        """The states whose consent an instrument carries on a day."""

    def pairs(
        self, act: Act, slots: tuple[str, str], day: int | None, how: str
    ) -> list[tuple[str, str]]:
        """The pairs of two slots, groups as their members: ``both`` each pair once, ``each``
        directed."""

    def alike(self, act: Act, slots: tuple[str, str], day: int) -> frozenset[str]:
        """The parties that a clause between all of them binds alike, each from its own day; none
        where it is between others. ``day`` is its day where all are bound at once."""

    def circles(
        self, acts: tuple[Act, Act], alike: frozenset[str], days: tuple[int, int]
    ) -> list[tuple[Circle, Moment]]:
        """The circles of those whom a clause binds alike, each with its days.

        ``acts`` are the clause and the same without its own day, ``days`` theirs where all are
        bound at once.
        """

    def paired(
        self,
        act: Act,
        slots: tuple[str, str],
        day: int,
        how: str,
        alike: frozenset[str] = frozenset(),
    ) -> list[tuple[tuple[str, str], int]]:
        """The pairs of two slots, groups as their members, each with the day on which the clause
        acts between the two: ``both`` each pair once, ``each`` directed; but those of two who
        are bound ``alike``."""

    def polities(self, act: Act, slot: str, day: int) -> list[str]:
        """The values of a slot, groups as their members, the parties where the row says so."""

    def between(self, act: Act, day: int, pair: tuple[str, ...]) -> int | None:
        """The day on which a clause acts between two parties; None where it never does (VCLT
        24(3))."""

    def end_of(self, act: Act, day: int) -> int | None:
        """The day on which a fact that began on ``day`` ends by the clause's own words."""

    def speaks_for(self, polity: str, day: int) -> frozenset[str]:
        """The states for which a polity may act on a day."""

    def post(self, day: int, posting: Posting, first: bool = False) -> None:
        """Add a posting; ``first`` before all others of the day but such (rule 4)."""

    def fault(self, code: str, act: Act, *args: str) -> None:
        """Note a fault of the ledger."""


def sort_key(day: int, first: bool, minute: int, order: int, sequence: int) -> int:
    """One integer that sorts as rule 4 says: day, endings and successions first, hour, order,
    canonical order."""
    return (
        ((((day << 1) | (not first)) << 11 | minute) << 12 | (order + 2048)) << SEQUENCE
    ) | sequence


def day_of_key(key: int) -> int:
    """The day inside a sort key."""
    return key >> 56
