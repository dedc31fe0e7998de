"""What a ledger's books state, as spells: every fact between polities, of polities and of places, each with its articles."""

from __future__ import annotations

from itertools import groupby, pairwise

from misak.booking.books import Books
from misak.booking.postings import Bond, Key, Value, Why
from misak.booking.replay import Change
from misak.booking.titles import FOLLOW
from misak.bulk.facts import PAIR, PLACE, POLITY, Fact, Held, Stated, sort_key
from misak.ground.days import FOREVER
from misak.ledger.values import Act, Dated
from misak.kinds.questions import ROWS

SYMMETRIC = frozenset(row.id for row in ROWS if row.symmetric)
Raw = tuple[str, str, int, int, str]


def of_books(books: Books) -> Stated:
    """Every fact of some books under their reading, by the names of the fluents; bonds by their nature.

    Polities stand by state. What the books cover is what the gazetteer's coverage says of each state; where it says
    nothing, silence is missing and never 0.
    """
    raw: dict[tuple[str, str], list[Raw]] = {}
    for key in sorted(books.changes):
        for name, shape, row in _rows(books, key):
            raw.setdefault((name, shape), []).append(row)
    alive = [(polity, "", begin, end, f"{books.ledger.names[polity].at.file}:{books.ledger.names[polity].at.line}") for polity, (begin, end) in books.people.spans.items()]
    raw["exists", POLITY] = [(books.state(p), "", begin, end, cite) for p, _, begin, end, cite in alive]
    codes = sorted({code for rows in raw.values() for a, b, *_ in rows for code in (a, b) if code}, key=sort_key)
    number = {code: at for at, code in enumerate(codes)}
    facts = {}
    for (name, shape), rows in sorted(raw.items(), key=lambda item: (item[0][1] != POLITY or item[0][0] != "exists", item[0])):
        spells = [Held(number[a], number.get(b, -1), begin, end, (cite,)) for a, b, begin, end, cite in rows if begin < end]
        covered = _covered(books, name)
        facts[name] = Fact(name, shape, name not in SYMMETRIC, spells, [], covered, "misak-ledger")
    return Stated(codes, facts, [{"key": "misak-ledger", "title": "Misak: the books of treaties", "note": "each cell cites its article and line"}])


def _covered(books: Books, name: str) -> tuple[int, int]:
    """The days on which the books treat a fact of everybody: none, unless the gazetteer's coverage says so for every state."""
    return (0, FOREVER) if name == "exists" else (1, 1)


def _rows(books: Books, key: Key) -> list[tuple[str, str, Raw]]:
    """The spells of one fluent: (name, shape, row)."""
    found: list[tuple[str, str, Raw]] = []
    changes = books.changes[key]
    for value, begin, end, cause in _spells(books, key, changes):
        cite = cited(cause)
        if isinstance(value, Bond):
            found.append((value.nature, PAIR, (books.state(value.obligor), books.state(value.obligee), begin, end, cite)))
        elif key[0] in ("title", "administration") and isinstance(value, str) and value != FOLLOW:
            found += [(key[0], PLACE, (key[1], books.state(holder), begin, end, cite)) for holder in value.split("+")]
        elif isinstance(value, Value) and len(key) == 3 and key[0] != "status" and _polities(books, key[1:]):
            found.append((key[0], PAIR, (key[1], key[2], begin, end, cite)))
    return found


def _polities(books: Books, ids: tuple[str, ...]) -> bool:
    names = books.ledger.names
    known = {books.state(p) for p in books.people.spans}
    return all(id_ in known or (id_ in names and names[id_].type == "polity") for id_ in ids)


def _spells(books: Books, key: Key, changes: list[Change]) -> list[tuple[object, int, int, Why]]:
    """The values of a change list from day to day; of changes on one day the last stands; an unchanged value goes on."""
    last = [list(group)[-1] for _, group in groupby(changes, key=lambda change: change[0])]
    spans = [(one[1], one[0], other[0], one[2]) for one, other in pairwise([*last, (FOREVER, None, last[-1][2], "")])]
    return [span for span in spans if span[0] is not None]


def cited(cause: Why) -> str:
    """A cause as a citation: the article and where it stands."""
    at = f"{cause.at.file}:{cause.at.line}"
    if isinstance(cause, Act):
        return f"{cause.instrument}{' art ' + cause.article if cause.article else ''} ({at})"
    return f"{cause.instrument if isinstance(cause, Dated) else cause.id} ({at})"
