"""Until when the books follow what the page shows (rule 32), and whom accounts give a place
(rule 31): what the page needs to say no more than the books do."""

from __future__ import annotations

from misak.ask.answer import Json
from misak.ask.favour import favours
from misak.ask.horizon import searches
from misak.booking.books import Books
from misak.ground.days import FOREVER, read_date
from misak.kinds.questions import ROWS
from misak.ledger.coverage import coverage
from misak.ledger.values import Name


def horizons(books: Books) -> Json:
    """The first days that the books do not follow: of whole fluents (``fluents``), of places and
    matters (``entries``), of instruments (``instruments``); and ``searched``, of whom a fluent was
    looked for: the fluent, the states, their partners, first day, first day after."""
    names = books.ledger.names.values()
    found: Json = {
        "fluents": _fluents([name for name in names if name.type == "coverage"]),
        "entries": {name.id: day for name in names if (day := _entry(name)) is not None},
        "instruments": {
            id_: one.follows.when.latest + 1
            for id_, one in books.ledger.instruments.items()
            if one.follows is not None
        },
        "searched": [
            [row.id, sorted(one.states), sorted(one.partners), one.begin, one.end]
            for row in ROWS
            for one in searches(books, row.id)
        ],
    }
    return {key: value for key, value in found.items() if value}


def _fluents(entries: list[Name]) -> dict[str, int]:
    """``follows title, administration until D``: the first line that names a fluent rules."""
    found: dict[str, int] = {}
    for name in entries:
        for value, _, _ in name.lines.get("follows", ()):
            said = coverage(value)
            for fluent in said.fluents if said.end < FOREVER else ():
                found.setdefault(fluent, said.end)
    return found


def _entry(name: Name) -> int | None:
    """The first day on which a place (``closes``) or a matter (``follows``) is not followed."""
    word = {"place": "closes", "matter": "follows"}.get(name.type, "")
    for value, _, _ in name.lines.get(word, ()):
        when = read_date(value.split()[0])
        if when is not None:
            return when.earliest if word == "closes" else when.latest + 1
    return None


def accounts(books: Books) -> dict[str, list[list[object]]]:
    """By place the states to which accounts that are not rejected give its title, each with the
    first day from which that counts."""
    return {place: [[f.begin, f.state] for f in rows] for place, rows in favours(books).items()}
