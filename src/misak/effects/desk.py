"""The open books while postings are booked one after another: what every effect reads and
writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from misak.effects.changes import Changes, lists
from misak.effects.life import Ending, How
from misak.effects.places import Places
from misak.effects.values import Circle, Key, Why, mark, parent_mark
from misak.ledger.persons import Persons
from misak.ledger.values import Act, Instrument, Ledger


class Binding(NamedTuple):
    """Which instruments do not bind all parties alike, whether an article of such an instrument
    binds a party on a day, or will by no act of its own, and which articles its lines name: the
    others bind alike (rule 34)."""

    parted: frozenset[str]
    binds: Callable[[str, str, str, int], bool]
    named: Callable[[str], frozenset[str]]


class Ended(NamedTuple):
    """An instrument's end: of which articles and for which parties (None: all), how, and by
    what."""

    day: int
    articles: frozenset[str] | None
    parties: frozenset[str] | None
    how: How
    cause: Why


class Asleep(NamedTuple):
    """A fact that ended with the instrument of a clause: its value, the clause, and how."""

    value: object
    act: Act
    how: How


APART = (  # what a copy of the books goes on with by itself
    *("claimants", "heirs", "superiors", "circles", "inherited"),
    *("inferred", "owing", "moved"),
)
OF_CLAUSES = {"of_type", "of_article", "named"}  # what is known of the clauses, whatever was booked


class Desk:
    """The state of the books at one moment of booking.

    ``live`` lists what each instrument's clauses made, for the day on which it ends or is
    performed. ``ended`` are articles that have ended for all, ``gone`` the states for which an
    article has ended. ``superiors`` are the statuses under a superior. ``faults`` are (code, cause,
    arguments).
    """

    def __init__(self, ledger: Ledger, people: Persons, binding: Binding | None = None) -> None:
        self.ledger, self.people, self.states = ledger, people, people.states
        self.binding = binding  # None where every instrument binds all of its parties
        self.changes = Changes(people.states)
        self.places = Places(ledger, self.changes)
        self.live: dict[str, list[tuple[Key, Act]]] = {}
        self.endings: dict[str, list[Ended]] = {}
        self.ended: set[tuple[str, str]] = set()
        self.gone: dict[tuple[str, str], set[str]] = {}
        self.asleep: dict[Key, dict[str, Asleep]] = {}  # by the marks of the clauses that said it
        self.peaceful: dict[
            str, set[frozenset[str]]
        ] = {}  # pairs of parties at peace, by armistice
        self.claimants: dict[str, frozenset[str]] = {}  # the states that ever claimed each place
        self.heirs: dict[Key, Key] = {}  # the bond of a successor, by that of its predecessor
        self.superiors: dict[Key, None] = {}
        self.circles: dict[Key, Circle] = {}  # between whom bonds are that were booked together
        self.sited: dict[str, list[Key]] = {}  # bonds by the place in which they are owed
        self.inherited: dict[Key, int] = {}  # from when a fact is its government's own (rule 36)
        self.inferred: dict[Key, int] = {}  # administrations that moved by themselves, with the day
        self.owing: dict[str, frozenset[str]] = {}  # who is to evacuate, by the clause's mark
        self.moved: dict[str, frozenset[str]] = {}  # where an earlier act has done it already
        self.faults: list[tuple[str, Why, tuple[str, ...]]] = []
        self.conditioned = {a.parent for a in ledger.acts if a.role == "provided"}

    def copied(self, ledger: Ledger, binding: Binding | None) -> Desk:
        """The same books under another reading of the ledger, to be gone on with apart from
        these."""
        found = Desk(ledger, self.people, binding)
        found.__dict__ |= {name: self.__dict__[name] for name in OF_CLAUSES & self.__dict__.keys()}
        found.changes = self.changes.copied()
        found.places = self.places.copied(ledger, found.changes)
        found.live, found.endings = lists(self.live), lists(self.endings)
        found.sited = lists(self.sited)
        found.gone = {key: {*states} for key, states in self.gone.items()}
        found.asleep = {key: {**said} for key, said in self.asleep.items()}
        found.peaceful = {id_: {*pairs} for id_, pairs in self.peaceful.items()}
        found.ended, found.faults = {*self.ended}, [*self.faults]
        for name in APART:
            setattr(found, name, {**getattr(self, name)})
        return found

    @cached_property
    def of_type(self) -> dict[str, list[tuple[str, Instrument]]]:
        """The instruments of each type with their ids, in order."""
        found: dict[str, list[tuple[str, Instrument]]] = {}
        for id_, instrument in self.ledger.instruments.items():
            found.setdefault(instrument.type, []).append((id_, instrument))
        return found

    @cached_property
    def of_article(self) -> dict[tuple[str, str], list[Act]]:
        """The clauses of each article of each instrument, in order."""
        found: dict[tuple[str, str], list[Act]] = {}
        for act in self.ledger.acts:
            found.setdefault((act.instrument, act.article), []).append(act)
        return found

    @cached_property
    def named(self) -> frozenset[str]:
        """All that some clause names."""
        return frozenset(v for act in self.ledger.acts for row in act.slots.values() for v in row)

    def state(self, polity: str) -> str:
        """The state of a polity, itself where it has none."""
        return self.states.get(polity, polity)

    def fault(self, code: str, cause: Why, *args: str) -> None:
        """Note a fault of the ledger, with the clause or line that shows it."""
        self.faults.append((code, cause, args))

    def dead(self, cause: Why) -> bool:
        """Whether a clause's article has ended before its day came, or the clause whose condition
        it is moved nothing."""
        if not isinstance(cause, Act):
            return False
        if self.ended and (cause.instrument, cause.article) in self.ended:
            return True
        return cause.role == "provided" and parent_mark(cause) in self.places.idle

    def left(self, cause: Why, polities: tuple[str, ...]) -> bool:
        """Whether a clause's article has ended for one of these polities before its day came, or
        an armistice for the two of them."""
        if not (self.gone or self.peaceful) or not isinstance(cause, Act):
            return False
        gone = self.gone.get((cause.instrument, cause.article))
        quiet = self.peaceful.get(cause.instrument)
        if not gone and not quiet:
            return False
        states = frozenset(self.state(p) for p in polities)
        return bool(gone and gone & states) or states in (quiet or ())

    def stop(self, key: Key, act: Act, value: object, how: How) -> None:
        """What a clause said ends with its instrument: a revival brings it back."""
        self.asleep.setdefault(key, {})[mark(act)] = Asleep(value, act, how)

    def stopped(self, key: Key) -> Asleep | None:
        """What a fact was that its instrument's end has stopped; None where it was none."""
        found = self.asleep.get(key)
        return next(iter(found.values()), None) if found else None

    def never_again(self, key: Key, day: int, cause: Why, how: How) -> None:
        """What its instrument's end has stopped ends meanwhile for another reason: no revival
        brings it back, and of what was suspended that reason is told."""
        before = self.stopped(key)
        self.asleep.pop(key, None)
        if before is not None and before.how is Ending.SUSPENDED:
            self.changes.write(key, day, None, cause, how)

    def expire(self, key: Key, act: Act, how: Ending) -> None:
        """What a clause said is over by its own words while it is stopped; of what was due a
        revival says no more than that."""
        found = self.asleep.get(key, {})
        before = found.pop(mark(act), None)
        if before is not None and how is Ending.DUE:
            found[mark(act)] = before._replace(how=how)

    def record(self, key: Key, cause: Why) -> None:
        """A clause made or upholds this fact: it is met again when the instrument ends or is
        performed."""
        if isinstance(cause, Act):
            self.live.setdefault(cause.instrument, []).append((key, cause))

    def stands(self, polity: str, day: int) -> bool:
        """Whether a polity exists on a day and is not yet continued by another alone."""
        begin, end = self.people.spans.get(polity, (0, 0))
        after = self.people.after.get(polity, ())
        return begin <= day < end and not any(each.alone <= day for each in after)

    def governments(self, polity: str, day: int) -> list[str]:
        """The governments of a polity's state that stand on a day, in the order of their ids."""
        state = self.state(polity)
        return sorted(p for p in self.people.of_state.get(state, (polity,)) if self.stands(p, day))
