"""Statuses under a superior end with what put the superior there. Rule 31.

A status *within a state* (autonomy, tributary) under X ends when the title, once X's, passes to
another state; one *over another's land* (mandate, protectorate, lease) when X gets the title or
gives the place up; each when X recognises the place's own polity as independent, and when X ends
without a continuer.
"""

from __future__ import annotations

from collections.abc import Callable

from misak.effects.desk import Desk
from misak.effects.life import Ending, How
from misak.effects.values import Key, Value, Why

WITHIN, OVER = "within", "over"
Test = Callable[[Value], bool]


def titled(desk: Desk, day: int, nodes: list[str], states: tuple[str, str], cause: Why) -> None:
    """The title of these nodes has passed between two states (old, new)."""
    old, new = states

    def ends(value: Value) -> bool:
        above = desk.places.of(value.under)
        within = value.superior == WITHIN and old in above and old != new
        return within or (value.superior == OVER and new in above)

    _end(desk, day, nodes, ends, (cause, Ending.LAPSED))


def given_up(
    desk: Desk, day: int, nodes: list[str], states: frozenset[str], cause: Why, what: str = "title"
) -> None:
    """These states gave up these nodes (``what``: their title, or their administration): what they
    had over them ends."""

    def ends(value: Value) -> bool:
        return value.superior == OVER and bool(desk.places.of(value.under) & states)

    _end(desk, day, nodes, ends, (cause, Ending.GIVEN_UP), what)


def recognised(desk: Desk, day: int, who: str, what: str, cause: Why) -> None:
    """One state recognises another: what it had over or within that one's own land ends."""
    above, below = desk.state(who), desk.state(what)

    def ends(value: Value) -> bool:
        return above in desk.places.of(value.under)

    for node in dict.fromkeys(_below(desk, ends)):
        own = {desk.state(d.of) for d in desk.places.doubts(node) if d.kind == "claim"}
        if below in own or below in desk.places.of(desk.places.holder(node)):
            _end(desk, day, [node], ends, (cause, Ending.RECOGNISED))


def expire(desk: Desk, day: int, polities: frozenset[str], cause: Why) -> None:
    """These polities have ended without a continuer."""

    def ends(value: Value) -> bool:
        return {*value.under.split("+")} <= polities

    _end(desk, day, _below(desk, ends), ends, (cause, Ending.LAPSED))


def _below(desk: Desk, test: Test) -> list[str]:
    """The nodes of all places that are under a superior; none where no status passes the test."""
    if not any(_ending(desk, key, test) for key in desk.superiors):
        return []
    return [node for key in desk.superiors for node in desk.places.nodes(key[1])]


def _ending(desk: Desk, key: Key, test: Test) -> bool:
    """Whether a status under a superior passes a test, also one that a suspension has stopped."""
    value = desk.changes.current(key)
    before = desk.stopped(key) if value is None else None
    what_was = value if before is None else before.value
    return isinstance(what_was, Value) and bool(what_was.superior) and test(what_was)


def _end(
    desk: Desk, day: int, nodes: list[str], test: Test, why: tuple[Why, How], what: str = "title"
) -> None:
    """End the statuses of these nodes, of what lies around them and they share, and of what lies
    within them and goes with them: has no title (``what``) of its own, or no administration."""
    cause, how = why
    above = desk.places.above
    near = frozenset(nodes).union(*map(above, nodes))
    keys = [k for k in desk.superiors if k[1] in near or not near.isdisjoint(above(k[1]))]
    if not any(_ending(desk, key, test) for key in keys):
        return
    for key in keys:
        for node in nodes:
            if key[1] == node or key[1] in above(node):
                own: Key = ("status", node, key[2])
            elif _goes_with(desk, key[1], node, what):
                own = key
            else:
                continue
            if own not in desk.changes.rows and nearest(desk, own) != key:
                continue  # something nearer speaks for the node
            source = own if own in desk.changes.rows else key
            if not _ending(desk, source, test):
                continue
            apart(desk, own, key)
            _spare(desk, own, nodes)
            if desk.changes.current(source) is None:
                desk.never_again(own, day, cause, how)
                continue
            desk.changes.write(own, day, None, cause, how)
            desk.changes.supports.pop(own, None)


def _spare(desk: Desk, ending: Key, nodes: list[str]) -> None:
    """What lies within and shares a status that ends, but is not among the nodes for which it
    does, keeps it on an account of its own; what lies within that and is among them has one too,
    and ends."""

    def share(found: list[str]) -> list[Key]:
        keys: list[Key] = [("status", node, ending[2]) for node in found]
        return [key for key in keys if key != ending and nearest(desk, key) == ending]

    spared = share([node for node in desk.places.nodes(ending[1]) if node not in nodes])
    inner = {key[1] for key in spared}
    going = share([node for node in nodes if not inner.isdisjoint(desk.places.above(node))])
    for key in (*going, *spared):
        apart(desk, key, ending)


def nearest(desk: Desk, own: Key) -> Key:
    """The account that speaks for a status of a place: its own, else that of the nearest place
    around it that has one."""
    near = (("status", place, own[2]) for place in (own[1], *desk.places.above(own[1])))
    return next((key for key in near if key in desk.changes.rows), own)


def _goes_with(desk: Desk, place: str, node: str, what: str) -> bool:
    """Whether a place lies within a node and its title or administration is the node's."""
    if node not in desk.places.above(place):
        return False
    return desk.places.account(what, place) == desk.places.account(what, node)


def apart(desk: Desk, own: Key, shared: Key) -> None:
    """A place that shared the status of what it lies in gets an account of its own, with all that
    it rests on."""
    if own in desk.changes.rows or own == shared or shared not in desk.changes.rows:
        return
    desk.changes.split(own, shared)
    if shared in desk.asleep:
        desk.asleep[own] = dict(desk.asleep[shared])
    if shared in desk.superiors:
        desk.superiors[own] = None
