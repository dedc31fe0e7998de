"""The map of a day around one place, as a small SVG for a card: who held what by colour, the place
outlined. It names nobody, since cards ask for that."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from misak.ask.horizon import horizon
from misak.ask.library import Library
from misak.atlas.entries import point_of
from misak.atlas.shapes import ZONE, mapping, topology
from misak.kinds.questions import BY_ID
from misak.learn.question import Question

WIDTH, HEIGHT = 600, 400
LEAST = 9.0  # degrees of longitude that a picture shows at least
ROOM = 2.6  # how much wider than its place a picture is
DOT, CORNERS = 0.12, 16  # degrees of latitude about the point of a place without a shape
# The first colours of the page's palette (atlas/src/engine/colours.ts): apart for all eyes.
PALETTE = (
    "#d4c4a5",
    "#90a29a",
    "#a499ba",
    "#b09b6c",
    "#eef6a9",
    "#cefbe9",
    "#a1b725",
    "#fb9dff",
    "#c6c5d5",
    "#976e4e",
    "#8a6c9b",
    "#f8eb42",
)
SEA, LAND, EDGE, CHOSEN = "#e3ecf1", "#f3f1ec", "#8886", "#b0201a"

Ring = list[tuple[float, float]]


class Frame(NamedTuple):
    """The part of the world that a picture shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Frame) -> bool:
        """Whether two parts have something in common."""
        return not (
            other.east < self.west
            or other.west > self.east
            or other.north < self.south
            or other.south > self.north
        )


class Atlas:
    """Places as rings of degrees, read once for many pictures."""

    def __init__(self, library: Library, roots: tuple[Path, ...]) -> None:
        self.library = library
        found = topology()
        self._arcs = [*_arcs(found)]
        objects: dict[str, dict[str, object]] = found["objects"]  # type: ignore[assignment]
        self.rings = {
            place: [ring for unit in own if unit in objects for ring in self._of(objects[unit])]
            for place, own in mapping(roots).items()
            if place in library.ledger.names and not any(unit.startswith(ZONE) for unit in own)
        }
        dots = self._dots()
        self.rings |= dots
        self._acts = {f"{act.file}:{act.line}": act for act in library.ledger.acts}
        self.outlines = {
            place: self._edge([objects[unit] for unit in own if unit in objects])
            for place, own in mapping(roots).items()
            if place in self.rings
        }
        self.outlines |= dots
        self.frames = {place: _around(rings) for place, rings in self.rings.items() if rings}

    def _dots(self) -> dict[str, list[Ring]]:
        """The places that have no shape, each as a small round about its point."""
        names = self.library.ledger.names.values()
        bare = (one for one in names if one.type == "place" and one.id not in self.rings)
        return {one.id: [_dot(*point)] for one in bare if (point := point_of(one))}

    def of(self, question: Question) -> str:
        """The map that belongs to a question: of the place it asks about, else of one that its
        clause names; nothing where there is none."""
        return self.picture(question.place or self._named(question), question.day)

    def _named(self, question: Question) -> str:
        """A place with a shape that the clause of a question names."""
        line = question.asks.removeprefix("clause ")
        act = self._acts.get(line)
        named = [each for slot in act.slots.values() for each in slot] if act is not None else []
        return next((each for each in named if each in self.frames), "")

    def picture(self, place: str, day: int) -> str:
        """The map of a day around a place; nothing where the place has no shape."""
        if place not in self.frames:
            return ""
        frame = _wide(self.frames[place])
        held = {
            each: self._holder(each, day) for each, own in self.frames.items() if own.meets(frame)
        }
        states = sorted({state for state in held.values() if state})
        fills = {state: PALETTE[at % len(PALETTE)] for at, state in enumerate(states)}
        areas = "".join(
            f'<path d="{_path(self.rings[each], frame)}z" fill="{fills.get(state, LAND)}" '
            f'stroke="{fills.get(state, LAND)}"/>'
            f'<path d="{_path(self.outlines[each], frame)}" fill="none" stroke="{EDGE}"/>'
            for each, state in sorted(held.items())
        )
        chosen = f'<path d="{_path(self.outlines[place], frame)}" fill="none" stroke="{CHOSEN}" '
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            f'width="{WIDTH}" height="{HEIGHT}"><rect width="{WIDTH}" height="{HEIGHT}" '
            f'fill="{SEA}"/>{areas}{chosen}stroke-width="4"/></svg>'
        )

    def _holder(self, place: str, day: int) -> str:
        """The state that holds a place on a day; nothing where the books do not say."""
        books = self.library.books()
        held = books.holder(place, day)
        if held is None or horizon(books, BY_ID["title"], (place,), day) is not None:
            return ""
        return "+".join(sorted({books.state(each) for each in held.split("+")}))

    def _edge(self, units: list[dict[str, object]]) -> list[Ring]:
        """The lines around some units taken together: those that only one of them has."""
        used = Counter(arc if arc >= 0 else ~arc for unit in units for arc in _numbers(unit))
        return [self._arcs[arc] for arc, times in used.items() if times == 1]

    def _of(self, unit: dict[str, object]) -> Iterator[Ring]:
        """The rings of a unit, each one line out of its arcs."""
        arcs: list[object] = unit["arcs"]  # type: ignore[assignment]
        polygons = [arcs] if unit["type"] == "Polygon" else arcs
        for polygon in polygons:
            for ring in polygon:  # type: ignore[attr-defined]
                points: Ring = []
                for arc in ring:
                    line = self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]
                    points += line[1:] if points else line
                yield points


def _dot(latitude: float, longitude: float) -> Ring:
    """A small round about the point of a place that has no shape."""
    turns = [2 * math.pi * at / CORNERS for at in range(CORNERS + 1)]
    lean = math.cos(math.radians(latitude))
    return [(longitude + DOT * math.cos(t) / lean, latitude + DOT * math.sin(t)) for t in turns]


def _numbers(unit: dict[str, object]) -> Iterator[int]:
    """The arcs of a unit, ring by ring; one that is run backwards is a complement."""
    arcs: list[object] = unit["arcs"]  # type: ignore[assignment]
    polygons = [arcs] if unit["type"] == "Polygon" else arcs
    for polygon in polygons:
        for ring in polygon:  # type: ignore[attr-defined]
            yield from ring


def _path(lines: list[Ring], frame: Frame) -> str:
    """Lines as the path of an SVG, without those that lie outside the frame."""
    scale = WIDTH / (frame.east - frame.west)
    lean = 1 / math.cos(math.radians((frame.south + frame.north) / 2))
    drawn = ""
    for line in lines:
        points = [((x - frame.west) * scale, (frame.north - y) * scale * lean) for x, y in line]
        if _seen(points):
            drawn += f"M{'L'.join(f'{x:.0f} {y:.0f}' for x, y in _thinned(points))}"
    return drawn


def _seen(points: Ring) -> bool:
    """Whether a line on the picture's plane can show in it."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) > 0 and min(xs) < WIDTH and max(ys) > 0 and min(ys) < HEIGHT


def _thinned(points: Ring) -> Ring:
    """A line without the points that lie less than two units from the one before; its ends stay."""
    kept = points[:1]
    for x, y in points[1:-1]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= 2:
            kept.append((x, y))
    return [*kept, points[-1]]


def _arcs(found: dict[str, object]) -> Iterator[Ring]:
    """The lines of a topology in degrees."""
    transform: dict[str, list[float]] = found["transform"]  # type: ignore[assignment]
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    lines: list[list[list[int]]] = found["arcs"]  # type: ignore[assignment]
    for line in lines:
        x = y = 0
        points: Ring = []
        for a, b in line:
            x, y = x + a, y + b
            points.append((x * kx + dx, y * ky + dy))
        yield points


def _around(rings: list[Ring]) -> Frame:
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    return Frame(min(xs), min(ys), max(xs), max(ys))


def _wide(own: Frame) -> Frame:
    """A frame around a place, of the shape of a picture."""
    x, y = (own.west + own.east) / 2, (own.south + own.north) / 2
    lean = math.cos(math.radians(y))
    high = (own.north - own.south) / lean * WIDTH / HEIGHT
    width = max(LEAST, ROOM * max(own.east - own.west, high))
    height = width * lean * HEIGHT / WIDTH
    return Frame(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
