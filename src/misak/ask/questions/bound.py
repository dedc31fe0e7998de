"""Who is bound by what, and when: the spans of an article's force, for all or for one party.
Rules 33, 34."""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.acting import parties_by_names
from misak.booking.books import Books
from misak.booking.force import (
    Force,
    Names,
    Row,
    bound_by,
    common_line,
    kept_out,
    line_for,
    second_side,
    whole_line,
)
from misak.effects.desk import Ended
from misak.effects.ends import Out
from misak.effects.life import Ending
from misak.effects.values import Why
from misak.ground.days import FOREVER
from misak.ledger.references import is_article
from misak.ledger.values import Instrument


class Scope(NamedTuple):
    """What is asked about: an instrument, some of its articles or all (``labels`` empty), one
    party by all its names or none.

    ``classes`` hold the articles that no line tells apart, each under the first of them.
    """

    id: str
    force: Force
    instrument: Instrument
    labels: tuple[str, ...]
    party: Names
    state: str
    every: tuple[str, ...]
    classes: dict[str, list[str]]
    events: tuple[Ended, ...]

    def beside(self, books: Books) -> list[tuple[int, Why]]:
        """Endings of single articles or for single parties, which qualify a yes; of articles
        only those that are asked about."""
        return [
            (day, why)
            for day, articles, parties, _, why in self.events
            if (articles or parties)
            and (not self.labels or articles is None or articles & set(self.labels))
        ]


class Span(NamedTuple):
    """An article's force about a day: its beginning, the end that has come, what began it
    again, and what comes next."""

    begin: Row | None
    ended: tuple[int, str, Why] | None
    since: int
    reopened: Why | None
    until: int
    again: int | None

    def open(self, day: int) -> bool:
        """Whether it is in force on the day."""
        return self.begin is not None and self.begin[0] <= day and self.ended is None


def scope(books: Books, force: Force, id_: str, labels: tuple[str, ...], party: str) -> Scope:
    """What a question asks about, with the articles put together that share their lines and
    their endings."""
    instrument = books.ledger.instruments[id_]
    events = tuple(sorted(books.replay.endings.get(id_, ()), key=lambda one: one[0]))
    articles = [label for label in instrument.articles if is_article(label)]
    every = labels or tuple(articles or instrument.articles) or ("",)
    named = [line.articles for _, line in force.lines if line.articles]
    named += [one[1] for one in events if one[1]]
    classes: dict[tuple[bool, ...], list[str]] = {}
    for label in every:
        classes.setdefault(tuple(label in each for each in named), []).append(label)
    return Scope(
        id_,
        force,
        instrument,
        labels,
        parties_by_names(books.ledger, books.people, instrument, party) if party else frozenset(),
        books.state(party) if party else "",
        tuple(every),
        {row[0]: row for row in classes.values()},
        events,
    )


def first_bound(asked: Scope) -> tuple[int, Why] | None:
    """The day of the whole of what is asked about, with its line (rule 33)."""
    if asked.labels:
        rows = [_row(asked, label) for label in asked.classes]
        known = [row for row in rows if row is not None]
        return max(known, key=lambda row: row[0]) if known else None
    if not asked.party:
        return whole_line(asked.force, asked.every)
    whole = asked.force._replace(lines=tuple(r for r in asked.force.lines if not r[1].articles))
    row = _met(asked, "", line_for(whole, "", asked.party))
    if row is not None:
        return row
    rows = [_row(asked, label) for label in asked.classes]
    known = [r for r in rows if r is not None]
    return max(known, key=lambda r: r[0]) if known and len(known) == len(rows) else None


def _row(asked: Scope, label: str) -> Row | None:
    """The line from which an article acts for all, or for the party that is asked about."""
    if not asked.party:
        return common_line(asked.force, label)
    return _met(asked, label, line_for(asked.force, label, asked.party))


def _earliest(asked: Scope, label: str) -> Row | None:
    """The line from which an article acts for anybody: a pair that is bound before all are
    counts (rule 33)."""
    row = _row(asked, label)
    pair = None if asked.party else second_side(asked.force, label)
    return pair if row is None or (pair is not None and pair[0] < row[0]) else row


def _met(asked: Scope, label: str, own: Row | None) -> Row | None:
    """A party's line, or the later one by which somebody else is bound, without whom nothing
    acts; none where nobody else ever is (33), or who is has kept the article out (34)."""
    sides = _sides(asked.force)
    if own is None or not any(not asked.party.issuperset(side) for side in sides):
        return own
    across = [
        row for side in sides if asked.party.isdisjoint(side) for row in _rows(asked, label, side)
    ]
    others = [
        row
        for side in sides
        for party in side
        if party not in asked.party
        for row in _rows(asked, label, (party,))
        if not kept_out(asked.force, label, frozenset((party,)), row[0])
    ]
    if not across or not others:
        return None
    return max(own, min(across, key=_day), min(others, key=_day), key=_day)


def _rows(asked: Scope, label: str, parties: tuple[str, ...]) -> list[Row]:
    """The lines by which an article comes into force for some parties."""
    rows = (line_for(asked.force, label, frozenset((party,))) for party in parties)
    return [row for row in rows if row is not None]


def _day(row: Row) -> int:
    return row[0]


def _sides(force: Force) -> tuple[tuple[str, ...], ...]:
    if len(force.sides) == 1:
        return tuple((party,) for party in force.sides[0])
    return force.sides


def bound_parties(asked: Scope, label: str, day: int) -> list[str]:
    """The parties that lines of their own bind to an article on a day, where no line for all
    does; none where one does."""
    general = line_for(asked.force, label, None)
    if asked.party or (general is not None and general[0] <= day):
        return []
    return [
        party
        for side in asked.force.sides
        for party in side
        if (row := line_for(asked.force, label, frozenset((party,)))) is not None and row[0] <= day
    ]


def span(books: Books, asked: Scope, label: str, day: int) -> Span:
    """The force of an article about a day, by its lines and by all that ended or revived it."""
    begin = _earliest(asked, label)
    since = begin[0] if begin else FOREVER
    ended: tuple[int, str, Why] | None = None
    reopened: Why | None = None
    for over, (at, _, _, how, why) in _turns(books, asked, label):
        if at > day and begin is not None:
            until, again = (max(at, since), None) if over else (FOREVER, at)
            return Span(begin, ended, since, reopened, until, again)
        ended = (at, how, why) if over else None
        if not over:
            since, reopened = at, why
    return Span(begin, ended, since, reopened, FOREVER, None)


def _turns(books: Books, asked: Scope, label: str) -> list[tuple[bool, Ended]]:
    """The events by which an article ended (true) and by which it acted again (false), in order.

    What has ended for all stays so, whoever leaves afterwards, until it is revived (rule 34);
    revived for some, it stays ended for the others.
    """
    found: list[tuple[bool, Ended]] = []
    out = Out()
    for event in asked.events:
        _, articles, parties, how, _ = event
        if articles is not None and label not in articles:
            continue
        states = None if parties is None else {books.state(p) for p in parties}
        out = out.after(how, states, lambda: _everybody(books, asked))
        if not out.alone and _alone(books, asked, label, event, out.gone):
            out = out._replace(alone=True)
        over = out.wholly or out.alone or asked.state in out.gone
        if over != (bool(found) and found[-1][0]):
            found.append((over, event))
    return found


def _alone(books: Books, asked: Scope, label: str, event: Ended, gone: frozenset[str]) -> bool:
    """Whether fewer than two are left of those whom an article binds by the day of an event; who
    keeps it out by a reservation keeps it from nobody who accedes later."""
    if not gone:
        return False
    day = FOREVER if event.how is Ending.RESERVED else event.day
    left = {
        books.state(member)
        for side in asked.force.sides
        for party in side
        if bound_by(asked.force, label, party, day)
        for member in _each(books, party)
    }
    return bool(left) and len(left - gone) < 2


def _everybody(books: Books, asked: Scope) -> set[str]:
    """The states of all parties of the instrument asked about."""
    parties = (party for side in asked.force.sides for party in side)
    return {books.state(member) for party in parties for member in _each(books, party)}


def _each(books: Books, party: str) -> list[str]:
    rows = books.ledger.groups.get(party)
    return [party] if rows is None else [member for member, _, _, _ in rows]
