"""Spells: what is so from when until when, with containers, occupation, governments of one
state, duties and force."""

from __future__ import annotations

from itertools import pairwise

from misak.ask.library import Library
from misak.ground.days import FOREVER, iso
from misak.tell.facts import Facts


def spans(library: Library, *fact: str) -> list[tuple[str, str, str]]:
    """(first day, day it is over, token) of each spell."""
    return [(iso(s.begin), iso(s.end), s.token) for s in Facts(library.books()).spells(fact)]


def test_title_follows_the_container(little: Library) -> None:
    assert spans(little, "title", "town") == [
        ("1850-01-01", "1900-06-01", "north"),
        ("1900-06-01", "..", "south"),
    ]
    assert spans(little, "title", "quarter") == spans(little, "title", "town")


def test_administration_leaves_title_while_occupied(little: Library) -> None:
    assert spans(little, "administration", "town") == [
        ("1850-01-01", "1900-06-01", "north"),
        ("1900-06-01", "1907-03-01", "south"),
        ("1907-03-01", "1908-03-01", "north"),
        ("1908-03-01", "..", "south"),
    ]


def test_a_duty_ends_by_its_own_words(little: Library) -> None:
    assert spans(little, "owes", "south", "north", "toll") == [
        ("1905-04-01", "1909-01-01", "yes"),
        ("1909-01-01", "..", ""),
    ]


def test_force_of_an_instrument(little: Library) -> None:
    assert spans(little, "in_force", "bridge-1900") == [("1900-06-01", "..", "yes")]
    assert spans(little, "in_force", "secret-1903") == []


def test_governments_of_one_state_share_a_stretch(shipped: Library) -> None:
    facts = Facts(shipped.books())
    row = facts.spells(("title", "kars"))
    day = row[-1].begin
    assert len({spell.shown for spell in row if spell.token == row[-1].token}) > 1
    assert facts.stretch(("title", "kars"), day)[0] < day
    assert facts.first(("title", "kars"), day).begin == facts.stretch(("title", "kars"), day)[0]


def test_spells_of_every_fact_touch_and_differ(shipped: Library) -> None:
    facts = Facts(shipped.books())
    for fact in facts.all():
        row = facts.spells(fact)
        assert all(
            one.end == other.begin and one.begin < one.end for one, other in pairwise(row)
        ), fact
        assert all(
            (one.token, one.shown) != (other.token, other.shown) for one, other in pairwise(row)
        ), fact
        assert not row or row[-1].end == FOREVER


def test_spells_agree_with_the_books(shipped: Library) -> None:
    """On the first and last day of every spell of title and administration the books say the
    same."""
    books = shipped.books()
    facts = Facts(books)
    for fact in facts.all():
        if fact[0] in ("title", "administration"):
            of = books.holder if fact[0] == "title" else books.administrator
            for spell in facts.spells(fact):
                for day in (spell.begin, min(spell.end, spell.begin + 40000) - 1):
                    assert ("+".join(spell.shown) or None) == of(fact[1], day), (fact, iso(day))
