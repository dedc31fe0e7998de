"""Clauses whose two ends cannot be: one polity on both sides, an end before the signature."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from misak.check.view import View
from misak.ground.days import iso, read_date
from misak.ground.faults import Fault
from misak.kinds.catalogue import BY_ID
from misak.ledger.values import Act


def check(view: View) -> list[Fault]:
    """One fault for each such clause."""
    found: list[Fault] = []
    for act in view.books.ledger.acts:
        if len({*act.slots.values()}) < len(act.slots):  # two slots that say the same
            found += [view.fault("K224", act.at, one, one) for one in _both(view, act)]
        if "until" in act.attributes and not act.role:
            found += _over(view, act)
    return found


def _both(view: View, act: Act) -> Iterator[str]:
    """A polity that is all of two ends of a clause: of slots that it must have, or that mean
    somebody where they are left out. A group may face itself, and a further slot (for whose sake,
    by whose hand) may name one of the two."""
    slots = (act.slots.get(name, ()) for name in _ends(act.row.id))
    alone = [values[0] for values in slots if len(values) == 1]
    if len(set(alone)) == len(alone):
        return
    names = view.books.ledger.names
    for one in dict.fromkeys(alone):
        if alone.count(one) > 1 and one in names and names[one].type == "polity":
            yield one


@cache
def _ends(kind: str) -> tuple[str, ...]:
    """The slots of a kind that it must have, or that mean somebody where they are left out."""
    return tuple(slot.name for slot in BY_ID[kind].slots if slot.default or not slot.optional)


def _over(view: View, act: Act) -> list[Fault]:
    """A clause that ends before its own day, or before its instrument was signed, would never
    have held."""
    when, own = read_date(act.attributes["until"]), read_date(act.attributes.get("on", ""))
    begin = own.earliest if own else view.books.expansion.forces[act.instrument].signed
    if when is None or begin is None or when.latest >= begin:
        return []
    return [view.fault("D404", act.at, when.text, iso(when.latest), iso(begin))]
