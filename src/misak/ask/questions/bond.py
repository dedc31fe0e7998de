"""owes(A, B, TOPIC) and right(A, TOPIC): duties and rights, and where each stands in its life.
Rules 19, 20."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.found import NO, Found, Item, coverage, distinct, entry_line, reasons, searched, span
from misak.ask.horizon import of_bond
from misak.ask.questions.passing import owed_by
from misak.booking.books import Books
from misak.effects.life import Ending
from misak.effects.table import bears
from misak.effects.values import Bond, Key, Why
from misak.ground.days import FOREVER, iso, read_term
from misak.kinds.effects import Lift, Owe, Set
from misak.kinds.questions import Question
from misak.ledger.values import Act, Ledger

NATURES = ("duty", "ban", "right")


class Scope(NamedTuple):
    """Where a duty or right is asked for, for which people, by which instrument or articles of
    it, and of which nature: ids, empty where nothing is said."""

    place: str = ""
    people: str = ""
    instrument: str = ""
    articles: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()  # of which duties, bans and rights alone are asked for

    def says(self, why: Why) -> bool:
        """Whether a clause is one of the instrument and the articles that are asked about."""
        if not self.instrument:
            return True
        own = getattr(why, "instrument", "") == self.instrument
        return own and (not self.articles or getattr(why, "article", "") in self.articles)


def answer(
    books: Books, question: Question, args: tuple[str | None, ...], day: int, scope: Scope
) -> Found:
    """The topics owed or held (``?``), or yes or no for one topic with its life.

    Asked in a place or for a people: what its clause says of that place (or one around it) and that
    people. What names none, or only a part of the place, decides neither yes nor no.
    """
    asked = sides(question, args)
    wide = _asked(books, asked, scope.natures)
    every = _scoped(books, wide, scope)
    scope = scope._replace(natures=())
    standing = _said_by(books, _answering(books, question, every, day), scope, day)
    live = {key: by for key, by in standing.items() if books.of_state(asked.obligor, by)}
    if live:
        return _standing(books, asked, live, day)
    keys = [key for key in every if books.of_state(asked.obligor, key[2])]
    if passed := [key for key in keys if key in standing]:
        return _passed(books, asked, passed, day)
    loose = _loose(books, [key for key in wide if key not in every], asked, scope, day)
    if loose:
        return Found((), _whys(books, loose, day), covered=False)
    return _none(books, question, args, keys, day, NO if asked.whole else ())


def asked_about(
    books: Books, question: Question, args: tuple[str | None, ...], scope: Scope
) -> list[Key]:
    """The bonds that a question is about, whether they stand or not."""
    return _scoped(books, _asked(books, sides(question, args), scope.natures), scope)


def topics_of(ledger: Ledger, id_: str) -> frozenset[str]:
    """The topics of the duties and rights that the clauses of an instrument lay down, also as an
    account has them, and those of the instruments that it adopts or otherwise names. None where one
    of these can move title: with a place the rights of others pass by it (rule 35), of any topic.
    """
    found: set[str] = set()
    ids = [id_]
    for one in ids:
        for act in ledger.acts:
            if act.instrument != one:
                continue
            if _moves_title(act):
                return frozenset()
            found |= _topics(act)
            ids += [ref.id for ref in act.refs if ref.id not in ids]
    return frozenset(found)


def _moves_title(act: Act) -> bool:
    """Whether a clause can move title; a status moves none."""
    return bears(act.row, "title") and any(
        not isinstance(effect, (Set, Lift)) or effect.fluent != "status"
        for effect in act.row.effects
    )


def _topics(act: Act) -> set[str]:
    """What a clause says is owed."""
    owing = (effect for effect in act.row.effects if isinstance(effect, Owe))
    return {topic for effect in owing for topic in act.slots.get(effect.topic, ())}


def _scoped(books: Books, keys: list[Key], scope: Scope) -> list[Key]:
    """Those of some bonds whose clauses speak of the place, the people and the instrument asked
    about."""
    if scope._replace(natures=()) == Scope():
        return keys
    place = scope.place
    around = frozenset({place, *books.replay.titles.above(place)} if place else ())
    return [key for key in keys if _within(books, key, scope, around)]


def _said_by(books: Books, standing: dict[Key, str], scope: Scope, day: int) -> dict[Key, str]:
    """Those of the bonds that stand which a clause of the instrument asked about says."""
    if not scope.instrument:
        return standing
    return {
        key: by
        for key, by in standing.items()
        if any(scope.says(why) for why in reasons(books, key, day))
    }


def _passed(books: Books, asked: Sides, passed: list[Key], day: int) -> Found:
    """What stands, and has passed to another than who is asked about."""
    value = (Item("no", (("life", "passed"),)),) if asked.topic is not None else ()
    return Found(value, _whys(books, passed, day))


def _asked(books: Books, asked: Sides, natures: tuple[str, ...]) -> list[Key]:
    """The bonds that fit what is asked; of the natures named where some are."""
    found = [
        (key, bond)
        for key in books.bonds(asked.obligee)
        if asked.topic in (None, key[4]) and (bond := _first(books, key)) is not None
    ]
    return [
        key
        for key, bond in found
        if asked.nature in ("", bond.nature) and (not natures or bond.nature in natures)
    ]


def _answering(books: Books, question: Question, keys: list[Key], day: int) -> dict[Key, str]:
    """The bonds that stand on a day, each with whoever answers for it.

    Where some are followed to that day and some are not (rule 32), those that are.
    """
    found = {k: owed_by(books, k, day) for k in keys if isinstance(books.value(k, day), Bond)}
    known = {}
    for key, by in found.items():
        edge = of_bond(books, question.id, key, day)
        if edge is None or day < edge.day:
            known[key] = by
    return known or found


def sides(question: Question, args: tuple[str | None, ...]) -> Sides:
    """The arguments of a question about bonds: a right is asked of its holder alone."""
    right = len(question.args) == 2
    obligor, obligee, topic = (None, *args) if right else args
    return Sides(obligor, obligee, topic, "right" if right else "")


class Sides(NamedTuple):
    """What is asked of a bond: whose it is, towards whom, of what; None where all are asked for.
    ``nature`` is *right* where only rights are meant."""

    obligor: str | None
    obligee: str | None
    topic: str | None
    nature: str

    @property
    def whole(self) -> bool:
        """Whether it is one bond that is asked about: yes or no."""
        named = self.obligor is not None or bool(self.nature)
        return self.topic is not None and self.obligee is not None and named


def _standing(books: Books, asked: Sides, live: dict[Key, str], day: int) -> Found:
    """What stands on a day, each bond with whoever answers for it: yes, or all asked for."""
    whys = _whys(books, [*live], day)
    if asked.whole:
        first = next(iter(live))
        since, until = span(books, first, day)
        return Found((Item("yes", tuple(_told(books, first, day))),), whys, since, until)
    alike: dict[str, list[tuple[Key, str]]] = {}
    for key, by in live.items():
        open_ = asked.obligee is None and (asked.obligor is not None or asked.nature == "right")
        id_ = key[4] if asked.topic is None else key[3] if open_ else by
        alike.setdefault(id_, []).append((key, by))
    items = [_item(books, id_, bonds, day, asked) for id_, bonds in alike.items()]
    return Found(tuple(items), whys)


def _item(books: Books, id_: str, bonds: list[tuple[Key, str]], day: int, asked: Sides) -> Item:
    """What is listed once for all bonds that have it: what the first says, and who all of them are
    of and towards where those are several."""
    key, by = bonds[0]
    extra = _extra(books, key, by, day, asked.topic is None)
    towards = list(dict.fromkeys(one[3] for one, _ in bonds))
    if (asked.topic is None or asked.obligor is None) and len(towards) > 1:
        extra = [pair for pair in extra if pair[0] != "obligee"] + [("obligees", towards)]
    owing = list(dict.fromkeys(who for _, who in bonds))
    if len(owing) > 1:
        extra = [pair for pair in extra if pair[0] != "obligor"]
        if nature_of(books, key) != "right":  # a right is told by its holders
            extra.append(("obligors", owing))
    return Item(id_, tuple(extra))


def _whys(books: Books, keys: list[Key], day: int) -> tuple[Why, ...]:
    return distinct([change[2] for key in keys if (change := books.change(key, day)) is not None])


def _loose(books: Books, keys: list[Key], asked: Sides, scope: Scope, day: int) -> list[Key]:
    """The bonds that stand and leave open that they hold in the place or for the people asked
    about."""
    return [
        key
        for key in (keys if scope != Scope() else ())
        if isinstance(books.value(key, day), Bond)
        and books.of_state(asked.obligor, owed_by(books, key, day))
        and _open_to(books, key, scope)
    ]


def _told(books: Books, key: Key, day: int) -> list[tuple[str, object]]:
    """What else is known of a bond that stands: that it is a ban, its life, and what its clause
    says."""
    bond = books.value(key, day)
    assert isinstance(bond, Bond)
    found: list[tuple[str, object]] = [("nature", bond.nature)] if bond.nature == "ban" else []
    return [*found, ("life", life(books, key, day)), *_words(bond, day)]


def _words(bond: Bond, day: int) -> list[tuple[str, object]]:
    """What the clause of a bond says: the day by which it is due, the event or day that it
    waits for or goes on until, its sum, how often, where and for whom."""
    found: list[tuple[str, object]] = []
    if bond.due is not None and bond.due < FOREVER:
        found.append(("due", iso(bond.due)))
    if bond.life.event:
        found.append(("event", bond.life.event))
    if bond.once is not None and day < bond.once < FOREVER:
        found.append(("waits", iso(bond.once)))
    for word, said in (("amount", bond.amount), ("every", _often(bond.every))):
        found += [(word, said)] if said else []
    for word, ids in (("where", bond.where), ("beneficiary", bond.beneficiary)):
        found += [(word, list(ids))] if ids else []
    return found


def _often(every: str) -> str:
    """A term in the one form that answers have, whichever vocabulary it was written in."""
    term = read_term(every)
    if term is None:
        return every
    return f"{term.count} {term.unit}{'s' if term.count != 1 else ''}"


def _within(books: Books, key: Key, scope: Scope, around: frozenset[str]) -> bool:
    """Whether a bond's clause speaks of the place asked about, which is one of those ``around``,
    and of the people."""
    if not any(scope.says(change.cause) for change in books.changes[key]):
        return False
    return any(
        (not around or not around.isdisjoint(bond.where))
        and (not scope.people or scope.people in bond.beneficiary)
        for bond in _bonds(books, key)
    )


def _open_to(books: Books, key: Key, scope: Scope) -> bool:
    """Whether a bond leaves open that it holds there: it names no place, or one within; no
    people."""
    if not any(scope.says(change.cause) for change in books.changes[key]):
        return False
    above = books.replay.titles.above
    return any(
        (
            not scope.place
            or not bond.where
            or any(scope.place in (place, *above(place)) for place in bond.where)
            or not {scope.place, *above(scope.place)}.isdisjoint(bond.where)
        )
        and (not scope.people or not bond.beneficiary or scope.people in bond.beneficiary)
        for bond in _bonds(books, key)
    )


def _first(books: Books, key: Key) -> Bond | None:
    """What a key stood for at first."""
    return next((c.value for c in books.changes[key] if isinstance(c.value, Bond)), None)


def _bonds(books: Books, key: Key) -> list[Bond]:
    return [change[1] for change in books.changes[key] if isinstance(change[1], Bond)]


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


def life(books: Books, key: Key, day: int) -> str:
    """owed, overdue, suspended, waits, or how it ended: performed, overtaken, expired, lapsed
    and the like."""
    change = books.change(key, day)
    if change is None:
        return "none"
    bond = change[1]
    if not isinstance(bond, Bond):
        return change[3] or "ended"
    if bond.once is not None and bond.once == FOREVER:
        return "waits"
    if bond.once is not None and day < bond.once:
        return "suspended"
    return "overdue" if bond.due is not None and day > bond.due else "owed"


def _was_due(books: Books, key: Key) -> Item:
    """A single act whose day has passed: what was owed, by whom, by which day."""
    bond = _bonds(books, key)[-1]
    sides = (("obligor", key[2]), ("obligee", key[3]), ("topic", key[4]))
    return Item(key[4], (("nature", bond.nature), ("life", "due"), *_words(bond, FOREVER), *sides))


def _due(books: Books, keys: list[Key]) -> tuple[tuple[str, object], ...]:
    """The day by which what is done was to be done, where one of its clauses names one."""
    bonds = [bond for key in keys for bond in _bonds(books, key)]
    days = [bond.due for bond in bonds if bond.due is not None and bond.due < FOREVER]
    return (("due", iso(min(days))),) if days else ()


def _latest(books: Books, passed: list[Key], why: Why) -> tuple[Item, ...]:
    """What the instrument of a clause asked to be done, once each: of older instruments that asked
    for the same nothing more is to be told."""
    of = getattr(why, "instrument", "")
    own = [key for key in passed if getattr(books.changes[key][0].cause, "instrument", "") == of]
    found: list[Item] = []
    for key in own or passed:
        item = _was_due(books, key)
        found += [item] if item not in found else []
    return tuple(found)


def nature_of(books: Books, key: Key) -> str:
    """Whether a key stands for a duty, a ban or a right."""
    bond = _first(books, key)
    return bond.nature if bond is not None else "duty"


def _none(
    books: Books,
    question: Question,
    args: tuple[str | None, ...],
    keys: list[Key],
    day: int,
    value: tuple[Item, ...],
) -> Found:
    """None such: what ended them, or the coverage, or not covered."""
    begun = [key for key in keys if books.change(key, day) is not None]
    ahead = [c[0] for key in keys for c in books.changes[key] if c[0] > day and c[1] is not None]
    if begun:
        return _over(books, begun, day, value, min(ahead, default=None))
    line = coverage(books, question.id, [books.state(a) for a in args if a is not None], day)
    if line is not None:
        return Found(value, (line,), until=min(ahead, default=None))
    about = tuple(entry_line(books, a) for a in args if a is not None)
    return Found((), about or searched(books), covered=False)


def _over(
    books: Books, keys: list[Key], day: int, value: tuple[Item, ...], again: int | None
) -> Found:
    """Bonds that have ended: how the last did, or that the day of a single act has passed."""
    changes = {key: change for key in keys if (change := books.change(key, day)) is not None}
    passed = [key for key in keys if changes[key].how is Ending.DUE]  # one may still be owed
    last = max(passed or keys, key=lambda key: changes[key].day)
    at, _, why, how = changes[last]
    whys = distinct([why, *(books.changes[key][0].cause for key in keys)])
    if how is Ending.DUE:  # neither yes nor no: whether it was done is not said (rule 30)
        return Found((), whys, at, covered=False, last=_latest(books, passed, why))
    banned = (("nature", "ban"),) if nature_of(books, last) == "ban" else ()
    alike = [key for key in keys if changes[key].day == at and changes[key].how is how]
    due = _due(books, alike) if how is Ending.PERFORMED else ()
    told = (Item(value[0].id, (*banned, ("life", how), *due)),) if value else ()
    return Found(told, whys, at, again)
