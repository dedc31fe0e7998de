"""What tables (or the books) state, as spells between numbered polities and places: the input
of every panel. Standard library only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from misak.bulk.tables import moves
from misak.bulk.tables.mapping import Mapping
from misak.bulk.tables.rows import Imported, Spell
from misak.ground.days import FOREVER

POLITY, PAIR, PLACE = "polity", "pair", "place"
SHAPE = {"polity": POLITY, "place": PLACE, "instrument": POLITY, "transfer": PLACE}


class Held(NamedTuple):
    """One spell: ``a`` (towards ``b``; -1 where there is none) on ``begin <= day < end``;
    ``cites`` are what states it.

    ``censored``: it was still running when its source ended on the day before ``end``; nobody
    knows how long it went on. ``value`` is the number that it states, where its fact is one of
    numbers.
    """

    a: int
    b: int
    begin: int
    end: int
    cites: tuple[str, ...]
    censored: bool = False
    value: str = ""


class Fact(NamedTuple):
    """A fact by name.

    ``directed``: it runs from a to b only. ``gaps``: spells of which it is not known whether
    they hold. Silence means no on the days ``covered`` (from, before) for everybody, and on the
    spells ``silent`` for those named there; elsewhere it means that nobody looked. ``source``
    is the key of its source; ``scheme`` the system of codes (cow, gw) by which it names
    polities, empty where it names them by names or does not say. ``numeric``: its spells state
    numbers. ``shared``: it is owed by one to another out of something that both belong to, as
    duties of a pact are; ``some``: where three or more do, the source does not say to whom of
    them.
    """

    name: str
    shape: str
    directed: bool
    spells: list[Held]
    gaps: list[Held]
    covered: tuple[int, int]
    source: str
    silent: list[Held] = []  # noqa: RUF012  # a default that nobody writes to
    scheme: str = ""
    numeric: bool = False
    shared: bool = False
    some: bool = False


class Stated(NamedTuple):
    """All facts by name, the codes or ids of polities and places in the order of their numbers,
    the sources (BibTeX fields), and by what name the tables call each code last."""

    codes: list[str]
    facts: dict[str, Fact]
    sources: list[dict[str, str]]
    called: dict[str, str] = {}  # noqa: RUF012  # a default that nobody writes to


def of_tables(tables: Iterable[Imported]) -> Stated:
    """What some tables state. A fact whose name is taken already gets the name of its mapping
    behind it."""
    tables = [_with_holders(table) for table in tables]
    codes = sorted(
        {
            code
            for t in tables
            for s in (*t.spells, *t.members, *t.backward, *t.unread)
            for code in (s.a, s.b)
            if code
        },
        key=sort_key,
    )
    number = {code: at for at, code in enumerate(codes)}
    called = {code: list(names)[-1] for t in tables for code, names in t.called.items()}
    stated = Stated(codes, {}, [source_of(t.mapping) for t in tables], called)
    for table in tables:
        named = (*table.mapping.facts, *table.mapping.numbers, *(s.fact for s in table.spells))
        for name in dict.fromkeys(named):
            own = name if name not in stated.facts else f"{name}_{table.mapping.name}"
            stated.facts[own] = _fact(own, name, table, number)
    return stated


def _with_holders(table: Imported) -> Imported:
    """A table of transfers with the spells of those who held its places."""
    if table.mapping.shape != "transfer":
        return table
    return table._replace(spells=moves.held(table))


def source_of(mapping: Mapping) -> dict[str, str]:
    """The source of a table as BibTeX fields; a mapping that names none is its own."""
    return {"key": mapping.name, "title": mapping.title, **mapping.source}


def sort_key(code: str) -> tuple[int, int, str]:
    """Numbers by value, then names by letter."""
    return (0, int(code), "") if code.isascii() and code.isdigit() else (1, 0, code)


def _fact(own: str, name: str, table: Imported, number: dict[str, int]) -> Fact:
    mapping = table.mapping
    shape = SHAPE.get(mapping.shape, PAIR)
    key = source_of(mapping)["key"]
    found = Fact(
        own,
        shape,
        mapping.one_way(name),
        [],
        [],
        mapping.covered,
        key,
        scheme=mapping.codes.lower(),
        numeric=name in mapping.numbers,
        shared=mapping.shape == "group" and mapping.one_way(name),
        some=mapping.some,
    )
    if mapping.shape == "group":
        _pairs(table, name, number, found)
    else:
        for s in (*table.spells, *_refused(table)):
            if s.fact == name:
                (found.spells if s.known else found.gaps).append(
                    Held(
                        number[s.a],
                        number.get(s.b, -1),
                        s.begin,
                        s.end,
                        (s.cite,),
                        s.censored,
                        s.value,
                    )
                )
    return found


def _refused(table: Imported) -> list[Spell]:
    """What rows state that are told as errors: of whom, and not when. Where such a row is about
    two, their cells are missing and no 0."""
    return [s._replace(known=False) for s in (*table.backward, *table.unread)]


def _pairs(table: Imported, name: str, number: dict[str, int], found: Fact) -> None:
    """Within a group a member has the fact towards every other: from the later begin to the
    earlier end of the two.

    Where the group has sides, as a war has, the fact is between members of two sides only.
    """
    members: dict[str, list[Spell]] = {}
    refused = _refused(table)
    for s in (*table.members, *{(s.row, s.begin): s for s in refused}.values()):
        members.setdefault(s.group, []).append(s)
    for one in (*table.spells, *refused):
        if one.fact != name:
            continue
        for other in members.get(one.group, ()):
            begin, end = max(one.begin, other.begin), min(one.end, other.end)
            allied = one.side and one.side == other.side
            if other.a != one.a and not allied and begin < end:
                both = one.known and other.known
                last = one.censored if one.end == end else other.censored
                (found.spells if both else found.gaps).append(
                    Held(
                        number[one.a],
                        number[other.a],
                        begin,
                        end,
                        tuple(dict.fromkeys((one.cite, other.cite))),
                        last,
                    )
                )


class Mixed(NamedTuple):
    """Two systems of codes in one panel: the first code that only one of them has, and what
    states it."""

    one: str
    other: str
    code: str
    cite: str


def mixed(stated: Stated) -> Mixed | None:
    """Whether facts name polities by two systems of codes. 260 of one is not 260 of the other:
    nothing may join them."""
    found: dict[str, dict[int, str]] = {}
    for fact in stated.facts.values():
        codes = found.setdefault(fact.scheme, {}) if fact.scheme else {}
        for s in (*fact.spells, *fact.gaps):
            for code in (s.b,) if fact.shape == PLACE else (s.a, s.b):
                if code >= 0:
                    codes.setdefault(code, s.cites[0])
    schemes = [scheme for scheme, codes in found.items() if codes]
    if len(schemes) < 2:
        return None
    one, other = schemes[:2]
    apart = found[one].keys() ^ found[other].keys() or found[one].keys()
    code = min(apart)
    if code not in found[one]:
        one, other = other, one
    return Mixed(one, other, stated.codes[code], found[one][code])


def known_until(stated: Stated) -> int:
    """The day from which on no source here knows anything; FOREVER where one of them goes on."""
    return max(
        (max([f.covered[1], *(s.end for s in f.silent)]) for f in stated.facts.values()),
        default=FOREVER,
    )


def joined(parts: list[Stated]) -> Stated:
    """What several sources state, with one numbering; a name that two use stays with the first,
    the other gets its source behind it."""
    if len(parts) == 1:
        return parts[0]
    codes = sorted({code for part in parts for code in part.codes}, key=sort_key)
    number = {code: at for at, code in enumerate(codes)}
    called = {code: name for part in parts for code, name in part.called.items()}
    stated = Stated(codes, {}, [source for part in parts for source in part.sources], called)
    for part in parts:
        move = {at: number[code] for at, code in enumerate(part.codes)} | {-1: -1}
        for fact in part.facts.values():
            name = fact.name if fact.name not in stated.facts else f"{fact.name}_{fact.source}"
            spells, gaps, silent = (
                [s._replace(a=move[s.a], b=move[s.b]) for s in held]
                for held in (fact.spells, fact.gaps, fact.silent)
            )
            stated.facts[name] = fact._replace(name=name, spells=spells, gaps=gaps, silent=silent)
    return stated
