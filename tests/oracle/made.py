"""Small worlds told in a few words, for the tests."""

from __future__ import annotations

from typing import Any

from oracle.world import Clause, Instrument, Line, World

POLITIES = {"pa": "pa", "pb": "pb", "pc": "pc", "pd": "pd"}
PLACES: dict[str, str | None] = {"l0": None, "l1": "l0", "l2": "l1"}


def world(
    *instruments: Instrument,
    opens: dict[str, str] | None = None,
    states: dict[str, str] | None = None,
    continues: tuple[tuple[str, str, int, int], ...] = (),
    **more: Any,
) -> World:
    """Four polities and three places, one within another."""
    return World(
        states or POLITIES,
        continues,
        (),
        {"league": (("pb", 0, 15),)},
        PLACES,
        opens or {"l0": "pa"},
        instruments,
    )._replace(**more)


def event(id_: str, day: int, *clauses: Clause) -> Instrument:
    """A happening."""
    return Instrument(id_, False, day, (), (), (), (), (), (("1", clauses),))


def treaty(
    id_: str,
    day: int,
    parties: str,
    *clauses: Clause,
    force: tuple[Line, ...] | None = None,
    soon: bool = False,
    ended: tuple[Line, ...] = (),
    **more: Any,
) -> Instrument:
    """A treaty in force from its signature, or as said; ``soon`` applies it provisionally."""
    sides = tuple(tuple(side.split()) for side in parties.split("|"))
    return Instrument(
        id_,
        True,
        day,
        (Line(day),) if force is None else force,
        (Line(day),) if soon else (),
        ended,
        sides,
        (),
        (("1", clauses),),
    )._replace(**more)


def cede(place: str, giver: str, taker: str, **more: Any) -> Clause:
    """A cession."""
    return Clause("cede", {"": (place,), "from": (giver,), "to": (taker,)})._replace(**more)


def act(kind: str, what: str = "", **slots: str) -> Clause:
    """Any other clause; ``from`` and ``as`` are written ``from_`` and ``as_``."""
    return Clause(
        kind, {**({"": (what,)} if what else {}), **{k.rstrip("_"): (v,) for k, v in slots.items()}}
    )
