"""A small world as plain values: who, where, and what was agreed or happened on which day (a number from 0)."""

from __future__ import annotations

from typing import NamedTuple

LAST = 44  # the last day that a world lives through


class Clause(NamedTuple):
    """A clause by the words of its line: ``slots`` maps a marker ("" for the head) to ids.

    ``until`` and ``once`` are days or ids of events; ``term`` and ``within`` are numbers of days. ``other`` is another
    account of the same clause: (account, clause).
    """

    kind: str
    slots: dict[str, tuple[str, ...]]
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


class Line(NamedTuple):
    """A dated line: for these articles and parties, or for all (None); ``account`` where it is somebody's."""

    day: int
    articles: frozenset[str] | None = None
    parties: frozenset[str] | None = None
    how: str = ""
    account: str = ""


class Instrument(NamedTuple):
    """A treaty (with sides) or an event (without): its days, and its articles in order."""

    id: str
    treaty: bool
    day: int
    force: tuple[Line, ...]
    provisional: tuple[Line, ...]
    ended: tuple[Line, ...]
    sides: tuple[tuple[str, ...], ...]
    participants: tuple[str, ...]
    articles: tuple[tuple[str, tuple[Clause, ...]], ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties, side after side."""
        return tuple(party for side in self.sides for party in side)


class World(NamedTuple):
    """Everything. ``states`` maps polities to their states; ``continues`` holds (old, new, alone); ``ties`` (lower, upper, begin, end);
    ``groups`` the members with their days; ``places`` maps each place to the one it lies in; ``opens`` places to their first holders."""

    states: dict[str, str]
    continues: tuple[tuple[str, str, int, int], ...]
    ties: tuple[tuple[str, str, int, int], ...]
    groups: dict[str, tuple[tuple[str, int, int], ...]]
    places: dict[str, str | None]
    opens: dict[str, str]
    instruments: tuple[Instrument, ...]

    def within(self, place: str) -> list[str]:
        """The place itself and all that lies in it."""
        found = [place]
        for each in found:
            found += [p for p, container in self.places.items() if container == each]
        return found
