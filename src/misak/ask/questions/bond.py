"""owes(A, B, TOPIC) and right(A, TOPIC): duties and rights, and where each stands in its life. Rules 19, 20."""

from __future__ import annotations

from misak.ask.found import NO, Found, Item, coverage, distinct, entry_line, searched, span
from misak.ask.questions.passing import owed_by
from misak.booking.books import Books
from misak.effects.life import Ending
from misak.effects.values import Bond, Key, Why
from misak.ground.days import FOREVER, iso
from misak.kinds.questions import Question


def answer(
    books: Books,
    question: Question,
    args: tuple[str | None, ...],
    day: int,
    equals: tuple[str, ...],
) -> Found:
    """The topics owed or held (``?``), or yes or no for one topic with its life."""
    nature = "right" if len(question.args) == 2 else ""
    obligor, obligee, topic = (None, *args) if nature else args
    every = [
        k for k in books.by_fluent.get("bond", ()) if _fits(books, k, None, obligee, topic, nature)
    ]
    standing = {k: owed_by(books, k, day) for k in every if isinstance(books.value(k, day), Bond)}
    live = [k for k, by in standing.items() if _is(books, obligor, by)]
    keys = [k for k in every if _is(books, obligor, k[2])]
    whys = distinct([w for k in live for w in _why(books, k, day)])
    if not live and any(k in standing for k in keys):
        passed = distinct([w for k in keys if k in standing for w in _why(books, k, day)])
        return Found((Item("no", (("life", "passed"),)),) if topic is not None else (), passed)
    if topic is not None and obligee is not None and (obligor is not None or nature):
        if live:
            since, until = span(books, live[0], day)
            return Found((Item("yes", tuple(_told(books, live[0], day))),), whys, since, until)
        return _none(books, question, args, keys, day, NO)
    if not live:
        return _none(books, question, args, keys, day, ())
    items: dict[str, Item] = {}
    for key in live:
        id_ = key[4] if topic is None else key[3] if obligee is None else standing[key]
        extra = _extra(books, key, standing[key], day, topic is None)
        items.setdefault(id_, Item(id_, tuple(extra)))
    return Found(tuple(items.values()), whys)


def _told(books: Books, key: Key, day: int) -> list[tuple[str, object]]:
    """What else is known of a bond that stands: that it is a ban, its life, the day by which it is due."""
    bond = books.value(key, day)
    assert isinstance(bond, Bond)
    found: list[tuple[str, object]] = [("nature", bond.nature)] if bond.nature == "ban" else []
    found.append(("life", life(books, key, day)))
    if bond.due is not None and bond.due < FOREVER:
        found.append(("due", iso(bond.due)))
    return found


def _is(books: Books, asked: str | None, polity: str) -> bool:
    """Whether a polity is of the state that is asked about, where one is."""
    return asked is None or books.state(asked) == books.state(polity)


def _extra(books: Books, key: Key, obligor: str, day: int, open_: bool) -> list[tuple[str, object]]:
    bond = books.value(key, day)
    assert isinstance(bond, Bond)
    return [
        ("nature", bond.nature),
        *(pair for pair in _told(books, key, day) if pair[0] != "nature"),
        ("obligor", obligor),
        ("obligee", key[3]),
        *([("topic", key[4])] if not open_ else []),
    ]


def _fits(
    books: Books, key: Key, obligor: str | None, obligee: str | None, topic: str | None, nature: str
) -> bool:
    row = books.changes[key]
    bond = next((c[1] for c in row if isinstance(c[1], Bond)), None)
    if bond is None or (nature and bond.nature != nature):
        return False
    return (
        (obligor is None or books.state(obligor) == books.state(key[2]))
        and (obligee is None or books.state(obligee) == books.state(key[3]))
        and (topic is None or topic == key[4])
    )


def life(books: Books, key: Key, day: int) -> str:
    """owed, overdue, suspended, or how it ended: performed, overtaken, expired, lapsed and the like."""
    change = books.change(key, day)
    if change is None:
        return "none"
    bond = change[1]
    if not isinstance(bond, Bond):
        return change[3] or "ended"
    if bond.once is not None and (bond.once == FOREVER or day < bond.once):
        return "suspended"
    return "overdue" if bond.due is not None and day > bond.due else "owed"


def nature_of(books: Books, key: Key) -> str:
    """Whether a key stands for a duty, a ban or a right."""
    return next((c[1].nature for c in books.changes[key] if isinstance(c[1], Bond)), "duty")


def _why(books: Books, key: Key, day: int) -> list[Why]:
    change = books.change(key, day)
    return [change[2]] if change else []


def _none(
    books: Books,
    question: Question,
    args: tuple[str | None, ...],
    keys: list[Key],
    day: int,
    value: tuple[Item, ...],
) -> Found:
    """None such: what ended them, or the coverage, or not covered."""
    ended = [
        (change[0], change[2], change[3], nature_of(books, key))
        for key in keys
        if (change := books.change(key, day)) is not None
    ]
    ahead = [c[0] for key in keys for c in books.changes[key] if c[0] > day and c[1] is not None]
    if ended:
        at, why, how, nature = max(ended, key=lambda e: e[0])
        if how is Ending.DUE:  # neither yes nor no: whether it was done is not said (rule 30)
            began = [books.changes[k][0][2] for k in keys if books.change(k, day)]
            return Found((), distinct([why, *began]), at, covered=False)
        banned = (("nature", nature),) if nature == "ban" else ()
        told = (Item(value[0].id, (*banned, ("life", how))),) if value else ()
        began = [books.changes[k][0][2] for k in keys if books.change(k, day)]
        return Found(told, distinct([why, *began]), at, min(ahead, default=None))
    line = coverage(books, question.id, [books.state(a) for a in args if a is not None], day)
    if line is not None:
        return Found(value, (line,), until=min(ahead, default=None))
    about = tuple(entry_line(books, a) for a in args if a is not None)
    return Found((), about or searched(books), covered=False)
