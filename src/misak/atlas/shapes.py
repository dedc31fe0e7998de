"""The shapes of places: unions of Natural Earth units, named in the ledger's own ``shapes.json``, and what is wrong with them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from misak.ledger.values import Ledger

UNITS = Path(__file__).resolve().parent / "shapes" / "units.json"
MAPPING = "shapes.json"
ZONE = "zone/"  # a shape that lies over units, for places that are a belt of land and no unit


class Problem(NamedTuple):
    """What is wrong with the shapes: ``kind`` is point (a place with a point only), nowhere, unknown-place, unknown-unit, twice or gap."""

    kind: str
    place: str
    unit: str = ""
    other: str = ""


@cache
def topology() -> dict[str, object]:
    """The TopoJSON of all units, keyed on adm1_code; a unit that is cut has parts (``TUR-2299/oltu``)."""
    found: dict[str, object] = json.loads(UNITS.read_text(encoding="utf-8"))
    return found


def units() -> frozenset[str]:
    """The keys of all units and parts of units."""
    objects = topology()["objects"]
    assert isinstance(objects, dict)
    return frozenset(objects)


def mapping(roots: tuple[Path, ...]) -> dict[str, list[str]]:
    """Place to units, from every ``shapes.json`` under some ledger folders; a later folder replaces single places of an earlier.

    Raises ValueError where a file is not an object of lists of strings.
    """
    found: dict[str, list[str]] = {}
    for root in roots:
        for path in sorted(root.rglob(MAPPING)) if root.is_dir() else ():
            try:
                read = json.loads(path.read_text(encoding="utf-8"))
            except ValueError as error:
                raise ValueError(f"{path}: {error}") from None
            if not isinstance(read, dict) or not all(isinstance(v, list) and all(isinstance(u, str) for u in v) for v in read.values()):
                raise ValueError(f"{path}: an object of lists of unit keys is expected")
            found.update(read)
    return found


def problems(ledger: Ledger, shapes: dict[str, list[str]]) -> list[Problem]:
    """Places without a shape or a point, units that are used twice or unknown, and cut units of which a part is used and a part is not."""
    known, found = units(), []
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
    used = {unit.partition("/")[0] for unit in owner if not unit.startswith(ZONE)}
    found += [Problem("gap", owner.get(next(u for u in owner if u.startswith(f"{whole}/")), ""), unit)
              for unit in sorted(known - owner.keys()) for whole, slash, _ in [unit.partition("/")] if slash and whole in used]
    for name in ledger.names.values():
        if name.type == "place" and name.id not in shapes:
            found.append(Problem("point" if "point" in name.lines else "nowhere", name.id))
    return found
