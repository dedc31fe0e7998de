"""Until when the books follow what is asked (rule 32): a place, an instrument, a matter, a
state or pair, a whole fluent.

The more particular goes first. After the last day that is followed an answer is neither yes nor
no; what was so on that day is its *last*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from misak.ask.questions.passing import owed_by
from misak.booking.books import Books
from misak.effects import duty
from misak.effects.values import Bond, Change, Key, Line, Why
from misak.ground.days import FOREVER, read_date
from misak.kinds.effects import Owe
from misak.kinds.questions import BY_ID, Question
from misak.ledger.coverage import coverage
from misak.ledger.values import Act, At, Dated, Instrument, Name

OF_PLACES = ("title", "administration", "status")
GROUP = "group"
MUTUAL_STATES = ("war", "hostilities", "stance")  # what two have with each other for a time


class Horizon(NamedTuple):
    """The first day that the books do not follow, and the line that says so."""

    day: int
    why: Why


def horizon(
    books: Books,
    question: Question,
    ids: tuple[str | None, ...],
    day: int,
    keys: list[Key] | None = None,
) -> Horizon | None:
    """The horizon that a day lies beyond; None where the books follow what is asked on that day.
    ``keys`` are the facts asked about; of bonds all that fit where none are given."""
    if question.shape == "bond":
        own = _bond(books, question, ids, day, keys)
    else:
        resting = _resting(books, keys or [], day) or _denied(books, keys or [], day)
        own = _sooner(_own(books, question, ids), resting)
    return _within(books, question, ids, day, own)


def of_fact(books: Books, fact: tuple[str, ...], why: Why | None, day: int) -> Horizon | None:
    """The horizon that a day lies beyond for a fact: of what rests on a clause it is that of the
    clause's own instrument. ``why`` is the clause of a bond."""
    question = BY_ID.get(fact[0])
    if question is None:
        return None
    ids = fact[1:3]
    if question.shape in ("fact", "status"):
        own = _sooner(_own(books, question, ids), _resting(books, [fact], day))
    elif question.shape != "bond":
        own = _own(books, question, ids)
    elif isinstance(why, Act):
        own = _clause(books, why)
    else:
        own = None
    return _within(books, question, ids, day, own)


def followed_until(
    books: Books, fact: tuple[str, ...], why: Why | None, days: tuple[int, int], today: int
) -> int:
    """The end of what the books follow of a fact that lasts from the first of two days until the
    second: the second, or the horizon where it comes before that and is not ahead of today."""
    begin, end = days
    edge = of_fact(books, fact, why, min(end - 1, today))
    return max(begin, min(end, edge.day)) if edge is not None else end


def _within(
    books: Books, question: Question, ids: tuple[str | None, ...], day: int, own: Horizon | None
) -> Horizon | None:
    """The horizon of the thing itself, else of its states, else of the fluent; where it is
    passed."""
    if own is not None:
        return own if own.day <= day else None
    states = [books.state(id_) for id_ in ids if id_]
    if question.symmetric and len(states) > len({*states}):
        return None  # governments of one state: what is the state's needs no search (rule 27)
    found = _covered(books, question.id, states, day)
    if found is None:
        found = _general(books, question.id)
    return found if found is not None and found.day <= day else None


def _sooner(one: Horizon | None, other: Horizon | None) -> Horizon | None:
    """The horizon that is passed first: a status is followed neither beyond its place nor beyond
    what it rests on."""
    return min((e for e in (one, other) if e is not None), key=lambda e: e.day, default=None)


def _own(books: Books, question: Question, ids: tuple[str | None, ...]) -> Horizon | None:
    """The horizon of the very thing asked about: a place, a matter, an instrument."""
    first = ids[0] if ids else None
    if first is None:
        return None
    if question.id in OF_PLACES:
        near = (first, *books.replay.titles.above(first))
        return next((one for place in near if (one := _said(books, place, "closes"))), None)
    if question.shape == "matter":
        return _said(books, first, "follows")
    group = ids[question.args.index(GROUP)] if GROUP in question.args else None
    if group is not None:
        return _said(books, group, "follows")
    if question.shape in ("in_force", "party"):  # who is bound is followed as far as what binds
        return _instrument(books.ledger.instruments.get(first))
    return None


def _resting(books: Books, keys: Sequence[tuple[str, ...]], day: int) -> Horizon | None:
    """The latest of the horizons of the facts that hold on a day and rest on clauses; None where
    one rests on none, or on one that is followed for ever."""
    found = []
    for key in keys:
        change = books.change(key, day)
        if change is None or change.value is None:
            continue
        for why in (change.cause, *books.confirmations(key, change.day, day)):
            edge = _with_treaty(books, key, why, day)
            if edge is None:
                return None
            found.append(edge)
    return max(found, key=lambda one: one.day, default=None)


def _denied(books: Books, keys: Sequence[tuple[str, ...]], day: int) -> Horizon | None:
    """The latest of the horizons of what ended the facts asked about, where none of them holds: a
    peace of which nobody followed what came after denies no later war."""
    found = [(key, change) for key in keys if (change := books.change(key, day)) is not None]
    if any(change.value is not None for _, change in found):
        return None
    edges = [_denied_until(books, key, change, day) for key, change in found]
    known = [edge for edge in edges if edge is not None]
    return max(known, key=lambda one: one.day) if known and len(known) == len(edges) else None


def _denied_until(books: Books, key: tuple[str, ...], change: Change, day: int) -> Horizon | None:
    """Until when it is denied what two had with each other and what has ended: as far as the treaty
    that ended it is followed, and where it is followed nowhere, as long as somebody searched for
    the two, else no further than the day of its end: a peace knows of no war after it. What rests
    on a body has its own days."""
    why = change.cause
    if (edge := _with_treaty(books, key, why, day)) is not None:
        return edge
    if not isinstance(why, (Act, Dated)) or key[0] not in MUTUAL_STATES:
        return None
    searched = _covered(books, key[0], [books.state(id_) for id_ in key[1:3]], day)
    if searched is not None and searched.day > change.day:
        return None
    if _instrument(books.ledger.instruments[why.instrument]):
        return None
    return Horizon(change.day + 1, why)


def _with_treaty(books: Books, key: tuple[str, ...], why: Why, day: int) -> Horizon | None:
    """The horizon of the treaty whose clause set a fact; None where none did, or where the fact
    outlives it and is followed by itself."""
    if not isinstance(why, Act) or books.ledger.instruments[why.instrument].class_ != "treaty":
        return None
    if why.row.dispositive and _followed_alone(books, key, day):
        return None
    return _clause(books, why)


def _followed_alone(books: Books, key: tuple[str, ...], day: int) -> bool:
    """Whether a fact that outlives its treaty (a frontier, a recognition, a place made somebody's
    property) is followed by itself: where its pair was searched, or as its place is."""
    states = [books.state(id_) for id_ in key[1:3]]
    return key[0] in OF_PLACES or _covered(books, key[0], states, day) is not None


def _said(books: Books, id_: str, word: str) -> Horizon | None:
    """The day that a line of an entry gives."""
    name = books.ledger.names.get(id_)
    for value, _, line in name.lines.get(word, ()) if name else ():
        when = read_date(value.split()[0])
        if when is not None:
            first = when.latest + 1 if word == "follows" else when.earliest  # a closing day is out
            return Horizon(first, _line(name, word, value, line))  # type: ignore[arg-type]
    return None


def _line(name: Name, word: str, value: str, line: int) -> Line:
    return Line(name.id, word, value, name.sources, True, At(name.at.file, line))


def _instrument(instrument: Instrument | None) -> Horizon | None:
    follows = instrument.follows if instrument is not None else None
    return Horizon(follows.when.latest + 1, follows) if follows is not None else None


def _clause(books: Books, act: Act) -> Horizon | None:
    """Of a clause that says what is owed: that of its instrument, or a later one that speaks of the
    single acts of its article (rule 30)."""
    instrument = books.ledger.instruments.get(act.instrument)
    found = _instrument(instrument)
    if instrument is None or not _done_once(books, act):
        return found
    for line in instrument.watched:
        edge = Horizon(line.when.latest + 1, line)
        if act.article in (line.articles or ()) and (found is None or found.day < edge.day):
            found = edge
    return found


def _done_once(books: Books, act: Act) -> bool:
    """Whether a clause asks for something that is done once (rule 30)."""
    return any(
        duty.single(act, effect, topic, books.ledger)
        for effect in act.row.effects
        if isinstance(effect, Owe)
        for topic in act.slots.get(effect.topic, ())
    )


def _bond(
    books: Books, question: Question, ids: tuple[str | None, ...], day: int, keys: list[Key] | None
) -> Horizon | None:
    """The latest of the horizons of the bonds asked about that stand on the day, each with that of
    its own instrument, else of its own states; one that has none is followed for ever."""
    obligor, obligee, topic = (None, *ids) if len(question.args) == 2 else ids
    found = []
    for key in books.bonds(obligee) if keys is None else keys:
        # who answers for a bond is dear to find, so it is asked of those alone that fit otherwise
        change = books.change(key, day) if topic in (None, key[4]) else None
        if change is None or not isinstance(change.value, Bond):
            continue
        if books.of_state(obligor, owed_by(books, key, day)):
            edge = of_bond(books, question.id, key, day)
            if edge is None:
                return Horizon(FOREVER, change.cause)
            found.append(edge)
    return max(found, key=lambda one: one.day, default=None)


def of_bond(books: Books, fluent: str, key: Key, day: int) -> Horizon | None:
    """The first day on which a bond that stands is not followed, passed or not: that of its
    instrument, else of its two states, else of the fluent; None where it has none."""
    change = books.change(key, day)
    cause = change.cause if change is not None else None
    own = _clause(books, cause) if isinstance(cause, Act) else None
    if own is not None and isinstance(cause, Act) and isinstance(change, Change):
        own = _looked(books, key, (day, change), own)
    if own is not None:
        return own
    sides = [books.state(owed_by(books, key, day)), books.state(key[3])]
    return _covered(books, fluent, sides, day) or _general(books, fluent)


def _looked(books: Books, key: Key, on: tuple[int, Change], own: Horizon) -> Horizon | None:
    """The horizon of a bond whose instrument says until when somebody looked: who looked for less
    than an act is followed by itself takes nothing away (rule 30)."""
    day, change = on
    watched = isinstance(own.why, Dated) and own.why.articles is not None
    bond, cause = change.value, change.cause
    if not watched or not isinstance(bond, Bond) or not isinstance(cause, Act):
        return own
    begin = books.changes[key][books.begun(key, day)[0]].day
    edge = duty.unfollowed(books.ledger, cause, bond.life, begin)
    if edge is None:  # it waits for what has no day: as long as its instrument is followed
        return _instrument(books.ledger.instruments.get(cause.instrument))
    return own._replace(day=max(own.day, edge))


class Searched(NamedTuple):
    """A ``covers`` line: the fluents, the states of both sides, and its days."""

    name: Name
    value: str
    line: int
    fluents: frozenset[str]
    states: frozenset[str]
    partners: frozenset[str]
    begin: int
    end: int


_SEARCHES: WeakKeyDictionary[Books, tuple[Searched, ...]] = WeakKeyDictionary()
_FOLLOWED: WeakKeyDictionary[Books, dict[str, Horizon]] = WeakKeyDictionary()


def searches(books: Books, fluent: str) -> Iterator[Searched]:
    """The lines that say of whom a fluent was searched, and when."""
    whole = books.whole  # no reading changes what was searched
    known = _SEARCHES.get(whole)
    if known is None:
        known = _SEARCHES[whole] = tuple(_searches(whole))
    return (one for one in known if fluent in one.fluents)


def _searches(books: Books) -> Iterator[Searched]:
    """All lines that say that somebody searched."""
    for name in books.ledger.names.values():
        for value, _, line in name.lines.get("covers", ()) if name.type == "coverage" else ():
            said = coverage(value)
            yield Searched(
                name,
                value,
                line,
                frozenset(said.fluents),
                frozenset(map(books.state, said.states)),
                frozenset(map(books.state, said.partners)),
                said.begin,
                said.end,
            )


def fits(one: Searched, states: set[str]) -> bool:
    """Whether a search speaks of one of some states, and of the other where it names a pair."""
    if not one.partners:
        return bool(one.states & states)
    return any(
        a in states and b in states and a != b for a in one.states for b in one.partners
    ) or (len(states) == 1 and bool((one.states | one.partners) & states))


def _covered(books: Books, fluent: str, states: list[str], day: int) -> Horizon | None:
    """The last day to which somebody searched, for the pair or for one of the two; none where a
    search speaks of the day itself."""
    known = [one for one in searches(books, fluent) if fits(one, set(states))]
    now = next((one for one in known if one.begin <= day < one.end), None)
    before = max((one for one in known if one.end <= day), key=lambda one: one.end, default=None)
    found = now or before
    if found is None:
        return None
    return Horizon(found.end, _line(found.name, "covers", found.value, found.line))


def _general(books: Books, fluent: str) -> Horizon | None:
    """The day to which a fluent is followed at all: ``follows title, administration until D``."""
    whole = books.whole  # no reading changes what is followed
    known = _FOLLOWED.get(whole)
    if known is None:
        known = _FOLLOWED[whole] = _followed(whole)
    return known.get(fluent)


def _followed(books: Books) -> dict[str, Horizon]:
    """The days to which fluents are followed at all; of two lines the first counts."""
    found: dict[str, Horizon] = {}
    for name in books.ledger.names.values():
        for value, _, line in name.lines.get("follows", ()) if name.type == "coverage" else ():
            said = coverage(value)
            for fluent in said.fluents if said.end < FOREVER else ():
                found.setdefault(fluent, Horizon(said.end, _line(name, "follows", value, line)))
    return found
