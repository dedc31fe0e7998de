"""Title and administration of places. SEMANTICS 8-15.

*Nemo dat quod non habet*: a transfer whose giver side does not hold is void and stays in the books as a fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from misak.booking.accounts import FOLLOW
from misak.booking.doubts import Doubt, Doubts
from misak.booking.postings import Why, mark
from misak.ledger.values import Act

if TYPE_CHECKING:
    from misak.booking.replay import Replay

NOBODY = "nobody"


class Titles(Doubts):
    """The holders of places while postings are booked. ``idle`` are the acts that moved nothing: their conditions do not act either."""

    def __init__(self, books: Replay) -> None:
        super().__init__(books)
        self.idle: set[str] = set()
        self.void: list[tuple[int, str, Act]] = []

    def holder(self, place: str) -> str | None:
        """Who holds title now; None where the books have not opened the place."""
        return self.value("title", place)  # type: ignore[return-value]

    def administrator(self, place: str) -> str | None:
        """Who administers now: the occupier, else the holder of title."""
        value = self.value("administration", place)
        return self.holder(place) if value in (None, FOLLOW) else value  # type: ignore[return-value]

    def of(self, holder: str | None) -> frozenset[str]:
        """The states that hold, several in a condominium."""
        if holder is None:
            return frozenset()
        return (
            frozenset(self.state(h) for h in holder.split("+"))
            if "+" in holder
            else frozenset((self.state(holder),))
        )

    def opening(self, day: int, place: str, holders: tuple[str, ...], cause: Why) -> None:
        """The gazetteer opens a place; a second opening is a fault."""
        key = ("title", place)
        if key in self.books.changes:
            self.books.faults.append(("B509", cause, (place,)))
            return
        self.books.changes[key] = [
            (day, holders[0] if len(holders) == 1 else "+".join(holders), cause, "")
        ]

    def close(self, day: int, place: str, cause: Why) -> None:
        """From this day on the books say nothing of a place: neither who holds it nor who administers it."""
        nodes = self.nodes(place)
        self.put(
            day,
            "administration",
            place,
            {
                node: FOLLOW
                for node in nodes
                if self.value("administration", node) not in (None, FOLLOW)
            },
            cause,
            "closed",
        )
        self.put(
            day,
            "contested",
            place,
            {node: None for node in nodes if self.doubts(node)},
            cause,
            "closed",
        )
        self.put(
            day,
            "title",
            place,
            {node: None for node in nodes if self.holder(node) is not None},
            cause,
            "closed",
        )

    def move(
        self,
        day: int,
        fluent: str,
        mode: str,
        places: tuple[str, ...],
        givers: tuple[str, ...],
        takers: tuple[str, ...],
        consent: frozenset[str],
        giving: frozenset[str],
        party: bool,
        act: Act,
    ) -> None:
        """One dispositive clause, on each of its places and what lies within them.

        ``consent`` are the states that agree, ``giving`` those that the givers named speak for.
        """
        if (self.books.ended or act.role) and self.books.dead(act):
            return
        if (
            mode == "give"
            and fluent == "title"
            and party
            and len(places) == 1
            and len(takers) == 1
            and self._simple(day, places[0], givers, takers[0], act)
        ):
            return
        taker = "+".join(takers) if takers else NOBODY
        acted = False
        for place in places:
            if fluent == "administration":
                self._hand(day, place, givers, takers, mode, act)
                acted = True
            elif mode == "claim":
                self._claim(day, place, taker, act)
                acted = True
            elif mode == "renounce":
                self._renounce(day, place, givers, taker, act)
                acted = True
            else:
                acted |= self._give(day, place, givers, taker, consent, giving, party, act)
        if not acted:
            self.idle.add(mark(act))

    def _simple(self, day: int, place: str, givers: tuple[str, ...], taker: str, act: Act) -> bool:
        """The holder gives a whole place that nobody contests or administers for another, as most do; whether it was so simple."""
        books, states = self.books, self.states
        changes, key = books.changes, ("title", place)
        if (
            self.doubted
            or books.claimants
            or place in self.within
            or place in self.inside
            or ("administration", place) in changes
            or key not in changes
        ):
            return False
        row = changes[key]
        last, holder, _, _ = row[-1]
        if holder not in givers or states.get(holder, holder) == states.get(taker, taker):
            return False
        if last == day:
            books.write(key, day, taker, act)
        else:
            row.append((day, taker, act, ""))
        return True

    def _give(
        self,
        day: int,
        place: str,
        givers: tuple[str, ...],
        taker: str,
        consent: frozenset[str],
        giving: frozenset[str],
        party: bool,
        act: Act,
    ) -> bool:
        """A gift: of the place from any of those who agree, of what lies within it from the giver's side (SEMANTICS 9, 14). Whether it acted."""
        holder = self.holder(place)
        new = self.state(taker)
        parts = (
            consent
            if not givers or place not in self.within
            else giving | (self.of(holder) & consent)
        )
        same: list[str] = []
        passing: dict[str, str] = {}
        for node in self.nodes(place):
            held = holder if node == place else self.holder(node)
            agreed = consent if node == place else parts
            if held is None or held == holder == NOBODY:
                passing[node] = taker
            elif self.state(held) == new:
                same.append(node)
            elif self.of(held) & agreed:
                passing[node] = self._share(held, agreed, taker)
        self._said(day, place, givers, holder, place in passing or place in same, consent, act)
        if not party and int(act.attributes.get("adopted", act.number)) in self.books.conditioned:
            if passing:
                self.books.faults.append(("B513", act, (taker, place)))
            self.doubt(day, place, passing, Doubt("waits", taker, act))
            passing = {}
        for left in {*passing.values()} if len(passing) < 2 else dict.fromkeys(passing.values()):
            self._pass(day, place, [node for node in passing if passing[node] == left], left, act)
        for node in same:
            self._confirm(day, node, act)
        if self.doubted or self.books.claimants:
            self.clear(day, place, [*passing, *same], consent | {new}, act)
        return bool(passing) or place in same

    def _share(self, holder: str, states: frozenset[str], taker: str) -> str:
        """The holder when these states have given: of a condominium only their shares pass."""
        return (
            "+".join(
                dict.fromkeys(taker if self.state(h) in states else h for h in holder.split("+"))
            )
            if "+" in holder
            else taker
        )

    def _said(
        self,
        day: int,
        place: str,
        givers: tuple[str, ...],
        holder: str | None,
        fits: bool,
        consent: frozenset[str],
        act: Act,
    ) -> None:
        """The faults of a gift: of a place never opened, of what another holds, of what another party holds."""
        if holder is None:
            self.books.faults.append(("B504", act, (place,)))
        elif not fits:
            if "void" not in act.attributes:
                self.books.faults.append(
                    ("B501", act, (", ".join(givers) or act.instrument, place, str(day), holder))
                )
            self.void.append((day, place, act))
        elif (
            givers
            and holder not in givers
            and holder != NOBODY
            and not self.of(holder)
            & {self.state(g) for g in (*givers, *act.slots.get("taker", ()))}
        ):
            self.books.faults.append(("B502", act, (", ".join(givers), place, str(day), holder)))

    def _pass(
        self, day: int, place: str, nodes: list[str], taker: str, cause: Why, how: str = ""
    ) -> None:
        """Title of nodes of a place goes to somebody: his claim is met, and his administration merges with it (SEMANTICS 15)."""
        new = self.state(taker)
        merging: dict[str, object] = {}
        for node in nodes:
            value = self.value("administration", node)
            if value is not None and value != FOLLOW and self.state(str(value)) == new:
                merging[node] = FOLLOW
        self.put(day, "title", place, dict.fromkeys(nodes, taker), cause, how)
        if merging:
            self.put(day, "administration", place, merging, cause, "merged")
        if self.doubted or self.books.claimants:
            self.clear(day, place, nodes, frozenset((new,)), cause)

    def _confirm(self, day: int, place: str, act: Act) -> None:
        self.books.confirms.setdefault(self.account("title", place), []).append((day, act))

    def attest(self, day: int, place: str, value: str, act: Act) -> None:
        """A confirmation of another's title joins the reasons where it agrees with the books."""
        holder = self.holder(place)
        if holder is not None and self.state(holder) == self.state(value):
            self._confirm(day, place, act)

    def _renounce(
        self, day: int, place: str, givers: tuple[str, ...], taker: str, act: Act
    ) -> None:
        """Whoever renounces gives up what he has there and no more; this is never void (SEMANTICS 10)."""
        states = {self.state(g) for g in givers}
        nodes = self.nodes(place)
        given = [node for node in nodes if self.of(self.holder(node)) & states]
        for node in nodes:
            holder = self.holder(node)
            if node not in given and holder is not None and self.state(holder) == self.state(taker):
                self._confirm(day, node, act)
        shared = {node: self._without(str(self.holder(node)), states) for node in given}
        for left in dict.fromkeys(shared.values()):
            self._pass(
                day, place, [node for node in given if shared[node] == left], left or taker, act
            )
        self.clear(day, place, nodes, frozenset(states), act)

    def _without(self, holder: str, states: set[str]) -> str:
        """Who is left of a condominium when some renounce."""
        return "+".join(h for h in holder.split("+") if self.state(h) not in states)

    def _claim(self, day: int, place: str, claimant: str, act: Act) -> None:
        """Annexation and declared independence make title contested; vacant title is taken at once (SEMANTICS 12)."""
        vacant, others = [], []
        for node in self.nodes(place):
            holder = self.holder(node)
            if holder is None or holder == NOBODY:
                vacant.append(node)
            elif self.state(holder) == self.state(claimant):
                self._confirm(day, node, act)
            else:
                others.append(node)
        self._pass(day, place, vacant, claimant, act)
        self.doubt(day, place, others, Doubt("claim", claimant, act))

    def recognised(self, day: int, who: str, what: str, named: str, cause: Why) -> None:
        """Recognition by the holder of a claimant (or of its act) passes the title that day, to the government that is named."""
        for place in sorted(self.contested, key=lambda p: (len(self.above(p)), p)):
            for doubt in self.doubts(place):
                of_it = self.state(doubt.of) == what or (
                    isinstance(doubt.cause, Act) and doubt.cause.instrument == what
                )
                nodes = [
                    node
                    for node in self.nodes(place)
                    if doubt in self.doubts(node) and who in self.of(self.holder(node))
                ]
                if doubt.kind == "claim" and of_it and nodes:
                    taker = named if self.state(named) == self.state(doubt.of) else doubt.of
                    self._pass(day, place, nodes, taker, cause)
                    self.clear(day, place, nodes, frozenset({who, self.state(doubt.of)}), cause)

    def _hand(
        self,
        day: int,
        place: str,
        givers: tuple[str, ...],
        takers: tuple[str, ...],
        mode: str,
        act: Act,
    ) -> None:
        """Occupation and evacuation: administration moves, title does not (SEMANTICS 15)."""
        if mode == "back":
            states = frozenset(self.state(g) for g in givers)
            if (
                self.administrator(place) is not None
                and not self.of(self.administrator(place)) & states
            ):
                self.books.faults.append(("B505", act, (", ".join(givers), place, str(day))))
        else:
            states = self.of(self.administrator(place))
        value = "+".join(takers) if takers else FOLLOW
        new: dict[str, object] = {}
        for node in self.nodes(place):
            if self.of(self.administrator(node)) & states or (
                node == place and self.administrator(node) is None
            ):
                new[node] = FOLLOW if self.of(self.holder(node)) == self.of(value) else value
        self.put(day, "administration", place, new, act)

    def carry(self, day: int, old: str, new: str, scope: tuple[str, ...], cause: Why) -> None:
        """All titles and administrations of one polity go to another, or those within a scope."""
        places = scope or tuple(
            key[1]
            for key, row in self.books.changes.items()
            if key[0] in ("title", "administration") and old in str(row[-1][1])
        )
        for place in dict.fromkeys(places):
            nodes = self.nodes(place)
            governed: dict[str, object] = {}
            for node in nodes:
                value = str(self.value("administration", node))
                if old in value.split("+"):
                    taker = self._instead(value, old, new)
                    governed[node] = (
                        FOLLOW if self.state(str(self.holder(node))) == self.state(taker) else taker
                    )
            self.put(day, "administration", place, governed, cause, "passed")
            held = {
                node: self._instead(holder, old, new)
                for node in nodes
                if (holder := self.holder(node)) and old in holder.split("+")
            }
            for taker in dict.fromkeys(held.values()):
                self._pass(
                    day,
                    place,
                    [node for node in held if held[node] == taker],
                    taker,
                    cause,
                    "passed",
                )

    def _instead(self, holder: str, old: str, new: str) -> str:
        return "+".join(dict.fromkeys(new if h == old else h for h in holder.split("+")))

    def undo(self, day: int, id_: str, articles: frozenset[str] | None, cause: Why) -> None:
        """Annulment gives back what the taker still holds (VCLT 69), to whoever held it before."""
        for (fluent, *rest), row in list(self.books.changes.items()):
            if fluent != "title":
                continue
            first = len(row) - 1
            while first > 0 and self.state(str(row[first - 1][1])) == self.state(str(row[-1][1])):
                first -= 1
            act, how = row[first][2:]
            if (
                first
                and how != "annulled"
                and isinstance(act, Act)
                and act.instrument == id_
                and (articles is None or act.article in articles)
            ):
                self._pass(
                    day,
                    rest[0],
                    self.sharing("title", rest[0]),
                    str(row[first - 1][1]),
                    cause,
                    "annulled",
                )
