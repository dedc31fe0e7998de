"""in_force(INSTRUMENT [art N] [for PARTY]): by article and by party, in whole and in part. VCLT
24, 54, 57, 70; rules 33-35."""

from __future__ import annotations

from typing import NamedTuple

from misak.ask.found import NO, Found, Item, coverage, distinct
from misak.ask.questions.bound import Scope, Span, bound_parties, first_bound, scope, span
from misak.booking.books import Books
from misak.booking.force import SUSPENDED, Force
from misak.effects.values import Line, Why
from misak.ground.days import FOREVER, iso
from misak.ledger.persons import within_union
from misak.ledger.references import is_article

PART = "in-part"


class Standing(NamedTuple):
    """Where what is asked about stands: its beginning as a whole, and the spans of its articles
    by label."""

    whole: tuple[int, Why] | None
    spans: dict[str, Span]


def answer(books: Books, id_: str, labels: tuple[str, ...], party: str, day: int) -> Found:
    """Whether an instrument (one of its articles, for one party) is in force on a day: yes, in
    part, or no."""
    force = books.expansion.forces.get(id_)
    if force is None:
        return Found(NO, (_entry(books, id_),))
    asked = scope(books, force, id_, labels, party)
    if party and not asked.party:
        return _through_members(books, id_, labels, party, day) or _no_party(books, asked, day)
    joined = _joined(books, asked) if party else 0
    if joined > day:
        return Found(NO, (parties_line(books, id_), *_unborn(books, force, id_)), until=joined)
    found = _on(books, asked, day)
    return found._replace(since=max(joined, found.since)) if found.since is not None else found


def _on(books: Books, asked: Scope, day: int) -> Found:
    """Whether what is asked about is in force on a day: yes, in part, or no."""
    now = _standing(books, asked, day)
    live = {label: one for label, one in now.spans.items() if one.open(day)}
    if now.whole is not None and now.whole[0] <= day:
        return _begun(books, asked, now.whole, now.spans, live, day)
    if live:
        return _in_part(asked, now, live, day)
    return _not_yet(books, asked, now, day)


def _standing(books: Books, asked: Scope, day: int) -> Standing:
    spans = {label: span(books, asked, label, day) for label in asked.classes}
    return Standing(first_bound(asked), spans)


def _begun(
    books: Books,
    asked: Scope,
    whole: tuple[int, Why],
    spans: dict[str, Span],
    live: dict[str, Span],
    day: int,
) -> Found:
    """From the day of the whole on: yes while one article is in force; what has ended for some
    stands beside it."""
    if not live:
        last = max(spans.values(), key=lambda one: one.ended[0] if one.ended else 0)
        if last.ended is None:
            return Found(NO, _unborn(books, asked.force, asked.id))
        at, how, why = last.ended
        again = min((one.again for one in spans.values() if one.again is not None), default=None)
        said = (SUSPENDED, iso(at)) if how == SUSPENDED else ("ended", how)
        return Found((Item("no", (said,)),), distinct([why, whole[1]]), at, again)
    since = max(whole[0], min(one.since for one in live.values()))
    until = max(one.until for one in live.values())
    beside = [why for at, why in asked.beside(books) if at <= day]
    reopened = [one.reopened for one in live.values() if one.reopened is not None]
    return Found(
        (Item("yes", _earlier(asked, whole[0], spans)),),
        distinct([whole[1], *reopened[:1], *beside]),
        since,
        until if until < FOREVER else None,
    )


def _earlier(asked: Scope, whole: int, spans: dict[str, Span]) -> tuple[tuple[str, object], ...]:
    """The articles that were in force before the whole was, where all are asked about."""
    if asked.labels:
        return ()
    days = {
        label: one.begin
        for of, one in spans.items()
        if one.begin and one.begin[0] < whole
        for label in asked.classes[of]
    }
    early = [label for label in asked.every if label in days]
    return (("earlier", _ordered(early)),) if early and len(early) < len(asked.every) else ()


def _in_part(asked: Scope, now: Standing, live: dict[str, Span], day: int) -> Found:
    """Before the day of the whole: the articles that are in force, and between whom where that
    is not all."""
    articles = _ordered([label for of in live for label in asked.classes[of] if label])
    parties = sorted({p for of in live for p in bound_parties(asked, of, day)})
    extra: list[tuple[str, object]] = []
    if articles and len(articles) < len(asked.every):
        extra.append(("articles", articles))
    if parties:
        extra.append(("parties", parties))
    if now.whole is not None:
        extra.append(("whole", iso(now.whole[0])))
    whys = [one.begin[1] for one in live.values() if one.begin]
    return Found(
        (Item(PART, tuple(extra)),),
        distinct([*whys, *([now.whole[1]] if now.whole else [])]),
        None,
        now.whole[0] if now.whole else None,
    )


def _not_yet(books: Books, asked: Scope, now: Standing, day: int) -> Found:
    """Nothing is in force yet; what is applied provisionally is said."""
    force = asked.force
    soon = [
        line
        for at, line in force.provisional
        if at <= day
        and (not asked.labels or not line.articles or set(asked.labels) & line.articles)
    ]
    value = (Item("no", (("provisional", iso(force.provisional[0][0])),)),) if soon else NO
    ended = [one.ended[2] for one in now.spans.values() if one.ended and one.ended[0] <= day]
    begins = [
        one.begin[0]
        for one in now.spans.values()
        if one.begin and one.begin[0] > day and not one.ended
    ]
    return Found(
        value,
        distinct([*soon, *ended, *_unborn(books, force, asked.id)]),
        until=min(begins, default=None),
    )


def _joined(books: Books, asked: Scope) -> int:
    """The day on which who is asked about first belongs to a group that is a party, where it is
    no party by itself; else 0."""
    if not asked.party.isdisjoint(set(asked.instrument.parties) - books.ledger.groups.keys()):
        return 0
    days = [
        begin
        for group in asked.party & books.ledger.groups.keys()
        for member, begin, _, _ in books.ledger.groups[group]
        if books.state(member) == asked.state
    ]
    return min(days, default=0)


def _no_party(books: Books, asked: Scope, day: int) -> Found:
    """Whoever is named as no party is none; it may be one where the books leave some out, unless
    they claim to treat all that it is a party to."""
    whys = (parties_line(books, asked.id), *_unborn(books, asked.force, asked.id))
    line = coverage(books, "party", [asked.state], day)
    if asked.instrument.others and line is None:
        return Found((), whys, covered=False)
    return Found(NO, (*whys, line) if asked.instrument.others and line else whys)


def _through_members(
    books: Books, id_: str, labels: tuple[str, ...], party: str, day: int
) -> Found | None:
    """A union that is no party itself: yes for those of its members that are, by their names
    (rule 35)."""
    found = [
        (member, answer(books, id_, labels, member, day))
        for member in within_union(books.people, party, day)
    ]
    bound = [(member, one) for member, one in found if one.values and one.values[0].id != "no"]
    if not bound:
        return None
    values = {str(one.values[0].id) for _, one in bound}
    value = "yes" if "yes" in values else PART
    return Found(
        (Item(value, (("members", [member for member, _ in bound]),)),),
        distinct([why for _, one in bound for why in one.reasons]),
        min((one.since for _, one in bound if one.since is not None), default=None),
        max((one.until or FOREVER for _, one in bound), default=None),
    )


def counted(books: Books, id_: str) -> list[str]:
    """The articles of an instrument, without its preamble, annexes, protocols and letters (rule
    33)."""
    return [label for label in books.ledger.instruments[id_].articles if is_article(label)]


def _ordered(labels: list[str]) -> list[str]:
    return sorted(
        labels, key=lambda label: (int(label), "") if label.isdecimal() else (10_000, label)
    )


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
