"""Administration moves by force, by a treaty's words, or back to the holder of title. Rules 15, 27,
29.

What a treaty's clause entrusts rests on that clause; what an event or a document seized ends only
by an act, or by its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from misak.effects.desk import Desk
from misak.effects.fact import ruling
from misak.effects.life import Ending, How, Turn
from misak.effects.passing import come_to
from misak.effects.places import instead, without
from misak.effects.posting import SPAN, Moment, Scene
from misak.effects.superior import apart, given_up
from misak.effects.values import FOLLOW, Key, Value, Why, mark
from misak.ground.days import add_term, read_term
from misak.kinds.effects import Effect, MoveAdministration
from misak.ledger.persons import standing
from misak.ledger.values import Act, Instrument

HEARS = frozenset({"from-signature", "until", "term"})
HEARS_BACK = frozenset({"from-signature", "within"})
FLUENT = "administration"


class Handing(NamedTuple):
    """Somebody comes to administer: by force (``hand``), or entrusted with it by a treaty or
    another's word."""

    mode: str
    places: tuple[str, ...]
    takers: tuple[str, ...]
    rests: bool  # on its clause: it ends with it
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Administration, and what rests on it."""
        return not fluents.isdisjoint(SPAN)

    def book(self, desk: Desk, day: int) -> None:
        """The takers administer each place and what its administrator had within it."""
        if desk.dead(self.cause):
            return
        for place in self.places:
            _hand(desk, day, place, self)


class Evacuation(NamedTuple):
    """Administration goes back to the holder of title, or to whom the clause says.

    ``inferred`` where the day is that by which a treaty's words want it done.
    """

    places: tuple[str, ...]
    givers: tuple[str, ...]
    takers: tuple[str, ...]
    inferred: bool
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Administration, and what rests on it."""
        return not fluents.isdisjoint(SPAN)

    def book(self, desk: Desk, day: int) -> None:
        """What the evacuating side administers goes; where its troops only stood, they leave."""
        if desk.dead(self.cause):
            return
        for place in self.places:
            _back(desk, day, place, self)
        if self.inferred:
            desk.owing.pop(mark(self.cause), None)


class Owing(NamedTuple):
    """A treaty's evacuation is owed from its acting day: until it is due an earlier act may
    perform it, part by part (rule 29)."""

    givers: tuple[str, ...]
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """What will move on the due day."""
        return not fluents.isdisjoint(SPAN)

    def book(self, desk: Desk, day: int) -> None:
        """From now on it is noted where the evacuating side hands over."""
        if not desk.dead(self.cause):
            desk.owing[mark(self.cause)] = frozenset(desk.state(g) for g in self.givers)


class Expiry(NamedTuple):
    """A clause that entrusted administration is over by its own words."""

    place: str
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Administration, and what rests on it."""
        return not fluents.isdisjoint(SPAN)

    def book(self, desk: Desk, day: int) -> None:
        """It goes back to the holder of title, unless another clause keeps the administrator
        there."""
        for node in desk.places.nodes(self.place):
            release(desk, day, (FLUENT, node), self.cause, self.cause, Ending.EXPIRED)


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting for all places; a treaty's evacuation within a time is posted on its due day."""
    assert isinstance(effect, MoveAdministration)
    places = act.slots.get(effect.scope, ())
    takers = act.slots.get(effect.taker, ())
    if effect.mode == "back":
        term = read_term(act.attributes.get("within", ""))
        day = add_term(at.day, term) if term else at.day
        givers = act.slots.get(effect.giver, ())
        if term:
            scene.post(at.day, Owing(givers, act))
        scene.post(day, Evacuation(places, givers, takers, term is not None, act))
        return
    over = scene.end_of(act, at.day)
    if over is not None and over <= at.day:
        return  # what ends on the day on which it would begin never begins (rule 28)
    rests = instrument.class_ == "treaty" or over is not None
    scene.post(at.day, Handing(effect.mode, places, takers, rests, act))
    for place in places if over is not None else ():
        scene.post(over or 0, Expiry(place, act), True)


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    back = isinstance(effect, MoveAdministration) and effect.mode == "back"
    return HEARS_BACK if back else HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """Title, administration and status rest on one another."""
    return fluent in SPAN


def by_force(why: Why, treaty: bool) -> bool:
    """Whether an administrator came by force: a clause that seizes, and no treaty's (rule 31)."""
    return (
        isinstance(why, Act)
        and not treaty
        and any(isinstance(e, MoveAdministration) and e.mode == "hand" for e in why.row.effects)
    )


def puts(why: Why) -> bool:
    """Whether a cause is a clause that puts an administrator somewhere, by force or not."""
    return isinstance(why, Act) and any(isinstance(e, MoveAdministration) for e in why.row.effects)


def _hand(desk: Desk, day: int, place: str, said: Handing) -> None:
    places = desk.places
    taker = "+".join(standing(desk.people, p, day) for p in said.takers)
    states = places.of(places.administrator(place))
    before: dict[str, str | None] = {}
    for node in places.nodes(place):
        now = places.administrator(node)
        if places.of(now) & states or (node == place and now is None):
            before[node] = now
    new: dict[str, object] = {
        node: FOLLOW if places.holder(node) == taker else taker for node in before
    }
    _performed(desk, dict.fromkeys(before, taker))
    places.put(day, (FLUENT, place), new, said.cause)
    for node, value in new.items():
        if value != FOLLOW:
            _rest(desk, (FLUENT, node), said, before[node] != taker)
    if "+" not in taker:
        come_to(desk, day, place, new, taker, said.cause)


def _rest(desk: Desk, key: Key, said: Handing, anew: bool) -> None:
    """What a treaty entrusts ends with its clause; what was seized stands whatever clause ends."""
    if key in desk.changes.rows:
        desk.changes.rest(key, said.cause, anew)
        if said.rests:
            desk.record(key, said.cause)


def _back(desk: Desk, day: int, place: str, said: Evacuation) -> None:
    places = desk.places
    states = frozenset(desk.state(g) for g in said.givers)
    if not _lift_garrison(desk, day, place, states, said):
        _check_there(desk, day, place, states, said)
    value = "+".join(standing(desk.people, p, day) for p in said.takers) or FOLLOW
    new: dict[str, object] = {}
    stayed: set[str] = set()  # where whoever comes was there already
    done = _done(desk, said)
    for node in (each for each in places.nodes(place) if each not in done):
        by = places.administrator(node)
        if places.of(by) & states or (node == place and by is None):
            new[node] = FOLLOW if places.holder(node) == value else value
            stayed |= {node} if by == value else set()
    _ask_which(desk, day, new, said)
    _performed(desk, new)
    places.put(day, (FLUENT, place), new, said.cause)
    _left(desk, day, new, stayed, said)
    if value != FOLLOW:
        come_to(desk, day, place, new, value, said.cause)
    given_up(desk, day, list(new), states, said.cause, FLUENT)


def _check_there(
    desk: Desk, day: int, place: str, states: frozenset[str], said: Evacuation
) -> None:
    """Whoever evacuates is there; what moves by itself may have been done before."""
    places = desk.places
    now = places.administrator(place)
    if now is not None and not places.of(now) & states and not said.inferred:
        code = "B521" if places.account(FLUENT, place) in desk.inferred else "B505"
        desk.fault(code, said.cause, ", ".join(said.givers), place, str(day))


def _done(desk: Desk, said: Evacuation) -> frozenset[str]:
    """The places that an earlier act has moved for an evacuation that moves by itself."""
    return desk.moved.get(mark(said.cause), frozenset()) if said.inferred else frozenset()


def _performed(desk: Desk, new: Mapping[str, object]) -> None:
    """Where whoever is to evacuate hands over now, that part of his evacuation is done, and will
    not move by itself on its due day, whoever is there then (rule 29)."""
    places = desk.places
    for node, value in new.items() if desk.owing else ():
        before = places.of(places.administrator(node))
        after = places.of(places.holder(node) if value == FOLLOW else str(value))
        for of, givers in desk.owing.items():
            if before & givers and not after & givers:
                desk.moved[of] = desk.moved.get(of, frozenset()) | places.going(node)


def _left(desk: Desk, day: int, new: dict[str, object], stayed: set[str], said: Evacuation) -> None:
    """What follows of nodes that were left: who came is there by the evacuation, which is done for
    good, and is named."""
    places = desk.places
    for node, value in new.items():
        key = (FLUENT, node)
        if value == FOLLOW:
            desk.changes.supports.pop(key, None)
        elif key in desk.changes.rows:
            desk.changes.rest(key, said.cause, node not in stayed)
        if said.inferred:
            desk.inferred[places.account(FLUENT, node)] = day


def _ask_which(desk: Desk, day: int, new: dict[str, object], said: Evacuation) -> None:
    """While two governments of the holder's state stand, a clause must say to whom the place goes
    (rule 27)."""
    for node in new if not said.takers else ():
        holder = desk.places.holder(node)
        if holder is None or "+" in holder:
            continue
        standing = desk.governments(holder, day)
        if len(standing) > 1:
            desk.fault("B520", said.cause, node, " / ".join(standing), str(day))


def _lift_garrison(
    desk: Desk, day: int, place: str, states: frozenset[str], said: Evacuation
) -> bool:
    """Whether troops of these states stood in a place, or in what lies within it, and leave."""
    hit, cause = False, said.cause
    every = (place, *desk.places.within.get(place, ()))
    for node in (each for each in every if each not in _done(desk, said)):
        key = ("status", node, "forces")
        shared = ruling(desk, key) if node == place else key
        value = desk.changes.current(shared)
        if not isinstance(value, Value) or not desk.places.of(value.under) & states:
            continue
        hit = True
        apart(desk, key, shared)
        left = without(value.under, states, desk.places)
        if left:
            desk.changes.write(key, day, value._replace(under=left), cause)
        else:
            desk.changes.write(key, day, None, cause, Ending.ENDED)
            desk.changes.supports.pop(key, None)
    return hit


def release(desk: Desk, day: int, key: Key, by: Act, cause: Why, how: How) -> None:
    """The clause on which an administration rested ends: it goes back to the holder's government
    (rule 29)."""
    if desk.changes.current(key) in (None, FOLLOW):
        return
    if desk.changes.release(key, day, by, every=True):
        sharing = desk.places.sharing(FLUENT, key[1])  # what lies within goes back with it
        back = dict.fromkeys(sharing, FOLLOW)
        _performed(desk, back)
        desk.places.put(day, key, back, cause, Ending.RETURNED)


def pass_on(
    desk: Desk, day: int, sides: tuple[str, str], places: tuple[str, ...], cause: Why
) -> None:
    """What one polity administered goes to another, everywhere or within some places."""
    old, new = sides
    for place in places:
        governed: dict[str, object] = {}
        for node in desk.places.nodes(place):
            value = str(desk.places.value(FLUENT, node))
            if old in value.split("+"):
                after = instead(value, old, new)
                governed[node] = FOLLOW if desk.places.holder(node) == after else after
        desk.places.put(day, (FLUENT, place), governed, cause, Turn.PASSED)
