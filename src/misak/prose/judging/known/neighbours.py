"""Which states lie on which side of a state on a day: from the points of the places that they
hold, and from the frontiers booked."""

from __future__ import annotations

from math import atan2, cos, degrees, radians

from misak.kinds.effects import Set
from misak.prose.judging.known.shelf import Shelf
from misak.words.fold import fold

# bearing of the middle of each side, degrees from north
SIDES = {
    "dogu": 90,
    "east": 90,
    "bati": 270,
    "west": 270,
    "guney": 180,
    "south": 180,
    "kuzey": 0,
    "north": 0,
    "kuzeydogu": 45,
    "guneydogu": 135,
    "kuzeybati": 315,
}
WIDTH = 60


def on_side(shelf: Shelf, home: str, side: str, day: int) -> list[str]:
    """The states on one side of a home polity with which any article of the books fixes or
    opens a frontier, in order."""
    middle = SIDES.get(fold(side))
    if middle is None or not home:
        return []
    state = shelf.state(home)
    here = _centre(shelf, state)
    found = []
    for other in sorted(_bordering(shelf, state)):
        there = _centre(shelf, other)
        if here is None or there is None:
            continue
        north, east = there[0] - here[0], (there[1] - here[1]) * cos(radians(here[0]))
        bearing = degrees(atan2(east, north)) % 360
        if abs((bearing - middle + 180) % 360 - 180) <= WIDTH:
            found.append(other)
    return found


def _bordering(shelf: Shelf, state: str) -> set[str]:
    found: set[str] = set()
    for clause in shelf.clauses:
        if (
            any(isinstance(e, Set) and e.fluent == "boundary" for e in clause.act.row.effects)
            and clause.act.account is None
        ):
            names = {
                shelf.state(v) for slot in ("one", "other") for v in clause.slots.get(slot, ())
            }
            if state in names:
                found |= names - {state}
    return found


def _centre(shelf: Shelf, state: str) -> tuple[float, float] | None:
    """The middle of the places that a state came to hold last in the books."""
    points = []
    for name in shelf.ledger.names.values():
        if name.type == "place" and "point" in name.lines:
            holder = shelf.books.holder(name.id, shelf.last)
            if holder is not None and shelf.state(holder) == state:
                lat, lon = name.lines["point"][0][0].split()[:2]
                points.append((float(lat), float(lon)))
    if not points:
        return None
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
