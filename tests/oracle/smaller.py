"""A failing world made smaller, part by part, while the two still disagree: what is left is read
by people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from oracle.world import Clause, Instrument, World


def smallest(world: World, fails: Callable[[World], bool]) -> World:
    """The world without everything that can be left out while it still fails."""
    found = True
    while found:
        found = False
        for each in _smaller(world):
            if fails(each):
                world, found = each, True
                break
    return world


def _smaller(world: World) -> Iterator[World]:
    """The same world without one of its parts, the greatest first."""
    made = world.instruments
    for at in range(len(made)):
        yield world._replace(instruments=(*made[:at], *made[at + 1 :]))
    yield from (world._replace(**{key: type(getattr(world, key))()}) for key in _filled(world))
    for place in [p for p in world.places if p not in world.places.values()]:
        yield world._replace(
            places={p: c for p, c in world.places.items() if p != place},
            opens={p: h for p, h in world.opens.items() if p != place},
        )
    for place, container in world.places.items():
        if container is not None and place in world.opens:
            yield world._replace(opens={p: h for p, h in world.opens.items() if p != place})
    for at, found in enumerate(made):
        for less in _lighter(found):
            yield world._replace(instruments=(*made[:at], less, *made[at + 1 :]))


def _filled(world: World) -> list[str]:
    return [
        key for key in ("continues", "ties", "until", "wholly", "single") if getattr(world, key)
    ]


def _lighter(found: Instrument) -> Iterator[Instrument]:
    """The same instrument without one of its lines, articles or clauses."""
    for key in (
        "force",
        "provisional",
        "ended",
        "acceded",
        "reserves",
        "objects",
        "participants",
        "suspended",
        "revived",
    ):
        rows = getattr(found, key)
        for at in range(len(rows)):
            less: dict[str, Any] = {key: (*rows[:at], *rows[at + 1 :])}
            yield found._replace(**less)
    if found.type:
        yield found._replace(type="")
    for at, (label, clauses) in enumerate(found.articles):
        if len(found.articles) > 1:
            yield found._replace(articles=(*found.articles[:at], *found.articles[at + 1 :]))
        for number, clause in enumerate(clauses):
            rest = [(*clauses[:number], *clauses[number + 1 :])]
            rest += [(*clauses[:number], less, *clauses[number + 1 :]) for less in _plainer(clause)]
            for left in rest:
                articles = (*found.articles[:at], (label, left), *found.articles[at + 1 :])
                yield found._replace(articles=articles)


def _plainer(clause: Clause) -> Iterator[Clause]:
    """The same clause without one of its attributes."""
    for key in ("on", "once", "until", "term", "within", "order", "from_signature", "every"):
        value = getattr(clause, key)
        if value:
            plain = type(value)() if key in ("order", "from_signature") else None
            less: dict[str, Any] = {key: plain}
            yield clause._replace(**less)
    if clause.conditions:
        yield clause._replace(conditions=clause.conditions[1:])
    if clause.other:
        yield clause._replace(other=None)
