"""An answer about a month, a year or an interval: every value in it with its days, never that
of the last day alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from misak.ask.answer import Answer, Json
from misak.booking.books import Books
from misak.booking.force import Force
from misak.ground.days import BEGINNING, iso, read_date
from misak.ground.langs import LANGS
from misak.say.days import said_when
from misak.words.turkish import say_day

THROUGH = {"en": "{first} to {last}: ", "tr": "{first} – {last}: "}


def moving_days(books: Books) -> set[int]:
    """Every day on which something in the books becomes another: changes, days of signature and
    force, and lives."""
    found = {change[0] for row in books.accounts_kept.values() for change in row}
    for force in books.expansion.forces.values():
        found |= _force_days(force)
    found |= {day for span in books.people.spans.values() for day in span}
    found |= {
        day
        for members in books.ledger.groups.values()
        for _, begin, end, _ in members
        for day in (begin, end)
    }
    return found | _edges(books)


def named_anew(books: Books, args: Iterable[str | None]) -> set[int]:
    """The days on which another government speaks for a state that a question names: what is told
    may be the same, but of another (rule 27)."""
    spans = books.people.spans
    states = {books.state(arg) for arg in args if arg in spans}
    return {day for id_, span in spans.items() if books.state(id_) in states for day in span}


def _edges(books: Books) -> set[int]:
    """The days from which the books follow something no further, or begin to: answers change
    there with nothing booked."""
    ledger = books.ledger
    found = {i.follows.when.latest + 1 for i in ledger.instruments.values() if i.follows}
    for name in ledger.names.values():
        for word in ("closes", "follows", "covers"):
            for value, _, _ in name.lines.get(word, ()):
                for when in map(read_date, re.findall(r"\d{4}(?:-\d\d){0,2}", value)):
                    found |= {when.earliest, when.latest + 1} if when is not None else set()
    return found


def _force_days(force: Force) -> set[int]:
    """The days of an instrument: its signature, and each of its lines of force, of accession
    and of ending."""
    dated = (*force.lines, *force.provisional, *force.suspended, *force.revived, *force.ended)
    return {force.signed or BEGINNING} | {row[0] for row in dated if isinstance(row[0], int)}


def within(days: Iterable[int], first: int, last: int) -> set[int]:
    """The days after the first and until the last."""
    return {day for day in days if first < day <= last}


def over(found: list[tuple[Answer, int]], last: int) -> Answer:
    """One answer out of those of the days on which something became another, the last of which
    holds until ``last``.

    Neighbours that say the same are one; what others say in any of them is gathered. ``spans``
    holds each with its days; ``value`` holds every value once for each of its spans.
    """
    kept: list[tuple[Answer, int]] = []
    for answer, day in found:
        if not kept or _said(answer) != _said(kept[-1][0]):
            kept.append((answer, day))
    ends = [*(day - 1 for _, day in kept[1:]), last]
    spans = [_span(answer, day, end) for (answer, day), end in zip(kept, ends, strict=True)]
    answers = [answer for answer, _ in kept]
    alone = len(answers) == 1
    return answers[-1]._replace(
        on=iso(last),
        value=_values(answers, spans),
        covered=any(answer.covered for answer in answers),
        contested=any(answer.contested for answer in answers),
        since=answers[0].since if alone else None,
        until=answers[0].until if alone else None,
        because=_once(answer.because for answer, _ in found),
        alternatives=_once(answer.alternatives for answer, _ in found),
        sentence={lang: " ".join(str(span["sentence"][lang]) for span in spans) for lang in LANGS},  # type: ignore[index]
        spans=tuple(spans),
    )


def _values(answers: list[Answer], spans: list[Json]) -> list[Json]:
    """Every value of every answer, with the days of its span."""
    return [
        {**value, "from": span["from"], "to": span["to"]}
        for answer, span in zip(answers, spans, strict=True)
        for value in answer.value
    ]


def _said(answer: Answer) -> tuple[object, ...]:
    """What makes two answers the same: values, coverage, doubt, beginning and the words in
    which they are told."""
    return answer.ids, answer.covered, answer.contested, answer.since, answer.sentence


class Ends(NamedTuple):
    """The first and the last day of a stretch in words."""

    first: str
    last: str


def ends(answer: Answer, first: int, last: int, lang: str) -> Ends:
    """The ends of the days on which an answer holds, each no more exactly than the ledger knows it
    where what is told began or ended with it."""
    known = answer.written or {}
    begins = known.get("since", "") if iso(first) == answer.since else ""
    stops = known.get("until", "") if iso(last + 1) == answer.until else ""
    return Ends(said_when(read_date(begins), first, lang), said_when(read_date(stops), last, lang))


def _span(answer: Answer, first: int, last: int) -> Json:
    days = {
        lang: THROUGH[lang].format(**ends(answer, first, last, lang)._asdict())
        if first != last
        else f"{say_day(first, lang)}: "
        for lang in LANGS
    }
    return {
        "from": iso(first),
        "to": iso(last),
        "value": answer.value,
        "covered": answer.covered,
        "contested": answer.contested,
        "since": answer.since,
        "until": answer.until,
        "sentence": {lang: days[lang] + answer.sentence[lang] for lang in LANGS},
    }


def _once(lists: Iterable[list[Json]]) -> list[Json]:
    found: list[Json] = []
    for rows in lists:
        found += [row for row in rows if row not in found]
    return found
