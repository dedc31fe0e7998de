"""The shapes of places: unions of Natural Earth units, named in the ledger's own ``shapes.json``,
and what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ledger.values import Ledger

UNITS = Path(__file__).resolve().parent / "shapes" / "units.json"
GROUND = UNITS.with_name("ground.json")
MAPPING = "shapes.json"
ZONE = "zone/"  # a shape that lies over units, for places that are a belt of land and no unit
WHOLE = ("far/", ZONE)  # keys with a stroke that are no part of a cut unit: a whole land of today


CODES = {
    "point": "M801",
    "nowhere": "M802",
    "unknown-place": "M803",
    "unknown-unit": "M804",
    "twice": "M805",
    "gap": "M806",
}


class Problem(NamedTuple):
    """What is wrong with the shapes: ``kind`` is a key of ``CODES``."""

    kind: str
    place: str
    unit: str = ""
    other: str = ""


@cache
def topology() -> dict[str, object]:
    """The TopoJSON of all units, keyed on adm1_code; a unit that is cut has parts
    (``TUR-2299/oltu``)."""
    found: dict[str, object] = json.loads(UNITS.read_text(encoding="utf-8"))
    return found


@cache
def ground() -> dict[str, object]:
    """The neutral ground: today's land of the rest of the world, and the names of seas, rivers and
    cities (origin and licence inside)."""
    found: dict[str, object] = json.loads(GROUND.read_text(encoding="utf-8"))
    return found


def units() -> frozenset[str]:
    """The keys of all units and parts of units."""
    objects = topology()["objects"]
    assert isinstance(objects, dict)
    return frozenset(objects)


def mapping(roots: tuple[Path, ...]) -> dict[str, list[str]]:
    """Place to units, from every ``shapes.json`` under some ledger folders; a later folder replaces
    single places of an earlier.

    Raises ValueError where a file is not an object of lists of strings.
    """
    found: dict[str, list[str]] = {}
    for root in roots:
        for path in sorted(root.rglob(MAPPING)) if root.is_dir() else ():
            try:
                read = json.loads(path.read_text(encoding="utf-8"))
            except ValueError as error:
                raise ValueError(f"{path}: {error}") from None
            if not isinstance(read, dict) or not all(
                isinstance(v, list) and all(isinstance(u, str) for u in v) for v in read.values()
            ):
                raise ValueError(f"{path}: an object of lists of unit keys is expected")
            found.update(read)
    return found


def problems(ledger: Ledger, shapes: dict[str, list[str]]) -> list[Problem]:
    """Places without a shape or a point, units that are used twice or unknown, and cut units of
    which a part is used and a part is not."""
    known = units()
    found, owner = _named(ledger, shapes, known)
    nowhere = [
        Problem("point" if "point" in name.lines else "nowhere", name.id)
        for name in ledger.names.values()
        if name.type == "place" and name.id not in shapes
    ]
    return [*found, *_gaps(known, owner), *nowhere]


def _named(
    ledger: Ledger, shapes: dict[str, list[str]], known: frozenset[str]
) -> tuple[list[Problem], dict[str, str]]:
    """What is wrong with the units that are named, and the place that each belongs to."""
    found: list[Problem] = []
    owner: dict[str, str] = {}
    for place, own in shapes.items():
        if place not in ledger.names or ledger.names[place].type != "place":
            found.append(Problem("unknown-place", place))
        for unit in own:
            if unit not in known:
                found.append(Problem("unknown-unit", place, unit))
            elif unit in owner:
                found.append(Problem("twice", place, unit, owner[unit]))
            owner.setdefault(unit, place)
    return found, owner


def _gaps(known: frozenset[str], owner: dict[str, str]) -> Iterator[Problem]:
    """Parts of cut units that nobody uses though another part is used."""
    used = {unit.partition("/")[0] for unit in owner if not unit.startswith(WHOLE)}
    for unit in sorted(known - owner.keys()):
        whole, slash, _ = unit.partition("/")
        if slash and whole in used:
            beside = next(each for each in owner if each.startswith(f"{whole}/"))
            yield Problem("gap", owner.get(beside, ""), unit)


def faults(ledger: Ledger, roots: tuple[Path, ...]) -> list[Fault]:
    """What is wrong with the shapes of a ledger, as faults; none where it has no
    ``shapes.json``."""
    try:
        found = mapping(roots)
    except ValueError as error:
        return [Fault("M807", Spot(MAPPING), (str(error),))]
    lines = [
        (path, number, line)
        for root in roots
        if root.is_dir()
        for path in sorted(root.rglob(MAPPING))
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
    ]
    return [_fault(problem, ledger, lines) for problem in problems(ledger, found)] if found else []


def _fault(problem: Problem, ledger: Ledger, lines: list[tuple[Path, int, str]]) -> Fault:
    """A problem at the line of ``shapes.json`` that names the unit or place, or at the gazetteer's
    entry of a place that it lacks."""
    args = tuple(part for part in (problem.place, problem.unit, problem.other) if part)
    word = f'"{problem.unit or problem.place}"'
    at = next(
        ((path, number, line) for path, number, line in reversed(lines) if word in line), None
    )
    if at is not None:
        return Fault(
            CODES[problem.kind],
            Spot(at[0].name, at[1], at[2].index(word) + 1, len(word), at[2]),
            args,
        )
    if problem.place in ledger.names:
        name = ledger.names[problem.place]
        return Fault(CODES[problem.kind], Spot(name.at.file, name.at.line), args)
    return Fault(CODES[problem.kind], Spot(MAPPING), (problem.place, problem.unit))
