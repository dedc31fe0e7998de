"""From dated lines to the days on which things act: signature, force by article and party,
endings. VCLT 24, 25, 28, 54-57."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from misak.booking.reading import SIGNATURE, Reading, lines
from misak.ground.days import Term, When, add_term, read_term
from misak.ledger.values import Dated, Instrument

ACT_KEYS = ("adopted", "date", "signed", "published")
EXPIRED, RESERVED, SUSPENDED = "expired", "reserved", "suspended"
Row = tuple[int, Dated]  # a dated line with its day under a reading
Names = frozenset[str]  # all the names under which one party may stand in a line
Sides = tuple[tuple[str, ...], ...]  # the parties, side by side


class Stop(NamedTuple):
    """An end that the front matter brings, with its day: a line ``ended``, a term that is over,
    a reservation."""

    day: int
    how: str
    line: Dated


class Force(NamedTuple):
    """When an instrument is signed, when its lines bring it into force and for whom, and how
    its own lines end it.

    ``lines`` are those of force, of accession and of succession; ``sides`` are the parties,
    those who acceded among them.
    """

    signed: int | None
    signed_line: Dated | None
    lines: tuple[Row, ...]
    provisional: tuple[Row, ...]
    ended: tuple[Stop, ...]
    suspended: tuple[Row, ...] = ()
    revived: tuple[Row, ...] = ()
    reserved: tuple[Row, ...] = ()
    objected: tuple[Row, ...] = ()
    sides: Sides = ()

    @property
    def parted(self) -> bool:
        """Whether it does not act for all parties alike."""
        return bool(self.reserved or self.objected) or any(
            line.parties is not None for _, line in self.lines
        )


def day_of(when: When, reading: Reading) -> int:
    """The day that stands for a date: its latest (an interval A/B ends there), or its earliest
    under that reading."""
    return when.earliest if reading.earliest and "/" not in when.text else when.latest


def force(instrument: Instrument, reading: Reading) -> Force:
    """The days of an instrument under a reading. A document or happening is in force on its own
    day."""
    usual = _usual(instrument, reading)
    if usual is not None:
        return usual
    rows = _rows(instrument, reading)
    signed, signed_line = _signed(instrument, rows)
    stated = rows("in-force")
    if not stated and instrument.class_ != "treaty" and signed_line is not None:
        stated = ((signed or 0, signed_line),)
    found = Force(signed, signed_line, stated, rows("provisional"), (), sides=instrument.sides)
    supposed = _supposed(instrument.id, found, reading)
    if supposed:
        return found._replace(lines=supposed)
    reserved = rows("reserves")
    return found._replace(
        lines=_with_accessions(found, rows("acceded")),
        ended=_stops(stated, rows("ended"), reserved),
        suspended=rows("suspended"),
        revived=rows("revived"),
        reserved=tuple(row for row in reserved if row[1].articles),
        objected=tuple(row for row in rows("objects") if row[1].whole),
    )


def _supposed(id_: str, found: Force, reading: Reading) -> tuple[Row, ...]:
    """The line of force that a reading supposes for an instrument, on the day of signature or
    another; none where it supposes none."""
    days = [day for of, day in reading.in_force if of == id_]
    if not days or found.signed_line is None or found.signed is None:
        return ()
    day = found.signed if days[-1] == SIGNATURE else days[-1]
    return ((day, found.signed_line._replace(articles=None, parties=None)),)


def _rows(instrument: Instrument, reading: Reading) -> Callable[[str], tuple[Row, ...]]:
    """The dated lines of a key with their days, under a reading."""
    said = {line.key for line in instrument.dates}

    def rows(key: str) -> tuple[Row, ...]:
        if key not in said:
            return ()
        return tuple([(day_of(d.when, reading), d) for d in lines(instrument, key, reading)])

    return rows


def _signed(
    instrument: Instrument, rows: Callable[[str], tuple[Row, ...]]
) -> tuple[int | None, Dated | None]:
    """The day of signature with its line; of a document or happening its own day."""
    keys = (
        ("signed",) if instrument.class_ == "treaty" else ("signed", "adopted", "date", "published")
    )
    for key in keys:
        if found := rows(key):
            return found[0]
    return None, None


def _usual(instrument: Instrument, reading: Reading) -> Force | None:
    """Signed, in force on a day for all and for good, as most treaties say it; None where more
    is said."""
    if len(instrument.dates) != 2 or reading.in_force:
        return None
    first, last = instrument.dates
    if (first.key, last.key) != ("signed", "in-force") or first.account or last.account:
        return None
    if last.term:
        return None
    signed, begun = day_of(first.when, reading), day_of(last.when, reading)
    return Force(signed, first, ((begun, last),), (), (), sides=instrument.sides)


def _with_accessions(found: Force, acceded: tuple[Row, ...]) -> tuple[Row, ...]:
    """The lines of force with those who acceded: bound from the later of their day and that of the
    general line that covers the article (VCLT 24(3)), and by nothing that is in force for nobody
    (rules 1, 34)."""
    if not acceded:
        return found.lines
    whole = whole_day(found, ())
    joined = [(max(day, whole), line) for day, line in acceded if whole is not None]
    for at, general in found.lines:
        if general.articles and general.parties is None:
            joined += [
                (max(day, at), line._replace(articles=general.articles))
                for day, line in acceded
                if not line.articles
            ]
    return (*found.lines, *joined)


def _stops(
    stated: tuple[Row, ...], ended: tuple[Row, ...], reserved: tuple[Row, ...]
) -> tuple[Stop, ...]:
    """The ends that lines bring: as they say (after the notice), by a term that nothing renews,
    by a reservation (VCLT 54-56, 21).

    A stated end goes before one that is counted (rule 28).
    """
    found = [Stop(_noticed(day, line.notice), line.how or "ended", line) for day, line in ended]
    said = {(line.articles, line.parties) for _, line in ended}
    for day, line in stated:
        term = read_term(line.term) if line.term and not line.renews else None
        if term is not None and (line.articles, line.parties) not in said:
            found.append(Stop(add_term(day, term), EXPIRED, line))
    found += [Stop(day, RESERVED, line) for day, line in reserved if line.articles and line.parties]
    return tuple(found)


def _noticed(day: int, notice: str) -> int:
    term = read_term(notice) if notice else None
    return add_term(day, term) if term else day


class _Rows(NamedTuple):
    """The lines of an instrument of many parties, by party, each with its place, and what was
    found in them: by article and party, by article for a second side, by articles for the whole.
    ``lines`` keeps alive what the index is of."""

    lines: tuple[Row, ...]
    general: list[tuple[int, Row]]
    own: dict[str, list[tuple[int, Row]]]
    known: dict[tuple[str, Names | None], Row | None]
    second: dict[tuple[str, Sides], Row | None]
    whole: dict[tuple[tuple[str, ...], Sides], Row | None]


MANY = 16  # lines from which an index pays
_INDEXES: dict[int, _Rows] = {}  # by the identity of the lines; emptied now and then


def _index(lines: tuple[Row, ...]) -> _Rows:
    """The lines of an instrument by party."""
    index = _INDEXES.get(id(lines))
    if index is None:
        index = _Rows(lines, [], {}, {}, {}, {})
        for place, row in enumerate(lines):
            if row[1].parties is None:
                index.general.append((place, row))
            for name in row[1].parties or ():
                index.own.setdefault(name, []).append((place, row))
        if len(_INDEXES) > 256:
            _INDEXES.clear()
        _INDEXES[id(lines)] = index
    return index


def _rows_of(index: _Rows, party: Names | None) -> list[Row]:
    """The general lines and those of a party, in their order: of a convention of many parties
    each has a line of its own."""
    own = {place: row for name in party or () for place, row in index.own.get(name, ())}
    return [row for _, row in sorted([*index.general, *own.items()], key=lambda one: one[0])]


def line_for(found: Force, article: str, party: Names | None) -> Row | None:
    """The line that brings an article into force for a party: its own that covers it, else the
    general one, else none (rule 34).

    Of several the more particular goes first. Without an article the line must be for all of
    them; without a party it is a general one.
    """
    if len(found.lines) < MANY:
        return _best(found.lines, article, party)
    index = _index(found.lines)
    asked = (article, party)
    if asked not in index.known:
        index.known[asked] = _best(_rows_of(index, party), article, party)
    return index.known[asked]


def _best(lines: Iterable[Row], article: str, party: Names | None) -> Row | None:
    """The most particular of some lines that covers an article for a party."""
    best, score = None, -1
    for row in lines:
        _, line = row
        own = line.parties is not None
        if own and (party is None or party.isdisjoint(line.parties or ())):
            continue
        if line.articles and article not in line.articles:
            continue
        points = (2 if own else 0) + (1 if line.articles else 0)
        if points > score:
            best, score = row, points
    return best


def second_side(found: Force, article: str) -> Row | None:
    """The line that binds a second side to an article, so that it acts between two; where there
    are no sides each party is one."""
    if len(found.lines) < MANY:
        return _second(found, article)
    index, asked = _index(found.lines), (article, found.sides)
    if asked not in index.second:
        index.second[asked] = _second(found, article)
    return index.second[asked]


def _second(found: Force, article: str) -> Row | None:
    sides = found.sides
    if len(sides) == 1:
        sides = tuple((party,) for party in sides[0])
    first: list[Row] = []
    for side in sides:
        rows = [
            row
            for party in side
            if (row := line_for(found, article, frozenset((party,)))) is not None
        ]
        if rows:
            first.append(min(rows, key=lambda row: row[0]))
    return sorted(first, key=lambda row: row[0])[1] if len(first) > 1 else None


def common_line(found: Force, article: str) -> Row | None:
    """The line from which an article acts at all: the general one that covers it, else that
    which binds a second side."""
    return line_for(found, article, None) or second_side(found, article)


def whole_line(found: Force, labels: tuple[str, ...]) -> Row | None:
    """The line from which the instrument is in force as a whole (rule 33).

    It is the general line, else that which binds a second side; articles with a line of their
    own do not delay it. Where every line is for some articles, it is that of the last of the
    articles (``labels``); none where some article never acts.
    """
    if len(found.lines) < MANY:
        return _whole(found, labels)
    index, asked = _index(found.lines), (labels, found.sides)
    if asked not in index.whole:
        index.whole[asked] = _whole(found, labels)
    return index.whole[asked]


def _whole(found: Force, labels: tuple[str, ...]) -> Row | None:
    row = common_line(found._replace(lines=tuple(r for r in found.lines if not r[1].articles)), "")
    if row is not None or not labels or not found.lines:
        return row
    rows = [common_line(found, label) for label in labels]
    known = [r for r in rows if r is not None]
    return max(known, key=lambda r: r[0]) if len(known) == len(rows) else None


def whole_day(found: Force, labels: tuple[str, ...]) -> int | None:
    """The day from which the instrument is in force as a whole; None where it never is."""
    row = whole_line(found, labels)
    return row[0] if row else None


def force_day(found: Force, article: str, parties: list[Names]) -> int | None:
    """The day on which an article acts for these parties: the latest of their days (VCLT
    24(3)); None where never.

    Where no party is named it is the day from which the article acts at all.
    """
    if not parties:
        row = common_line(found, article)
        return row[0] if row else None
    last = 0
    for party in parties:
        row = line_for(found, article, party)
        if row is None or kept_out(found, article, party, row[0]):
            return None
        last = max(last, row[0])
    return last


def kept_out(found: Force, article: str, party: Names, day: int) -> bool:
    """Whether a party had made a reservation to an article when it was bound: it acts between
    that party and nobody (VCLT 21)."""
    return any(
        at <= day and article in (line.articles or ()) and not party.isdisjoint(line.parties or ())
        for at, line in found.reserved
    )


def binds(forces: dict[str, Force], id_: str, article: str, party: str, day: int) -> bool:
    """Whether an article of an instrument binds a party (``bound_by``)."""
    return bound_by(forces[id_], article, party, day)


def bound_by(found: Force, article: str, party: str, day: int) -> bool:
    """Whether an article of an instrument that does not bind all alike binds a party: whoever has
    no line that covers it is not bound, nor whoever kept it out, nor one that accedes only later
    (rule 34). Until the article acts nothing of it has ended: whoever accedes by then is bound as
    if from the first."""
    names = frozenset((party,))
    row = line_for(found, article, names)
    if row is None or kept_out(found, article, names, row[0]):
        return False
    if row[1].key != "acceded":
        return True
    first = common_line(found, article)
    return row[0] <= max(day, first[0] if first else day)


def named(forces: dict[str, Force], id_: str) -> frozenset[str]:
    """The articles that the lines of an instrument name which say whom it binds."""
    found = forces[id_]
    lines = (line for _, line in (*found.lines, *found.reserved))
    return frozenset(label for line in lines for label in line.articles or ())


def apart(found: Force, one: Names, other: Names) -> bool:
    """Whether an objection keeps the whole instrument from acting between two parties (VCLT
    20(4)(b))."""
    for _, line in found.objected:
        by, to = line.parties or frozenset(), line.to or frozenset()
        for a, b in ((one, other), (other, one)):
            if not a.isdisjoint(by) and not b.isdisjoint(to):
                return True
    return False


def moved_end(ended: tuple[Stop, ...], day: int, term: Term) -> tuple[Stop, ...]:
    """The ends with those of terms still running on a day moved by another term."""
    return tuple(
        [
            stop._replace(day=add_term(stop.day, term))
            if stop.how == EXPIRED and stop.day > day
            else stop
            for stop in ended
        ]
    )
