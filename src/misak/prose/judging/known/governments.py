"""Governments of one state beside each other (rule 27): what one of them did is not said of the
other."""

from __future__ import annotations

from collections.abc import Iterable

from misak.ground.days import FOREVER
from misak.ledger.persons import Persons
from misak.prose.judging.known.shelf import Shelf, Shelved
from misak.prose.reading.mentions import Mention

ALWAYS = (0, FOREVER)


def other_government(shelf: Shelf, ids: Iterable[str], held: Iterable[str]) -> bool:
    """Whether a name (``ids`` are all that it may mean) means only governments of a state for which
    the books have another one (``held``). A name of the whole state (*Türkiye*) means each of
    them, and so does the newer name of the same one."""
    names = shelf.ledger.names
    said = [i for i in ids if i in names and names[i].type == "polity"]
    have = [i for i in held if i in names and names[i].type == "polity"]
    if not said or not have or set(said) & set(have):
        return False
    people = shelf.books.people
    states = {people.states.get(i, i) for i in have}
    alike = any(_same(people, one, other) for one in said for other in have)
    return not alike and all(people.states.get(i, i) in states for i in said)


def unslotted(shelf: Shelf, clause: Shelved, mention: Mention) -> bool:
    """Whether a name is of a party of the paper, as the paper has it, that no slot of a clause
    has; of many on one side any could be said."""
    paper = clause.act.instrument
    there = shelf.ledger.instruments[paper].parties
    if "polity" not in mention.types or other_government(shelf, mention.ids, there):
        return False
    own = {shelf.state(i) for i in mention.ids}
    held = any(own & have for have in clause.around.values())
    return bool(own & shelf.alone(paper)) and not held


def beside(shelf: Shelf, ids: Iterable[str], day: int) -> bool:
    """Whether all that a name may mean stood on a day: it is no old name of what came after."""
    return all(_stands(shelf.books.people, i, day) for i in ids if i in shelf.books.people.spans)


def _stands(people: Persons, polity: str, day: int) -> bool:
    begin, end = people.spans.get(polity, ALWAYS)
    return begin <= day < end


def _same(people: Persons, one: str, other: str) -> bool:
    """Whether of two names one is only the newer name of the other."""
    newer = {c.old: c.new for c in people.continuations if c.wholly}
    return _newest(newer, one) == _newest(newer, other)


def _newest(newer: dict[str, str], polity: str) -> str:
    """The last name of a polity, by the names that only go on from another."""
    while polity in newer:
        polity = newer[polity]
    return polity
