"""What the gazetteer itself posts: openings of places, continuations of polities, memberships of groups; where the books stop following a place."""

from __future__ import annotations

from operator import itemgetter
from typing import NamedTuple

from misak.booking.persons import Continuation, Persons
from misak.booking.postings import (
    CLOSING,
    CONTINUE,
    EXPIRE,
    LIFT,
    OPENING,
    SET,
    Line,
    Posting,
    Value,
    sort_key,
)
from misak.ground.days import FOREVER, iso, read_date
from misak.ledger.gazetteer import listed
from misak.ledger.load import until
from misak.ledger.values import At, Ledger, Name


class Opening(NamedTuple):
    """Who held a place when the books begin; several holders are a condominium."""

    place: str
    holders: tuple[str, ...]
    day: int
    line: Line


DAY_AND_PLACE = itemgetter(2, 0)


def openings(ledger: Ledger) -> list[Opening]:
    """The openings of the gazetteer: ``opens HOLDER[, HOLDER] DATE``."""
    found, new = [], tuple.__new__
    for name in ledger.names.values():
        lines = name.lines
        if name.type != "place" or "opens" not in lines:
            continue
        for value, attributes, line in lines["opens"]:
            head, _, day = value.rpartition(" ")
            when = read_date(day)
            if when is not None and head:
                sources = listed(attributes["source"]) if "source" in attributes else name.sources
                why = new(
                    Line,
                    (
                        name.id,
                        "opens",
                        value,
                        sources,
                        "unchecked" not in attributes,
                        new(At, (name.at.file, line)),
                    ),
                )
                found.append(
                    new(
                        Opening,
                        (name.id, listed(head) if "," in head else (head,), when.earliest, why),
                    )
                )
    return found


def closings(ledger: Ledger) -> list[tuple[int, str, Line]]:
    """The days from which the books follow a place no further: ``closes DATE``, with the line that says so."""
    found = []
    for name in ledger.names.values():
        for value, attributes, line in (
            name.lines["closes"] if name.type == "place" and "closes" in name.lines else ()
        ):
            when = read_date(value)
            if when is not None:
                sources = listed(attributes.get("source", "")) or name.sources
                found.append(
                    (
                        when.earliest,
                        name.id,
                        Line(
                            name.id,
                            "closes",
                            value,
                            sources,
                            "unchecked" not in attributes,
                            At(name.at.file, line),
                        ),
                    )
                )
    return found


def continuation_line(ledger: Ledger, found: Continuation) -> Line:
    """The gazetteer's line that says that one government continues another, as a cause."""
    name = ledger.names[found.new]
    return Line(found.new, "continues", found.old, name.sources, True, found.at)


def end_line(ledger: Ledger, polity: str) -> Line:
    """The gazetteer's line that says until when a polity stands, as a cause."""
    entry = ledger.names[polity]
    value, _, number = entry.lines["until"][0]
    return Line(polity, "until", value, entry.sources, True, At(entry.at.file, number))


def gazetteer_postings(ledger: Ledger, people: Persons) -> list[Posting]:
    """The postings of the gazetteer, with sort keys below those of clauses of the same day."""
    out: list[Posting] = []

    def post(day: int, op: int, args: tuple[object, ...]) -> None:
        out.append((sort_key(day, True, 0, -2000, len(out)), op, args))

    day, first = -1, 0
    for place, holders, opened, line in sorted(openings(ledger), key=DAY_AND_PLACE):
        if opened != day:
            day, first = opened, sort_key(opened, True, 0, -2000, 0)  # many open on one day
        out.append((first | len(out), OPENING, (place, holders, line)))
    for last, place, line in sorted(closings(ledger)):
        post(last, CLOSING, (place, line))
    for found in people.continuations:
        if found.alone < FOREVER:
            post(found.alone, CONTINUE, (found.old, found.new, continuation_line(ledger, found)))
    continued = {found.old for found in people.continuations}
    for polity, (_, end) in people.spans.items():
        if end < FOREVER and polity not in continued:
            post(end, EXPIRE, (polity, end_line(ledger, polity)))
    for group in ledger.groups:
        end = until(ledger.names[group])
        why = _over(ledger, group, end) if end < FOREVER else None
        if why is not None:  # who joined by a clause is a member no more either
            post(end, EXPIRE, (group, why))
    return out + memberships(ledger, people, len(out))


def _over(ledger: Ledger, group: str, end: int) -> Line | None:
    """The line by which a group ends on a day, which is then why its members are so no more (SEMANTICS 28)."""
    name = ledger.names[group]
    for value, attributes, line in name.lines.get("until", ()):
        when = read_date(value)
        if when is not None and when.earliest == end:
            sources = listed(attributes.get("source", "")) or name.sources
            checked = "unchecked" not in attributes
            return Line(group, "until", value, sources, checked, At(name.at.file, line))
    return None


def memberships(ledger: Ledger, people: Persons, before: int = 0) -> list[Posting]:
    """Who is a member of which group by the gazetteer, behind as many postings as come before."""
    out: list[Posting] = []
    for group, rows in ledger.groups.items():
        name: Name = ledger.names[group]
        for member, begin, end, at in rows:
            line = Line(
                group,
                "member",
                f"{member} {iso(begin) if begin else ''}".strip(),
                name.sources,
                True,
                at,
            )
            key = ("member", people.states.get(member, member), group)
            out.append(
                (
                    sort_key(begin, True, 0, -2000, before + len(out)),
                    SET,
                    (key, Value("yes", names=(member, group)), line),
                )
            )
            if end < FOREVER:
                out.append(
                    (
                        sort_key(end, True, 0, -2000, before + len(out)),
                        LIFT,
                        (key, "", "left", _over(ledger, group, end) or line),
                    )
                )
    return out
