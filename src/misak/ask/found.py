"""What a question finds in the books of one reading, before it is told."""

from collections.abc import Iterable
from typing import NamedTuple

from misak.ask.horizon import fits, searches
from misak.ask.language import NotUnderstood
from misak.booking.books import Books
from misak.booking.clashing import clashing
from misak.effects.values import Line, Value, Why
from misak.ledger.values import At


class Item(NamedTuple):
    """One value: an id, what kind of name it is (empty for plain values), and what else is
    known of it."""

    id: str | int
    extra: tuple[tuple[str, object], ...] = ()


class Other(NamedTuple):
    """Another value that stands beside the answer, with whose reading it is, why, and what says
    so."""

    reading: str
    values: tuple[Item, ...]
    why: Why
    reason: str
    rank: str


class Found(NamedTuple):
    """Values, the days between which they hold, and their reasons (outermost first). Without
    reasons nothing can be told."""

    values: tuple[Item, ...]
    reasons: tuple[Why, ...]
    since: int | None = None
    until: int | None = None
    covered: bool = True
    contested: bool = False
    others: tuple[Other, ...] = ()
    plain: tuple[Item, ...] | None = (
        None  # the values before a modifier or ``=`` made others of them
    )
    parts: tuple[Item, ...] = ()  # what lies within and is held by another: never in the value
    shared: bool = False  # several hold one title together
    followed: int | None = None  # the last day that the books follow, where more was asked
    last: tuple[Item, ...] = ()  # the values of the day before it
    more: bool = False  # there are others, whom the books leave out
    group: str = ""  # of whose members alone it was asked


YES, NO, PARTLY = (Item("yes"),), (Item("no"),), (Item("in-part"),)


def span(books: Books, key: tuple[str, ...], day: int) -> tuple[int | None, int | None]:
    """The days from which and until which the value of a day holds, in the eyes of the law."""
    first, last = books.begun(key, day)
    row = books.changes[key]
    return row[first][0], row[last][0] if last >= 0 else None


def reasons(books: Books, key: tuple[str, ...], day: int) -> tuple[Why, ...]:
    """The clause that began the interval of a day, what confirmed it since, and what passed it
    on."""
    first, _ = books.begun(key, day)
    row = books.changes[key]
    at = books.index(key, day)
    passed = [row[i][2] for i in range(first + 1, at + 1)]
    found = [row[first][2], *books.confirmations(key, row[first][0], day), *passed]
    return distinct(found)


def same_day(books: Books, key: tuple[str, ...], day: int) -> tuple[Other, ...]:
    """What another instrument set on the day of the change that rules, where nothing says which
    came last (rule 4)."""
    found = []
    for value, why in clashing(books, key, day):
        ids = (
            value.split("+")
            if isinstance(value, str)
            else [value.id]
            if isinstance(value, Value)
            else []
        )
        found.append(Other("same-day", tuple(Item(id_) for id_ in ids), why, "", "contested"))
    return tuple(found)


def distinct(found: Iterable[Why]) -> tuple[Why, ...]:
    """Each cause once, in order."""
    by_line: dict[At, Why] = {}
    for why in found:
        by_line.setdefault(why.at, why)
    return tuple(by_line.values())


def coverage(
    books: Books, fluent: str, states: list[str], day: int, *, alone: bool = False
) -> Line | None:
    """The gazetteer's line that says that the books treat this fluent of one of these states on
    this day; ``alone`` where it must do so towards every other state, not some that it names."""
    for one in searches(books, fluent):
        if alone and one.partners:
            continue
        if one.begin <= day < one.end and fits(one, set(states)):
            name = one.name
            return Line(
                name.id, "covers", one.value, name.sources, True, At(name.at.file, one.line)
            )
    return None


def entry_line(books: Books, id_: str) -> Line:
    """The line at which a name is defined, as the reason for an answer that finds nothing about
    it."""
    name = books.ledger.names[id_]
    return Line(id_, "entry", "", name.sources, True, name.at)


def searched(books: Books) -> tuple[Why, ...]:
    """What was searched where a question that names nothing finds nothing: the coverage that
    the books claim, else their first entry."""
    names = books.ledger.names.values()
    found = [name for name in names if name.type == "coverage"] or list(names)[:1]
    if not found:
        raise NotUnderstood("C608", ())
    return tuple(entry_line(books, name.id) for name in found)


def strength(value: object) -> str:
    """The strength of a recognition, or an empty string."""
    return value.strength if isinstance(value, Value) else ""
