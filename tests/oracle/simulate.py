"""Living through a world: every day in turn, every place by itself. Each rule as plainly as it can be said."""

from __future__ import annotations

from itertools import combinations, product
from typing import NamedTuple

from oracle.dates import (
    NEVER,
    acting_day,
    bound,
    consent,
    force_day,
    in_account,
    members,
    speaks_for,
)
from oracle.world import LAST, Clause, Instrument, World

CLASSES = {
    "autonomy": "constitution",
    "mandate": "constitution",
    "demilitarise": "military",
    "neutral-zone": "military",
    "free-port": "port",
    "open-passage": "port",
    "property": "property",
}
EXECUTED = {"property"}  # a status that outlives its instrument, and belongs to its place alone
ENDINGS = {
    "replace": "replaced",
    "denounce": "denounced",
    "annul": "annulled",
    "terminate": "terminated",
}
FIRST = {*ENDINGS, "succeed"}
NOBODY = "nobody"
Pair = tuple[str, ...]


class Support(NamedTuple):
    """What a status rests on: instrument, article, and a number of its own."""

    instrument: str
    article: str
    number: int
    executed: bool


class Bond(NamedTuple):
    """A duty or right between two polities, while it runs."""

    instrument: str
    article: str
    obligor: str
    obligee: str
    topic: str
    due: int
    once: int
    end: int
    right: bool


class Task(NamedTuple):
    """A clause that is due on a day; ``pair`` where it acts between two alone; ``parent`` numbers the clause whose condition it is."""

    rank: tuple[object, ...]
    instrument: Instrument
    article: str
    clause: Clause
    number: int
    parent: int
    pair: Pair = ()


class Day(NamedTuple):
    """What holds at the end of a day."""

    title: dict[str, str]
    contested: dict[str, bool]
    administration: dict[str, str]
    status: dict[str, set[tuple[str, str]]]
    war: dict[Pair, str]
    hostilities: set[Pair]
    owes: dict[Pair, set[tuple[str, str]]]
    recognises: set[Pair]
    matters: dict[str, str]


class Life:
    """A world under one account, lived to its last day."""

    def __init__(self, world: World, account: str = "") -> None:
        self.world, self.account, self.state = world, account, {**world.states, NOBODY: NOBODY}
        self.title: dict[str, str] = {}
        self.gained: dict[
            str, tuple[str, str, str]
        ] = {}  # place: instrument and article by which it was gained, from whom
        self.claims: dict[str, list[tuple[str, str, str]]] = {
            p: [] for p in world.places
        }  # claimant, what it rests on, claim or waits
        self.passed: dict[
            str, tuple[int, str, str, bool]
        ] = {}  # place: day, instrument, taker, and whether an order was stated
        self.unordered: dict[str, bool] = {}
        self.disputes: dict[str, set[str]] = {}
        self.occupier: dict[
            str, tuple[str, bool]
        ] = {}  # place: who administers instead of the holder, and whether by force
        self.status: dict[str, dict[str, tuple[str, str, list[Support]]]] = {
            p: {} for p in world.places
        }
        self.war: dict[Pair, str] = {}
        self.hostilities: set[Pair] = set()
        self.bonds: list[Bond] = []
        self.recognitions: set[Pair] = set()
        self.matters: dict[str, str] = {}
        self.endings: list[tuple[int, str, frozenset[str] | None, frozenset[str] | None]] = []
        self.acted: set[int] = set()
        self.expiries: list[
            tuple[int, str, str, int]
        ] = []  # day, place, class, number of the support
        self.now = 0
        for place in world.places:
            self.title[place] = world.opens[self._opened(place)]
        self.tasks: dict[int, list[Task]] = {}
        self._plan()
        self.days = [self._live(day) for day in range(LAST + 1)]

    def _opened(self, place: str) -> str:
        while place not in self.world.opens:
            place = self.world.places[place] or ""
        return place

    # what is due when

    def _plan(self) -> None:
        number = 0
        for found in sorted(self.world.instruments, key=lambda i: i.id):
            for label, clauses in found.articles:
                for clause in [each for written in clauses for each in self._adopted(written)]:
                    chosen = (
                        clause.other[1]
                        if clause.other and clause.other[0] == self.account
                        else clause
                    )
                    number += 1
                    day = self._schedule(found, label, chosen, number, 0)
                    if chosen is clause and day < NEVER:
                        parent = number
                        for each in clause.conditions:
                            number += 1
                            self._schedule(
                                found,
                                label,
                                each._replace(
                                    on=day, order=clause.order, from_signature=clause.from_signature
                                ),
                                number,
                                parent,
                            )

    def _adopted(self, clause: Clause) -> list[Clause]:
        """A clause, or those of the articles that it adopts: they act again, for the adopter's parties on the adopter's days."""
        if clause.kind != "adopt":
            return [clause]
        id_, _, labels = clause.slots[""][0].partition(" art ")
        found = next(i for i in self.world.instruments if i.id == id_)
        return [
            c._replace(from_signature=False, other=None)
            for label, clauses in found.articles
            if not labels or label in labels
            for c in clauses
        ]

    def _schedule(
        self, found: Instrument, label: str, clause: Clause, number: int, parent: int
    ) -> int:
        """Put a clause on its day, and say which it is (for a clause between pairs: the last of theirs)."""
        named = tuple(
            v
            for marker, values in clause.slots.items()
            for v in values
            if v in self.world.states or v in self.world.groups
        )
        if clause.kind in ("recognise", "renounce"):
            named = clause.slots["by"]
        pairs: list[Pair] = [()]
        last = NEVER
        if clause.kind in ("peace", "armistice", "owe", "grant", "cooperate"):
            general = acting_day(self.world, found, label, clause, named, self.account)
            pairs = self._pairs(found, clause, general) if general < NEVER else []
        for pair in pairs:
            day = acting_day(self.world, found, label, clause, pair or named, self.account)
            if clause.once is not None and clause.kind in ("cede", "leave", "renounce"):
                day = max(day, bound(self.world, clause.once))
            first = 0 if clause.kind in FIRST else 1
            self.tasks.setdefault(day, []).append(
                Task(
                    (first, clause.order, number, pair), found, label, clause, number, parent, pair
                )
            )
            last = day
        return last

    def _pairs(self, found: Instrument, clause: Clause, day: int) -> list[Pair]:
        """Obligor and obligee (or the two of a symmetric fact): as named, or every pair across the sides, or all where there are none."""
        one, other = ("from", "to") if clause.kind in ("owe", "grant") else ("between", "and")
        mutual = clause.kind not in ("owe", "grant")
        sides = [[m for p in side for m in members(self.world, p, day)] for side in found.sides]
        across = (
            [pair for a, b in combinations(sides, 2) for pair in product(a, b)]
            if len(sides) > 1
            else list(combinations(sides[0] if sides else [], 2))
        )
        both = [*across, *((b, a) for a, b in across)]
        left = [m for p in clause.slots.get(one, ()) for m in members(self.world, p, day)]
        right = [m for p in clause.slots.get(other, ()) for m in members(self.world, p, day)]
        if left and right:
            named = list(product(left, right))
        elif one in clause.slots and other in clause.slots:
            named = []
        elif one in clause.slots:
            named = (
                list(combinations(left, 2))
                if mutual and len(left) > 1
                else [(a, b) for a in left for b in self._facing(sides, a)]
            )
        elif other in clause.slots:
            named = [(a, b) for b in right for a in self._facing(sides, b)]
        else:
            named = across if mutual else both
        found_pairs = [pair for pair in named if self.state[pair[0]] != self.state[pair[1]]]
        return (
            [*found_pairs, *((b, a) for a, b in found_pairs)]
            if clause.kind == "cooperate"
            else found_pairs
        )

    def _facing(self, sides: list[list[str]], polity: str) -> list[str]:
        """The parties across from one: on the other sides, or all others; all parties for one that is none of them."""
        return [
            p
            for side in sides
            for p in side
            if len(sides) == 1 or self.state[polity] not in {self.state[m] for m in side}
        ]

    # a day

    def _live(self, day: int) -> Day:
        self.now = day
        for old, new, _, alone in self.world.continues:
            if alone == day:
                self._rename(old, new)
        for found in sorted(self.world.instruments, key=lambda i: i.id):
            for line in in_account(found.ended, self.account):
                if line.day == day:
                    self._end(found.id, line.articles, line.parties, line.how)
        for task in sorted(
            (t for t in self.tasks.get(day, ()) if t.rank[0] == 0), key=lambda t: t.rank
        ):
            self._do(task)
        self._expire(day)
        for task in sorted(
            (t for t in self.tasks.get(day, ()) if t.rank[0] == 1), key=lambda t: t.rank
        ):
            self._do(task)
        return self._seen()

    def _expire(self, day: int) -> None:
        self.bonds = [bond for bond in self.bonds if bond.end != day]
        for at, place, klass, number in self.expiries:
            if at == day and klass in self.status[place]:
                self._unsupport(place, klass, lambda s, n=number: s.number == n)

    def _seen(self) -> Day:
        owes: dict[Pair, set[tuple[str, str]]] = {}
        for bond in self.bonds:
            life = (
                "suspended"
                if self.now < bond.once
                else "overdue"
                if self.now > bond.due
                else "owed"
            )
            owes.setdefault((self.state[bond.obligor], self.state[bond.obligee]), set()).add(
                (bond.topic, life)
            )
        return Day(
            {p: self.state[h] for p, h in self.title.items()},
            {
                p: bool(self.claims[p])
                or self.unordered.get(p, False)
                or any(p in over for over in self.disputes.values())
                for p in self.title
            },
            {p: self.state[self._administrator(p)] for p in self.title},
            {
                p: {
                    (value, self.state.get(under, ""))
                    for value, under, _ in self.status[p].values()
                }
                | self._occupied(p)
                for p in self.title
            },
            dict(self.war),
            set(self.hostilities),
            owes,
            set(self.recognitions),
            dict(self.matters),
        )

    def _occupied(self, place: str) -> set[tuple[str, str]]:
        by, force = self.occupier.get(place, ("", False))
        return {("occupied", self.state[by])} if force and self.title[place] != NOBODY else set()

    # title

    def _do(self, task: Task) -> None:
        if self.over(task.instrument, task.article) or any(
            self.left(task.instrument, task.article, self.state[p]) for p in task.pair
        ):
            return
        if task.parent and task.parent not in self.acted:
            return
        getattr(self, "_" + task.clause.kind.replace("-", "_"), self._set_status)(task)

    def _pass(self, place: str, taker: str, by: tuple[str, str], ordered: bool = False) -> None:
        """Title passes. Two instruments on one day without an order leave it contested (rule 4)."""
        day, instrument, other, said = self.passed.get(place, (-1, "", "", False))
        clash = (
            day == self.now
            and instrument != by[0]
            and self.state[other] != self.state[taker]
            and not ordered
            and not said
        )
        self.passed[place] = (self.now, by[0], taker, ordered)
        self.gained[place] = (*by, self.title[place])
        self._hold(place, taker)
        self.unordered[place] = clash
        self._drop(place, {self.state[taker]})

    def _hold(self, place: str, holder: str) -> None:
        """Somebody holds title; if he administers it already, the two merge."""
        self.title[place] = holder
        self.unordered[place] = False
        if place in self.occupier and self.state[self.occupier[place][0]] == self.state[holder]:
            del self.occupier[place]

    def _drop(self, place: str, states: set[str]) -> None:
        self.claims[place] = [
            claim for claim in self.claims[place] if self.state[claim[0]] not in states
        ]

    def _cede(self, task: Task) -> None:
        found, slots = task.instrument, task.clause.slots
        agreed = consent(self.world, found, self.now) if found.treaty else set()
        giving = {s for g in slots.get("from", ()) for s in speaks_for(self.world, g, self.now)}
        agreed |= giving
        taker = slots["to"][0]
        waits = found.treaty and self.state[taker] not in agreed and bool(task.clause.conditions)
        for named in slots[""]:
            before = self.title[named]
            parts = (
                giving | ({self.state[before]} if self.state[before] in agreed else set())
                if "from" in slots
                else agreed
            )
            for place in self.world.within(named):
                holder = self.state[self.title[place]]
                can = holder in (agreed if place == named else parts) or holder == before == NOBODY
                if holder == self.state[taker]:
                    self._drop(place, agreed | {self.state[taker]})
                    self.acted |= {task.number} if place == named else set()
                elif can and waits:
                    if not any((c[0], c[2]) == (taker, "waits") for c in self.claims[place]):
                        self.claims[place].append((taker, found.id, "waits"))
                elif can:
                    self._pass(place, taker, (found.id, task.article), bool(task.clause.order))
                    self._drop(place, agreed)
                    self.acted.add(task.number)

    _leave = _cede

    def _renounce(self, task: Task) -> None:
        who, taker = (
            self.state[task.clause.slots["by"][0]],
            task.clause.slots.get("to", (NOBODY,))[0],
        )
        for named in task.clause.slots[""]:
            for place in self.world.within(named):
                self._drop(place, {who})
                if self.state[self.title[place]] == who:
                    self._pass(
                        place, taker, (task.instrument.id, task.article), bool(task.clause.order)
                    )

    def _annex(self, task: Task) -> None:
        who = task.clause.slots["by"][0]
        for named in task.clause.slots[""]:
            for place in self.world.within(named):
                if self.title[place] == NOBODY:
                    self._pass(
                        place, who, (task.instrument.id, task.article), bool(task.clause.order)
                    )
                elif self.state[self.title[place]] != self.state[who] and not any(
                    (c[0], c[2]) == (who, "claim") for c in self.claims[place]
                ):
                    self.claims[place].append((who, task.instrument.id, "claim"))
        self._occupy(task)

    def _recognise(self, task: Task) -> None:
        for who in task.clause.slots["by"]:
            for what in task.clause.slots[""]:
                self.recognitions.add((self.state[who], self.state.get(what, what)))
                if task.clause.strength in ("", "express"):
                    self._accept(self.state[who], what, task)

    def _accept(self, who: str, what: str, task: Task) -> None:
        """The holder recognises a claimant, or the act by which it claims: title passes."""
        for place, claims in self.claims.items():
            for claimant, by, kind in list(claims):
                fits = self.state[claimant] == self.state.get(what, what) or by == what
                if kind == "claim" and fits and self.state[self.title[place]] == who:
                    self._pass(
                        place, claimant, (task.instrument.id, task.article), bool(task.clause.order)
                    )
                    self._drop(place, {who})

    def _confirm(self, task: Task) -> None:
        """Attests, moves nothing."""

    # administration

    def _administrator(self, place: str) -> str:
        return self.occupier[place][0] if place in self.occupier else self.title[place]

    def _occupy(self, task: Task) -> None:
        who, force = task.clause.slots["by"][0], task.clause.kind != "administer"
        for named in task.clause.slots[""]:
            before = self.state[self._administrator(named)]
            for place in self.world.within(named):
                if self.state[self._administrator(place)] == before:
                    self._govern(place, who, force)

    _administer = _occupy

    def _govern(self, place: str, who: str, force: bool) -> None:
        self.occupier.pop(place, None)
        if self.state[self.title[place]] != self.state[who]:
            self.occupier[place] = (who, force)

    def _evacuate(self, task: Task) -> None:
        who = self.state[task.clause.slots["by"][0]]
        for named in task.clause.slots[""]:
            for place in self.world.within(named):
                if self.state[self._administrator(place)] == who:
                    self._govern(place, task.clause.slots.get("to", (self.title[place],))[0], True)

    # status

    def _set_status(self, task: Task) -> None:
        clause, day = task.clause, self.now
        klass, under = (
            CLASSES[clause.kind],
            clause.slots.get("under", clause.slots.get("of", ("",)))[0],
        )
        end = (
            bound(self.world, clause.until)
            if clause.until is not None
            else (day + clause.term if clause.term is not None else NEVER)
        )
        if end <= day:
            return
        support = Support(task.instrument.id, task.article, task.number, clause.kind in EXECUTED)
        for named in clause.slots[""]:
            for place in [named] if clause.kind in EXECUTED else self.world.within(named):
                value, of, rests = self.status[place].get(klass, ("", "", []))
                same = (value, self.state.get(of, "")) == (clause.kind, self.state.get(under, ""))
                self.status[place][klass] = (
                    clause.kind,
                    under,
                    [*(rests if same else []), support],
                )
                self.expiries.append((end, place, klass, task.number))

    def _remilitarise(self, task: Task) -> None:
        for named in task.clause.slots[""]:
            for place in self.world.within(named):
                self.status[place].pop("military", None)

    def _end_status(self, task: Task) -> None:
        for named in task.clause.slots[""]:
            for place in self.world.within(named):
                for klass, (value, _, _) in list(self.status[place].items()):
                    if value == task.clause.slots["as"][0]:
                        del self.status[place][klass]

    def _unsupport(self, place: str, klass: str, gone: object) -> None:
        value, under, rests = self.status[place][klass]
        left = [s for s in rests if not gone(s)]  # type: ignore[operator]
        if left:
            self.status[place][klass] = (value, under, left)
        elif rests:
            del self.status[place][klass]

    # war and duties

    def _key(self, *pair: str) -> Pair:
        return tuple(sorted(self.state[p] for p in pair))

    def _war(self, task: Task) -> None:
        for pair in product(task.clause.slots[""], task.clause.slots["against"]):
            if task.clause.kind == "war" or self.war.get(self._key(*pair)) != "yes":
                self.war[self._key(*pair)] = "yes" if task.clause.kind == "war" else "undeclared"
            self.hostilities.add(self._key(*pair))

    _conflict = _war

    def _peace(self, task: Task) -> None:
        self.war.pop(self._key(*task.pair), None)
        self.hostilities.discard(self._key(*task.pair))

    def _armistice(self, task: Task) -> None:
        self.hostilities.discard(self._key(*task.pair))
        if self.war.get(self._key(*task.pair)) == "undeclared":
            del self.war[self._key(*task.pair)]

    def _owe(self, task: Task) -> None:
        clause, day = task.clause, self.now
        obligor, obligee = task.pair
        if task.instrument.treaty and self.state[obligor] not in consent(
            self.world, task.instrument, day
        ):
            return
        end = (
            bound(self.world, clause.until)
            if clause.until is not None
            else (day + clause.term if clause.term is not None else NEVER)
        )
        due = day + clause.within if clause.within is not None else NEVER
        once = bound(self.world, clause.once) if clause.once is not None else 0
        for topic in clause.slots[""] if end > day else ():
            self.bonds.append(
                Bond(
                    task.instrument.id,
                    task.article,
                    obligor,
                    obligee,
                    topic,
                    due,
                    once,
                    end,
                    clause.kind == "grant",
                )
            )

    _grant = _cooperate = _owe

    def _perform(self, task: Task) -> None:
        id_, _, labels = task.clause.slots[""][0].partition(" art ")
        self.bonds = [
            b
            for b in self.bonds
            if b.instrument != id_ or (labels and b.article not in labels.split(", "))
        ]

    # matters

    def _raise(self, task: Task) -> None:
        matter, slots = task.clause.slots[""][0], task.clause.slots
        self.matters[matter] = "open"
        self.disputes[matter] = self.disputes.get(matter, set()) | {
            p for named in slots["over"] for p in self.world.within(named)
        }

    def _settle(self, task: Task) -> None:
        matter = task.clause.slots[""][0]
        self.matters[matter] = "settled"
        self.disputes.pop(matter, None)

    # endings

    def over(self, found: Instrument, label: str) -> bool:
        """Whether an article has ended: for all, or for all of its parties' states but one."""
        states = {self.state[p] for p in found.parties}
        for _, id_, articles, parties in self.endings:
            if id_ == found.id and (articles is None or label in articles):
                if parties is None:
                    return True
                states -= {self.state[p] for p in parties}
        return bool(found.parties) and len(states) < 2

    def left(self, found: Instrument, label: str, state: str) -> bool:
        """Whether an article has ended for one state."""
        return any(
            id_ == found.id
            and (articles is None or label in articles)
            and (parties is None or state in {self.state[p] for p in parties})
            for _, id_, articles, parties in self.endings
        )

    def in_force(self, found: Instrument, label: str, party: str, day: int) -> bool:
        """Whether an article is in force for a party on a day that was lived."""
        kept, self.endings = self.endings, [ending for ending in self.endings if ending[0] <= day]
        gone = self.over(found, label) or self.left(found, label, self.state[party])
        self.endings = kept
        return force_day(found, label, party, self.account) <= day and not gone

    def _ending(self, task: Task) -> None:
        id_, _, labels = task.clause.slots[""][0].partition(" art ")
        parties = frozenset(task.clause.slots["for"]) if "for" in task.clause.slots else None
        self._end(
            id_,
            frozenset(labels.split(", ")) if labels else None,
            parties,
            ENDINGS[task.clause.kind],
        )

    _replace = _denounce = _annul = _terminate = _ending

    def _end(
        self, id_: str, articles: frozenset[str] | None, parties: frozenset[str] | None, how: str
    ) -> None:
        self.endings.append((self.now, id_, articles, parties))
        found = next(i for i in self.world.instruments if i.id == id_)
        for label in [
            label for label, _ in found.articles if articles is None or label in articles
        ]:
            everybody = self.over(found, label)
            states = None if everybody else {self.state[p] for p in parties or ()}
            self.bonds = [
                b
                for b in self.bonds
                if (b.instrument, b.article) != (id_, label)
                or (
                    states is not None
                    and not states & {self.state[b.obligor], self.state[b.obligee]}
                )
            ]
            for place, klass in (
                [(p, k) for p in self.status for k in self.status[p]] if everybody else ()
            ):
                self._unsupport(
                    place,
                    klass,
                    lambda s, at=(id_, label): (
                        (s.instrument, s.article) == at and (not s.executed or how == "annulled")
                    ),
                )
            if how == "annulled" and everybody:
                self._undo(id_, label)

    def _undo(self, id_: str, label: str) -> None:
        for place, (by, article, before) in list(self.gained.items()):
            if (by, article) == (id_, label):
                del self.gained[place]
                self._hold(place, before)
                self._drop(place, {self.state[before]})

    # persons

    def _rename(self, old: str, new: str) -> None:
        self.title = {p: new if h == old else h for p, h in self.title.items()}
        self.occupier = {
            p: (new if by == old else by, force) for p, (by, force) in self.occupier.items()
        }

    def _succeed(self, task: Task) -> None:
        old, new = task.clause.slots[""][0], task.clause.slots["by"][0]
        over = task.clause.slots.get("over")
        scope = (
            set(self.world.places)
            if over is None
            else {p for named in over for p in self.world.within(named)}
        )
        for place in scope:
            if self.occupier.get(place, ("",))[0] == old:
                self._govern(place, new, self.occupier[place][1])
            if self.title[place] == old:
                self._hold(place, new)
                self.gained.pop(place, None)
                self._drop(place, {self.state[new]})
        if over is None:
            gone = self.state[old]
            self.war = {pair: value for pair, value in self.war.items() if gone not in pair}
            self.hostilities = {pair for pair in self.hostilities if gone not in pair}
            self.bonds = [
                self._inherited(b, old, new)
                for b in self.bonds
                if old not in (b.obligor, b.obligee) or b.right
            ]
            self.bonds = [b for b in self.bonds if self.state[b.obligor] != self.state[b.obligee]]

    def _inherited(self, bond: Bond, old: str, new: str) -> Bond:
        return bond._replace(
            obligor=new if bond.obligor == old else bond.obligor,
            obligee=new if bond.obligee == old else bond.obligee,
        )
