"""A small world as plain values: who, where, and what was agreed or happened on which day (a
number from 0)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

LAST = 44  # the last day that a world lives through


class Clause(NamedTuple):
    """A clause by the words of its line: ``slots`` maps a marker ("" for the head) to ids.

    ``until`` and ``once`` are days or ids of events, or a text in quotes for what has no day;
    ``term``, ``within``, ``every`` and ``notice`` are numbers of days. ``other`` is another
    account of the same clause: (account, clause).
    """

    kind: str
    slots: Mapping[str, tuple[str, ...]]
    on: int | None = None
    once: int | str | None = None
    until: int | str | None = None
    term: int | None = None
    within: int | None = None
    order: int = 0
    from_signature: bool = False
    strength: str = ""
    conditions: tuple[Clause, ...] = ()
    other: tuple[str, Clause] | None = None
    every: int | None = None
    notice: int | None = None
    amount: str = ""

    @property
    def own_end(self) -> bool:
        """Whether its own words say when what it begins ends."""
        return self.until is not None or self.term is not None


class Line(NamedTuple):
    """A dated line: for these articles and parties, or for all (None); ``account`` where it is
    somebody's.

    ``notice`` delays an ending by so many days; ``term`` ends what is in force after so many,
    unless it ``renews``; ``to`` is the other of an objection; ``until`` is the day or event with
    which a suspension is over.
    """

    day: int
    articles: frozenset[str] | None = None
    parties: frozenset[str] | None = None
    how: str = ""
    account: str = ""
    notice: int | None = None
    term: int | None = None
    renews: int | None = None
    to: str = ""
    until: int | str | None = None


class Instrument(NamedTuple):
    """A treaty (with sides) or an event (without): its days, and its articles in order.
    ``type`` is ``armistice`` or none."""

    id: str
    treaty: bool
    day: int
    force: tuple[Line, ...]
    provisional: tuple[Line, ...]
    ended: tuple[Line, ...]
    sides: tuple[tuple[str, ...], ...]
    participants: tuple[str, ...]
    articles: tuple[tuple[str, tuple[Clause, ...]], ...]
    type: str = ""
    acceded: tuple[Line, ...] = ()
    reserves: tuple[Line, ...] = ()
    objects: tuple[Line, ...] = ()
    suspended: tuple[Line, ...] = ()
    revived: tuple[Line, ...] = ()
    follows: int | None = None
    watched: tuple[Line, ...] = ()  # until when the single acts of some articles are followed (30)

    @property
    def facing(self) -> tuple[tuple[str, ...], ...]:
        """The sides; whoever acceded joins the one list of parties, or stands beside two sides
        as another."""
        later = tuple(sorted({p for line in self.acceded for p in line.parties or ()}))
        if not later:
            return self.sides
        return (*self.sides, later) if len(self.sides) > 1 else ((*self.sides[0], *later),)

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties, side after side, then those that acceded."""
        later = sorted({p for line in self.acceded for p in line.parties or ()})
        return (*(party for side in self.sides for party in side), *later)


class World(NamedTuple):
    """Everything. ``states`` maps polities to their states; ``continues`` holds (old, new,
    beside, alone); ``ties`` (lower, upper, begin, end); ``groups`` the members with their days;
    ``places`` maps each place to the one it lies in; ``opens`` places to their first holders.

    ``wholly`` are the polities that continue another as the same government by a new name;
    ``until`` the days on which polities and groups end; ``single`` the topics of what is done
    once.
    """

    states: dict[str, str]
    continues: tuple[tuple[str, str, int, int], ...]
    ties: tuple[tuple[str, str, int, int], ...]
    groups: dict[str, tuple[tuple[str, int, int], ...]]
    places: dict[str, str | None]
    opens: dict[str, str]
    instruments: tuple[Instrument, ...]
    wholly: frozenset[str] = frozenset()
    until: dict[str, int] = {}  # noqa: RUF012 - read only
    single: frozenset[str] = frozenset()

    def within(self, place: str) -> list[str]:
        """The place itself and all that lies in it."""
        found = [place]
        for each in found:
            found += [p for p, container in self.places.items() if container == each]
        return found

    def standing(self, polity: str, day: int) -> str:
        """The government that stands on a day in the place of one that does not: the one after
        it, or the one before."""
        for old, new, beside, alone in self.continues:
            if polity == old and day >= alone:
                return new
            if polity == new and day < beside:
                return old
        return polity
