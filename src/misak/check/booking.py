"""What booking met: gifts of what was not held, two values on one day, ends of what never began."""

from __future__ import annotations

from misak.check.view import View
from misak.ground.days import iso
from misak.ground.faults import Fault


def check(view: View) -> list[Fault]:
    """The faults of expansion and replay, with days written out."""
    found: list[Fault] = []
    for code, why, args in (*view.books.expansion.faults, *view.books.replay.faults):
        said = tuple(iso(int(a)) if a.isdigit() and len(a) == 6 else a for a in args)
        found.append(view.why(code, why, said[0] if said else "", *said))
    for day, key, one, other in view.books.replay.clashes:
        found.append(
            view.why("B503", other, "", " ".join(key), _source(one), _source(other), iso(day))
        )
    return found


def _source(why: object) -> str:
    return str(getattr(why, "instrument", getattr(why, "id", "")))
