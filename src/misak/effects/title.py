"""Title moves: ceded, left, renounced, annexed, or declared one's own; and its openings. Rules
8-14, 27.

*Nemo dat quod non habet*: a transfer whose giver side does not hold is void and stays in the books
as a fault.
"""

from __future__ import annotations

from typing import NamedTuple

from misak.effects import doubt
from misak.effects.desk import Desk
from misak.effects.life import Ending
from misak.effects.passing import come_to, pass_title, rename
from misak.effects.places import vacant, without
from misak.effects.posting import SPAN, Moment, Scene
from misak.effects.superior import given_up
from misak.effects.values import FOLLOW, NOBODY, Change, Doubt, Line, Why, mark
from misak.kinds.effects import Effect, MoveTitle
from misak.ledger.persons import standing
from misak.ledger.values import Act, Instrument

HEARS = frozenset({"void", "line"})  # a line says how far what is given reaches
TITLE = frozenset({"title"})


class Giving(NamedTuple):
    """A clause that moves title. ``consent`` are the states that agree, ``giving`` those the named
    givers speak for."""

    mode: str
    places: tuple[str, ...]
    givers: tuple[str, ...]
    takers: tuple[str, ...]
    consent: frozenset[str]
    giving: frozenset[str]
    party: bool
    cause: Act

    def moves(self, fluents: frozenset[str]) -> bool:
        """Title, and what rests on it."""
        return not fluents.isdisjoint(SPAN)

    def claimants(self, states: dict[str, str]) -> set[str]:
        """Whose recognition may pass this title: the states that claim it, and the instrument in
        which they do."""
        if self.mode != "claim":
            return set()
        return {states.get(taker, taker) for taker in self.takers} | {self.cause.instrument}

    @property
    def taker(self) -> str:
        """Who gets the title: several together, or nobody."""
        return "+".join(self.takers) if self.takers else NOBODY

    def book(self, desk: Desk, day: int) -> None:
        """Act on each of the places and what lies within them."""
        if desk.dead(self.cause):
            return
        said = self._answered_for(desk, day)
        acted = False
        for place in self.places:
            acted |= BY_MODE[self.mode](desk, day, place, said)
        if not acted:
            desk.places.idle.add(mark(self.cause))

    def _answered_for(self, desk: Desk, day: int) -> Giving:
        """A government that stands no more is answered for by the one that does (rule 27)."""
        if desk.people.continuing.isdisjoint((*self.givers, *self.takers)):
            return self
        return self._replace(
            givers=tuple(standing(desk.people, p, day) for p in self.givers),
            takers=tuple(standing(desk.people, p, day) for p in self.takers),
        )


class Opening(NamedTuple):
    """The gazetteer says who held a place when the books begin; several holders are a
    condominium."""

    place: str
    holders: tuple[str, ...]
    by: tuple[str, ...]
    cause: Line

    def moves(self, fluents: frozenset[str]) -> bool:
        """Title, and what rests on it."""
        return not fluents.isdisjoint(SPAN)

    def about(self, places: frozenset[str]) -> bool:
        """Whether it opens one of these places; all where none is named."""
        return not places or self.place in places

    def book(self, desk: Desk, day: int) -> None:
        """Open the account; a second opening is a fault."""
        key = ("title", self.place)
        if key in desk.changes.rows:
            desk.fault("B509", self.cause, self.place)
            return
        desk.changes.rows[key] = [Change(day, "+".join(self.holders), self.cause)]
        if self.by:
            governed = ("administration", self.place)
            desk.changes.rows[governed] = [Change(day, "+".join(self.by), self.cause)]


class Closing(NamedTuple):
    """The books follow a place no further: nothing is said of it from that day on."""

    place: str
    cause: Line

    def moves(self, fluents: frozenset[str]) -> bool:
        """Title, and what rests on it."""
        return not fluents.isdisjoint(SPAN)

    def about(self, places: frozenset[str]) -> bool:
        """Whether it closes one of these places; all where none is named."""
        return not places or self.place in places

    def book(self, desk: Desk, day: int) -> None:
        """Neither who holds it, nor who administers it, nor what it is."""
        places, place = desk.places, self.place
        nodes = places.nodes(place)
        ran = [n for n in nodes if places.value("administration", n) not in (None, FOLLOW)]
        for fluent, ending in (
            ("administration", dict.fromkeys(ran, FOLLOW)),
            ("contested", {n: None for n in nodes if places.doubts(n)}),
            ("title", {n: None for n in nodes if places.holder(n) is not None}),
        ):
            places.put(day, (fluent, place), dict(ending), self.cause, Ending.CLOSED)
        near = (place, *places.within.get(place, ()))
        for key in [k for k in desk.changes.rows.of("status") if k[1] in near]:
            if desk.changes.current(key) is not None:
                desk.changes.write(key, day, None, self.cause, Ending.CLOSED)


def post(scene: Scene, act: Act, effect: Effect, instrument: Instrument, at: Moment) -> None:
    """One posting for all places of the clause."""
    assert isinstance(effect, MoveTitle)
    treaty = instrument.class_ == "treaty"
    giver, taker = act.slots.get(effect.giver, ()), act.slots.get(effect.taker, ())
    consent = scene.consent(instrument, at.day) if treaty else frozenset()
    giving = frozenset().union(*(scene.speaks_for(polity, at.day) for polity in giver))
    if not giving <= consent:
        consent |= giving
    party = not treaty or all(scene.states.get(t, t) in consent for t in taker)
    places = act.slots.get(effect.scope, ())
    posting = Giving(effect.mode, places, giver, taker, consent, giving, party, act)
    scene.post(at.day, posting)


def hears(effect: Effect) -> frozenset[str]:
    """The attributes that its clause hears beside those of all clauses."""
    return HEARS


def bears(effect: Effect, fluent: str) -> bool:
    """Title, administration and status rest on one another."""
    return fluent in SPAN


def _give(desk: Desk, day: int, place: str, said: Giving) -> bool:
    """A gift: of the place from any who agree, of what lies within it from the giver's side.
    Whether it acted."""
    passing, same = _nodes(desk, place, said)
    _nemo_dat(desk, day, place, said, place in passing or place in same)
    _name(desk, day, place, said, same)
    if not said.party and _conditioned(desk, said):
        if passing:
            desk.fault("B513", said.cause, said.taker, place)
        waits = Doubt("waits", said.taker, said.cause)
        doubt.doubt(desk, day, place, passing, waits)
        passing = {}
    pass_title(desk, day, place, passing, said.cause)
    for node in same:
        _confirm(desk, day, node, said.cause)
    if desk.places.doubted or desk.claimants:
        agreed = said.consent | {desk.state(said.taker)}
        doubt.clear(desk, day, place, [*passing, *same], agreed, said.cause)
    return bool(passing) or place in same


def _conditioned(desk: Desk, said: Giving) -> bool:
    """Whether the clause carries conditions, which a non-party must accept first (VCLT 36)."""
    return int(said.cause.attributes.get("adopted", said.cause.number)) in desk.conditioned


def _nodes(desk: Desk, place: str, said: Giving) -> tuple[dict[str, str], list[str]]:
    """The nodes that pass, each with its new holder, and those that the taker's state holds
    already."""
    places, taker = desk.places, said.taker
    new, holder = desk.state(taker), places.holder(place)
    parts = said.consent
    if said.givers and place in places.within:
        parts = said.giving | (places.of(holder) & said.consent)
    same: list[str] = []
    passing: dict[str, str] = {}
    for node in places.nodes(place):
        held = holder if node == place else places.holder(node)
        agreed = said.consent if node == place else parts
        if held is None or held == holder == NOBODY:
            passing[node] = taker
        elif desk.state(held) == new:
            same.append(node)
        elif places.of(held) & agreed:
            passing[node] = _share(desk, held, agreed, taker)
    return passing, same


def _share(desk: Desk, holder: str, states: frozenset[str], taker: str) -> str:
    """The holder when these states have given: of a condominium only their shares pass."""
    if "+" not in holder:
        return taker
    shares = (taker if desk.state(h) in states else h for h in holder.split("+"))
    return "+".join(dict.fromkeys(shares))


def _nemo_dat(desk: Desk, day: int, place: str, said: Giving, fits: bool) -> None:
    """The faults of a gift: of a place never opened, of what another holds, of what another party
    holds."""
    act, holder = said.cause, desk.places.holder(place)
    if holder is None:
        desk.fault("B504", act, place)
    elif not fits:
        if "void" not in act.attributes:
            givers = ", ".join(said.givers) or act.instrument
            desk.fault("B501", act, givers, place, str(day), holder)
        desk.places.void.append((day, place, act))
    elif said.givers and holder not in said.givers and holder != NOBODY:
        concerned = {desk.state(g) for g in (*said.givers, *act.slots.get("taker", ()))}
        if not desk.places.of(holder) & concerned:
            desk.fault("B502", act, ", ".join(said.givers), place, str(day), holder)


def _name(desk: Desk, day: int, place: str, said: Giving, same: list[str]) -> None:
    """An act in force names whoever it says holds the title, as its taker, also of what lies
    within and is confirmed, or as its giver (rule 27)."""
    for node in same:
        rename(desk, day, node, said.taker, said.cause)
    if place not in same and len(said.givers) == 1:
        rename(desk, day, place, said.givers[0], said.cause)


def _confirm(desk: Desk, day: int, place: str, act: Act) -> None:
    desk.changes.confirm(desk.places.account("title", place), day, act)


def _renounce(desk: Desk, day: int, place: str, said: Giving) -> bool:
    """Whoever renounces gives up what he has there and no more; this is never void (rule 10)."""
    places, taker = desk.places, said.taker
    states = frozenset(desk.state(g) for g in said.givers)
    nodes = places.nodes(place)
    given = [node for node in nodes if places.of(places.holder(node)) & states]
    for node in nodes:
        holder = places.holder(node)
        if node not in given and holder is not None and desk.state(holder) == desk.state(taker):
            _confirm(desk, day, node, said.cause)
            rename(desk, day, node, taker, said.cause)
    left = {node: without(str(places.holder(node)), states, places) or taker for node in given}
    pass_title(desk, day, place, left, said.cause)
    doubt.clear(desk, day, place, nodes, states, said.cause)
    given_up(desk, day, nodes, states, said.cause)
    return True


def _claim(desk: Desk, day: int, place: str, said: Giving) -> bool:
    """Annexation and declared independence make title contested; vacant title is taken at once
    (rule 12). Of what lies within and is his state's already the claimant is named (rule 27)."""
    free: dict[str, str] = {}
    others: list[str] = []
    for node in desk.places.nodes(place):
        holder = desk.places.holder(node)
        if vacant(holder):
            free[node] = said.taker
        elif desk.state(str(holder)) == desk.state(said.taker):
            _confirm(desk, day, node, said.cause)
            rename(desk, day, node, said.taker, said.cause)
        else:
            others.append(node)
    pass_title(desk, day, place, free, said.cause)
    doubt.doubt(desk, day, place, others, Doubt("claim", said.taker, said.cause))
    return True


BY_MODE = {"give": _give, "leave": _give, "renounce": _renounce, "claim": _claim}


def attested(desk: Desk, day: int, place: str, value: str, act: Act) -> None:
    """A confirmation of another's title joins the reasons where it agrees with the books, also of
    what lies within (rule 14), and names the holder."""
    places, state = desk.places, desk.state(value)
    held = {node: places.holder(node) for node in places.nodes(place)}
    agree = [node for node, holder in held.items() if holder and desk.state(holder) == state]
    for key in dict.fromkeys(places.account("title", node) for node in agree):
        desk.changes.confirm(key, day, act)
    come_to(desk, day, place, agree, standing(desk.people, value, day), act)


def recognised(desk: Desk, day: int, sides: tuple[str, str], named: str, cause: Why) -> None:
    """Recognition by the holder's state of a claimant, or of its act, passes the title that day
    (rule 12).

    ``sides`` are the recognising state and what it recognises; ``named`` is the government that
    gets the title.
    """
    who, what = sides
    places = desk.places
    claimed = [
        place
        for place in places.contested
        if any(d.kind == "claim" and _of(desk, d, what) for d in places.doubts(place))
    ]
    for place in sorted(claimed, key=lambda p: (len(places.above(p)), p)):
        for found in places.doubts(place):
            if found.kind != "claim" or not _of(desk, found, what):
                continue
            nodes = [
                node
                for node in places.nodes(place)
                if found == _earliest(desk, node, what) and who in places.of(places.holder(node))
            ]
            if nodes:
                own = desk.state(named) == desk.state(found.of)
                taker = named if own else found.of
                pass_title(desk, day, place, dict.fromkeys(nodes, taker), cause)
                both = frozenset({who, desk.state(found.of)})
                doubt.clear(desk, day, place, nodes, both, cause)


def _earliest(desk: Desk, node: str, what: str) -> Doubt | None:
    """The claim to a place that a recognition makes good. Where it is of an act by which two claim
    one place, that is the earlier: nobody passes twice what he has once, and the later claim stands
    against whoever got it (rule 12)."""
    claims = (d for d in desk.places.doubts(node) if d.kind == "claim" and _of(desk, d, what))
    return next(claims, None)


def _of(desk: Desk, found: Doubt, what: str) -> bool:
    if desk.state(found.of) == desk.state(what):
        return True
    return isinstance(found.cause, Act) and found.cause.instrument == what


def undo(desk: Desk, day: int, id_: str, articles: frozenset[str] | None, cause: Why) -> None:
    """Annulment gives back what the taker still holds (VCLT 69), to whoever held it before."""
    for key in desk.changes.rows.of("title"):
        row = desk.changes.rows[key]
        first = len(row) - 1
        while first > 0 and desk.state(str(row[first - 1].value)) == desk.state(str(row[-1].value)):
            first -= 1
        act, how = row[first].cause, row[first].how
        if not first or how == Ending.ANNULLED or not isinstance(act, Act):
            continue
        if act.instrument == id_ and (articles is None or act.article in articles):
            place, before = key[1], str(row[first - 1].value)
            back = dict.fromkeys(desk.places.sharing("title", place), before)
            pass_title(desk, day, place, back, cause, Ending.ANNULLED)
