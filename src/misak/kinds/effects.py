"""The closed list of what a clause can do. A new effect is a decision (DECISIONS.md); a new kind is not."""

from __future__ import annotations

from typing import NamedTuple


class Move(NamedTuple):
    """An account changes hands.

    ``mode``: ``give`` needs the giver to hold (nemo dat), ``leave`` moves from any party, ``renounce`` gives up
    what one has and is never void, ``claim`` makes title contested, ``hand`` takes administration by force, ``entrust`` by agreement,
    ``back`` returns administration to the holder of title.
    """

    fluent: str
    scope: str
    giver: str
    taker: str
    mode: str


class Set(NamedTuple):
    """A fact begins. ``args`` are slots; ``value`` is a constant or ``=slot``; a class keeps one value at a time."""

    fluent: str
    args: tuple[str, ...]
    value: str = "yes"
    klass: str = ""
    under: str = ""
    pairs: str = ""  # "both": every pair of the two slots, either order; "each": ordered


class Lift(NamedTuple):
    """A fact ends: of that value where one is named, else all of that class. ``how`` says in what way."""

    fluent: str
    args: tuple[str, ...]
    how: str = "ended"
    value: str = ""
    klass: str = ""
    pairs: str = ""


class Owe(NamedTuple):
    """A bond from obligor to obligee. ``nature`` is ``duty``, ``ban`` (a duty not to) or ``right``; ``mutual`` binds each pair both ways."""

    nature: str
    topic: str
    obligor: str
    obligee: str
    mutual: bool = False


class Open(NamedTuple):
    """A matter is opened, or referred to a procedure; ``claimants`` over ``scope`` make its title contested."""

    matter: str
    procedure: str = ""
    claimants: str = ""
    scope: str = ""


class Settle(NamedTuple):
    """A matter is settled or closed, or the duties of an article are performed (``how``)."""

    what: str
    how: str = "settled"


class Carry(NamedTuple):
    """Facts pass from one polity to another: succession of states (VCS 11, 12), all or one grant a place."""

    giver: str
    taker: str
    scope: str = ""


class Link(NamedTuple):
    """Two instruments or articles are joined: adopts, preserves, prolongs, mediates, ..."""

    relation: str
    source: str
    target: str


class Attest(NamedTuple):
    """A statement about a fact that moves nothing; it joins the reasons of what it confirms."""

    fluent: str
    args: tuple[str, ...]
    value: str = "yes"


class Nothing(NamedTuple):
    """An article that begins and ends nothing that the books follow: silence made explicit."""


Effect = Move | Set | Lift | Owe | Open | Settle | Carry | Link | Attest | Nothing
