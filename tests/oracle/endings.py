"""How articles and instruments end: for all, for some, pair by pair. Rules 17, 28, 30, 34."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from oracle.dates import bound, force_day, in_account, reserved
from oracle.persons import NEVER
from oracle.values import Support, Task
from oracle.world import Instrument, Line

if TYPE_CHECKING:
    from oracle.life import Life

HOW = {
    "replace": "replaced",
    "denounce": "denounced",
    "annul": "annulled",
    "terminate": "terminated",
    "suspend": "suspended",
}
SUSPENDED = HOW["suspend"]
REVIVED = "revived"  # what had ended or been suspended acts again
RESUMED = "resumed"  # a suspension is over with its own day, and nothing else


class Ended(NamedTuple):
    """An ending: on a day, of these articles (None: all), for these parties (None: all)."""

    day: int
    instrument: str
    articles: frozenset[str] | None
    parties: frozenset[str] | None
    how: str = ""


class Endings:
    """What has ended so far."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.all: list[Ended] = []
        self.parted: dict[str, set[frozenset[str]]] = {}  # armistices: the pairs at peace
        self._forces: dict[tuple[str, str], dict[str, int]] = {}  # worked out once an article

    # what has ended

    def over(self, found: Instrument, label: str, day: int = NEVER) -> bool:
        """Whether an article has ended: for all, or for all of its parties' states but one,
        those left out who had not yet acceded when it was in force."""
        state, days = self.life.state, self._days(found, label)
        first = force_day(found, label, None, self.life.account)
        those = [
            p for p in found.parties if days[p] < NEVER and not reserved(found, label, p)
        ] or found.parties
        acceding = {p for line in found.acceded for p in line.parties or ()}
        gone: set[str] = set()
        for each in self._stopping(found, label, day):
            if each.parties is None:
                return True
            gone |= {state[p] for p in each.parties}
            by = max(each.day, first)
            there = {state[p] for p in those if p not in acceding or days[p] <= by}
            if len(there - gone) < 2:
                return True
        return bool(found.parties) and len({state[p] for p in those}) < 2

    def left(self, found: Instrument, label: str, state: str, day: int = NEVER) -> bool:
        """Whether an article has ended for one state."""
        return any(
            each.parties is None or state in {self.life.state[p] for p in each.parties}
            for each in self._stopping(found, label, day)
        )

    def _stopping(self, found: Instrument, label: str, day: int) -> list[Ended]:
        """The endings and suspensions of an article up to a day that nothing has undone."""
        state = self.life.state
        left: list[Ended] = []
        for each in self._of(found, label, day):
            if each.how not in (REVIVED, RESUMED):
                left.append(each)
                continue
            undone = [e for e in left if each.how == REVIVED or e.how == SUSPENDED]
            left = [e for e in left if e not in undone]
            again = {state[p] for p in each.parties or ()}
            for stop in undone if again else ():
                who = frozenset(p for p in stop.parties or found.parties if state[p] not in again)
                left += [stop._replace(parties=who)] if who else []
        return left

    def _of(self, found: Instrument, label: str, day: int) -> list[Ended]:
        return [
            each
            for each in self.all
            if each.day <= day
            and each.instrument == found.id
            and (each.articles is None or label in each.articles)
        ]

    def in_force(self, found: Instrument, label: str, party: str, day: int) -> bool:
        """Whether an article is in force for a party on a day that was lived."""
        gone = self.over(found, label, day) or self.left(found, label, self.life.state[party], day)
        return self._bound(found, label, party) <= day and not gone

    def _days(self, found: Instrument, label: str) -> dict[str, int]:
        """The day of force of an article for each of the parties."""
        key = (found.id, label)
        if key not in self._forces:
            account = self.life.account
            self._forces[key] = {p: force_day(found, label, p, account) for p in found.parties}
        return self._forces[key]

    def _bound(self, found: Instrument, label: str, party: str) -> int:
        """The day on which a party is bound, which nobody is alone: the later of its own and
        the first across from it (33, 34)."""
        mine, days = self.life.state[party], self._days(found, label)
        if reserved(found, label, party):
            return NEVER
        side = next((s for s in found.sides if party in s), ())
        own = side if len(found.sides) > 1 else (party,)
        others = [p for p in found.parties if self.life.state[p] != mine]
        across = [days[p] for p in others if p not in own]
        with_it = [days[p] for p in others if not reserved(found, label, p)]
        return max(days[party], min(across, default=NEVER), min(with_it, default=NEVER))

    # how it ends

    def lines(self, found: Instrument) -> list[tuple[int, Line, str]]:
        """The days on which an instrument ends by its own lines, and how: an ended line after
        its notice, a term."""
        ended = in_account(found.ended, self.life.account)
        days = [(line.day + (line.notice or 0), line, line.how) for line in ended]
        terms = [
            (line.day + line.term, line._replace(articles=None, parties=None), "expired")
            for line in in_account(found.force, self.life.account)
            if line.term is not None and line.renews is None
        ]
        again = [
            (bound(self.life.world, line.until), line, RESUMED)
            for line in found.suspended
            if line.until is not None
        ]
        stops = [(line.day, line, SUSPENDED) for line in found.suspended]
        return [*days, *terms, *stops, *again, *((ln.day, ln, REVIVED) for ln in found.revived)]

    def clause(self, task: Task) -> None:
        """A clause ends an instrument or articles of it, for some parties or for all."""
        id_, _, labels = task.clause.slots[""][0].partition(" art ")
        parties = frozenset(task.clause.slots["for"]) if "for" in task.clause.slots else None
        articles = frozenset(labels.split(", ")) if labels else None
        if task.clause.kind == "revive":
            self.revive(id_, articles, parties, REVIVED)
        else:
            self.end(id_, articles, parties, HOW[task.clause.kind])

    def revive(
        self, id_: str, articles: frozenset[str] | None, parties: frozenset[str] | None, how: str
    ) -> None:
        """What had been stopped acts again: all of it, or what a suspension had stopped."""
        self.all.append(Ended(self.life.now, id_, articles, parties, how))
        self.life.bonds.wake()
        self.life.statuses.wake()
        self.life.frontiers.wake()

    def end(
        self, id_: str, articles: frozenset[str] | None, parties: frozenset[str] | None, how: str
    ) -> None:
        """Articles of an instrument end, and what rests on them."""
        life = self.life
        self.all.append(Ended(life.now, id_, articles, parties, how))
        found = life.instrument(id_)
        for label in [
            label for label, _ in found.articles if articles is None or label in articles
        ]:
            everybody = self.over(found, label)
            states = {life.state[p] for p in parties or ()}
            at = (id_, label)
            life.bonds.stop(
                lambda b, at=at, all_=everybody, gone=states: (  # type: ignore[misc]
                    (b.instrument, b.article) == at
                    and not (b.own and how == "expired")
                    and (all_ or bool(gone & {life.state[b.obligor], life.state[b.obligee]}))
                )
            )
            if everybody:

                def gone(s: Support, at: tuple[str, str] = at) -> bool:
                    own = (
                        s.own and how == "expired"
                    )  # a stated end goes before an inferred one (28)
                    return (
                        (s.instrument, s.article) == at
                        and not own
                        and (not s.executed or how == "annulled")
                    )

                life.statuses.stop(gone)
                life.frontiers.stop(gone)
                life.rule.unsupport(lambda s: gone(s) and not s.executed)
                if how == "annulled":
                    life.titles.undo(id_, label)

    def peace(self, task: Task) -> None:
        """Peace by a later instrument ends an armistice between the two, and wholly with its
        last pair (30)."""
        pair = frozenset(self.life.state[p] for p in task.pair)
        for found in self.life.world.instruments:
            if found.type != "armistice" or found.day >= task.instrument.day:
                continue
            pairs = self._pairs(found)
            if pair not in pairs:
                continue
            parted = self.parted.setdefault(found.id, set())
            parted.add(pair)
            self.life.bonds.drop(
                lambda b, id_=found.id: (  # type: ignore[misc]
                    b.instrument == id_
                    and {self.life.state[b.obligor], self.life.state[b.obligee]} == pair
                )
            )
            if not pairs - parted:
                self.end(found.id, None, None, "peace")
                continue
            left = {s for each in pairs - parted for s in each}
            gone = frozenset(p for p in found.parties if self.life.state[p] not in left)
            if gone:
                self.end(found.id, None, gone, "peace")

    def parted_by_peace(self, found: Instrument, pair: tuple[str, ...]) -> bool:
        """Whether peace has ended an armistice between two of its parties."""
        return frozenset(self.life.state[p] for p in pair) in self.parted.get(found.id, ())

    def _pairs(self, found: Instrument) -> set[frozenset[str]]:
        """The pairs of an armistice: across its sides, or all."""
        sides = found.facing  # who acceded is party to it too
        found_pairs = (
            [pair for a, b in combinations(sides, 2) for pair in product(a, b)]
            if len(sides) > 1
            else list(combinations(sides[0], 2))
        )
        states = {frozenset(self.life.state[p] for p in pair) for pair in found_pairs}
        return {pair for pair in states if len(pair) == 2}
