"""The title of a place passes: what goes with it, what ends with it. Rules 15, 28, 31, 35, 40."""

from __future__ import annotations

from collections.abc import Iterable

from misak.effects import doubt, duty, superior
from misak.effects.desk import Desk
from misak.effects.life import Ending, How, Turn
from misak.effects.values import FOLLOW, NOBODY, Bond, Key, Why
from misak.ledger.values import Act


def pass_title(
    desk: Desk, day: int, place: str, holders: dict[str, str], cause: Why, how: How = Turn.BEGUN
) -> None:
    """Title to these nodes of a place passes, each to its new holder; administration by either side
    merges with it."""
    for taker in dict.fromkeys(holders.values()):
        _to(desk, day, place, [n for n in holders if holders[n] == taker], (taker, how), cause)


def _to(
    desk: Desk, day: int, place: str, nodes: list[str], to: tuple[str, How], cause: Why
) -> None:
    places, (taker, how) = desk.places, to
    resting = bool(desk.superiors or desk.sited)  # something, somewhere, on who holds
    before = {node: places.of(places.holder(node)) for node in nodes} if resting else {}
    merging = {node: FOLLOW for node in nodes if _merges(desk, node, taker)}
    places.put(day, ("title", place), dict.fromkeys(nodes, taker), cause, how)
    if merging:
        places.put(day, ("administration", place), merging, cause, Turn.MERGED)
    if resting:
        _resting(desk, day, before, taker, cause)
    if places.doubted or desk.claimants:
        doubt.clear(desk, day, place, nodes, places.of(taker) | {NOBODY}, cause)


def _resting(
    desk: Desk, day: int, before: dict[str, frozenset[str]], taker: str, cause: Why
) -> None:
    """What rested on those who held these nodes before: statuses under them, and what is owed
    there."""
    new = desk.places.of(taker)
    for old in dict.fromkeys(before.values()):
        if old == new:
            continue
        left = [node for node in before if before[node] == old]
        for state in sorted(old - new) if desk.superiors else ():
            for taking in sorted(new):
                superior.titled(desk, day, left, (state, taking), cause)
        if desk.sited:
            _bonds(desk, day, left, (old - new, taker), cause)


def _merges(desk: Desk, node: str, taker: str) -> bool:
    """Whether administration goes with title: its own government's did, and whoever gains title
    administers by it."""
    value = desk.places.value("administration", node)
    if value in (None, FOLLOW):
        return False
    places = desk.places
    by, new = places.of(str(value)), places.of(taker)
    if by == new:
        return str(value) == taker  # between governments of one state nothing merges (rule 27)
    return by == places.of(places.holder(node))


def _bonds(
    desk: Desk, day: int, nodes: list[str], sides: tuple[frozenset[str], str], cause: Why
) -> None:
    """Rights and duties owed in a place go with it where their row passes, and end with its loss
    where not."""
    losing, _ = sides
    going = frozenset(nodes)
    for place in [*desk.sited]:
        for key in [*desk.sited[place]] if _goes_along(desk, place, going) else ():
            act = _clause(desk, key)
            if desk.state(key[2]) not in losing or (act is not None and act.row.passes):
                continue
            if isinstance(desk.changes.current(key), Bond):
                desk.changes.write(key, day, None, cause, Ending.LAPSED)
            else:
                desk.never_again(key, day, cause, Ending.LAPSED)


def _goes_along(desk: Desk, place: str, nodes: frozenset[str]) -> bool:
    """Whether a place is one of these nodes, or lies within one and has no title of its own."""
    if place in nodes:
        return True
    around = nodes.intersection(desk.places.above(place))
    if not around:
        return False
    own = desk.places.account("title", place)
    return any(desk.places.account("title", node) == own for node in around)


def _clause(desk: Desk, key: Key) -> Act | None:
    """The clause that says a bond, also one that its instrument's end has stopped."""
    before = desk.stopped(key)
    why = before.act if before is not None else desk.changes.rows[key][-1].cause
    return why if isinstance(why, Act) else None


def hand_on(desk: Desk, day: int, key: Key, sides: tuple[str, str], cause: Why) -> None:
    """A bond of one polity goes to another where its row passes, else it lapses (VCS 12)."""
    old, new = sides
    last, act = desk.changes.rows[key][-1], _clause(desk, key)
    before = desk.stopped(key)
    now = last.value if before is None else before.value
    duty.orphan(desk, day, key, cause)
    if before is not None and before.how is not Ending.SUSPENDED:
        return
    kept = {desk.state(p) for p in key[2:4] if p != old}
    if act is None or not act.row.passes or desk.places.of(new) & kept:
        return
    passed = (*key[:2], *(new if party == old else party for party in key[2:4]), key[4])
    while passed in desk.changes.rows:  # the successor has one of its own by the same clause
        passed = (key[0], f"{passed[1]}-{old}", *passed[2:])
    desk.changes.write(passed, day, now, act, Turn.PASSED)
    if before is not None:  # suspended for the successor too
        desk.stop(passed, act, now, before.how)
        desk.changes.write(passed, day, None, last.cause, last.how)
    desk.record(passed, act)
    desk.heirs[key] = passed
    for keys in desk.sited.values():
        if key in keys:
            keys.append(passed)


def rename(desk: Desk, day: int, place: str, named: str, cause: Why) -> None:
    """An act in force names a government about a title of its state: it is the one that last came
    to it, and to all within it that its state holds (rules 14, 27).

    The government that administered under the old name goes on administering: naming moves nothing.
    """
    come_to(desk, day, place, desk.places.nodes(place), named, cause)


def come_to(desk: Desk, day: int, place: str, nodes: Iterable[str], named: str, cause: Why) -> None:
    """A government comes to the titles of these nodes of a place, where its state holds them, and
    to no others: what lies within and is under somebody else keeps its name (rule 27)."""
    places, new = desk.places, desk.state(named)
    names: dict[str, object] = {}
    ran: dict[str, object] = {}
    for node in nodes:
        old = places.holder(node)
        if old is None or old == named or "+" in old or desk.state(old) != new:
            continue
        names[node] = named
        by = places.value("administration", node)
        if by in (None, FOLLOW) and desk.stands(old, day):
            ran[node] = old
        elif by == named:
            ran[node] = FOLLOW
    if names:
        places.put(day, ("title", place), names, cause, Turn.NAMED)
        places.put(day, ("administration", place), ran, cause, Turn.NAMED)
