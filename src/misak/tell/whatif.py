"""What if: an event or treaty taken away, one taken to be in force, or another reading; what
would then be otherwise, from when, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.reach import Days
from misak.ask.reasons import reason
from misak.booking.books import Books
from misak.booking.reading import SIGNATURE
from misak.effects.life import Ending
from misak.effects.values import Line, Why
from misak.ground.days import FOREVER, iso
from misak.ground.langs import LANGS
from misak.kinds.row import Words
from misak.ledger.values import Act, Dated
from misak.say.naming import title
from misak.tell.bundles import Change, Template, bundles
from misak.tell.chain import told as told_cause
from misak.tell.crowds import Fact
from misak.tell.days import when
from misak.tell.facts import Facts, Spell
from misak.tell.necessity import Fall, falling
from misak.tell.notes import Notes
from misak.tell.reach import followed
from misak.tell.wording import HEADINGS, heading

SAYS: Template = (
    Words("{a}: {after} instead of {before}", "{a}: {before} yerine {after}"),
    Words("+ {0}", "+ {0}"),
    Words("− {0}", "− {0}"),
)
FLUENTS = tuple(HEADINGS)
HOW = {
    "gone": Words("this clause falls away", "bu hüküm ortadan kalkar"),
    "new": Words("this clause acts instead", "onun yerine bu hüküm işler"),
    "void": Words(
        "this clause is void then: the giver would not hold it",
        "bu hüküm o zaman boştur: devreden ona sahip olmazdı",
    ),
    "otherwise": Words(
        "this clause acts, with another outcome", "bu hüküm işler, ama başka sonuç doğurur"
    ),
    "moved": Words("this clause acts on another day", "bu hüküm başka bir gün işler"),
}


class Asked(NamedTuple):
    """What is supposed: ids taken away, instruments in force from a day (or SIGNATURE), and the
    reading."""

    without: tuple[str, ...] = ()
    in_force: tuple[tuple[str, int], ...] = ()
    reading: str = ""


class Window(NamedTuple):
    """Differences that touch these days only: ``first <= day <= last``."""

    first: int = 0
    last: int = FOREVER


ALWAYS = Window()


def suppose(
    library: Library, without: Iterable[str], in_force: Iterable[str], reading: str = ""
) -> Asked:
    """What is supposed, from texts: names, and ``NAME``, ``NAME=DATE`` or ``NAME=signature``.
    Raises UnknownName, NotUnderstood."""
    forces = []
    for text in in_force:
        name, _, day = text.partition("=")
        forces.append(
            (
                library.index.find(name, "instrument", 0),
                SIGNATURE if day.strip() in ("", "signature", "imza") else when(day),
            )
        )
    return Asked(
        tuple(library.index.find(name, "instrument", 0) for name in without), tuple(forces), reading
    )


def whatif(library: Library, asked: Asked, window: Window = ALWAYS) -> Json:
    """The differences between the books as they are and as they would be.

    With ``without`` or ``in_force`` both are under the reading; with a reading alone it is
    compared with the base. ``falls`` and ``perhaps`` list what goes with what is taken away,
    with the cause that says so; ``differences`` are groups by the clause that makes them and
    their days: ``since``, ``until``, ``how`` (gone, new, void, moved, otherwise) and ``rows``;
    ``followed`` is the last day where it is only followed no further than that. Raises
    NotUnderstood where the window ends before it begins.
    """
    if window.first > window.last:
        raise NotUnderstood("D404", (iso(window.last), iso(window.first)))
    reading = library.reading(asked.reading)
    falls, perhaps = falling(library.ledger, asked.without, reading)
    then = reading._replace(
        name="whatif",
        without=frozenset(fall.id for fall in falls),
        in_force=(*reading.in_force, *asked.in_force),
    )
    one = library.books(reading if asked.without or asked.in_force else library.reading(""))
    two = library.books(then if asked.without or asked.in_force else reading)
    notes = Notes(one)
    return {
        "without": list(asked.without),
        "in_force": [
            [id_, "signature" if day == SIGNATURE else iso(day)] for id_, day in asked.in_force
        ],
        "reading": reading.name,
        "falls": [_fall(one, fall) for fall in falls],
        "perhaps": [_fall(one, fall) for fall in perhaps],
        "differences": _groups(one, two, window, notes),
        "notes": notes.rows,
    }


def _fall(books: Books, fall: Fall) -> Json:
    force = books.expansion.forces.get(fall.id)
    return {
        "id": fall.id,
        "title": {lang: title(books.ledger, fall.id, lang) for lang in LANGS},
        "date": iso(force.signed) if force and force.signed else None,
        "because": told_cause(books, fall.id, fall.cause) if fall.cause else None,
    }


def _groups(one: Books, two: Books, window: Window, notes: Notes) -> list[Json]:
    """Differences by days and clause, in order of days; inside a group by fluent."""
    groups: dict[_Group, list[Change]] = {}
    for change, days, cut in differences(Facts(one), Facts(two)):
        if days.begin > window.last or days.end <= window.first:
            continue
        number = _number(notes, one, two, change.why)
        groups.setdefault(_Group(*days, number, str(change.key), cut), []).append(change)
    found: list[Json] = []
    for (begin, end, number, how, cut), changes in sorted(groups.items(), key=_order):
        by_fluent = [[c for c in changes if c.fact[0] == fluent] for fluent in FLUENTS]
        rows = [
            {"fluent": listed[0].fact[0], "heading": heading(listed[0].fact[0]), **row}
            for listed in by_fluent
            if listed
            for row in bundles(
                one, listed, max(begin, 1), SAYS, lambda why: _number(notes, one, two, why)
            )
        ]
        found.append(
            {
                "since": _iso(begin),
                "until": _iso(end),
                "note": number,
                "how": how,
                "why": dict(HOW[how]._asdict()),
                "rows": rows,
                **({"followed": iso(end - 1)} if cut else {}),
            }
        )
    return found


class _Group(NamedTuple):
    """What differences of one group have in common: their days, the footnote and the way of the
    clause that makes them, and whether they are followed no further."""

    begin: int
    end: int
    number: int
    how: str
    cut: bool


def _order(item: tuple[_Group, list[Change]]) -> tuple[int, int, int, int]:
    """By the first day, then what matters most first (title before duties), then the last day
    and the order of footnotes."""
    (begin, end, number, _, _), changes = item
    return begin, min(FLUENTS.index(change.fact[0]) for change in changes), end, number


def _number(notes: Notes, one: Books, two: Books, why: Why) -> int:
    """The footnote of a cause; its day is that of the books in which it acts."""
    books = one if not isinstance(why, Act) or why.number in one.expansion.days else two
    return notes.add(reason(books, why))


def differences(one: Facts, two: Facts) -> Iterator[tuple[Change, Days, bool]]:
    """Every fact with each longest run of days on which it is otherwise: the change, its days as
    far as both books follow them, and whether that is all that ends it."""
    for fact in sorted({*one.all(), *two.all()}):
        if fact[0] not in FLUENTS:
            continue
        for begin, end, before, after in _runs(one.spells(fact), two.spells(fact)):
            if _goes_along(one, two, fact, begin, before, after):
                continue
            why, how = _why(one.books, two.books, fact, before, after, begin)
            closed = any(_closed(facts, fact, end) for facts in (one, two))
            for days in _followed(one, two, fact, (before, after), Days(begin, end)):
                yield Change(fact, before, after, why, how), days, closed or days.end < end


def _followed(
    one: Facts, two: Facts, fact: Fact, values: tuple[Spell | None, Spell | None], days: Days
) -> list[Days]:
    """The days of a run on which each of the two books follows what holds in it."""
    found = [days]
    for facts, spell in zip((one, two), values, strict=True):
        if _token(spell):
            found = [part for each in found for part in followed(facts, fact, each)]
    return found


def _closed(facts: Facts, fact: Fact, day: int) -> bool:
    """Whether a place is closed on a day: nobody says that anything ended then."""
    spell = facts.on(fact, day)
    return spell is not None and spell.begin == day and spell.how == Ending.CLOSED


def _runs(
    first: list[Spell], second: list[Spell]
) -> Iterator[tuple[int, int, Spell | None, Spell | None]]:
    """Runs of days on which two lists of spells say different things; joined while the values
    stay the same two."""
    days = sorted({spell.begin for spell in (*first, *second)})
    current: tuple[int, Spell | None, Spell | None] | None = None
    for day in days:
        before, after = _at(first, day), _at(second, day)
        if current is not None and (_token(current[1]), _token(current[2])) == (
            _token(before),
            _token(after),
        ):
            continue
        if current is not None and _token(current[1]) != _token(current[2]):
            yield current[0], day, current[1], current[2]
        current = (day, before, after)
    if current is not None and _token(current[1]) != _token(current[2]):
        yield current[0], FOREVER, current[1], current[2]


def _at(spells: list[Spell], day: int) -> Spell | None:
    return next((s for s in reversed(spells) if s.begin <= day), None)


def _token(spell: Spell | None) -> str:
    return spell.token if spell is not None else ""


def _goes_along(
    one: Facts, two: Facts, fact: Fact, day: int, before: Spell | None, after: Spell | None
) -> bool:
    """Whether an administration is otherwise only because the title is: then the title's row
    says it."""
    if fact[0] != "administration":
        return False
    held = ("title", fact[1])
    return _token(_at(one.spells(held), day)) == _token(before) and _token(
        _at(two.spells(held), day)
    ) == _token(after)


def _why(
    one: Books, two: Books, fact: Fact, before: Spell | None, after: Spell | None, day: int
) -> tuple[Why, str]:
    """The clause that makes the difference, and how: the one that begins on its first day, in
    either books."""
    old, new = (spell.why if spell is not None else None for spell in (before, after))
    if new is not None and after is not None and after.begin == day:
        return new, _how(one, two, fact, new, "new")
    if old is not None:
        return old, _how(two, one, fact, old, "gone")
    assert new is not None  # one of the two differs from nothing
    return new, _how(one, two, fact, new, "new")


def _how(other: Books, own: Books, fact: Fact, why: Why, absent: str) -> str:
    """How a clause that acts in its own books stands in the others."""
    if isinstance(why, Act):
        day = other.expansion.days.get(why.number)
        if day is None:
            return absent
        if any(
            act.number == why.number and place in fact for _, place, act in other.replay.titles.void
        ):
            return "void"
        return "moved" if day != own.expansion.days.get(why.number) else "otherwise"
    if isinstance(why, Dated):
        force = other.expansion.forces.get(why.instrument)
        return (
            absent
            if force is None
            or all(
                line.at != why.at
                for line in (*(row[1] for row in force.lines), *(stop.line for stop in force.ended))
            )
            else "otherwise"
        )
    assert isinstance(why, Line)
    return "otherwise"


def _iso(day: int) -> str | None:
    return iso(day) if 0 < day < FOREVER else None
