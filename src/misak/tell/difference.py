"""What changed between two days, fluent by fluent, each change with the clause that made it."""

from __future__ import annotations

from collections.abc import Collection

from misak.ask.answer import Json
from misak.ask.language import WORDS, NotUnderstood
from misak.ask.library import Library
from misak.booking.books import Books
from misak.ground.days import iso
from misak.kinds.row import Words
from misak.tell.bundles import Change, Template, bundles
from misak.tell.crowds import Fact
from misak.tell.days import when
from misak.tell.facts import Facts, Spell
from misak.tell.notes import Notes
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
    state (``same_state``), a ``sentence`` and ``notes``. Where not ``every`` fact is wanted, of
    those that begin or end together the first stands for all. Raises NotUnderstood, UnknownName.
    """
    one, two = when(first), when(second)
    wanted = _wanted(fluents)
    books = library.books(library.reading(reading))
    facts, notes = Facts(books), Notes(books)
    found: dict[str, list[Change]] = {}
    for fact, crowd in facts.told():
        change = _change(facts, fact, one, two) if fact[0] in wanted else None
        if change is not None:
            found.setdefault(fact[0], []).append(change._replace(crowd=crowd))
    sections = []
    for fluent in wanted:
        rows = bundles(books, found.get(fluent, ()), two, SAYS, notes.number, every)
        days = {tuple(change.fact): change.key for change in found.get(fluent, ())}
        for row in rows:
            row["day"], row["same_state"] = days[tuple(row["facts"][0])]  # type: ignore[index, misc]
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


def _wanted(fluents: Collection[str]) -> tuple[str, ...]:
    """The fluents asked for, in the order of the headings, by any word of the question
    language; all where none is."""
    known = {found.id if (found := WORDS.get(each)) else each for each in fluents}
    for each in known - HEADINGS.keys():
        raise NotUnderstood("C602", (each,), tuple(HEADINGS))
    return tuple(fluent for fluent in HEADINGS if not known or fluent in known)


def _change(facts: Facts, fact: Fact, one: int, two: int) -> Change | None:
    """The change of a fact between two days, unless there is none or it only goes with another
    that is told."""
    before, after = facts.on(fact, one), facts.on(fact, two)
    if _shown(before) == _shown(after) or _follows(facts, fact, one, two):
        return None
    same = before is not None and after is not None and before.token == after.token
    if after is not None and not same:
        after = facts.first(fact, two)._replace(shown=after.shown, names=after.names)
    why = after or before
    assert why is not None  # one of the two differs from nothing
    return Change(fact, before, after, why.why, (iso(why.begin), same))


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
