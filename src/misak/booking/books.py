"""A ledger booked under one reading, and the look-ups of its change lists as of any day (end of the
day)."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, partial
from operator import itemgetter

from misak.booking.differing import Part, Step, Titles, differing, reaches
from misak.booking.exactness import inexact_days
from misak.booking.expand import Expansion, expand
from misak.booking.force import binds, named
from misak.booking.kept import Kept
from misak.booking.land import Land, land
from misak.booking.membership import bears, joining, with_members
from misak.booking.opening import gazetteer_postings
from misak.booking.reading import BASE, Reading
from misak.booking.replay import Replay, merged
from misak.booking.rows import Rows
from misak.booking.slices import Bearing, claimed
from misak.booking.trail import Made, Trail
from misak.effects.desk import Binding, Desk
from misak.effects.posting import Keyed, day_of_key
from misak.effects.values import FOLLOW, Change, Key, Why
from misak.ground.days import FOREVER, When
from misak.ground.depth import room
from misak.ground.memory import paused
from misak.ledger.persons import Persons, persons
from misak.ledger.values import Groups, Ledger

FIRST = itemgetter(0)
OFTEN = 3  # questions to a reading from which on it pays to know all that it posts otherwise


class Books:
    """Booked once, asked often. ``changes`` maps each fluent to its changes in order of days.

    ``base`` are books of the same ledger under the base reading, from which is taken what no
    reading changes; ``opened`` are the gazetteer's postings where they are known. ``along`` are the
    books of the same part of the ledger under the base, from whose trail these go on.
    """

    def __init__(
        self,
        ledger: Ledger,
        reading: Reading = BASE,
        people: Persons | None = None,
        base: Books | None = None,
        opened: list[Keyed] | None = None,
        along: Books | None = None,
    ) -> None:
        self.reading = reading
        self.people = people or persons(ledger)
        self.states = self.people.states
        self._given, self._base, self._opened, self._along = ledger, base, opened, along
        self._last = FOREVER
        self._accounts: dict[str, dict[str, tuple[Key, ...]]] = {}
        self._towards: dict[str | None, list[Key]] = {}
        self._lands: dict[str, Books] = {}
        self._land: dict[str, tuple[Land, ...]] = {}
        self._under: dict[Reading, Books] = {}
        self._groups: dict[Reading, Groups] = {}
        self._steps: dict[Reading, list[Step]] = {}
        self._asked: dict[Reading, int] = {}

    def let_go(self) -> None:
        """Forget all that was booked, at once and not when the collector comes by; it is booked
        again if these books are asked again."""
        for part in ("replay", "expansion", "changes", "kept", "ledger"):
            self.__dict__.pop(part, None)
        self._accounts.clear()
        self._towards.clear()
        self._lands.clear()

    @property
    def whole(self) -> Books:
        """The books of the whole ledger under the base reading, where these are a part of it or
        of another reading."""
        return self._base or self

    @property
    def entire(self) -> Books:
        """The books of the whole ledger under this reading, where these are a part of it."""
        base = self._base
        return self if base is None or self._given is base.given else base.under(self.reading)

    def of_land(self, place: str) -> Books:
        """Books that tell of the land about a place what the whole books of this reading tell:
        those of the base where this reading posts nothing that reaches it."""
        base = self.whole
        if self.reading == base.reading:
            return base
        if place not in self._lands:
            moved = any(base.differs(self.reading, *one, FOREVER) for one in base.land(place))
            self._lands[place] = self.entire if moved else base
        return self._lands[place]

    def land(self, place: str) -> tuple[Land, ...]:
        """What bears on who has a place."""
        if place not in self._land:
            keys = [key for key in self.by_fluent.get("status", ()) if key[1] == place]
            status = [change[1] for key in keys for change in self.changes[key]]
            self._land[place] = land(self._given, self.bearing, status, place)
        return self._land[place]

    @property
    def _beside(self) -> Books | None:
        """The books of the same ledger, or the same part, under the base."""
        base = self._base
        return base if base is not None and base.given is self._given else self._along

    @property
    def given(self) -> Ledger:
        """The ledger as it was given, its groups as the gazetteer has them."""
        return self._given

    def knows(self, reading: Reading) -> bool:
        """Whether the books of a reading were asked for before."""
        return reading == self.reading or reading in self._under

    def under(self, reading: Reading) -> Books:
        """The same ledger under another reading, booked once; these are books of the base."""
        if reading == self.reading:
            return self
        if reading not in self._under:
            self._under[reading] = Books(self._given, reading, self.people, self, self.opened)
        return self._under[reading]

    def part(
        self, small: Ledger, reading: Reading, opened: list[Keyed], along: Books | None = None
    ) -> Books:
        """A part of the ledger under a reading, with the gazetteer's postings for it; these are
        books of the base, ``along`` those of the same part under it."""
        own = small._replace(groups=self.grouped(reading))
        return Books(own, reading, self.people, self, opened, along)

    def until(self, day: int) -> Books:
        """The same books as they stand at the end of a day: what comes after is not booked."""
        own = self._given, self.reading, self.people, self._base, self._opened, self._along
        found = Books(*own)
        found._last, found.expansion = day, self.expansion
        return found

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger that is booked, its groups with the members that clauses give them."""
        if (base := self._base) is None:
            with paused():
                return with_members(self._given, self.people, self.reading)
        if base.given is self._given:
            return base.ledger._replace(groups=base.grouped(self.reading))
        return self._given  # a part, whose groups are the reading's already

    @cached_property
    def opened(self) -> list[Keyed]:
        """The gazetteer's postings."""
        known = self._opened
        return gazetteer_postings(self._given, self.people) if known is None else known

    @cached_property
    def expansion(self) -> Expansion:
        """The clauses' postings, and the days of all instruments."""
        kept = self._base.kept if self._base else None
        with paused(), room(len(self.ledger.instruments)):
            forces = kept.forces if kept else None
            return expand(self.ledger, self.people, self.reading, forces, kept)

    @cached_property
    def inexact(self) -> dict[int, When]:
        """The days that stand for a month, a year or another span, with the span as written."""
        earliest = self.reading.earliest
        if self._base and self._base.reading.earliest == earliest:
            return self._base.inexact
        return inexact_days(self._given, earliest)

    @cached_property
    def replay(self) -> Replay:
        """The postings booked one after another, from where the base books otherwise."""
        with paused():
            trail = self._beside.trail if self._beside is not None else Trail()
            return trail.booked(self._made)

    @property
    def _made(self) -> Made:
        made = self.expansion
        postings = merged(self.opened, made.postings)
        if self._last < FOREVER:
            postings = [keyed for keyed in postings if day_of_key(keyed[0]) <= self._last]
        of = made.forces
        binding = Binding(made.parted, partial(binds, of), partial(named, of))
        return Made(self.ledger, self.people, postings, made.forces, binding)

    @cached_property
    def trail(self) -> Trail:
        """How these books of the base came to be, for other readings to go on from."""
        return Trail(self._made)

    @cached_property
    def changes(self) -> dict[Key, list[Change]]:
        """Each fluent with its changes in order of days, bonds pair by pair."""
        circles = self.desk.circles
        return Rows(self.replay.changes, circles) if circles else self.replay.changes

    @property
    def accounts_kept(self) -> dict[Key, list[Change]]:
        """The same as it is kept: one account for all pairs of a circle."""
        return self.replay.changes

    @cached_property
    def kept(self) -> Kept:
        """The postings clause by clause, for other readings to take from."""
        made = self.expansion
        return Kept(self.ledger, made.postings, made.days, made.forces)

    def differs(self, reading: Reading, part: Part, fluent: str, day: int) -> bool:
        """Whether another reading posts anything else than these books, the base, until a day that
        can reach a fluent resting on a part of the ledger; if not, both say the same of it."""
        steps = self._steps.get(reading)
        if steps is None:
            self._asked[reading] = self._asked.get(reading, 0) + 1
            if self._asked[reading] > OFTEN:
                self.compare(reading)
            steps = self._steps.get(reading)
        if steps is None:  # asked once or twice, or touching much: no further than is needed
            small = part.ledger._replace(groups=self.grouped(reading))
            steps = differing(small, self.people, reading, self.kept, part.numbers)
        return reaches(steps, part, fluent, day, self._titles)

    def compare(self, reading: Reading) -> None:
        """Find all that another reading posts otherwise than these books, the base, unless it
        touches most of it."""
        if not reading.earliest and self.grouped(reading) == self.ledger.groups:
            self._steps[reading] = differing(self.ledger, self.people, reading, self.kept)

    @cached_property
    def bearing(self) -> Bearing:
        """Which acts can change an answer."""
        return Bearing(self.ledger)

    def grouped(self, reading: Reading) -> Groups:
        """The groups of the ledger under another reading; these are books of the base."""
        if reading not in self._groups:
            forces = self.expansion.forces
            self._groups[reading] = (
                with_members(self._given, self.people, reading, forces)
                if bears(self._joining, reading)
                else self.ledger
            ).groups
        return self._groups[reading]

    @cached_property
    def _joining(self) -> Ledger:
        return joining(self._given)

    @cached_property
    def _titles(self) -> Titles:
        """What is known of all titles."""
        known = claimed(self.expansion.postings, self.states)
        return Titles(self.holders, known, self.states)

    @cached_property
    def holders(self) -> frozenset[str]:
        """All states that ever hold title to anything."""
        values = {
            str(change[1])
            for key in self.replay.desk.changes.rows.of("title")
            for change in self.changes[key]
        }
        return frozenset(self.state(each) for value in values for each in value.split("+"))

    @cached_property
    def by_fluent(self) -> dict[str, list[Key]]:
        """The keys of each fluent, sorted."""
        found: dict[str, list[Key]] = {}
        for key in sorted(self.changes):
            found.setdefault(key[0], []).append(key)
        return found

    def bonds(self, towards: str | None = None) -> list[Key]:
        """The keys of all bonds towards a state, or towards anyone, sorted."""
        if towards not in self._towards:
            every = sorted(key for key in self.changes if key[0] == "bond")
            self._towards[towards] = [key for key in every if self.of_state(towards, key[3])]
        return self._towards[towards]

    def index(self, key: Key, day: int) -> int:
        """The place in the change list of the change that rules on a day, or -1.

        Before a government took over a fact of the one that it continues, the fact was not its own.
        """
        row = self.changes.get(key)
        if not row or day < self.desk.inherited.get(key, 0):
            return -1
        return bisect_right(row, day, key=FIRST) - 1

    def change(self, key: Key, day: int) -> Change | None:
        """The change that rules on a day; its value is None where the fact had ended."""
        at = self.index(key, day)
        return self.changes[key][at] if at >= 0 else None

    def value(self, key: Key, day: int) -> object:
        """The value on a day, or None."""
        found = self.change(key, day)
        return found[1] if found else None

    def account(self, fluent: str, place: str, day: int) -> Key | None:
        """The account that speaks for a place on a day: its own, else that of the nearest
        container that has one."""
        for key in self.accounts(fluent, place):
            if self.index(key, day) >= 0:
                return key
        return None

    @cached_property
    def titled(self) -> frozenset[str]:
        """The places that have a title of their own on some day."""
        return frozenset(key[1] for key in self.changes if key[0] == "title")

    def accounts(self, fluent: str, place: str) -> tuple[Key, ...]:
        """The accounts that a place and the places around it have on any day, nearest first;
        each chain of places is walked once."""
        known = self._accounts.setdefault(fluent, {})
        inside, path = self.ledger.inside, dict[str, None]()
        at: str | None = place
        while at is not None and at not in known and at not in path:
            path[at] = None
            at = inside.get(at)
        above = known.get(at, ()) if at is not None and at not in path else ()
        for each in reversed(path):
            key = (fluent, each)
            above = (key, *above) if key in self.changes else above
            known[each] = above
        return known[place]

    def holder(self, place: str, day: int) -> str | None:
        """Who holds title on a day; None where the books do not cover it."""
        key = self.account("title", place, day)
        value = self.value(key, day) if key else None
        return None if value is None else str(value)

    def administrator(self, place: str, day: int) -> str | None:
        """Who administers on a day: the occupier, else the holder of title."""
        key = self.account("administration", place, day)
        value = self.value(key, day) if key else FOLLOW
        return self.holder(place, day) if value == FOLLOW else str(value)

    def state(self, polity: str) -> str:
        """The state of a polity, itself where it has none."""
        return self.states.get(polity, polity)

    def of_state(self, asked: str | None, polity: str) -> bool:
        """Whether a polity is of the state that is asked about; it is where none is."""
        return asked is None or self.state(asked) == self.state(polity)

    @property
    def desk(self) -> Desk:
        """The books as booking left them."""
        return self.replay.desk

    def begun(self, key: Key, day: int) -> tuple[int, int]:
        """(index of the change that began the interval of a day, index of the change that ends it
        or -1).

        A change that only passes the fact to another government of the same state, or says the same
        again, does neither begin nor end it (rule 5).
        """
        row = self.changes[key]
        at = self.index(key, day)
        first = at
        while first > 0 and self.same(row[first][1], row[first - 1][1]):
            first -= 1
        last = at + 1
        while last < len(row) and self.same(row[last][1], row[at][1]):
            last += 1
        return first, last if last < len(row) else -1

    def same(self, one: object, other: object) -> bool:
        """Whether two values are one and the same to the law: equal, or governments of one
        state."""
        if one == other:
            return True
        return (
            isinstance(one, str)
            and isinstance(other, str)
            and [*map(self.state, one.split("+"))] == [*map(self.state, other.split("+"))]
        )

    def confirmations(self, key: Key, begin: int, day: int) -> list[Why]:
        """What confirmed a fact between two days."""
        return [why for at, why in self.replay.confirms.get(key, ()) if begin <= at <= day]

    def days(self) -> list[int]:
        """Every day on which anything changes, in order."""
        days = {change[0] for row in self.accounts_kept.values() for change in row}
        return sorted(day for day in days if 0 < day < FOREVER)
