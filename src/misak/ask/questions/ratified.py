"""ratified(INSTRUMENT, POLITY): whose approval, exchange or deposit of ratifications the front
matter of an instrument has, each with its day. A party of whom it has none is not denied one."""

from __future__ import annotations

from misak.ask.found import NO, YES, Found, Item, distinct, entry_line
from misak.ask.questions.in_force import parties_line
from misak.ask.questions.instruments import acted_for, each_party
from misak.booking.books import Books
from misak.ground.days import iso
from misak.ledger.values import Dated, Instrument

APPROVED = "approved"
STEPS = (APPROVED, "exchanged", "deposited")  # from the first step to the last


def answer(books: Books, id_: str, polity: str | None, day: int) -> Found:
    """Whether a polity's state had ratified by a day, since its last step; with ``?`` all who had,
    each with that day."""
    instrument = books.ledger.instruments[id_]
    done = _done(books, instrument, day)
    if polity is None:
        days = {line.when.latest for line in done.values()}
        items = tuple(Item(who, _told(line, len(days))) for who, line in done.items())
        lines = distinct([*done.values()] or [parties_line(books, id_)])
        more = bool(items) and (instrument.others or len(done) < len(_first(books, instrument)))
        since = days.pop() if len(days) == 1 else None
        return Found(items, lines, since, covered=bool(items), more=more)
    own = [one for who, one in done.items() if acted_for(books, who, polity, _day((who, one)))]
    if not own and any(books.state(who) == books.state(polity) for who in done):
        return Found(NO, tuple(done.values()))  # another government of its state did
    if not own:
        whys = (parties_line(books, id_), entry_line(books, id_))
        return Found((), whys, covered=False)
    return Found(YES, (own[0],), own[0].when.latest)


def extreme(books: Books, id_: str, day: int, at: int) -> Found:
    """The first or the last to ratify (``at`` is 0 or -1), those of one day together. Where the day
    of some party is not in the books, whoever it is may be that party."""
    found = answer(books, id_, None, day)
    if found.more or not found.values:
        return found._replace(values=(), plain=found.values, covered=False)
    done = sorted(_done(books, books.ledger.instruments[id_], day).items(), key=_day)
    ends = [(who, line) for who, line in done if _day((who, line)) == _day(done[at])]
    items = tuple(Item(who) for who, _ in ends)
    return Found(items, distinct([line for _, line in ends]), ends[0][1].when.latest)


def _day(one: tuple[str, Dated]) -> int:
    return one[1].when.latest


def _told(line: Dated, days: int) -> tuple[tuple[str, object], ...]:
    """The day of a step as it is written, where they ratified on several days."""
    return (("day", iso(line.when.latest)), ("written", line.when.text)) if days > 1 else ()


def _done(books: Books, instrument: Instrument, day: int) -> dict[str, Dated]:
    """The parties that had ratified by a day, each with the line of its last step."""
    found: dict[str, Dated] = {}
    lines = [line for line in instrument.dates if line.key in STEPS and line.account is None]
    for line in sorted(lines, key=lambda one: STEPS.index(one.key)):
        if line.when.latest <= day:
            found |= dict.fromkeys(_whose(books, instrument, line), line)
    return found


def _whose(books: Books, instrument: Instrument, line: Dated) -> list[str]:
    """Whose step a line is: theirs whom it names; else of all parties from the first of whom no
    line of its kind names one. An approval is somebody's, and where it names nobody, not known
    whose."""
    if line.parties is not None:
        return list(line.parties)
    if line.key == APPROVED:
        return []
    named = {
        party
        for other in instrument.dates
        if other.key == line.key and other.account is None
        for party in other.parties or ()
    }
    return [party for party in _first(books, instrument) if party not in named]


def _first(books: Books, instrument: Instrument) -> list[str]:
    """The parties from the first: who acceded ratified nothing."""
    return [p for p in each_party(books, instrument) if p not in instrument.acceded]
