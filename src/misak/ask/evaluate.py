"""One question under one reading: arguments to ids, the question's own file, then modifiers and
filters."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from misak.ask.compared import compared, matches
from misak.ask.ended import stays_ended
from misak.ask.found import NO, YES, Found, Item, distinct
from misak.ask.horizon import horizon
from misak.ask.language import Asked, NotUnderstood
from misak.ask.membership import Within, of_members
from misak.ask.names import Index
from misak.ask.questions import (
    administration,
    bodies,
    bond,
    concessions,
    fact,
    in_force,
    instruments,
    matter,
    ratified,
    signed_at,
    signers,
    status,
    title,
)
from misak.ask.questions.groups import meant
from misak.ask.questions.unions import with_members
from misak.ask.signing import clauses, signature, signed_on
from misak.ask.unknown import UnknownName
from misak.booking.books import Books
from misak.booking.exactness import written
from misak.effects.values import Key, Why
from misak.ground.days import FOREVER, iso, read_date
from misak.ledger.persons import members

FREE = {"title", "administration", "status", "matter"}
Args = tuple[str | None, ...]


def evaluate(books: Books, index: Index, asked: Asked, args: Args, day: int) -> Found:
    """What the books say; ``= VALUE`` turns it into yes or no, or narrows an enumeration.

    From the horizon of what is asked on, the answer has no value, and the values of the day
    before as its last (rule 32).
    """
    asked = _sited(index, asked, day)
    equals = tuple(index.value(text, day) for text in asked.equals)
    if asked.modifier in ("first", "last"):
        return _extreme(books, index, asked, args, day, equals)
    found = plain(books, asked, args, day, equals)
    ids = tuple(_id(a) for a in args)
    edge = horizon(books, asked.question, ids, day, _keys(books, asked, ids, day, equals))
    if edge is not None and asked.question.shape == "fact" and None in args and found.values:
        found = found._replace(more=True)  # each is followed by itself, others may be unseen
    elif (
        edge is not None
        and not stays_ended(books, asked, ids, found, day)
        and (found.values or not asked.question.closed)
    ):
        before = plain(books, asked, args, edge.day - 1, equals)
        return Found(
            (),
            distinct([edge.why, *before.reasons]),
            covered=False,
            followed=edge.day - 1,
            last=before.values,
            parts=before.parts,
        )
    if asked.group:
        group = index.find(asked.group, "group", day)
        within = Within(books, asked, args, group, day, partial(_member, books, index, asked, day))
        found = of_members(within, found)
    return _asked_of(books, asked, args, meant(books, found.values, equals, day), found)


def _member(books: Books, index: Index, asked: Asked, day: int, args: Args) -> Found:
    """The question without its group and modifier, of one member of the group."""
    return evaluate(books, index, asked._replace(group="", modifier="", equals=()), args, day)


def _sited(index: Index, asked: Asked, day: int) -> Asked:
    """What stands after ``in`` and ``for`` of a duty or right as ids: its type decides whether the
    first is a place or a group (rule 40)."""
    if asked.question.shape != "bond" or not (asked.group or asked.people or asked.under):
        return asked
    if asked.under:
        id_, labels, _ = index.instrument(asked.under, day)
        asked = asked._replace(under="|".join((id_, ",".join(labels))))
    if asked.people:
        asked = asked._replace(people=index.find(asked.people, "people", day))
    if not asked.group:
        return asked
    try:
        return asked._replace(group="", place=index.find(asked.group, "place", day))
    except UnknownName as no_place:
        try:
            return asked._replace(group=index.find(asked.group, "group", day))
        except UnknownName:
            raise no_place from None


def _asked_of(
    books: Books, asked: Asked, args: Args, equals: tuple[str, ...], found: Found
) -> Found:
    """The answer after its modifier and its ``= VALUE``; the values before them stay beside it
    as ``plain``.

    ``since F = V`` and ``until F = V`` compare the value, unless V is a day: then the day is
    compared.
    """
    before = found.values
    free = asked.question.shape in FREE or asked.question.valued
    narrowed = None in args and (free or bool(_natures(asked, equals)))
    bound = asked.modifier in ("since", "until")
    if bound and equals and not all(_is_day(each) for each in equals):
        so = compared(books, asked, found, equals)
        if so != YES:
            return found._replace(values=so, plain=before)
        equals = ()
    if _uncounted(asked, before, found.more):
        return found._replace(values=(), covered=False, plain=before)
    if asked.modifier:
        found = _until_it_ended(asked, found)
        values = _modified(books, asked.modifier, found)
        found = found._replace(values=values, plain=before)
    if equals and found.covered and (bound or not narrowed):
        return found._replace(values=compared(books, asked, found, equals), plain=before)
    return found


def _until_it_ended(asked: Asked, found: Found) -> Found:
    """Until when a bond held that has ended: the day of its end, from which the answer *no*
    holds."""
    if asked.modifier != "until" or asked.question.shape != "bond":
        return found
    ended = bool(found.values) and found.values[0].id == "no" and found.since is not None
    return found._replace(since=None, until=found.since) if ended else found


def _uncounted(asked: Asked, items: tuple[Item, ...], more: bool) -> bool:
    """Whether things are to be counted of which the books leave some out: they have not all."""
    if asked.modifier != "count" or asked.question.shape != "article":
        return asked.modifier == "count" and more
    numbers = {int(text) for item in items if (text := str(item.id)).isdigit()}
    return bool(numbers) and len(numbers) < max(numbers)


def _is_day(text: str) -> bool:
    return read_date(text) is not None


def _modified(books: Books, modifier: str, found: Found) -> tuple[Item, ...]:
    """``count`` is the number of values; ``since`` and ``until`` are days, each with what the
    ledger writes where that is a span."""
    if modifier == "count":  # who has only signed is not bound
        return (Item(len([v for v in found.values if ("role", "signatory") not in v.extra])),)
    at = found.since if modifier == "since" else found.until
    if at is None and modifier == "since" and found.values and found.values[0].id == "in-part":
        at = found.until  # an instrument is in force since the day of the whole (rule 33)
    if at is None or not 0 < at < FOREVER:
        return ()
    if books.reading.earliest:
        return (Item(iso(at)),)  # the very day on which this reading differs
    return (Item(iso(at), tuple(written(books, {"written": at}).items())),)


def plain(books: Books, asked: Asked, args: Args, day: int, equals: tuple[str, ...] = ()) -> Found:
    """The question without its modifiers."""
    shape = asked.question.shape
    if shape in ("fact", "bond"):
        return _held(books, asked, args, day, equals)
    if shape in BY_PLACE:
        return BY_PLACE[shape](books, args, day, equals)
    if shape == "exists" and args[0] in books.ledger.groups:
        return bodies.exists(books, str(args[0]), day)
    if shape == "exists":
        return instruments.exists(books, args[0], day)
    if shape == "name" and args[0] is not None:
        return instruments.called(books, args[0], day)
    if shape == "name":
        raise NotUnderstood("C601", (asked.text,))
    return _of_instrument(books, asked, args, day)


def _held(books: Books, asked: Asked, args: Args, day: int, equals: tuple[str, ...]) -> Found:
    """A simple fact or a bond; of a union also what its members hold (rule 35)."""
    question, scope = asked.question, _scope(asked, equals)

    def ask(own: Args) -> Found:
        if question.shape == "bond":
            return bond.answer(books, question, own, day, scope)
        return fact.answer(books, question, own, day, equals)

    return with_members(books, question, tuple(_id(a) for a in args), day, ask)


def _scope(asked: Asked, equals: tuple[str, ...]) -> bond.Scope:
    id_, labels, _ = parts(asked.under)
    return bond.Scope(asked.place, asked.people, id_, labels, _natures(asked, equals))


def _keys(
    books: Books, asked: Asked, ids: Args, day: int, equals: tuple[str, ...]
) -> list[Key] | None:
    """The facts that a question is about; of bonds only where something narrows them."""
    if asked.question.shape == "fact":
        keys = fact.matching(books, asked.question, ids, day)
        return fact.of_class(asked.question, keys, equals)
    if asked.question.shape == "status" and ids[0] is not None:
        return status.asked_about(books, ids[0], day, equals)
    scope = _scope(asked, equals)
    if asked.question.shape != "bond" or scope == bond.Scope():
        return None
    return bond.asked_about(books, asked.question, ids, scope)


def _natures(asked: Asked, equals: tuple[str, ...]) -> tuple[str, ...]:
    """What narrows a list of bonds: *duty*, *ban*, *right* after ``=``."""
    bonds = asked.question.shape == "bond" and None in asked.args
    return equals if bonds and set(equals) <= {*bond.NATURES} else ()


def _of_instrument(books: Books, asked: Asked, args: Args, day: int) -> Found:
    """What is asked of an instrument, or which instruments fit."""
    shape = asked.question.shape
    id_, labels, party = parts(args[0] or "") if args else ("", (), "")
    second = _id(args[1]) if len(args) > 1 else None
    if not id_ and shape in EVERY:
        return EVERY[shape](books, shape, second, day, asked.modifier in ("first", "last"))
    if not id_:
        raise NotUnderstood("C601", (asked.text,))
    if id_ not in books.expansion.forces:
        return in_force.answer(books, id_, labels, party, day)._replace(values=NO)
    match shape:
        case "in_force":
            return in_force.answer(books, id_, labels, party, day)
        case "performed":
            return instruments.performed(books, id_, labels, day)
        case "concessions":
            return concessions.answer(books, id_, day)
        case "signed":
            return instruments.signed(books, id_, day)
        case "article":
            return instruments.article(books, id_, second, labels)
    return BY_INSTRUMENT[shape](books, id_, second, day)


BY_PLACE = {
    "title": title.answer,
    "administration": administration.answer,
    "status": status.answer,
    "matter": matter.answer,
}
BY_INSTRUMENT = {
    "signatory": instruments.signatory,
    "party": instruments.party,
    "signer": signers.answer,
    "cause": instruments.cause,
    "link": instruments.link,
    "signed_at": signed_at.answer,
    "ratified": ratified.answer,
}
EVERY = dict.fromkeys(instruments.LISTED, instruments.every) | {"article": instruments.everywhere}


def parts(text: str) -> tuple[str, tuple[str, ...], str]:
    """An instrument argument as (id, labels, party)."""
    id_, _, rest = text.partition("|")
    labels, _, party = rest.partition("|")
    return id_, tuple(labels.split(",")) if labels else (), party


def _id(arg: str | None) -> str | None:
    return arg.partition("|")[0] if arg else None


def _extreme(
    books: Books, index: Index, asked: Asked, args: Args, day: int, equals: tuple[str, ...]
) -> Found:
    """The first or last of an enumeration, by the day of signature; or the first or last clause to
    say a thing. Those of one day are told together: the books do not say which came before."""
    shape, at = asked.question.shape, 0 if asked.modifier == "first" else -1
    if shape == "fact":
        found = _extreme_fact(books, index, asked, args, day)
    elif args and args[0] is None and shape in instruments.LISTED:
        found = _extreme_instrument(books, plain(books, asked, args, day, equals), at, day)
    elif shape == "ratified" and args[0] is not None and args[1] is None:
        found = ratified.extreme(books, parts(args[0])[0], day, at)
    elif shape in instruments.LISTED:  # who is bound has no order of its own
        return plain(books, asked, args, day, equals)._replace(values=())
    elif equals or None in args:  # of what holds for a time no clause is the first
        raise NotUnderstood("C650", (asked.text,))
    else:
        found = plain(books, asked, args, day, equals)
        return found._replace(values=clauses(found.reasons)[at:][:1])
    if equals and (found.values or shape != "fact"):
        return found._replace(values=YES if matches(books, found.values, equals) else NO)
    return found


def _extreme_instrument(books: Books, found: Found, at: int, day: int) -> Found:
    """The first or last of some instruments by the day of signature (``at`` is 0 or -1)."""
    ends = sorted(found.values, key=lambda item: signature(books, str(item.id)))
    if not ends:
        return found
    at_once = signature(books, str(ends[at].id))[0]
    tied = tuple(item for item in ends if signature(books, str(item.id))[0] == at_once)
    whys = [w for one in tied for w in instruments.signed(books, str(one.id), day).reasons]
    return found._replace(values=tied, reasons=distinct(whys))


class _Event(NamedTuple):
    """A clause that said a thing: the day of its signature, its place among others, who did it."""

    signed: int
    order: int
    who: str
    why: Why


def _extreme_fact(books: Books, index: Index, asked: Asked, args: Args, day: int) -> Found:
    """The first or last to do a thing, or the first or last clause to say it."""
    group = index.find(asked.group, "group", day) if asked.group else ""
    events = _events(books, asked, args, day, group)
    if not events:
        return plain(books, asked, args, day)._replace(values=())
    choose = min if asked.modifier == "first" else max
    chosen = choose(events, key=lambda event: event[:2])
    tied = {e.who: e for e in events if e.signed == chosen.signed} if chosen.who else {"": chosen}
    found = _together(books, asked, args, tuple(tied), max(chosen.signed, day))
    whys = distinct(event.why for event in tied.values())
    found = found._replace(reasons=whys, since=chosen.signed, until=None)
    return found if chosen.who else found._replace(values=clauses((chosen.why,)))


def _together(books: Books, asked: Asked, args: Args, who: tuple[str, ...], day: int) -> Found:
    """What is asked, of each of some who did it on one day."""
    bases = [
        plain(books, asked, tuple(each if arg is None else arg for arg in args), day)
        for each in who
    ]
    pairs = zip(who, bases, strict=True)
    values = tuple(Item(each, base.values[0].extra if base.values else ()) for each, base in pairs)
    every = [other for base in bases for other in base.others]
    others = tuple(other for place, other in enumerate(every) if other not in every[:place])
    return Found(values, (), contested=any(base.contested for base in bases), others=others)


def _events(books: Books, asked: Asked, args: Args, day: int, group: str) -> list[_Event]:
    """All clauses until a day that say a thing, or confirm it where nobody is asked for; of the
    members of a group, each as it was on the day of signature."""
    ids = tuple(_id(arg) for arg in args)
    found: list[_Event] = []
    for key in fact.matching(books, asked.question, ids, None):
        for order, (at, value, why, _) in enumerate(books.changes[key]):
            if value is None or at > day:
                continue
            who = ""
            if None in args:
                who = fact.named(books, asked.question, key, ids, args.index(None), value)
            event = _Event(signed_on(books, why, at, who), order, who, why)
            if not group or _belongs(books, event, group):
                found.append(event)
        confirms = books.replay.confirms.get(key, ()) if None not in args else ()
        found += [_Event(signed_on(books, w, at), 99, "", w) for at, w in confirms if at <= day]
    return found


def _belongs(books: Books, event: _Event, group: str) -> bool:
    own = {books.state(member) for member in members(books.ledger, group, event.signed)}
    return books.state(event.who) in own
