"""A war called by its name (*the Crimean War*): the pairs of states that a happening puts at war,
and which instrument ends it between each. Of pairs whose wars end alike one speaks for all. Where
they were at war in law before, and the happening only has them fight, it is the fighting."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from misak.ask.evidence import WAR
from misak.ask.plain.deeds import periods
from misak.booking.books import Books
from misak.effects.values import Key
from misak.ground.days import iso
from misak.words.fold import fold
from misak.words.instruments import kinds_in


class War(NamedTuple):
    """Two states at war by a happening, or fighting: the fluent, their names, the first and the
    last day that matter, and the instrument that ends it (empty where none does)."""

    fluent: str
    sides: tuple[str, str]
    first: int
    last: int
    ended_by: str
    clause: int  # the place of the clause by which it began among all clauses

    @property
    def asked(self) -> str:
        """The question whether the two sides are at war, or fight."""
        return f"{self.fluent}({', '.join(self.sides)})"

    @property
    def days(self) -> str:
        """The time in which a question about this war sees its beginning and its end."""
        return f"{iso(self.first)}/{iso(self.last)}"


def wars_of(books: Books, happening: str) -> tuple[War, ...]:
    """The wars that a happening begins, one for each instrument that ends some of them, in the
    order in which they begin; where it begins none, the fighting that it begins."""
    alike: dict[str, War] = {}
    for war in pairs_of(books, happening):
        alike.setdefault(war.ended_by, war)
    return tuple(alike.values())


def pairs_of(books: Books, happening: str) -> tuple[War, ...]:
    """Every pair that a happening puts at war, in the order in which they begin; where it puts
    none at war, those whom it has fight."""
    found = _pairs(books, happening, "war") or _pairs(books, happening, "hostilities")
    return tuple(sorted(found, key=lambda war: (war.first, war.clause)))


def _pairs(books: Books, happening: str, fluent: str) -> list[War]:
    """Every pair that a happening puts at war, or has fight."""
    if WAR not in kinds_in(fold(books.ledger.instruments[happening].type).split()):
        return []  # an occupation may begin fighting and is no name of it
    keys = books.by_fluent.get(fluent, ())
    return [war for key in keys if (war := _begun(books, key, happening)) is not None]


def days_of(books: Books, happening: str) -> str:
    """The time in which a war was fought: from the first of its pairs to the last; a state of war
    in law may outlast it by years."""
    fought = _pairs(books, happening, "hostilities") or _pairs(books, happening, "war")
    return f"{iso(min(war.first for war in fought))}/{iso(max(war.last for war in fought))}"


def comrades(books: Books, polity: str, happening: str) -> list[str]:
    """Who was at war with the enemies of a state in a war, one question for each enemy; none where
    the books have an alliance of that state in those days."""
    if _allied(books, polity, happening):
        return []
    foes: dict[str, None] = {}
    for war in pairs_of(books, happening):
        for one, other in (war.sides, war.sides[::-1]):
            if books.of_state(polity, one):
                foes[f"{war.fluent}({other}, ?)"] = None
    return [*foes]


def _allied(books: Books, polity: str, happening: str) -> bool:
    """Whether the books have an alliance of a state on a day of a war."""
    fought = pairs_of(books, happening)
    first, last = min(war.first for war in fought), max(war.last for war in fought)
    keys = books.by_fluent.get("stance", ())
    own = [key for key in keys if any(books.of_state(polity, side) for side in key[1:3])]
    return any(
        getattr(change.value, "id", "") == "ally" and change.day <= last and first < end
        for key in own
        for change, end in periods(books.changes[key])
    )


def _begun(books: Books, key: Key, happening: str) -> War | None:
    """The war of a pair of states that a happening begins, with its end."""
    row = books.changes[key]
    for place, change in enumerate(row):
        if change.value is None or getattr(change.cause, "instrument", "") != happening:
            continue
        end = next((later for later in row[place + 1 :] if later.value is None), None)
        names = getattr(change.value, "names", ()) or key[1:3]
        last = end.day if end is not None else date.today().toordinal()
        by = getattr(end.cause, "instrument", "") if end is not None else ""
        clause = getattr(change.cause, "number", 0)
        return War(key[0], (names[0], names[1]), change.day, last, by, clause)
    return None
