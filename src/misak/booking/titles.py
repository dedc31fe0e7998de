"""Title and administration of places, and what makes a title contested. SEMANTICS 8-15.

*Nemo dat quod non habet*: a transfer whose giver side does not hold is void and stays in the books as a fault.
A place with an account of its own is moved apart from the place it lies in; one without follows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from misak.booking.postings import Key, Why
from misak.ledger.values import Act

if TYPE_CHECKING:
    from misak.booking.replay import Replay

NOBODY = "nobody"
FOLLOW = "="  # administration goes with title


class Doubt(NamedTuple):
    """One reason why a title is contested: ``kind`` is claim, waits or matter; ``of`` the claimant, beneficiary or matter."""

    kind: str
    of: str
    cause: Why


class Titles:
    """The holders of places while postings are booked."""

    def __init__(self, books: Replay) -> None:
        self.books = books
        self.states = books.states
        self.inside = books.ledger.inside
        self.within = books.ledger.within
        self.doubts: dict[str, tuple[Doubt, ...]] = {}
        self.waiting: set[int] = set()
        self.disputes: dict[str, tuple[str, ...]] = {}
        self.void: list[tuple[int, str, Act]] = []

    def above(self, place: str) -> list[str]:
        """The places in which a place lies, nearest first; a cycle is followed once."""
        found: list[str] = []
        while place in self.inside and self.inside[place] not in found:
            place = self.inside[place]
            found.append(place)
        return found

    def state(self, polity: str) -> str:
        """The state of a polity; ``nobody`` is its own."""
        return self.states.get(polity, polity)

    def account(self, fluent: str, place: str) -> Key:
        """The account that speaks for a place now: its own, else that of the nearest container that has one."""
        changes = self.books.changes
        for each in (place, *self.above(place)) if place in self.inside else (place,):
            if (fluent, each) in changes:
                return (fluent, each)
        return (fluent, place)

    def holder(self, place: str) -> str | None:
        """Who holds title now; None where the books have not opened the place."""
        changes = self.books.changes
        row = changes.get(("title", place))
        if row is None and place in self.inside:
            row = changes.get(self.account("title", place))
        return row[-1][1] if row else None  # type: ignore[return-value]

    def administrator(self, place: str) -> str | None:
        """Who administers now: the occupier, else the holder of title."""
        row = self.books.changes.get(self.account("administration", place))
        value = row[-1][1] if row else FOLLOW
        return self.holder(place) if value == FOLLOW else value  # type: ignore[return-value]

    def opening(self, day: int, place: str, holders: tuple[str, ...], cause: Why) -> None:
        """The gazetteer opens a place; a second opening is a fault."""
        if ("title", place) in self.books.changes:
            self.books.faults.append(("B509", cause, (place,)))
            return
        self.books.write(("title", place), day, "+".join(holders), cause)

    def move(self, day: int, fluent: str, mode: str, places: tuple[str, ...], givers: tuple[str, ...], takers: tuple[str, ...],
             consent: frozenset[str], party: bool, act: Act) -> None:
        """One dispositive clause, on each of its places and what lies within them."""
        if self.books.dead(act):
            return
        taker = "+".join(takers) if takers else NOBODY
        for place in places:
            if fluent == "administration":
                self._hand(day, place, givers, takers, mode, act)
            elif mode == "claim":
                self._claim(day, place, taker, act)
            elif mode == "renounce":
                self._renounce(day, place, givers, taker, act)
            else:
                self._give(day, place, givers, taker, consent, party, act)

    def _give(self, day: int, place: str, givers: tuple[str, ...], taker: str, consent: frozenset[str], party: bool, act: Act) -> None:
        holder = self.holder(place)
        new = self.state(taker)
        if holder is None:
            self.books.faults.append(("B504", act, (place,)))
            self._pass(day, place, taker, act)
            return
        old = self.state(holder)
        if old == new:
            self._confirm(day, place, act)
            self._clear(day, place, consent | {new}, act)
            self._parts(day, place, taker, consent, act)
            return
        if holder != NOBODY and not any(self.state(h) in consent for h in holder.split("+")):
            if "void" not in act.attributes:
                self.books.faults.append(("B501", act, (", ".join(givers) or act.instrument, place, str(day), holder)))
            self.void.append((day, place, act))
            return
        if not party and act.number in self.books.conditioned:
            self.waiting.add(act.number)
            self.books.faults.append(("B513", act, (taker, place)))
            self._doubt(day, place, Doubt("waits", taker, act))
            return
        if givers and holder != NOBODY and not {self.state(h) for h in holder.split("+")} & {self.state(g) for g in givers}:
            self.books.faults.append(("B502", act, (", ".join(givers), place, str(day), holder)))
        self._pass(day, place, taker, act)
        self._clear(day, place, consent | {new}, act)
        self._parts(day, place, taker, consent, act)

    def _parts(self, day: int, place: str, taker: str, consent: frozenset[str], act: Act) -> None:
        """What lies within and has an account of its own goes along where the giver's side holds it (SEMANTICS 14)."""
        for part in self.within.get(place, ()):
            row = self.books.changes.get(("title", part))
            if row is None:
                continue
            held = self.state(str(row[-1][1]))
            if held == self.state(taker):
                self._confirm(day, part, act)
            elif held in consent:
                self._pass(day, part, taker, act)
            self._clear(day, part, consent | {self.state(taker)}, act)

    def _pass(self, day: int, place: str, taker: str, cause: Why) -> None:
        self.books.write(("title", place), day, taker, cause)
        row = self.books.changes.get(("administration", place))
        if row and row[-1][1] != FOLLOW and self.state(str(row[-1][1])) == self.state(taker):
            self.books.write(("administration", place), day, FOLLOW, cause, "merged")
        elif row is None and place in self.inside:
            above = self.books.changes.get(self.account("administration", place))
            if above and above[-1][1] != FOLLOW and self.state(str(above[-1][1])) == self.state(taker):
                self.books.write(("administration", place), day, FOLLOW, cause, "merged")

    def _confirm(self, day: int, place: str, act: Act) -> None:
        self.books.confirms.setdefault(self.account("title", place), []).append((day, act))

    def attest(self, day: int, place: str, value: str, act: Act) -> None:
        """A confirmation of another's title joins the reasons where it agrees with the books."""
        holder = self.holder(place)
        if holder is not None and self.state(holder) == self.state(value):
            self._confirm(day, place, act)

    def _renounce(self, day: int, place: str, givers: tuple[str, ...], taker: str, act: Act) -> None:
        """Whoever renounces gives up what he has there and no more; this is never void (SEMANTICS 10)."""
        states = {self.state(g) for g in givers}
        for each in (place, *self.within.get(place, ())):
            if each != place and ("title", each) not in self.books.changes:
                continue
            holder = self.holder(each)
            if holder is not None and self.state(holder) in states:
                self._pass(day, each, taker, act)
            elif holder is not None and self.state(holder) == self.state(taker):
                self._confirm(day, each, act)
            self._clear(day, each, frozenset({*states, self.state(taker)}), act)

    def _claim(self, day: int, place: str, claimant: str, act: Act) -> None:
        """Annexation and declared independence make title contested; vacant title is taken at once (SEMANTICS 12)."""
        holder = self.holder(place)
        if holder is None or holder == NOBODY:
            self._pass(day, place, claimant, act)
        elif self.state(holder) == self.state(claimant):
            self._confirm(day, place, act)
        else:
            self._doubt(day, place, Doubt("claim", claimant, act))

    def recognised(self, day: int, who: str, what: str, named: str, cause: Why) -> None:
        """Recognition by the holder of a claimant (or of its act) passes the title that day, to the government that is named."""
        for place, doubts in list(self.doubts.items()):
            holder = self.holder(place)
            if holder is None or self.state(holder) != who:
                continue
            for doubt in doubts:
                if doubt.kind == "claim" and (self.state(doubt.of) == what or (isinstance(doubt.cause, Act) and doubt.cause.instrument == what)):
                    self._pass(day, place, named if self.state(named) == self.state(doubt.of) else doubt.of, cause)
                    self._clear(day, place, frozenset({who, self.state(doubt.of)}), cause)

    def _doubt(self, day: int, place: str, doubt: Doubt) -> None:
        now = self.doubts.get(place, ())
        if not any((d.kind, d.of) == (doubt.kind, doubt.of) for d in now):
            self.doubts[place] = (*now, doubt)
            self.books.write(("contested", place), day, self.doubts[place], doubt.cause)

    def _clear(self, day: int, place: str, states: frozenset[str], cause: Why) -> None:
        """Claims of those who consent fall away; a gift that waited is accepted."""
        now = self.doubts.get(place, ())
        left = tuple(d for d in now if d.kind == "matter" or self.state(d.of) not in states)
        if left != now:
            self.waiting -= {d.cause.number for d in now if d not in left and d.kind == "waits" and isinstance(d.cause, Act)}
            self._left(day, place, left, cause)

    def _left(self, day: int, place: str, left: tuple[Doubt, ...], cause: Why) -> None:
        self.doubts[place] = left
        self.books.write(("contested", place), day, left or None, cause)

    def expire(self, day: int, polity: str, cause: Why) -> None:
        """A claimant that ends without a continuer claims no longer."""
        for place, doubts in list(self.doubts.items()):
            left = tuple(d for d in doubts if d.kind == "matter" or d.of != polity)
            if left != doubts:
                self._left(day, place, left, cause)

    def dispute(self, day: int, matter: str, places: tuple[str, ...], cause: Act) -> None:
        """A matter between two claimants makes the title of its places contested."""
        self.disputes[matter] = places
        for place in places:
            self._doubt(day, place, Doubt("matter", matter, cause))

    def undispute(self, day: int, matter: str, cause: Act) -> None:
        """The matter is settled: its doubts go."""
        for place in self.disputes.pop(matter, ()):
            now = self.doubts.get(place, ())
            left = tuple(d for d in now if not (d.kind == "matter" and d.of == matter))
            if left != now:
                self._left(day, place, left, cause)

    def _hand(self, day: int, place: str, givers: tuple[str, ...], takers: tuple[str, ...], mode: str, act: Act) -> None:
        """Occupation and evacuation: administration moves, title does not (SEMANTICS 15)."""
        now = self.administrator(place)
        if mode == "back":
            if now is not None and not {self.state(n) for n in now.split("+")} & {self.state(g) for g in givers}:
                self.books.faults.append(("B505", act, (", ".join(givers), place, str(day))))
                return
            value = "+".join(takers) if takers else FOLLOW
        else:
            value = "+".join(takers)
        before = None if now is None else self.state(now)
        for each in (place, *self.within.get(place, ())):
            if each != place and ("administration", each) not in self.books.changes:
                continue
            if each == place or self.state(str(self.administrator(each))) == before:
                holder = self.holder(each)
                merged = holder is not None and self.state(holder) == self.state(value)
                self.books.write(("administration", each), day, FOLLOW if merged else value, act)

    def carry(self, day: int, old: str, new: str, scope: tuple[str, ...], cause: Why) -> None:
        """All titles and administrations of one polity go to another, or those within a scope."""
        wanted = None if not scope else {p for s in scope for p in (s, *self.within.get(s, ()))}
        for key, row in list(self.books.changes.items()):
            if key[0] not in ("title", "administration") or (wanted is not None and key[1] not in wanted):
                continue
            if row[-1][1] == old:
                value = new
                if key[0] == "administration" and self.state(str(self.holder(key[1]))) == self.state(new):
                    value = FOLLOW
                self.books.write(key, day, value, cause, "passed")
        if wanted is not None:
            for place in scope:
                if ("title", place) not in self.books.changes and self.holder(place) == old:
                    self.books.write(("title", place), day, new, cause, "passed")

    def undo(self, day: int, id_: str, articles: frozenset[str] | None, cause: Why) -> None:
        """Annulment gives back what the taker still holds (VCLT 69)."""
        for key, row in list(self.books.changes.items()):
            last = row[-1][2]
            if key[0] == "title" and len(row) > 1 and isinstance(last, Act) and last.instrument == id_ and (articles is None or last.article in articles):
                self.books.write(key, day, row[-2][1], cause, "annulled")
