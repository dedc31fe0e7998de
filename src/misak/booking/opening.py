"""What the gazetteer itself posts: openings of places, continuations of polities, memberships of
groups; where the books stop following a place."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from misak.effects import succession, title
from misak.effects.fact import Begin
from misak.effects.life import Ending
from misak.effects.lift import Lifting
from misak.effects.posting import Keyed, Posting, sort_key
from misak.effects.values import Line, Value
from misak.ground.days import FOREVER, read_date
from misak.ledger.periods import until
from misak.ledger.persons import Continuation, Persons
from misak.ledger.values import At, Ledger, Name
from misak.text.attributes import listed

FIRST = -2000  # the order of the gazetteer's lines among all of a day
LAST = 2047  # a minute after all of a day: the end of a polity among what comes first of it


class Opening(NamedTuple):
    """Who held a place when the books begin; several holders are a condominium. ``by`` administers,
    where another does."""

    place: str
    holders: tuple[str, ...]
    day: int
    line: Line
    by: tuple[str, ...] = ()


DAY_AND_PLACE = attrgetter("day", "place")


def openings(ledger: Ledger) -> list[Opening]:
    """The openings of the gazetteer: ``opens HOLDER[, HOLDER] DATE[; by POLITY]``."""
    found = []
    for name in ledger.names.values():
        for value, attributes, line in name.lines.get("opens", ()) if name.type == "place" else ():
            head, _, day = value.rpartition(" ")
            when = read_date(day)
            if when is None or not head:
                continue
            by = listed(attributes["by"]) if "by" in attributes else ()
            why = _line(name, "opens", value, attributes, line)
            found.append(Opening(name.id, listed(head), when.earliest, why, by))
    return found


def _line(name: Name, word: str, value: str, attributes: dict[str, str], line: int) -> Line:
    """A line of an entry as a cause, with the sources of its own or of the entry."""
    sources = listed(attributes["source"]) if "source" in attributes else name.sources
    checked = "unchecked" not in attributes
    return Line(name.id, word, value, sources, checked, At(name.at.file, line))


def closings(ledger: Ledger) -> list[tuple[int, str, Line]]:
    """The days from which the books follow a place no further: ``closes DATE``, with the line that
    says so."""
    found = []
    for name in ledger.names.values():
        for value, attributes, line in name.lines.get("closes", ()) if name.type == "place" else ():
            when = read_date(value)
            if when is not None:
                why = _line(name, "closes", value, attributes, line)
                found.append((when.earliest, name.id, why))
    return found


def continuation_line(ledger: Ledger, found: Continuation) -> Line:
    """The gazetteer's line that says that one government continues another, as a cause."""
    name = ledger.names[found.new]
    return Line(found.new, "continues", found.old, name.sources, True, found.at)


def end_line(ledger: Ledger, polity: str) -> Line:
    """The gazetteer's line that says until when a polity or what it holds stands, as a cause."""
    entry = ledger.names[polity]
    value, _, number = entry.lines["until"][0]
    return Line(polity, "until", value, entry.sources, True, At(entry.at.file, number))


def gazetteer_postings(ledger: Ledger, people: Persons) -> list[Keyed]:
    """The postings of the gazetteer, with sort keys below those of clauses of the same day."""
    out: list[Keyed] = []

    def post(day: int, posting: Posting, minute: int = 0) -> None:
        out.append((sort_key(day, True, minute, FIRST, len(out)), posting))

    for each in sorted(openings(ledger), key=DAY_AND_PLACE):
        post(each.day, title.Opening(each.place, each.holders, each.by, each.line))
    for last, place, line in sorted(closings(ledger)):
        post(last, title.Closing(place, line))
    for found in people.continuations:
        if found.alone < FOREVER:
            line = continuation_line(ledger, found)
            going = succession.Continuation(found.old, found.new, found.wholly, line)
            post(found.alone, going)
    continued = {found.old for found in people.continuations}
    for polity, (_, end) in people.spans.items():
        if end < FOREVER and polity not in continued:
            # who unites with another ends on that day, and what it had has passed (rules 4, 35)
            post(end, succession.Extinction(polity, end_line(ledger, polity)), LAST)
    for group in ledger.groups:
        end = until(ledger.names[group])
        why = _over(ledger, group, end) if end < FOREVER else None
        if why is not None:  # who joined by a clause is a member no more either
            post(end, succession.Extinction(group, why))
    for name in ledger.names.values():
        end = until(name) if name.type == "topic" else FOREVER
        if end < FOREVER:  # nobody recognises what is no more
            post(end, succession.Extinction(name.id, end_line(ledger, name.id)))
    return out + memberships(ledger, people, len(out))


def _over(ledger: Ledger, group: str, end: int) -> Line | None:
    """The line by which a group ends on a day, which is then why its members are so no more
    (rule 28)."""
    name = ledger.names[group]
    for value, attributes, line in name.lines.get("until", ()):
        when = read_date(value)
        if when is not None and when.earliest == end:
            sources = listed(attributes.get("source", "")) or name.sources
            checked = "unchecked" not in attributes
            return Line(group, "until", value, sources, checked, At(name.at.file, line))
    return None


def memberships(ledger: Ledger, people: Persons, before: int = 0) -> list[Keyed]:
    """Who is a member of which group by the gazetteer, behind as many postings as come before. A
    state whose next government is a member already has not left when the one before it ends."""
    out: list[Keyed] = []

    def post(day: int, posting: Posting) -> None:
        out.append((sort_key(day, True, 0, FIRST, before + len(out)), posting))

    for group, rows in ledger.groups.items():
        name = ledger.names[group]
        written = {line: value for value, _, line in name.lines.get("member", ())}
        for member, begin, end, at in rows:
            line = Line(group, "member", written.get(at.line, member), name.sources, True, at)
            key = ("member", people.states.get(member, member), group)
            post(begin, Begin(key, Value("yes", names=(member, group)), line))
            on = any(people.states.get(m, m) == key[1] and b < end < e for m, b, e, _ in rows)
            alone = not on and _over(ledger, group, end) is None  # else it ends with the group
            if end < FOREVER and alone:
                post(end, Lifting(key, "", Ending.LEFT, line))
    return out
