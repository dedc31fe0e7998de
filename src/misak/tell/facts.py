"""Facts and their spells: what is so from which day until which, as the law compares it, under
one reading.

A fact is a fluent with its arguments (polities by state). Its spells follow one another without
a gap; one whose token is empty says that the fact did not hold. Title and administration follow
the places around; duties and rights of one kind between two polities are one fact, however many
clauses say so; an instrument's force is a fact like any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from misak.ask.questions import in_force
from misak.booking.books import Books
from misak.effects.life import Turn
from misak.effects.values import FOLLOW, Bond, Change, Key, Matter, Value, Why
from misak.ground.days import FOREVER
from misak.kinds.fluents import GOVERNMENT
from misak.tell.crowds import BONDS, Crowd, Crowds, Fact, nature

PLACES = ("title", "administration")
PLAIN = "express"  # the strength of a recognition that needs no word


class Spell(NamedTuple):
    """From ``begin`` (a day) until ``end`` (the day on which it no longer is so, or FOREVER).

    ``token`` is the value in the eyes of the law, empty where the fact does not hold; ``shown``
    are the ids to be named; ``names`` are the arguments as the clause has them, where it is
    known; ``why`` made it so, ``how`` in what way.
    """

    begin: int
    end: int
    token: str
    shown: tuple[str, ...]
    names: tuple[str, ...]
    why: Why
    how: str
    nature: str = ""  # of a bond: duty, ban or right


class Facts:
    """The spells of every fact of some books, worked out when first asked for."""

    def __init__(self, books: Books) -> None:
        self.books = books
        self._spells: dict[Fact, list[Spell]] = {}

    @cached_property
    def _single(self) -> dict[Fact, list[Key]]:
        """The change lists behind each fact that is kept in them by itself."""
        found: dict[Fact, list[Key]] = {}
        circles = self.books.desk.circles
        for key, row in self.books.accounts_kept.items():
            if key not in circles:
                found.setdefault(self._fact(key, row[0][1]), []).append(key)
        return found

    @cached_property
    def _crowds(self) -> Crowds:
        return Crowds(self.books)

    def _fact(self, key: Key, value: object) -> Fact:
        if isinstance(value, Bond):
            state = self.books.state
            return (BONDS[value.nature], state(key[2]), state(key[3]), key[4])
        return key

    def keys(self, fact: Fact) -> list[Key]:
        """The change lists behind a fact, in the order in which they began."""
        own = self._single.get(fact, [])
        shared = self._crowds.keys(fact) if fact[0] in BONDS.values() else []
        if not shared:
            return own
        place = self._crowds.place
        return [key for _, key in sorted([*((place[key], key) for key in own), *shared])]

    def all(self) -> list[Fact]:
        """Every fact that ever holds, sorted."""
        found = {fact for fact, crowd in self.told() if crowd is None}
        found |= {fact for _, crowd in self.told() if crowd for fact in crowd.facts()}
        return sorted(found)

    def told(self) -> list[tuple[Fact, Crowd | None]]:
        """Every fact that ever holds, sorted; of those of a crowd, which share their spells but for
        the names, the first."""
        found = set(self._single)
        found |= {("administration", place) for fluent, place, *_ in found if fluent == "title"}
        found |= {
            ("in_force", id_)
            for id_, force in self.books.expansion.forces.items()
            if self.books.ledger.instruments[id_].class_ == "treaty" and force.lines
        }
        crowds, singly = self._crowds.told(self._single)
        every: list[tuple[Fact, Crowd | None]] = [(fact, None) for fact in found | singly]
        for crowd in crowds:
            first = next(crowd.facts(), None)
            if first is not None:
                every.append((first, crowd))
        return sorted(every, key=_first)

    def spells(self, fact: Fact) -> list[Spell]:
        """The spells of a fact in order of days; none where the books never say anything of it."""
        if fact not in self._spells:
            self._spells[fact] = joined(self._made(fact))
        return self._spells[fact]

    def on(self, fact: Fact, day: int) -> Spell | None:
        """The spell of a day; None before the first."""
        return next((s for s in self.spells(fact) if s.begin <= day < s.end), None)

    def stretch(self, fact: Fact, day: int) -> tuple[int, int]:
        """The days from which and until which the law sees the value of a day: governments of
        one state share it (rule 5)."""
        if fact[0] in GOVERNMENT:
            begin, end = self.books.begun(fact, day)
            row = self.books.changes[fact]
            return row[begin].day, row[end].day if end >= 0 else FOREVER
        spells = self.spells(fact)
        first = last = next(i for i, s in enumerate(spells) if s.begin <= day < s.end)
        while first > 0 and spells[first - 1].token == spells[first].token:
            first -= 1
        while last + 1 < len(spells) and spells[last + 1].token == spells[last].token:
            last += 1
        return spells[first].begin, spells[last].end

    def first(self, fact: Fact, day: int) -> Spell:
        """The spell with which the value of a day began, in the eyes of the law."""
        begin, _ = self.stretch(fact, day)
        row = self.spells(fact)
        return next((s for s in row if s.begin == begin), row[0])

    def _made(self, fact: Fact) -> list[Spell]:
        if fact[0] in PLACES:
            return self._place(fact)
        if fact[0] == "in_force":
            return self._force(fact)
        if fact[0] in BONDS.values() and self.keys(fact):
            return self._bonds(fact)
        return self._simple(fact)

    def _simple(self, fact: Fact) -> list[Spell]:
        """Of a government's fact what it has itself: what it came to from another begins with
        it."""
        found = []
        row = self.books.changes.get(fact, [])
        came = [at for at, change in enumerate(row) if change.value and change.how is Turn.PASSED]
        for day, value, why, how in row[came[-1] :] if came and fact[0] in GOVERNMENT else row:
            token, shown, names = read(value)
            found.append(Spell(day, FOREVER, token, shown, names, why, how))
        return found

    def _place(self, fact: Fact) -> list[Spell]:
        """Title or administration of a place: its own account, else that of the nearest
        container that has one."""
        fluent, place = fact
        books = self.books
        wanted = PLACES if fluent == "administration" else ("title",)
        days = sorted(
            {
                change[0]
                for kind in wanted
                for key in books.accounts(kind, place)
                for change in books.changes[key]
            }
        )
        found: list[Spell] = []
        for day in days:
            held = books.holder(place, day)
            if held is None and not found:
                continue
            why, how = self._cause("title", place, day)
            value = held
            if fluent == "administration":
                value = books.administrator(place, day)
                why, how = self._administered(place, day, (why, how))
            holders = tuple(value.split("+")) if value else ()
            found.append(
                Spell(
                    day,
                    FOREVER,
                    "+".join(books.state(each) for each in holders),
                    holders,
                    (place,),
                    why,
                    how,
                )
            )
        return found

    def _cause(self, fluent: str, place: str, day: int) -> tuple[Why, str]:
        key = self.books.account(fluent, place, day)
        change = self.books.change(key, day) if key else None
        assert change is not None  # a holder has a change that made him so
        return change[2], change[3]

    def _administered(self, place: str, day: int, title: tuple[Why, str]) -> tuple[Why, str]:
        """What an administration rests on: the later of what moved it and, where it goes with
        title, what moved that."""
        key = self.books.account("administration", place, day)
        change = self.books.change(key, day) if key else None
        if change is None:
            return title
        held = self.books.account("title", place, day)
        moved = self.books.change(held, day) if held else None
        if change[1] == FOLLOW and moved is not None and moved[0] > change[0]:
            return title
        return change[2], change[3]

    def _bonds(self, fact: Fact) -> list[Spell]:
        """A duty or right stands while one of the clauses that say so does."""
        rows = [(key, self.books.changes[key]) for key in self.keys(fact)]
        found = []
        natures = {key: nature(row) for key, row in rows}
        for day in sorted({change[0] for _, row in rows for change in row}):
            now = [(key, _last(row, day)) for key, row in rows if row[0][0] <= day]
            live = [(key, change) for key, change in now if isinstance(change[1], Bond)]
            key, change = min(live, key=_day) if live else max(now, key=_day)
            bond = change[1]
            names = key[2:] if isinstance(bond, Bond) else ()
            token = (
                ("ban" if isinstance(bond, Bond) and bond.nature == "ban" else "yes")
                if live
                else ""
            )
            found.append(
                Spell(
                    day,
                    FOREVER,
                    token,
                    ("yes",) if live else (),
                    names,
                    change[2],
                    change[3],
                    natures[key],
                )
            )
        return found

    def _force(self, fact: Fact) -> list[Spell]:
        """When an instrument is in force: while one of its articles is."""
        books, id_ = self.books, fact[1]
        force = books.expansion.forces.get(id_)
        if force is None:
            return []
        days = {day for day, _ in force.lines} | {
            ending[0] for ending in books.replay.endings.get(id_, ())
        }
        found = []
        for day in sorted(days):
            answer = in_force.answer(books, id_, (), "", day)
            held = answer.values[0].id == "yes"
            how = str(dict(answer.values[0].extra).get("ended", ""))
            found.append(
                Spell(
                    day,
                    FOREVER,
                    "yes" if held else "",
                    ("yes",) if held else (),
                    (id_,),
                    answer.reasons[0],
                    how,
                )
            )
        return found


def _first(found: tuple[Fact, Crowd | None]) -> Fact:
    return found[0]


def read(value: object) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A value of the change lists as (token, ids to be named, arguments as written)."""
    if value is None:
        return "", (), ()
    if isinstance(value, Value):
        beside = tuple(
            part
            for part in (value.under, value.strength if value.strength != PLAIN else "")
            if part
        )
        token = " ".join((value.id, *beside, value.drawn)).rstrip()
        return token, (value.id, *beside), value.names
    if isinstance(value, Matter):
        return (
            f"{value.state} {value.procedure}".strip(),
            (value.state, *((value.procedure,) if value.procedure else ())),
            (),
        )
    if isinstance(value, tuple):  # what makes a title contested
        return (
            " ".join(sorted(f"{doubt.kind}:{doubt.of}" for doubt in value)),
            tuple(doubt.of for doubt in value),
            (),
        )
    return str(value), tuple(str(value).split("+")), ()


def _day(found: tuple[Key, Change]) -> int:
    return found[1][0]


def _last(row: list[Change], day: int) -> Change:
    return next(change for change in reversed(row) if change[0] <= day)


def joined(spells: Iterable[Spell]) -> list[Spell]:
    """Spells with their ends set; of several on one day the last counts, and one that says the
    same as the one before is part of it.

    A title that goes to another government of one state begins a spell of its own only where
    its name changes.
    """
    by_day = {spell.begin: spell for spell in spells}
    found: list[Spell] = []
    for spell in (by_day[day] for day in sorted(by_day)):
        if found and (found[-1].token, found[-1].shown) == (spell.token, spell.shown):
            continue
        if found or spell.token:
            found.append(spell)
    return [one._replace(end=after.begin) for one, after in pairwise(found)] + found[-1:]
