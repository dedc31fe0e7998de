"""Facts of one day as rows: a sentence, its days, its footnotes; alike ones of one article
together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from misak.ask.answer import Json
from misak.ask.bonds import STANDINGS
from misak.ask.questions.bond import life
from misak.ask.said import government
from misak.booking.books import Books
from misak.booking.exactness import opens, written
from misak.effects.duty import FLUENT as BOND
from misak.effects.values import Bond, Why, mark
from misak.ground.days import FOREVER, iso
from misak.ground.langs import LANGS
from misak.kinds.questions import BY_ID
from misak.kinds.row import Words
from misak.ledger.values import Act
from misak.say.modality import Bound, Standing, bond
from misak.say.naming import say
from misak.tell.crowds import Fact
from misak.tell.facts import Facts, Spell
from misak.tell.notes import Notes
from misak.tell.reach import beyond
from misak.tell.wording import filled, name, names, sentence

SIDES = {  # of a bond: (fluent, place of the thing among obligor and obligee)
    ("owes", 0): Words("Owes", "Yükümlülükleri"),
    ("owes", 1): Words("Is owed", "Kendisine karşı yükümlülükler"),
    ("right", 1): Words("Has a right", "Hakları"),
    ("right", 0): Words("Others have a right against it", "Başkalarının ona karşı hakları"),
}


class Held(NamedTuple):
    """A fact that holds, its spell, and the days between which the law sees it so."""

    fact: Fact
    spell: Spell
    begin: int
    end: int


def held_on(facts: Facts, day: int, more: Iterable[Fact] = ()) -> Iterator[Held]:
    """Every fact that holds on a day, as far as the books follow it (rule 32).

    ``more`` are facts to look at beside those that the books keep (places that follow others).
    """
    for fact in dict.fromkeys((*facts.all(), *more)):
        spell = facts.on(fact, day)
        if spell is not None and spell.token and beyond(facts, fact, day) is None:
            yield Held(fact, spell, *facts.stretch(fact, day))


def days(books: Books, held: Held) -> Json:
    """The days of a fact that holds, as ``between`` has them."""
    return between(books, held.begin, held.end, held.spell.why)


def between(books: Books, begin: int, end: int, why: Why) -> Json:
    """``since`` and ``until`` as ISO days, None where open; ``written`` where the ledger writes one
    as a month or a year, ``opened`` where the books begin with it."""
    ends = {"since": begin if begin > 0 else None, "until": end if end < FOREVER else None}
    row: Json = {name: None if day is None else iso(day) for name, day in ends.items()}
    spans = written(books, ends)
    if spans:
        row["written"] = spans
    if ends["since"] is not None and opens((why,)):
        row["opened"] = True
    return row


def places(
    books: Books,
    group: list[Held],
    day: int,
    notes: Notes,
    beside: Callable[[Held], tuple[str, ...]] | None = None,
) -> list[Json]:
    """A row a place; ``beside`` gives those who are named in brackets behind it."""
    rows = []
    for held in group:
        said = name(books.ledger, held.fact[1], day)
        others = beside(held) if beside is not None else ()
        if others:
            who = names(books.ledger, others, day)
            said = {lang: f"{said[lang]} ({who[lang]})" for lang in LANGS}
        rows.append(
            {
                "id": held.fact[1],
                "sentence": said,
                **days(books, held),
                "notes": [notes.number(held.spell.why)],
            }
        )
    return rows


def sentences(books: Books, group: list[Held], id_: str, day: int, notes: Notes) -> list[Json]:
    """A row a fact, told of the thing asked about; what one article says of it and several
    others is one row."""
    state = books.state(id_)
    merged: dict[object, list[Held]] = {}
    for number, held in enumerate(group):
        fact, spell = held.fact, held.spell
        row = BY_ID.get(fact[0])
        written = (*spell.names, *fact[1 + len(spell.names) :])
        written = tuple(id_ if books.state(each) == state else each for each in written)
        held = held._replace(spell=spell._replace(names=written))
        many = (
            row is not None
            and len(row.args) == 2
            and not row.valued
            and not row.symmetric
            and written[0] == id_
        )
        key = (notes.number(spell.why), held.begin, held.end) if many else (number,)
        merged.setdefault(key, []).append(held)
    return [_merged(books, alike, day, notes) for alike in merged.values()]


def _merged(books: Books, alike: list[Held], day: int, notes: Notes) -> Json:
    first = alike[0]
    said = sentence(books, first.fact, first.spell, day)
    if len(alike) > 1:
        yes = BY_ID[first.fact[0]].yes
        said = {
            lang: filled(
                Words(*yes),
                {
                    "a": [say(books.ledger, first.spell.names[0], lang, day)],
                    "b": [say(books.ledger, h.spell.names[1], lang, day) for h in alike],
                },
                lang,
            )
            for lang in LANGS
        }
    return {"sentence": said, **days(books, first), "notes": [notes.number(first.spell.why)]}


def bonds(
    books: Books, fluent: str, group: list[Held], id_: str, day: int, notes: Notes
) -> Iterator[Json]:
    """Duties or rights in two sections, by the side on which the thing stands; the same of one
    article to several is one row."""
    state = books.state(id_)
    for side in (1, 0) if fluent == "right" else (0, 1):
        own = [held for held in group if books.state(held.fact[1 + side]) == state]
        if not own and not any(state in held.fact[1:3] for held in group) and side == 0:
            own = group  # a topic: everybody who owes it
        if own:
            yield {
                "fluent": fluent,
                "heading": dict(SIDES[fluent, side]._asdict()),
                "rows": _bond_rows(books, own, side, fluent, day, notes),
            }


class Alike(NamedTuple):
    """What bonds told in one sentence have in common: clause, days, nature, the side on which the
    thing stands, where they stand in their life and by which day they are due."""

    note: int
    begin: int
    end: int
    nature: str
    own: str
    standing: Standing
    due: int | None


def _stands(books: Books, held: Held, day: int) -> tuple[Standing, int | None]:
    """Where a bond stands on a day, and the day by which it is to be done."""
    why = held.spell.why
    key = (BOND, mark(why), *held.spell.names) if isinstance(why, Act) else ()
    found = books.value(key, day)
    if not isinstance(found, Bond):
        return Standing.NOW, None
    return STANDINGS.get(life(books, key, day), Standing.NOW), found.due


def _bond_rows(
    books: Books, own: list[Held], side: int, fluent: str, day: int, notes: Notes
) -> list[Json]:
    """A sentence for all that one clause says of the thing towards several others."""
    by_other: dict[tuple[Alike, str], list[Held]] = {}
    for held in own:
        names = held.spell.names
        nature = held.spell.nature or fluent
        stands, due = _stands(books, held, day)
        names = tuple(government(books, each, day) for each in names[:2])
        end = held.end if stands is not Standing.OVERDUE else FOREVER
        note = notes.number(held.spell.why)
        alike = Alike(note, held.begin, end, nature, names[side], stands, due)
        by_other.setdefault((alike, names[1 - side]), []).append(held)
    merged: dict[tuple[Alike, tuple[str, ...]], list[str]] = {}
    for (alike, other), rows in by_other.items():
        merged.setdefault((alike, tuple(h.fact[3] for h in rows)), []).append(other)
    found = []
    for (alike, topics), others in sorted(merged.items(), key=lambda one: one[0][0].note):
        ours, theirs = (alike.own,), tuple(others)
        bound = Bound(
            alike.nature,
            alike.standing,
            ours if side == 0 else theirs,
            theirs if side == 0 else ours,
            topics,
            alike.due,
        )
        said = {lang: bond(books.ledger, bound, lang, day) for lang in LANGS}
        dated = own[0]._replace(begin=alike.begin, end=alike.end)
        found.append({"sentence": said, **days(books, dated), "notes": [alike.note]})
    return found
