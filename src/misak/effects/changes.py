"""The one store of facts while postings are booked: their changes, what they rest on, what
confirmed them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple, TypeVar

from misak.effects.life import How, Turn
from misak.effects.values import Change, Key, Why, mark
from misak.ledger.values import Act

K = TypeVar("K")
V = TypeVar("V")


class Clash(NamedTuple):
    """Two instruments that set different values of a fact on one day without an order (rule 4)."""

    day: int
    key: Key
    one: Why
    other: Why


class Accounts(dict[Key, list[Change]]):
    """The changes of every fact by its key, and the keys of each fluent and of whom a fact is
    about, so that who asks for some need not look at all. A fact is never taken out again."""

    def __new__(cls, *_: object) -> Accounts:
        """Ready to be filled, also where it is made again from what was kept between runs."""
        made = super().__new__(cls)
        made._ordered, made._of, made._named = 0, {}, {}
        return made

    _ordered: int  # how many keys are put in order: the first ones
    _of: dict[str, dict[Key, int]]  # by fluent, with the place among all
    _named: dict[str, list[Key]]  # by each of the two whom it is about; a bond by its two parties

    def _order(self) -> None:
        """Put the keys in order that came since this was last done: the last ones."""
        if self._ordered == len(self):
            return
        fresh = [*islice(reversed(self), len(self) - self._ordered)]
        for place, key in enumerate(reversed(fresh), self._ordered):
            self._of.setdefault(key[0], {})[key] = place
            for each in key[2:4] if key[0] == "bond" else key[1:3]:
                self._named.setdefault(each, []).append(key)
        self._ordered = len(self)

    def __reduce__(self) -> tuple[object, ...]:
        return Accounts, (), None, None, iter(self.items())

    def copied(self) -> Accounts:
        """The same accounts, to be gone on with apart from these."""
        self._order()
        found = Accounts()
        found.update({key: [*row] for key, row in self.items()})
        found._ordered = self._ordered
        found._of = {fluent: {**places} for fluent, places in self._of.items()}
        found._named = lists(self._named)
        return found

    def of(self, *fluents: str, which: Callable[[Key], bool] | None = None) -> list[Key]:
        """The keys of some fluents (``which`` of them), in the order in which they began."""
        self._order()
        if len(fluents) == 1 and which is None:
            return [*self._of.get(fluents[0], ())]
        found = [
            one
            for fluent in fluents
            for one in self._of.get(fluent, {}).items()
            if which is None or which(one[0])
        ]
        return [key for key, _ in sorted(found, key=_place)]

    def bonds(self, *polities: str) -> list[Key]:
        """The keys of the bonds of some polities, whether they owe or are owed."""
        self._order()
        every = (key for p in polities for key in self._named.get(p, ()) if key[0] == "bond")
        return list(dict.fromkeys(every))

    def about(self, polities: Iterable[str], *fluents: str) -> list[Key]:
        """The keys of some fluents that are about one of these polities, in the order in which
        they began."""
        self._order()
        found = {
            key: self._of[key[0]][key]
            for polity in polities
            for key in self._named.get(polity, ())
            if key[0] in fluents
        }
        return sorted(found, key=found.__getitem__)


def _said_on(row: list[Change], day: int) -> Change | None:
    """The last change of a day that says a value: not who names it anew, or keeps it up."""
    for change in reversed(row):
        if change.day != day:
            return None
        if change.how not in (Turn.NAMED, Turn.KEPT):
            return change
    return None


def _place(found: tuple[Key, int]) -> int:
    return found[1]


def lists(found: dict[K, list[V]]) -> dict[K, list[V]]:
    """Lists by key, to be gone on with apart from these."""
    return {key: [*row] for key, row in found.items()}


class Changes:
    """Facts by key. ``states`` maps polities to their states: governments of one state say one
    thing (rule 5)."""

    def __init__(self, states: dict[str, str]) -> None:
        self.states = states
        self.rows = Accounts()
        self.confirms: dict[Key, list[tuple[int, Why]]] = {}
        self.supports: dict[Key, list[Why]] = {}  # what the present value of a fact rests on
        self.shared: dict[Key, Key] = {}  # an account, and the one that it shared before
        self.before: dict[Key, int] = {}  # how many clashes there were when an account was split
        self.copies: dict[Key, list[Key]] = {}  # the accounts that were once part of one
        self.clashes: list[Clash] = []

    def copied(self) -> Changes:
        """The same facts, to be gone on with apart from these."""
        found = Changes(self.states)
        found.rows = self.rows.copied()
        found.confirms, found.supports = lists(self.confirms), lists(self.supports)
        found.shared, found.before = {**self.shared}, {**self.before}
        found.copies, found.clashes = lists(self.copies), [*self.clashes]
        return found

    def write(self, key: Key, day: int, value: object, cause: Why, how: How = Turn.BEGUN) -> None:
        """Add a change; two values that instruments set on one day without an order clash (rule
        4)."""
        new = Change(day, value, cause, how)
        row = self.rows.get(key)
        if row is None:
            self.rows[key] = [new]
            return
        before = _said_on(row, day)
        if before is not None and self._clash(before, new):
            self.clashes.append(Clash(day, key, before.cause, cause))
        row.append(new)

    def _clash(self, one: Change, other: Change) -> bool:
        if one.how or other.how or one.value is None or other.value is None:
            return False
        if self.alike(one.value, other.value):
            return False
        if not isinstance(one.cause, Act) or not isinstance(other.cause, Act):
            return False
        ordered = {"order", "at"} & (one.cause.attributes.keys() | other.cause.attributes.keys())
        return one.cause.instrument != other.cause.instrument and not ordered

    def alike(self, one: object, other: object) -> bool:
        """Whether two values say the same: equal, or governments of one state."""
        if one == other:
            return True
        if not isinstance(one, str) or not isinstance(other, str):
            return False
        return self.states.get(one, one) == self.states.get(other, other)

    def current(self, key: Key) -> object:
        """The value now, or None."""
        row = self.rows.get(key)
        return row[-1].value if row else None

    def confirm(self, key: Key, day: int, cause: Why) -> None:
        """A clause says what holds already: it joins the reasons (rule 9)."""
        self.confirms.setdefault(key, []).append((day, cause))

    def rest(self, key: Key, cause: Why, anew: bool) -> None:
        """The present value rests on this clause too, or (``anew``) on this one alone."""
        if anew:
            self.supports[key] = [cause]
        else:
            self.supports.setdefault(key, []).append(cause)

    def rests(self, key: Key, act: Act) -> bool:
        """Whether the present value rests on a clause."""
        own = mark(act)
        standing = self.supports.get(key, ()) if self.current(key) is not None else ()
        return any(isinstance(why, Act) and mark(why) == own for why in standing)

    def release(self, key: Key, day: int, by: Act, every: bool = False) -> bool:
        """A clause supports a fact no longer. Whether none other does (rule 28).

        Where another still does and the fact rested on this one, the change says that it is kept;
        with ``every`` each that still stands is named, whichever ended.
        """
        own = mark(by)
        standing = self.supports.get(key, [])
        left = [why for why in standing if not (isinstance(why, Act) and mark(why) == own)]
        if len(left) == len(standing):
            return False  # it has been released before, or another value has taken the place
        self.supports[key] = left
        if not left:
            return True
        row = self.rows[key]
        ruling = row[-1].cause
        if every:
            while row[-1].day == day and row[-1].how is Turn.KEPT:
                row.pop()  # of several that end on one day the last says what is left
        if every or (isinstance(ruling, Act) and mark(ruling) == own):
            for why in left if every else left[-1:]:
                self.write(key, day, row[-1].value, why, Turn.KEPT)
        return False

    def split(self, key: Key, shared: Key) -> None:
        """A place that shared an account gets one of its own, with all that it rests on."""
        self.rows[key] = list(self.rows[shared])
        self.shared[key] = shared
        self.before[key] = len(self.clashes)
        self.copies.setdefault(shared, []).append(key)
        self.confirms[key] = list(self.confirms.get(shared, ()))
        self.supports[key] = list(self.supports.get(shared, ()))

    def family(self, key: Key) -> list[Key]:
        """An account and all that were once part of it, nearest first."""
        found = [key]
        for each in found:
            found += self.copies.get(each, ())
        return found
