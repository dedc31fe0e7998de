"""The definition of booking: postings in order, one pass, a change list for every fluent. Standard library only.

A change is ``(day, value, cause, how)``; value None means that the fact ended. Title, administration and what makes a
title contested are kept by ``titles``; this module keeps the rest and the endings of instruments.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from misak.booking.persons import Persons
from misak.booking.postings import (
    ATTEST,
    CARRY,
    CONTINUE,
    END,
    EXPIRE,
    FRONTIER,
    LIFT,
    MOVE,
    OPEN,
    OPENING,
    OWE,
    PERFORM,
    SET,
    SETTLE,
    Bond,
    Key,
    Posting,
    Value,
    Why,
)
from misak.booking.titles import Titles
from misak.ledger.values import Act, Ledger, Ref

Change = tuple[int, object, Why, str]
LAPSING = ("war", "hostilities", "stance", "member", "claims", "rejects")  # what ends with a state that nobody continues
WEAKER = {"yes": ("undeclared",)}  # fighting adds nothing to a declared war
STRENGTH = {"": 0, "mention": 1, "implied": 2, "signed": 3, "adopted": 4, "express": 5}


class Matter(NamedTuple):
    """The state of an open matter: the procedure promised, and the claimants."""

    state: str
    procedure: str
    claimants: tuple[str, ...]
    by: str  # the instrument that promised the procedure


class Replay:
    """The state of the books while postings are booked, and the change lists that they leave."""

    def __init__(self, ledger: Ledger, people: Persons) -> None:
        self.ledger, self.people, self.states = ledger, people, people.states
        self.changes: dict[Key, list[Change]] = {}
        self.confirms: dict[Key, list[tuple[int, Why]]] = {}
        self.live: dict[str, list[tuple[Key, Act]]] = {}
        self.endings: dict[str, list[tuple[int, frozenset[str] | None, frozenset[str] | None, str, Why]]] = {}
        self.ended: set[tuple[str, str]] = set()
        self.faults: list[tuple[str, Why, tuple[str, ...]]] = []
        self.clashes: list[tuple[int, Key, Why, Why]] = []
        self.conditioned = {a.parent for a in ledger.acts if a.role == "provided"}
        self.titles = Titles(self)
        self.ops: dict[int, Callable[..., None]] = {
            MOVE: self.titles.move, OPENING: self.titles.opening, SET: self.begin, LIFT: self.lift, OWE: self.owe, OPEN: self.open,
            SETTLE: self.settle, CARRY: self.carry, CONTINUE: self.continue_, END: self.end, ATTEST: self.attest, PERFORM: self.perform,
            EXPIRE: self.expire,
        }

    def run(self, postings: list[Posting]) -> None:
        """Book all postings; they must be sorted."""
        ops = self.ops
        for key, op, args in postings:
            ops[op](key >> 56, *args)

    def write(self, key: Key, day: int, value: object, cause: Why, how: str = "") -> None:
        """Add a change; two instruments that set different values on one day without an order are a clash (SEMANTICS 4)."""
        row = self.changes.get(key)
        if row is None:
            self.changes[key] = [(day, value, cause, how)]
            return
        last = row[-1]
        if last[0] == day and last[1] is not None and value is not None and value != last[1]:
            if isinstance(cause, Act) and isinstance(last[2], Act) and cause.instrument != last[2].instrument:
                if not ({"order", "at"} & (cause.attributes.keys() | last[2].attributes.keys())):
                    self.clashes.append((day, key, last[2], cause))
        row.append((day, value, cause, how))

    def current(self, key: Key) -> object:
        """The value now, or None."""
        row = self.changes.get(key)
        return row[-1][1] if row else None

    def dead(self, cause: Why) -> bool:
        """Whether a clause's article has ended before its day came."""
        return bool(self.ended) and isinstance(cause, Act) and (cause.instrument, cause.article) in self.ended

    # the simple facts

    def begin(self, day: int, key: Key, value: Value, cause: Why) -> None:
        """A fact begins; said again it is confirmed, and a stronger recognition takes the place of a weaker one."""
        if self.dead(cause):
            return
        now = self.current(key)
        if isinstance(now, Value) and ((now.id, now.under) == (value.id, value.under) or value.id in WEAKER.get(now.id, ())):
            if STRENGTH[value.strength] <= STRENGTH[now.strength]:
                self.confirms.setdefault(key, []).append((day, cause))
                self._live(key, cause)
                return
        self.write(key, day, value, cause)
        self._live(key, cause)
        if key[0] == "recognises" and value.strength not in ("signed", "mention"):
            self.titles.recognised(day, key[1], key[2], value.names[1], cause)
        elif key[0] == "boundary":
            self.confirms.pop(key, None)

    def _live(self, key: Key, cause: Why) -> None:
        if isinstance(cause, Act):
            self.live.setdefault(cause.instrument, []).append((key, cause))

    def lift(self, day: int, key: Key, value: str, how: str, cause: Why) -> None:
        """A fact ends, of that value where one is named. A status of any class ends by its value alone."""
        if self.dead(cause) and how != "expired":
            return
        found = [key]
        if key[0] == "status" and len(key) == 2:
            found = [k for k in self.changes if k[:2] == key]
        hit = False
        for each in found:
            now = self.current(each)
            if now is not None and (not value or (isinstance(now, Value) and now.id == value) or isinstance(now, Bond)):
                self.write(each, day, None, cause, how)
                hit = True
        if not hit and how not in ("expired", "peace", "armistice", "recognised", "rejected"):
            self.faults.append(("B507", cause, (str(day),)))

    def owe(self, day: int, key: Key, bond: Bond, cause: Act) -> None:
        """A duty or right begins."""
        if self.dead(cause) or self.idle(cause):
            return
        self.write(key, day, bond, cause)
        self._live(key, cause)

    # matters

    def open(self, day: int, matter: str, procedure: str, claimants: tuple[str, ...], scope: tuple[str, ...], cause: Act) -> None:
        """A matter opens or is referred; between two claimants over a place it makes title contested (SEMANTICS 13)."""
        now = self.current(("matter", matter))
        if isinstance(now, Matter) and now.state == "open":
            procedure = procedure or now.procedure
            claimants = claimants or now.claimants
            self.confirms.setdefault(("matter", matter), []).append((day, cause))
            if procedure == now.procedure and claimants == now.claimants:
                return
        self.write(("matter", matter), day, Matter("open", procedure, claimants, cause.instrument), cause)
        if len(claimants) > 1:
            self.titles.dispute(day, matter, scope, cause)

    def settle(self, day: int, matter: str, how: str, cause: Act) -> None:
        """A matter is settled or closed; the procedure once promised is then overtaken where another instrument does it."""
        now = self.current(("matter", matter))
        if not isinstance(now, Matter) or now.state != "open":
            self.faults.append(("B506", cause, (matter, str(day))))
            if isinstance(now, Matter):
                self.confirms.setdefault(("matter", matter), []).append((day, cause))
                return
        procedure = now.procedure if isinstance(now, Matter) else ""
        by = now.by if isinstance(now, Matter) else ""
        self.write(("matter", matter), day, Matter(how, procedure, (), by), cause)
        self.titles.undispute(day, matter, cause)

    def perform(self, day: int, ref: Ref, how: str, cause: Act) -> None:
        """The duties of an article are performed by a later instrument (SEMANTICS 22)."""
        hit = False
        for key, act in self.live.get(ref.id, ()):
            if key[0] == "bond" and (ref.articles is None or act.article in ref.articles) and self.current(key) is not None:
                self.write(key, day, None, cause, how)
                hit = True
        if not hit:
            self.faults.append(("B508", cause, (ref.id,)))

    def attest(self, day: int, key: Key, value: str, cause: Act) -> None:
        """A statement: a confirmation where it agrees, and a fact of its own where nothing else is booked."""
        if key[0] == "title":
            self.titles.attest(day, key[1], value, cause)
        else:
            keyed = (key[0], *(self.states.get(k, k) for k in key[1:]), cause.instrument)
            self.write(keyed, day, Value(value, names=key[1:]), cause)

    # instruments and persons

    def end(self, day: int, id_: str, articles: frozenset[str] | None, parties: frozenset[str] | None, how: str, cause: Why) -> None:
        """An instrument ends, in part or whole, for some parties or all: its continuing facts end with it (VCLT 70)."""
        if self.dead(cause):
            return
        self.endings.setdefault(id_, []).append((day, articles, parties, how, cause))
        found = self.ledger.instruments.get(id_)
        if found is None:
            return
        states = None if parties is None else {self.states.get(p, p) for p in parties}
        if states is None:
            self.ended |= {(id_, label) for label in (articles or {*found.articles, ""})}
        for key, act in self.live.get(id_, ()):
            if articles is not None and act.article not in articles:
                continue
            now = self.current(key)
            stays = act.row.dispositive and how != "annulled" and not (how.endswith(FRONTIER) and key[0] == "boundary")
            if now is None or stays:
                continue
            if states is not None and not self._touches(key, now, states):
                continue
            if isinstance(now, Bond):
                self.write(key, day, None, cause, how)
            elif self.changes[key][-1][2] is act:
                other = self._kept(key)
                self.write(key, day, now if other else None, other or cause, "kept" if other else how)
        if how == "annulled":
            self.titles.undo(day, id_, articles, cause)

    def _kept(self, key: Key) -> Act | None:
        """Another clause that said the same and still stands: the fact then rests on it."""
        for _, why in reversed(self.confirms.get(key, ())):
            if isinstance(why, Act) and (why.instrument, why.article) not in self.ended:
                return why
        return None

    def _touches(self, key: Key, now: object, states: set[str]) -> bool:
        if isinstance(now, Bond):
            return self.states.get(now.obligor, now.obligor) in states or self.states.get(now.obligee, now.obligee) in states
        return any(part in states for part in key[1:])

    def carry(self, day: int, old: str, new: str, scope: tuple[str, ...], cause: Act) -> None:
        """Succession of states: title, boundary and territorial rights pass; the rest lapses (VCS 11, 12; SEMANTICS 6)."""
        self.titles.carry(day, old, new, scope, cause)
        before, after = self.states.get(old, old), self.states.get(new, new)
        if scope or before == after:
            return
        for key in [k for k in self.changes if before in k]:
            now = self.current(key)
            if now is None:
                continue
            if key[0] == "boundary":
                other = key[1] if key[2] == before else key[2]
                self.write(key, day, None, cause, "passed")
                if other != after and isinstance(now, Value):
                    self.write(("boundary", *sorted((other, after))), day, now, self.changes[key][-2][2], "passed")
            elif key[0] in LAPSING:
                self.write(key, day, None, cause, "lapsed")
        for key in [k for k in self.changes if k[0] == "bond" and old in k]:
            now = self.current(key)
            if isinstance(now, Bond):
                act = self.changes[key][-1][2]
                self.write(key, day, None, cause, "lapsed")
                if isinstance(act, Act) and act.row.passes:
                    heir = now._replace(obligor=new if now.obligor == old else now.obligor, obligee=new if now.obligee == old else now.obligee)
                    self.write(("bond", key[1], heir.obligor, heir.obligee, key[4]), day, heir, act, "passed")

    def expire(self, day: int, polity: str, cause: Why) -> None:
        """A polity ends without a continuer: its claims, wars, attitudes and memberships lapse (SEMANTICS 6)."""
        self.titles.expire(day, polity, cause)
        state = self.states.get(polity, polity)
        if any(begin <= day < end for p, (begin, end) in self.people.spans.items() if self.states.get(p, p) == state):
            return
        for key in [k for k in self.changes if k[0] in LAPSING and state in k[1:3]]:
            if self.current(key) is not None:
                self.write(key, day, None, cause, "lapsed")

    def continue_(self, day: int, old: str, new: str, cause: Why) -> None:
        """One government continues another: titles pass, nothing lapses (SEMANTICS 5)."""
        self.titles.carry(day, old, new, (), cause)


