"""Who speaks for whom: governments of one state, unions and members, represented territories,
groups by day. rule 5-7."""

import itertools
from collections.abc import Container
from typing import NamedTuple

from misak.ground.days import FOREVER, read_date
from misak.ledger.periods import period
from misak.ledger.values import At, Ledger, Name


class Tie(NamedTuple):
    """``lower`` may be bound through ``upper`` (a member through its union, a mandate through the
    mandatory) on these days."""

    lower: str
    upper: str
    begin: int
    end: int
    at: At
    member: bool = False  # a member of a union, not one whom another state represents


class Continuation(NamedTuple):
    """``new`` continues ``old``: side by side from ``beside``, alone from ``alone``; ``wholly``
    where only the name is new."""

    old: str
    new: str
    beside: int
    alone: int
    at: At
    wholly: bool = False


class Persons(NamedTuple):
    """The ties and continuations of a ledger, and the span of each polity."""

    states: dict[str, str]
    ties: dict[str, tuple[Tie, ...]]  # by upper polity
    up: dict[str, tuple[Tie, ...]]  # by lower polity
    continuations: tuple[Continuation, ...]
    spans: dict[str, tuple[int, int]]
    of_state: dict[str, frozenset[str]]  # the polities of each state
    continuing: frozenset[str]  # the polities that continue another, or are continued
    after: dict[str, tuple[Continuation, ...]]  # by the polity that is continued
    before: dict[str, str]  # whom a polity continues
    vanished: dict[str, tuple[int, str]]  # the states that end without a continuer


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
        if not name.lines:
            continue
        came = _continuations(name, spans[name.id][0])
        if came and "from" not in name.lines:  # nothing else says that it was there before
            spans[name.id] = (min(each.beside for each in came), spans[name.id][1])
        for tie in _ties(name):
            down.setdefault(tie.upper, []).append(tie)
            up.setdefault(name.id, []).append(tie)
        found += came
    of_state: dict[str, set[str]] = {}
    for polity, state in ledger.states.items():
        of_state.setdefault(state, {state}).add(polity)
    own = {state: frozenset(polities) for state, polities in of_state.items()}
    after: dict[str, tuple[Continuation, ...]] = {}
    for each in found:
        after[each.old] = (*after.get(each.old, ()), each)
    return Persons(
        ledger.states,
        {k: tuple(v) for k, v in down.items()},
        {k: tuple(v) for k, v in up.items()},
        tuple(found),
        spans,
        own,
        frozenset(polity for each in found for polity in (each.old, each.new)),
        after,
        {each.new: each.old for each in found},
        _vanished(own, spans, after),
    )


def _ties(name: Name) -> list[Tie]:
    """The unions to which a polity belongs and the states that represent it, with the days."""
    found = []
    for word in ("represented-by", "member-of"):
        for value, _, line in name.lines.get(word, ()):
            upper, *rest = value.split()
            found.append(
                Tie(name.id, upper, *period(rest), At(name.at.file, line), word == "member-of")
            )
    return found


def _continuations(name: Name, first: int) -> list[Continuation]:
    """Whom a polity continues: side by side ``from`` a day, ``alone`` from another, else from
    its ``first`` day."""
    found = []
    for value, attributes, line in name.lines.get("continues", ()):
        old, *rest = value.split()
        begin, _ = period([w for w in itertools.chain(*_words(rest, ("from", "başlangıç")))])
        alone, _ = period(
            [w for pair in _words(rest, ("alone", "yalnız")) for w in ("from", pair[1])]
        )
        found.append(
            Continuation(
                old,
                name.id,
                begin or alone or first,
                alone or begin or first,
                At(name.at.file, line),
                "wholly" in attributes,
            )
        )
    return found


def _words(words: list[str], markers: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each of these markers with the word behind it."""
    return [pair for pair in itertools.pairwise(words) if pair[0] in markers]


def _span(name: Name) -> tuple[int, int]:
    begin, end = (
        read_date(name.lines[word][0][0]) if word in name.lines else None
        for word in ("from", "until")
    )
    return begin.earliest if begin else 0, end.earliest if end else FOREVER


def speaks_for(people: Persons, polity: str, day: int) -> set[str]:
    """The states for which a polity may act on a day: its own, its members, those that it
    represents."""
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


def members(ledger: Ledger, group: str, day: int | None) -> list[str]:
    """The members of a group on a day, by the gazetteer; without a day all who ever are."""
    rows = ledger.groups.get(group, ())
    return list(dict.fromkeys(m for m, a, b, _ in rows if day is None or a <= day < b))


def standing(people: Persons, polity: str, day: int) -> str:
    """The polity as it stands on a day: whoever continues it alone by then, or the one that it
    continues where it is yet to come."""
    if polity not in people.continuing:
        return polity
    seen = {polity}
    while (new := _alone(people, polity, day)) not in seen:
        polity = new
        seen.add(polity)
    before = people.before
    while people.spans.get(polity, (0, 0))[0] > day and before.get(polity, polity) not in seen:
        polity = before[polity]
        seen.add(polity)
    return polity


def _alone(people: Persons, polity: str, day: int) -> str:
    """Who continues a polity alone by a day; itself where nobody does."""
    found = reversed(people.after.get(polity, ()))
    return next((each.new for each in found if each.alone <= day), polity)


def within_union(people: Persons, union: str, day: int | None) -> list[str]:
    """The members of a union on a day, or on any day, and the members of these: polities of
    other states, each with its own name."""
    found: list[str] = []
    state = people.states.get(union, union)
    queue = sorted(people.of_state.get(state, {union}))
    while queue:
        for tie in people.ties.get(queue.pop(0), ()):
            if not tie.member or people.states.get(tie.lower, tie.lower) == state:
                continue
            if (day is None or tie.begin <= day < tie.end) and tie.lower not in found:
                found.append(tie.lower)
                queue.append(tie.lower)
    return found


def _vanished(
    of_state: dict[str, frozenset[str]],
    spans: dict[str, tuple[int, int]],
    continued: Container[str],
) -> dict[str, tuple[int, str]]:
    """The states that end without a continuer: the day, and the polity that was the last to
    stand."""
    found = {}
    for state, polities in of_state.items():
        ends = [(spans[p][1], p) for p in polities if p in spans]
        end, last = max(ends, default=(FOREVER, ""))
        if end < FOREVER and last not in continued:
            found[state] = (end, last)
    return found
