"""What makes the title of a place contested: claims, gifts that wait for acceptance, open matters.
Rules 8, 12, 13."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from misak.effects.desk import Desk
from misak.effects.life import Ending
from misak.effects.values import NOBODY, Doubt, Why

Doubts = tuple[Doubt, ...]


def doubt(desk: Desk, day: int, place: str, nodes: Iterable[str], new: Doubt) -> None:
    """Something makes the title of these nodes of a place contested, if it did not already."""

    def more(now: Doubts) -> Doubts:
        said = (new.kind, new.of, new.claimants)
        known = any((d.kind, d.of, d.claimants) == said for d in now)
        return now if known else (*now, new)

    desk.places.doubted = True
    _change(desk, day, place, nodes, more, new.cause)


def clear(
    desk: Desk, day: int, place: str, nodes: Iterable[str], states: frozenset[str], cause: Why
) -> None:
    """Claims of those who consent fall away, booked as facts too, and gifts to them that waited."""
    if not desk.places.doubted and not desk.claimants:
        return
    nodes = list(nodes)
    for node in nodes:
        _drop_claims(desk, day, node, states, cause)

    def less(now: Doubts) -> Doubts:
        return tuple(d for d in now if not _falls(desk, d, states))

    _change(desk, day, place, nodes, less, cause)


def _falls(desk: Desk, found: Doubt, states: frozenset[str]) -> bool:
    """Whether a doubt is that of one of these states; a matter is no state's, what nobody has
    taken up falls with the title."""
    return (found.kind != "matter" or found.of == NOBODY) and desk.state(found.of) in states


def _drop_claims(desk: Desk, day: int, node: str, states: frozenset[str], cause: Why) -> None:
    """A claim ends when its state gets the title, or gives the place up to another (rule 28)."""
    holder = desk.places.holder(node)
    for state in sorted(desk.claimants.get(node, frozenset()) & states) if holder else ():
        key = ("claims", state, node)
        if desk.changes.current(key) is not None:
            own = state == desk.state(str(holder))
            desk.changes.write(key, day, None, cause, Ending.ACQUIRED if own else Ending.GIVEN_UP)


def expire(desk: Desk, day: int, polity: str, cause: Why) -> None:
    """A claimant that ends without a continuer claims no longer.

    Where it ran the place that it claimed, the holder of title is not back by that: the title
    stays contested, between him and nobody, until somebody gets it.
    """
    left = Doubt("matter", NOBODY, cause)

    def own(each: Doubt) -> bool:
        return each.kind != "matter" and each.of == polity

    for place in [*desk.places.contested]:
        concerned = any(map(own, desk.places.doubts(place)))
        for node in desk.places.sharing("contested", place) if concerned else ():
            ran = desk.places.administrator(node) == polity

            def less(now: Doubts, ran: bool = ran) -> Doubts:
                mine = [d for d in now if own(d)]
                rest = tuple(d for d in now if d not in mine)
                return (*rest, left) if ran and any(d.kind == "claim" for d in mine) else rest

            _change(desk, day, node, [node], less, cause)


def dispute(desk: Desk, day: int, new: Doubt, places: tuple[str, ...]) -> None:
    """A matter between two claimants makes the title of its places contested."""
    for place in places:
        doubt(desk, day, place, desk.places.nodes(place), new)


def undispute(desk: Desk, day: int, matter: str, cause: Why) -> None:
    """The matter is settled: its doubts go."""
    _everywhere(desk, day, lambda d: (d.kind, d.of) != ("matter", matter), cause)


def _everywhere(desk: Desk, day: int, stays: Callable[[Doubt], bool], cause: Why) -> None:
    for place in [*desk.places.contested]:
        if all(map(stays, desk.places.doubts(place))):
            continue  # for what shares its account too
        sharing = desk.places.sharing("contested", place)
        _change(desk, day, place, sharing, lambda now: tuple(d for d in now if stays(d)), cause)


def _change(
    desk: Desk,
    day: int,
    place: str,
    nodes: Iterable[str],
    change: Callable[[Doubts], Doubts],
    cause: Why,
) -> None:
    new: dict[str, object] = {}
    for node in nodes:
        now = desk.places.doubts(node)
        after = change(now)
        if after != now:
            new[node] = after or None
    desk.places.put(day, ("contested", place), new, cause)
