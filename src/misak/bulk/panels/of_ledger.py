"""What a ledger's books state, as spells: every fact between polities, of polities and of
places, each with its articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from misak.ask.reach import Days, stretches
from misak.booking.books import Books
from misak.bulk.tables.facts import PAIR, PLACE, POLITY, Fact, Held, Stated, sort_key
from misak.effects.values import FOLLOW, Bond, Change, Key, Value, Why
from misak.ground.days import FOREVER
from misak.kinds.effects import Set
from misak.kinds.questions import ROWS
from misak.ledger.coverage import coverage
from misak.ledger.values import Act, Dated

SYMMETRIC = frozenset(row.id for row in ROWS if row.symmetric)
Raw = tuple[str, str, int, int, str]
BOOKS = {
    "key": "misak-ledger",
    "title": "Misak: the books of treaties",
    "note": "each cell cites its article and line",
}
NATURES = frozenset({"duty", "ban", "right"})


class _Spell(NamedTuple):
    """A fact between two by its name; ``mutual`` where it is of both alike, and not ``known`` on
    days that the books do not follow (rule 32)."""

    name: str
    row: Raw
    mutual: bool
    known: bool


def of_books(books: Books) -> Stated:
    """Every fact of some books under their reading: by the names of the fluents, and typed as
    the field types them.

    Bonds stand under their nature (duty, ban, right), and beside it under what their kind of
    clause or their topic provides (defence, non-aggression …); what stands between two without
    a duty under the name of its kind (alliance). Polities stand by state. Where neither an
    opening nor the gazetteer's coverage says that the books treat a thing, silence is missing
    and never 0; and beyond the last day that they follow a thing it is neither 1 nor 0.
    """
    raw: dict[tuple[str, str], list[Raw]] = {("exists", POLITY): _existence(books)}
    gaps: dict[tuple[str, str], list[Raw]] = {}
    mutual = set(SYMMETRIC)
    for key in sorted(books.changes):
        for name, row, both, known in _between(books, key):
            raw.setdefault((name, PAIR), []).extend([row] if known else [])
            gaps.setdefault((name, PAIR), []).extend([] if known else [row])
            mutual |= {name} if both else set()
    for name in sorted(n.id for n in books.ledger.names.values() if n.type == "place"):
        for fluent, row in _held(books, name):
            raw.setdefault((fluent, PLACE), []).append(row)
    codes = _codes((*raw.values(), *gaps.values()))
    number = {code: at for at, code in enumerate(codes)}
    facts = {}
    for (name, shape), rows in raw.items():
        silent = (
            _opened(books, name, raw, number) if shape == PLACE else _treated(books, name, number)
        )
        covered = (0, FOREVER) if shape == POLITY else (1, 1)
        one_way, spells = name not in mutual, _numbered(rows, number)
        doubt = _numbered(gaps.get((name, shape), ()), number)
        facts[name] = Fact(name, shape, one_way, spells, doubt, covered, BOOKS["key"], silent)
    return Stated(codes, facts, [BOOKS])


def _codes(found: Iterable[list[Raw]]) -> list[str]:
    """Every polity and place that some rows name, in order."""
    named = {code for rows in found for row in rows for code in row[:2]}
    return sorted(named - {""}, key=sort_key)


def _numbered(rows: Iterable[Raw], number: dict[str, int]) -> list[Held]:
    """Raw rows as spells between numbered polities and places."""
    return [
        Held(number[a], number.get(b, -1), begin, end, (cite,))
        for a, b, begin, end, cite in rows
        if begin < end
    ]


def _existence(books: Books) -> list[Raw]:
    at = {polity: books.ledger.names[polity].at for polity in books.people.spans}
    return [
        (books.state(p), "", begin, end, f"{p} ({at[p].file}:{at[p].line})")
        for p, (begin, end) in books.people.spans.items()
    ]


def _opened(
    books: Books, fluent: str, raw: dict[tuple[str, str], list[Raw]], number: dict[str, int]
) -> list[Held]:
    """From its opening on, as long as they follow it, the books treat a place: whoever is not said
    to hold or to administer it then does not."""
    rows = [row for (_, shape), found in raw.items() if shape == PLACE for row in found]
    opening: dict[str, int] = {}
    for place, _, begin, _, _ in rows:
        opening[place] = min(begin, opening.get(place, begin))
    treated = {
        place: stretches(books, (fluent, place), (), Days(begin, FOREVER))
        for place, begin in opening.items()
    }
    return [
        Held(number[a], number[b], *days, ())
        for a, b in dict.fromkeys((row[0], row[1]) for row in rows)
        for days in treated[a]
    ]


def _treated(books: Books, fact: str, number: dict[str, int]) -> list[Held]:
    """The gazetteer's coverage of a fact: towards everybody, and from everybody, on the days
    that it names."""
    found = []
    for name in books.ledger.names.values():
        for value, _, _ in name.lines.get("covers", ()) if name.type == "coverage" else ():
            said = coverage(value)
            if fact not in said.fluents:
                continue
            states = {number[s] for s in map(books.state, said.states) if s in number}
            others = {number[s] for s in map(books.state, said.partners) if s in number}
            found += [
                Held(*pair, said.begin, said.end, ())
                for a in states
                for b in (others if said.partners else number.values())
                if a != b
                for pair in ((a, b), (b, a))
            ]
    return found


def _between(books: Books, key: Key) -> list[_Spell]:
    """The spells of one fluent between two polities."""
    found: list[_Spell] = []
    for value, begin, end, cause in _spells(books.changes[key]):
        if isinstance(value, Bond):
            fluent = "right" if value.nature == "right" else "owes"
            for days, known in _as_followed(books, (fluent, *key[2:]), key, Days(begin, end)):
                row = (books.state(key[2]), books.state(key[3]), *days, cited(cause))
                names = _typed(books, value, cause, key[4])
                found += [_Spell(name, row, False, known) for name in names]
        elif isinstance(value, Value) and len(key) == 3 and _polities(books, key[1:]):
            for days, known in _as_followed(books, key, key, Days(begin, end)):
                row = (key[1], key[2], *days, cited(cause))
                found.append(_Spell(key[0], row, False, known))
        elif isinstance(value, Value) and len(key) == 4 and key[3] == value.id:
            if _polities(books, key[1:3]):
                for days, known in _as_followed(books, key, key, Days(begin, end)):
                    found += _standing(books, key, days, cause, known)
    return found


def _as_followed(books: Books, fact: Key, key: Key, days: Days) -> Iterator[tuple[Days, bool]]:
    """The days of a spell on which the books follow it, and those on which they do not."""
    at = days.begin
    for begin, end in stretches(books, fact, (key,), days):
        if at < begin:
            yield Days(at, begin), False
        yield Days(begin, end), True
        at = end
    if at < days.end:
        yield Days(at, days.end), False


def _typed(books: Books, bond: Bond, cause: Why, topic: str) -> list[str]:
    """The facts that a bond is: its nature, what its kind of clause is called abroad, and what
    its topic provides."""
    export = cause.row.export if isinstance(cause, Act) else bond.nature
    entry = books.ledger.names.get(topic)
    provided = [value for value, _, _ in entry.lines.get("provides", ())] if entry else []
    return list(dict.fromkeys([bond.nature, *([] if export in NATURES else [export]), *provided]))


def _standing(
    books: Books, key: Key, days: tuple[int, int], cause: Why, known: bool
) -> list[_Spell]:
    """What stands between two without a duty, under the name of its kind; of both where its
    kind sets it so."""
    name, both = key[3], False
    if isinstance(cause, Act):
        name = cause.row.export
        both = any(isinstance(e, Set) and e.pairs == "both" for e in cause.row.effects)
    one, other = books.state(key[1]), books.state(key[2])
    return [_Spell(name, (one, other, *days, cited(cause)), both, known)]


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
                    (fluent, (place, books.state(holder), *days, cited(change[2])))
                    for holder in str(change[1]).split("+")
                    for days in stretches(books, (fluent, place), (), Days(begin, end))
                ]
    return found


def _polities(books: Books, ids: tuple[str, ...]) -> bool:
    names = books.ledger.names
    known = {books.state(p) for p in books.people.spans}
    return all(id_ in known or (id_ in names and names[id_].type == "polity") for id_ in ids)


def _spells(changes: list[Change]) -> list[tuple[object, int, int, Why]]:
    """The values of a change list from day to day; of changes on one day the last stands; an
    unchanged value goes on."""
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
