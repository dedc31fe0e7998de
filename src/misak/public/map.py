"""A map of a day as one SVG: no library, no network; shapes are those of the atlas."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html import escape
from math import cos, radians
from pathlib import Path
from typing import Any, NamedTuple

from misak.ask.answer import Json
from misak.atlas.shapes import mapping, topology

Ring = list[tuple[float, float]]
GOLDEN = 137.508  # degrees between two colours of a wheel that come one after another
MARGIN = 8
KEY_ROW = 16
WORDS = {"en": "contested", "tr": "tartışmalı"}


class Frame(NamedTuple):
    """How degrees become points of the picture."""

    west: float
    north: float
    across: float
    down: float

    def point(self, at: tuple[float, float]) -> str:
        """``x,y`` of a place."""
        return f"{(at[0] - self.west) * self.across:.1f},{(self.north - at[1]) * self.down:.1f}"


@cache
def _arcs() -> list[Ring]:
    """The arcs of the topology in degrees."""
    found: list[Ring] = []
    shape: Any = topology()
    (wide, high), (left, low) = shape["transform"]["scale"], shape["transform"]["translate"]
    for arc in shape["arcs"]:
        x = y = 0
        ring = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            ring.append((x * wide + left, y * high + low))
        found.append(ring)
    return found


def rings(unit: str) -> list[list[Ring]]:
    """The polygons of a unit, each a list of rings in degrees (east, north); none for an unknown
    one."""
    objects: Any = topology()["objects"]
    shape = objects.get(unit)
    if shape is None:
        return []
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [[_ring(numbers) for numbers in polygon] for polygon in polygons]


def _ring(numbers: list[int]) -> Ring:
    arcs = _arcs()
    found: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += arc[1:] if found else arc
    return found


def drawn(world: Json, roots: tuple[Path, ...], lang: str = "en", width: int = 900) -> str:
    """The map of a world (what ``misak world --json`` says), coloured by administrator."""
    units = mapping(roots)
    places: Any = world["places"]
    shown = {row["id"]: [u for u in units.get(row["id"], ())] for row in places}
    every = [
        ring for own in units.values() for unit in own for poly in rings(unit) for ring in poly
    ]
    if not every:
        return "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
    frame, height = _frame(every, width)
    keys = _keys(places)
    colours = {id_: _colour(number) for number, id_ in enumerate(keys)}
    bodies = [
        _place(row, shown[row["id"]], colours, frame, lang) for row in places if shown[row["id"]]
    ]
    blank = [u for place, own in units.items() if place not in shown for u in own]
    land = f"<path d='{_path(blank, frame)}' fill='#eee' stroke='#fff' stroke-width='.4'/>"
    legend = list(_legend(keys, colours, lang, width, height))
    rows = -(-(len(keys) + 1) // max(1, width // 220))
    title = escape(str(world["on"]))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} "
        f"{height + MARGIN * 3 + rows * KEY_ROW:.0f}' width='{width}' role='img' "
        f"font-family='sans-serif' font-size='11'><title>{title}</title><defs><pattern "
        "id='doubt' width='5' height='5' patternUnits='userSpaceOnUse' "
        "patternTransform='rotate(45)'><path d='M0 0V5' stroke='#222' stroke-width='1'/>"
        f"</pattern></defs>{land}{''.join(bodies)}{''.join(legend)}</svg>"
    )


def _frame(every: list[Ring], width: int) -> tuple[Frame, float]:
    """The frame around all shapes, and the height of the picture."""
    east = [x for ring in every for x, _ in ring]
    north = [y for ring in every for _, y in ring]
    across = width / (max(east) - min(east))
    down = across / cos(radians((max(north) + min(north)) / 2))
    return Frame(min(east), max(north), across, down), (max(north) - min(north)) * down


def _keys(places: Any) -> dict[str, Json]:
    """Who administers anything, those with most places first."""
    count: dict[str, int] = {}
    names: dict[str, Json] = {}
    for row in places:
        for one in row["administration"][:1]:
            count[one["id"]] = count.get(one["id"], 0) + 1
            names[one["id"]] = one
    return {id_: names[id_] for id_ in sorted(count, key=lambda id_: (-count[id_], id_))}


def _colour(number: int) -> str:
    return f"hsl({number * GOLDEN % 360:.0f} 45% {62 + number % 3 * 8}%)"


def _place(row: Any, own: list[str], colours: dict[str, str], frame: Frame, lang: str) -> str:
    by = row["administration"][0]["id"] if row["administration"] else ""
    said = f"{row['name'][lang]}: {', '.join(one[lang] for one in row['administration']) or '—'}"
    path = _path(own, frame)
    doubt = f"<path d='{path}' fill='url(#doubt)' opacity='.5'/>" if row["contested"] else ""
    return (
        f"<g><title>{escape(said)}</title><path d='{path}' fill='{colours.get(by, '#ddd')}' "
        f"stroke='#fff' stroke-width='.5'/>{doubt}</g>"
    )


def _path(units: list[str], frame: Frame) -> str:
    return "".join(
        f"M{' '.join(map(frame.point, ring))}Z"
        for unit in units
        for polygon in rings(unit)
        for ring in polygon
    )


def _legend(
    keys: dict[str, Json], colours: dict[str, str], lang: str, width: int, height: float
) -> Iterator[str]:
    per = max(1, width // 220)
    marks = [(colours[id_], str(one[lang])) for id_, one in keys.items()]
    for number, (fill, text) in enumerate([*marks, ("url(#doubt)", WORDS[lang])]):
        x, y = number % per * 220, height + MARGIN * 2 + number // per * KEY_ROW
        yield (
            f"<rect x='{x}' y='{y:.0f}' width='11' height='11' fill='{fill}' stroke='#999' "
            f"stroke-width='.5'/><text x='{x + 16}' y='{y + 10:.0f}'>{escape(text[:34])}</text>"
        )
