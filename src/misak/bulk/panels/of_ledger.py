"""What a ledger's books state, as spells: every fact between polities, of polities and of places, each with its articles."""

from __future__ import annotations

from itertools import groupby, pairwise

from misak.booking.books import Books
from misak.bulk.tables.facts import PAIR, PLACE, POLITY, Fact, Held, Stated, sort_key
from misak.effects.values import FOLLOW, Bond, Change, Key, Value, Why
from misak.ground.days import FOREVER
from misak.kinds.questions import ROWS
from misak.ledger.load import period
from misak.ledger.values import Act, Dated

SYMMETRIC = frozenset(row.id for row in ROWS if row.symmetric)
Raw = tuple[str, str, int, int, str]


def of_books(books: Books) -> Stated:
    """Every fact of some books under their reading, by the names of the fluents; bonds by their nature.

    Polities stand by state. Where neither an opening nor the gazetteer's coverage says that the books treat a thing,
    silence is missing and never 0.
    """
    raw: dict[tuple[str, str], list[Raw]] = {("exists", POLITY): _existence(books)}
    for key in sorted(books.changes):
        for name, row in _between(books, key):
            raw.setdefault((name, PAIR), []).append(row)
    for name in sorted(n.id for n in books.ledger.names.values() if n.type == "place"):
        for fluent, row in _held(books, name):
            raw.setdefault((fluent, PLACE), []).append(row)
    codes = sorted(
        {code for rows in raw.values() for a, b, *_ in rows for code in (a, b) if code},
        key=sort_key,
    )
    number = {code: at for at, code in enumerate(codes)}
    facts = {}
    for (name, shape), rows in raw.items():
        spells = [
            Held(number[a], number.get(b, -1), begin, end, (cite,))
            for a, b, begin, end, cite in rows
            if begin < end
        ]
        silent = _opened(raw, number) if shape == PLACE else _treated(books, name, number)
        facts[name] = Fact(
            name,
            shape,
            name not in SYMMETRIC,
            spells,
            [],
            (0, FOREVER) if shape == POLITY else (1, 1),
            "misak-ledger",
            silent,
        )
    return Stated(
        codes,
        facts,
        [
            {
                "key": "misak-ledger",
                "title": "Misak: the books of treaties",
                "note": "each cell cites its article and line",
            }
        ],
    )


def _existence(books: Books) -> list[Raw]:
    at = {polity: books.ledger.names[polity].at for polity in books.people.spans}
    return [
        (books.state(p), "", begin, end, f"{p} ({at[p].file}:{at[p].line})")
        for p, (begin, end) in books.people.spans.items()
    ]


def _opened(raw: dict[tuple[str, str], list[Raw]], number: dict[str, int]) -> list[Held]:
    """From its opening on the books treat a place: whoever is not said to hold or to administer it then does not."""
    rows = [row for (_, shape), found in raw.items() if shape == PLACE for row in found]
    opening: dict[str, int] = {}
    for place, _, begin, _, _ in rows:
        opening[place] = min(begin, opening.get(place, begin))
    return [
        Held(number[a], number[b], opening[a], FOREVER, ())
        for a, b in dict.fromkeys((row[0], row[1]) for row in rows)
    ]


def _treated(books: Books, fact: str, number: dict[str, int]) -> list[Held]:
    """The gazetteer's coverage of a fact: towards everybody, and from everybody, on the days that it names."""
    found = []
    for name in books.ledger.names.values():
        for value, _, _ in name.lines.get("covers", ()) if name.type == "coverage" else ():
            head, _, tail = value.partition(" of ")
            words = tail.split()
            stop = next(
                (at for at, word in enumerate(words) if word in ("from", "until")), len(words)
            )
            begin, end = period(words[stop:])
            if fact in (word.strip(",") for word in head.split()):
                states = {
                    number[s]
                    for s in (books.state(w.strip(",")) for w in words[:stop])
                    if s in number
                }
                found += [
                    Held(*pair, begin, end, ())
                    for a in states
                    for b in number.values()
                    if a != b
                    for pair in ((a, b), (b, a))
                ]
    return found


def _between(books: Books, key: Key) -> list[tuple[str, Raw]]:
    """The spells of one fluent between two polities: (name, row)."""
    found: list[tuple[str, Raw]] = []
    for value, begin, end, cause in _spells(books.changes[key]):
        if isinstance(value, Bond):
            found.append(
                (value.nature, (books.state(key[2]), books.state(key[3]), begin, end, cited(cause)))
            )
        elif isinstance(value, Value) and len(key) == 3 and _polities(books, key[1:]):
            found.append((key[0], (key[1], key[2], begin, end, cited(cause))))
    return found


def _held(books: Books, place: str) -> list[tuple[str, Raw]]:
    """Title and administration of one place, with what it follows: its container, or its title."""
    around = (place, *books.replay.titles.above(place))
    days = sorted(
        {
            change[0]
            for fluent in ("title", "administration")
            for p in around
            for change in books.changes.get((fluent, p), ())
        }
    )
    found = []
    for begin, end in pairwise([*days, FOREVER]):
        title = books.account("title", place, begin)
        if title is None:
            continue
        hand = books.account("administration", place, begin)
        if hand is None or books.value(hand, begin) == FOLLOW:
            hand = title
        for fluent, key in (("title", title), ("administration", hand)):
            change = books.change(key, begin)
            if change is not None and change[1] is not None:
                found += [
                    (fluent, (place, books.state(holder), begin, end, cited(change[2])))
                    for holder in str(change[1]).split("+")
                ]
    return found


def _polities(books: Books, ids: tuple[str, ...]) -> bool:
    names = books.ledger.names
    known = {books.state(p) for p in books.people.spans}
    return all(id_ in known or (id_ in names and names[id_].type == "polity") for id_ in ids)


def _spells(changes: list[Change]) -> list[tuple[object, int, int, Why]]:
    """The values of a change list from day to day; of changes on one day the last stands; an unchanged value goes on."""
    last = [list(group)[-1] for _, group in groupby(changes, key=lambda change: change[0])]
    spans = [
        (one[1], one[0], other[0], one[2])
        for one, other in pairwise([*last, (FOREVER, None, last[-1][2], "")])
    ]
    return [span for span in spans if span[0] is not None]


def cited(cause: Why) -> str:
    """A cause as a citation: the article and where it stands."""
    at = f"{cause.at.file}:{cause.at.line}"
    if isinstance(cause, Act):
        return f"{cause.instrument}{' art ' + cause.article if cause.article else ''} ({at})"
    return f"{cause.instrument if isinstance(cause, Dated) else cause.id} ({at})"
