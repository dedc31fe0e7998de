"""Who speaks for whom: governments of one state, unions and members, represented territories, groups by day. SEMANTICS 5-7."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from misak.ground.days import FOREVER, read_date
from misak.ledger.load import period
from misak.ledger.values import At, Ledger, Name


class Tie(NamedTuple):
    """``lower`` may be bound through ``upper`` (a member through its union, a mandate through the mandatory) on these days."""

    lower: str
    upper: str
    begin: int
    end: int
    at: At


class Continuation(NamedTuple):
    """``new`` continues ``old``: side by side from ``beside``, alone from ``alone``."""

    old: str
    new: str
    beside: int
    alone: int
    at: At


class Persons(NamedTuple):
    """The ties and continuations of a ledger, and the span of each polity."""

    states: dict[str, str]
    ties: dict[str, tuple[Tie, ...]]  # by upper polity
    up: dict[str, tuple[Tie, ...]]  # by lower polity
    continuations: tuple[Continuation, ...]
    spans: dict[str, tuple[int, int]]
    of_state: dict[str, frozenset[str]]  # the polities of each state


def persons(ledger: Ledger) -> Persons:
    """Read the gazetteer's lines about polities."""
    down: dict[str, list[Tie]] = {}
    up: dict[str, list[Tie]] = {}
    found: list[Continuation] = []
    spans: dict[str, tuple[int, int]] = {}
    for name in ledger.names.values():
        if name.type != "polity":
            continue
        spans[name.id] = _span(name)
        for word in ("represented-by", "member-of"):
            for value, _, line in name.lines.get(word, ()):
                upper, *rest = value.split()
                tie = Tie(name.id, upper, *period(rest), At(name.at.file, line))
                down.setdefault(upper, []).append(tie)
                up.setdefault(name.id, []).append(tie)
        for value, _attributes, line in name.lines.get("continues", ()):
            old, *rest = value.split()
            begin, _ = period(
                [w for pair in itertools.pairwise(rest) if pair[0] == "from" for w in pair]
            )
            alone, _ = (
                period(["from", *rest[rest.index("alone") + 1 :]])
                if "alone" in rest
                else (begin, 0)
            )
            found.append(
                Continuation(
                    old,
                    name.id,
                    begin or alone or spans[name.id][0],
                    alone or begin or spans[name.id][0],
                    At(name.at.file, line),
                )
            )
    of_state: dict[str, set[str]] = {}
    for polity, state in ledger.states.items():
        of_state.setdefault(state, {state}).add(polity)
    own = {state: frozenset(polities) for state, polities in of_state.items()}
    return Persons(
        ledger.states,
        {k: tuple(v) for k, v in down.items()},
        {k: tuple(v) for k, v in up.items()},
        tuple(found),
        spans,
        own,
    )


def _span(name: Name) -> tuple[int, int]:
    begin, end = (
        read_date(name.lines[word][0][0]) if word in name.lines else None
        for word in ("from", "until")
    )
    return begin.earliest if begin else 0, end.earliest if end else FOREVER


def speaks_for(people: Persons, polity: str, day: int) -> set[str]:
    """The states for which a polity may act on a day: its own, its members, those that it represents."""
    found = {people.states.get(polity, polity)}
    if polity not in people.ties:
        return found
    queue = [polity]
    while queue:
        for tie in people.ties.get(queue.pop(), ()):
            state = people.states.get(tie.lower, tie.lower)
            if tie.begin <= day < tie.end and state not in found:
                found.add(state)
                queue.append(tie.lower)
    return found


def members(ledger: Ledger, group: str, day: int) -> list[str]:
    """The members of a group on a day, by the gazetteer."""
    return [m for m, begin, end, _ in ledger.groups.get(group, ()) if begin <= day < end]
