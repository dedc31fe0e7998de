"""Deeds are told of whoever did them. They are found by state, so that *did Turkey win at the
Sakarya?* is answered; but what the Empire or the Ankara government did the Republic did not
(rule 27)."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.found import Item
from misak.ask.questions.fact import DEEDS, matching, named
from misak.ask.said import Telling
from misak.effects.values import Value


class Done(NamedTuple):
    """What one polity did of what is told: the telling with its name in the first place."""

    telling: Telling
    items: tuple[Item, ...]


def by_doer(telling: Telling, items: tuple[Item, ...]) -> list[Done]:
    """What is told, apart for each polity that its clauses name as the doer; as it is where it is
    no deed, or the doer is what is asked for."""
    question, args = telling.asked.question, telling.args
    if question.id not in DEEDS or not items or args[0] is None:
        return [Done(telling, items)]
    found: dict[str, list[Item]] = {}
    for key in matching(telling.books, question, args, telling.day):
        value = telling.books.value(key, telling.day)
        if isinstance(value, Value):
            doer = value.names[0] if value.names else key[1]
            wanted = _of(telling, key, value, items)
            own = found.setdefault(doer, [])
            own += [item for item in wanted if item not in own]
    return [
        Done(telling._replace(args=(doer, *args[1:])), tuple(own))
        for doer, own in found.items()
        if own
    ] or [Done(telling, items)]


def _of(
    telling: Telling, key: tuple[str, ...], value: Value, items: tuple[Item, ...]
) -> list[Item]:
    """Those of some items that a fact is about; all where nothing is enumerated."""
    args = telling.args
    if None not in args:
        return list(items)
    who = named(telling.books, telling.asked.question, key, args, args.index(None), value)
    return [item for item in items if item.id == who]
