"""What changed between two days, fluent by fluent, each change with the clause that made it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.horizon import searches
from misak.ask.language import WORDS, NotUnderstood
from misak.ask.library import Library
from misak.booking.books import Books
from misak.ground.days import iso
from misak.kinds.row import Words
from misak.tell.bundles import Change, Template, bundles
from misak.tell.crowds import Crowd, Fact
from misak.tell.days import when
from misak.tell.facts import Facts, Spell
from misak.tell.notes import Notes
from misak.tell.reach import last_followed, only_until
from misak.tell.wording import HEADINGS, heading, name

SAYS: Template = (
    Words("{a}: {before} → {after}", "{a}: {before} → {after}"),
    Words("+ {0}", "+ {0}"),
    Words("− {0}", "− {0}"),
)


def difference(
    library: Library,
    first: str | int,
    second: str | int,
    reading: str = "",
    fluents: Collection[str] = (),
    every: bool = True,
) -> Json:
    """The facts (of these fluents; of all where none is named) whose value at the end of the
    second day is another than at the end of the first.

    ``sections`` by fluent, each with ``rows`` of alike changes: ``facts``, ``before``,
    ``after``, the ``day`` of the change that rules at the end, whether it passed within one
    state (``same_state``), a ``sentence`` and ``notes``; what is followed no further than a day
    before the second is compared on that day, which is then its ``followed``. Where not ``every``
    fact is wanted, of those that begin or end together the first stands for all. Raises
    NotUnderstood, UnknownName.
    """
    one, two = when(first), when(second)
    wanted = wanted_of(fluents)
    books = library.books(library.reading(reading))
    facts, notes = Facts(books), Notes(books)
    found: dict[str, list[Change]] = {}
    for fact, crowd in facts.told():
        for change in _changes(facts, fact, crowd, one, two) if fact[0] in wanted else ():
            found.setdefault(fact[0], []).append(change)
    sections = []
    for fluent in wanted:
        rows = bundles(books, found.get(fluent, ()), two, SAYS, notes.number, every)
        days: dict[tuple[str, ...], _Days] = {
            tuple(change.fact): change.key  # type: ignore[misc]
            for change in found.get(fluent, ())
        }
        for row in rows:
            row |= days[tuple(row["facts"][0])].told(row)  # type: ignore[index]
        rows = _signed(books, one, two, notes) if fluent == "signed" else rows
        if rows:
            sections.append({"fluent": fluent, "heading": heading(fluent), "rows": rows})
    return {
        "from": iso(one),
        "to": iso(two),
        "reading": books.reading.name,
        "sections": sections,
        "notes": notes.rows,
    }


class _Days(NamedTuple):
    """What alike changes have in common beside clause and values: the day, whether it passed
    within one state, and the last day that is followed where that is not the second one."""

    day: str
    same_state: bool
    followed: int | None

    def told(self, row: Json) -> Json:
        """What a row says of it."""
        found: Json = {"day": self.day, "same_state": self.same_state}
        if self.followed is not None:
            found["sentence"] = only_until(row["sentence"], self.followed)  # type: ignore[arg-type]
            found["followed"] = iso(self.followed)
        return found


def wanted_of(fluents: Collection[str]) -> tuple[str, ...]:
    """The fluents asked for, in the order of the headings, by any word of the question
    language; all where none is. Raises NotUnderstood for one that there is not."""
    known = {found.id if (found := WORDS.get(each)) else each for each in fluents}
    for each in known - HEADINGS.keys():
        raise NotUnderstood("C602", (each,), tuple(HEADINGS))
    return tuple(fluent for fluent in HEADINGS if not known or fluent in known)


def _changes(facts: Facts, fact: Fact, crowd: Crowd | None, one: int, two: int) -> Iterator[Change]:
    """The changes of a fact, or of those of a crowd: together, unless some of them may be followed
    further than others."""
    if crowd is None or _shown(facts.on(fact, one)) == _shown(facts.on(fact, two)):
        change = _change(facts, fact, one, two)
        return iter((change,) if change is not None else ())
    states = {side.state for side in (*crowd.joined, *crowd.before)}
    if any(search.states & states for search in searches(facts.books, fact[0])):
        each = (_change(facts, own, one, two) for own in crowd.facts())
        return (change for change in each if change is not None)
    change = _change(facts, fact, one, two)
    return iter((change._replace(crowd=crowd),) if change is not None else ())


def _change(facts: Facts, fact: Fact, one: int, two: int) -> Change | None:
    """The change of a fact between two days as far as it is followed, unless there is none or it
    only goes with another that is told."""
    early, late = sorted((one, two))
    last = last_followed(facts, fact, late)
    if last < early or last_followed(facts, fact, early) < early:
        return None
    one, two = (early, last) if late == two else (last, early)
    before, after = facts.on(fact, one), facts.on(fact, two)
    if _shown(before) == _shown(after) or _follows(facts, fact, one, two):
        return None
    same = before is not None and after is not None and before.token == after.token
    if after is not None and not same:
        after = facts.first(fact, two)._replace(shown=after.shown, names=after.names)
    why = after or before
    assert why is not None  # one of the two differs from nothing
    days = _Days(iso(why.begin), same, last if last < late else None)
    return Change(fact, before, after, why.why, days)


def _shown(spell: Spell | None) -> tuple[object, ...]:
    return (spell.token, spell.shown) if spell is not None and spell.token else ()


def _follows(facts: Facts, fact: Fact, one: int, two: int) -> bool:
    """Whether an administration only goes with the title: then the title's row says it."""
    if fact[0] != "administration":
        return False
    title = ("title", fact[1])
    return all(_shown(facts.on(fact, day)) == _shown(facts.on(title, day)) for day in (one, two))


def _signed(books: Books, one: int, two: int, notes: Notes) -> list[Json]:
    """What was signed, adopted or happened after the first day and by the second."""
    rows: list[Json] = []
    for id_, force in books.expansion.forces.items():
        if force.signed is not None and force.signed_line is not None and one < force.signed <= two:
            said = name(books.ledger, id_, force.signed)
            rows.append(
                {
                    "facts": [["signed", id_]],
                    "before": None,
                    "after": None,
                    "holds": True,
                    "sentence": said,
                    "day": iso(force.signed),
                    "same_state": False,
                    "notes": [notes.number(force.signed_line)],
                }
            )
    return sorted(rows, key=lambda row: str(row["day"]))
