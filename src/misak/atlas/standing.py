"""What the books say of a day and what they do not (rules 30 to 32), decided here for every day so
that the page only shows it: until when a fact is followed, who owes what and since when it waits
or is overdue, and whom accounts favour."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from misak.ask.favour import Favour, Steps, favours, given, held, weighed
from misak.ask.horizon import OF_PLACES, of_bond, of_fact
from misak.ask.questions.bond import life
from misak.ask.questions.passing import owed_by
from misak.ask.reach import turns
from misak.booking.books import Books
from misak.booking.reading import Reading
from misak.effects.values import Bond, Key, Value
from misak.ground.days import FOREVER
from misak.kinds.questions import BY_ID, Question
from misak.ledger.values import Act

Spans = list[list[object]]


class Spell(NamedTuple):
    """From a day until a day a duty or right stands: by whom it is owed, and where in its life it
    is (empty: simply owed)."""

    begin: int
    until: int
    by: str
    life: str


# Rule 32: until when


def unfollowed(
    books: Books, keys: Iterable[Key], things: bool = True
) -> dict[str, dict[str, Spans]]:
    """By fluent and arguments the days on which the books do not follow a fact: from, until (null:
    for ever). Of some keys, and of ``things``: all places, matters and instruments that have
    such days; of one status of a place only where they are not those of all."""
    found: dict[str, dict[str, Spans]] = {}
    for question, ids in (*(_things(books) if things else ()), *_facts(keys)):
        spans = _unfollowed(books, question, ids)
        if spans and spans != found.get(question.id, {}).get(ids[0]):
            found.setdefault(question.id, {})["|".join(ids)] = spans
    return found


def _things(books: Books) -> list[tuple[Question, tuple[str, ...]]]:
    names = books.ledger.names.values()
    places = [name.id for name in names if name.type == "place"]
    found: list[tuple[Question, tuple[str, ...]]] = [
        (BY_ID[fluent], (place,)) for fluent in OF_PLACES for place in places
    ]
    found += [(BY_ID["in_force"], (id_,)) for id_ in books.ledger.instruments]
    return found + [(BY_ID["matter"], (name.id,)) for name in names if name.type == "matter"]


def _facts(keys: Iterable[Key]) -> list[tuple[Question, tuple[str, ...]]]:
    done = ("title", "administration", "matter", "in_force")
    return [(BY_ID[k[0]], k[1:]) for k in sorted(keys) if k[0] in BY_ID and k[0] not in done]


def _unfollowed(books: Books, question: Question, ids: tuple[str, ...]) -> Spans:
    """The days beyond the horizon of a fact, one span for each last day that is followed."""
    key = (question.id, *ids)
    begun = turns(books, question.id, [key])  # it may rest on another clause, or more, from then on
    last = [day - 1 for day in begun]  # on the eve of the next a horizon has passed if ever
    edges = [of_fact(books, key, None, day) for day in (*last, *begun, FOREVER - 1)]
    days = {1, *begun, *(e.day for e in edges if e is not None)}
    found: list[tuple[int, int]] = []
    for begin, until in pairwise((*sorted(days), FOREVER)):
        edge = of_fact(books, key, None, begin)
        if edge is None:
            continue
        if found and found[-1][1] == begin and edge.day < begin:
            begin = found.pop()[0]
        found.append((begin, until))
    return [[begin, _open(until)] for begin, until in found]


def _open(until: int) -> int | None:
    return until if until < FOREVER else None


# Rules 19, 20, 30: obligations


class Obligations:
    """Who owes what on which day. In every world the land with which some go is that of the
    base, so what is known of it is kept."""

    def __init__(self) -> None:
        self._turned: dict[str, frozenset[int]] = {}

    def of(self, books: Books, keys: Iterable[Key]) -> dict[str, Spans]:
        """The duties and rights that do not simply stand from the day of their fact to its end,
        owed by the first who owed them: each with its spells (from, until, by whom, life)."""
        return {
            "|".join(key[1:]): _plain_spells(key, spells)
            for key in keys
            if key[0] == "bond" and (spells := self.standing(books, key)) != plainly(books, key)
        }

    def standing(self, books: Books, key: Key) -> list[Spell]:
        """When a bond stands in what the books still follow, and who owes it."""
        found: list[Spell] = []
        for begin, until, _, _ in plainly(books, key):
            inside = {d for d in self._turns(books, key, begin) if begin < d < until}
            for first, after in pairwise(sorted({begin, until, *inside})):
                edge = of_bond(books, _fluent(books, key, first), key, first)
                if edge is not None and edge.day <= first:
                    continue
                now = life(books, key, first)
                by = owed_by(books, key, first)
                found.append(Spell(first, after, by, now if now != "owed" else ""))
        return _as_one(found)

    def _turns(self, books: Books, key: Key, begin: int) -> set[int]:
        """The days on which something about a bond can turn: what its clause says, the end of what
        is followed, and what becomes of the land that it goes with."""
        fluent = _fluent(books, key, begin)
        found = turns(books, fluent, [])
        change = books.change(key, begin)
        if change is None or not isinstance(change.value, Bond):
            return found
        found |= {change.value.once or 0, (change.value.due or -1) + 1}
        edge = of_bond(books, fluent, key, begin)
        found |= {edge.day} if edge is not None else set()
        first = books.changes[key][0]
        if isinstance(first.cause, Act) and first.cause.row.passes:
            bond = first.value
            for place in bond.where if isinstance(bond, Bond) else ():
                found |= self._land(books.whole, place)
        return found

    def _land(self, books: Books, place: str) -> frozenset[int]:
        """The days on which somebody else comes to hold, run or represent a place."""
        if place not in self._turned:
            near = set(_around(books, place))
            land = {
                row.day
                for fluent in OF_PLACES
                for key in books.by_fluent.get(fluent, ())
                if key[1] in near
                for row in books.changes[key]
            }
            ties = {
                day
                for rows in books.people.up.values()
                for tie in rows
                for day in (tie.begin, tie.end)
            }
            self._turned[place] = frozenset(land | ties)
        return self._turned[place]


def _fluent(books: Books, key: Key, day: int) -> str:
    """The fluent by which somebody searched for a bond: duties and rights are sought apart."""
    bond = books.value(key, day)
    return "right" if isinstance(bond, Bond) and bond.nature == "right" else "owes"


def plainly(books: Books, key: Key) -> list[Spell]:
    """The spells of a bond where nothing is to be said but its fact: what the page takes where
    nothing is told."""
    rows = books.changes.get(key, [])
    ends = [*(row.day for row in rows[1:]), FOREVER]
    return _as_one(
        [
            Spell(row.day, end, key[2], "")
            for row, end in zip(rows, ends, strict=False)
            if isinstance(row.value, Bond) and row.day < end
        ]
    )


def _plain_spells(key: Key, spells: list[Spell]) -> Spans:
    """Spells as plain data; what is as the key says is left out."""
    found: Spans = []
    for begin, until, by, now in spells:
        row: list[object] = [begin, _open(until), by if by != key[2] else "", now]
        while row[-1] == "":
            row.pop()
        found.append(row)
    return found


def _as_one(found: list[Spell]) -> list[Spell]:
    joined: list[Spell] = []
    for each in found:
        if joined and joined[-1].until == each.begin and joined[-1][2:] == each[2:]:
            each = joined.pop()._replace(until=each.until)
        joined.append(each)
    return joined


def _around(books: Books, place: str) -> list[str]:
    """A place and those in which it lies or, of a site, ever lies."""
    above = books.replay.titles.above
    found = [place, *above(place)]
    for key in books.by_fluent.get("status", ()):
        for row in books.changes[key] if key[1] == place else ():
            if isinstance(row.value, Value) and row.value.id in books.ledger.inside:
                found += [row.value.id, *above(row.value.id)]
    return found


# Rule 31: favour


class Favours:
    """Whom accounts favour, place by place, for the base and for other worlds. Of each account
    that is told nothing is kept but whom it gives which place."""

    def __init__(self, base: Books) -> None:
        self.places = [name.id for name in base.ledger.names.values() if name.type == "place"]
        self._whole = base
        self._base = {place: held(base, place) for place in self.places}
        self._weighed = weighed(base, self.places)
        self._weighing = {unit.reading.name for unit in self._weighed.units}
        # by place whom accounts give it, with the names of those that do so
        self._given: dict[str, dict[Steps, set[str]]] = {place: {} for place in self.places}
        self._plain: dict[str, Spans] = {}
        self._worlds: dict[str, tuple[frozenset[str], dict[str, Steps]]] = {}

    def hear(self, id_: str, books: Books) -> None:
        """Take from the books of a world that is told where its titles differ from the base."""
        own = {place: held(books, place) for place in self.places}
        differ = {place: steps for place, steps in own.items() if steps != self._base[place]}
        self._worlds[id_] = (books.reading.accounts, differ)

    def weigh(self, reading: Reading, books: Books | None = None) -> None:
        """Take from an account that bears on titles whom it gives each place: from its books,
        where there are any, else from as much of them as titles rest on; from the base where it
        posts nothing that reaches one."""
        if reading.name not in self._weighing:
            return
        whole = self._whole
        if not self._weighed.differs(whole, reading, FOREVER):
            books = whole
        elif books is None:
            books = self._weighed.books(whole, reading)
        for place in self.places:
            self._given[place].setdefault(given(books, place), set()).add(reading.name)

    def of_base(self) -> dict[str, Spans]:
        """By place the states that accounts favour: from, until (null: for ever), state."""
        return {place: found for place in self.places if (found := self._usual(place))}

    def of_world(self, id_: str) -> dict[str, Spans]:
        """The same for a world, of the places where it is not what it is for the base."""
        accounts, differ = self._worlds[id_]
        own = accounts & self._weighing
        places = set(differ) | (set(self.places) if own else set())
        found = {place: self._favours(place, own, differ) for place in sorted(places)}
        return {place: rows for place, rows in found.items() if rows != self._usual(place)}

    def _usual(self, place: str) -> Spans:
        """Whom accounts favour for the base."""
        if place not in self._plain:
            self._plain[place] = self._favours(place, frozenset(), {})
        return self._plain[place]

    def _favours(self, place: str, without: frozenset[str], titles: dict[str, Steps]) -> Spans:
        told_ = [steps for steps, names in self._given[place].items() if names - without]
        return [_plain(each) for each in favours(told_, titles.get(place) or self._base[place])]


def _plain(each: Favour) -> list[object]:
    return [each.begin, _open(each.until), each.state]
