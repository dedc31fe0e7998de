"""Whether a world holds a feature: what the random worlds are said to hold must occur in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oracle.clauses import EVENT, UNDER
from oracle.world import Clause, Instrument, Line, World

ONCE = ("pay", "withdraw", "exchange-population")
ENTRUSTED = ("administer", "occupy", "lease")


def clauses(world: World) -> Iterator[tuple[Instrument, Clause]]:
    """Every clause with its instrument."""
    for found in world.instruments:
        for _, rows in found.articles:
            yield from ((found, clause) for clause in rows)


def _some(fits: Callable[[Instrument, Clause], bool]) -> Callable[[World], bool]:
    """Whether some clause of a world fits."""
    return lambda world: any(fits(*each) for each in clauses(world))


def _lines(world: World, *keys: str) -> list[Line]:
    return [line for found in world.instruments for key in keys for line in getattr(found, key)]


def _parties(world: World) -> bool:
    """Lines of parties and articles, accessions, reservations, notices and terms."""
    force = _lines(world, "force")
    return any(line.parties for line in force) or bool(_lines(world, "acceded", "reserves"))


def _united(world: World) -> bool:
    """A member that owes something, or has a frontier, while it is in a union."""
    members = {lower for lower, *_ in world.ties}
    return any(
        clause.kind in ("owe", "pay", "grant", "frontier")
        and members & {name for values in clause.slots.values() for name in values}
        for _, clause in clauses(world)
    )


OCCURS: dict[str, Callable[[World], bool]] = {
    "governments": lambda world: bool(world.continues),
    "groups": lambda world: bool(world.until),
    "rights": _some(lambda _, c: c.kind == "grant" and c.within is not None),
    "waiting": _some(lambda _, c: c.from_signature or (c.kind in UNDER and c.once is not None)),
    "entrust": _some(lambda i, c: i.treaty and c.kind in ENTRUSTED),
    "single": _some(lambda _, c: c.kind in ONCE),
    "watched": lambda world: any(found.watched for found in world.instruments),
    "year": lambda world: any(found.day < 0 for found in world.instruments),
    "armistice": lambda world: any(found.type for found in world.instruments),
    "superiors": _some(lambda _, c: c.kind in UNDER),
    "occupied": _some(lambda i, c: not i.treaty and c.kind in ("occupy", "annex")),
    "garrison": _some(lambda _, c: c.kind == "garrison"),
    "parties": _parties,
    "wholly": lambda world: bool(world.wholly),
    "unions": _united,
    "succession": lambda world: any(line.how for line in _lines(world, "acceded")),
    "frontiers": _some(lambda _, c: c.kind == "frontier"),
    "sited": _some(lambda _, c: c.kind in ("owe", "grant", "refrain") and "in" in c.slots),
    "sums": _some(lambda _, c: bool(c.amount)),
    "suspended": lambda world: (
        any(found.suspended for found in world.instruments)
        or any(clause.kind == "suspend" for _, clause in clauses(world))
    ),
    "events": _some(lambda _, c: EVENT in (c.once, c.until)),
}
