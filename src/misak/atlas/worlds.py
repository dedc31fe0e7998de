"""Other worlds than the base: accounts, readings, treaties from their signature, and what would not
be without a thing."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.library import Library
from misak.ask.others import reading_name
from misak.ask.readings import account_reason
from misak.booking.reading import BASE, SIGNATURE, Reading, causes
from misak.effects.values import Why
from misak.ground.days import FOREVER
from misak.ledger.values import Act, Dated
from misak.tell.necessity import falling


class World(NamedTuple):
    """A reading with what the page says of it.

    ``kind`` is account, signed (a treaty in force from its signature, as if nothing had stopped
    it), reading or without.
    ``since`` and ``until`` bound the days on which an account, or a signature, bears on answers.
    """

    id: str
    kind: str
    reading: Reading
    name: dict[str, str]
    rank: str = ""
    reason: str = ""
    why: Why | None = None
    since: int = 0
    until: int = FOREVER
    removed: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    lines: tuple[Act | Dated, ...] = ()  # the lines that make an account


def worlds(library: Library) -> list[World]:
    """All worlds that the page offers, in a fixed order: those that bear on answers, then those
    that are chosen."""
    return [*_accounts(library), *_readings(library), *_without(library)]


def _accounts(library: Library) -> list[World]:
    found = []
    for unit in library.units():
        signed = unit.reading.in_force
        id_ = f"signed:{signed[0][0]}" if signed else unit.reading.name
        found.append(
            World(
                id_,
                "signed" if signed else "account",
                unit.reading,
                reading_name(library.ledger, signed[0][0] if signed else unit.reading.name),
                unit.rank,
                account_reason(unit.lines[0]),
                unit.lines[0],
                unit.since,
                unit.until,
                lines=unit.lines,
            )
        )
    return found


def _readings(library: Library) -> list[World]:
    names = [name for name in library.ledger.names.values() if name.type == "reading"]
    return [
        World(
            f"reading:{n.id}", "reading", library.reading(n.id), reading_name(library.ledger, n.id)
        )
        for n in sorted(names, key=lambda n: n.id)
    ]


def in_force(library: Library, id_: str) -> World:
    """The world in which an instrument is in force from its signature."""
    return World(
        f"signed:{id_}",
        "signed",
        Reading("signed", in_force=((id_, SIGNATURE),)),
        reading_name(library.ledger, id_),
        "signed",
    )


def _without(library: Library) -> list[World]:
    """One for each thing that something else follows from."""
    ids = {
        cause.id
        for instrument in library.ledger.instruments.values()
        for cause in causes(instrument, BASE)
    }
    return [without(library, id_) for id_ in sorted(ids & library.ledger.instruments.keys())]


def without(library: Library, id_: str, reading: Reading = BASE) -> World:
    """The world without an instrument or happening, and without all that it was necessary for (rule
    24).

    What that only contributed to is in ``perhaps`` and stays in the books.
    """
    removed, perhaps = (
        [fall.id for fall in falls] for falls in falling(library.ledger, (id_,), reading)
    )
    return World(
        f"without:{id_}",
        "without",
        reading._replace(name=f"without:{id_}", without=frozenset(removed)),
        reading_name(library.ledger, id_),
        removed=tuple(removed),
        perhaps=tuple(perhaps),
    )
