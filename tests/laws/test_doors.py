"""No door of the books says more than asking does (rule 32): every fact that stands on a day is
told on it by the tables, the graphs, the panels, the page and what tells of a day, where asking
follows it to that day, and by none of them where asking does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from misak.ask.horizon import horizon, of_bond
from misak.ask.library import Library
from misak.ask.open import load
from misak.atlas.standing import Obligations, unfollowed
from misak.bulk.panels.of_ledger import of_books
from misak.bulk.tables.facts import Held
from misak.effects.values import Bond
from misak.ground.days import FOREVER
from misak.kinds.questions import BY_ID
from misak.public.exchange.places import linked_places
from misak.public.graphs import relations
from misak.public.rows import BY_NAME, spells
from misak.tell.difference import difference
from misak.tell.facts import Facts
from misak.tell.rows import held_on
from misak.tell.whatif import differences, suppose

DAYS = ("1790-01-01", "1850-01-01", "1900-01-01", "1917-01-01", "1930-01-01", "1950-01-01")
DAYS += ("1980-01-01", "2026-01-01")


@pytest.fixture(scope="module")
def shipped() -> Library:
    """The shipped ledger."""
    return load()


@pytest.fixture(scope="module")
def facts(shipped: Library) -> Facts:
    """Its facts."""
    return Facts(shipped.books())


def on(day: str) -> int:
    """A day as a number."""
    return date.fromisoformat(day).toordinal()


def follows(facts: Facts, fact: tuple[str, ...], day: int) -> bool:
    """Whether asking for a fact that stands follows it to a day."""
    question = BY_ID[fact[0]]
    ids = fact[2:] if fact[0] == "right" else fact[1:]
    keys = facts.keys(fact) if question.shape == "bond" else [fact]
    if question.shape not in ("bond", "fact", "status"):
        keys = []
    return horizon(facts.books, question, ids, day, keys) is None


def standing(facts: Facts, day: int) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Every fact that stands on a day, and whether asking follows it."""
    for fact in facts.all():
        spell = facts.on(fact, day)
        if spell is not None and spell.token and fact[0] in BY_ID:
            yield fact, follows(facts, fact, day)


@pytest.mark.parametrize("day", DAYS)
def test_what_is_told_of_a_day_is_what_asking_follows(facts: Facts, day: str) -> None:
    told = {held.fact for held in held_on(facts, on(day))}
    wanted = dict(standing(facts, on(day)))
    assert {f for f in told if f[0] in BY_ID} == {f for f, so in wanted.items() if so}


def test_tables_end_where_asking_ends(shipped: Library, facts: Facts) -> None:
    """Of every spell the days on which it is told are those on which asking follows the fact."""
    head = BY_NAME["spells"].head
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in spells(shipped, shipped.books()):
        named = dict(zip(head, row, strict=True))
        rows.setdefault(str(named["fluent"]), []).append(named)
    for day in map(on, DAYS):
        wanted: dict[str, int] = {}
        for fact, so in standing(facts, day):
            wanted[fact[0]] = wanted.get(fact[0], 0) + so
        for fluent, number in wanted.items():
            assert sum(_holds(row, day) for row in rows[fluent]) == number, (fluent, day)


def _holds(row: dict[str, Any], day: int) -> bool:
    begin, until, last = (
        row[key].toordinal() if row[key] else None for key in ("since", "until", "followed")
    )
    return (begin or 0) <= day < (until or FOREVER) and (last is None or day <= last)


@pytest.mark.parametrize("day", DAYS)
def test_a_panel_says_neither_beyond_what_is_followed(
    shipped: Library, facts: Facts, day: str
) -> None:
    """Between two polities a cell is 1 where asking follows what stands, and neither 1 nor 0 where
    it does not."""
    stated = of_books(shipped.books())
    number, at, seen = {code: n for n, code in enumerate(stated.codes)}, on(day), set()
    places = {name.id for name in shipped.ledger.names.values() if name.type == "place"}
    ones: dict[tuple[str, int, int], bool] = {}
    for fact, so in standing(facts, at):
        name = fact[0]
        if name in ("owes", "right"):
            spell = facts.on(fact, at)
            name = spell.nature if spell is not None else ""
        if name not in stated.facts or stated.facts[name].shape != "pair":
            continue
        if not {*fact[1:3]} & places and fact[1] in number and fact[2] in number:
            key = name, number[fact[1]], number[fact[2]]
            ones[key] = ones.get(key, False) or so
    for (name, a, b), so in ones.items():
        found = stated.facts[name]
        assert _touches(found.spells, a, b, at) == so, (name, stated.codes[a], stated.codes[b])
        assert so or _touches(found.gaps, a, b, at), (name, stated.codes[a], stated.codes[b])
        seen.add(so)
    assert seen


@pytest.mark.parametrize(("first", "second"), [(a, b) for a, b in zip(DAYS, DAYS[2:])])
def test_a_difference_ends_where_asking_ends(
    shipped: Library, facts: Facts, first: str, second: str
) -> None:
    """What has become so is followed on the second day, or on the day that the row names; what
    nobody follows from the first day on has no row."""
    found: Any = difference(shipped, first, second)
    parts = [part for part in found["sections"] if part["fluent"] != "signed"]  # a day, no spell
    rows = [row for part in parts if part["fluent"] in BY_ID for row in part["rows"]]
    told = {tuple(fact): row for row in rows for fact in row["facts"]}
    assert any("followed" in row for row in rows)
    for fact, row in told.items():
        last = on(row.get("followed", second))
        spell = facts.on(fact, last)
        assert not row["holds"] or (spell is not None and follows(facts, fact, last)), fact
        assert last == on(second) or not follows(facts, fact, on(second)), fact
    for fact, so in standing(facts, on(first)):
        assert so or fact not in told, fact


def test_what_would_be_otherwise_ends_where_either_book_ends(shipped: Library) -> None:
    asked = suppose(shipped, (), ("sevres-1920",))
    reading = shipped.reading("")
    one = Facts(shipped.books(reading))
    two = Facts(shipped.books(reading._replace(name="whatif", in_force=asked.in_force)))
    cut = 0
    for change, days, left in differences(one, two):
        cut += left
        for facts, spell in ((one, change.before), (two, change.after)):
            if spell is not None and spell.token and change.fact[0] in BY_ID:
                assert follows(facts, change.fact, days.end - 1), change.fact
    assert cut


def test_a_spell_that_is_left_has_no_end_of_its_own(shipped: Library) -> None:
    """In Linked Places what is followed no further lasted until then at least; in a graph its last
    day stands beside."""
    ends = [
        span.get("end", {})
        for place in linked_places(shipped)["features"]
        for one in place.get("relations", ())
        if one["relationType"] == "misak:titleOf"
        for span in one["when"]["timespans"]
    ]
    head = BY_NAME["spells"].head
    rows = (dict(zip(head, r)) for r in spells(shipped, shipped.books(), "title"))
    left = [str(r["followed"]) for r in rows if r["followed"] and r["value"] != "nobody"]
    assert left and sorted(end["earliest"] for end in ends if "earliest" in end) == sorted(left)
    graph = relations(shipped, shipped.books(), None)
    frontier = [
        said
        for *_, said in graph.edges(["bulgaria"], data=True)
        if said["fluent"] == "boundary" and said["treaty"] == "bucharest-1913"
    ]
    assert frontier and all(said["followed"] == "1915-10-14" for said in frontier)


def _touches(rows: list[Held], a: int, b: int, day: int) -> bool:
    return any((s.a, s.b) == (a, b) and s.begin <= day < s.end for s in rows)


def test_a_panel_leaves_a_closed_place_open(shipped: Library) -> None:
    """Of a place that is closed nobody is said not to hold it."""
    stated = of_books(shipped.books())
    last = on("1948-05-14")
    place = stated.codes.index("palestine")
    silent = [s for s in stated.facts["title"].silent if s.a == place]
    assert silent and all(s.end == last + 1 for s in silent)


def test_the_page_follows_what_asking_follows(shipped: Library) -> None:
    books = shipped.books()
    keys = sorted(books.changes)
    spans, owed = unfollowed(books, keys), Obligations().of(books, keys)
    for day in map(on, DAYS):
        for key in keys:
            value = books.value(key, day)
            if value is None:
                continue
            if isinstance(value, Bond):
                fluent = "right" if value.nature == "right" else "owes"
                edge = of_bond(books, fluent, key, day)
                so = edge is None or edge.day > day
                rows = owed.get("|".join(key[1:]))
                told = rows is None or any(_within(row, day) for row in rows)
                assert told == so, (key, day)
            elif key[0] in BY_ID and BY_ID[key[0]].shape in ("fact", "status"):
                own = spans.get(key[0], {}).get("|".join(key[1:]))
                if own is None and key[0] == "status":
                    own = spans.get(key[0], {}).get(key[1])
                told = not any(_within(row, day) for row in own or ())
                so = horizon(books, BY_ID[key[0]], key[1:], day, [key]) is None
                assert told == so, (key, day)


def _within(row: list[Any], day: int) -> bool:
    return bool(row[0] <= day and (row[1] is None or day < row[1]))
