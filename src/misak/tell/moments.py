"""What happened to one thing, day by day: the clauses that concern it and what each changed,
from the change lists."""

from __future__ import annotations

from typing import NamedTuple

from misak.booking.books import Books
from misak.effects.values import Line, Why
from misak.ground.days import FOREVER, read_date
from misak.ledger.values import Act, At
from misak.tell.crowds import Fact
from misak.tell.facts import PLACES, Facts, Spell

BOUND = ("from", "until")


class Effect(NamedTuple):
    """A change of a fact about the thing: the spell before it and the spell that begins."""

    fact: Fact
    before: Spell | None
    after: Spell


class Moment(NamedTuple):
    """One clause or line on its day, with what it changed for the thing.

    ``mark`` is empty, ``confirms`` (nothing new), ``void`` (no effect: the giver did not hold),
    ``unforced`` (of an instrument that never came into force; the day is that of signature) or
    ``account`` (another account than the base).
    """

    day: int
    why: Why
    effects: tuple[Effect, ...]
    mark: str


def moments(books: Books, id_: str) -> list[Moment]:
    """Everything in the life of a place, polity, matter, topic, group, people or instrument, in
    order of days."""
    effects = _effects(books, Facts(books), id_)
    found: dict[tuple[int, At], Moment] = {}
    for (day, at), (why, rows) in effects.items():
        found[day, at] = Moment(day, why, tuple(rows), "")
    for act in books.ledger.acts:
        if mentions(books, act, id_):
            moment = _moment(books, act, id_)
            if moment is not None and not any(at == act.at for _, at in found):
                found[moment.day, act.at] = moment
    for line, day in _lines(books, id_):
        found.setdefault((day, line.at), Moment(day, line, (), ""))
    return sorted(found.values(), key=lambda m: (m.day, m.why.at.file, m.why.at.line))


def _effects(
    books: Books, facts: Facts, id_: str
) -> dict[tuple[int, At], tuple[Why, list[Effect]]]:
    """The changes of every fact about the thing, by the day and the line of the clause that
    made each."""
    found: dict[tuple[int, At], tuple[Why, list[Effect]]] = {}
    for fact in _facts(books, facts, id_):
        before = None
        for spell in facts.spells(fact):
            if _concerns(fact, before, spell, id_) and not _goes_along(facts, fact, spell):
                found.setdefault((spell.begin, spell.why.at), (spell.why, []))[1].append(
                    Effect(fact, before, spell)
                )
            before = spell
    return found


def _facts(books: Books, facts: Facts, id_: str) -> list[Fact]:
    more = [(fluent, id_) for fluent in PLACES] if books.ledger.names[id_].type == "place" else []
    return [fact for fact in dict.fromkeys((*facts.all(), *more)) if fact[0] != "in_force"]


def _concerns(fact: Fact, before: Spell | None, spell: Spell, id_: str) -> bool:
    """Whether a change is about the thing itself (not another government of its state)."""
    if fact[0] in PLACES and fact[1] != id_:
        return id_ in spell.shown or (before is not None and id_ in before.shown)
    written = spell.names or (before.names if before else ()) or fact[1:]
    return id_ in written or id_ in fact[1:2] or id_ in spell.shown


def _goes_along(facts: Facts, fact: Fact, spell: Spell) -> bool:
    """An administration that only goes with the title is told with the title."""
    if fact[0] != "administration":
        return False
    title = facts.on(("title", fact[1]), spell.begin)
    return (
        title is not None
        and title.why.at == spell.why.at
        and title.begin == spell.begin
        and title.shown == spell.shown
    )


def mentions(books: Books, act: Act, id_: str) -> bool:
    """Whether a clause speaks of the thing, by name or as one of "the parties"."""
    if any(id_ in values for values in act.slots.values()):
        return True
    instrument = books.ledger.instruments[act.instrument]
    return id_ in instrument.parties and any(
        slot.default and slot.name not in act.slots for slot in act.row.slots
    )


def _moment(books: Books, act: Act, id_: str) -> Moment | None:
    """A clause that changed no fact about the thing, with the reason why it did not."""
    force = books.expansion.forces.get(act.instrument)
    if force is None:
        return None
    if act.account is not None:
        beside = act.parent if act.role == "or" else act.number
        day = act.on.latest if act.on else books.expansion.days.get(beside, force.signed)
        return Moment(day, act, (), "account") if day else None
    at = books.expansion.days.get(act.number)
    if at is not None:
        return Moment(at, act, (), _idle(books, act, id_))
    unforced = force.signed is not None and not force.lines
    return Moment(force.signed or 0, act, (), "unforced") if unforced else None


def _idle(books: Books, act: Act, id_: str) -> str:
    """Why a clause that acts changed nothing: its giver did not hold, or it says what was so; empty
    where the books give no reason."""
    void = any(
        one.number == act.number and (place == id_ or id_ not in books.ledger.inside)
        for _, place, one in books.replay.titles.void
    )
    confirming = any(
        why.at == act.at
        for key, rows in books.replay.confirms.items()
        if id_ in key
        for _, why in rows
    )
    return "void" if void else "confirms" if confirming else ""


def _lines(books: Books, id_: str) -> list[tuple[Line, int]]:
    """The beginning and the end of a polity, by the gazetteer."""
    name = books.ledger.names[id_]
    found = []
    for word in BOUND if name.type == "polity" else ():
        for value, attributes, line in name.lines.get(word, ())[:1]:
            when = read_date(value)
            if when is not None and 0 < when.latest < FOREVER:
                found.append(
                    (
                        Line(
                            id_,
                            word,
                            value,
                            name.sources,
                            "unchecked" not in attributes,
                            At(name.at.file, line),
                        ),
                        when.latest,
                    )
                )
    return found
