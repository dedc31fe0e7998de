"""in_force(INSTRUMENT [art N] [for PARTY]): by article and by party. VCLT 24, 54, 70; rules 1, 17."""

from __future__ import annotations

from misak.ask.found import NO, YES, Found, Item, distinct
from misak.booking.books import Books
from misak.booking.force import Force, line_for
from misak.booking.postings import Line, Why
from misak.ground.days import FOREVER, iso

Ending = tuple[int, str, Why]


def answer(books: Books, id_: str, labels: tuple[str, ...], party: str, day: int) -> Found:
    """Whether an instrument (one of its articles, for one party) is in force on a day; it is while one article is."""
    force = books.expansion.forces.get(id_)
    if force is None:
        return Found(NO, (_entry(books, id_),))
    begin = _begin(books, force, id_, labels, party)
    if begin is None:
        outside = party and _party(books, id_, party) is None
        return Found(
            NO, ((parties_line(books, id_),) if outside else ()) + _unborn(books, force, id_)
        )
    start, why = begin
    if day < start:
        soon = [
            line
            for at, line in force.provisional
            if at <= day and (not labels or not line.articles or set(labels) & line.articles)
        ]
        value = (Item("no", (("provisional", iso(force.provisional[0][0])),)),) if soon else NO
        return Found(value, distinct([*soon, *_unborn(books, force, id_)]), until=start)
    end = _end(books, id_, labels, party)
    if end is not None and end[0] <= day:
        return Found((Item("no", (("ended", end[1]),)),), distinct([end[2], why]), end[0])
    some = sorted(
        {a for at, line in force.lines if at <= day and line.articles for a in line.articles},
        key=_order,
    )
    whole = any(at <= day and not line.articles for at, line in force.lines)
    value = YES if labels or whole else (Item("yes", (("articles", some),)),)
    return Found(
        value, distinct([why, *_parts(books, id_, labels, day)]), start, end[0] if end else None
    )


def _order(label: str) -> tuple[int, str]:
    return (int(label), "") if label.isdigit() else (10_000, label)


def _begin(
    books: Books, force: Force, id_: str, labels: tuple[str, ...], party: str
) -> tuple[int, Why] | None:
    if not force.lines:
        return None
    if not labels and not party:
        day, line = min(force.lines, key=lambda row: row[0])
        return day, line
    named = _party(books, id_, party)
    if party and named is None:
        return None
    if not labels:
        whole = line_for(
            force._replace(lines=tuple(r for r in force.lines if r[1].articles is None)), "", named
        )
        parts = [
            r
            for r in force.lines
            if r[1].articles and (r[1].parties is None or named in r[1].parties)
        ]
        return min([*parts, *([whole] if whole else [])] or force.lines, key=lambda row: row[0])
    rows = [line_for(force, label, named) for label in labels]
    known = [row for row in rows if row is not None]
    if not known:
        return None
    day, line = max(known, key=lambda row: row[0])
    return day, line


def _party(books: Books, id_: str, party: str) -> str | None:
    """The party of an instrument that is of the same state, or a group's member among the parties."""
    instrument = books.ledger.instruments[id_]
    for each in instrument.parties:
        if books.state(each) == books.state(party) or any(
            books.state(m) == books.state(party) for m, _, _, _ in books.ledger.groups.get(each, ())
        ):
            return each
    return None


def _end(books: Books, id_: str, labels: tuple[str, ...], party: str) -> Ending | None:
    """When what is asked about has ended: all its articles, or all but one of its parties."""
    instrument = books.ledger.instruments[id_]
    everybody = {
        books.state(m)
        for p in instrument.parties
        for m in ([m for m, _, _, _ in books.ledger.groups[p]] if p in books.ledger.groups else [p])
    }
    left = {label: set(everybody) for label in labels or instrument.articles or ("",)}
    only = books.state(party) if party else ""
    for day, articles, parties, how, why in sorted(
        books.replay.endings.get(id_, ()), key=lambda e: e[0]
    ):
        gone = everybody if parties is None else {books.state(p) for p in parties}
        for label in [label for label in left if articles is None or label in articles]:
            left[label] -= gone
            if parties is None or only in gone or len(left[label]) < 2:
                del left[label]
        if not left:
            return day, how, why
    return None


def _parts(books: Books, id_: str, labels: tuple[str, ...], day: int) -> list[Why]:
    """Partial endings before a day, which qualify a yes; of single articles only those that are asked about."""
    found = books.replay.endings.get(id_, ())
    return [
        why
        for at, articles, parties, _, why in found
        if at <= day < FOREVER
        and (articles or parties)
        and (not labels or articles is None or articles & set(labels))
    ]


def _unborn(books: Books, force: Force, id_: str) -> tuple[Why, ...]:
    return (force.signed_line,) if force.signed_line is not None else (_entry(books, id_),)


def parties_line(books: Books, id_: str) -> Line:
    """The line of the front matter that names the parties."""
    instrument = books.ledger.instruments[id_]
    sides = " | ".join(", ".join(side) for side in instrument.sides)
    return Line(id_, "parties", sides, instrument.sources, True, instrument.at)


def _entry(books: Books, id_: str) -> Line:
    name = books.ledger.names[id_]
    return Line(id_, "entry", "", name.sources, True, name.at)
