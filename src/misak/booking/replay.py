"""The definition of booking: postings in order, one pass, a change list for every fluent. Standard library only.

A change is ``(day, value, cause, how)``; value None means that the fact ended. Title, administration and what makes a
title contested are kept by ``titles``; this module keeps the rest and the endings of instruments.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, cast

from misak.booking.persons import Persons
from misak.booking.postings import (
    ATTEST,
    CARRY,
    CLOSING,
    CONTINUE,
    END,
    EXPIRE,
    FIRM,
    FRONTIER,
    LAPSE,
    LIFT,
    MOVE,
    OPEN,
    OPENING,
    OWE,
    PERFORM,
    REVIVED,
    SET,
    SETTLE,
    Bond,
    Change,
    Key,
    Posting,
    Value,
    Why,
    mark,
    parent_mark,
)
from misak.booking.titles import Titles
from misak.ground.days import iso
from misak.kinds.status import OF_THE_PLACE
from misak.ledger.values import Act, Instrument, Ledger, Ref

LAPSING = (
    "war",
    "hostilities",
    "stance",
    "member",
    "claims",
    "rejects",
)  # what ends with a state that nobody continues
WEAKER = {"yes": ("undeclared",)}  # fighting adds nothing to a declared war
PASSING = frozenset((END, PERFORM))
QUIET = ("peace", "armistice", "recognised", "rejected")  # endings that may find nothing to end
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
        self.live: dict[
            str, list[tuple[Key, Act]]
        ] = {}  # what each clause made, of instruments that end or are performed
        self.passing: set[str] = set()  # the ids of those
        self.endings: dict[
            str, list[tuple[int, frozenset[str] | None, frozenset[str] | None, str, Why]]
        ] = {}
        self.ended: set[tuple[str, str]] = set()  # (instrument, article)
        self.claimants: dict[str, frozenset[str]] = {}  # the states that ever claimed each place
        self.gone: dict[tuple[str, str], set[str]] = {}  # the states for which an article has ended
        self.fresh: dict[
            Key, int
        ] = {}  # how many confirmations a fact had when its value began: they spoke of another
        self.heirs: dict[Key, Key] = {}  # the bond of a successor, by that of its predecessor
        self.spent: set[tuple[Key, str]] = (
            set()
        )  # facts that a clause no longer supports, by its mark
        self.faults: list[tuple[str, Why, tuple[str, ...]]] = []
        self.clashes: list[tuple[int, Key, Why, Why]] = []
        self.shared: dict[
            Key, Key
        ] = {}  # an account of a place, and the one that it shared before it was set apart
        self.conditioned = {a.parent for a in ledger.acts if a.role == "provided"}
        self.titles = Titles(self)
        self.ops: dict[int, Callable[..., None]] = {
            MOVE: self.titles.move,
            OPENING: self.titles.opening,
            CLOSING: self.close,
            SET: self.begin,
            LIFT: self.lift,
            OWE: self.owe,
            OPEN: self.open,
            SETTLE: self.settle,
            CARRY: self.carry,
            CONTINUE: self.continue_,
            END: self.end,
            ATTEST: self.attest,
            PERFORM: self.perform,
            EXPIRE: self.expire,
            LAPSE: self.lapse,
        }

    def run(self, postings: list[Posting], bonds: dict[Key, list[Change]] | None = None) -> None:
        """Book all postings, which must be sorted, beside ``bonds`` that none of them reaches."""
        ops = self.ops
        self.changes.update(bonds or {})
        self.passing = {
            cast("str", args[0]) if op == END else cast("Ref", args[0]).id
            for _, op, args in postings
            if op in PASSING
        }
        for key, op, args in postings:
            ops[op](key >> 56, *args)

    def write(self, key: Key, day: int, value: object, cause: Why, how: str = "") -> None:
        """Add a change; two instruments that set different values on one day without an order are a clash (SEMANTICS 4)."""
        row = self.changes.get(key)
        if row is None:
            self.changes[key] = [(day, value, cause, how)]
            return
        last = row[-1]
        if (
            last[0] == day
            and how == last[3] == ""
            and last[1] is not None
            and value is not None
            and not self.alike(value, last[1])
        ):
            if (
                isinstance(cause, Act)
                and isinstance(last[2], Act)
                and cause.instrument != last[2].instrument
            ):
                if not ({"order", "at"} & (cause.attributes.keys() | last[2].attributes.keys())):
                    self.clashes.append((day, key, last[2], cause))
        row.append((day, value, cause, how))

    def alike(self, one: object, other: object) -> bool:
        """Whether two values say the same: equal, or governments of one state."""
        return one == other or (
            isinstance(one, str)
            and isinstance(other, str)
            and self.states.get(one, one) == self.states.get(other, other)
        )

    def current(self, key: Key) -> object:
        """The value now, or None."""
        row = self.changes.get(key)
        return row[-1][1] if row else None

    def dead(self, cause: Why) -> bool:
        """Whether a clause's article has ended before its day came, or the clause whose condition it is moved nothing."""
        if not isinstance(cause, Act):
            return False
        return bool(self.ended and (cause.instrument, cause.article) in self.ended) or (
            cause.role == "provided" and parent_mark(cause) in self.titles.idle
        )

    def left(self, cause: Why, polities: tuple[str, ...]) -> bool:
        """Whether a clause's article has ended for one of these polities before its day came."""
        gone = (
            self.gone.get((cause.instrument, cause.article))
            if self.gone and isinstance(cause, Act)
            else None
        )
        return bool(gone) and any(self.states.get(p, p) in gone for p in polities)  # type: ignore[operator]

    # the simple facts

    def begin(self, day: int, key: Key, value: Value, cause: Why) -> None:
        """A fact begins, for a place also in what lies within it and has an account of its own (SEMANTICS 14)."""
        if not self.dead(cause):
            for each in self.spread(key):
                self._begin(day, each, value, cause)

    def spread(self, key: Key) -> list[Key]:
        """The accounts on which a clause about a status acts: the place's, and those within it; any other fact has one."""
        if key[0] != "status" or key[2] in OF_THE_PLACE:
            return [key]
        return [
            key,
            *(
                ("status", part, key[2])
                for part in self.titles.within.get(key[1], ())
                if ("status", part, key[2]) in self.changes
            ),
        ]

    def _begin(self, day: int, key: Key, value: Value, cause: Why) -> None:
        """Said again it is confirmed; a stronger recognition takes the place of a weaker one."""
        self._apart(key)
        now = self.current(key)
        told = isinstance(now, Value) and (
            (now.id == value.id and self.alike(now.under, value.under))
            or value.id in WEAKER.get(now.id, ())
        )
        if isinstance(now, Value) and told and STRENGTH[value.strength] <= STRENGTH[now.strength]:
            self.confirms.setdefault(key, []).append((day, cause))
        else:
            self.fresh[key] = self.fresh.get(key, 0) if told else len(self.confirms.get(key, ()))
            self.write(key, day, value, cause)
            if key[0] == "boundary":
                self.confirms.pop(key, None)
                self.fresh[key] = 0
        self._live(key, cause)
        if key[0] == "claims":
            self.claimants[key[2]] = self.claimants.get(key[2], frozenset()) | {key[1]}
        if key[0] == "recognises" and value.strength in FIRM:
            self.titles.recognised(day, key[1], key[2], value.names[1], cause)

    def _live(self, key: Key, cause: Why) -> None:
        if isinstance(cause, Act) and cause.instrument in self.passing:
            self.live.setdefault(cause.instrument, []).append((key, cause))

    def lift(self, day: int, key: Key, value: str, how: str, cause: Why) -> None:
        """A fact ends, of that value where one is named. A status of any class ends by its value alone."""
        if self.dead(cause) or self.left(cause, key[1:]):
            return
        hit = False
        for each in self._lifted(key):
            now = self.current(self._ruling(each))
            if now is not None and (not value or (isinstance(now, Value) and now.id == value)):
                self.write(each, day, None, cause, how)
                hit = True
        if not hit and how not in QUIET:
            self.faults.append(("B507", cause, (str(day),)))

    def _lifted(self, key: Key) -> list[Key]:
        if key[0] != "status":
            return [key]
        if len(key) == 3:
            return self.spread(key)
        near = {key[1], *self.titles.above(key[1])}
        near |= {*self.titles.within.get(key[1], ())}
        classes = dict.fromkeys(
            k[2]
            for k in self.changes
            if k[0] == "status" and k[1] in near and (k[1] == key[1] or k[2] not in OF_THE_PLACE)
        )
        return [each for klass in classes for each in self.spread((*key, klass))]

    def _ruling(self, key: Key) -> Key:
        """The account that speaks for a status now: the place's own, else that of the nearest container that has one."""
        if key[0] == "status" and key not in self.changes and key[2] not in OF_THE_PLACE:
            return next(
                (
                    k
                    for place in self.titles.above(key[1])
                    if (k := ("status", place, key[2])) in self.changes
                ),
                key,
            )
        return key

    def _apart(self, key: Key) -> None:
        """A place that shared the status of what it lies in gets an account of its own, with all that it rests on."""
        shared = self._ruling(key)
        if shared == key or shared not in self.changes:
            return
        self.changes[key] = list(self.changes[shared])
        self.shared[key] = shared
        self.confirms[key] = list(self.confirms.get(shared, ()))
        self.fresh[key] = self.fresh.get(shared, 0)
        self.spent |= {(key, by) for of, by in self.spent if of == shared}
        for rows in self.live.values():
            rows += [(key, act) for of, act in rows if of == shared]

    def lapse(self, day: int, key: Key, cause: Act) -> None:
        """A clause's own time is over: what rests on it alone ends."""
        while key in self.heirs:
            key = self.heirs[key]
        for each in self.spread(key):
            self.spent.add((each, mark(cause)))
            now = self.current(each)
            if isinstance(now, Bond):
                self.write(each, day, None, cause, "expired")
            elif now is not None and self._on(each) == mark(cause):
                self._unsupported(day, each, cause, "expired")

    def _on(self, key: Key) -> str:
        """The mark of the clause on which a fact rests."""
        why = self.changes[key][-1][2]
        return mark(why) if isinstance(why, Act) else ""

    def _unsupported(self, day: int, key: Key, cause: Why, how: str) -> None:
        """The clause on which a fact rested ends: another that said the same and still stands keeps it up."""
        for _, why in reversed(self.confirms.get(key, [])[self.fresh.get(key, 0) :]):
            if not isinstance(why, Act) or (
                (why.instrument, why.article) not in self.ended
                and (key, mark(why)) not in self.spent
            ):
                self.write(key, day, self.current(key), why, "kept")
                return
        self.write(key, day, None, cause, how)

    def owe(self, day: int, key: Key, bond: Bond, cause: Act) -> None:
        """A duty or right begins."""
        if self.dead(cause) or self.left(cause, key[2:4]):
            return
        self.write(key, day, bond, cause)
        self._live(key, cause)

    # matters

    def open(
        self,
        day: int,
        matter: str,
        procedure: str,
        claimants: tuple[str, ...],
        scope: tuple[str, ...],
        cause: Act,
    ) -> None:
        """A matter opens or is referred; between two claimants over a place it makes title contested (SEMANTICS 13)."""
        if self.dead(cause):
            return
        now = self.current(("matter", matter))
        if isinstance(now, Matter) and now.state == "open":
            procedure = procedure or now.procedure
            claimants = claimants or now.claimants
            self.confirms.setdefault(("matter", matter), []).append((day, cause))
        if len(claimants) > 1:
            self.titles.dispute(day, matter, scope, cause)
        if isinstance(now, Matter) and (now.state, now.procedure, now.claimants) == (
            "open",
            procedure,
            claimants,
        ):
            return
        self.write(
            ("matter", matter), day, Matter("open", procedure, claimants, cause.instrument), cause
        )

    def settle(self, day: int, matter: str, how: str, cause: Act) -> None:
        """A matter is settled or closed; the procedure once promised is then overtaken where another instrument does it."""
        if self.dead(cause):
            return
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
        if self.dead(cause):
            return
        hit = False
        for key, act in self.live.get(ref.id, ()):
            if (
                key[0] == "bond"
                and (ref.articles is None or act.article in ref.articles)
                and self.current(key) is not None
            ):
                self.write(key, day, None, cause, how)
                hit = True
        if not hit:
            self.faults.append(("B508", cause, (ref.id,)))

    def attest(self, day: int, key: Key, value: str, cause: Act) -> None:
        """A statement: a confirmation where it agrees, and a fact of its own where nothing else is booked."""
        if self.dead(cause):
            return
        if key[0] == "title":
            self.titles.attest(day, key[1], value, cause)
        else:
            keyed = (key[0], *(self.states.get(k, k) for k in key[1:]), cause.instrument)
            self.write(keyed, day, Value(value, names=key[1:]), cause)

    # instruments and persons

    def end(
        self,
        day: int,
        id_: str,
        articles: frozenset[str] | None,
        parties: frozenset[str] | None,
        how: str,
        cause: Why,
    ) -> None:
        """An instrument ends, in part or whole, for some parties or all: its continuing facts end with it (VCLT 70)."""
        if self.dead(cause):
            return
        self.endings.setdefault(id_, []).append((day, articles, parties, how, cause))
        found = self.ledger.instruments.get(id_)
        if found is None:
            return
        states = None if parties is None else {self.states.get(p, p) for p in parties}
        labels = articles or {*found.articles, ""}
        if how == REVIVED:
            self._revive(day, found, labels, states, cause)
            return
        self._close(found, labels, states)
        for key, act in self.live.get(id_, ()):
            if act.article not in labels:
                continue
            now = self.current(key)
            stays = (
                act.row.dispositive
                and how != "annulled"
                and not (how.endswith(FRONTIER) and key[0] == "boundary")
            )
            if now is None or stays:
                continue
            if (id_, act.article) not in self.ended and not self._touches(key, states or set()):
                continue
            if isinstance(now, Bond):
                self.write(key, day, None, cause, how)
            elif self.changes[key][-1][2] is act:
                self._unsupported(day, key, cause, how)
        if how == "annulled":
            self.titles.undo(day, id_, articles, cause)

    def _revive(
        self,
        day: int,
        found: Instrument,
        labels: frozenset[str] | set[str],
        states: set[str] | None,
        cause: Why,
    ) -> None:
        """What had ended or been suspended acts again, for some parties or all: what that end had stopped goes on (VCLT 57, 72)."""
        before = {id(why) for _, _, _, how, why in self.endings[found.id] if how != REVIVED}
        if not before:
            self.faults.append(("D423", cause, (found.id, iso(day))))
        for label in labels:
            gone = self.gone.get((found.id, label), set())
            gone -= gone if states is None else states
            self.ended.discard((found.id, label))
        for key, act in self.live.get(found.id, ()):
            last = self.changes[key][-1]
            if act.article in labels and last[1] is None and id(last[2]) in before:
                if states is None or self._touches(key, states):
                    self.write(key, day, self.changes[key][-2][1], act, REVIVED)

    def _close(
        self, found: Instrument, labels: frozenset[str] | set[str], states: set[str] | None
    ) -> None:
        """Articles end for all, or for some; when only one of its parties is left an article has ended for all."""
        everybody = (
            set()
            if states is None
            else {
                self.states.get(m, m)
                for p in found.parties
                for m in (
                    [m for m, _, _, _ in self.ledger.groups[p]] if p in self.ledger.groups else [p]
                )
            }
        )
        for label in labels:
            gone = set() if states is None else self.gone.setdefault((found.id, label), set())
            gone |= states or set()
            if states is None or (everybody and len(everybody - gone) < 2):
                self.ended.add((found.id, label))

    def _touches(self, key: Key, states: set[str]) -> bool:
        """Whether a fact is about one of these states; a bond's key names polities."""
        if key[0] == "bond":
            return any(self.states.get(party, party) in states for party in key[2:4])
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
                    self.write(
                        ("boundary", *sorted((other, after))),
                        day,
                        now,
                        self.changes[key][-2][2],
                        "passed",
                    )
            elif key[0] in LAPSING:
                self.write(key, day, None, cause, "lapsed")
        for key in [k for k in self.changes if k[0] == "bond" and old in k]:
            now = self.current(key)
            if isinstance(now, Bond):
                act = self.changes[key][-1][2]
                self.write(key, day, None, cause, "lapsed")
                if (
                    isinstance(act, Act)
                    and act.row.passes
                    and after not in {self.states.get(p, p) for p in key[2:4] if p != old}
                ):
                    passed = (
                        *key[:2],
                        *(new if party == old else party for party in key[2:4]),
                        key[4],
                    )
                    while (
                        passed in self.changes
                    ):  # the successor has one of its own by the same clause, with days of its own
                        passed = (key[0], f"{passed[1]}-{old}", *passed[2:])
                    self.write(passed, day, now, act, "passed")
                    self._live(passed, act)
                    self.heirs[key] = passed

    def close(self, day: int, place: str, cause: Why) -> None:
        """The books follow a place no further: nothing is said of it, or of what lies within it, from that day on."""
        self.titles.close(day, place, cause)
        for key in [
            k
            for k in self.changes
            if k[0] == "status" and k[1] in (place, *self.titles.within.get(place, ()))
        ]:
            if self.current(key) is not None:
                self.write(key, day, None, cause, "closed")

    def expire(self, day: int, polity: str, cause: Why) -> None:
        """A polity ends without a continuer: its duties and rights, claims, wars, attitudes and memberships lapse (SEMANTICS 6)."""
        self.titles.expire(day, polity, cause)
        state, spans = self.states.get(polity, polity), self.people.spans
        gone = self.people.of_state.get(state, frozenset((polity,)))
        if any(begin <= day < end for begin, end in (spans[p] for p in gone if p in spans)):
            return
        for key, row in list(self.changes.items()):
            fluent = key[0]
            if fluent == "bond":
                lapses = key[2] in gone or key[3] in gone
            elif fluent == "title":
                lapses = row[-1][1] == polity  # the books do not say who holds it now
            else:
                lapses = fluent in LAPSING and state in key[1:3]
            if lapses and row[-1][1] is not None:
                self.write(key, day, None, cause, "lapsed")

    def continue_(self, day: int, old: str, new: str, cause: Why) -> None:
        """One government continues another: titles pass, nothing lapses (SEMANTICS 5)."""
        self.titles.carry(day, old, new, (), cause)
